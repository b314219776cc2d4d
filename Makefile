# `make help` lists the targets. `make report` and `make test` work from a fresh clone on Debian with Swift.

SWIFT    ?= swift
PREFIX   ?= /usr/local
DESTDIR  ?=
OUT      ?= out
PERIOD   ?= 2022-09
WORKSPACE ?= samples/national
SECONDS  ?= 600
# Swift and Foundation go into the program where the toolchain has them for that: it starts sooner, runs on machines without Swift, and has
# 80 MB. LINKING= leaves them out.
STATIC   := $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static/linux/libFoundation.a
LINKING  ?= $(if $(wildcard $(STATIC)),--static-swift-stdlib)
BINARY   := .build/release/thads
PACKAGES := libxml2-dev zlib1g-dev libssl-dev
SOURCES  := Package.swift Sources Tests Examples/Package.swift Examples/Sources Fuzz/Package.swift Fuzz/Sources

.PHONY: help setup build report test test-bytes fuzz fuzz-workbooks sheet-sweep examples lint format sample messy rules bench bench-ingest bench-faults \
  bench-xlsx bench-xlsx-huge docs install clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-14s %s\n", $$1, $$2 }'

setup: ## install the system libraries that are missing (Debian; asks for root where needed)
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@missing=; for p in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q --no-install-recommends$$missing; \
	fi

build: setup ## build the program (release)
	$(SWIFT) build -c release $(LINKING) --product thads

report: build ## make the report of samples/national into out/2022-09
	$(BINARY) report --workspace $(WORKSPACE) --period $(PERIOD) --out $(OUT) --replace

test: setup ## run the tests
	$(SWIFT) test --parallel

lint: ## check format and style
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## bring the sources into the project's format
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

sample: build ## make samples/national anew, byte for byte as it is committed
	rm -rf samples/national/exports samples/national/archive
	$(BINARY) sample --calibrate --out samples/national

messy: build ## make samples/messy anew, byte for byte as it is committed
	rm -rf samples/messy/*/ samples/messy/*.csv
	$(BINARY) sample --messy --out samples/messy

rules: build ## write docs/rules.md anew from the catalogue of rules
	$(BINARY) rules > docs/rules.md

bench: build ## measure a whole run on samples/national
	Benchmarks/run.sh

bench-ingest: build ## measure reading case lists against DuckDB, polars, pandas and a plain scan (ROWS=2000000)
	Benchmarks/ingest.sh

bench-faults: build ## measure lists in which every row is bad against sound ones (ROWS=2000000)
	python3 Benchmarks/faults.py $(or $(ROWS),2000000)

FUZZERS := EncodingFuzzer RecordsFuzzer IntakeFuzzer
FUZZ_BUILD := --package-path Fuzz --scratch-path .build-fuzz -c release
# Edges alone, and libFuzzer at linking: -sanitize=fuzzer looks at each comparison too, which takes up to half the time, and the
# dictionary holds the words that matter.
FUZZ_LIBRARIES = $(dir $(realpath $(shell command -v $(SWIFT))))../lib/clang/*/lib
FUZZ_RUNTIME = $(firstword $(wildcard $(FUZZ_LIBRARIES)/*/libclang_rt.fuzzer-$(shell uname -m).a $(FUZZ_LIBRARIES)/*/libclang_rt.fuzzer.a))
FUZZ_FLAGS = -Xswiftc -sanitize=address -Xcc -fsanitize=address -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table \
  -Xlinker $(FUZZ_RUNTIME) -Xlinker -lstdc++ -Xswiftc -enable-testing -Xswiftc -use-ld=lld -Xswiftc -g
FUZZ_SEEDS := Fuzz/Regressions samples/messy samples/national/exports/2022-09/64

# Statements and case lists: each position, eight values, with the counts of the endings.
test-bytes: setup ## change every single byte of a small statement and of a small case list
	THADS_ALL_BYTES=1 $(SWIFT) test --filter 'ConservationTests'

# Short inputs and no check for leaks, which scans the heap after a run, make ten times as many executions.
FUZZ_ASAN := malloc_context_size=2:quarantine_size_mb=16:thread_local_quarantine_size_kb=64
FUZZ_LENGTH_EncodingFuzzer := 512
FUZZ_LENGTH_RecordsFuzzer := 512
FUZZ_LENGTH_IntakeFuzzer := 2048

fuzz: setup $(FUZZERS:%=fuzz-%) ## fuzz encodings, records and intake with the address sanitizer (SECONDS=600 each)

fuzz-%Fuzzer:
	$(SWIFT) build $(FUZZ_BUILD) $(FUZZ_FLAGS) --product $*Fuzzer
	@mkdir -p .build-fuzz/corpus/$*Fuzzer .build-fuzz/crashes
	TMPDIR=$${TMPDIR:-/dev/shm} SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=$(FUZZ_ASAN) nice .build-fuzz/release/$*Fuzzer \
	  -max_total_time=$(SECONDS) -max_len=$(FUZZ_LENGTH_$*Fuzzer) -detect_leaks=0 -reload=0 -timeout=20 -rss_limit_mb=4096 \
	  -dict=Fuzz/dictionary.txt -print_final_stats=1 -artifact_prefix=.build-fuzz/crashes/$*Fuzzer- \
	  .build-fuzz/corpus/$*Fuzzer $(wildcard $(FUZZ_SEEDS))

bench-xlsx: ## measure workbooks against other libraries (PEERS=folder of their programs)
	Benchmarks/xlsx.sh

bench-xlsx-huge: ## stream 10 million cells, and a sheet beyond 4 GiB, and open it (ZIP64)
	Benchmarks/xlsx-huge.sh

# One workbook's parts are a seed each, and so is the file.
fuzz-workbooks: setup ## fuzz the reader of workbooks and the filling of templates (SECONDS=600)
	$(SWIFT) build $(FUZZ_BUILD) $(FUZZ_FLAGS) --product WorkbookFuzzer
	@mkdir -p .build-fuzz/corpus/WorkbookFuzzer .build-fuzz/seeds/WorkbookFuzzer .build-fuzz/crashes
	python3 Fuzz/workbook_seeds.py .build-fuzz/seeds/WorkbookFuzzer templates/workbook/*.xlsx
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=allocator_may_return_null=1 nice .build-fuzz/release/WorkbookFuzzer \
	  -max_total_time=$(SECONDS) -max_len=65536 -timeout=20 -rss_limit_mb=4096 -dict=Fuzz/workbook.dict -print_final_stats=1 \
	  -artifact_prefix=.build-fuzz/crashes/WorkbookFuzzer- .build-fuzz/corpus/WorkbookFuzzer .build-fuzz/seeds/WorkbookFuzzer

sheet-sweep: setup ## check 1,000 random workbooks with other readers
	SHEET_SWEEP=1000 $(SWIFT) test --filter 'Random workbooks'

examples: setup ## build and run the examples of the workbook library, and make pictures of what they write
	Examples/run.sh

docs: ## write the API documentation into site/
	THADS_DOCS=1 $(SWIFT) package --allow-writing-to-directory site generate-documentation \
	  --target Enforcement --target Spreadsheet --target SpreadsheetReading --target DelimitedText --output-path site --enable-experimental-combined-documentation

install: build ## install the program, its templates and shell completions (PREFIX, DESTDIR)
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/thads
	cd templates && find . -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/thads/templates/{} \;
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/thads
	$(BINARY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_thads
	$(BINARY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/thads.fish

clean: ## remove what was built and published here
	rm -rf .build $(OUT) site

#!/bin/sh
# Measures the reading of case lists against DuckDB, polars, pandas and the limit of a plain scan, in one run on one machine, and
# compares the figures. Usage: Benchmarks/ingest.sh; ROWS=10000000 for more rows, RUNS=5 for more runs, WORK=dir for the scratch folder,
# PEERS=dir where the peers' scripts lie, PYTHON=python3 with numpy, polars, duckdb and pandas, JOBS=2.
set -eu
cd "$(dirname "$0")/.."
rows=${ROWS:-2000000} runs=${RUNS:-3} jobs=${JOBS:-2} python=${PYTHON:-python3}
work=${WORK:-${TMPDIR:-/tmp}/thads-ingest}
peers=${PEERS:-../shared/bench}
program=$PWD/.build/release/thads

fail() { echo "bench-ingest: $*" >&2; exit 1; }
[ -x "$program" ] || fail "build first: make build"
[ -f "$peers/gen_cases.py" ] || fail "the peers' scripts are not in $peers; name their folder with PEERS=…"
"$python" -c 'import numpy, polars, duckdb, pandas' 2>/dev/null ||
  fail "the peers are missing: pip install numpy polars duckdb pandas (PYTHON=… names another interpreter)"
command -v gcc >/dev/null || fail "gcc is missing; it builds the scan that is the limit"

peers=$(cd "$peers" && pwd)
mkdir -p "$work"
data=$work/cases-$rows
if [ ! -f "$data/complete" ]; then
  echo "generating $rows rows in $data" >&2
  rm -rf "$data"
  "$python" "$peers/gen_cases.py" "$data" "$rows" >/dev/null
  touch "$data/complete"
fi
gcc -O3 -mavx2 -mpclmul "$peers/scan.c" -lpthread -o "$work/scan"
find "$data/exports" -name '*.csv' | sort >"$work/files"

exec "$python" Benchmarks/ingest.py --program "$program" --peers "$peers" --data "$data" --work "$work" --runs "$runs" --jobs "$jobs" \
  --python "$python"

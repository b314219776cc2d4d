#!/usr/bin/env bash
# Streams 1, 2, 5 and 10 million cells (memory must stay, time must grow in line), then one sheet of more than 4 GiB of XML, and opens
# it with programs by other people: unzip tests its checksum, openpyxl reads its first rows. GIB=5 unless told; needs GIB / 100 of disk.
set -euo pipefail
cd "$(dirname "$0")/.."
gib=${GIB:-5}
threads=${THREADS:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build -c release --static-swift-stdlib --package-path Benchmarks/Workbooks --scratch-path .build-bench 2>&1 | tail -1
gcc -O2 Benchmarks/measured.c -o "$work/measured"
ours=.build-bench/release/write-workbooks

printf 'streamed\twall s\tcpu s\tpeak MB\tfile MB\n' | expand -t 28,38,48,58
run() { # NAME OUT COMMAND…: one run, measured by the system
  python3 - "$work" "$@" <<'PY' | expand -t 28,38,48,58
import os, subprocess, sys
work, name, out, *command = sys.argv[1:]
if subprocess.run([f"{work}/measured", f"{work}/used", *command]).returncode: sys.exit(f"{name} failed")
wall, cpu, peak = map(float, open(f"{work}/used").read().split())
print(f"{name}\t{wall:.2f}\t{cpu:.2f}\t{peak / 1024:.1f}\t{os.path.getsize(out) / 1e6:.1f}")
PY
}
for million in 1 2 5 10; do
  run "$million million cells" "$work/rows.xlsx" "$ours" table "$work/rows.xlsx" $((million * 20000)) streaming "$threads"
done
rm -f "$work/rows.xlsx"
run "$gib GiB of XML" "$work/huge.xlsx" "$ours" huge "$work/huge.xlsx" "$gib" "$threads"
if command -v unzip >/dev/null; then
  unzip -tq "$work/huge.xlsx"
else
  echo "SKIPPED: unzip is not here"
fi
python3 - "$work/huge.xlsx" <<'PY'
import sys, zipfile
entry = zipfile.ZipFile(sys.argv[1]).getinfo("xl/worksheets/sheet1.xml")
print(f"sheet1.xml: {entry.file_size} bytes, {entry.file_size / 2**32:.2f} times 4 GiB, in {entry.compress_size}")
assert entry.file_size > 2**32
try:
    import openpyxl
except ImportError:
    sys.exit("SKIPPED: python3 has no openpyxl")
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = [[cell for cell in row] for _, row in zip(range(3), sheet.iter_rows(values_only=True))]
print(f"openpyxl reads {sheet.calculate_dimension()}; row 3 begins with {rows[2][0]}, {rows[2][1][:19]!r}")
assert rows[2][0] == 2 and len(rows[2]) == 11
PY

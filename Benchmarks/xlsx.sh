#!/usr/bin/env bash
# Workbooks against the peers in one run: 1 million cells, 64 report workbooks, zlib alone. Prints the best of RUNS by CPU time.
# PEERS names the folder with write_lxw.c and write_py.py (../shared/bench beside this repository). Needs: apt-get install
# libxlsxwriter-dev zlib1g-dev; pip install xlsxwriter openpyxl rustpy-xlsxwriter. A peer that is missing is said to be skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
peers=${PEERS:-../shared/bench}
runs=${RUNS:-3}
rows=${ROWS:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build -c release --static-swift-stdlib --package-path Benchmarks/Workbooks --scratch-path .build-bench 2>&1 | tail -1
ours=.build-bench/release/write-workbooks

gcc -O2 Benchmarks/measured.c -o "$work/measured"
cat > "$work/measure.py" <<'PY'
import os, subprocess, sys
work, name, out, runs, *command = sys.argv[1:]
best = None
for _ in range(int(runs)):
    if subprocess.run([f"{work}/measured", f"{work}/used", *command], stdout=subprocess.DEVNULL).returncode: sys.exit(f"{name} failed")
    wall, cpu, peak = map(float, open(f"{work}/used").read().split())
    row = (cpu, wall, peak / 1024)
    best = min(best or row, row)
size = sum(os.path.getsize(os.path.join(out, f)) for f in os.listdir(out)) if os.path.isdir(out) else os.path.getsize(out) if os.path.exists(out) else 0
print(f"{name}\t{best[1]:.2f}\t{best[0]:.2f}\t{best[2]:.1f}\t{size / 1e6:.2f}")
PY
measure() { python3 "$work/measure.py" "$work" "$1" "$2" "$runs" "${@:3}" | tee -a "$work/results" | expand -t 42,52,62,72; }

printf 'what\twall s\tcpu s\tpeak MB\tfile MB\n' | expand -t 42,52,62,72
echo "-- 1 sheet of $rows x 50 cells"
if gcc -O2 "$peers/write_lxw.c" -lxlsxwriter -o "$work/write_lxw" 2>/dev/null; then
  measure "libxlsxwriter" "$work/lxw.xlsx" "$work/write_lxw" "$work/lxw.xlsx" "$rows" 0
  measure "libxlsxwriter, constant memory" "$work/lxw.xlsx" "$work/write_lxw" "$work/lxw.xlsx" "$rows" 1
else
  echo "SKIPPED: libxlsxwriter"
fi
for writer in none rust xlsxwriter openpyxl; do
  if python3 "$peers/write_py.py" "$writer" "$work/$writer.xlsx" 2 2>/dev/null; then
    measure "python: $writer" "$work/$writer.xlsx" python3 "$peers/write_py.py" "$writer" "$work/$writer.xlsx" "$rows"
  else
    echo "SKIPPED: $writer"
  fi
done
for threads in 1 2; do
  measure "thads, memory, $threads threads" "$work/ours.xlsx" "$ours" table "$work/ours.xlsx" "$rows" memory "$threads"
  measure "thads, streaming, $threads threads" "$work/ours.xlsx" "$ours" table "$work/ours.xlsx" "$rows" streaming "$threads"
done
"$ours" table "$work/ours.xlsx" "$rows" memory 2
python3 - "$work/ours.xlsx" "$work/sheet.xml" <<'PY'
import sys, zipfile
open(sys.argv[2], "wb").write(zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml"))
PY
cat > "$work/deflate.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>
int main(int argc, char **argv) { /* deflate FILE LEVEL: the time of zlib alone */
  FILE *f = fopen(argv[1], "rb"); fseek(f, 0, SEEK_END); long n = ftell(f); rewind(f);
  unsigned char *in = malloc(n), *out = malloc(compressBound(n)); uLongf m = compressBound(n);
  if (fread(in, 1, n, f) != (size_t)n || compress2(out, &m, in, n, atoi(argv[2]))) return 1;
  return 0;
}
C
gcc -O2 "$work/deflate.c" -lz -o "$work/deflate"
for level in 1 4 6; do measure "zlib alone, level $level, same sheet" "$work/sheet.xml" "$work/deflate" "$work/sheet.xml" "$level"; done

echo "-- 64 workbooks of 6 styled sheets with a chart each"
mkdir -p "$work/reports" "$work/peer-reports"
for threads in 1 2; do measure "thads, 64 reports, $threads threads" "$work/reports" "$ours" reports "$work/reports" 64 "$threads"; done
if gcc -O2 Benchmarks/Workbooks/write_reports_lxw.c -lxlsxwriter -lm -o "$work/reports_lxw" 2>/dev/null; then
  measure "libxlsxwriter, 64 reports" "$work/peer-reports" "$work/reports_lxw" "$work/peer-reports" 64
else
  echo "SKIPPED: libxlsxwriter"
fi

python3 - "$work/results" <<'PY'
import sys
rows = {r[0]: list(map(float, r[1:])) for r in (line.rstrip("\n").split("\t") for line in open(sys.argv[1]))}
first = "thads, memory, 2 threads"
print("-- ratios (wall, cpu) to", first)
python = rows.get("python: none", [0, 0, 0, 0])
for name, row in rows.items():
    if name.startswith(("libxlsxwriter", "python")) and name not in ("python: none", "libxlsxwriter, 64 reports"):
        own = python if name.startswith("python") else [0, 0]
        print(f"{name}: {(row[0] - own[0]) / rows[first][0]:.1f} x wall, {(row[1] - own[1]) / rows[first][1]:.1f} x cpu, ours {rows[first][3] / row[3]:.2f} x its file")
peer, own = rows.get("libxlsxwriter, 64 reports"), rows["thads, 64 reports, 2 threads"]
if peer: print(f"64 reports: {peer[0] / own[0]:.1f} x wall, {peer[1] / own[1]:.1f} x cpu, ours {own[3] / peer[3]:.2f} x its files")
PY

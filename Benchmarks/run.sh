#!/usr/bin/env bash
# A whole run on samples/national: wall time, CPU time and peak memory, five times, and the time of `check` alone.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=.build/release/thads
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
measure() {
  for run in 1 2 3 4 5; do
    python3 - "$@" <<'PY'
import resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"  wall {wall:6.2f} s   cpu {used.ru_utime + used.ru_stime:6.2f} s   peak {used.ru_maxrss / 1024:6.0f} MB   exit {code}")
PY
  done
}
echo "thads report, samples/national"
measure "$binary" report --workspace samples/national --period 2022-09 --out "$out" --replace --quiet
echo "thads check, samples/national"
measure "$binary" check --workspace samples/national --period 2022-09 --quiet

#!/usr/bin/env bash
# Builds and runs every example, checks what they write, and makes pictures of it: run.sh [FOLDER FOR PICTURES]
set -euo pipefail
cd "$(dirname "$0")/.."
pictures=${1:-docs/pictures/spreadsheet}
swift build --package-path Examples --scratch-path .build-examples 2>&1 | tail -1
bin=.build-examples/debug
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$pictures"
for group in cells styles layout tables conditions charts pictures streaming; do "$bin/$group" "$work/$group.xlsx"; done
for rows in 0 1 700; do "$bin/template" templates/workbook/ket-qua-thi-hanh-an-dan-su.xlsx "$rows" "$work/template-$rows.xlsx"; done
"$bin/reading" "$work/cells.xlsx"
tools=../shared/tools
if [ -d "$tools" ]; then
  python3 "$tools/check_xlsx.py" "$work"/*.xlsx
  python3 "$tools/check_formulas.py" "$work"/*.xlsx
else
  echo "SKIPPED: $tools is not here"
fi
if command -v soffice >/dev/null && command -v pdftoppm >/dev/null; then
  for file in "$work"/*.xlsx; do
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$file" >/dev/null 2>&1
    name=$(basename "$file" .xlsx)
    pdftoppm -png -r 80 -f 1 -l 1 -singlefile "$work/$name.pdf" "$pictures/$name"
  done
  python3 - "$pictures"/*.png <<'PY' || echo "SKIPPED: pictures keep their margins, for python3 has no PIL"
import sys
from PIL import Image, ImageChops
for path in sys.argv[1:]:
    picture = Image.open(path).convert("RGB")
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    picture.crop((max(0, box[0] - 12), max(0, box[1] - 12), min(picture.width, box[2] + 12), min(picture.height, box[3] + 12))).save(path, optimize=True)
PY
  ls "$pictures"
else
  echo "SKIPPED: no pictures, for soffice or pdftoppm is not here"
fi

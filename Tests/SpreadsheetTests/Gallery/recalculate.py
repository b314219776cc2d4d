"""Opens every workbook of a folder in one run of LibreOffice, recalculates it, and compares each formula's result with the value it carries.

usage: recalculate.py FOLDER TOOLS     TOOLS is the folder of check_formulas.py, whose comparison this uses
A line for each difference and each file that LibreOffice could not open; exit 1 if there is one.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

folder, tools = Path(sys.argv[1]), sys.argv[2]
sys.path.insert(0, tools)
sys.dont_write_bytecode = True
import check_formulas  # noqa: E402

faults, count = [], 0
files = sorted(folder.glob("*.xlsx"))
with tempfile.TemporaryDirectory() as work:
    profile = Path(work, "profile", "user")
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(check_formulas.ALWAYS)
    for first in range(0, len(files), 100):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
             "--outdir", f"{work}/out", *map(str, files[first:first + 100])], capture_output=True, timeout=1800)
    for path in files:
        made = Path(work, "out", path.name)
        if not made.exists():
            faults.append(f"{path.name}: LibreOffice could not open it")
            continue
        carried, fresh = check_formulas.values(path), check_formulas.values(made)
        for key in check_formulas.formulas(path):
            count += 1
            if not check_formulas.same(carried.get(key), fresh.get(key)):
                faults.append(f"{path.name}: {key[0]}!{key[1]} carries {carried.get(key)!r}, recalculated {fresh.get(key)!r}")
print("\n".join(faults[:40]) or f"{len(files)} workbooks opened, {count} formulas agree")
sys.exit(1 if faults else 0)

"""What other readers find in workbooks, against what their cells were given.

usage: read_back.py FOLDER     for each FILE.xlsx there is FILE.cells, tab separated: sheet, cell, kind, value;
                               for a formula: sheet, cell, f, text, kind of the cached value, value
Kinds: s text, n number, b boolean, d day, e error. A line for each difference, exit 1 if there is one; cells beyond those listed count.
"""
import datetime
import sys
import warnings
from pathlib import Path

import openpyxl
import python_calamine
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

warnings.simplefilter("ignore")


def plain(text):
    return text.replace("\\\\", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\0", "\\")


def expected(path):
    cells = {}
    for line in path.read_text("utf-8").split("\n"):
        if line:
            sheet, cell, kind, *rest = map(plain, line.split("\t"))
            cells[sheet, cell] = (rest[1], rest[2], rest[0]) if kind == "f" else (kind, rest[0], None)
    return cells


def agrees(kind, text, value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        value = to_excel(value)
        return kind in "dn" and abs(value - float(text)) < 2e-9 * max(1, abs(value))
    if kind == "b":
        return value is (text == "1")
    if kind in "nd":
        return isinstance(value, (int, float)) and not isinstance(value, bool) and float(value) == float(text)
    return value == text


def same_formula(text, value):
    value = getattr(value, "text", value)  # array formulas are objects
    return str(value).removeprefix("=") == text


def differences(path):
    wanted = expected(path.with_suffix(".cells"))
    formulas = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    calamine = python_calamine.CalamineWorkbook.from_path(str(path))
    left = set(wanted)
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                key = (sheet.title, cell.coordinate)
                if key not in wanted and cell.hyperlink:
                    continue  # openpyxl shows the target of a link in a blank cell
                if key not in wanted:
                    yield f"openpyxl: {key} holds {cell.value!r}, which was not given"
                    continue
                left.discard(key)
                kind, text, formula = wanted[key]
                if formula is not None and not same_formula(formula, cell.value):
                    yield f"openpyxl: {key} has the formula {cell.value!r}, given {formula!r}"
                value = cached[sheet.title][cell.coordinate].value
                if not agrees(kind, text, value):
                    yield f"openpyxl: {key} holds {value!r}, given {kind} {text!r}"
    for key in left:
        yield f"openpyxl: {key} is missing"
    left = set(wanted)
    for name in calamine.sheet_names:
        sheet = calamine.get_sheet_by_name(name)
        for row, values in enumerate(sheet.to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                if value in ("", None):
                    continue
                key = (name, f"{get_column_letter(column + 1)}{row + 1}")
                if key not in wanted:
                    yield f"calamine: {key} holds {value!r}, which was not given"
                    continue
                left.discard(key)
                kind, text, _ = wanted[key]
                if not agrees(kind, text, value):
                    yield f"calamine: {key} holds {value!r}, given {kind} {text!r}"
    for key in left:
        if wanted[key][0] != "e":  # calamine gives nothing for errors
            yield f"calamine: {key} is missing"


files = sorted(Path(sys.argv[1]).glob("*.xlsx"))
faults = [f"{path.name}: {fault}" for path in files for fault in differences(path)]
print("\n".join(faults[:40]) or f"{len(files)} workbooks read back as they were given")
sys.exit(1 if faults else 0)

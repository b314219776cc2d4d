"""Seeds for WorkbookFuzzer from workbooks: the files, and their parts behind the byte that says what they are.

usage: workbook_seeds.py FOLDER FILE.xlsx...
"""
import os, sys, zipfile

LARGEST = 60_000
LEADS = {"worksheets/sheet": (0x01, 0xC1, 0xF1), "sharedStrings": (0x41,), "styles": (0x81,)}
# Its marks are those that the fuzzer has values for; its rows 2 and 3 repeat.
TEMPLATE = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C5"/><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>{{a}} và {{b}}</t></is></c><c r="B1"><f>SUM(B2:B3)</f><v>0</v></c></row>'
    '<row r="2" ht="20" customHeight="1"><c r="A2" t="inlineStr"><is><t>{{c}}</t></is></c><c r="B2"><f>ROUND(B1/C$1,4)+1</f></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><r><t>{{b}}</t></r></is></c><c r="B3" t="str"><f>IF(A3="","–",RANK(B2,$B$2:$B$3))</f></c></row>'
    '<row r="5"><c r="C5"><f t="shared" ref="C5:C6" si="0">A5*2</f><v>4</v></c></row></sheetData>'
    '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A5:B5"/></mergeCells>'
    '<conditionalFormatting sqref="B2:B3"><cfRule type="expression" priority="1"><formula>B2&gt;B$1</formula></cfRule>'
    '</conditionalFormatting><rowBreaks count="1"><brk id="3"/></rowBreaks></worksheet>')

folder, files = sys.argv[1], sys.argv[2:]
for path in files:
    name = os.path.basename(path)
    if os.path.getsize(path) < LARGEST:
        with open(path, "rb") as source, open(os.path.join(folder, name), "wb") as seed:
            seed.write(source.read())
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            for lead in next((leads for key, leads in LEADS.items() if key in part and part.endswith(".xml")), ()):
                with open(os.path.join(folder, f"{name}-{part.replace('/', '_')}-{lead:02x}"), "wb") as seed:
                    seed.write(bytes([lead]) + archive.read(part)[:LARGEST])
with open(os.path.join(folder, "template-c1"), "wb") as seed:
    seed.write(b"\xc1" + TEMPLATE.encode())

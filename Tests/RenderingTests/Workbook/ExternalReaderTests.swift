import Report
import TestSupport
import Testing

@testable import Rendering

/// What other programs make of the workbook.
@Suite struct `Other readers of a workbook` {
  private static func write(_ sample: SampleDocument, to folder: TemporaryFolder) throws -> String {
    try folder.write(SampleTheme.renderer.render(sample.document()), to: "report.xlsx")
    return folder["report.xlsx"]
  }

  private typealias Own = `Other readers of a workbook`

  @Test(.enabled(if: ExternalTool.hasOpenpyxl, "python3 with openpyxl is missing: another reader was NOT tried"))
  func `openpyxl reads sheets, panes, print setup, names, links and charts`() throws {
    let folder = TemporaryFolder()
    let path = try Own.write(SampleDocument(provinces: 4, offices: 3, isProvisional: true), to: folder)
    try folder.write(Self.inspection, to: "reading.py")
    let result = try ExternalTool.run("python3", [folder["reading.py"], path])
    #expect(result.status == 0)
    #expect(
      result.output.split(separator: "\n").map(String.init) == [
        "title: Kết quả thi hành án dân sự năm 2022", "creator: Tổng cục Thi hành án dân sự", "created: 2022-09-30 00:00:00",
        "names: bang.comparison.units bang.quality.findings bang.quality.totals bang.ranking.units bang.results_cases.units "
          + "bang.results_money.units chi_so.results_cases.VN.completion chi_so.results_money.VN.completion",
        "freeze: C8", "filter: A7:J24", "titles: $4:$7", "paper: 9 landscape fit 1x0",
        "levels: 0 0 1 1 1 0 1 1 1 0 1 1 1 0 1 1 1",
        "links of cover: 7", "charts: 1 on Tổng quan, 1 on Xếp hạng", "conditional: 1 5", "font: Times New Roman 11.0",
      ])
  }

  private static let inspection = """
    import sys, openpyxl, warnings
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(sys.argv[1])
    sheet, ranking = book["Kết quả về việc"], book["Xếp hạng"]
    print("title:", book.properties.title)
    print("creator:", book.properties.creator)
    print("created:", book.properties.created)
    print("names:", *sorted(book.defined_names))
    print("freeze:", sheet.freeze_panes)
    print("filter:", sheet.auto_filter.ref)
    print("titles:", sheet.print_title_rows)
    setup = sheet.page_setup
    print("paper:", setup.paperSize, setup.orientation, f"fit {setup.fitToWidth or 1}x{setup.fitToHeight}")
    print("levels:", *(sheet.row_dimensions[row].outlineLevel for row in range(8, 25)))
    print("links of cover:", sum(1 for row in book["Bìa"].iter_rows() for cell in row if cell.hyperlink))
    print("charts:", ", ".join(f"{len(s._charts)} on {s.title}" for s in book.worksheets if s._charts))
    print("conditional:", len(sheet.conditional_formatting), sum(len(r.rules) for r in ranking.conditional_formatting))
    print("font:", sheet["B9"].font.name, sheet["B9"].font.size)
    """

  @Test(
    .enabled(
      if: ExternalTool.hasLibreOffice && ExternalTool.hasOpenpyxl,
      "LibreOffice or openpyxl is missing: formulas were NOT recalculated"), .timeLimit(.minutes(5)))
  func `LibreOffice computes every formula to the value it carries`() throws {
    let folder = TemporaryFolder()
    let document = try SampleDocument(provinces: 6, offices: 5, extraColumns: 2).document(adding: [
      RoundingSheet.sheet(seed: 2022)
    ])
    try folder.write(SampleTheme.renderer.render(document), to: "report.xlsx")
    try folder.write(Self.recalculation, to: "recalculate.py")
    let result = try ExternalTool.run("python3", [folder["recalculate.py"], folder["report.xlsx"], folder.path])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    let counted = try #require(lines.last?.split(separator: " ").first.flatMap { Int($0) })
    #expect(counted > 1500)
    #expect(lines.dropLast().isEmpty, "\(lines.dropLast().joined(separator: "\n"))")
  }

  /// Opens the workbook in LibreOffice, told to compute all formulas anew, and prints each cell whose result differs.
  private static let recalculation = """
    import sys, subprocess, openpyxl, pathlib, warnings
    warnings.simplefilter("ignore")
    path, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text('<?xml version="1.0" encoding="UTF-8"?><oor:items '
      'xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
      '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>')
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
      "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "made"), path], capture_output=True, check=True)
    live = openpyxl.load_workbook(path)
    before = openpyxl.load_workbook(path, data_only=True)
    after = openpyxl.load_workbook(folder / "made" / pathlib.Path(path).name, data_only=True)
    count = 0
    for sheet in live.worksheets:
      for row in sheet.iter_rows():
        for cell in row:
          if cell.data_type == "f":
            count += 1
            a, b = before[sheet.title][cell.coordinate].value, after[sheet.title][cell.coordinate].value
            number = isinstance(a, (int, float)) and isinstance(b, (int, float))
            if not (abs(a - b) <= 1e-9 * max(1, abs(a)) if number else (a or "") == (b or "")):
              print(sheet.title, cell.coordinate, cell.value, repr(a), repr(b))
    print(count, "formulas")
    """
}

import Batch
import Configuration
import TestSupport
import Testing

/// Names that would be markup, formulas or worse if anything took them for more than text.
@Suite struct HostileNamesTests {
  static let names = [
    "<script>alert(1)</script>", "\"&'<b>", "=HYPERLINK(\"http://example.invalid\",\"x\")", "+1", "@SUM(A1)", "-2+3",
    "\u{202E}đảo ngược\u{202C}", String(repeating: "Rất dài ", count: 40), "👩‍👩‍👧‍👦 emoji", "có\u{0}không", "]]>", "{{title}}", "${x}",
    "%s%n",
    "../../x", "CON", "a\tb",
  ]

  @Test func `names from the register are shown as text in every file`() async throws {
    let workspace = try SmallWorkspace()
    try rename(in: workspace)
    let out = TemporaryFolder("thads-hostile")
    let outcome = try await ReportRun.run(try workspace.options(out: out), observer: .silent)
    #expect(outcome.exitCode == .published)
    let result = out["2022-09"]
    #expect(try Verification.run(result).faults.map { $0.message[.english] } == [])

    let provinces = try EndToEndTests.names(in: "\(result)/tinh").filter { $0.hasSuffix(".html") }
    #expect(provinces.count == 2)
    for path in ["index.html"] + provinces.map({ "tinh/\($0)" }) {
      let page = String(decoding: try #require(TemporaryFolder.bytes(of: "\(result)/\(path)")), as: UTF8.self)
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("<b>"))
      #expect(!page.contains("\0"))
    }
    if Python.hasOpenpyxl {
      #expect(try Python.run(Self.workbook, [result] + Self.names.filter { !$0.contains { $0.isASCII && $0 < " " } }) == "")
    } else {
      print("SKIPPED: openpyxl is not installed")
    }
  }

  /// Gives the province and its offices the names.
  private func rename(in workspace: SmallWorkspace) throws {
    let register = String(decoding: try #require(workspace.folder.bytes(of: "offices.csv")), as: UTF8.self)
    var names = Self.names[...]
    let lines = register.split(separator: "\n").map { line -> String in
      var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields[0] == "2008", fields[1] != "VN", let name = names.popFirst() else { return String(line) }
      fields[2] = "\"\(name.replacing("\"", with: "\"\""))\""
      return fields.joined(separator: ",")
    }
    try workspace.folder.write(lines.joined(separator: "\n") + "\n", to: "offices.csv")
  }

  /// Prints the names that do not stand in the province's workbook as strings, and what was taken for a formula or a link.
  private static let workbook = #"""
    import glob, sys, warnings
    import openpyxl
    warnings.simplefilter("ignore")
    result, names = sys.argv[1], sys.argv[2:]
    texts = []
    for sheet in (sheet for book in glob.glob(result + "/tinh/*.xlsx") for sheet in openpyxl.load_workbook(book).worksheets):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "s":
                texts.append(cell.value)
            elif cell.data_type == "f" and any(str(cell.value).startswith(name) for name in names):
                print("a formula:", sheet.title, cell.coordinate, cell.value)
            if cell.hyperlink and "example.invalid" in str(cell.hyperlink.target):
                print("a link:", sheet.title, cell.coordinate)
    for name in names:
        if not any(name.strip() in text for text in texts): print("not there:", name)
    """#
}

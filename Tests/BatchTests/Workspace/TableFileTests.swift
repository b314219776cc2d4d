import Configuration
import DelimitedText
import Enforcement
import Report
import TestSupport
import Testing

@testable import Batch

/// Tables of the workspace as spreadsheet programs save them.
@Suite struct TableFileTests {
  let folder = TemporaryFolder()

  private static let offices = """
    vintage,code,name,level,parent,valid_from,valid_to
    2008,VN,Toàn quốc,nation,,2008-08-01,2025-06-30
    2008,01,Thành phố Hà Nội,province,VN,2008-08-01,2025-06-30
    2008,01001,"Chi cục Thi hành án dân sự quận Ba Đình",office,01,2008-08-01,2025-06-30

    """

  /// The register with another separator, and with its dates written as `write` does.
  private static func saved(_ separator: String, _ write: (CalendarDate) -> String) -> String {
    offices.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        CalendarDate(iso: String(cell)).map(write) ?? String(cell)
      }.joined(separator: separator)
    }.joined(separator: "\r\n") + "\r\n"
  }

  private func read(_ bytes: [UInt8]) throws -> Workspace {
    try folder.write(bytes, to: "offices.csv")
    return try Workspace(folder: folder.path)
  }

  private func offices() throws -> [Office] { try read(Array(Self.offices.utf8)).offices }

  @Test(arguments: [";", "\t", ",", "|"])
  func `a register of offices is read whatever parts its cells`(_ separator: String) throws {
    #expect(try read(Array(Self.saved(separator, \.vietnamese).utf8)).offices == offices())
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(Self.saved(separator, \.iso).utf8)).offices == offices())
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .windows1258])
  func `a register is read whatever its encoding`(_ encoding: TextEncoding) throws {
    for separator in ["\t", ";", ","] {
      let text = Self.saved(separator, \.vietnamese)
      let bytes = encoding.mark + TextEncoder(encoding).encode(text).bytes
      #expect(try read(bytes).offices == offices(), "\(separator)")
    }
  }

  @Test func `blanks around cells are none of theirs, a no-break space among them`() throws {
    let text = Self.offices.replacing("01001,", with: " 01001\u{A0},").replacing("level,", with: "level ,")
    #expect(try read(Array(text.utf8)).offices == offices())
    let spaced = Self.saved(" , ", \.iso).replacing("\"", with: "")
    #expect(try read(Array(spaced.utf8)).offices == offices())
  }

  @Test func `a decimal comma is one where commas do not part cells`() throws {
    _ = try offices()
    try folder.write("year;vintage;code;indicator;threshold\n2022;2008;VN;cases.completion;81,50\n", to: "targets.csv")
    var warnings: [WorkspaceWarning] = []
    let targets = try Workspace.targets(in: folder.path, known: KnownUnits([]), &warnings)
    #expect(targets.values.map(\.threshold) == [Points(decimal: "81.50")])
    try folder.write(
      "year;id;group;indicator;threshold;text\n2022;CT1;target;cases.completion;81,5;\"Xong, và hơn; nữa\"\n", to: "programme.csv"
    )
    let item = try #require(try ProgrammeFile.read(folder: folder.path)[2022]?.first)
    #expect(item.threshold == Points(decimal: "81.50") && item.text == "Xong, và hơn; nữa")
  }

  @Test(arguments: [
    // What the other dates tell.
    (["01/07/2025", "30/06/2025"], ",", "2025-07-01"), (["7/1/2025", "6/30/2025"], ",", "2025-07-01"),
    (["01-07-2025", "30.06.2025"], "\t", "2025-07-01"),
    // What is the same either way.
    (["07/07/2025"], ",", "2025-07-07"), (["2025-07-01", "1/2/2025"], ";", "2025-07-01"),
  ])
  func `a date is read by what the other dates of the file tell`(texts: [String], separator: String, day: String) throws {
    #expect(try crosswalk(texts, separator).effective.map(\.iso) == day)
  }

  @Test(arguments: [
    (["01/07/2025"], ","), (["01/07/2025"], "\t"), (["01/07/2025", "30/06/2025", "6/30/2025"], ";"), (["31/02/2025"], ";"),
    (["1/7/25"], ";"), (["01/07-2025"], ";"), ([""], ";"), (["45839"], ";"), (["/07/2025"], ";"), (["001/07/2025"], ";"),
    (["01/07/02025"], ";"), (["1a/07/2025"], ";"), (["01/07/2025/2025"], ";"), (["0\u{301}1/07/2025"], ";"),
  ])
  func `a date that may be two days, or none, is refused`(texts: [String], separator: String) throws {
    let error = #expect(throws: RunError.self) { try crosswalk(texts, separator) }
    #expect(error?.message.english.contains("must be a date, YYYY-MM-DD") == true)
  }

  @Test func `what nothing but the semicolons tells is read with the day first, and told`() throws {
    let read = try crosswalk(["01/07/2025", "02/07/2025"], ";")
    #expect(read.effective?.iso == "2025-07-01")
    let warning = try #require(read.warnings.first)
    #expect(read.warnings.count == 1 && warning.kind == .dateAssumed && warning.line == 2)
    #expect(warning.found == "01/07/2025" && warning.expected == "2025-07-01")
  }

  /// The first date of a crosswalk with `dates`, and what is taken on trust in it.
  private func crosswalk(
    _ dates: [String], _ separator: String
  ) throws -> (effective: CalendarDate?, warnings: [WorkspaceWarning]) {
    let columns = ["from_vintage", "from_code", "to_vintage", "to_code", "effective"]
    let rows = dates.enumerated().map { ["2008", "\($0 + 10)", "2025", "52", $1] }
    try folder.write(
      ([columns] + rows).map { $0.joined(separator: separator) }.joined(separator: "\n") + "\n", to: "crosswalk.csv")
    let table = try #require(try TableFile("crosswalk.csv", in: folder.path, columns: columns, dateColumns: ["effective"]))
    var warnings: [WorkspaceWarning] = []
    _ = try Workspace.crosswalk(in: folder.path, known: KnownUnits([]), &warnings)
    return (try table.rows.first.flatMap { try table.day($0, "effective") }, warnings)
  }

  @Test func `a missing column is told with the separator and the encoding that were found`() throws {
    let text = Self.saved(";", \.vietnamese).replacing("parent", with: "paren")
    let bytes = TextEncoding.utf16LittleEndian.mark + TextEncoder(.utf16LittleEndian).encode(text).bytes
    let error = #expect(throws: RunError.self) { try read(bytes) }
    let message = try #require(error?.message.english)
    #expect(message.contains("the column 'parent' is missing") && message.contains("it was read as utf-16le, parted by ';'"))
  }

  @Test func `a workbook under the name of a table is called one`() throws {
    let error = #expect(throws: RunError.self) { try read([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 600)) }
    #expect(error?.message.english.hasPrefix("offices.csv:1: the file is no text") == true)
  }
}

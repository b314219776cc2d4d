import Glibc
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite struct `A streamed workbook` {
  @Test func `reads as the same workbook in memory`() throws {
    let memory = try Self.cells(of: Self.book(WorkbookOptions(strings: .inline), rows: 40_000))
    let streamed = try Self.cells(of: Self.book(.streaming(folder: TemporaryFolder.base, threads: 2), rows: 40_000))
    #expect(memory.count == 120_000)
    #expect(streamed == memory)
  }

  @Test func `has the same bytes for any number of threads, and may be written twice`() throws {
    let one = try Self.book(.streaming(folder: TemporaryFolder.base), rows: 30_000)
    let bytes = try one.encoded()
    #expect(try one.encoded() == bytes)
    #expect(try Self.book(.streaming(folder: TemporaryFolder.base, threads: 3), rows: 30_000).encoded() == bytes)
  }

  @Test func `leaves no file behind and says where none can be made`() throws {
    let folder = TemporaryFolder("spreadsheet")
    let book = try Self.book(.streaming(folder: folder.path), rows: 30_000)
    #expect(Programs.run("ls -A '\(folder.path)'").output.isEmpty)
    #expect(try !book.encoded().isEmpty)
    #expect(throws: SpreadsheetError.self) { try Self.book(.streaming(folder: folder["no/such"]), rows: 30_000) }
  }

  @Test(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"))
  func `keeps layout given after its rows`() throws {
    let book = try Self.book(.streaming(folder: TemporaryFolder.base), rows: 30_000)
    let sheet = book.worksheets[0]
    try sheet.setColumn(1, ColumnProperties(width: 33))
    try sheet.freeze(rows: 1)
    let lines = try Examination.lines(
      of: book, "print(s.column_dimensions['A'].width, s.freeze_panes, s.max_row, s['A30000'].value)")
    #expect(lines == ["33.0 A2 30000 dòng 29999"])
  }

  private static func book(_ options: WorkbookOptions, rows: Int) throws -> Workbook {
    let book = Workbook(options)
    let sheet = try book.addWorksheet("s")
    for row in 0..<rows {
      try sheet.beginRow()
      try sheet.append(string: "dòng \(row)")
      try sheet.append(integer: Int64(row))
      try sheet.append(unscaled: Int64(row) * 7919 % 1_000_003, scale: 2)
    }
    return book
  }

  private static func cells(of book: Workbook) throws -> [CellReference: ReadCell] {
    try SpreadsheetReader(try book.encoded()).cells(of: "s")
  }
}

extension TemporaryFolder {
  /// Where temporary files go.
  static var base: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}

import Spreadsheet
import TestSupport
import Testing

@Suite struct `The bytes of a workbook` {
  @Test(arguments: [2, 3, 8]) func `are the same for any number of threads`(threads: Int) throws {
    let expected = try SampleWorkbook.make().encoded()
    #expect(try SampleWorkbook.make(threads: threads).encoded() == expected)
    #expect(try SampleWorkbook.make().encoded(threads: threads) == expected)
  }

  @Test(arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `of a sheet of many pieces are the same for one thread and two`(strings: WorkbookOptions.StringStorage) throws {
    let one = try Self.large(threads: 1, strings: strings)
    #expect(one.count > 150_000)
    #expect(try Self.large(threads: 2, strings: strings) == one)
  }

  @Test func `are the same when encoded twice, and rows may follow`() throws {
    let book = try SampleWorkbook.make()
    let first = try book.encoded()
    #expect(try book.encoded() == first)
    try book.worksheets[0].appendRow(["thêm"])
    #expect(try book.encoded() != first)
  }

  @Test func `hold no time but 1 January 1980`() throws {
    let bytes = try SampleWorkbook.make().encoded()
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  private static func large(threads: Int, strings: WorkbookOptions.StringStorage) throws -> [UInt8] {
    let book = Workbook(WorkbookOptions(strings: strings, threads: threads))
    let sheet = try book.addWorksheet("Lớn")
    var random = SeededGenerator(seed: 7)
    for row in 0..<6_000 {
      try sheet.beginRow()
      for column in 0..<4 { try sheet.append(string: "đơn vị \(row % 997) \(column)") }
      for _ in 0..<6 { try sheet.append(unscaled: Int64.random(in: 0..<1_000_000_000, using: &random), scale: 2) }
    }
    return try book.encoded()
  }
}

import TestSupport
import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `A damaged file` {
  @Test func `is refused or gives the very same cells for any byte changed, and never crashes`() throws {
    let bytes = try Self.small()
    let sound = try #require(Self.cells(of: bytes))
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= UInt8(1 << (index / 3 % 8))
      if let cells = Self.cells(of: damaged) { #expect(cells == sound, "byte \(index)") } else { refused += 1 }
    }
    // Theme and properties are not read, nor are names and times in local headers: damage there goes unseen.
    #expect(refused > bytes.count / 3 * 4 / 10)
  }

  @Test(arguments: UInt64(1)...100) func `ends in an error or in cells for several changes at once`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try Self.small()
    for _ in 0..<Int.random(in: 2...20, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    _ = Self.isRefused(bytes)
    bytes.removeSubrange(Int.random(in: 0..<bytes.count / 2, using: &random)..<bytes.count / 2 + 1)
    #expect(Self.isRefused(bytes))
  }

  @Test func `is refused wherever it is cut short`() throws {
    let bytes = try Self.small()
    for count in stride(from: 0, to: bytes.count, by: 7) { #expect(Self.isRefused(Array(bytes[..<count]))) }
  }

  @Test func `that is no archive is named as such`() {
    #expect(throws: SpreadsheetReadingError.archive(.noDirectory)) { try SpreadsheetReader(Array("không phải xlsx".utf8)) }
    #expect(throws: SpreadsheetReadingError.archive(.noDirectory)) { try SpreadsheetReader([]) }
  }

  @Test func `that is not there is named with its errno`() {
    #expect(throws: SpreadsheetReadingError.file(path: "/nonexistent/x.xlsx", code: 2)) {
      try SpreadsheetReader(path: "/nonexistent/x.xlsx")
    }
  }

  @Test func `with a part twice, or a part outside the file, is refused, and one at an absolute place is not taken for another`()
    throws
  {
    func archive(_ names: [String]) throws -> [UInt8] {
      var bytes: [UInt8] = []
      let parts = names.map { Part($0, PartContent(bytes: [0x3C])) }
      try ZipWriter.write(try ZipEntry.entries(of: parts, level: 1, threads: 1)) { bytes += $0 }
      return bytes
    }
    #expect(throws: SpreadsheetReadingError.archive(.duplicatePart("_RELS/.rels"))) {
      try SpreadsheetReader(try archive(["_rels/.rels", "_RELS/.rels"]))
    }
    #expect(throws: SpreadsheetReadingError.missingPart("xl/workbook.xml")) {
      try SpreadsheetReader(try archive(["/_rels/.rels", "/xl/workbook.xml", "../xl/workbook.xml", "C:\\xl\\workbook.xml"]))
    }
    var bytes = try archive(["a"])
    // The last 22 bytes are the end record; the offset of the only header lies 42 bytes into the directory, which is 47 long.
    bytes[bytes.count - 22 - 47 + 44] = 1
    #expect(throws: SpreadsheetReadingError.archive(.partOutside("a"))) { try SpreadsheetReader(bytes) }
  }

  @Test func `beyond a limit is refused`() throws {
    let bytes = try Self.small()
    #expect(throws: SpreadsheetReadingError.tooLarge(what: "the size of the file", limit: 100)) {
      try SpreadsheetReader(bytes, limits: ReadingLimits(fileSize: 100))
    }
    #expect(throws: SpreadsheetReadingError.tooLarge(what: "the number of parts", limit: 3)) {
      try SpreadsheetReader(bytes, limits: ReadingLimits(parts: 3))
    }
    #expect(throws: SpreadsheetReadingError.tooLarge(what: "the size of all parts", limit: 2000)) {
      try SpreadsheetReader(bytes, limits: ReadingLimits(totalSize: 2000))
    }
    #expect(throws: SpreadsheetReadingError.tooLarge(what: "the number of shared strings", limit: 1)) {
      try SpreadsheetReader(bytes, limits: ReadingLimits(strings: 1))
    }
  }

  @Test func `that inflates beyond all measure is refused`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let format = try book.format(CellFormat(border: .box))
    try sheet.beginRow()
    try sheet.append(string: String(repeating: "a", count: 32_767))
    for _ in 0..<20_000 {
      try sheet.beginRow()
      try sheet.appendBlanks(10, format)
    }
    let bytes = try book.encoded()
    #expect(throws: SpreadsheetReadingError.tooLarge(what: "the compression ratio of xl/worksheets/sheet1.xml", limit: 5)) {
      try SpreadsheetReader(bytes, limits: ReadingLimits(ratio: 5))
    }
    #expect(try SpreadsheetReader(bytes).cells(of: "s").count == 200_001)
  }

  private static func small() throws -> [UInt8] {
    let book = Workbook()
    let sheet = try book.addWorksheet("Một")
    try sheet.appendRow(["chữ", 1, .decimal(825, scale: 3), true])
    try sheet.appendRow([.formula(try Formula("B1*2", cached: .number(2))), "chữ khác"])
    return try book.encoded()
  }

  private static func isRefused(_ bytes: [UInt8]) -> Bool { cells(of: bytes) == nil }

  /// All cells, nil where the file is refused.
  private static func cells(of bytes: [UInt8]) -> [[ReadCell]]? {
    do throws(SpreadsheetReadingError) {
      let file = try SpreadsheetReader(bytes)
      var all: [[ReadCell]] = []
      for sheet in file.sheets {
        var cells: [ReadCell] = []
        try file.forEachCell(of: sheet) { cells.append($0) }
        all.append(cells)
      }
      return all
    } catch {
      return error.description.isEmpty ? [] : nil
    }
  }
}

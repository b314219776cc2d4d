import TestSupport
import Testing

@testable import DelimitedText

/// Columns read many rows at once, against the same fields one by one.
@Suite struct RecordBlockTests {
  private static let dialects: [Dialect] = [.semicolon, .comma, Dialect(delimiter: "||"), Dialect(delimiter: ";", quote: "'")]

  /// Passes the one block of `text`, whose rows all have `width` fields.
  private func block(_ text: String, _ dialect: Dialect = .semicolon, _ body: (borrowing RecordBlock) throws -> Void) throws {
    var reader = RecordReader(ByteSource(bytes: Array(text.utf8)), format: DelimitedFormat(dialect: dialect))
    #expect(try reader.advanceBlock())
    try reader.withBlock(body)
    #expect(try !reader.advanceBlock())
  }

  @Test(arguments: UInt64(1)...40)
  func `numbers of digits alone are read whatever their length, and nothing else is`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for dialect in Self.dialects {
      let cells = (0..<60).map { _ in Self.cell(&random, dialect) }
      let mark = String(decoding: dialect.delimiter, as: UTF8.self)
      try block(cells.map { "a\(mark)\($0.written)\(mark)b\n" }.joined(), dialect) { block in
        var numbers = [Int64](repeating: 7, count: cells.count)
        block.readDigits(1, of: 0..<cells.count, into: &numbers)
        for (number, cell) in zip(numbers, cells) { #expect(number == cell.number, "\(cell.written.debugDescription)") }
        // A record by itself takes no quotes off.
        let quote = String(UnicodeScalar(dialect.quote ?? 0x22))
        for (row, cell) in cells.enumerated() {
          let number = block.withRecord(row) { $0.digits(of: 1) }
          #expect(number == (cell.written.hasPrefix(quote) ? -1 : cell.number), "\(cell.written.debugDescription)")
        }
      }
    }
  }

  private static func cell(_ random: inout SeededGenerator, _ dialect: Dialect) -> (written: String, number: Int64) {
    let digits = String(
      (0..<Int.random(in: 0...18, using: &random)).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
    let quote = String(UnicodeScalar(dialect.quote ?? 0x22))
    let number = digits.isEmpty ? 0 : digits.utf8.count > 15 ? -1 : Int64(digits) ?? -1
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (quote + digits + quote, number)
    case 1 where !digits.isEmpty:
      let place = Int.random(in: 0..<digits.utf8.count, using: &random)
      let other = [".", "-", " ", "x", "/", ":", "\u{00A0}"].randomElement(using: &random) ?? "x"
      return (String(digits.prefix(place)) + other + String(digits.dropFirst(place + 1)), -1)
    default: return (digits, number)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `fields are known by all of their bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<40).map { _ in
      String((0..<Int.random(in: 0...50, using: &random)).map { _ in "ab".randomElement(using: &random) ?? "a" })
    }
    var table = FieldTable()
    for (place, word) in words.prefix(20).enumerated() { table.insert(place + 1, for: Array(word.utf8).span) }
    try block(words.map { "x;\(Bool.random(using: &random) ? $0 : "\"\($0)\"");y\n" }.joined()) { block in
      var codes = [Int32](repeating: -1, count: words.count)
      let expected = words.map { word in Int32((words.prefix(20).firstIndex(of: word) ?? -1) + 1) }
      block.readCodes(1, of: 0..<words.count, by: table, into: &codes)
      #expect(codes == expected)
      #expect(words.indices.map { row in Int32(block.withRecord(row) { $0.code(of: 1, in: table) }) } == expected)
      codes = codes.map { _ in -1 }
      block.readRepeatedCodes(1, of: 0..<words.count, by: table, into: &codes)
      #expect(codes == expected)
    }
  }

  @Test func `the key of a field holds its first and last eight bytes`() throws {
    try block("\"30/09/2022\";1\n30/09/2022;2\nabc;3\n") { block in
      var keys = [FieldKey](repeating: .empty, count: 3)
      block.readKeys(0, of: 0..<3, into: &keys)
      #expect(keys[0] == keys[1])
      #expect(keys[0].count == 10)
      #expect(withUnsafeBytes(of: keys[0].first.littleEndian) { Array($0) } == Array("30/09/20".utf8))
      #expect(withUnsafeBytes(of: keys[0].last.littleEndian) { Array($0) } == Array("/09/2022".utf8))
      #expect(keys[2].first == 0x63_62_61)
      #expect(keys[2].last == 0)
    }
  }

  @Test func `rows of another width, and rows of which something is to be told, are not regular`() throws {
    try block("a;b\nc\nd;e;f\n\"g\"h;i\n;\n") { block in
      #expect((0..<block.count).map { block.isRegular($0, width: 2) } == [true, false, false, false, true])
      #expect(block.regularRows(from: 0, to: 5, width: 2) == 1)
      #expect(block.regularRows(from: 4, to: 5, width: 2) == 5)
    }
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian])
  func `the bytes of rows are those of the file`(encoding: TextEncoding) throws {
    let text = "một;hai\r\nba;bốn\n"
    let bytes = encoding == .utf8 ? Array(text.utf8) : text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var reader = RecordReader(ByteSource(bytes: bytes), format: DelimitedFormat(encoding: encoding))
    #expect(try reader.advanceBlock())
    try reader.withBlock { block in
      try #require(block.count == 2)
      #expect(block.byteRange(of: 0..<2) == 0..<bytes.count)
      #expect(block.byteCount(of: 0) + block.byteCount(of: 1) == bytes.count)
      #expect(block.byteRange(of: 1..<2).lowerBound == block.byteCount(of: 0))
    }
  }
}

import DelimitedText
import TestSupport
import Testing

/// What is copied out of a record, against the record itself.
@Suite struct FieldContentsTests {
  private static let dialects: [Dialect] = [.semicolon, .comma, Dialect(delimiter: "||"), Dialect(delimiter: ";", quote: "'")]

  /// The contents of the records of `bytes`, and what the records say themselves.
  private func contents(
    _ bytes: [UInt8], _ format: DelimitedFormat, limit: Int = .max
  ) throws -> (copied: [FieldContents], texts: [[String]]) {
    var reader = RecordReader(ByteSource(bytes: bytes), format: format)
    var copied: [FieldContents] = []
    var texts: [[String]] = []
    try reader.forEachRecord {
      copied.append($0.contents(limit: limit))
      texts.append($0.texts)
    }
    return (copied, texts)
  }

  @Test(arguments: UInt64(1)...20)
  func `they are the texts of the record, as many as are asked for`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "7", ";", ",", "'", "\"", "ế", "e\u{301}", "\n", " ", "|", "\u{FFFD}"]
    for dialect in Self.dialects {
      for encoding in [TextEncoding.utf8, .tcvn3, .utf16LittleEndian] {
        let lines = (0..<20).map { _ in
          (0..<Int.random(in: 1...60, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        }
        let text = Array(lines.joined(separator: "\n").utf8)
        for limit in [0, 1, 3, .max] {
          let (copied, texts) = try contents(text, DelimitedFormat(encoding: encoding, dialect: dialect), limit: limit)
          for (one, whole) in zip(copied, texts) {
            #expect(one.count == min(limit, whole.count))
            #expect(one.texts == Array(whole.prefix(limit)))
          }
        }
      }
    }
  }

  @Test func `they are equal where the fields are, however they are written`() throws {
    let (copied, _) = try contents(Array("một;hai\n\"một\";\"hai\"\nmộth;ai\nmột;hai;\nmột\n".utf8), DelimitedFormat())
    #expect(copied[0] == copied[1])
    #expect(copied[0].hashValue == copied[1].hashValue)
    for other in copied[2...] { #expect(copied[0] != other) }
  }

  @Test func `the same bytes in another encoding are other contents`() throws {
    let bytes = Array("Mã;Tên\n".utf8)
    let read = try [TextEncoding.utf8, .windows1258].map { try contents(bytes, DelimitedFormat(encoding: $0)).copied[0] }
    #expect(read[0] != read[1])
  }
}

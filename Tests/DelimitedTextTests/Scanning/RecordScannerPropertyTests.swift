import Testing
import TestSupport

@testable import DelimitedText

/// The fast reader against the plain one, on bytes made mostly of quotes, separators and line ends.
@Suite struct RecordScannerPropertyTests {
  static let dialects: [Dialect] = [
    .semicolon, .comma, .tab, Dialect(delimiter: ", "), Dialect(delimiter: "||"), Dialect(delimiter: ";", quote: "'"),
    Dialect(delimiter: ";", escape: .backslash), Dialect(delimiter: ";", quote: nil), Dialect(delimiter: ";;;"),
  ]

  /// Bytes of a file; `weight` shifts between dense signs and long plain stretches.
  static func bytes(_ generator: inout SeededGenerator, dialect: Dialect) -> [UInt8] {
    var bytes: [UInt8] = []
    let length = Int.random(in: 0...400, using: &generator)
    let plainness = Int.random(in: 0...40, using: &generator)
    while bytes.count < length {
      switch Int.random(in: 0..<14 + plainness, using: &generator) {
      case 0...2: bytes += dialect.delimiter
      case 3: bytes += dialect.delimiter.prefix(1)
      case 4, 5: bytes.append(dialect.quote ?? 0x22)
      case 6: bytes += dialect.delimiter + [dialect.quote ?? 0x22]
      case 7: bytes += [dialect.quote ?? 0x22] + dialect.delimiter
      case 8: bytes += [0x0D, 0x0A]
      case 9: bytes.append(0x0A)
      case 10: bytes.append(0x0D)
      case 11: bytes.append(0x5C)
      case 12: bytes.append(0x20)
      default: bytes.append(UInt8.random(in: 0x61...0x7A, using: &generator))
      }
    }
    return bytes
  }

  static func fastRecords(_ bytes: [UInt8], dialect: Dialect, expected: Int?, blockSize: Int) throws -> [PlainRecord] {
    let format = DelimitedFormat(dialect: dialect, expectedFieldCount: expected)
    var reader = RecordReader(ByteSource(bytes: bytes), format: format, memory: ReaderMemory(blockSize: blockSize))
    var records: [PlainRecord] = []
    try reader.forEachRecord { record in
      let base = record.byteRange.lowerBound - Int(record.entry.start)
      var plain = PlainRecord(
        start: record.byteRange.lowerBound, contentEnd: base + Int(record.entry.contentEnd), end: record.byteRange.upperBound,
        line: record.line)
      plain.fieldEnds = (0..<record.fieldCount).map { base + record.rawRange(of: $0).upperBound }
      for issue in record.issues {
        switch issue.kind {
        case .unterminatedQuote(let lines): plain.faults.append(.unterminated(at: issue.location.byteOffset, lines: lines))
        case .textAfterClosingQuote: plain.faults.append(.textBehind(at: issue.location.byteOffset))
        default: break
        }
      }
      records.append(plain)
    }
    return records
  }

  @Test(arguments: UInt64(1)...80)
  func `the fast reader finds the records of the plain one whatever the block size`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for dialect in Self.dialects {
      for _ in 0..<4 {
        let bytes = Self.bytes(&generator, dialect: dialect)
        for expected in [nil, 2, 3] {
          let plain = PlainReader(bytes: bytes, dialect: dialect, expected: expected).records()
          for blockSize in [64, 100, 1024] {
            let fast = try Self.fastRecords(bytes, dialect: dialect, expected: expected, blockSize: blockSize)
            try #require(fast == plain, "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(dialect) \(blockSize)")
          }
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `every byte belongs to one record and lines only grow`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &+ 1000)
    for dialect in Self.dialects {
      let bytes = Self.bytes(&generator, dialect: dialect)
      var reader = RecordReader(
        ByteSource(bytes: bytes), format: DelimitedFormat(dialect: dialect), memory: ReaderMemory(blockSize: 64), recordLimit: 128
      )
      var offset = 0
      var line = 1
      while try reader.advance() {
        reader.withRecord { record in
          #expect(record.byteRange.lowerBound == offset)
          #expect(record.originalBytes == Array(bytes[record.byteRange]))
          #expect(record.line >= line)
          (offset, line) = (record.byteRange.upperBound, record.line)
        }
      }
      #expect(offset == bytes.count)
      #expect(reader.endOffset == bytes.count)
    }
  }

  /// A table of some thousand bytes whose quotes are mostly as they should be: fields with separators, quotes and line ends in them, long ones
  /// among them, and now and then a sign where it should not be.
  static func table(_ generator: inout SeededGenerator, dialect: Dialect, width: Int) -> [UInt8] {
    let quote = dialect.quote ?? 0x22
    let lineEnds: [[UInt8]] = [[0x0D, 0x0A], [0x0A], [0x0D]]
    let lineEnd = lineEnds[Int.random(in: 0..<3, using: &generator)]
    let faults = Int.random(in: 0...2, using: &generator) * 3
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...200, using: &generator) {
      for field in 0..<width {
        if field > 0 { bytes += dialect.delimiter }
        var text = [UInt8](repeating: 0x61, count: Int.random(in: 0...9, using: &generator))
        if Int.random(in: 0..<60, using: &generator) == 0 { text += [UInt8](repeating: 0x62, count: 3000) }
        let isQuoted = dialect.quote != nil && Int.random(in: 0..<3, using: &generator) == 0
        if isQuoted {
          for _ in 0..<Int.random(in: 0...3, using: &generator) {
            text += [dialect.delimiter, lineEnd, [0x0A], [quote, quote]][Int.random(in: 0..<4, using: &generator)] + [0x63]
          }
          if Int.random(in: 0..<200, using: &generator) == 0 { text += Array(repeating: [0x0A, 0x63], count: 3000).joined() }
        }
        bytes += isQuoted ? [quote] + text + [quote] : text
        if Int.random(in: 0..<1000, using: &generator) < faults {
          bytes.append([quote, 0x20, 0x5C, 0x0D].randomElement(using: &generator) ?? quote)
        }
      }
      bytes += lineEnd
    }
    if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0...min(9, bytes.count), using: &generator)) }
    return bytes
  }

  @Test(arguments: UInt64(1)...30)
  func `tables whose quotes hold separators and line ends are parted alike, many bytes at once or one by one`(seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed &+ 2000)
    for dialect in Self.dialects {
      let width = Int.random(in: 1...6, using: &generator)
      let bytes = Self.table(&generator, dialect: dialect, width: width)
      for expected in [nil, width] {
        let plain = PlainReader(bytes: bytes, dialect: dialect, expected: expected).records()
        for blockSize in [500, 9000, 262_144] {
          let fast = try Self.fastRecords(bytes, dialect: dialect, expected: expected, blockSize: blockSize)
          try #require(fast == plain, "\(dialect) \(blockSize) \(bytes.count)")
        }
      }
    }
  }
}

import Testing
import TestSupport

@testable import DelimitedText

/// Inputs that no office means to send: each is read to its end, or refused with an error that says why.
@Suite struct HostileInputTests {
  /// Reads all records with what is detected, and checks that they tile the file.
  static func read(_ bytes: [UInt8], recordLimit: Int = RecordReader.defaultRecordLimit, blockSize: Int = 256 << 10) throws -> (
    records: Int, issues: [RecordIssue]
  ) {
    let source = ByteSource(bytes: bytes)
    let detection = try FormatDetection(source)
    var reader = RecordReader(
      source, format: detection.format, memory: ReaderMemory(blockSize: blockSize), recordLimit: recordLimit)
    var records = 0
    var issues: [RecordIssue] = []
    var end = detection.mark.count + (detection.separatorLine?.count ?? 0)
    while try reader.advance() {
      reader.withRecord { record in
        records += 1
        issues += record.issues
        #expect(record.byteRange.lowerBound == end)
        end = record.byteRange.upperBound
      }
    }
    #expect(end == bytes.count)
    return (records, issues)
  }

  @Test func `an empty file has no records`() throws {
    #expect(try Self.read([]).records == 0)
    let detection = try FormatDetection(ByteSource(bytes: []))
    #expect(detection.dialect.basis == .nothingSeen)
    #expect(detection.dialect.fieldCount == nil)
    #expect(detection.format == DelimitedFormat(encoding: .utf8, dialect: .semicolon))
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func `a file of a mark alone has no records`(encoding: TextEncoding) throws {
    #expect(try Self.read(encoding.mark).records == 0)
    #expect(try Self.read(Array(encoding.mark.dropLast())).records == 1)
  }

  @Test func `a file of one sep line has no records`() throws {
    #expect(try Self.read(Array("sep=|".utf8)).records == 0)
    #expect(try Self.read(Array("sep=|\r\n".utf8)).records == 0)
  }

  @Test func `NUL bytes are data and are counted`() throws {
    let result = try Self.read(Array("mã đơn vị;số\0;c\n\0;\0;d\n".utf8))
    #expect(result.records == 2)
    #expect(result.issues.map(\.kind) == [.nulBytes(count: 1), .nulBytes(count: 2)])
    #expect(result.issues.map(\.field) == [1, 0])
    #expect(try Self.read([UInt8](repeating: 0, count: 10_000)).records >= 1)
  }

  @Test func `bytes that are no text are counted, one issue a record`() throws {
    let result = try Self.read(Array("Số;việc;phải;thi;hành\n".utf8) + [0xFF, 0x3B, 0x41, 0xFE, 0x3B, 0xC3, 0x0A])
    #expect(result.issues.map(\.kind) == [.invalidBytes(count: 3)])
    #expect(result.issues.first?.location == SourceLocation(line: 2, column: 1, byteOffset: 29))
  }

  @Test func `one very long line is cut at the limit and comes in fragments`() throws {
    let bytes = Array("a;b\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 5000) + Array("\n1;2\n".utf8)
    var reader = RecordReader(
      ByteSource(bytes: bytes), format: DelimitedFormat(), memory: ReaderMemory(blockSize: 256), recordLimit: 1024)
    var flags: [Bool] = []
    var kinds: [RecordIssue.Kind] = []
    var counts: [Int] = []
    var lines: [Int] = []
    try reader.forEachRecord { record in
      flags.append(record.isFragment)
      kinds += record.issues.map(\.kind)
      counts.append(record.fieldCount)
      lines.append(record.line)
    }
    #expect(kinds == [.tooLong(limit: 1024)])
    #expect(flags.filter { $0 }.count == flags.count - 3)
    #expect(!flags[0] && !flags[1] && flags.last == false)
    #expect(counts.first == 2 && counts.last == 2)
    #expect(lines.last == 3)
    #expect(zip(flags, counts).allSatisfy { !$0 || $1 == 0 })
  }

  @Test func `a long line within the limit is one record`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20) + Array("\n1;2\n".utf8)
    let result = try Self.read(bytes)
    #expect(result.records == 2)
    #expect(result.issues.isEmpty)
  }

  @Test func `a million separators are a million fields`() throws {
    var reader = RecordReader(
      ByteSource(bytes: [UInt8](repeating: UInt8(ascii: ";"), count: 1_000_000)), format: DelimitedFormat())
    #expect(try reader.advance())
    #expect(reader.withRecord { $0.fieldCount } == 1_000_001)
    #expect(reader.withRecord { $0.isEmpty } == true)
  }

  @Test func `an open quote before a long file costs no more than the limit allows`() throws {
    let row = Array("một;hai;ba\n".utf8)
    var bytes = Array("\"".utf8)
    for _ in 0..<100_000 { bytes += row }
    let result = try Self.read(bytes)
    #expect(result.issues.map(\.kind) == [.unterminatedQuote(lines: 1)])
    #expect(result.records == 100_000)
    // In a file of one column no line tells itself apart: what the quote swallows is bounded by the limit.
    let column = try Self.read(
      Array("\"".utf8) + Array(String(repeating: "x\n", count: 5_000).utf8), recordLimit: 1024, blockSize: 256)
    #expect(column.issues.first?.kind == .unterminatedQuote(lines: 512) || column.issues.count == 2)
    #expect(column.records > 4_000)
  }

  @Test func `a fault in every field is told often enough, each at its place`() throws {
    let row = String(repeating: "\"ạ\nb\"x;", count: 100) + "\0\n"
    let issues = try Self.read(Array("một;hai;ba\n\(row)".utf8)).issues
    #expect(issues.count == 65)
    #expect(issues.last?.kind == .nulBytes(count: 1))
    for (index, issue) in issues.dropLast().enumerated() {
      #expect(issue.kind == .textAfterClosingQuote)
      #expect(issue.field == index)
      #expect(issue.location == SourceLocation(line: 3 + index, column: 3, byteOffset: 13 + 9 * index + 7))
    }
    #expect(issues.last?.location.line == 102)
  }

  @Test func `quotes alone, in any number, are read`() throws {
    for count in 1...200 { #expect(try Self.read([UInt8](repeating: 0x22, count: count), blockSize: 64).records == 1) }
  }

  @Test func `a limit of nothing and numbers out of range are kept in bounds`() throws {
    let source = ByteSource(bytes: Array("a;b\nc;d\n".utf8))
    for limit in [Int.min, 0, 1, Int.max] {
      var reader = RecordReader(source, format: DelimitedFormat(), recordLimit: limit)
      var records = 0
      try reader.forEachRecord { _ in records += 1 }
      #expect(records == 2)
    }
    for start in [Int.min, -1, 8, 9, Int.max] {
      var reader = RecordReader(source, format: DelimitedFormat(contentStart: start))
      var records = 0
      try reader.forEachRecord { _ in records += 1 }
      #expect(records == (start < 0 ? 2 : 0))
      #expect(
        try ChunkPlan(source, format: DelimitedFormat(contentStart: start), parts: .max, minimumSize: .min).chunks.isEmpty
          == false)
    }
    for range in [4..<4, 4..<8, 4..<Int.max, 0..<1, -3..<4] {
      var reader = RecordReader(source, format: DelimitedFormat(), range: range)
      var records = 0
      try reader.forEachRecord { _ in records += 1 }
      #expect(records == (range.isEmpty ? 0 : range.upperBound > 4 && range.lowerBound < 4 ? 2 : 1))
    }
    var reader = RecordReader(source, format: DelimitedFormat(expectedFieldCount: .min))
    #expect(try reader.advance())
  }

  @Test(arguments: UInt64(1)...30)
  func `UTF-16 of any bytes tiles in small windows, and its issues are where they are`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for isBigEndian in [true, false] {
      let bytes = UTF16TranscoderTests.bytes(&generator, isBigEndian: isBigEndian)
      let format = DelimitedFormat(encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
      var whole: [Range<Int>] = []
      for blockSize in [64, 100, 4096] {
        var reader = RecordReader(
          ByteSource(bytes: bytes), format: format, memory: ReaderMemory(blockSize: blockSize), recordLimit: 4096)
        var ranges: [Range<Int>] = []
        var end = 0
        try reader.forEachRecord { record in
          let range = record.byteRange
          ranges.append(range)
          #expect(range.lowerBound == end)
          #expect(record.originalBytes == Array(bytes[range]))
          #expect(record.issues.allSatisfy { range.contains($0.location.byteOffset) })
          end = range.upperBound
        }
        #expect(end == bytes.count)
        if whole.isEmpty { whole = ranges }
        #expect(ranges == whole)
      }
    }
  }
}

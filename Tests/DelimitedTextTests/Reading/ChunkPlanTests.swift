import DelimitedText
import Testing
import TestSupport

@Suite struct ChunkPlanTests {
  /// What one record is told by: its place, its line and its texts.
  struct Seen: Equatable {
    let range: Range<Int>
    let line: Int
    let texts: [String]
  }

  static func read(_ source: ByteSource, _ format: DelimitedFormat, range: Range<Int>? = nil, firstLine: Int? = nil) throws -> (
    seen: [Seen], end: Int, line: Int
  ) {
    var reader = RecordReader(source, format: format, range: range, firstLine: firstLine)
    var seen: [Seen] = []
    try reader.forEachRecord { seen.append(Seen(range: $0.byteRange, line: $0.line, texts: $0.texts)) }
    return (seen, reader.endOffset ?? -1, reader.endLine ?? -1)
  }

  /// Reads all chunks as the plan's documentation says.
  static func readChunks(_ source: ByteSource, _ format: DelimitedFormat, parts: Int) throws -> [Seen] {
    var seen: [Seen] = []
    var (offset, line) = (format.contentStart, format.contentLine)
    for chunk in try ChunkPlan(source, format: format, parts: parts, minimumSize: 32).chunks {
      let isRight = chunk.range.lowerBound == offset && chunk.firstLine == line
      guard isRight || chunk.range.upperBound > offset else { continue }
      let part = try read(
        source, format, range: (isRight ? chunk.range.lowerBound : offset)..<chunk.range.upperBound,
        firstLine: isRight ? chunk.firstLine : line)
      seen += part.seen
      (offset, line) = (part.end, part.line)
    }
    return seen
  }

  @Test(arguments: UInt64(1)...40)
  func `chunks read one after the other give what one reader gives`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var writer = DelimitedWriter(.semicolon, lineEnd: [[0x0A], [0x0D, 0x0A], [0x0D]][Int(seed % 3)])
    for row in 0..<Int.random(in: 1...200, using: &generator) {
      let note = ["", "xong", "dòng một\ndòng; hai", "\"tự nguyện\"", "một\r\n\r\nhai", "1;2;3\n4;5;6"][
        Int.random(in: 0...5, using: &generator)]
      writer.append(record: [String(row), note, "x"])
    }
    let source = ByteSource(bytes: TextEncoding.utf8.mark + writer.bytes)
    var format = DelimitedFormat(contentStart: 3)
    for expected in [nil, 3] {
      format.expectedFieldCount = expected
      let whole = try Self.read(source, format).seen
      for parts in [1, 2, 3, 7] { #expect(try Self.readChunks(source, format, parts: parts) == whole) }
    }
  }

  @Test func `chunks join, cover the content and know their lines`() throws {
    let text = "đầu;mục\n" + (1...1000).map { "\($0);việc\r\n" }.joined()
    let source = ByteSource(bytes: Array(text.utf8))
    let plan = try ChunkPlan(
      source, format: DelimitedFormat(contentStart: 14, contentLine: 2, expectedFieldCount: 2), parts: 4, minimumSize: 100)
    #expect(plan.chunks.count == 4)
    #expect(plan.chunks.first?.range.lowerBound == 14)
    #expect(plan.chunks.first?.firstLine == 2)
    #expect(plan.chunks.last?.range.upperBound == source.size)
    for (chunk, next) in zip(plan.chunks, plan.chunks.dropFirst()) {
      #expect(chunk.range.upperBound == next.range.lowerBound)
      let before = try source.bytes(in: 0..<next.range.lowerBound)
      #expect(before.filter { $0 == 0x0A }.count + 1 == next.firstLine)
    }
  }

  @Test func `small files, single parts and UTF-16 are one chunk`() throws {
    let source = ByteSource(bytes: Array("a;b\n1;2\n".utf8))
    #expect(
      try ChunkPlan(source, format: DelimitedFormat(), parts: 8).chunks
        == ChunkPlan(source, format: DelimitedFormat(), parts: 0).chunks)
    let wide = ByteSource(bytes: TextEncoder(.utf16LittleEndian).encode(String(repeating: "a;b\n", count: 1000)).bytes)
    #expect(
      try ChunkPlan(wide, format: DelimitedFormat(encoding: .utf16LittleEndian), parts: 4, minimumSize: 64).chunks.count == 1)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian])
  func `a single row is read by its range, however long it is`(encoding: TextEncoding) throws {
    let rows = [3, 6000, 150, 70_000, 5].map { String(repeating: "ạ;", count: $0) + "\n" }
    let source = ByteSource(bytes: TextEncoder(encoding).encode(rows.joined()).bytes)
    let format = DelimitedFormat(encoding: encoding)
    let all = try Self.read(source, format).seen
    #expect(all.map(\.texts.count) == [4, 6001, 151, 70_001, 6])
    for (row, seen) in all.enumerated() {
      for end in [seen.range.upperBound, seen.range.lowerBound + 1] {
        let alone = try Self.read(source, format, range: seen.range.lowerBound..<end, firstLine: row + 1)
        #expect(alone.seen == [seen])
        #expect(alone.end == seen.range.upperBound)
        #expect(alone.line == row + 2)
      }
    }
  }

  @Test func `a file that is one line is not divided`() throws {
    let source = ByteSource(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 10_000))
    #expect(try ChunkPlan(source, format: DelimitedFormat(), parts: 4, minimumSize: 64).chunks.count == 1)
  }
}

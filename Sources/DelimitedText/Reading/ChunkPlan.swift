/// A division of a big file into parts that several readers read at once.
///
/// Where a part should begin, a record may be in the middle of a quoted line break, and only a reader that comes from before can
/// tell. So a cut is a guess: the first line behind the wanted place that reads as a record. Each reader takes the records that start
/// in its part and says where it ended; if that is where the next part began, the guess was right, as nearly always, and
/// together they read what one reader would have read. If not, the next part is read again from where the one before ended.
///
///     let plan = try ChunkPlan(source, format: format, parts: 2)
///     // in parallel, for each chunk:
///     var reader = RecordReader(source, format: format, range: chunk.range, firstLine: chunk.firstLine)
///     // afterwards, in order: reader.endOffset == next.range.lowerBound, reader.endLine == next.firstLine, or read `next` again from there.
public struct ChunkPlan: Hashable, Sendable {
  /// The parts in order; together they cover the file from the format's content start.
  public let chunks: [Chunk]

  /// One part.
  public struct Chunk: Hashable, Sendable {
    /// The bytes in which its records start.
    public let range: Range<Int>
    /// The physical line at which it begins; 0 where lines were not to be counted.
    public let firstLine: Int
  }

  /// Divides `source` into at most `parts` parts, each of at least `minimumSize` bytes.
  ///
  /// - Parameter countsLines: whether the line at which each part begins is wanted. Who can add it later saves a pass over the file.
  /// - Complexity: O(n): the lines before each part are counted, at about the speed of memory; else O(parts).
  public init(
    _ source: ByteSource, format: DelimitedFormat, parts: Int, minimumSize: Int = 4 << 20, countsLines: Bool = true
  ) throws(SourceError) {
    let start = min(max(format.contentStart, 0), source.size)
    let length = source.size - start
    let count = format.encoding.isUTF16 ? 1 : max(1, min(parts, length / max(minimumSize, 1)))
    var cuts: [(offset: Int, line: Int)] = [(start, format.contentLine)]
    var counter = LineCounter(source, from: start, line: format.contentLine)
    for part in 1..<max(count, 1) {
      guard let cut = try ChunkPlan.lineStart(source, near: start + length / count * part, format: format) else { continue }
      guard let last = cuts.last, cut > last.offset else { continue }
      cuts.append((cut, countsLines ? try counter.line(at: cut) : 0))
    }
    chunks = cuts.enumerated().map { index, cut in
      Chunk(range: cut.offset..<(index + 1 < cuts.count ? cuts[index + 1].offset : source.size), firstLine: cut.line)
    }
  }

  /// The first line start behind `offset` at which a record of the expected width starts, or the first line start where none is known.
  private static func lineStart(_ source: ByteSource, near offset: Int, format: DelimitedFormat) throws(SourceError) -> Int? {
    let piece = try source.paddedBytes(in: offset..<offset + 64 << 10)
    let scanner = RecordScanner(dialect: format.dialect, expectedFieldCount: format.expectedFieldCount)
    let index = RecordIndex()
    var first: Int?
    var at = 0
    while at < min(piece.count, ChunkPlan.furthest) {
      let byte = piece.bytes[at]
      at += 1
      guard byte == 0x0A || byte == 0x0D, at < piece.count, byte == 0x0A || piece.bytes[at] != 0x0A else { continue }
      first = first ?? offset + at
      for reach in [ChunkPlan.near, ChunkPlan.furthest] {
        let length = min(piece.count - at, reach)
        _ = scanner.scan(piece.bytes + at, count: length, following: .more, isInsideRecord: false, into: index)
        if index.recordCount > 0 { break }
      }
      let isRecord = index.recordCount > 0 && index.issues.first?.record != 0
      if isRecord, format.expectedFieldCount.map({ $0 == Int(index.records[0].fieldCount) }) ?? true { return offset + at }
    }
    return first
  }

  /// Bytes behind the wanted place among which a cut is looked for, and the longest record that is recognised as one.
  private static let furthest = 16 << 10
  /// The bytes of a record that is looked for first: nearly all are shorter, and none may be one where every row is at fault.
  private static let near = 1 << 10
}

/// Counts line ends in growing stretches of a source.
private struct LineCounter {
  private let source: ByteSource
  private var offset: Int
  private var line: Int
  /// 1 where the last byte counted was a CR: an LF that follows is part of the same line end.
  private var lastReturn: UInt64 = 0

  init(_ source: ByteSource, from offset: Int, line: Int) {
    self.source = source
    self.offset = offset
    self.line = line
  }

  /// The physical line that begins at `target`.
  mutating func line(at target: Int) throws(SourceError) -> Int {
    while offset < target {
      let piece = try source.paddedBytes(in: offset..<min(target, offset + 256 << 10))
      piece.forEachBlock { block, live in
        let returns = block.equal(to: 0x0D) & live
        let feeds = block.equal(to: 0x0A) & live & ~(returns << 1 | lastReturn)
        line += returns.nonzeroBitCount + feeds.nonzeroBitCount
        lastReturn = live == .max ? returns >> 63 : 0
      }
      offset += piece.count
    }
    return line
  }
}

/// Reads a file record by record, in memory that does not grow with the file.
///
///     var reader = RecordReader(source, format: format)
///     while try reader.advance() {
///       reader.withRecord { record in
///         if record.fieldCount == 12 { … record.withBytes(of: 8) { … } }
///       }
///     }
///
/// Every byte from the start of its range belongs to exactly one record: blank lines and the rests of cut records are records too.
/// A record longer than the limit is cut there, with ``RecordIssue/Kind/tooLong(limit:)``; what follows up to its line's end comes
/// as fragments.
///
/// A reader of part of a file gives the records that start in its range, the last one whole; see ``ChunkPlan``.
public struct RecordReader: ~Copyable {
  /// The bytes that a record may have before it is cut: 16 MiB.
  public static let defaultRecordLimit = 16 << 20

  @usableFromInline let window: RecordWindow
  /// The records at hand, and which of them is the current one.
  @usableFromInline var batch: RecordBatch
  @usableFromInline var current = -1

  /// A reader of `source`.
  ///
  /// - Parameters:
  ///   - format: how the file is written; see ``FormatDetection``.
  ///   - range: the bytes in which records start, the whole of the file after `format.contentStart` if `nil`. It must begin at a
  ///     record's start.
  ///   - firstLine: the physical line at which `range` begins; `format.contentLine` if `nil`.
  ///   - memory: buffers to reuse; while another reader uses them they are left alone.
  ///   - recordLimit: the bytes that a record may have; less than 256 KiB has no effect but in memory already smaller.
  public init(
    _ source: ByteSource, format: DelimitedFormat, range: Range<Int>? = nil, firstLine: Int? = nil,
    memory: ReaderMemory = ReaderMemory(), recordLimit: Int = RecordReader.defaultRecordLimit
  ) {
    window = RecordWindow(
      source: source, format: format, range: range ?? min(format.contentStart, source.size)..<source.size,
      firstLine: firstLine ?? format.contentLine, memory: memory, recordLimit: recordLimit)
    batch = window.batch(of: 0)
  }

  /// Moves to the next record. False at the end.
  @inlinable
  public mutating func advance() throws(SourceError) -> Bool {
    current += 1
    if current < batch.count { return true }
    current = 0
    batch.count = 0
    batch = try window.advance()
    return batch.count > 0
  }

  /// Passes the current record. Before the first and behind the last there is none, and `nil` is returned.
  @inlinable
  @discardableResult
  public func withRecord<R, E: Error>(_ body: (borrowing Record) throws(E) -> R) throws(E) -> R? {
    guard current >= 0, current < batch.count else { return nil }
    return try body(Record(window: window, batch: batch, position: current))
  }

  /// Moves to the next records, some hundred KiB of them at once. False at the end.
  ///
  /// A reader goes by records or by blocks: a block is all records at hand, also those that ``advance()`` has passed.
  public mutating func advanceBlock() throws(SourceError) -> Bool {
    current = 0
    batch.count = 0
    batch = try window.advance()
    return batch.count > 0
  }

  /// Passes the records at hand.
  public func withBlock<R, E: Error>(_ body: (borrowing RecordBlock) throws(E) -> R) throws(E) -> R {
    try body(RecordBlock(window: window, batch: batch))
  }

  /// Passes all records that are left.
  @inlinable
  public mutating func forEachRecord(_ body: (borrowing Record) -> Void) throws(SourceError) {
    while try advance() { withRecord(body) }
  }

  /// Where the first record that was not read begins in the file: the file's size, or the start of the next chunk's first record.
  /// `nil` until ``advance()`` has returned false.
  public var endOffset: Int? { window.end?.offset }

  /// The physical line at ``endOffset``.
  public var endLine: Int? { window.end?.line }
}

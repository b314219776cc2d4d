/// The records that a reader has at hand, to be read column by column.
///
/// It lives only inside the closure that ``RecordReader/withBlock(_:)`` passes it to. Rows are counted from 0. The columns of a row
/// may be asked for where ``isRegular(_:width:)`` holds.
public struct RecordBlock: ~Copyable {
  let batch: RecordBatch
  // The window outlives the block, which cannot leave the closure it is passed to.
  unowned(unsafe) let window: RecordWindow
  let delimiterLength: Int
  /// The quote, 0 where the dialect has none: no field begins with a zero byte that is sound.
  let quote: UInt8

  init(window: RecordWindow, batch: RecordBatch) {
    self.window = window
    self.batch = batch
    delimiterLength = window.delimiterLength
    quote = window.quote ?? 0
  }

  /// The number of records.
  public var count: Int { batch.count }

  /// Whether a row has `width` fields and nothing to be told of it.
  public func isRegular(_ row: Int, width: Int) -> Bool {
    let entry = batch.records[row]
    return Int(entry.fieldCount) == width && entry.flags == 0
  }

  /// The first row from `start` on, before `end`, that is not regular; `end` where all are.
  public func regularRows(from start: Int, to end: Int, width: Int) -> Int {
    var row = start
    while row < end, isRegular(row, width: width) { row &+= 1 }
    return row
  }

  /// The bytes of the original file that `rows` span, of which there is at least one.
  public func byteRange(of rows: Range<Int>) -> Range<Int> {
    let last = window.originalRange(of: batch.records[rows.upperBound - 1])
    return window.originalBase + Int(batch.records[rows.lowerBound].original)..<last.upperBound
  }

  /// Writes the number of bytes of the original file that each of `rows` spans, its line end included.
  public func readByteCounts(of rows: Range<Int>, into counts: inout [Int32]) {
    var target = counts.mutableSpan
    for at in 0..<rows.count {
      let entry = batch.records + (rows.lowerBound &+ at)
      // The records of a file lie side by side, and behind the last one at hand is told where the next begins there.
      let count = window.isTranscoded ? entry[1].original &- entry[0].original : entry[0].end &- entry[0].start
      target[at] = Int32(truncatingIfNeeded: count)
    }
  }

  /// Passes a row as a record.
  public func withRecord<R, E: Error>(_ row: Int, _ body: (borrowing Record) throws(E) -> R) throws(E) -> R {
    try body(Record(window: window, batch: batch, position: row))
  }
}

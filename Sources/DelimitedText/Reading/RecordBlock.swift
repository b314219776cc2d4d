// How this works. A reader cuts some 256 KiB into records at once. Going through them column by column runs short loops over one kind
// of cell each, whose steps do not wait for each other, where going row by row runs one long loop that a processor cannot foresee.
// What is unusual is left out here (a quote inside quotes, a number with anything but digits) and answered with 0 or −1: the caller then
// looks at the row by itself.

/// The records that a reader has at hand, to be read column by column.
///
/// It lives only inside the closure that ``RecordReader/withBlock(_:)`` passes it to. Rows are counted from 0. The columns of a row
/// may be asked for where ``isRegular(_:width:)`` holds.
public struct RecordBlock: ~Copyable {
  private let batch: RecordBatch
  // The window outlives the block, which cannot leave the closure it is passed to.
  private unowned(unsafe) let window: RecordWindow
  private let delimiterLength: Int
  /// The quote, 0 where the dialect has none: no field begins with a zero byte that is sound.
  private let quote: UInt8

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

  /// The number of bytes of the original file that a row spans, its line end included.
  public func byteCount(of row: Int) -> Int {
    let entry = batch.records[row]
    let range = Int(entry.start)..<Int(entry.end)
    return window.isTranscoded ? window.originalLength(range) : range.count
  }

  /// The key of a field without its quotes; what stands between them is taken as it is.
  @inline(__always)
  private func key(_ row: Int, _ field: Int) -> FieldKey {
    let (start, end) = content(row, field)
    return FieldKey(padded: batch.bytes + start, count: end &- start)
  }

  /// Where a field stands in the scanned bytes, without its quotes.
  @inline(__always)
  private func content(_ row: Int, _ field: Int) -> (start: Int, end: Int) {
    let (start, end) = bounds(row, field)
    let isQuoted = batch.bytes[start] == quote && end &- start >= 2 && batch.bytes[end &- 1] == quote
    return isQuoted ? (start &+ 1, end &- 1) : (start, end)
  }

  /// Where a field stands in the scanned bytes, quotes included.
  @inline(__always)
  private func bounds(_ row: Int, _ field: Int) -> (start: Int, end: Int) {
    let entry = batch.records + row
    let ends = batch.ends + (Int(truncatingIfNeeded: entry.pointee.firstField) &+ field)
    let end = Int(truncatingIfNeeded: ends.pointee)
    let start =
      field == 0 ? Int(truncatingIfNeeded: entry.pointee.start) : Int(truncatingIfNeeded: (ends - 1).pointee) &+ delimiterLength
    return (min(start, end), end)
  }

  /// Passes a row as a record.
  public func withRecord<R, E: Error>(_ row: Int, _ body: (borrowing Record) throws(E) -> R) throws(E) -> R {
    try body(Record(window: window, batch: batch, position: row))
  }
}

extension RecordBlock {
  /// Writes what the fields of a column are known by in `table` to `codes`, from its beginning; 0 for those it does not know.
  ///
  /// What stands between quotes is looked up as it is written, so the table must be a plain one.
  public func readCodes(_ field: Int, of rows: Range<Int>, by table: borrowing FieldTable, into codes: inout [Int32]) {
    var target = codes.mutableSpan
    var at = 0
    for row in rows {
      let (start, end) = content(row, field)
      let (bytes, count) = (batch.bytes + start, end &- start)
      target[at] = Int32(truncatingIfNeeded: code(bytes, count, FieldWords(padded: bytes, count: count), table))
      at &+= 1
    }
  }

  /// The same for a column in which a field is mostly the one of the row before, such as the office's.
  public func readRepeatedCodes(_ field: Int, of rows: Range<Int>, by table: borrowing FieldTable, into codes: inout [Int32]) {
    var target = codes.mutableSpan
    var at = 0
    // The field before: none is as long as the first of these.
    var last = (bytes: batch.bytes, count: -1, code: 0)
    for row in rows {
      let (start, end) = content(row, field)
      let (bytes, count) = (batch.bytes + start, end &- start)
      if count != last.count || !RecordBlock.isSame(bytes, last.bytes, count) {
        last = (bytes, count, code(bytes, count, FieldWords(padded: bytes, count: count), table))
      }
      target[at] = Int32(truncatingIfNeeded: last.code)
      at &+= 1
    }
  }

  /// Whether the `count` bytes at both places are the same; behind both eight more are readable.
  @inline(__always)
  private static func isSame(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    func difference(_ at: Int) -> UInt64 {
      UnsafeRawPointer(one).loadUnaligned(fromByteOffset: at, as: UInt64.self)
        ^ UnsafeRawPointer(other).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    }
    if count < 8 { return UInt64(littleEndian: difference(0)) & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) == 0 }
    var at = 0
    while at < count &- 8 {
      if difference(at) != 0 { return false }
      at &+= 8
    }
    return difference(count &- 8) == 0
  }

  @inline(__always)
  private func code(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ words: FieldWords, _ table: borrowing FieldTable
  ) -> Int {
    table.code(of: words) { table.isSame($0, UnsafeBufferPointer(start: bytes, count: count).span) }
  }

  /// Writes the numbers of a column to `numbers`, from its beginning: 0 for an empty field, −1 for what is not digits alone or has more than
  /// fifteen of them.
  public func readDigits(_ field: Int, of rows: Range<Int>, into numbers: inout [Int64]) {
    var target = numbers.mutableSpan
    var at = 0
    for row in rows {
      let (start, end) = content(row, field)
      target[at] = digits(before: end, count: end &- start)
      at &+= 1
    }
  }

  /// The number that `count` digits before `end` make; see ``readDigits(_:of:into:)``.
  @inline(__always)
  private func digits(before end: Int, count: Int) -> Int64 {
    if count == 0 { return 0 }
    if count <= 8 { return eightDigits(before: end, count: count) }
    if count > 15 { return -1 }
    let high = eightDigits(before: end &- 8, count: count &- 8)
    let low = eightDigits(before: end, count: 8)
    return high | low < 0 ? -1 : high &* 100_000_000 &+ low
  }

  /// The number that one to eight digits before `end` make: what stands before them in their word becomes zeros.
  @inline(__always)
  private func eightDigits(before end: Int, count: Int) -> Int64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(batch.bytes).loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
    let gap = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    return FieldKey.eightDigits((word &>> gap) &<< gap | 0x3030_3030_3030_3030 & ((1 &<< gap) &- 1))
  }

  /// Writes the fields of a column to `keys`, from its beginning, quotes taken off.
  public func readKeys(_ field: Int, of rows: Range<Int>, into keys: inout [FieldKey]) {
    var target = keys.mutableSpan
    var at = 0
    for row in rows {
      target[at] = key(row, field)
      at &+= 1
    }
  }
}

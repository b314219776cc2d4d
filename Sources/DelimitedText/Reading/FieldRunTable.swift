import CByteMarks

/// Small numbers for the distinct contents of several fields that stand side by side: what they say together is understood once and known
/// by its bytes from then on, delimiters and quotes included. So a table is good for one dialect.
///
/// One lookup takes less than half the time of a lookup of each field (``FieldTable``), and never takes one run for another.
public struct FieldRunTable: Sendable {
  private var runs: [byte_run]
  /// The bytes of the runs, each filled up with zeros to a whole step, and as many zeros behind them as may be looked at.
  private var keys: [UInt8]
  /// How many runs are in the table.
  public private(set) var count = 0

  /// No more runs are taken in than these, and none longer.
  public static let limits = (runs: 1024, bytes: FieldRunTable.length)

  private static let length = Int(BYTE_RUN_LENGTH)
  private static let step = Int(BYTE_RUN_STEP)
  private static let free = [byte_run](repeating: byte_run(), count: 16)
  private static let noKeys = [UInt8](repeating: 0, count: length)

  /// An empty table.
  public init() { (runs, keys) = (FieldRunTable.free, FieldRunTable.noKeys) }

  /// Gives `bytes` a code, which is positive, unless they have one, the table is full, or they are too long or too short.
  public mutating func insert(_ code: Int32, for bytes: Span<UInt8>) {
    guard count < FieldRunTable.limits.runs, code > 0 else { return }
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, Int(BYTE_RUN_LEAST)...FieldRunTable.length ~= bytes.count else { return }
      let place = byte_marks_run_place(start, bytes.count)
      if isTaken(bytes, at: place) { return }
      // Mostly empty, so that nearly every run is found where it is looked for first.
      if (count + 1) * 8 > runs.count { grow() }
      count += 1
      let key = keys.count - FieldRunTable.length
      keys.replaceSubrange(key..., with: bytes)
      keys += repeatElement(0, count: FieldRunTable.length + (-bytes.count & (FieldRunTable.step - 1)))
      put(byte_run(count: UInt16(bytes.count), key: UInt16(key / FieldRunTable.step), code: code), at: place)
    }
  }

  private func isTaken(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let mask = runs.count - 1
    var at = place & mask
    while runs[at].count != 0 {
      let start = Int(runs[at].key) * FieldRunTable.step
      if keys[start..<start + Int(runs[at].count)].elementsEqual(bytes) { return true }
      at = (at + 1) & mask
    }
    return false
  }

  private mutating func put(_ run: byte_run, at place: Int) {
    let mask = runs.count - 1
    var at = place & mask
    while runs[at].count != 0 { at = (at + 1) & mask }
    runs[at] = run
  }

  private mutating func grow() {
    let old = runs
    runs = [byte_run](repeating: byte_run(), count: old.count * 2)
    for run in old where run.count != 0 {
      let place = keys.withUnsafeBufferPointer { keys in
        keys.baseAddress.map { byte_marks_run_place($0 + Int(run.key) * FieldRunTable.step, Int(run.count)) } ?? 0
      }
      put(run, at: place)
    }
  }

  /// Writes the codes of the runs at `places` in `bytes`, and tells whether all have one.
  func find(
    _ places: FieldPlaces, rows: Int, in bytes: UnsafePointer<UInt8>, into codes: inout [Int32], width: Int32
  ) -> Bool {
    runs.withUnsafeBufferPointer { runs in
      keys.withUnsafeBufferPointer { keys in
        codes.withUnsafeMutableBufferPointer { codes in
          guard codes.count >= rows, let target = codes.baseAddress else { return false }
          var known = byte_runs(runs: runs.baseAddress, mask: runs.count - 1, keys: keys.baseAddress)
          return byte_marks_find_runs(width, bytes, byte_places(places), rows, &known, target)
        }
      }
    }
  }
}

extension RecordBlock {
  /// Writes what the runs of fields in `rows`, which are regular and of one width, are known by in `table` to `codes`, from its beginning, 0
  /// for those it does not know; whether it knows all.
  public func readRuns(
    _ fields: ClosedRange<Int>, of rows: Range<Int>, by table: borrowing FieldRunTable, into codes: inout [Int32]
  ) -> Bool {
    readRuns(fields, of: rows, by: table, into: &codes, width: Int(ByteMarks.width))
  }

  /// The same with the registers of a machine that has them `width` bits wide.
  func readRuns(
    _ fields: ClosedRange<Int>, of rows: Range<Int>, by table: borrowing FieldRunTable, into codes: inout [Int32], width: Int
  ) -> Bool {
    if rows.isEmpty { return true }
    return table.find(places(of: fields, rows), rows: rows.count, in: batch.bytes, into: &codes, width: Int32(width))
  }

  /// Passes the bytes of a run of fields as they are written.
  public func withRun<R>(_ fields: ClosedRange<Int>, of row: Int, _ body: (Span<UInt8>) -> R) -> R {
    let entry = batch.records[row]
    let ends = batch.ends + Int(truncatingIfNeeded: entry.firstField)
    let start = fields.lowerBound == 0 ? Int(entry.start) : Int(ends[fields.lowerBound - 1]) + delimiterLength
    return body(UnsafeBufferPointer(start: batch.bytes + start, count: Int(ends[fields.upperBound]) - start).span)
  }
}

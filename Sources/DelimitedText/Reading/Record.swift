/// One record of a file, seen in place: no field is copied or made a string until it is asked for.
///
/// A record lives only inside the closure that ``RecordReader/withRecord(_:)`` passes it to. Fields are counted from 0; asking for a
/// field that the record does not have gives empty bytes or text, so a caller that cares compares ``fieldCount`` first.
public struct Record: ~Copyable {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let ends: UnsafePointer<UInt32>
  // Points to the record's entry among those of the batch.
  @usableFromInline let entries: UnsafePointer<RecordEntry>
  @usableFromInline let position: Int
  // The window outlives the record, which cannot leave the closure it is passed to.
  @usableFromInline unowned(unsafe) let window: RecordWindow

  @inlinable
  init(window: RecordWindow, batch: RecordBatch, position: Int) {
    self.window = window
    self.position = position
    bytes = batch.bytes
    entries = batch.records + position
    ends = batch.ends + Int(truncatingIfNeeded: entries.pointee.firstField)
  }

  @inlinable
  var entry: RecordEntry { entries.pointee }

  /// The number of fields; 1 for a blank line, 0 for a fragment.
  @inlinable
  public var fieldCount: Int { Int(truncatingIfNeeded: entry.fieldCount) }

  /// The physical line at which the record starts, from 1. In a chunk of a file it counts from the chunk's first line.
  public var line: Int { window.lineBase + Int(entry.line) }

  /// The ordinal of the record among those its reader gave, from 1; blank lines and fragments count.
  public var number: Int { window.numberBase + position + 1 }

  /// The bytes of the original file that the record spans, its line end included. The ranges of consecutive records join.
  public var byteRange: Range<Int> {
    if window.isTranscoded { return window.originalRange(of: entry) }
    let start = window.originalBase &+ Int(truncatingIfNeeded: entry.original)
    return Range(uncheckedBounds: (start, start &+ Int(truncatingIfNeeded: entry.end &- entry.start)))
  }

  /// The number of bytes in ``byteRange``.
  @inlinable
  public var byteCount: Int {
    window.isTranscoded ? byteRange.count : Int(truncatingIfNeeded: entry.end &- entry.start)
  }

  /// Whether the record is the rest of one that was cut at the limit; it has no fields.
  @inlinable
  public var isFragment: Bool { entry.flags & RecordEntry.isFragment != 0 }

  /// Whether ``issues`` is not empty.
  @inlinable
  public var hasIssues: Bool { entry.flags & RecordEntry.hasIssues != 0 }

  /// Whether the line holds nothing, or only spaces and tabs. A line of separators alone is not blank; see ``isEmpty``.
  @inlinable
  public var isBlank: Bool {
    if entry.fieldCount != 1 { return false }
    var at = Int(entry.start)
    while at < Int(entry.contentEnd) {
      if bytes[at] != 0x20, bytes[at] != 0x09 { return false }
      at += 1
    }
    return true
  }

  /// Whether every field is empty or blank, as in ";;;;" or a blank line.
  public var isEmpty: Bool {
    for field in 0..<fieldCount where !isBlank(field) { return false }
    return true
  }

  /// The first field that holds something; nil where none does.
  public var firstFilledField: Int? {
    var first = -1
    forEachFilledField { field in
      first = field
      return false
    }
    return first < 0 ? nil : first
  }

  /// Whether more than `count` fields hold something.
  public func fillsMore(than count: Int) -> Bool {
    var left = count
    forEachFilledField { _ in
      left &-= 1
      return left >= 0
    }
    return left < 0
  }

  /// Passes the fields that hold something, until `take` wants no more.
  @inline(__always)
  private func forEachFilledField(_ take: (Int) -> Bool) {
    let (bytes, ends, gap) = (bytes, ends, window.delimiterLength)
    // What begins with a byte above these holds something.
    let highest = max(window.quote ?? 0, 0x20)
    var start = Int(truncatingIfNeeded: entry.start)
    var field = 0
    let count = fieldCount
    while field < count {
      let end = Int(truncatingIfNeeded: ends[field])
      let isVoid = start >= end || bytes[start] <= highest && isBlank(field)
      if !isVoid, !take(field) { return }
      start = end &+ gap
      field &+= 1
    }
  }

  /// Whether a field holds nothing, or only spaces and tabs.
  ///
  /// - Complexity: O(1) for a field that begins with anything else than a blank or a quote.
  @inlinable
  public func isBlank(_ field: Int) -> Bool {
    let range = rawRange(of: field)
    if range.isEmpty { return true }
    let first = bytes[range.lowerBound]
    if first != 0x20, first != 0x09, first != window.quote { return false }
    return withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x09 { return false }
      return true
    }
  }

  /// Where a field stands in the scanned bytes, quotes included.
  @inlinable @inline(__always)
  func rawRange(of field: Int) -> Range<Int> {
    guard field >= 0, field < fieldCount else {
      let end = Int(truncatingIfNeeded: entry.contentEnd)
      return Range(uncheckedBounds: (end, end))
    }
    let start =
      field == 0 ? Int(truncatingIfNeeded: entry.start) : Int(truncatingIfNeeded: ends[field &- 1]) &+ window.delimiterLength
    let end = Int(truncatingIfNeeded: ends[field])
    return Range(uncheckedBounds: (min(start, end), end))
  }
}

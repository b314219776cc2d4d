import CByteMarks

/// One record as the scanner found it. Positions count from the start of the scanned bytes.
@usableFromInline
struct RecordEntry {
  /// The first byte.
  @usableFromInline var start: UInt32
  /// The byte after the last field: where the line end stands.
  @usableFromInline var contentEnd: UInt32
  /// The byte after the line end: where the next record starts.
  @usableFromInline var end: UInt32
  /// The index of the record's first entry among the field ends.
  @usableFromInline var firstField: UInt32
  /// The number of fields.
  @usableFromInline var fieldCount: UInt32
  /// Physical lines before the record in the scanned bytes.
  @usableFromInline var line: UInt32
  /// Bytes before the record in the original file, counted from where the scanned bytes begin there.
  @usableFromInline var original: UInt32
  /// A union of the constants below, and above them the place of its first issue.
  @usableFromInline var flags: UInt32

  /// The rest of a record that was cut by the limit.
  @usableFromInline static let isFragment: UInt32 = 1
  /// The record has entries among the issues.
  @usableFromInline static let hasIssues: UInt32 = 2

  /// The flags of a record whose first issue is the one at `place`.
  static func flags(ofFirstIssue place: Int) -> UInt32 { hasIssues | UInt32(truncatingIfNeeded: place) << 2 }

  /// Where its issues begin, if it has any.
  var firstIssue: Int { Int(truncatingIfNeeded: flags >> 2) }
}

/// The records of a scan as readers see them: one value, so that going from record to record needs no look into an object. It is good
/// until the next scan.
@usableFromInline
struct RecordBatch {
  /// The scanned bytes.
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let records: UnsafePointer<RecordEntry>
  /// The ends of all their fields.
  @usableFromInline let ends: UnsafePointer<UInt32>
  /// The number of records.
  @usableFromInline var count: Int
}

/// An issue with its place in the scanned bytes.
struct FoundIssue {
  var record: Int
  var position: Int
  var kind: RecordIssue.Kind
}

/// What a scan found: the ends of all fields in one row, and the records that point into it. Its memory is reused from scan to scan.
final class RecordIndex {
  private(set) var ends: UnsafeMutablePointer<UInt32>
  private(set) var records: UnsafeMutablePointer<RecordEntry>
  private var endCapacity: Int
  private var recordCapacity: Int
  /// The number of field ends in use.
  var endCount = 0
  /// The number of records in use.
  var recordCount = 0
  /// The marks of the blocks at hand, filled by the scan that uses them.
  let marks = UnsafeMutablePointer<byte_marks>.allocate(capacity: RecordIndex.markedBlocks)
  /// Blocks whose marks are read at once.
  static let markedBlocks = 64
  /// Sorted by record, within a record by position.
  var issues: [FoundIssue] = []

  init() {
    endCapacity = 1 << 14
    recordCapacity = 1 << 10
    ends = .allocate(capacity: endCapacity)
    records = .allocate(capacity: recordCapacity)
  }

  deinit {
    ends.deallocate()
    records.deallocate()
    marks.deallocate()
  }

  /// Forgets what the last scan found and keeps the memory.
  func removeAll() {
    endCount = 0
    recordCount = 0
    issues.removeAll(keepingCapacity: true)
  }

  /// The first of the issues of `record`, which begin at `place`, that is more than text behind a closing quote.
  func firstDamage(from place: Int, of record: Int) -> RecordIssue.Kind? {
    var at = place
    while at < issues.count, issues[at].record == record {
      if case .textAfterClosingQuote = issues[at].kind { at += 1 } else { return issues[at].kind }
    }
    return nil
  }

  /// Makes room for 64 more field ends and records beyond those given as used.
  @inline(__always)
  func reserve(ends usedEnds: Int, records usedRecords: Int) {
    if usedEnds + 65 > endCapacity { growEnds(used: usedEnds) }
    if usedRecords + 65 > recordCapacity { growRecords(used: usedRecords) }
  }

  @inline(never)
  private func growEnds(used: Int) {
    let wider = UnsafeMutablePointer<UInt32>.allocate(capacity: endCapacity * 2)
    wider.update(from: ends, count: used)
    ends.deallocate()
    ends = wider
    endCapacity *= 2
  }

  @inline(never)
  private func growRecords(used: Int) {
    let wider = UnsafeMutablePointer<RecordEntry>.allocate(capacity: recordCapacity * 2)
    wider.update(from: records, count: used)
    records.deallocate()
    records = wider
    recordCapacity *= 2
  }
}

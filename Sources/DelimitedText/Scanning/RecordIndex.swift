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
  /// What the bytes parted last hold: which field ends are line ends, and where line ends stand in quotes.
  let lines: UnsafeMutablePointer<UInt32>
  let quoted: UnsafeMutablePointer<UInt32>
  private let found = UnsafeMutablePointer<byte_split>.allocate(capacity: 1)
  /// (In memory of its own as all the rest: an array in an object is guarded against use by two at once each time.)
  private var foundIssues: UnsafeMutablePointer<FoundIssue>
  private var issueCapacity: Int
  private var issueCount = 0

  init() {
    endCapacity = 1 << 14
    recordCapacity = 1 << 10
    issueCapacity = 1 << 6
    ends = .allocate(capacity: endCapacity)
    records = .allocate(capacity: recordCapacity)
    foundIssues = .allocate(capacity: issueCapacity)
    lines = .allocate(capacity: RecordIndex.stretch + RecordIndex.slack)
    quoted = .allocate(capacity: RecordIndex.quotedCapacity)
    found.initialize(to: byte_split())
  }

  deinit {
    ends.deallocate()
    records.deallocate()
    foundIssues.deallocate()
    lines.deallocate()
    quoted.deallocate()
    found.deallocate()
  }

  /// Forgets what the last scan found and keeps the memory.
  func removeAll() {
    endCount = 0
    recordCount = 0
    issueCount = 0
  }

  /// Sorted by record, within a record by position.
  var issues: UnsafeBufferPointer<FoundIssue> { UnsafeBufferPointer(start: foundIssues, count: issueCount) }

  /// Adds an issue.
  func add(_ issue: FoundIssue) {
    if issueCount == issueCapacity { growIssues() }
    (foundIssues + issueCount).initialize(to: issue)
    issueCount &+= 1
  }

  /// Forgets the issues of the records from `record` on.
  func dropIssues(from record: Int) {
    while issueCount > 0, foundIssues[issueCount - 1].record >= record { issueCount -= 1 }
  }

  /// Brings issues in order that were not added in it.
  func sortIssues() {
    var issues = UnsafeMutableBufferPointer(start: foundIssues, count: issueCount)
    issues.sort { ($0.record, $0.position) < ($1.record, $1.position) }
  }

  /// The first of the issues of `record`, which begin at `place`, that is more than text behind a closing quote.
  func firstDamage(from place: Int, of record: Int) -> RecordIssue.Kind? {
    var at = place
    while at < issueCount, foundIssues[at].record == record {
      if case .textAfterClosingQuote = foundIssues[at].kind { at += 1 } else { return foundIssues[at].kind }
    }
    return nil
  }

  /// More than a block of 64 bytes can hold.
  private static let slack = 72

  /// Makes room for 64 more field ends and records beyond those given as used.
  @inline(__always)
  func reserve(ends usedEnds: Int, records usedRecords: Int) {
    if usedEnds + RecordIndex.slack > endCapacity { growEnds(used: usedEnds) }
    if usedRecords + RecordIndex.slack > recordCapacity { growRecords(used: usedRecords) }
  }

  @inline(never)
  private func growEnds(used: Int) {
    let capacity = max(endCapacity * 2, used + RecordIndex.slack)
    let wider = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    wider.update(from: ends, count: endCount)
    ends.deallocate()
    (ends, endCapacity) = (wider, capacity)
  }

  @inline(never)
  private func growRecords(used: Int) {
    let capacity = max(recordCapacity * 2, used + RecordIndex.slack)
    let wider = UnsafeMutablePointer<RecordEntry>.allocate(capacity: capacity)
    wider.update(from: records, count: recordCount)
    records.deallocate()
    (records, recordCapacity) = (wider, capacity)
  }

  @inline(never)
  private func growIssues() {
    let wider = UnsafeMutablePointer<FoundIssue>.allocate(capacity: issueCapacity * 2)
    wider.update(from: foundIssues, count: issueCount)
    foundIssues.deallocate()
    (foundIssues, issueCapacity) = (wider, issueCapacity * 2)
  }
}

extension RecordIndex {
  /// Bytes that are parted at once: their fields are still in the first-level cache when records are made of them.
  static let stretch = 4096
  private static let quotedCapacity = 2 * stretch + slack

  /// The number of ``lines`` and of ``quoted``.
  var lineCount: Int { found.pointee.line_count }
  var quotedCount: Int { found.pointee.quoted_count }
  /// Whether the bytes parted end inside quotes.
  var isInQuotes: Bool { found.pointee.is_quoted }
  /// Whether the next stretch may hold more line ends in quotes than there is room for.
  var isFullOfQuotedLineEnds: Bool { found.pointee.quoted_count > RecordIndex.stretch }

  /// Begins to part bytes outside of quotes.
  func beginStretches(isFieldStart: Bool) {
    found.pointee = byte_split()
    found.pointee.opens = isFieldStart
  }

  /// Adds the ends of the fields of a stretch, as far as its quotes are well formed, and returns where that is.
  func split(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, of count: Int, by dialect: byte_dialect) -> Int {
    reserve(ends: endCount + RecordIndex.stretch, records: recordCount + RecordIndex.stretch)
    (found.pointee.ends, found.pointee.lines, found.pointee.quoted) = (ends, lines, quoted)
    (found.pointee.end_count, found.pointee.line_count) = (endCount, 0)
    let stop = byte_marks_split(ByteMarks.width, bytes, start, end, count, dialect, found)
    endCount = found.pointee.end_count
    return stop
  }

  /// Forgets the first line ends in quotes.
  func removeQuoted(_ count: Int) {
    if count == 0 { return }
    let rest = found.pointee.quoted_count - count
    if rest > 0 { quoted.update(from: quoted + count, count: rest) }
    found.pointee.quoted_count = rest
  }
}

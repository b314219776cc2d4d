/// The part of a file that is in memory, cut into records: what a ``RecordReader`` stands on and a ``Record`` looks into.
@usableFromInline
final class RecordWindow {
  let source: ByteSource
  let format: DelimitedFormat
  /// Reads fields out of the scanned bytes, which are UTF-8 where the file is UTF-16.
  let decoder: TextDecoder
  @usableFromInline let quote: UInt8?
  @usableFromInline let delimiterLength: Int
  private let scanner: RecordScanner
  private let audit: ByteAudit
  private let memory: ReaderMemory
  private let transcoder: UTF16Transcoder?
  /// Whether the scanned bytes are others than the file's.
  @usableFromInline let isTranscoded: Bool
  /// Records that start at this offset of the file or later are left to the next reader.
  private let upperBound: Int
  private let recordLimit: Int

  /// The number of bytes in memory.
  private var count = 0
  /// The bytes that belong to the records at hand.
  private var outcome = RecordScanner.Outcome(consumed: 0, isInsideRecord: false, lines: 0)
  /// Where the window begins in the file, and what was before it.
  private(set) var originalBase: Int
  private(set) var lineBase: Int
  private(set) var numberBase = 0
  /// The bytes of the file that the records at hand span, where it is UTF-16.
  private var originalConsumed = 0
  /// The next byte of the file to read.
  private var readOffset: Int
  /// The first record at hand that is left to the next reader, and its line.
  private var nextReader: (offset: Int, line: Int)?
  /// Set once there are no more records: where the first unread one begins, and its line.
  private(set) var end: (offset: Int, line: Int)?

  var index: RecordIndex { memory.index }
  var issues: UnsafeBufferPointer<FoundIssue> { memory.index.issues }

  init(source: ByteSource, format: DelimitedFormat, range: Range<Int>, firstLine: Int, memory: ReaderMemory, recordLimit: Int) {
    self.source = source
    self.format = format
    self.memory = memory.isInUse ? ReaderMemory(blockSize: memory.blockSize) : memory
    self.memory.isInUse = true
    self.recordLimit = max(recordLimit, 64)
    decoder = TextDecoder(scanned: format.encoding)
    quote = format.dialect.quote
    delimiterLength = format.dialect.delimiter.count
    scanner = RecordScanner(dialect: format.dialect, expectedFieldCount: format.expectedFieldCount)
    audit = ByteAudit(encoding: format.encoding)
    transcoder = format.encoding.isUTF16 ? UTF16Transcoder(isBigEndian: format.encoding.carrier == .utf16BigEndian) : nil
    isTranscoded = transcoder != nil
    let start = min(max(range.lowerBound, 0), source.size)
    upperBound = min(range.upperBound, source.size)
    originalBase = start
    readOffset = start
    lineBase = firstLine
  }

  deinit { memory.isInUse = false }

  /// Replaces the records by the next ones. None where there are no more.
  @usableFromInline
  func advance() throws(SourceError) -> RecordBatch {
    if end == nil { end = nextReader }
    if end != nil { return batch(of: 0) }
    moveBehindRecords()
    guard originalBase < upperBound else {
      end = (originalBase, lineBase)
      return batch(of: 0)
    }
    var ahead = RecordWindow.overhang
    try readAhead(to: min(upperBound + ahead, source.size))
    var isCut = false
    while true {
      let following: RecordScanner.Following = readOffset >= source.size ? .nothing : isCut ? .tooMuch : .more
      outcome = scanner.scan(
        memory.bytes, count: count, following: following, isInsideRecord: outcome.isInsideRecord, into: memory.index)
      if outcome.consumed > 0 { break }
      let before = readOffset
      while readOffset == before, ahead < source.size {
        ahead = min(ahead * 8, source.size)
        try readAhead(to: min(upperBound + ahead, source.size))
      }
      if readOffset > before { continue }
      if memory.capacity < recordLimit {
        memory.resize(to: min(memory.capacity * 2, max(recordLimit, memory.capacity)), keeping: count)
        try readAhead(to: source.size)
      } else {
        isCut = true
      }
    }
    runAudit()
    if transcoder != nil { findOriginalOffsets() }
    let records = memory.index.records
    var recordCount = memory.index.recordCount
    while recordCount > 0, originalBase + Int(records[recordCount - 1].original) >= upperBound {
      recordCount -= 1
      nextReader = (originalBase + Int(records[recordCount].original), lineBase + Int(records[recordCount].line))
    }
    if recordCount == 0 { end = nextReader }
    return batch(of: recordCount)
  }

  /// The first `count` records at hand.
  func batch(of count: Int) -> RecordBatch {
    RecordBatch(
      bytes: UnsafePointer(memory.bytes), records: UnsafePointer(memory.index.records), ends: UnsafePointer(memory.index.ends),
      count: count)
  }

  /// The bytes of the file that a record spans, its line end included.
  func originalRange(of entry: RecordEntry) -> Range<Int> {
    let start = originalBase + Int(entry.original)
    return start..<start + originalLength(Int(entry.start)..<Int(entry.end))
  }

  /// The number of bytes in the file that `range` of the scanned bytes stands for.
  func originalLength(_ range: Range<Int>) -> Int {
    transcoder == nil ? range.count : UTF16Transcoder.originalLength(memory.bytes + range.lowerBound, count: range.count)
  }

  /// The bytes of the file that `range` of the scanned bytes stands for.
  func originalBytes(_ range: Range<Int>) -> [UInt8] {
    let piece = UnsafeBufferPointer(start: memory.bytes + range.lowerBound, count: range.count)
    return transcoder?.original(memory.bytes + range.lowerBound, count: range.count) ?? Array(piece)
  }

  /// Drops the scanned records and moves the rest to the front.
  private func moveBehindRecords() {
    let consumed = outcome.consumed
    guard consumed > 0 else { return }
    originalBase += transcoder == nil ? consumed : originalConsumed
    lineBase += outcome.lines
    numberBase += memory.index.recordCount
    outcome.consumed = 0
    outcome.lines = 0
    memory.index.removeAll()
    memory.bytes.update(from: memory.bytes + consumed, count: count - consumed)
    count -= consumed
    if memory.capacity > memory.blockSize, count < memory.blockSize / 2 {
      memory.resize(to: memory.blockSize, keeping: count)
    }
  }

  /// Bytes read behind the range at once: room for the record that begins in it last, mostly. A reader of one row reads no more. Of a longer record
  /// eight times as many are read with each further try.
  private static let overhang = 512

  /// Reads until the buffer is full or the file was read up to `limit`.
  private func readAhead(to limit: Int) throws(SourceError) {
    guard let transcoder else {
      let wanted = max(0, min(memory.capacity - count, limit - readOffset))
      try source.read(into: UnsafeMutableRawBufferPointer(start: memory.bytes + count, count: wanted), at: readOffset)
      count += wanted
      readOffset += wanted
      return
    }
    let original = memory.originalBuffer()
    while readOffset < limit {
      let fitting = (memory.capacity - count - 3) / 3 * 2
      let wanted = min(fitting, ReaderMemory.originalBlockSize, limit - readOffset)
      guard wanted >= 16 || (wanted > 0 && readOffset + wanted == limit) else { return }
      try source.read(into: UnsafeMutableRawBufferPointer(start: original, count: wanted), at: readOffset)
      let isLast = readOffset + wanted == source.size
      let step = transcoder.transcode(original, count: wanted, isLast: isLast, into: memory.bytes + count)
      // Half a character at the limit waits for its other half.
      if step.read == 0 { return }
      readOffset += step.read
      count += step.written
    }
  }

  /// Adds NUL and invalid bytes to the issues: one of each kind a record, with their number.
  private func runAudit() {
    let index = memory.index
    let scanned = index.issues.count
    let (bytes, isTranscoded) = (memory.bytes, isTranscoded)
    var nuls = AuditTally(of: index) { .nulBytes(count: $0) }
    var invalid = AuditTally(of: index) { .invalidBytes(count: $0) }
    audit.run(bytes, count: outcome.consumed) { position, length, isNUL in
      if isNUL { return nuls.take(position, length) }
      // What is no text in UTF-16 was written in more bytes than the file has for it.
      invalid.take(position, isTranscoded ? UTF16Transcoder.originalLength(ofPartAt: bytes + position) : length)
    }
    nuls.finish()
    invalid.finish()
    guard !index.issues.isEmpty else { return }
    // (What one kind of them adds is in order by itself.)
    if index.issues.count > scanned, scanned > 0 || nuls.record >= 0 && invalid.record >= 0 {
      index.sortIssues()
    }
    flagRecordsWithIssues()
  }

  /// Tells each record where its issues begin.
  private func flagRecordsWithIssues() {
    let index = memory.index
    var last = -1
    for (place, issue) in index.issues.enumerated() where issue.record != last {
      last = issue.record
      index.records[last].flags |= RecordEntry.flags(ofFirstIssue: place)
    }
  }

  /// Tells each record where it begins in the file, and one more where the next one does.
  private func findOriginalOffsets() {
    let (records, count) = (memory.index.records, memory.index.recordCount)
    var offset = 0
    for record in 0..<count {
      records[record].original = UInt32(truncatingIfNeeded: offset)
      let (start, end) = (Int(records[record].start), Int(records[record].end))
      offset += UTF16Transcoder.originalLength(memory.bytes + start, count: end - start)
    }
    records[count].original = UInt32(truncatingIfNeeded: offset)
    originalConsumed = offset
  }
}

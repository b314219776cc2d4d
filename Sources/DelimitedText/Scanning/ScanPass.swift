/// One scan over one buffer.
struct ScanPass {
  /// Text after closing quotes is told this often in one record at most.
  static let mostIssues = 64

  let scanner: RecordScanner
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let following: RecordScanner.Following
  let index: RecordIndex
  /// The next byte to look at.
  var position = 0
  var recordStart = 0
  /// Where the field being read began; a quote opens only there.
  var fieldStart = 0
  /// The index of the record's first field end.
  var firstField = 0
  var line = 0
  /// Line ends inside the quoted fields of the record.
  var embeddedLines = 0
  var issuesInRecord = 0
  /// The scan waits for more bytes.
  var isWaiting = false
  var isInsideRecord = false
  /// The record at hand is read mark by mark up to its end.
  var isReadingAgain = false
  /// Bytes that are read mark by mark before the next try to part many at once: more each time that came to little.
  private var pause = ScanPass.leastPause
  private static let (leastPause, longestPause) = (64, 4096)

  init(
    scanner: RecordScanner, bytes: UnsafePointer<UInt8>, count: Int, following: RecordScanner.Following, index: RecordIndex
  ) {
    self.scanner = scanner
    self.bytes = bytes
    self.count = count
    self.following = following
    self.index = index
  }

  var outcome: RecordScanner.Outcome { .init(consumed: recordStart, isInsideRecord: isInsideRecord, lines: line) }

  /// Scans until the bytes end or more are needed.
  mutating func run() {
    let isSimple = scanner.delimiterRest.isEmpty
    while position < count, !isWaiting {
      if isSimple, !isReadingAgain {
        let start = position
        readStretches()
        pause = position - start > pause ? ScanPass.leastPause : min(pause * 2, ScanPass.longestPause)
      }
      readClosely(to: isSimple ? min(count, position + pause) : count)
    }
  }

  /// Reads mark by mark up to `end`, and up to the end of a record that is read again.
  private mutating func readClosely(to end: Int) {
    let isPlain = scanner.delimiterRest.isEmpty && scanner.escape == .doubled
    let records = index.recordCount
    while position < count, !isWaiting, position < end || isReadingAgain {
      let base = position & ~63
      let block = ByteBlock(bytes + base)
      var live = UInt64.max &<< UInt64(truncatingIfNeeded: position & 63)
      if count &- base < 64 { live &= (1 &<< UInt64(truncatingIfNeeded: count &- base)) &- 1 }
      index.reserve(ends: index.endCount, records: index.recordCount)
      takeMarks(
        base: base, delimiters: block.equal(to: scanner.delimiter) & live, lineEnds: block.equal(to: 0x0A, or: 0x0D) & live,
        quotes: block.equal(to: scanner.quote) & live & scanner.quoteMask, isPlain: isPlain)
      if index.recordCount > records { isReadingAgain = false }
    }
  }

  /// Takes the marks of a block one after the other.
  private mutating func takeMarks(base: Int, delimiters: UInt64, lineEnds: UInt64, quotes: UInt64, isPlain: Bool) {
    var marks = delimiters | lineEnds | quotes
    while marks != 0 {
      let bit = UInt64(truncatingIfNeeded: marks.trailingZeroBitCount)
      let at = base &+ Int(truncatingIfNeeded: bit)
      marks &= marks &- 1
      if (quotes >> bit) & 1 != 0 {
        guard at == fieldStart else { continue }
        // A quoted field that ends in this block before a mark, the usual one, is behind us by its mark alone.
        let inner = quotes & marks
        guard inner != 0, isPlain else { return readQuotedField(from: at) }
        let close = UInt64(truncatingIfNeeded: inner.trailingZeroBitCount)
        let inside = (UInt64(1) << close) &- 1
        guard close < 63, (delimiters | lineEnds) >> (close &+ 1) & 1 != 0, lineEnds & marks & inside == 0 else {
          return readQuotedField(from: at)
        }
        marks &= ~inside & ~(UInt64(1) << close)
      } else if (lineEnds >> bit) & 1 != 0 {
        guard let next = lineStart(after: at) else {
          isWaiting = true
          return
        }
        endField(at)
        endRecord(content: at, next: next)
      } else {
        guard let after = delimiterEnd(at) else {
          isWaiting = true
          return
        }
        if after == at { continue }
        endField(at)
        fieldStart = after
      }
      // A mark of two bytes may have used the next bit, or the next block's first.
      if fieldStart &- base >= 64 { break }
      if fieldStart > at { marks &= UInt64.max << UInt64(fieldStart &- base) }
    }
    position = max(base &+ 64, fieldStart)
  }

  /// The byte behind the line end at `at`, or `nil` where a CR is the last byte and more may come.
  @inline(__always)
  func lineStart(after at: Int) -> Int? {
    guard bytes[at] == 0x0D else { return at + 1 }
    if at + 1 < count { return bytes[at + 1] == 0x0A ? at + 2 : at + 1 }
    return following == .nothing ? at + 1 : nil
  }

  /// The byte behind the delimiter at `at`; `at` itself where only its first byte stands there; `nil` where the bytes end in it.
  mutating func delimiterEnd(_ at: Int) -> Int? {
    guard bytes[at] == scanner.delimiter else { return at }
    var next = at + 1
    for byte in scanner.delimiterRest {
      guard next < count else { return following == .nothing ? at : nil }
      guard bytes[next] == byte else { return at }
      next += 1
    }
    return next
  }

  /// Stores the end of a field.
  @inline(__always)
  mutating func endField(_ at: Int) {
    index.ends[index.endCount] = UInt32(truncatingIfNeeded: at)
    index.endCount &+= 1
  }

  /// Stores a record whose fields are all stored and begins the next.
  @inline(__always)
  mutating func endRecord(content: Int, next: Int) {
    storeRecord(content: content, next: next, lines: 1 &+ embeddedLines, flags: 0)
  }

  /// Stores a record of `lines` physical lines.
  @inline(__always)
  mutating func storeRecord(content: Int, next: Int, lines: Int, flags: UInt32) {
    storeRecord(
      at: index.records + index.recordCount, content: content, next: next, nextField: index.endCount, lines: lines, flags: flags)
    index.recordCount &+= 1
  }

  /// Stores a record at its place, and begins the next with the field end `nextField`.
  @inline(__always)
  mutating func storeRecord(
    at place: UnsafeMutablePointer<RecordEntry>, content: Int, next: Int, nextField: Int, lines: Int, flags: UInt32
  ) {
    place.pointee = RecordEntry(
      start: UInt32(truncatingIfNeeded: recordStart), contentEnd: UInt32(truncatingIfNeeded: content),
      end: UInt32(truncatingIfNeeded: next), firstField: UInt32(truncatingIfNeeded: firstField),
      fieldCount: UInt32(truncatingIfNeeded: nextField &- firstField), line: UInt32(truncatingIfNeeded: line),
      original: UInt32(truncatingIfNeeded: recordStart), flags: flags)
    firstField = nextField
    recordStart = next
    fieldStart = next
    line &+= lines
    embeddedLines = 0
    issuesInRecord = 0
  }
}

import CByteMarks

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
  /// Where the quoted field opened in which the last block ended, −1 where it ended in none.
  private var openQuote = -1
  /// The bytes whose marks are at hand.
  private var marked = 0..<0

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

  /// Scans block by block until the bytes end or more are needed.
  mutating func run() {
    while position < count, !isWaiting {
      readBlocks()
      // The quoted field that is open where the bytes end is looked at by itself: more may have to come, or it may never close.
      if openQuote >= 0, !isWaiting { leaveQuotedField() }
    }
  }

  private mutating func readBlocks() {
    let scanner = scanner
    let isSimple = scanner.delimiterRest.isEmpty
    let isPlainlyQuoted = isSimple && scanner.escape == .doubled
    while position < count, !isWaiting {
      let base = position & ~63
      if !marked.contains(base) { readMarks(from: base) }
      let marks = index.marks[(base &- marked.lowerBound) &>> 6]
      var live = UInt64.max &<< UInt64(truncatingIfNeeded: position & 63)
      if count &- base < 64 { live &= (1 &<< UInt64(truncatingIfNeeded: count &- base)) &- 1 }
      let feeds = marks.feeds & live
      let returns = marks.returns & live
      let delimiters = marks.delimiters & live
      let quotes = marks.quotes & live & scanner.quoteMask
      index.reserve(ends: index.endCount, records: index.recordCount)
      if isSimple, quotes == 0, openQuote < 0 {
        storeMarks(base: base, delimiters: delimiters, feeds: feeds, returns: returns)
      } else if isPlainlyQuoted, let inside = quotedBytes(base, quotes, marks: delimiters | feeds | returns),
        (feeds | returns) & inside == 0
      {
        storeMarks(base: base, delimiters: delimiters & ~inside, feeds: feeds, returns: returns)
        openQuote = inside &>> 63 != 0 ? fieldStart : -1
      } else if openQuote >= 0 {
        leaveQuotedField()
      } else {
        takeMarks(base: base, delimiters: delimiters, lineEnds: feeds | returns, quotes: quotes, isPlain: isPlainlyQuoted)
      }
    }
  }

  /// Asks for the marks of the blocks from `base` on.
  private mutating func readMarks(from base: Int) {
    let blocks = min(RecordIndex.markedBlocks, (count - base + 63) / 64)
    byte_marks_read(bytes + base, blocks, scanner.delimiter, scanner.quote, index.marks)
    marked = base..<base + blocks * 64
  }

  /// Reads the quoted field that is open by itself.
  private mutating func leaveQuotedField() {
    let open = openQuote
    openQuote = -1
    readQuotedField(from: open)
  }

  /// The bytes of the block that stand in quotes, the opening quote among them and the closing one not; `nil` where a quote opens in the
  /// middle of a field or has text behind it, so that a closer look is needed.
  ///
  /// Whether a byte stands in quotes is whether the number of quotes up to it is odd: the exclusive or of all bits up to each.
  @inline(__always)
  private func quotedBytes(_ base: Int, _ quotes: UInt64, marks: UInt64) -> UInt64? {
    var inside = quotes
    inside ^= inside &<< 1
    inside ^= inside &<< 2
    inside ^= inside &<< 4
    inside ^= inside &<< 8
    inside ^= inside &<< 16
    inside ^= inside &<< 32
    if openQuote >= 0 { inside = ~inside }
    let closing = quotes & ~inside
    // A quote opens where a field begins, or behind a closing one: both together are one quote of the text.
    var openable = (marks | closing) &<< 1
    if fieldStart >= base { openable |= 1 &<< UInt64(truncatingIfNeeded: fieldStart &- base) }
    // Behind a closing quote stands a mark, or an opening quote again.
    var closable = (marks | quotes) &>> 1
    if closing &>> 63 != 0, base &+ 64 < count, isMark(bytes[base &+ 64]) { closable |= 1 &<< 63 }
    return (quotes & inside & ~openable) | (closing & ~closable) == 0 ? inside : nil
  }

  @inline(__always)
  private func isMark(_ byte: UInt8) -> Bool { byte == scanner.delimiter || byte == 0x0A || byte == 0x0D }

  /// Stores the fields and records that end in a block, none of whose marks stands in quotes.
  @inline(__always)
  private mutating func storeMarks(base: Int, delimiters: UInt64, feeds: UInt64, returns: UInt64) {
    // CR and LF together are one end, which stands where the CR does.
    var lineEnds = returns | feeds & ~(returns &<< 1)
    let marks = delimiters | lineEnds
    if marks == 0 {
      position = base &+ 64
      return
    }
    let first = index.endCount
    storePositions(base: base, marks: marks, at: first)
    var next = base &+ 64 &- marks.leadingZeroBitCount
    while lineEnds != 0 {
      let bit = UInt64(truncatingIfNeeded: lineEnds.trailingZeroBitCount)
      let at = base &+ Int(truncatingIfNeeded: bit)
      lineEnds &= lineEnds &- 1
      var start = at &+ 1
      if bytes[at] == 0x0D {
        if start < count {
          if bytes[start] == 0x0A { start &+= 1 }
        } else if following != .nothing {
          index.endCount = first &+ (marks & ((1 &<< bit) &- 1)).nonzeroBitCount
          isWaiting = true
          return
        }
      }
      index.endCount = first &+ (marks & (UInt64.max &>> (63 &- bit))).nonzeroBitCount
      endRecord(content: at, next: start)
      if at &+ 1 == next { next = start }
    }
    index.endCount = first &+ marks.nonzeroBitCount
    fieldStart = next
    position = max(base &+ 64, next)
  }

  /// Writes the places of `marks` to the field ends from `first` on: eight at once, for a loop that ends after each of them is one the
  /// processor cannot foresee.
  @inline(__always)
  private func storePositions(base: Int, marks: UInt64, at first: Int) {
    var ends = index.ends + first
    var left = marks
    let offset = UInt32(truncatingIfNeeded: base)
    repeat {
      for place in 0..<8 {
        ends[place] = offset &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
        left &= left &- 1
      }
      ends += 8
    } while left != 0
  }

  /// The loop for a block with quotes, or with a delimiter of several bytes.
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
  func lineStart(after at: Int) -> Int? {
    guard bytes[at] == 0x0D else { return at + 1 }
    if at + 1 < count { return bytes[at + 1] == 0x0A ? at + 2 : at + 1 }
    return following == .nothing ? at + 1 : nil
  }

  /// The byte behind the delimiter at `at`; `at` itself where only its first byte stands there; `nil` where the bytes end in it.
  func delimiterEnd(_ at: Int) -> Int? {
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
    index.records[index.recordCount] = RecordEntry(
      start: UInt32(truncatingIfNeeded: recordStart), contentEnd: UInt32(truncatingIfNeeded: content),
      end: UInt32(truncatingIfNeeded: next), firstField: UInt32(truncatingIfNeeded: firstField),
      fieldCount: UInt32(truncatingIfNeeded: index.endCount &- firstField), line: UInt32(truncatingIfNeeded: line),
      original: UInt32(truncatingIfNeeded: recordStart), flags: flags)
    index.recordCount &+= 1
    firstField = index.endCount
    recordStart = next
    fieldStart = next
    line &+= lines
    embeddedLines = 0
    issuesInRecord = 0
  }
}

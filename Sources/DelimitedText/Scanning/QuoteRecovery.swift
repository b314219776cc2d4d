// A quote that is never closed must not eat the rest of the file, and one that is closed by accident, by the opening quote of a
// later row, must not eat the rows between in silence. A quoted field that holds line ends is therefore doubted
//   1. where no closing quote comes before the end of the file or the limit of a record,
//   2. where text follows its closing quote,
//   3. where the number of fields of a sound record is known to be three or more and a whole line inside the quotes has just that
//      many; or the line with the closing quote has, and the line where the quote opened has too when the quote is read as data.
// In doubt the quote is given up at the first line inside that reads as a record: by itself, quotes closed, with the expected
// number of fields (any number from two, where none is expected). So it is at the line of the closing quote in case 2, if that
// line, read by itself, opens a field with this quote: the field may go on in the next line. Without such a line the field stands
// as it is written.
//
// The cost stays linear: the lines between an opening quote and its closing one hold only doubled or escaped quotes, so none of
// them, read from its start, can open a quote that it does not close; each is read here once and scanned again once.

// (What only looks is `mutating` too: a pass is so large that it would be copied for each question.)

extension ScanPass {
  /// Where records go on after a doubtful quote.
  enum Resumption {
    case none
    /// The line that starts here, so many line ends behind the opening quote.
    case line(Int, lineEnds: Int)
    /// The line that would decide does not end in the bytes at hand.
    case unknown
  }

  /// Whether and where to give up the quote opened at `open` and closed at `close`, which have line ends between them.
  mutating func resumption(after open: Int, closed close: Int, isClean: Bool) -> Resumption {
    guard isClean else { return firstRecordLine(after: open, upTo: close) }
    guard let expected = scanner.expectedFieldCount, expected >= 3 else { return .none }
    var start = open
    var lineEnds = 0
    while let at = find(from: start, to: close, { $0.equal(to: 0x0A, or: 0x0D) }), let next = lineStart(after: at) {
      lineEnds += 1
      guard let end = lineEnd(from: next) ?? (following == .nothing ? count : nil) else {
        return following == .more ? .unknown : .none
      }
      let isWhole = end < close
      if fieldCount(of: next..<end) == expected, isWhole || fieldCountOfOpeningLine(open) == expected {
        return .line(next, lineEnds: lineEnds)
      }
      if !isWhole { break }
      start = end
    }
    return .none
  }

  /// Ends the scan of a quote that nothing closes.
  mutating func giveUpQuote(from open: Int) {
    if case .line(let start, let lineEnds) = firstRecordLine(after: open, upTo: count) {
      return endRecord(unterminatedAt: open, resumingAt: start, lineEnds: lineEnds)
    }
    let lineEnds = countLineEnds(open..<count)
    report(.unterminatedQuote(lines: lineEnds), at: open)
    embeddedLines += lineEnds
    position = count
  }

  /// Ends the record in the line before `start`, with the field opened at `open` as its last, which has `lineEnds`.
  mutating func endRecord(unterminatedAt open: Int, resumingAt start: Int, lineEnds: Int) {
    var content = start - 1
    if bytes[content] == 0x0A, content > open, bytes[content - 1] == 0x0D { content -= 1 }
    assert(lineEnds == countLineEnds(open..<start) && embeddedLines + lineEnds == countLineEnds(recordStart..<start))
    report(.unterminatedQuote(lines: lineEnds), at: open)
    endField(content)
    storeRecord(content: content, next: start, lines: embeddedLines + lineEnds, flags: 0)
    position = start
  }

  /// Takes the fields of the record that begins here which end before `quote`, if neither a quote nor a line end stands there. So it is mostly with
  /// the quote by which another one was given up: what stands before it need not be read mark by mark.
  mutating func takePlainFields(before quote: Int) {
    guard scanner.delimiterRest.isEmpty, position < quote else { return }
    var (base, start) = (position, fieldStart)
    while base < quote {
      let left = quote - base
      let live = left < 64 ? (1 << UInt64(left)) &- 1 : UInt64.max
      let block = ByteBlock(bytes + base)
      if (block.equal(to: 0x0A, or: 0x0D) | block.equal(to: scanner.quote)) & live != 0 { return index.endCount = firstField }
      var delimiters = block.equal(to: scanner.delimiter) & live
      index.reserve(ends: index.endCount, records: index.recordCount)
      while delimiters != 0 {
        let at = base + delimiters.trailingZeroBitCount
        endField(at)
        start = at + 1
        delimiters &= delimiters &- 1
      }
      base += 64
    }
    (position, fieldStart) = (quote, start)
  }

  /// The first line that starts behind `open`, not behind `last`, and reads as a record.
  private mutating func firstRecordLine(after open: Int, upTo last: Int) -> Resumption {
    var start = open
    var lineEnds = 0
    while let at = find(from: start, to: last, { $0.equal(to: 0x0A, or: 0x0D) }) {
      guard let next = lineStart(after: at), next < count else { return .none }
      guard let end = lineEnd(from: next) ?? (following == .nothing ? count : nil) else {
        return following == .more ? .unknown : .none
      }
      lineEnds += 1
      if last < end && opensField(at: last, inLineFrom: next) || isRecord(next..<end) { return .line(next, lineEnds: lineEnds) }
      start = end
    }
    return .none
  }

  /// Whether a line reads as a record.
  private mutating func isRecord(_ line: Range<Int>) -> Bool {
    let fields = fieldCount(of: line)
    return scanner.expectedFieldCount.map { $0 == fields } ?? ((fields ?? 0) >= 2)
  }

  /// Whether the quote at `quote` is the first byte of a field of the line that begins at `start`, and not of one too many.
  private mutating func opensField(at quote: Int, inLineFrom start: Int) -> Bool {
    if let fields = plainFieldCount(of: start..<quote) {
      return (quote == start || bytes[quote - 1] == scanner.delimiter) && fields <= scanner.expectedFieldCount ?? fields
    }
    var marks = LineMarks(bytes, start..<quote, scanner.delimiter, scanner.quote)
    var (field, fields) = (start, 1)
    while let at = marks.next() {
      if bytes[at] != scanner.quote {
        guard let next = delimiterEnd(at) else { return false }
        if next == at { continue }
        (field, fields) = (next, fields + 1)
        marks.skip(to: next)
      } else if at == field {
        guard let behind = endOfQuotedField(from: at, in: start..<quote) else { return false }
        marks.skip(to: behind)
      }
    }
    return field == quote && fields <= scanner.expectedFieldCount ?? fields
  }

  /// The number of fields of one line read by itself, or `nil` where a quote in it stays open or has text behind it.
  private mutating func fieldCount(of line: Range<Int>) -> Int? {
    if let fields = plainFieldCount(of: line) { return fields }
    var marks = LineMarks(bytes, line, scanner.delimiter, scanner.quote)
    var (field, fields) = (line.lowerBound, 1)
    while let at = marks.next() {
      if bytes[at] != scanner.quote {
        guard let next = delimiterEnd(at), next <= line.upperBound else { return fields }
        if next == at { continue }
        (field, fields) = (next, fields + 1)
        marks.skip(to: next)
      } else if at == field {
        guard let behind = endOfQuotedField(from: at, in: line) else { return nil }
        marks.skip(to: behind)
      }
    }
    return fields
  }

  /// The same of a line without quotes, as most are, by a glance; nil where it must be looked at mark by mark.
  private mutating func plainFieldCount(of line: Range<Int>) -> Int? {
    scanner.delimiterRest.isEmpty ? LineMarks.plainFieldCount(bytes, line, scanner.delimiter, scanner.quote) : nil
  }

  /// The delimiter or line's end behind the quoted field at `open`, or `nil` where it is not well formed.
  private mutating func endOfQuotedField(from open: Int, in line: Range<Int>) -> Int? {
    let quote = scanner.quote
    let escape = scanner.escape == .backslash ? 0x5C : quote
    var at = open + 1
    while let found = find(from: at, to: line.upperBound, { $0.equal(to: quote, or: escape) }) {
      if bytes[found] != quote || found + 1 < line.upperBound && bytes[found + 1] == quote {
        at = found + 2
        continue
      }
      var end = found + 1
      while end < line.upperBound, delimiterEnd(end) == end {
        guard bytes[end] == 0x20 || bytes[end] == 0x09 else { return nil }
        end += 1
      }
      return end
    }
    return nil
  }

  /// The number of fields of the line in which the quote at `open` stands, if the quote were data.
  private mutating func fieldCountOfOpeningLine(_ open: Int) -> Int {
    var fields = index.endCount - firstField + 1
    var at = open
    while at < count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      let next = delimiterEnd(at) ?? at
      if next > at { fields += 1 }
      at = max(next, at + 1)
    }
    return fields
  }
}

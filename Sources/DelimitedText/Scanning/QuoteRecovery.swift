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

extension ScanPass {
  /// Where records go on after a doubtful quote.
  enum Resumption {
    case none
    case line(Int)
    /// The line that would decide does not end in the bytes at hand.
    case unknown
  }

  /// Whether and where to give up the quote opened at `open` and closed at `close`, which have line ends between them.
  func resumption(after open: Int, closed close: Int, isClean: Bool) -> Resumption {
    guard isClean else { return firstRecordLine(after: open, upTo: close) }
    guard let expected = scanner.expectedFieldCount, expected >= 3 else { return .none }
    var start = open
    while let at = find(from: start, to: close, { $0.equal(to: 0x0A, or: 0x0D) }), let next = lineStart(after: at) {
      guard let end = lineEnd(from: next) ?? (following == .nothing ? count : nil) else {
        return following == .more ? .unknown : .none
      }
      let isWhole = end < close
      if fieldCount(of: next..<end) == expected, isWhole || fieldCountOfOpeningLine(open) == expected { return .line(next) }
      if !isWhole { break }
      start = end
    }
    return .none
  }

  /// Ends the scan of a quote that nothing closes.
  mutating func giveUpQuote(from open: Int) {
    if case .line(let start) = firstRecordLine(after: open, upTo: count) {
      return endRecord(unterminatedAt: open, resumingAt: start)
    }
    report(.unterminatedQuote(lines: countLineEnds(open..<count)), at: open)
    embeddedLines += countLineEnds(open..<count)
    position = count
  }

  /// Ends the record in the line before `start`, with the field opened at `open` as its last.
  mutating func endRecord(unterminatedAt open: Int, resumingAt start: Int) {
    var content = start - 1
    if bytes[content] == 0x0A, content > open, bytes[content - 1] == 0x0D { content -= 1 }
    report(.unterminatedQuote(lines: countLineEnds(open..<start)), at: open)
    endField(content)
    storeRecord(content: content, next: start, lines: countLineEnds(recordStart..<start), flags: 0)
    position = start
  }

  /// The first line that starts behind `open`, not behind `last`, and reads as a record.
  private func firstRecordLine(after open: Int, upTo last: Int) -> Resumption {
    var start = open
    while let at = find(from: start, to: last, { $0.equal(to: 0x0A, or: 0x0D) }) {
      guard let next = lineStart(after: at), next < count else { return .none }
      guard let end = lineEnd(from: next) ?? (following == .nothing ? count : nil) else {
        return following == .more ? .unknown : .none
      }
      let fields = fieldCount(of: next..<end)
      let isRecord = scanner.expectedFieldCount.map { $0 == fields } ?? ((fields ?? 0) >= 2)
      if isRecord || (last < end && opensField(at: last, inLineFrom: next)) { return .line(next) }
      start = end
    }
    return .none
  }

  /// Whether the quote at `quote` is the first byte of a field of the line that begins at `start`, and not of one too many.
  private func opensField(at quote: Int, inLineFrom start: Int) -> Bool {
    var at = start
    var fields = 1
    while at < quote {
      if bytes[at] == scanner.quote {
        guard let behind = endOfQuotedField(from: at, in: start..<quote) else { return false }
        at = behind
      }
      while at < quote, delimiterEnd(at) == at { at += 1 }
      guard at < quote, let next = delimiterEnd(at) else { return false }
      fields += 1
      at = next
    }
    return at == quote && fields <= scanner.expectedFieldCount ?? fields
  }

  /// The number of fields of one line read by itself, or `nil` where a quote in it stays open or has text behind it.
  private func fieldCount(of line: Range<Int>) -> Int? {
    var at = line.lowerBound
    var fields = 1
    while true {
      if at < line.upperBound, scanner.quoteMask != 0, bytes[at] == scanner.quote {
        guard let behind = endOfQuotedField(from: at, in: line) else { return nil }
        at = behind
      }
      while at < line.upperBound, delimiterEnd(at) == at { at += 1 }
      guard at < line.upperBound, let next = delimiterEnd(at), next <= line.upperBound else { return fields }
      fields += 1
      at = next
    }
  }

  /// The delimiter or line's end behind the quoted field at `open`, or `nil` where it is not well formed.
  private func endOfQuotedField(from open: Int, in line: Range<Int>) -> Int? {
    var at = open + 1
    while at < line.upperBound {
      if scanner.escape == .backslash, bytes[at] == 0x5C {
        at += 2
      } else if bytes[at] != scanner.quote {
        at += 1
      } else if at + 1 < line.upperBound, bytes[at + 1] == scanner.quote {
        at += 2
      } else {
        at += 1
        while at < line.upperBound, delimiterEnd(at) == at {
          guard bytes[at] == 0x20 || bytes[at] == 0x09 else { return nil }
          at += 1
        }
        return at
      }
    }
    return nil
  }

  /// The number of fields of the line in which the quote at `open` stands, if the quote were data.
  private func fieldCountOfOpeningLine(_ open: Int) -> Int {
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

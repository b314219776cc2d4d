extension ScanPass {
  /// Reads the field whose quote opens at `open` and leaves the scan at the delimiter or line end behind it; at the line where
  /// records go on, if the quote turns out to be unterminated; or waiting, if more bytes must decide.
  mutating func readQuotedField(from open: Int) {
    var hasLineEnds = false
    guard let close = closingQuote(after: open, hasLineEnds: &hasLineEnds) else {
      if following == .more { isWaiting = true } else { giveUpQuote(from: open) }
      return
    }
    // At the last byte a quote may be the first half of a doubled one.
    if close + 1 == count, following == .more {
      isWaiting = true
      return
    }
    let next = skipBlanks(from: close + 1)
    if next == count, following == .more {
      isWaiting = true
      return
    }
    let isClean = next == count || isFieldEnd(next)
    if hasLineEnds {
      switch resumption(after: open, closed: close, isClean: isClean) {
      case .unknown:
        isWaiting = true
        return
      case .line(let start, let lineEnds):
        endRecord(unterminatedAt: open, resumingAt: start, lineEnds: lineEnds)
        return takePlainFields(before: close)
      case .none:
        embeddedLines += countLineEnds(open + 1..<close)
      }
    }
    if !isClean { report(.textAfterClosingQuote, at: next) }
    position = next
  }

  /// The quote that closes the field opened at `open`: one neither doubled nor escaped.
  private mutating func closingQuote(after open: Int, hasLineEnds: inout Bool) -> Int? {
    let quote = scanner.quote
    var from = open + 1
    var lineEnds: UInt64 = 0
    defer { hasLineEnds = lineEnds != 0 }
    while true {
      var base = from & ~63
      var live = UInt64.max << UInt64(from & 63)
      var found: UInt64 = 0
      while base < count {
        let block = ByteBlock(bytes + base)
        found = block.equal(to: quote) & live
        let ends = block.equal(to: 0x0A, or: 0x0D) & live
        if found != 0 {
          lineEnds |= ends & ((found & (0 &- found)) &- 1)
          break
        }
        lineEnds |= ends
        live = ~0
        base += 64
      }
      let at = base + found.trailingZeroBitCount
      guard found != 0, at < count else { return nil }
      if scanner.escape == .backslash, isEscaped(at, after: open) {
        from = at + 1
      } else if at + 1 < count, bytes[at + 1] == quote {
        from = at + 2
      } else {
        return at
      }
    }
  }

  /// Whether an odd number of backslashes stands before the quote at `at`.
  private mutating func isEscaped(_ at: Int, after open: Int) -> Bool {
    var first = at
    while first - 1 > open, bytes[first - 1] == 0x5C { first -= 1 }
    return (at - first) & 1 == 1
  }

  /// The first byte from `start` on that is no space (or TAB, where that is not the delimiter).
  private mutating func skipBlanks(from start: Int) -> Int {
    var at = start
    while at < count, !isFieldEnd(at), bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }

  /// Whether a delimiter or a line end stands at `at`. Where the bytes end inside a delimiter it is taken for one: the scan then
  /// waits there.
  private mutating func isFieldEnd(_ at: Int) -> Bool {
    bytes[at] == 0x0A || bytes[at] == 0x0D || delimiterEnd(at) != at
  }
}

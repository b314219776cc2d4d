extension ScanPass {
  /// Deals with what is left when the bytes have ended: a record without a line end, or one that must wait or be cut.
  mutating func finish() {
    guard recordStart < count, !isInsideRecord else { return }
    switch following {
    case .more:
      index.endCount = firstField
      index.dropIssues(from: index.recordCount)
    case .nothing:
      index.reserve(ends: index.endCount, records: index.recordCount)
      endField(count)
      storeRecord(content: count, next: count, lines: embeddedLines, flags: 0)
    case .tooMuch:
      let cut = cutPosition()
      while index.endCount > firstField, index.ends[index.endCount - 1] >= cut { index.endCount -= 1 }
      index.reserve(ends: index.endCount, records: index.recordCount)
      report(.tooLong(limit: count), at: recordStart)
      endField(cut)
      storeRecord(content: cut, next: cut, lines: countLineEnds(recordStart..<cut), flags: 0)
      isInsideRecord = true
    }
  }

  /// Takes the rest of a cut record up to its line's end as a record without fields. False where the line does not end here.
  mutating func fragment() -> Bool {
    if let at = lineEnd(from: 0), let next = lineStart(after: at) {
      storeRecord(content: at, next: next, lines: 1, flags: RecordEntry.isFragment)
      position = next
      return true
    }
    let end = following == .nothing ? count : cutPosition()
    if end > 0 { storeRecord(content: end, next: end, lines: 0, flags: RecordEntry.isFragment) }
    isInsideRecord = following != .nothing
    return false
  }

  /// Adds an issue of the record being read, unless it has very many already: one field after the other may be at fault.
  mutating func report(_ kind: RecordIssue.Kind, at position: Int) {
    issuesInRecord += 1
    if case .textAfterClosingQuote = kind, issuesInRecord > ScanPass.mostIssues { return }
    index.add(FoundIssue(record: index.recordCount, position: position, kind: kind))
  }

  /// The last place at which the bytes can be cut without parting a CRLF or the bytes of one UTF-8 character.
  private func cutPosition() -> Int {
    if count > recordStart + 1, bytes[count - 1] == 0x0D { return count - 1 }
    var lead = count - 1
    while lead > recordStart + 1, lead > count - 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : bytes[lead] >= 0xC0 ? 2 : 1
    return lead > recordStart && lead + length > count ? lead : count
  }

  /// The first CR or LF from `start` on.
  mutating func lineEnd(from start: Int) -> Int? {
    find(from: start, to: count) { $0.equal(to: 0x0A, or: 0x0D) }
  }

  /// The first byte of `start ..< end` for which `marks` has a bit.
  @inline(__always)
  func find(from start: Int, to end: Int, _ marks: (ByteBlock) -> UInt64) -> Int? {
    var base = start & ~63
    var live = UInt64.max << UInt64(start & 63)
    while base < end {
      let found = marks(ByteBlock(bytes + base)) & live
      if found != 0 {
        let at = base + found.trailingZeroBitCount
        return at < end ? at : nil
      }
      live = ~0
      base += 64
    }
    return nil
  }

  /// The number of line ends in `range`; CRLF is one. A CR is counted at the LF that follows it, so a range that ends between the
  /// two must not be asked for.
  mutating func countLineEnds(_ range: Range<Int>) -> Int {
    var lines = 0
    var at = range.lowerBound
    while let end = find(from: at, to: range.upperBound, { $0.equal(to: 0x0A, or: 0x0D) }) {
      lines += 1
      at = end + 1
      if bytes[end] == 0x0D, at < range.upperBound, bytes[at] == 0x0A { at += 1 }
    }
    return lines
  }
}

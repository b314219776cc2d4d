// How this works. Some thousand bytes at once are parted into fields and lines by registers (byte_marks.h), and records are made of the lines.
// That takes quotes for what they are where each opens and closes a field. Of a record with line ends in quotes one question is left: whether
// a quote was not closed and ate a record. It is answered by counting where it is plain; else the record is read again, mark by mark.

extension ScanPass {
  /// Parts many bytes at once, up to the first quote that needs a closer look.
  mutating func readStretches() {
    index.beginStretches(isFieldStart: position == fieldStart)
    while position < count {
      let end = min(count, position + RecordIndex.stretch)
      let stop = index.split(bytes, from: position, to: end, of: count, by: scanner.byteDialect)
      guard storeRecords() else { return }
      position = max(stop, recordStart)
      if stop < end || index.isFullOfQuotedLineEnds { break }
    }
    fieldStart = index.endCount > firstField ? Int(index.ends[index.endCount - 1]) + 1 : recordStart
    // What is open where the bytes end waits for more, if there are any.
    if position == count, following == .more { return }
    if index.quotedCount > 0 { return readAgain() }
    if index.isInQuotes { readQuotedField(from: fieldStart) }
  }

  /// Makes records of the lines that were found. False where one of them must be read again, or wait for more bytes.
  private mutating func storeRecords() -> Bool {
    let (ends, lines, quotedEnds, quotedCount) = (index.ends, index.lines, index.quoted, index.quotedCount)
    let before = index.recordCount
    var record = index.records + before
    var quoted = 0
    // The record at hand, as far as it is known.
    var entry = RecordEntry(
      start: UInt32(truncatingIfNeeded: recordStart), contentEnd: 0, end: 0, firstField: UInt32(truncatingIfNeeded: firstField),
      fieldCount: 0, line: UInt32(truncatingIfNeeded: line), original: 0, flags: 0)
    var isSound = true
    for line in 0..<index.lineCount {
      let last = lines[line]
      let content = Int(truncatingIfNeeded: ends[Int(truncatingIfNeeded: last)])
      guard let next = lineStart(after: content) else {
        (index.endCount, isWaiting, isSound) = (Int(last), true, false)
        break
      }
      if quoted < quotedCount, Int(truncatingIfNeeded: quotedEnds[quoted]) < content {
        guard ScanPass.isOneRecord(bytes, Int(truncatingIfNeeded: quotedEnds[quoted])..<content, of: scanner) else {
          isSound = false
          break
        }
        while quoted < quotedCount, Int(truncatingIfNeeded: quotedEnds[quoted]) < content {
          quoted &+= 1
          embeddedLines &+= 1
        }
      }
      entry.contentEnd = UInt32(truncatingIfNeeded: content)
      entry.end = UInt32(truncatingIfNeeded: next)
      entry.fieldCount = last &+ 1 &- entry.firstField
      entry.original = entry.start
      record.pointee = entry
      record += 1
      (entry.start, entry.firstField) = (entry.end, last &+ 1)
      entry.line &+= UInt32(truncatingIfNeeded: 1 &+ embeddedLines)
      embeddedLines = 0
    }
    index.recordCount = record - index.records
    if index.recordCount > before { begin(entry) }
    if isSound { index.removeQuoted(quoted) } else if !isWaiting { readAgain() }
    return isSound
  }

  /// Goes on with the record of which `entry` tells where it begins.
  private mutating func begin(_ entry: RecordEntry) {
    (recordStart, fieldStart, firstField) = (Int(entry.start), Int(entry.start), Int(entry.firstField))
    line = Int(entry.line)
    issuesInRecord = 0
  }

  /// Whether no line of a record whose fields are well formed can be a record by itself, since all that stands behind its first line end in
  /// quotes has too few fields. (Not asked of the pass, which would be copied for the question.)
  private static func isOneRecord(_ bytes: UnsafePointer<UInt8>, _ rest: Range<Int>, of scanner: RecordScanner) -> Bool {
    guard let expected = scanner.expectedFieldCount, expected >= 3 else { return true }
    // (Mostly so little stands there that it could not be enough.)
    if rest.count < expected { return true }
    var fields = 1
    var base = rest.lowerBound
    while base < rest.upperBound {
      let left = rest.upperBound - base
      let live = left < 64 ? (1 << UInt64(left)) &- 1 : UInt64.max
      fields += (ByteBlock(bytes + base).equal(to: scanner.delimiter) & live).nonzeroBitCount
      base += 64
    }
    return fields < expected
  }

  /// Goes back to the beginning of the record at hand, to read it mark by mark.
  private mutating func readAgain() {
    index.endCount = firstField
    index.dropIssues(from: index.recordCount)
    (position, fieldStart) = (recordStart, recordStart)
    (embeddedLines, issuesInRecord) = (0, 0)
    isReadingAgain = true
  }
}

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
    let records = index.records
    var recordCount = index.recordCount
    var quoted = 0
    for line in 0..<index.lineCount {
      let last = Int(truncatingIfNeeded: lines[line])
      let content = Int(truncatingIfNeeded: ends[last])
      guard let next = lineStart(after: content) else {
        (index.recordCount, index.endCount, isWaiting) = (recordCount, last, true)
        return false
      }
      if quoted < quotedCount, Int(truncatingIfNeeded: quotedEnds[quoted]) < content {
        guard isOneRecord(from: Int(truncatingIfNeeded: quotedEnds[quoted]), to: content) else {
          index.recordCount = recordCount
          readAgain()
          return false
        }
        while quoted < quotedCount, Int(truncatingIfNeeded: quotedEnds[quoted]) < content {
          quoted &+= 1
          embeddedLines &+= 1
        }
      }
      storeRecord(
        at: records + recordCount, content: content, next: next, nextField: last &+ 1, lines: 1 &+ embeddedLines, flags: 0)
      recordCount &+= 1
    }
    index.recordCount = recordCount
    index.removeQuoted(quoted)
    return true
  }

  /// Whether no line of a record whose fields are well formed can be a record by itself, since all that stands behind its first line end in
  /// quotes has too few fields.
  private func isOneRecord(from lineEnd: Int, to content: Int) -> Bool {
    guard let expected = scanner.expectedFieldCount, expected >= 3 else { return true }
    var fields = 1
    var base = lineEnd
    while base < content {
      let live = content - base < 64 ? (1 << UInt64(content - base)) &- 1 : UInt64.max
      fields += (ByteBlock(bytes + base).equal(to: scanner.delimiter) & live).nonzeroBitCount
      base += 64
    }
    return fields < expected
  }

  /// Goes back to the beginning of the record at hand, to read it mark by mark.
  private mutating func readAgain() {
    index.endCount = firstField
    while let last = index.issues.last, last.record == index.recordCount { index.issues.removeLast() }
    (position, fieldStart) = (recordStart, recordStart)
    (embeddedLines, issuesInRecord) = (0, 0)
    isReadingAgain = true
  }
}

import DelimitedText

/// A record as the plain reader sees it, in positions of the whole file.
struct PlainRecord: Equatable, CustomStringConvertible {
  var start = 0
  var contentEnd = 0
  var end = 0
  var fieldEnds: [Int] = []
  var line = 1
  var faults: [Fault] = []

  enum Fault: Equatable {
    case unterminated(at: Int, lines: Int)
    case textBehind(at: Int)
  }

  var description: String { "\(start)..\(contentEnd)..\(end) line \(line) fields \(fieldEnds) \(faults)" }
}

/// The reader that the fast one must agree with: one byte after the other over the whole file, no blocks, no masks.
struct PlainReader {
  let bytes: [UInt8]
  let dialect: Dialect
  let expected: Int?

  func records() -> [PlainRecord] {
    var records: [PlainRecord] = []
    var position = 0
    var line = 1
    while position < bytes.count {
      let record = record(at: position, line: line)
      records.append(record)
      line += lineEnds(in: record.start, record.end)
      position = record.end
    }
    return records
  }

  private func record(at start: Int, line: Int) -> PlainRecord {
    var record = PlainRecord(start: start, line: line)
    var at = start
    while true {
      if at < bytes.count, bytes[at] == dialect.quote {
        let open = at
        guard let close = closingQuote(open) else {
          if let resume = firstRecordLine(open, bytes.count) { return given(up: record, open: open, resume: resume) }
          record.faults.append(.unterminated(at: open, lines: lineEnds(in: open, bytes.count)))
          record.fieldEnds.append(bytes.count)
          (record.contentEnd, record.end) = (bytes.count, bytes.count)
          return record
        }
        var behind = close + 1
        while behind < bytes.count, !isFieldEnd(behind), bytes[behind] == 0x20 || bytes[behind] == 0x09 { behind += 1 }
        let isClean = behind == bytes.count || isFieldEnd(behind)
        if lineEnds(in: open, close) > 0,
          let resume = resumption(open, close, isClean: isClean, fieldsBefore: record.fieldEnds.count)
        {
          return given(up: record, open: open, resume: resume)
        }
        if !isClean { record.faults.append(.textBehind(at: behind)) }
        at = behind
      }
      while at < bytes.count, !isFieldEnd(at) { at += 1 }
      record.fieldEnds.append(at)
      if at == bytes.count || isLineEnd(at) {
        record.contentEnd = at
        record.end = at == bytes.count ? at : lineStart(after: at)
        return record
      }
      at += dialect.delimiter.count
    }
  }

  private func given(up broken: PlainRecord, open: Int, resume: Int) -> PlainRecord {
    var record = broken
    record.end = resume
    record.contentEnd = resume - 1
    if bytes[resume - 1] == 0x0A, resume - 2 > open - 1, bytes[resume - 2] == 0x0D { record.contentEnd -= 1 }
    record.faults.append(.unterminated(at: open, lines: lineEnds(in: open, resume)))
    record.fieldEnds.append(record.contentEnd)
    return record
  }

  private func resumption(_ open: Int, _ close: Int, isClean: Bool, fieldsBefore: Int) -> Int? {
    if !isClean { return firstRecordLine(open, close) }
    guard let expected, expected >= 3 else { return nil }
    for line in lines(behind: open, upTo: close) {
      guard cleanFieldCount(line) == expected else { continue }
      if line.upperBound < close { return line.lowerBound }
      let opening = fieldsBefore + 1 + delimiters(from: open)
      if opening == expected { return line.lowerBound }
    }
    return nil
  }

  private func firstRecordLine(_ open: Int, _ last: Int) -> Int? {
    lines(behind: open, upTo: last).first { line in
      if opensField(at: last, in: line) { return true }
      guard let count = cleanFieldCount(line) else { return false }
      return expected.map { $0 == count } ?? (count >= 2)
    }?.lowerBound
  }

  /// Whether a field of `line` begins at `quote`: what stands before it is sound and ends in a delimiter.
  private func opensField(at quote: Int, in line: Range<Int>) -> Bool {
    guard line.contains(quote) else { return false }
    if quote == line.lowerBound { return true }
    let before = PlainReader(bytes: Array(bytes[line.lowerBound..<quote]), dialect: dialect, expected: nil).records()
    guard let record = before.first, record.faults.isEmpty, let start = record.fieldEnds.dropLast().last else { return false }
    return start + dialect.delimiter.count == record.end && record.fieldEnds.count <= expected ?? .max
  }

  /// The physical lines that start behind `open` and whose line end before them stands before `last`.
  private func lines(behind open: Int, upTo last: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var at = open
    while at < last {
      if isLineEnd(at) {
        let start = lineStart(after: at)
        guard start < bytes.count else { break }
        var end = start
        while end < bytes.count, !isLineEnd(end) { end += 1 }
        lines.append(start..<end)
        at = start
      } else {
        at += 1
      }
    }
    return lines
  }

  private func cleanFieldCount(_ line: Range<Int>) -> Int? {
    let alone = PlainReader(bytes: Array(bytes[line]), dialect: dialect, expected: nil)
    if line.isEmpty { return 1 }
    guard let record = alone.records().first, record.faults.isEmpty else { return nil }
    return record.fieldEnds.count
  }

  private func delimiters(from open: Int) -> Int {
    var count = 0
    var at = open
    while at < bytes.count, !isLineEnd(at) {
      if isDelimiter(at) {
        count += 1
        at += dialect.delimiter.count
      } else {
        at += 1
      }
    }
    return count
  }

  private func closingQuote(_ open: Int) -> Int? {
    var at = open + 1
    while at < bytes.count {
      if dialect.escape == .backslash, bytes[at] == 0x5C {
        at += at + 1 < bytes.count && (bytes[at + 1] == dialect.quote || bytes[at + 1] == 0x5C) ? 2 : 1
      } else if bytes[at] == dialect.quote {
        guard at + 1 < bytes.count, bytes[at + 1] == dialect.quote else { return at }
        at += 2
      } else {
        at += 1
      }
    }
    return nil
  }

  private func isLineEnd(_ at: Int) -> Bool { bytes[at] == 0x0A || bytes[at] == 0x0D }

  private func isDelimiter(_ at: Int) -> Bool { bytes[at...].starts(with: dialect.delimiter) }

  private func isFieldEnd(_ at: Int) -> Bool { isLineEnd(at) || isDelimiter(at) }

  private func lineStart(after at: Int) -> Int {
    bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1
  }

  private func lineEnds(in start: Int, _ end: Int) -> Int {
    var count = 0
    var at = start
    while at < end {
      if isLineEnd(at) {
        count += 1
        at = min(lineStart(after: at), max(end, at + 1))
      } else {
        at += 1
      }
    }
    return count
  }
}

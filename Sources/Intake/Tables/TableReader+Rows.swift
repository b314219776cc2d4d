import DelimitedText
import Enforcement

extension TableReader {
  /// Takes one record below the heading: a row of figures, a total, a note, a blank line, or a fault.
  mutating func take(_ record: borrowing Record) {
    enter(record)
    if record.isFragment {
      if blockOffice == nil { askForEntry() }
      return reject(record, office: blockOffice, Breaches(.rowCut))
    }
    if !record.hasIssues, record.isEmpty { return blankTaken(record) }
    if record.hasIssues, let rule = writingFault(record) { return isPadding(record) ? padded(record) : damage(record, rule) }
    let office = officeCell(record)
    if takeCase(record, office) { return }
    let width = columns.width
    let hasBlankRest = Self.hasBlankRest(record, from: width)
    let fits = record.fieldCount == width || hasBlankRest && (record.fieldCount <= widestRow || isUnmoved(record))
    if fits || hasBlankRest {
      if case .someOffices(let text) = office, !hasFigures(record) { return takeTitle(record, ofSome: text) }
      if let sum = office.sum {
        enterSums(of: sum, record)
        return takeTotal(record, sum)
      }
    }
    if case .office(let position) = office, repeatsSender(record, position) { return takeSender(record, position) }
    let isKnown = if case .office = office { true } else { false }
    if !isKnown, takeCount(record) || fits && takeSection(record, office) { return }
    if !isKnown, let row = repeatedHead(record) { return takeHead(record, repeating: row) }
    if !isKnown, ChangedEncoding.begins(record, in: format.encoding) { return changeEncoding(record) }
    if !isKnown, let line = periodLine(record) {
      switch line {
      case .right: return noteTaken(record)
      case .other(let text, let field): return changePeriod(record, field, text)
      case .remark(let text, let field): tellRemark(record, field, text)
      }
    }
    if !isKnown || !fits, let note = note(in: record, office) {
      // (What stands below the signatures and has no figures is a note, but not the heading of a table.)
      let mayBeHeading = isBelowSignatures || note == .text
      if mayBeHeading, !isKnown, isOtherHeading(record), !isRepeatedHeading(record) { return changeHeading(record) }
      if let unit = unitStated(in: record) { return changeUnit(record, to: unit) }
      return note == .text ? takeText(record, office) : noteTaken(record)
    }
    if !isKnown, repeatsColumnNumbers(record) || Self.numbersColumns(record) || repeatsLowerHeading(record) {
      return noteTaken(record)
    }
    if !isKnown, isOtherHeading(record) {
      // (As a note only one that begins with the column of offices was looked at.)
      return isRepeatedHeading(record) ? noteTaken(record) : changeHeading(record)
    }
    if !fits { return rejectMisfit(record, office) }
    if let title, isOfOther(title) { return changeOffice(record, under: title) }
    takeRow(record, office)
  }

  /// Rejects a row that has fewer or more cells than the heading has columns.
  private mutating func rejectMisfit(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) {
    let rule: Rule = record.fieldCount < columns.width ? .rowTooShort : .rowTooLong
    let isPlaced = tellsOffice(office)
    let position = isPlaced ? position(office, record) : fileOffice
    if !trail.holdsNextRow(), reading.findings.note(rule, of: position) {
      var facts = FindingList.Facts(office: position, found: "\(record.fieldCount)", expected: "\(columns.width)")
      facts.detail = causeOfMisfit(of: record)
      reading.findings.keep(rule, record, field: rule == .rowTooLong ? columns.width : nil, facts)
    }
    if rule == .rowTooLong { withholdJoined(record, to: position) }
    if isPlaced { reject(record, office: position, Breaches(rule)) } else { rejectUnplaced(record, Breaches(rule)) }
  }

  /// Rejects a record of `office` that does not fit the heading.
  mutating func takeMisfit(_ record: borrowing Record, of office: Int) {
    enter(record)
    rejectMisfit(record, .office(office))
  }

  /// Whether the cells of a row with blank ones behind the heading's last column stand where they belong: each that should hold a number does, and none
  /// behind the last of these. Behind a cell too much, or one that was cut in two, they would have moved, and the last of them, being blank, out of
  /// the table. (A comma may cut a number, which nothing tells.)
  private mutating func isUnmoved(_ record: borrowing Record) -> Bool {
    guard format.dialect.delimiterText != ",", let last = columns.numberFields.max() else { return false }
    let areNumbers = columns.numberFields.allSatisfy { !isBlank(record, $0) && !Self.holdsLetter(record, $0) }
    return areNumbers
      && (last + 1..<max(last + 1, columns.width)).allSatisfy { isBlank(record, $0) || Self.holdsLetter(record, $0) }
  }

  private static func holdsLetter(_ record: borrowing Record, _ field: Int) -> Bool {
    record.withBytes(of: field) { HeadingReader.mayBeHeading($0) }
  }

  /// Whether the cell of the office of a row that does not fit the heading can be relied on: cells behind one that is missing or too much have
  /// moved, and an amount may look like a code. What stands in the first column, or is the file's own office, has not.
  private func tellsOffice(_ cell: CellMeanings.OfficeCell) -> Bool {
    guard case .office(let position) = cell else { return true }
    if position == fileOffice { return true }
    return fileOffice == nil && (places.office ?? places.officeName) == 0
  }

  /// Counts a record of which nothing can be relied on.
  mutating func count(_ record: borrowing Record) {
    enter(record)
    if record.isEmpty { return blankTaken(record) }
    reading.totals.reject(StatementRow(line: record.line, range: record.byteRange))
  }

  /// Enters a record into the account.
  private mutating func enter(_ record: borrowing Record) {
    reading.totals.read += 1
    reading.coverage.take(record.byteRange)
  }

  private mutating func blankTaken(_ record: borrowing Record) {
    reading.totals.blank += 1
    reading.totals.account.blank += record.byteRange.count
  }

  /// Whether a record is nothing but zero bytes from a line end to the end of the file, which programs and copies fill blocks with. (Behind a row that
  /// has no end they may stand for what is lost of it.)
  private mutating func isPadding(_ record: borrowing Record) -> Bool {
    guard record.byteRange.upperBound == source.size, record.fieldCount == 1 else { return false }
    return record.withBytes(of: 0) { bytes in
      for at in bytes.indices where bytes[at] != 0 { return false }
      return true
    }
  }

  private mutating func padded(_ record: borrowing Record) {
    blankTaken(record)
    guard reading.findings.note(.filePadded, of: fileOffice) else { return }
    let facts = FindingList.Facts(office: fileOffice, found: "\(record.byteRange.count)")
    reading.findings.keep(.filePadded, record, field: nil, facts)
  }

  /// Counts a record that is understood and holds no figures.
  mutating func noteTaken(_ record: borrowing Record) {
    isAfterDamage = false
    reading.totals.notes += 1
    if isBelowSignatures {
      reading.totals.account.footer += record.byteRange.count
    } else {
      reading.totals.account.recognised += record.byteRange.count
    }
  }

  /// Counts a row that sums up others.
  mutating func totalTaken(_ record: borrowing Record) {
    reading.totals.totalRows += 1
    reading.totals.account.recognised += record.byteRange.count
  }

  /// The first fault of the record's writing that makes it unusable.
  private func writingFault(_ record: borrowing Record) -> Rule? {
    record.firstDamage?.rule
  }

  /// The issue that breaks `rule`.
  private func issue(_ record: borrowing Record, _ rule: Rule) -> RecordIssue? {
    record.issues.first { $0.kind.rule == rule }
  }

  mutating func damage(_ record: borrowing Record, _ rule: Rule) {
    let cell = officeCell(record)
    if rule == .encodingInvalidBytes, let words = otherEncoding(of: record) { return changeEncoding(record, cell, words) }
    damage(record, rule, of: position(cell, record))
  }

  /// Rejects a damaged record that is put down to `office`.
  private mutating func damage(_ record: borrowing Record, _ rule: Rule, of office: Int?) {
    let isOwn = rule == .encodingInvalidBytes && record.fieldCount == columns.width
    if isOwn || !trail.holdsNextRow(), reading.findings.note(rule, of: office), let issue = issue(record, rule) {
      var facts = FindingList.Facts(office: office)
      facts.tell(issue.kind, in: format.encoding)
      // (It takes time, and says the same of each row.)
      if vocabulary.layout.kind == .cases, reading.findings.count(of: rule) <= Self.mostReadOtherwise,
        case .other(let other, let text) = ChangedEncoding.row(record.originalBytes, of: format.encoding)
      {
        facts.detail = ChangedEncoding.words(read: text, in: other)
      }
      reading.findings.keep(rule, record, issue, facts)
    }
    reject(record, office: office, Breaches(rule))
    if rule == .encodingInvalidBytes { isAfterDamage = true }
  }

  /// Takes a damaged record that names `office`.
  mutating func takeDamaged(_ record: borrowing Record, _ rule: Rule, of office: Int) {
    enter(record)
    enterBlock(of: office)
    damage(record, rule, of: office)
  }

  private static var mostReadOtherwise: Int { 20 }

  /// The encoding in which a row with bytes that are no text is Vietnamese. (Of a list, which may have millions of them, it is not asked.)
  private mutating func otherEncoding(of record: borrowing Record) -> ChangedEncoding.Words? {
    vocabulary.layout.kind == .cases ? nil : ChangedEncoding.row(record.originalBytes, of: format.encoding)
  }

  /// Rejects a row in another encoding than the file. One of many cells without an office may be a heading, and what follows another table.
  private mutating func changeEncoding(
    _ record: borrowing Record, _ cell: CellMeanings.OfficeCell, _ words: ChangedEncoding.Words
  ) {
    let isOfOffice = if case .office = cell { true } else { false }
    if !isOfOffice, Self.isFull(record) {
      reading.note(TableChange(start: record.byteRange.lowerBound, legible: FigureSet(in: [])))
    }
    let office = isOfOffice ? position(cell, record) : fileOffice
    if told.insert(.encodingChanged, "", key: office ?? -1, office: office), reading.findings.note(.encodingChanged, of: office) {
      var facts = FindingList.Facts(office: office, found: "\(record.byteRange.count) byte")
      facts.tell(words, in: format.encoding, vocabulary)
      reading.findings.keep(
        .encodingChanged, record, field: nil, told: ToldOnce.hash(.encodingChanged, "", office ?? -1), facts)
    }
    if isOfOffice {
      reject(record, office: office, Breaches(.encodingChanged))
    } else {
      rejectUnplaced(record, Breaches(.encodingChanged))
    }
  }

  /// Rejects what stands in another encoding than the file: it may be any offices' figures.
  private mutating func changeEncoding(_ record: borrowing Record) {
    if reading.findings.note(.encodingChanged, of: fileOffice) {
      let facts = FindingList.Facts(
        office: fileOffice, found: "\(record.byteRange.count) byte", expected: format.encoding.summary)
      reading.findings.keep(.encodingChanged, record, field: 0, facts)
    }
    rejectUnplaced(record, Breaches(.encodingChanged))
  }

  /// The office that a faulty row is put down to: its own, the block's where it leaves the cell blank, else the file's. Whatever is wrong with
  /// the row, what it names holds for those below it.
  private mutating func position(_ cell: CellMeanings.OfficeCell, _ record: borrowing Record) -> Int? {
    switch cell {
    case .office(let position):
      enterBlock(of: position)
      return position
    case .blank:
      if blockOffice == nil { askForEntry() }
      return officeOfBlock ?? fileOffice
    case .unknown(let text, _): enterBlock(of: nil, under: BlockTitle(unknown: text, line: record.line, isTold: false))
    case .total, .group, .someOffices: if let sum = cell.sum { enterSums(of: sum, record) }
    }
    return fileOffice
  }

  /// Whether a record has cells beyond the heading's, and all of them are blank. (Not asked of the reader, which is large, and would be copied for it.)
  static func hasBlankRest(_ record: borrowing Record, from width: Int) -> Bool {
    if record.fieldCount <= width { return false }
    for field in width..<record.fieldCount where !isBlank(record, field) { return false }
    return true
  }

  func isBlank(_ record: borrowing Record, _ field: Int) -> Bool { Self.isBlank(record, field) }

  static func isBlank(_ record: borrowing Record, _ field: Int) -> Bool { record.isBlank(field) }
}

import DelimitedText
import Enforcement

extension TableReader {
  /// Takes one record below the heading: a row of figures, a total, a note, a blank line, or a fault.
  mutating func take(_ record: borrowing Record) {
    reading.totals.read += 1
    reading.coverage.take(record.byteRange)
    if record.isFragment { return reject(record, office: blockOffice, [Rule.rowCut.rawValue]) }
    if !record.hasIssues, record.isEmpty {
      reading.totals.blank += 1
      reading.totals.account.blank += record.byteRange.count
      return
    }
    if record.hasIssues, let fault = writingFault(record) { return damage(record, fault) }
    let office = officeCell(record)
    let fits = record.fieldCount == columns.width || record.fieldCount > columns.width && hasBlankRest(record)
    if fits {
      if case .total = office { return takeTotal(record, group: nil) }
      if case .group(let position) = office { return takeTotal(record, group: position) }
    }
    let isKnown = if case .office = office { true } else { false }
    if !isKnown || !fits, isNote(record, office) {
      if let unit = unitStated(in: record) { return changeUnit(record, to: unit) }
      noteTaken(record)
      isAfterDamage = false
      return
    }
    guard fits else {
      let rule: Rule = record.fieldCount < columns.width ? .rowTooShort : .rowTooLong
      let field = rule == .rowTooLong ? columns.width : nil
      let facts = FindingList.Facts(
        office: position(office), found: "\(record.fieldCount)", expected: "\(columns.width)")
      return fault(record, rule, field: field, facts, isStructural: true)
    }
    takeRow(record, office)
  }

  /// Counts a record that is understood and holds no figures.
  mutating func noteTaken(_ record: borrowing Record) {
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
  private func writingFault(_ record: borrowing Record) -> (rule: Rule, issue: RecordIssue)? {
    for issue in record.issues {
      switch issue.kind {
      case .unterminatedQuote: return (.rowOpenQuote, issue)
      case .invalidBytes, .nulBytes: return (.encodingInvalidBytes, issue)
      case .tooLong: return (.rowCut, issue)
      case .textAfterClosingQuote: continue
      }
    }
    return nil
  }

  mutating func damage(_ record: borrowing Record, _ found: (rule: Rule, issue: RecordIssue)) {
    var facts = FindingList.Facts(office: position(officeCell(record)))
    switch found.issue.kind {
    case .unterminatedQuote(let lines): facts.found = "\(lines)"
    case .invalidBytes(let count), .nulBytes(let count):
      (facts.found, facts.expected) = ("\(count) byte", format.encoding.rawValue)
    case .tooLong(let limit): facts.expected = "\(limit)"
    case .textAfterClosingQuote: break
    }
    fault(record, found.rule, field: found.issue.field, facts, isStructural: true)
    if found.rule == .encodingInvalidBytes { isAfterDamage = true }
  }

  /// Rejects `record` with a finding. Broken rows right behind bytes that are no text have the same cause and no finding of their own.
  mutating func fault(
    _ record: borrowing Record, _ rule: Rule, field: Int?, _ facts: FindingList.Facts, isStructural: Bool = false
  ) {
    if !(isAfterDamage && isStructural) { reading.findings.add(rule, record, field: field, facts) }
    reject(record, office: facts.office, [rule.rawValue])
  }

  /// Keeps `record` as rejected.
  mutating func reject(_ record: borrowing Record, office: Int?, _ rules: [String]) {
    reading.rows.append(StatementRow(line: record.line, range: record.byteRange, office: office, rules: rules))
  }

  /// The office that a faulty row is put down to: its own, the block's where it leaves the cell blank, else the file's.
  private func position(_ cell: CellMeanings.OfficeCell) -> Int? {
    switch cell {
    case .office(let position): position
    case .blank: blockOffice ?? preambleOffice ?? fileOffice
    case .total, .group, .unknown: fileOffice
    }
  }

  func hasBlankRest(_ record: borrowing Record) -> Bool {
    for field in columns.width..<record.fieldCount where !isBlank(record, field) { return false }
    return true
  }

  func isBlank(_ record: borrowing Record, _ field: Int) -> Bool {
    record.withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x09 { return false }
      return true
    }
  }
}

import DelimitedText
import Enforcement

extension StatementReader {
  /// Takes one record below the heading: a row of figures, a total, a note, a blank line, or a fault.
  mutating func take(_ record: borrowing Record) {
    reading.totals.read += 1
    reading.totals.bytesRead += record.byteRange.count
    if record.isFragment { return reject(record, office: blockOffice, [Rule.rowCut.rawValue]) }
    if !record.hasIssues, record.isEmpty {
      reading.totals.blank += 1
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
      reading.totals.notes += 1
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
    takeFigures(record, office)
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

  private mutating func damage(_ record: borrowing Record, _ found: (rule: Rule, issue: RecordIssue)) {
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

  private func hasBlankRest(_ record: borrowing Record) -> Bool {
    for field in columns.width..<record.fieldCount where !isBlank(record, field) { return false }
    return true
  }

  func isBlank(_ record: borrowing Record, _ field: Int) -> Bool {
    record.withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x09 { return false }
      return true
    }
  }

  /// What the cells of office and name say: the code where there is one, else the name.
  private mutating func officeCell(_ record: borrowing Record) -> CellMeanings.OfficeCell {
    if let field = columns.roles[.office] {
      let cell = officeCell(record, field, byNameOnly: false)
      if cell != .blank { return cell }
    }
    if let field = columns.roles[.officeName] { return officeCell(record, field, byNameOnly: true) }
    return .blank
  }

  private mutating func officeCell(_ record: borrowing Record, _ field: Int, byNameOnly: Bool) -> CellMeanings.OfficeCell {
    let known = record.withBytes(of: field) { bytes in
      byNameOnly ? cells.names.value(for: bytes) : cells.offices.value(for: bytes)
    }
    if let known { return known }
    let text = record.text(of: field)
    let (cell, isMended) = CellMeanings.office(
      text, byNameOnly: byNameOnly, province: province, suggest: false, rules.offices, vocabulary)
    if byNameOnly {
      cells.names.insert(cell, for: record.bytes(of: field))
    } else {
      cells.offices.insert(cell, for: record.bytes(of: field))
    }
    if isMended, case .office(let position) = cell {
      let facts = FindingList.Facts(
        office: position, field: "office", fieldName: vocabulary.heading(of: .office), found: text,
        expected: rules.registry.offices[position].id.code)
      reading.findings.add(.officeLeadingZeros, record, field: field, facts)
    }
    return cell
  }

  /// Whether a record that is no sound row of an office is a note: signatures, "Ghi chú: …", the title of a section.
  private mutating func isNote(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    var filled = 0
    var hasDigit = false
    var isMarked = false
    for field in 0..<min(record.fieldCount, columns.width + 1) where !isBlank(record, field) {
      filled += 1
      let text = record.text(of: field)
      hasDigit = hasDigit || text.utf8.contains { (0x30...0x39).contains($0) }
      let isFigure = columns.figures.contains { $0.field == field }
      guard HeadingReader.mayBeHeading(text), !isFigure || filled == 1 || isBelowSignatures || !hasDigit else { continue }
      let phrase = Phrase(text)
      if vocabulary.signatures.contains(where: phrase.hasPrefix) || StatementReader.isDateLine(phrase) {
        isBelowSignatures = true
        isMarked = true
      }
      if filled == 1, vocabulary.notes.contains(where: phrase.hasPrefix) { isMarked = true }
      if filled == 1, vocabulary.words[phrase] == .column(.office) { isMarked = isRepeatedHeading(record) }
    }
    if isMarked { return true }
    if isBelowSignatures { return !hasFigures(record) }
    // A section's title stands alone and holds no number.
    if case .blank = office, filled > 1 { return false }
    return filled <= 1 && !hasDigit
  }

  /// "Hà Nội, ngày 05 tháng 10 năm 2022".
  private static func isDateLine(_ phrase: Phrase) -> Bool {
    let words = phrase.plain
    guard let day = words.firstIndex(of: "ngay"), let month = words.firstIndex(of: "thang"),
      let year = words.firstIndex(of: "nam")
    else {
      return false
    }
    return day < month && month < year
  }

  /// Whether the record repeats the heading's last row, as at the top of a printed page.
  private func isRepeatedHeading(_ record: borrowing Record) -> Bool {
    head[search.rows].contains { $0.cells == record.texts }
  }

  private func hasFigures(_ record: borrowing Record) -> Bool {
    columns.figures.contains { column in
      record.withBytes(of: column.field) { bytes in
        for at in bytes.indices where bytes[at] &- 0x30 <= 9 { return true }
        return false
      }
    }
  }
}

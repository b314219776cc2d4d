import DelimitedText
import Enforcement

extension TableReader {
  /// What the cells of office and name say: the code where there is one, else the name.
  mutating func officeCell(_ record: borrowing Record) -> CellMeanings.OfficeCell {
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

  /// The row's office, which holds for the rows of its block; nil where it is unknown, which rejects the row.
  mutating func office(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) -> Int? {
    let field = columns.roles[.office] ?? columns.roles[.officeName]
    let name = vocabulary.heading(of: columns.roles[.office] != nil ? .office : .officeName)
    switch cell {
    case .office(let position):
      if position != blockOffice { blockSubmission = nil }
      blockOffice = position
      return position
    case .blank:
      if let known = blockOffice ?? preambleOffice { return known }
      fault(
        record, .officeUnknown, field: field,
        FindingList.Facts(office: fileOffice, field: "office", fieldName: name), isStructural: true)
    case .unknown(let text, let hint):
      blockOffice = nil
      // One finding tells of all rows with this cell.
      if unknownOffices[text] == nil {
        unknownOffices[text] = unknownOffices.count
        var hint = hint
        if hint == .none, unknownOffices.count <= CellMeanings.suggestionLimit, let near = rules.offices.suggestion(for: text) {
          hint = .near(near)
        }
        let facts = FindingList.Facts(
          office: fileOffice, field: "office", fieldName: name, found: text, expected: hint.text)
        fault(record, .officeUnknown, field: field, facts, isStructural: true)
      } else {
        reject(record, office: fileOffice, [Rule.officeUnknown.rawValue])
      }
      reading.rows[reading.rows.count - 1].unknownOffice = unknownOffices[text]
    case .total, .group:
      reject(record, office: fileOffice, [Rule.officeUnknown.rawValue])
    }
    return nil
  }

  mutating func category(_ record: borrowing Record, _ office: Int?) -> CellMeanings.CategoryCell {
    guard let field = columns.roles[.category] else { return .blank }
    if let known = record.withBytes(of: field, { bytes in cells.categories.value(for: bytes) }) { return known }
    let text = record.text(of: field)
    let (cell, rule, expected) = CellMeanings.category(text, vocabulary)
    cells.categories.insert(cell, for: record.bytes(of: field))
    if let rule {
      let facts = FindingList.Facts(
        office: office, field: "category", fieldName: vocabulary.heading(of: .category), found: text, expected: expected)
      reading.findings.add(rule, record, field: field, facts)
    }
    return cell
  }

  mutating func checkPeriod(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) {
    guard let field = columns.roles[.period] else { return }
    var cell = record.withBytes(of: field) { bytes in cells.periods.value(for: bytes) }
    if cell == nil {
      cell = CellMeanings.period(record.text(of: field), in: rules.period)
      cells.periods.insert(cell ?? .blank, for: record.bytes(of: field))
    }
    guard case .wrong(let text) = cell else { return }
    broken.append(Rule.periodWrong.rawValue)
    if officesOfWrongPeriod.insert(office).inserted {
      let facts = FindingList.Facts(
        office: office, field: "period", fieldName: vocabulary.heading(of: .period), found: text, expected: "\(rules.period)")
      reading.findings.add(.periodWrong, record, field: field, facts)
    }
  }

  mutating func submission(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> Int {
    guard let field = columns.roles[.submission] else { return preambleSubmission }
    var cell = record.withBytes(of: field) { bytes in cells.submissions.value(for: bytes) }
    if cell == nil {
      cell = CellMeanings.submission(record.text(of: field))
      cells.submissions.insert(cell ?? .blank, for: record.bytes(of: field))
    }
    switch cell {
    case .number(let number):
      blockSubmission = number
      return number
    case .invalid(let text):
      broken.append(Rule.submissionInvalid.rawValue)
      let facts = FindingList.Facts(
        office: office, field: "submission", fieldName: vocabulary.heading(of: .submission), found: text)
      reading.findings.add(.submissionInvalid, record, field: field, facts)
    case .blank, nil: break
    }
    return blockSubmission ?? preambleSubmission
  }

  /// A name beside the code must be that of the code's office; one finding tells of all rows.
  mutating func checkName(_ record: borrowing Record, _ office: Int) {
    guard columns.roles[.office] != nil, let field = columns.roles[.officeName] else { return }
    let known = record.withBytes(of: field) { bytes in cells.names.value(for: bytes) }
    if case .office(let position)? = known, position == office { return }
    let text = record.text(of: field)
    if rules.offices.agrees(text, with: office) {
      cells.names.insert(.office(office), for: record.bytes(of: field))
    } else if mismatches.insert("\(office) \(text)").inserted {
      let facts = FindingList.Facts(
        office: office, field: "office_name", fieldName: vocabulary.heading(of: .officeName), found: text,
        expected: rules.registry.offices[office].name)
      reading.findings.add(.officeNameMismatch, record, field: field, facts)
    }
  }
}

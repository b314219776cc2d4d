import Configuration
import DelimitedText
import Enforcement

extension StatementReader {
  /// Takes a row of figures of an office.
  mutating func takeFigures(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    guard let office = office(record, cell) else { return }
    var row = StatementRow(line: record.line, range: record.byteRange, office: office)
    let category = category(record, office)
    if case .category(let name) = category { row.category = name }
    isAfterDamage = false
    let blanks = readValues(record, office, &row)
    if blanks == columns.figures.count {
      // The first line of a block may hold the office alone.
      if case .office = cell, columns.roles[.category] != nil, category == .blank {
        reading.totals.notes += 1
        return
      }
      if row.rules.isEmpty {
        row.rules.append(Rule.rowNoFigures.rawValue)
        reading.findings.add(.rowNoFigures, record, field: columns.roles[.office], FindingList.Facts(office: office))
      }
    }
    checkPeriod(record, office, &row)
    row.submission = submission(record, office, &row)
    checkName(record, office)
    checkIdentities(record, office, &row)
    row.values = values
    reading.rows.append(row)
  }

  /// The row's office, which holds for the rows of its block; nil where it is unknown, which rejects the row.
  private mutating func office(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) -> Int? {
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
        if hint == .none, unknownOffices.count <= StatementReader.suggestionLimit, let near = rules.offices.suggestion(for: text)
        {
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

  private mutating func category(_ record: borrowing Record, _ office: Int?) -> CellMeanings.CategoryCell {
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

  private mutating func checkPeriod(_ record: borrowing Record, _ office: Int, _ row: inout StatementRow) {
    guard let field = columns.roles[.period] else { return }
    var cell = record.withBytes(of: field) { bytes in cells.periods.value(for: bytes) }
    if cell == nil {
      cell = CellMeanings.period(record.text(of: field), in: rules.period)
      cells.periods.insert(cell ?? .blank, for: record.bytes(of: field))
    }
    guard case .wrong(let text) = cell else { return }
    row.rules.append(Rule.periodWrong.rawValue)
    if officesOfWrongPeriod.insert(office).inserted {
      let facts = FindingList.Facts(
        office: office, field: "period", fieldName: vocabulary.heading(of: .period), found: text, expected: "\(rules.period)")
      reading.findings.add(.periodWrong, record, field: field, facts)
    }
  }

  private mutating func submission(_ record: borrowing Record, _ office: Int, _ row: inout StatementRow) -> Int {
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
      row.rules.append(Rule.submissionInvalid.rawValue)
      let facts = FindingList.Facts(
        office: office, field: "submission", fieldName: vocabulary.heading(of: .submission), found: text)
      reading.findings.add(.submissionInvalid, record, field: field, facts)
    case .blank, nil: break
    }
    return blockSubmission ?? preambleSubmission
  }

  /// A name beside the code must be that of the code's office; one finding tells of all rows.
  private mutating func checkName(_ record: borrowing Record, _ office: Int) {
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

  /// Reads the row's figures into `values`; how many cells are blank.
  private mutating func readValues(_ record: borrowing Record, _ office: Int?, _ row: inout StatementRow) -> Int {
    values.reset()
    var blanks = 0
    for column in columns.figures {
      let isMoney = column.id.aspect == .money
      let number = record.withBytes(of: column.field) { numbers.read($0, unit: column.unit, isMoney: isMoney) }
      style.formUnion(number.style)
      if !number.style.isDisjoint(with: [.ambiguousDot, .ambiguousComma]) {
        row.ambiguousField = row.ambiguousField ?? column.field
      }
      let limit = isMoney ? rules.thresholds.largestMoney : rules.thresholds.largestCases
      switch number.kind {
      case .blank:
        blanks += 1
        values[column.id.ordinal] = 0
      case .number where number.value >= 0 && number.value <= limit: values[column.id.ordinal] = number.value
      case .number: refuse(record, column, number.value < 0 ? .numberNegative : .numberOverflow, office, &row)
      case .lostDigits: refuse(record, column, .numberLostDigits, office, &row)
      case .overflow: refuse(record, column, .numberOverflow, office, &row)
      case .invalid, .fraction: refuse(record, column, .numberInvalid, office, &row)
      }
    }
    return blanks
  }

  private mutating func refuse(
    _ record: borrowing Record, _ column: ColumnMap.FigureColumn, _ rule: Rule, _ office: Int?, _ row: inout StatementRow
  ) {
    values.tainted |= 1 << UInt64(column.id.ordinal)
    var facts = facts(of: column.id.ordinal, office: office)
    facts.found = Preamble.trimmed(record.text(of: column.field)[...])
    switch rule {
    case .numberOverflow:
      let limit = column.id.aspect == .money ? rules.thresholds.largestMoney : rules.thresholds.largestCases
      facts.expected = StatementReader.shown(limit, unit: column.unit)
    case .numberInvalid: facts.expected = column.id.aspect == .money && column.unit > 1 ? "1.234.567,8" : "1.234"
    default: facts.expected = "≥ 0"
    }
    row.rules.append(rule.rawValue)
    // A row with more bad cells than these is bad as a whole.
    if row.rules.count <= 4 { reading.findings.add(rule, record, field: column.field, facts) }
  }

  /// Puts in the figures that follow from others, then finds the identities and bounds that do not hold: one finding for each set of
  /// identities that share a figure.
  private mutating func checkIdentities(_ record: borrowing Record, _ office: Int, _ row: inout StatementRow) {
    values.complete(figureRules)
    let broken = values.broken(figureRules)
    var told: UInt64 = 0
    for sum in broken {
      if sum.linked & told == 0 {
        var facts = facts(of: sum.result, office: office)
        facts.ruleID = sum.id
        let field = columns.field(of: FigureID.all[sum.result])
        facts.found = field.map { Preamble.trimmed(record.text(of: $0)[...]) } ?? ""
        facts.expected = values.total(sum).map { StatementReader.shown($0, unit: unit(of: sum.result)) } ?? ""
        facts.detail = Bilingual(vi: equation(sum), en: sum.equation)
        reading.findings.add(.identity, record, field: field, facts)
        row.rules.append(sum.id)
      }
      told |= sum.linked
    }
    values.tainted |= told
    for limit in figureRules.limits where values.states(limit.part) && values.states(limit.whole) {
      let isTrusted = values.tainted & (1 << UInt64(limit.part) | 1 << UInt64(limit.whole)) == 0
      guard isTrusted, values[limit.part] > values[limit.whole] else { continue }
      var facts = facts(of: limit.part, office: office)
      facts.ruleID = limit.id
      facts.found = StatementReader.shown(values[limit.part], unit: unit(of: limit.part))
      facts.expected = StatementReader.shown(values[limit.whole], unit: unit(of: limit.whole))
      facts.detail = Bilingual(
        vi: "\(measureName(limit.part)) ≤ \(measureName(limit.whole))",
        en: "\(FigureID.all[limit.part].measure.rawValue) ≤ \(FigureID.all[limit.whole].measure.rawValue)")
      reading.findings.add(.bound, record, field: columns.field(of: FigureID.all[limit.part]), facts)
      row.rules.append(limit.id)
      values.tainted |= 1 << UInt64(limit.part) | 1 << UInt64(limit.whole)
    }
  }

  /// The heading of a figure's measure.
  private func measureName(_ ordinal: Int) -> String {
    let measure = FigureID.all[ordinal].measure
    return vocabulary.layout.measures.first { $0.meaning == measure }?.texts.first ?? measure.rawValue
  }

  /// An identity in the words of the headings.
  private func equation(_ sum: FigureRules.Sum) -> String {
    let right = sum.plus.map(measureName).joined(separator: " + ") + sum.minus.map { " − \(measureName($0))" }.joined()
    return "\(measureName(sum.result)) = \(right)"
  }

  /// Takes a row that sums up others: those of `group`, or any.
  mutating func takeTotal(_ record: borrowing Record, group: Int?) {
    reading.totals.totalRows += 1
    isAfterDamage = false
    let category = category(record, nil)
    var row = StatementRow(line: record.line, range: record.byteRange)
    _ = readValues(record, nil, &row)
    var stated = RowValues()
    for column in columns.figures where values.tainted & 1 << UInt64(column.id.ordinal) == 0 && !isBlank(record, column.field) {
      stated[column.id.ordinal] = values[column.id.ordinal]
    }
    var name: Category?
    if case .category(let found) = category { name = found }
    totalRows.append(
      TotalRow(line: record.line, range: record.byteRange, category: name, group: group, values: stated))
  }

  /// Facts about a figure.
  func facts(of ordinal: Int, office: Int?) -> FindingList.Facts {
    let id = FigureID.all[ordinal]
    return FindingList.Facts(office: office, field: id.description, fieldName: vocabulary.heading(of: id))
  }

  /// Đồng a unit of the column of a figure, 1 where it has none.
  func unit(of ordinal: Int) -> Int64 { columns.figures.first { $0.id.ordinal == ordinal }?.unit ?? 1 }

  /// A value in the unit of its column, with a comma before decimals.
  static func shown(_ value: Int64, unit: Int64) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: unit)
    if rest == 0 { return "\(whole)" }
    var decimals = String(String(unit + Int64(rest.magnitude)).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(value < 0 && whole == 0 ? "-" : "")\(whole),\(decimals)"
  }
}

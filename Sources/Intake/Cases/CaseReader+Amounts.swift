import DelimitedText
import Enforcement

extension CaseReader {
  /// The row's amounts, and whether all could be read; paid and reduced together are no more than due. Those in `cells` are known.
  mutating func amounts(
    _ record: borrowing Record, _ office: Int, _ cells: CaseColumns.Cells, _ broken: inout Breaches
  ) -> (sum: CaseTally.Sum, areRead: Bool) {
    let fields = setting.fields
    let faults = broken.count
    var (due, paid, reduced) = (cells.due, cells.paid, fields.reduced < 0 ? 0 : cells.reduced)
    if due < 0 { due = amount(record, fields.due, fields.dueUnit, .amountDue, office, &broken) }
    if paid < 0 { paid = amount(record, fields.paid, fields.paidUnit, .amountPaid, office, &broken) }
    if reduced < 0 { reduced = amount(record, fields.reduced, fields.reducedUnit, .amountReduced, office, &broken) }
    let areRead = broken.count == faults
    if areRead, paid &+ reduced > due {
      broken.append(.casePaidExceedsDue)
      if reading.findings.note(.casePaidExceedsDue, of: office) {
        let facts = FindingList.Facts(
          office: office, field: Layout.ColumnRole.amountPaid.rawValue, fieldName: vocabulary.heading(of: .amountPaid),
          found: StatementReader.shown(paid &+ reduced, unit: fields.paidUnit),
          expected: StatementReader.shown(due, unit: fields.dueUnit))
        reading.findings.keep(.casePaidExceedsDue, record, field: fields.paid, facts)
      }
    }
    return (CaseTally.Sum(cases: 1, due: due, paid: paid, reduced: reduced), areRead)
  }

  /// What is due in a row of no known office, to be told of what is rejected; nil where it cannot be read, or is that of a memo item, which is not accepted.
  mutating func statedAmount(_ record: borrowing Record) -> CaseTally.Sum? {
    if record.hasIssues || record.fieldCount != setting.fields.width { return nil }
    let status = record.code(of: setting.fields.status, in: known.statuses)
    return statedAmount(record, digits: record.digits(of: setting.fields.due), status: status)
  }

  /// The same of a row as wide as the table, in which nothing is broken: `digits` are the number that the cell makes with its digits, `status` what that is
  /// known by.
  mutating func statedAmount(_ record: borrowing Record, digits: Int64, status code: Int) -> CaseTally.Sum? {
    if let status = code > 0 ? code - 1 : status(record), caseRules.statuses[status].isMemo { return nil }
    let (field, unit) = (setting.fields.due, setting.fields.dueUnit)
    if let amount = wholeAmount(digits, unit) { return CaseTally.Sum(cases: 1, due: amount) }
    let number = record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true) }
    guard number.kind == .blank || number.kind == .number, (0...setting.largestMoney).contains(number.value) else { return nil }
    return CaseTally.Sum(cases: 1, due: number.value)
  }

  private mutating func amount(
    _ record: borrowing Record, _ field: Int, _ unit: Int64, _ role: Layout.ColumnRole, _ office: Int, _ broken: inout Breaches
  ) -> Int64 {
    if let amount = wholeAmount(record.digits(of: field), unit) { return amount }
    let number = record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true) }
    style.add(number.style)
    guard let rule = number.fault(upTo: setting.largestMoney) else {
      if number.style.isAmbiguous || number.style.contains(.threeDecimals) { ambiguousField = ambiguousField ?? field }
      return number.value
    }
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return 0 }
    var facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: "≥ 0")
    if rule == .numberOverflow { facts.expected = StatementReader.shown(setting.largestMoney, unit: unit) }
    if rule == .numberInvalid { facts.tell(numberIn: unit, isMoney: true) }
    if rule == .unitContradictory { facts.tell(unit: unit, stating: number.value) }
    reading.findings.keep(rule, record, field: field, facts)
    return 0
  }

  /// The amount of a cell that is empty or digits alone, as nearly all are; nil for any other, whose digits are −1.
  @inline(__always)
  private func wholeAmount(_ digits: Int64, _ unit: Int64) -> Int64? {
    let (amount, overflow) = digits.multipliedReportingOverflow(by: unit)
    return overflow || amount < 0 || amount > setting.largestMoney ? nil : amount
  }
}

import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row that sums up others: those of `group`, or any.
  mutating func takeTotal(_ record: borrowing Record, group: Int?) {
    if totals.count >= rules.thresholds.mostTotals { return rejectTotal(record) }
    totalTaken(record)
    isAfterDamage = false
    var category: Category?
    if case .category(let name) = self.category(record, nil) { category = name }
    let stated = [
      stated(record, fields.due, fields.dueUnit), stated(record, fields.paid, fields.paidUnit),
      stated(record, fields.reduced, fields.reducedUnit),
    ]
    totals.append(
      CaseTotal(
        place: CaseTally.Place(line: record.line, range: record.byteRange), category: category, group: group, stated: stated,
        before: running))
  }

  /// Rejects a row that sums up others where there are more such rows than can be compared.
  private mutating func rejectTotal(_ record: borrowing Record) {
    isFullOfTotals = true
    if isPart { asksForEntry = true }
    let office = blockOffice ?? fileOffice
    if reading.findings.note(.totalTooMany, of: office) {
      let facts = FindingList.Facts(office: office, expected: "\(rules.thresholds.mostTotals)")
      reading.findings.keep(.totalTooMany, record, field: nil, facts)
    }
    reject(record, office: office, Breaches(.totalTooMany))
  }

  /// An amount of a total row; nil where it states none. One that cannot be read is told.
  private mutating func stated(_ record: borrowing Record, _ field: Int, _ unit: Int64) -> Int64? {
    guard field >= 0, !isBlank(record, field) else { return nil }
    let number = record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true) }
    style.add(number.style)
    if number.kind == .number { return number.value }
    if number.kind == .blank { return nil }
    let rule: Rule = number.kind == .otherUnit ? .unitContradictory : .numberInvalid
    guard reading.findings.note(rule, of: fileOffice) else { return nil }
    var facts = FindingList.Facts(
      office: fileOffice, field: role(of: field).rawValue, fieldName: vocabulary.heading(of: role(of: field)),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: unit > 1 ? "1.234.567,8" : "1.234")
    if rule == .unitContradictory { facts.tell(unit: unit) }
    reading.findings.keep(rule, record, field: field, facts)
    return nil
  }

  func role(of field: Int) -> Layout.ColumnRole {
    field == fields.due ? .amountDue : field == fields.paid ? .amountPaid : .amountReduced
  }

  /// Compares each total row with what it may sum up; the offices of those that agree with nothing.
  mutating func officesWithBrokenTotals(_ memory: ReaderMemory) throws(SourceError) -> Set<Int> {
    // Rows that were rejected are missing from the sums: their offices are withheld anyway.
    if isFullOfTotals { return Set(tally.offices.map(\.position)) }
    guard faults.isEmpty else { return [] }
    var withheld: Set<Int> = []
    for (index, total) in totals.enumerated() {
      let scopes = scopes(of: total, at: index)
      var broken: (field: Int, stated: Int64, sum: Int64)?
      for scope in scopes {
        guard let mismatch = mismatch(total, scope) else {
          broken = nil
          break
        }
        broken = broken ?? mismatch
      }
      guard let broken else { continue }
      let offices = tally.offices.map(\.position).filter { isMeant($0, by: total) }
      let unit = columns.columns[broken.field].unit
      let facts = FindingList.Facts(
        office: offices.count == 1 ? offices.first : fileOffice, field: role(of: broken.field).rawValue,
        fieldName: vocabulary.heading(of: role(of: broken.field)), found: StatementReader.shown(broken.stated, unit: unit),
        expected: StatementReader.shown(broken.sum, unit: unit))
      try add(.totalMismatch, range: total.place.range, line: total.place.line, field: broken.field, facts, memory)
      withheld.formUnion(offices)
    }
    return withheld
  }

  private func isMeant(_ office: Int, by total: CaseTotal) -> Bool {
    guard let group = total.group else { return true }
    return group == OfficeRegistry.nation || rules.registry.parent(of: office) == group
  }

  /// The sums that a total may state: of its group or category; else of all rows, of those before it, since the last total, up to the
  /// next.
  private func scopes(of total: CaseTotal, at index: Int) -> [CaseTally.Sum] {
    if total.group != nil || total.category != nil {
      let category = total.category.flatMap { tally.categories.firstIndex(of: $0) }
      if total.category != nil, category == nil { return [CaseTally.Sum()] }
      return [sum(tally.offices.filter { isMeant($0.position, by: total) }, category)]
    }
    let isAlike = { (other: CaseTotal) in other.category == nil && other.group == nil }
    let last = totals[..<index].last(where: isAlike)?.before ?? CaseTally.Sum()
    let next = totals[(index + 1)...].first(where: isAlike)?.before ?? running
    return [running, total.before, difference(total.before, last), difference(next, total.before)]
  }

  private func sum(_ offices: [CaseTally.Office], _ category: Int?) -> CaseTally.Sum {
    var total = CaseTally.Sum()
    for office in offices where !total.add(tally.sum(of: office, category: category)) { return total }
    return total
  }

  private func difference(_ left: CaseTally.Sum, _ right: CaseTally.Sum) -> CaseTally.Sum {
    CaseTally.Sum(
      cases: left.cases &- right.cases, due: left.due &- right.due, paid: left.paid &- right.paid,
      reduced: left.reduced &- right.reduced)
  }

  /// The first amount of a total that is not the one in `sum`.
  private func mismatch(_ total: CaseTotal, _ sum: CaseTally.Sum) -> (field: Int, stated: Int64, sum: Int64)? {
    let places = [(fields.due, sum.due), (fields.paid, sum.paid), (fields.reduced, sum.reduced)]
    for (stated, (field, value)) in zip(total.stated, places) {
      if let stated, stated != value { return (field, stated, value) }
    }
    return nil
  }
}

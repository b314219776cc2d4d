import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row that sums up others: those of `group`, or any.
  mutating func takeTotal(_ record: borrowing Record, group: Int?) { takeTotal(record, group: group, isSection: false) }

  /// The same, of a row that may be the title of a section.
  mutating func takeTotal(_ record: borrowing Record, group: Int?, isSection: Bool) {
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
        isSection: isSection, count: count(in: record), before: running))
  }

  /// Takes a line that stands alone and states how many rows there are; false where it states nothing of the kind.
  mutating func takeCount(_ record: borrowing Record) -> Bool {
    guard let field = Self.firstFilled(record), !columns.numberFields.contains(field),
      (field + 1..<record.fieldCount).allSatisfy({ Self.isBlank(record, $0) }),
      caseRules.counts.labelled(record.text(of: field)) != nil
    else { return false }
    takeTotal(record, group: nil)
    return true
  }

  /// The number of rows that a row of sums states in a cell beside the amounts.
  private func count(in record: borrowing Record) -> (rows: RowCount, field: Int)? {
    for field in 0..<record.fieldCount where !columns.numberFields.contains(field) && !Self.isBlank(record, field) {
      if let rows = caseRules.counts.stated(record.text(of: field)) { return (rows, field) }
    }
    return nil
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
      found: Preamble.trimmed(record.text(of: field)[...]))
    facts.tell(numberIn: unit, isMoney: true)
    if rule == .unitContradictory { facts.tell(unit: unit, stating: number.value) }
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
      var broken: Mismatch?
      for scope in scopes {
        guard let mismatch = mismatch(total, scope) else {
          broken = nil
          break
        }
        broken = broken ?? mismatch
      }
      guard let broken else { continue }
      let offices = tally.offices.map(\.position).filter { isMeant($0, by: total) }
      let facts = facts(of: broken, office: offices.count == 1 ? offices.first : fileOffice)
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
  /// next. A count says less of what it counts than an amount: it may have begun behind any count before it. A section may hold others, and
  /// ends at any total behind it.
  private func scopes(of total: CaseTotal, at index: Int) -> [CaseTally.Sum] {
    if total.group != nil || total.category != nil {
      let category = total.category.flatMap { tally.categories.firstIndex(of: $0) }
      if total.category != nil, category == nil { return [CaseTally.Sum()] }
      return [sum(tally.offices.filter { isMeant($0.position, by: total) }, category)]
    }
    let earlier = totals[..<index].filter(total.isAlike).map(\.before)
    let later = totals[(index + 1)...].filter(total.isAlike).map(\.before) + [running]
    let starts = total.isCountAlone || total.isSection ? earlier : [earlier.last ?? CaseTally.Sum()]
    let ends = later.prefix(total.isSection ? later.count : 1)
    return [running, total.before] + ends.map { difference($0, total.before) } + starts.map { difference(total.before, $0) }
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

  /// What a total states and the rows do not add up to.
  private struct Mismatch {
    let field: Int
    let stated: Int64
    let sum: Int64
    /// What is counted, nil of amounts.
    var counted: String?
  }

  /// The first amount of a total that is not the one in `sum`, or the count where all are.
  private func mismatch(_ total: CaseTotal, _ sum: CaseTally.Sum) -> Mismatch? {
    let places = [(fields.due, sum.due), (fields.paid, sum.paid), (fields.reduced, sum.reduced)]
    for (stated, (field, value)) in zip(total.stated, places) {
      if let stated, stated != value { return Mismatch(field: field, stated: stated, sum: value) }
    }
    guard let (rows, field) = total.count, rows.number != sum.cases else { return nil }
    return Mismatch(field: field, stated: rows.number, sum: sum.cases, counted: rows.unit)
  }

  private func facts(of mismatch: Mismatch, office: Int?) -> FindingList.Facts {
    if let counted = mismatch.counted {
      return FindingList.Facts(
        office: office, field: Aspect.cases.rawValue, fieldName: counted, found: "\(mismatch.stated)", expected: "\(mismatch.sum)"
      )
    }
    let (role, unit) = (role(of: mismatch.field), columns.columns[mismatch.field].unit)
    return FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role),
      found: StatementReader.shown(mismatch.stated, unit: unit), expected: StatementReader.shown(mismatch.sum, unit: unit))
  }
}

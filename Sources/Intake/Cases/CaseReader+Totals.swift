import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row that sums up others.
  mutating func takeTotal(_ record: borrowing Record, _ sum: CellMeanings.Sum) { takeTotal(record, sum, isSection: false) }

  /// The same, of a row that may be the title of a section.
  mutating func takeTotal(_ record: borrowing Record, _ sum: CellMeanings.Sum, isSection: Bool) {
    if totals.count >= rules.thresholds.mostTotals { return rejectTotal(record) }
    totalTaken(record)
    if let office = sum.office, wanted?.contains(office) ?? false { spans.join(record.byteRange) }
    isAfterDamage = false
    let category = category(record, nil).named
    let above = totals.last.map { $0.before.cases < running.cases } ?? true ? blockOffice : nil
    let stated = [
      stated(record, fields.due, fields.dueUnit), stated(record, fields.paid, fields.paidUnit),
      stated(record, fields.reduced, fields.reducedUnit),
    ]
    totals.append(
      CaseTotal(
        place: CaseTally.Place(line: record.line, range: record.byteRange), category: category, group: sum.group,
        office: sum.office,
        above: above, stated: stated, isSection: isSection, count: count(in: record), before: running,
        ownBefore: sumOfRows(of: sum.office ?? above)))
  }

  /// The sum over the rows of an office so far.
  func sumOfRows(of office: Int?) -> CaseTally.Sum {
    office.flatMap { tally.slot(of: $0) }.map { tally.sum(of: tally.offices[$0]) } ?? CaseTally.Sum()
  }

  /// Takes a line that stands alone and states how many rows there are; false where it states nothing of the kind.
  mutating func takeCount(_ record: borrowing Record) -> Bool {
    guard !record.fillsMore(than: 1), let field = Self.firstFilled(record), !columns.numberFields.contains(field),
      caseRules.counts.labelled(record.text(of: field)) != nil
    else { return false }
    takeTotal(record, CellMeanings.Sum())
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
    let rule: Rule =
      switch number.kind {
      case .otherUnit: .unitContradictory
      case .lostDigits: .numberLostDigits
      case .notExported: .cellNotExported
      default: .numberInvalid
      }
    guard reading.findings.note(rule, of: fileOffice) else { return nil }
    var facts = FindingList.Facts(
      office: fileOffice, field: role(of: field).rawValue, fieldName: vocabulary.heading(of: role(of: field)),
      found: Preamble.trimmed(record.text(of: field)[...]))
    if rule == .numberInvalid { facts.tell(numberIn: unit, isMoney: true) }
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
    var isCoverTold = false
    for (index, total) in totals.enumerated() {
      let scopes = scopes(of: total, at: index)
      var broken: Mismatch?
      for scope in scopes {
        guard let mismatch = mismatch(total, scope) else {
          broken = nil
          break
        }
        if broken.map(mismatch.isLess) ?? true { broken = mismatch }
      }
      guard let broken else { continue }
      let offices = tally.offices.map(\.position).filter { isMeant($0, by: total) }
      var facts = facts(of: broken, office: offices.count == 1 ? offices.first : fileOffice)
      if !isCoverTold, broken.counted == nil {
        facts.detail = try cover(of: total, memory) ?? facts.detail
        isCoverTold = true
      }
      try add(.totalMismatch, range: total.place.range, line: total.place.line, field: broken.field, facts, memory)
      withheld.formUnion(offices)
    }
    return withheld
  }

  /// Whether rows of `office` may be summed up; of one that is named and has none it is not known whose rows are.
  private func isMeant(_ office: Int, by total: CaseTotal) -> Bool {
    if let named = total.office, isAlone(named) { return office == named }
    guard let group = total.group else { return true }
    return group == OfficeRegistry.nation || rules.registry.parent(of: office) == group
  }

  /// Whether an office that a total names has rows, and its name is not that of a whole province.
  private func isAlone(_ office: Int) -> Bool { tally.slot(of: office) != nil && !rules.offices.isOfWholeProvince(office) }

  /// The sums over rows of the office that a total names, or stands right behind: all, those before it, and those up to the next total of the
  /// office or since the last.
  private func ownSums(of total: CaseTotal, at index: Int, _ category: Int?) -> [CaseTally.Sum] {
    guard let office = total.ownOffice, let slot = tally.slot(of: office) else { return [] }
    if let category { return [tally.sum(of: tally.offices[slot], category: category)] }
    let all = tally.sum(of: tally.offices[slot])
    let isOfSame = { (other: CaseTotal) in other.ownOffice == office && other.category == nil }
    let last = totals[..<index].last(where: isOfSame)?.ownBefore ?? CaseTally.Sum()
    let next = totals[(index + 1)...].first(where: isOfSame)?.ownBefore ?? all
    return [all, total.ownBefore, difference(next, total.ownBefore), difference(total.ownBefore, last)]
  }

  /// The sum over the rows of the office that begins first below a total, as outlines have it.
  private func sumsBelow(_ total: CaseTotal) -> [CaseTally.Sum] {
    let starts = tally.offices.map { office in office.first.compactMap { $0?.range.lowerBound }.min() ?? 0 }
    let below = starts.indices.filter { starts[$0] > total.place.range.lowerBound }.min { starts[$0] < starts[$1] }
    return below.map { [tally.sum(of: tally.offices[$0])] } ?? []
  }

  /// The sums that a total may state: of the office that it names or stands beside, of its group or category; else of all rows, of those before
  /// it, since the last total or any title, up to the next total. A count says less of what it counts than an amount: it may have begun behind any
  /// count before it. A section may hold others, and ends at any total or title behind it.
  private func scopes(of total: CaseTotal, at index: Int) -> [CaseTally.Sum] {
    let category = total.category.flatMap { tally.categories.firstIndex(of: $0) }
    if total.category != nil, category == nil { return [CaseTally.Sum()] }
    let own = ownSums(of: total, at: index, category)
    if let office = total.office, isAlone(office) { return own }
    if total.group != nil || total.category != nil {
      return [sum(tally.offices.filter { isMeant($0.position, by: total) }, category)] + own
    }
    let earlier = totals[..<index].filter(total.isAlike).map(\.before)
    let later = totals[(index + 1)...].filter(total.isAlike).map(\.before) + [running]
    let last = total.isCountAlone || total.isSection ? earlier : [earlier.last ?? CaseTally.Sum()]
    let starts = last + sectionStarts.filter { $0.cases < total.before.cases }
    let ends = total.isSection ? later + sectionStarts.filter { $0.cases > total.before.cases } : Array(later.prefix(1))
    return [running, total.before] + ends.map { difference($0, total.before) } + starts.map { difference(total.before, $0) } + own
      + sumsBelow(total)
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
    /// How many amounts before it agree.
    let agreeing: Int
    let field: Int
    let stated: Int64
    let sum: Int64
    /// How many rows are summed up.
    let rows: Int64
    /// What is counted, nil of amounts.
    var counted: String?

    /// Whether the total differs less from these rows than from others, which it was hardly meant to sum up; nor was it to sum up none.
    func isLess(than other: Mismatch) -> Bool {
      if (rows == 0) != (other.rows == 0) { return rows > 0 }
      return (other.agreeing, (stated &- sum).magnitude) < (agreeing, (other.stated &- other.sum).magnitude)
    }
  }

  /// The first amount of a total that is not the one in `sum`, or the count where all are.
  private func mismatch(_ total: CaseTotal, _ sum: CaseTally.Sum) -> Mismatch? {
    let places = [(fields.due, sum.due), (fields.paid, sum.paid), (fields.reduced, sum.reduced)]
    for (place, (stated, (field, value))) in zip(total.stated, places).enumerated() {
      if let stated, stated != value {
        return Mismatch(agreeing: place, field: field, stated: stated, sum: value, rows: sum.cases)
      }
    }
    guard let (rows, field) = total.count, rows.number != sum.cases else { return nil }
    return Mismatch(
      agreeing: places.count, field: field, stated: rows.number, sum: sum.cases, rows: sum.cases, counted: rows.unit)
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

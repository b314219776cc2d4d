import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row of an office, cell by cell, and learns its cells.
  mutating func takeRow(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    if case .blank = cell {
      if isTotalRow(record) { return takeTotal(record, group: nil) }
      if blockOffice == nil { asksForEntry = true }
    }
    let before = reading.rows.count
    guard let office = office(record, cell) else { return orphan(before..<reading.rows.count, cell) }
    adopt(orphans, by: office)
    meet(office)
    if fields.submission >= 0, blockSubmission == nil, isBlank(record, fields.submission) { asksForEntry = true }
    ambiguousField = nil
    isAfterDamage = false
    var broken: [String] = []
    checkPlace(record, office, &broken)
    checkPeriod(record, office, &broken)
    let submission = submission(record, office, &broken)
    checkName(record, office)
    let category = category(record, office, &broken)
    let origin = origin(record, office, &broken)
    let status = status(record, office, &broken)
    let year = year(record, office, &broken)
    let faults = broken.count
    let sum = amounts(record, office, &broken)
    let isReadable = broken.count == faults
    guard broken.isEmpty, let origin, let status else {
      reject(record, office: broken.contains(Rule.officeNotOfFile.rawValue) ? fileOffice ?? office : office, broken)
      if isReadable { reading.rows[reading.rows.count - 1].values = CaseRules.accepted(sum) }
      return
    }
    let slot = tally.slot(of: office, submission: submission)
    let place = CaseTally.Place(line: record.line, range: record.byteRange)
    if tally.offices[slot].submission != submission {
      tally.remark(.submissionMixed, slot: slot, at: place, value: submission)
    }
    remark(record, sum, caseRules.agreements[status], slot, place, year: year)
    if let ambiguousField { tally.remark(.numberAmbiguous, slot: slot, at: place, value: ambiguousField) }
    account(record, sum, slot, category, origin, status)
    let isStated = if case .office = cell { true } else { fields.officeKey < 0 }
    if isStated { learn(record, slot: slot, category: category, origin: origin, status: status) }
  }

  /// Whether the row's first filled cell says that it sums up others.
  private func isTotalRow(_ record: borrowing Record) -> Bool {
    for field in 0..<record.fieldCount where !isBlank(record, field) { return vocabulary.isTotal(record.text(of: field)) }
    return false
  }

  /// A row of another office than the file is named by, or of another province than its folder, stands in the wrong file.
  private mutating func checkPlace(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) {
    let isElsewhere =
      fileOffice.map { $0 != office } ?? province.map { rules.registry.parent(of: office) != $0 } ?? false
    guard isElsewhere, let expected = fileOffice ?? province else { return }
    broken.append(Rule.officeNotOfFile.rawValue)
    let units = rules.registry.offices
    let field = fields.officeKey
    let facts = FindingList.Facts(
      office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office),
      found: "\(units[office].id.code) \(units[office].name)", expected: "\(units[expected].id.code) \(units[expected].name)")
    reading.findings.add(.officeNotOfFile, record, field: field < 0 ? nil : field, facts)
  }

  /// The place of the row's category; too many unknown ones are no categories.
  private mutating func category(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> Int {
    if fields.category >= 0 {
      let code = record.withBytes(of: fields.category) { known.categories.code(of: $0) }
      if code > 0 { return code - 1 }
    }
    guard case .category(let name) = category(record, office) else { return 0 }
    if tally.categories.count <= CaseReader.categoryLimit || tally.categories.contains(name) { return tally.category(name) }
    broken.append(Rule.categoryTooMany.rawValue)
    let facts = FindingList.Facts(
      office: office, field: "category", fieldName: vocabulary.heading(of: .category), found: name.name,
      expected: "\(CaseReader.categoryLimit)")
    reading.findings.add(.categoryTooMany, record, field: fields.category, facts)
    return 0
  }

  /// Kinds of cases that a file may name: there are ten.
  static let categoryLimit = 64

  /// The place of the row's origin among those of the layout.
  private mutating func origin(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> Int? {
    let code = record.withBytes(of: fields.origin) { known.origins.code(of: $0) }
    if code > 0 { return code - 1 }
    let meaning = choice(record, fields.origin, vocabulary.origins, .origin, .caseOriginUnknown, office, &broken)
    return meaning.flatMap { caseRules.origins.firstIndex(of: $0) }
  }

  /// The place of the row's status among those of the layout.
  private mutating func status(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> Int? {
    let code = record.withBytes(of: fields.status) { known.statuses.code(of: $0) }
    if code > 0 { return code - 1 }
    return choice(record, fields.status, vocabulary.statuses, .status, .caseStatusUnknown, office, &broken)
  }

  /// What a cell of a fixed choice means; nil where it is none of them, which `rule` tells.
  private mutating func choice<Meaning>(
    _ record: borrowing Record, _ field: Int, _ words: WordChoice<Meaning>, _ role: Layout.ColumnRole, _ rule: Rule,
    _ office: Int, _ broken: inout [String]
  ) -> Meaning? {
    let text = record.text(of: field)
    if let meaning = words.meaning(of: text) { return meaning }
    broken.append(rule.rawValue)
    let facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role), found: Preamble.trimmed(text[...]),
      expected: words.suggestion(for: text))
    reading.findings.add(rule, record, field: field, facts)
    return nil
  }

  /// The year in which the case was accepted, 0 where the list does not say; a day that does not exist or is after the period is a fault.
  private mutating func year(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> Int {
    guard fields.acceptedOn >= 0 else { return 0 }
    let parts = record.withBytes(of: fields.acceptedOn) { setting.dates.parts($0) }
    if let parts, !parts.isYearFirst {
      if parts.first > 12 { dayOrder.insert(.dayFirst) } else if parts.second > 12 { dayOrder.insert(.monthFirst) }
    }
    let day = parts.flatMap { setting.dates.date($0) }
    if let day, setting.span.contains(day) { return day.year }
    let rule: Rule = day == nil ? .caseDateInvalid : .caseDateOutside
    broken.append(rule.rawValue)
    let swapped = parts.flatMap { $0.date(isMonthFirst: !setting.dates.isMonthFirst) }
    let mended = swapped.flatMap { setting.span.contains($0) ? $0.vietnamese : nil }
    let facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.acceptedOn.rawValue, fieldName: vocabulary.heading(of: .acceptedOn),
      found: Preamble.trimmed(record.text(of: fields.acceptedOn)[...]), expected: mended ?? "≤ \(setting.span.last.vietnamese)")
    reading.findings.add(rule, record, field: fields.acceptedOn, facts)
    return 0
  }

  /// The row's amounts; paid and reduced together are no more than due.
  private mutating func amounts(_ record: borrowing Record, _ office: Int, _ broken: inout [String]) -> CaseTally.Sum {
    let faults = broken.count
    let due = amount(record, fields.due, fields.dueUnit, .amountDue, office, &broken)
    let paid = amount(record, fields.paid, fields.paidUnit, .amountPaid, office, &broken)
    let reduced = fields.reduced < 0 ? 0 : amount(record, fields.reduced, fields.reducedUnit, .amountReduced, office, &broken)
    if broken.count == faults, paid &+ reduced > due {
      broken.append(Rule.casePaidExceedsDue.rawValue)
      let facts = FindingList.Facts(
        office: office, field: Layout.ColumnRole.amountPaid.rawValue, fieldName: vocabulary.heading(of: .amountPaid),
        found: StatementReader.shown(paid &+ reduced, unit: fields.paidUnit),
        expected: StatementReader.shown(due, unit: fields.dueUnit))
      reading.findings.add(.casePaidExceedsDue, record, field: fields.paid, facts)
    }
    return CaseTally.Sum(cases: 1, due: due, paid: paid, reduced: reduced)
  }

  private mutating func amount(
    _ record: borrowing Record, _ field: Int, _ unit: Int64, _ role: Layout.ColumnRole, _ office: Int, _ broken: inout [String]
  ) -> Int64 {
    let number = record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true) }
    style.formUnion(number.style)
    let limit = rules.thresholds.largestMoney
    let rule: Rule
    switch number.kind {
    case .blank: return 0
    case .number where number.value >= 0 && number.value <= limit:
      if !number.style.isDisjoint(with: [.ambiguousDot, .ambiguousComma]) { ambiguousField = ambiguousField ?? field }
      return number.value
    case .number: rule = number.value < 0 ? .numberNegative : .numberOverflow
    case .lostDigits: rule = .numberLostDigits
    case .overflow: rule = .numberOverflow
    case .invalid, .fraction: rule = .numberInvalid
    }
    broken.append(rule.rawValue)
    var facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: "≥ 0")
    if rule == .numberOverflow { facts.expected = StatementReader.shown(limit, unit: unit) }
    if rule == .numberInvalid { facts.expected = unit > 1 ? "1.234.567,8" : "1.234" }
    reading.findings.add(rule, record, field: field, facts)
    return 0
  }

  /// Notes what someone should look at and what rejects nothing: one finding an office will tell it.
  private mutating func remark(
    _ record: borrowing Record, _ sum: CaseTally.Sum, _ agreement: CaseRules.Agreement, _ slot: Int, _ place: CaseTally.Place,
    year: Int
  ) {
    if !agreement.holds(due: sum.due, done: sum.paid &+ sum.reduced) {
      tally.remark(agreement.isEligible ? .caseCompletedUnpaid : .casePaymentUncounted, slot: slot, at: place)
    }
    guard fields.decision >= 0 else { return }
    let position = tally.offices[slot].position
    let isNew = record.withBytes(of: fields.decision) { bytes in
      bytes.isEmpty || register.insert(bytes, office: position, year: year)
    }
    if !isNew { tally.remark(.caseDuplicate, slot: slot, at: place) }
  }

  /// Makes the row's cells known by their bytes.
  private mutating func learn(_ record: borrowing Record, slot: Int, category: Int, origin: Int, status: Int) {
    if fields.officeKey < 0 {
      soleOffice = slot
    } else if !isBlank(record, fields.officeKey) {
      learn(record, fields.officeKey, slot + 1, \.offices)
    }
    if fields.officeName >= 0 { learn(record, fields.officeName, tally.offices[slot].position + 1, \.names) }
    if fields.period >= 0 { learn(record, fields.period, 1, \.periods) }
    if fields.category >= 0, isPlainCategory(record, category) { learn(record, fields.category, category + 1, \.categories) }
    if fields.submission >= 0, !isBlank(record, fields.submission) {
      let number = tally.offices[slot].submission
      if blockSubmission == number { learn(record, fields.submission, number, \.submissions) }
    }
    learn(record, fields.origin, origin + 1, \.origins)
    learn(record, fields.status, status + 1, \.statuses)
  }

  /// Makes a cell known, unless columns might take another for it (``RecordBlock/readCodes(_:of:by:into:)``).
  private mutating func learn(
    _ record: borrowing Record, _ field: Int, _ code: Int, _ table: WritableKeyPath<KnownCells, FieldTable>
  ) {
    record.withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] == 0x22 || bytes[at] == 0x27 || bytes[at] == 0x5C { return }
      known[keyPath: table].insert(code, for: bytes)
    }
  }

  /// Whether the category's cell is blank or one of the layout's spellings: others are told once in every file.
  private func isPlainCategory(_ record: borrowing Record, _ category: Int) -> Bool {
    if record.withBytes(of: fields.category, { known.categories.code(of: $0) }) > 0 { return true }
    return category == 0 || vocabulary.categories[Phrase(record.text(of: fields.category))] != nil
  }
}

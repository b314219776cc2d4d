import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row whose office is known by its bytes; false, and nothing done, where that is not so or the row does not fit the heading.
  mutating func takeKnown(_ record: borrowing Record) -> Bool {
    let fields = setting.fields
    if record.hasIssues || record.fieldCount != fields.width || fields.officeKey < 0 { return false }
    let position = record.code(of: fields.officeKey, in: known.positions) - 1
    if position < 0 { return false }
    reading.totals.read &+= 1
    reading.coverage.take(record.byteRange)
    if position != blockOffice { blockSubmission = nil }
    blockOffice = position
    takeRow(record, of: position, isStated: true, isKnown: true)
    return true
  }

  /// Takes a row of an office, cell by cell, and learns its cells.
  mutating func takeRow(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    if case .blank = cell {
      if CaseReader.isTotalRow(record, setting) { return takeTotal(record, group: nil) }
      if blockOffice == nil { asksForEntry = true }
    }
    guard let office = office(record, cell) else { return }
    let isStated = if case .office = cell { true } else { setting.fields.officeKey < 0 }
    takeRow(record, of: office, isStated: isStated, isKnown: false)
  }

  private mutating func takeRow(_ record: borrowing Record, of office: Int, isStated: Bool, isKnown: Bool) {
    let fields = setting.fields
    adopt(by: office)
    meet(office)
    if fields.submission >= 0, blockSubmission == nil, isBlank(record, fields.submission) { asksForEntry = true }
    ambiguousField = nil
    isAfterDamage = false
    var broken = Breaches()
    let isElsewhere = isElsewhere(record, office, &broken)
    if isStated, !isKnown, !isElsewhere, fields.officeKey >= 0 {
      record.withBytes(of: fields.officeKey) { known.positions.insert(office + 1, for: $0) }
    }
    checkPeriod(of: record, office, &broken)
    let submission = submission(of: record, office, &broken)
    checkName(of: record, office)
    let category = category(record, office, &broken)
    let origin = origin(record, office, &broken)
    let status = status(record, office, &broken)
    let year = year(record, office, &broken)
    let faults = broken.count
    let sum = amounts(record, office, &broken)
    guard broken.isEmpty, let origin, let status else {
      reject(record, office: isElsewhere ? fileOffice ?? office : office, broken, sum: broken.count == faults ? sum : nil)
      return
    }
    let slot = tally.slot(of: office, submission: submission)
    let place = CaseTally.Place(line: record.line, range: record.byteRange)
    if tally.offices[slot].submission != submission {
      tally.remark(.submissionMixed, slot: slot, at: place, value: submission)
    }
    remark(record, sum, caseRules.agreements[status + 1], slot, place, year: year)
    if let ambiguousField { tally.remark(.numberAmbiguous, slot: slot, at: place, value: ambiguousField) }
    account(record, sum, slot, category, origin, status)
    if isStated { learn(record, slot: slot) }
  }

  /// Whether the row's first filled cell says that it sums up others.
  private static func isTotalRow(_ record: borrowing Record, _ setting: CaseSetting) -> Bool {
    let vocabulary = setting.search.vocabulary
    for field in 0..<record.fieldCount where !isBlank(record, field) {
      let mayBeTotal = record.withBytes(of: field) { vocabulary.mayBeTotal($0) }
      return mayBeTotal && vocabulary.isTotal(record.text(of: field))
    }
    return false
  }

  /// Whether a row stands in the wrong file: one of another office than the file is named by, or of another province than its folder.
  private mutating func isElsewhere(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Bool {
    if let expected = setting.fileOffice {
      if expected == office { return false }
    } else if let province = setting.province {
      if setting.rules.registry.parent(of: office) == province { return false }
    } else {
      return false
    }
    broken.append(.officeNotOfFile)
    if reading.findings.note(.officeNotOfFile, of: fileOffice), let expected = fileOffice ?? province {
      let units = rules.registry.offices
      let field = fields.officeKey
      let facts = FindingList.Facts(
        office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office),
        found: "\(units[office].id.code) \(units[office].name)", expected: "\(units[expected].id.code) \(units[expected].name)")
      reading.findings.keep(.officeNotOfFile, record, field: field < 0 ? nil : field, facts)
    }
    return true
  }

  private mutating func checkPeriod(of record: borrowing Record, _ office: Int, _ broken: inout Breaches) {
    let field = setting.fields.period
    if field < 0 || record.code(of: field, in: known.periods) > 0 { return }
    let before = broken.count
    checkPeriod(record, office, &broken)
    if broken.count == before { record.withBytes(of: field) { known.periods.insert(1, for: $0) } }
  }

  private mutating func submission(of record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.submission
    if field < 0 { return preambleSubmission }
    let code = record.code(of: field, in: known.submissions)
    if code > 0 {
      blockSubmission = code
      return code
    }
    let before = broken.count
    let number = submission(record, office, &broken)
    if broken.count == before, blockSubmission == number, !isBlank(record, field) {
      record.withBytes(of: field) { known.submissions.insert(number, for: $0) }
    }
    return number
  }

  private mutating func checkName(of record: borrowing Record, _ office: Int) {
    let fields = setting.fields
    if fields.officeName < 0 || fields.office < 0 { return }
    if record.code(of: fields.officeName, in: known.names) == office + 1 { return }
    checkName(record, office)
  }

  /// The place of the row's category; too many unknown ones are no categories.
  private mutating func category(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.category
    if field < 0 { return 0 }
    let code = record.code(of: field, in: known.categories)
    if code > 0 { return code - 1 }
    let own = record.code(of: field, in: known.ownCategories)
    if own > 0 { return own - 1 }
    if isFullOfCategories {
      // What is none of the categories known by now is not compared with them any more.
      let mayBeKnown = record.withBytes(of: field) { setting.search.vocabulary.mayBeCategory($0) }
      if !mayBeKnown { return tooManyCategories(record, office, &broken) }
    }
    guard case .category(let name) = category(record, office) else {
      record.withBytes(of: field) { known.categories.insert(1, for: $0) }
      return 0
    }
    if tally.categories.count <= CaseReader.categoryLimit || tally.categories.contains(name) {
      let place = tally.category(name)
      if vocabulary.categories[Phrase(record.text(of: field))] != nil {
        record.withBytes(of: field) { known.categories.insert(place + 1, for: $0) }
      } else {
        record.withBytes(of: field) { known.ownCategories.insert(place + 1, for: $0) }
      }
      return place
    }
    isFullOfCategories = true
    if isPart { asksForEntry = true }
    return tooManyCategories(record, office, &broken)
  }

  private mutating func tooManyCategories(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    broken.append(.categoryTooMany)
    if reading.findings.note(.categoryTooMany, of: office) {
      let facts = FindingList.Facts(
        office: office, field: "category", fieldName: vocabulary.heading(of: .category),
        found: Category(record.text(of: fields.category).split(whereSeparator: \.isWhitespace).joined(separator: " ")).name,
        expected: "\(CaseReader.categoryLimit)")
      reading.findings.keep(.categoryTooMany, record, field: fields.category, facts)
    }
    return 0
  }

  /// Kinds of cases that a file may name: there are ten.
  static let categoryLimit = 64

  /// The place of the row's origin among those of the layout.
  private mutating func origin(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int? {
    let field = setting.fields.origin
    let code = record.code(of: field, in: known.origins)
    if code > 0 { return code - 1 }
    if let meaning = choice(record, field, setting.search.vocabulary.origins),
      let place = caseRules.origins.firstIndex(of: meaning)
    {
      record.withBytes(of: field) { known.origins.insert(place + 1, for: $0) }
      return place
    }
    refuse(record, field, vocabulary.origins, .origin, .caseOriginUnknown, office, &broken)
    return nil
  }

  /// The place of the row's status among those of the layout.
  private mutating func status(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int? {
    let field = setting.fields.status
    let code = record.code(of: field, in: known.statuses)
    if code > 0 { return code - 1 }
    if let place = choice(record, field, setting.search.vocabulary.statuses) {
      record.withBytes(of: field) { known.statuses.insert(place + 1, for: $0) }
      return place
    }
    refuse(record, field, vocabulary.statuses, .status, .caseStatusUnknown, office, &broken)
    return nil
  }

  /// What a cell of a fixed choice means; nil where it is none of them.
  private mutating func choice<Meaning>(
    _ record: borrowing Record, _ field: Int, _ words: WordChoice<Meaning>
  ) -> Meaning? {
    if !record.withBytes(of: field, { words.mayHold($0) }) { return nil }
    if record.code(of: field, in: known.noWords) > 0 { return nil }
    if let meaning = words.meaning(of: record.text(of: field)) { return meaning }
    record.withBytes(of: field) { known.noWords.insert(1, for: $0) }
    return nil
  }

  private mutating func refuse<Meaning>(
    _ record: borrowing Record, _ field: Int, _ words: WordChoice<Meaning>, _ role: Layout.ColumnRole, _ rule: Rule,
    _ office: Int, _ broken: inout Breaches
  ) {
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return }
    let text = record.text(of: field)
    let facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role), found: Preamble.trimmed(text[...]),
      expected: words.suggestion(for: text))
    reading.findings.keep(rule, record, field: field, facts)
  }

  /// The year in which the case was accepted, 0 where the list does not say; a day that does not exist or is after the period is a fault.
  private mutating func year(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.acceptedOn
    guard field >= 0 else { return 0 }
    let parts = record.withBytes(of: field) { setting.dates.parts($0) }
    if let parts, !parts.isYearFirst {
      if parts.first > 12 { dayOrder.insert(.dayFirst) } else if parts.second > 12 { dayOrder.insert(.monthFirst) }
    }
    let day = parts.flatMap { setting.dates.date($0) }
    if let day, setting.span.contains(day) { return day.year }
    let rule: Rule = day == nil ? .caseDateInvalid : .caseDateOutside
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return 0 }
    let swapped = parts.flatMap { $0.date(isMonthFirst: !setting.dates.isMonthFirst) }
    let mended = swapped.flatMap { setting.span.contains($0) ? $0.vietnamese : nil }
    let facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.acceptedOn.rawValue, fieldName: vocabulary.heading(of: .acceptedOn),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: mended ?? "≤ \(setting.span.last.vietnamese)")
    reading.findings.keep(rule, record, field: field, facts)
    return 0
  }

  /// The row's amounts; paid and reduced together are no more than due.
  private mutating func amounts(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> CaseTally.Sum {
    let fields = setting.fields
    let faults = broken.count
    let due = amount(record, fields.due, fields.dueUnit, .amountDue, office, &broken)
    let paid = amount(record, fields.paid, fields.paidUnit, .amountPaid, office, &broken)
    let reduced = fields.reduced < 0 ? 0 : amount(record, fields.reduced, fields.reducedUnit, .amountReduced, office, &broken)
    if broken.count == faults, paid &+ reduced > due {
      broken.append(.casePaidExceedsDue)
      if reading.findings.note(.casePaidExceedsDue, of: office) {
        let facts = FindingList.Facts(
          office: office, field: Layout.ColumnRole.amountPaid.rawValue, fieldName: vocabulary.heading(of: .amountPaid),
          found: StatementReader.shown(paid &+ reduced, unit: fields.paidUnit),
          expected: StatementReader.shown(due, unit: fields.dueUnit))
        reading.findings.keep(.casePaidExceedsDue, record, field: fields.paid, facts)
      }
    }
    return CaseTally.Sum(cases: 1, due: due, paid: paid, reduced: reduced)
  }

  private mutating func amount(
    _ record: borrowing Record, _ field: Int, _ unit: Int64, _ role: Layout.ColumnRole, _ office: Int, _ broken: inout Breaches
  ) -> Int64 {
    if let digits = wholeAmount(record, field, unit) { return digits }
    let number = record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true) }
    style.formUnion(number.style)
    let limit = setting.largestMoney
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
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return 0 }
    var facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: "≥ 0")
    if rule == .numberOverflow { facts.expected = StatementReader.shown(limit, unit: unit) }
    if rule == .numberInvalid { facts.expected = unit > 1 ? "1.234.567,8" : "1.234" }
    reading.findings.keep(rule, record, field: field, facts)
    return 0
  }

  /// The amount of a cell that is empty or digits alone, as nearly all are; nil for any other.
  @inline(__always)
  private func wholeAmount(_ record: borrowing Record, _ field: Int, _ unit: Int64) -> Int64? {
    let (amount, overflow) = record.digits(of: field).multipliedReportingOverflow(by: unit)
    return overflow || amount < 0 || amount > setting.largestMoney ? nil : amount
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
    if !isNew { repeated(record, slot) }
  }

  /// Notes that a row's decision was met before. A part of the file in which that is so of many rows may share decisions with others, and
  /// is read by the reader of those.
  @inline(never)
  mutating func repeated(_ record: borrowing Record, _ slot: Int) {
    tally.remark(.caseDuplicate, slot: slot, at: CaseTally.Place(line: record.line, range: record.byteRange))
    repeatedDecisions += 1
    if isPart, repeatedDecisions > CaseReader.fewRepeated { asksForEntry = true }
  }

  private static let fewRepeated = 1000

  /// Makes the sound row's office known by its bytes.
  private mutating func learn(_ record: borrowing Record, slot: Int) {
    if fields.officeKey < 0 {
      soleOffice = slot
    } else if !isBlank(record, fields.officeKey) {
      record.withBytes(of: fields.officeKey) { known.offices.insert(slot + 1, for: $0) }
    }
    if fields.officeName >= 0 {
      let position = tally.offices[slot].position
      record.withBytes(of: fields.officeName) { known.names.insert(position + 1, for: $0) }
    }
  }
}

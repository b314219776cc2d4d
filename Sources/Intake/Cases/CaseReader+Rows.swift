import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes a row whose office is known by its bytes; false, and nothing done, where that is not so or the row does not fit the heading.
  mutating func takeKnown(_ record: borrowing Record, _ cells: CaseColumns.Cells) -> Bool {
    let fields = setting.fields
    if record.hasIssues || record.fieldCount != fields.width || fields.officeKey < 0 { return false }
    let position = record.code(of: fields.officeKey, in: known.positions) - 1
    if position < 0 { return false }
    knownRows &+= 1
    reading.totals.read &+= 1
    reading.coverage.take(record.byteRange)
    if position != blockOffice { blockSubmission = nil }
    blockOffice = position
    if title != nil { title = nil }
    takeRow(record, of: position, isStated: true, isKnown: true, cells)
    return true
  }

  /// Takes a row of an office, cell by cell, and learns its cells.
  mutating func takeRow(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    if case .blank = cell {
      if !statesCase(record) && CaseReader.isTotalRow(record, setting) || isNamelessTotal(record) || isSubtotal(record) {
        return takeTotal(record, labelledSum(record))
      }
      if blockOffice == nil, title == nil { askWhetherNoOfficeHolds() }
    }
    guard let office = office(record, cell) else { return }
    let isStated = if case .office = cell { true } else { setting.fields.officeKey < 0 }
    takeRow(record, of: office, isStated: isStated, isKnown: false, CaseColumns.Cells())
  }

  private mutating func takeRow(
    _ record: borrowing Record, of office: Int, isStated: Bool, isKnown: Bool, _ cells: CaseColumns.Cells
  ) {
    let fields = setting.fields
    adopt(by: office)
    meet(office)
    if isStated, fields.officeKey >= 0, isBlank(record, fields.due), isTitle(record) { return takeTitle(record, office) }
    if isStated, isBlank(record, fields.status) {
      if sumsUpOffice(record) { return takeTotal(record, CellMeanings.Sum()) }
      if sumsUpSection(record, of: office) {
        return takeTotal(record, CellMeanings.Sum(office: office), isSection: true)
      }
    }
    if fields.submission >= 0, blockSubmission == nil, isBlank(record, fields.submission) { asksForEntry = true }
    ambiguousField = nil
    isAfterDamage = false
    var broken = Breaches()
    let isElsewhere = isElsewhere(record, office, &broken)
    if isStated, !isKnown, fields.officeKey >= 0, !isBlank(record, fields.officeKey) {
      record.withBytes(of: fields.officeKey) { bytes in
        if isElsewhere { known.elsewhere.insert(office + 1, for: bytes) } else { known.positions.insert(office + 1, for: bytes) }
      }
    }
    if !cells.isOfPeriod { checkPeriod(of: record, office, &broken) }
    let submission = submission(of: record, office, &broken)
    checkName(of: record, office, &broken)
    let category = cells.category >= 0 ? cells.category : category(record, office, &broken)
    let status: Int? = cells.status >= 0 ? cells.status : status(record, office, &broken)
    // A memo item is in no identity: where it came from need not be said.
    let isMemo = status.map { caseRules.statuses[$0].isMemo } ?? false
    let origin: Int? =
      cells.origin >= 0 ? cells.origin : isMemo && isBlank(record, fields.origin) ? 0 : origin(record, office, &broken)
    let year = cells.year > 0 ? Int(cells.year) : year(record, office, &broken)
    let (sum, areRead) = amounts(record, office, cells, &broken)
    guard broken.isEmpty, let origin, let status else {
      reject(record, office: isElsewhere ? fileOffice ?? office : office, broken, sum: areRead && !isMemo ? sum : nil)
      return
    }
    let slot = tally.slot(of: office, submission: submission)
    let place = CaseTally.Place(line: record.line, range: record.byteRange)
    if tally.offices[slot].submission != submission {
      tally.remark(.submissionMixed, slot: slot, at: place, value: submission)
    }
    remark(record, sum, caseRules.agreements[status], slot, place, year: year, cells)
    if fields.rowNumber >= 0 { takeNumber(record, office, slot, place) }
    if let ambiguousField { tally.remark(.numberAmbiguous, slot: slot, at: place, value: ambiguousField) }
    account(record, sum, slot, category, origin, status)
    if isStated, !isKnown || record.code(of: fields.officeKey, in: known.offices) == 0 { learn(record, slot: slot) }
  }

  /// Takes a row that names its office and no case: the title of the rows below it.
  private mutating func takeTitle(_ record: borrowing Record, _ office: Int) {
    var broken = Breaches()
    checkPeriod(of: record, office, &broken)
    _ = submission(of: record, office, &broken)
    checkName(of: record, office, &broken)
    if !broken.isEmpty { return reject(record, office: office, broken) }
    title = BlockTitle(.office, record)
    beginSection()
    noteTaken(record)
  }

  /// Whether a row says nothing of a case.
  private mutating func isTitle(_ record: borrowing Record) -> Bool {
    hasNoCase(record) && [fields.due, fields.paid, fields.reduced].allSatisfy { $0 < 0 || isBlank(record, $0) }
  }

  /// Whether a row that names no office states amounts and no case: a sum that is not called one.
  private mutating func isNamelessTotal(_ record: borrowing Record) -> Bool { !isBlank(record, fields.due) && hasNoCase(record) }

  /// Whether a row says what became of a case and where it came from, which no sum does: a debtor may be called Tổng.
  private func statesCase(_ record: borrowing Record) -> Bool {
    fields.status >= 0 && fields.origin >= 0 && !Self.isBlank(record, fields.status) && !Self.isBlank(record, fields.origin)
  }

  /// Whether a row that names its office states amounts of no case: what the office's rows add up to, as outlines have it above them.
  private mutating func sumsUpSection(_ record: borrowing Record, of office: Int) -> Bool {
    fields.officeKey >= 0 && hasNoCase(record) && !rules.isElsewhere(office, fileOffice: fileOffice, province: province)
  }

  /// Whether a row that names no office holds a label and amounts alone, and that is a section's with a word for a sum behind it: "Dân sự Total".
  private mutating func isSubtotal(_ record: borrowing Record) -> Bool {
    guard fields.acceptedOn >= 0, isBlank(record, fields.acceptedOn), let first = Self.firstFilled(record),
      (first + 1..<record.fieldCount).allSatisfy({ columns.numberFields.contains($0) || isBlank(record, $0) })
    else { return false }
    return vocabulary.sumsUpSection(record.text(of: first))
  }

  /// What a row of sums without an office sums up by its label.
  private mutating func labelledSum(_ record: borrowing Record) -> CellMeanings.Sum {
    guard let first = Self.firstFilled(record), !columns.numberFields.contains(first) else { return CellMeanings.Sum() }
    let label = Preamble.trimmed(record.text(of: first)[...])
    return CellMeanings.sum(label, province: province, rules.offices, vocabulary)?.sum ?? CellMeanings.Sum()
  }

  /// (Asked of rows by the million: no list is made of the fields.)
  private mutating func hasNoCase(_ record: borrowing Record) -> Bool {
    let fields = setting.fields
    return lacks(fields.status, record) && lacks(fields.origin, record) && lacks(fields.category, record)
      && lacks(fields.decision, record) && lacks(fields.acceptedOn, record)
  }

  private func lacks(_ field: Int, _ record: borrowing Record) -> Bool { field < 0 || Self.isBlank(record, field) }

  /// Whether a row that names its office and says nothing of a case calls itself a sum: some programs repeat the code in every row.
  private mutating func sumsUpOffice(_ record: borrowing Record) -> Bool {
    guard [fields.origin, fields.acceptedOn].allSatisfy({ $0 < 0 || isBlank(record, $0) }) else { return false }
    let vocabulary = setting.search.vocabulary
    return [fields.decision, fields.category].contains { field in
      field >= 0 && record.withBytes(of: field) { vocabulary.mayBeTotal($0) } && vocabulary.isTotal(record.text(of: field))
    }
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

  /// Notes what someone should look at and what rejects nothing: one finding an office will tell it.
  private mutating func remark(
    _ record: borrowing Record, _ sum: CaseTally.Sum, _ agreement: CaseRules.Agreement, _ slot: Int, _ place: CaseTally.Place,
    year: Int, _ cells: CaseColumns.Cells
  ) {
    if !agreement.holds(due: sum.due, done: sum.paid &+ sum.reduced) {
      tally.remark(agreement.breach, slot: slot, at: place)
    }
    guard fields.decision >= 0 else { return }
    let office = tally.offices[slot].position
    if cells.serial >= 0, register.insert(serial: cells.serial, series: cells.series, office: office, year: year) { return }
    takeDecision(record, slot, year: year)
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
  }
}

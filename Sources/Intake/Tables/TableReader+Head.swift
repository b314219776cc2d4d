import DelimitedText
import Enforcement

extension TableReader {
  /// Accounts for the records above the table.
  mutating func takeHead() {
    let above = head[..<search.tableStart]
    reading.tableStart = tableStart
    reading.totals.read = above.count
    takeBeginning()
    for (index, record) in above.enumerated() {
      reading.coverage.take(record.range)
      if record.isEmpty {
        reading.totals.blank += 1
        reading.totals.account.blank += record.range.count
        continue
      }
      reading.totals.headings += 1
      if index < search.rows.lowerBound {
        reading.totals.account.preamble += record.range.count
      } else {
        reading.totals.account.heading += record.range.count
      }
    }
  }

  /// Accounts for the mark and the `sep=` line.
  private mutating func takeBeginning() {
    let mark = 0..<min(reading.markLength, format.contentStart)
    let separator = mark.upperBound..<format.contentStart
    reading.coverage.take(mark)
    reading.coverage.take(separator)
    reading.totals.account.mark += mark.count
    reading.totals.account.separatorLine += separator.count
  }

  /// Rejects the file, whose rows have been read: the reason has been found.
  mutating func rejectWhole() {
    reading.rejectTable()
    reading.explains.formUnion([preambleOffice, fileOffice].compactMap { $0 })
  }

  /// Takes office and submission from the preamble, and looks at its period; false where they make the file unusable, of which the rows are read all the
  /// same, to be counted.
  mutating func readPreamble(memory: ReaderMemory) throws(SourceError) -> Bool {
    guard let fault = takeSubmission() ?? takeOffice() ?? otherOffice() ?? otherSubmission() ?? wrongPeriod() else { return true }
    let record = head[fault.entry.record]
    try add(fault.rule, range: record.range, line: record.line, field: fault.entry.field, fault.facts, memory)
    return false
  }

  private mutating func takeSubmission() -> PreambleFault? {
    guard let entry = search.preamble[.submission] else { return nil }
    switch CellMeanings.submission(entry.value) {
    case .number(let number): preambleSubmission = number
    case .blank: break
    case .invalid(let text):
      let facts = FindingList.Facts(
        office: fileOffice, field: "submission", fieldName: vocabulary.heading(of: .submission), found: text)
      return PreambleFault(rule: .submissionInvalid, entry: entry, facts: facts)
    }
    return nil
  }

  private mutating func takeOffice() -> PreambleFault? {
    guard let entry = search.preamble[.office] ?? search.preamble[.officeName] else { return nil }
    let found = CellMeanings.office(entry.value, byNameOnly: false, province: province, rules.offices, vocabulary)
    if case .office(let position) = found.cell { preambleOffice = position }
    let isNeeded = columns.roles[.office] == nil && columns.roles[.officeName] == nil
    guard isNeeded, preambleOffice == nil else { return nil }
    var facts = FindingList.Facts(
      office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office), found: entry.value)
    if case .unknown(_, let hint) = found.cell { facts.expected = hint.text }
    facts.tell(other: rules.offices.other(entry.value))
    return PreambleFault(rule: .officeUnknown, entry: entry, facts: facts)
  }

  /// What names another office above the table than the first that is named there, where the rows name none.
  private func otherOffice() -> PreambleFault? {
    guard let first = preambleOffice, columns.roles[.office] == nil, columns.roles[.officeName] == nil else { return nil }
    for entry in search.preamble.values(of: .office) + search.preamble.values(of: .officeName) {
      let found = CellMeanings.office(
        entry.value, byNameOnly: false, province: province, suggest: false, rules.offices, vocabulary)
      guard case .office(let position) = found.cell, position != first, !rules.offices.agrees(entry.value, with: first) else {
        continue
      }
      let office = rules.registry.offices[first]
      let facts = FindingList.Facts(
        office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office), found: entry.value,
        expected: "\(office.id.code) \(office.name)")
      return PreambleFault(rule: .officeContradictory, entry: entry, facts: facts)
    }
    return nil
  }

  /// A second submission that is stated above the table.
  private func otherSubmission() -> PreambleFault? {
    for entry in search.preamble.values(of: .submission) {
      guard case .number(let number) = CellMeanings.submission(entry.value), number != preambleSubmission else { continue }
      let facts = FindingList.Facts(
        office: preambleOffice ?? fileOffice, field: "submission", fieldName: vocabulary.heading(of: .submission),
        found: "\(number)", expected: "\(preambleSubmission)")
      return PreambleFault(rule: .submissionMixed, entry: entry, facts: facts)
    }
    return nil
  }

  private func wrongPeriod() -> PreambleFault? {
    guard let entry = entryOfWrongPeriod() else { return nil }
    let facts = FindingList.Facts(
      office: preambleOffice ?? fileOffice, field: "period", fieldName: vocabulary.heading(of: .period), found: entry.value,
      expected: "\(rules.period)")
    return PreambleFault(rule: .periodWrong, entry: entry, facts: facts)
  }

  /// What stands above the table and states another period than the one that is read. A label demands a period, unless the rows have one too; those
  /// of a month or a year count where they hold one. A title that states several, as one that compares them, need only have the right one among
  /// them.
  private func entryOfWrongPeriod() -> Preamble.Entry? {
    let preamble = search.preamble
    for (place, entry) in preamble.values(of: .period).enumerated() {
      let isDue = place == 0 && columns.places.periods.isEmpty || PeriodText(entry.value).isValue
      if isDue, case .wrong = CellMeanings.period(entry.value, in: rules.period) { return entry }
    }
    for entry in preamble.values(of: .month) where PeriodText(entry.value).isValue {
      if case .wrong = CellMeanings.period(entry.value, in: rules.period) { return entry }
    }
    for entry in preamble.values(of: .year) where PeriodText(year: entry.value).isValue {
      if case .wrong = CellMeanings.year(entry.value, in: rules.period) { return entry }
    }
    let titles = preamble.periods.map { ($0, vocabulary.periods(inTitle: PeriodGroups.title(of: $0.value))) }
    // Where a label, a column or another title says more than the year, a title may have the year of the calendar.
    let isAlone =
      preamble[.period] == nil && preamble[.month] == nil && columns.places.periods.isEmpty
      && titles.allSatisfy { $0.1.allSatisfy(\.isOfYear) }
    return titles.first { !PeriodText.isTitle(stating: $0.1, of: rules.period, alone: isAlone) }?.0
  }

  /// Adds a finding about a record that was read before.
  mutating func add(
    _ rule: Rule, range: Range<Int>, line: Int, field: Int?, _ facts: FindingList.Facts, _ memory: ReaderMemory
  ) throws(SourceError) {
    var reader = RecordReader(source, format: format, range: range, firstLine: line, memory: memory)
    guard try reader.advance() else { return reading.findings.add(rule, line: line, facts) }
    reader.withRecord { record in reading.findings.add(rule, record, field: field, facts) }
  }

  /// The text of a field of a record that was read before.
  func text(of field: Int, in range: Range<Int>, _ memory: ReaderMemory) throws(SourceError) -> String {
    var reader = RecordReader(source, format: format, range: range, memory: memory)
    guard try reader.advance() else { return "" }
    return Preamble.trimmed((reader.withRecord { $0.text(of: field) } ?? "")[...])
  }
}

/// What stands above a table and makes the file unusable.
private struct PreambleFault {
  let rule: Rule
  let entry: Preamble.Entry
  let facts: FindingList.Facts
}

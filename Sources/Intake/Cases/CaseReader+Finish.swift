import Configuration
import DelimitedText
import Enforcement

extension CaseReader {
  /// Turns what was added up into rows of figures and submissions, and tells what is to be told once.
  mutating func finish(memory: ReaderMemory) throws(SourceError) {
    adopt(by: nil)
    let offices = rules.offices
    reading.findings.addHints { offices.suggestion(for: $0) }
    if setting.conventions.isMonthFirst { reading.findings.add(.caseDateMonthFirst, FindingList.Facts(office: fileOffice)) }
    if register.isFull { reading.findings.add(.caseDuplicatesUnchecked, FindingList.Facts(office: fileOffice)) }
    reading.tally = setting.conventions
    if reading.isTableChanged {
      reading.explains.formUnion(tally.offices.map(\.position))
      countRows()
      return rejectWhole()
    }
    withheld.formUnion(try officesWithBrokenTotals(memory))
    withheld.formUnion(try tellRemarks(memory))
    withheld.formUnion(try tellRepeatedList(memory))
    withheld.formUnion(tellCutList())
    try nameBlankCategories(memory)
    // (No more room than is needed: it would be kept.)
    reading.rows.reserveCapacity(tally.shareCount + faults.byOffice.count)
    for office in tally.offices {
      if try !addRows(of: office, memory) { withheld.insert(office.position) }
    }
    addFaultyRows()
    reading.rows.sort { $0.range.lowerBound < $1.range.lowerBound }
    var valid: [(office: Int, sum: CaseTally.Sum)] = []
    for (office, rows) in reading.rowsByOffice() {
      let isValid = !withheld.contains(office) && !rows.contains { reading.rows[$0].isFaulty }
      if !isValid {
        reading.explains.insert(office)
      } else if let slot = tally.slot(of: office) {
        let sum = tally.sum(of: tally.offices[slot])
        valid.append((office, sum))
        try checkPlausibility(of: slot, sum, memory)
      }
      let number = rows.map { reading.rows[$0].submission }.max() ?? 1
      reading.submissions.append(
        Submission(
          office: office, number: number, rows: rows, isValid: isValid, isSupplement: vocabulary.layout.isSupplement))
    }
    try tellListsOfOneTime(valid, memory)
  }

  /// Adds a row for all rows of a table that is rejected, which stand above the line where it changes.
  private mutating func countRows() {
    guard let first = tally.offices.lazy.flatMap(\.first).compactMap({ $0 }).first ?? faults.byOffice.first?.sum.place else {
      return
    }
    let (records, bytes) = countedRows
    var row = StatementRow(line: first.line, range: first.range)
    row.records = records
    row.furtherBytes = bytes - first.range.count
    var stated = faults.byOffice.reduce(into: FigureSum()) { $0.add(statement(of: $1.sum)) }
    for office in tally.offices {
      for category in office.first.indices where office.first[category] != nil {
        let figures = tally.values(of: office, category, by: caseRules)?.figures
        stated.add(figures, records: tally.count(of: office, category: category).cases)
      }
    }
    row.stated = stated
    reading.rows.append(row)
  }

  /// How many rows were counted, sound or not, and their bytes.
  var countedRows: (records: Int, bytes: Int) {
    let sum = tally.offices.lazy.flatMap(\.sums).reduce(into: CaseTally.Sum()) { $0.add(wrapping: $1) }
    return (Int(sum.cases) + faults.rows, Int(sum.bytes) + faults.byOffice.reduce(0) { $0 + $1.sum.bytes })
  }

  /// What rows at fault state as far as it can be read.
  private func statement(of sum: FaultTally.Sum) -> FigureSum {
    var stated = FigureSum()
    stated.add(nil, records: sum.rows - sum.readable)
    if sum.readable > 0 { stated.add(CaseRules.accepted(sum).figures, records: sum.readable) }
    return stated
  }

  /// Adds a row for the rejected rows of each office.
  private mutating func addFaultyRows() {
    for (office, sum) in faults.byOffice {
      var row = StatementRow(line: sum.place.line, range: sum.place.range, office: office, breaches: sum.breaches)
      row.records = sum.rows
      row.furtherBytes = sum.bytes - sum.place.range.count
      row.stated = statement(of: sum)
      reading.rows.append(row)
    }
  }

  /// Puts cases that name no category under a name of their own where other cases of their office have one: beside categories a total would
  /// be taken for the sum over them.
  private mutating func nameBlankCategories(_ memory: ReaderMemory) throws(SourceError) {
    for slot in tally.offices.indices {
      let office = tally.offices[slot]
      guard let blank = office.first[0], office.first.dropFirst().contains(where: { $0 != nil }) else { continue }
      let name = vocabulary.layout.blankCategory
      let facts = FindingList.Facts(
        office: office.position, field: Layout.ColumnRole.category.rawValue, fieldName: vocabulary.heading(of: .category),
        found: name.name, expected: "\(tally.sum(of: office, category: 0).cases)")
      try add(.categoryBlank, range: blank.range, line: blank.line, field: fields.category, facts, memory)
      tally.moveTotal(of: slot, to: name)
    }
  }

  /// Adds the office's figures, a row a category; false where they cannot be used.
  private mutating func addRows(of office: CaseTally.Office, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    var isSound = true
    for (category, first) in office.first.enumerated() {
      guard let first else { continue }
      let values = tally.values(of: office, category, by: caseRules)
      if let values, let broken = caseRules.firstBroken(by: values) {
        try tell(broken, by: values, of: office.position, at: first, memory)
        isSound = false
      } else if values == nil, isSound {
        try add(
          .caseSumOverflow, range: first.range, line: first.line, field: fields.due,
          FindingList.Facts(office: office.position), memory)
        isSound = false
      }
      reading.rows.append(row(of: office, category, at: first, values))
    }
    return isSound
  }

  /// The row of an office's cases of a category.
  private func row(
    of office: CaseTally.Office, _ category: Int, at first: CaseTally.Place, _ values: RowValues?
  ) -> StatementRow {
    var row = StatementRow(line: first.line, range: first.range, office: office.position)
    let count = tally.count(of: office, category: category)
    (row.records, row.furtherBytes) = (count.cases, count.bytes - first.range.count)
    row.category = tally.categories[category]
    row.submission = office.submission
    row.values = values
    return row
  }

  /// Tells of an identity that an office's figures of a category break.
  private mutating func tell(
    _ broken: FigureRules.Sum, by values: RowValues, of office: Int, at first: CaseTally.Place, _ memory: ReaderMemory
  ) throws(SourceError) {
    var facts = FindingList.Facts(office: office, field: FigureID.all[broken.result].description)
    facts.ruleID = broken.id
    facts.fieldName = facts.field
    facts.found = "\(values[broken.result])"
    facts.expected = values.total(broken).map(String.init) ?? ""
    facts.detail = Bilingual(vi: broken.equation, en: broken.equation)
    try add(.identity, range: first.range, line: first.line, field: fields.status, facts, memory)
  }

  /// Tells what was noted of each office; the offices that cannot be used for it.
  private mutating func tellRemarks(_ memory: ReaderMemory) throws(SourceError) -> Set<Int> {
    let fault = style.fault(delimiter: format.dialect.delimiterText, ofCases: true)
    var isAmbiguityTold = fault == nil && (style.contains(.commaDecimal) || !style.isAmbiguous)
    var refused: Set<Int> = []
    var repeatedRows: RepeatedRows?
    for office in tally.offices {
      for remark in office.remarks.sorted(by: { $0.rule.rawValue < $1.rule.rawValue }) {
        let rule = remark.rule
        var facts = FindingList.Facts(office: office.position, expected: "\(remark.count)")
        var told = rule
        var field: Int? = fields.status
        switch rule {
        case .caseDuplicate:
          field = fields.decision
          facts.found = try text(of: fields.decision, in: remark.place.range, memory)
          if try standsTwice(office, repeated: remark.count, &repeatedRows, memory) {
            told = .caseListRepeated
            facts.detail = Bilingual(vi: "quyết định “\(facts.found)”", en: "the decision '\(facts.found)'")
            refused.insert(office.position)
          } else if tally.isSameInAll(office, repeated: remark.count) {
            told = .caseDecisionLost
            facts.detail = DecisionCell.Loss.sameInAll.words
          }
        case .caseDecisionLost:
          field = fields.decision
          facts.found = try text(of: fields.decision, in: remark.place.range, memory)
          facts.detail = DecisionCell.Loss(rawValue: remark.value)?.words ?? facts.detail
        case .caseNumbersMissing:
          // (A row that is not read may have the number.)
          guard numbers.tellOfRows, faults.isEmpty else { continue }
          field = fields.rowNumber
          facts.found = try firstGap(remark, memory)
        case .caseDecisionUnclear:
          // (Where no row names one, the list is kept without.)
          guard remark.count < tally.sum(of: office).cases else { continue }
          field = fields.decision
        case .submissionMixed:
          field = fields.submission
          (facts.found, facts.expected) = ("\(remark.value)", "\(office.submission)")
          refused.insert(office.position)
        case .numberAmbiguous:
          if isAmbiguityTold { continue }
          isAmbiguityTold = fault == nil
          field = remark.value
          if let fault {
            told = fault
            refused.insert(office.position)
          }
          facts.found = try text(of: remark.value, in: remark.place.range, memory)
          facts.expected = try shownAmount(remark.value, in: remark.place.range, memory)
          facts.field = role(of: remark.value).rawValue
          facts.fieldName = columns.columns[remark.value].heading
        default: break
        }
        try add(told, range: remark.place.range, line: remark.place.line, field: field, facts, memory)
      }
    }
    return refused
  }

  private func shownAmount(_ field: Int, in range: Range<Int>, _ memory: ReaderMemory) throws(SourceError) -> String {
    var reader = RecordReader(source, format: format, range: range, memory: memory)
    guard try reader.advance() else { return "" }
    let unit = columns.columns[field].unit
    let value = reader.withRecord { record in
      record.withBytes(of: field) { setting.numbers.read($0, unit: unit, isMoney: true).value }
    }
    return StatementReader.shown(value ?? 0, unit: unit)
  }

  /// Tells what many cases of an office are unlikely to have in common.
  private mutating func checkPlausibility(of slot: Int, _ sum: CaseTally.Sum, _ memory: ReaderMemory) throws(SourceError) {
    guard let first = tally.offices[slot].first.first(where: { $0 != nil }) ?? nil else { return }
    let office = tally.offices[slot].position
    try checkUnit(office, sum, at: first, memory)
    guard sum.cases >= rules.thresholds.minimumCases, let status = tally.onlyStatus(of: tally.offices[slot]),
      vocabulary.layout.statuses.indices.contains(status)
    else { return }
    let facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.status.rawValue, fieldName: vocabulary.heading(of: .status),
      found: vocabulary.layout.statuses[status].texts.first ?? "", expected: "\(sum.cases)")
    try add(.caseOneStatus, range: first.range, line: first.line, field: fields.status, facts, memory)
  }

  /// An average of money a case far from what is usual points to a unit that is wrong by a thousand.
  private mutating func checkUnit(_ office: Int, _ sum: CaseTally.Sum, at first: CaseTally.Place, _ memory: ReaderMemory)
    throws(SourceError)
  {
    guard sum.due > 0, sum.cases > 0 else { return }
    let average = sum.due / sum.cases
    if rules.thresholds.moneyPerCase(of: sum.cases).contains(average) { return }
    let facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.amountDue.rawValue, fieldName: vocabulary.heading(of: .amountDue),
      found: Thresholds.grouped(average),
      expected: rules.thresholds.usualMoneyPerCase)
    try add(.unitThousandfold, range: first.range, line: first.line, field: fields.due, facts, memory)
  }
}

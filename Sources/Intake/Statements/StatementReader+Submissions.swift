import Configuration
import DelimitedText
import Enforcement

extension StatementReader {
  /// Looks at the rows of each office together: duplicates, submissions, control totals; then at the whole table.
  mutating func finish(memory: ReaderMemory) throws(SourceError) {
    tellMisfitOnce()
    takeSumsOfOffices()
    try refuseGroupsWithoutOffices(memory)
    putDownUnknownRows()
    try fillMergedCategories(memory)
    try judgeStyles(memory)
    tellMissingNumbers()
    withheld.formUnion(try officesWithBrokenTotals(memory))
    for (office, rows) in reading.rowsByOffice() {
      if try !isOneSubmission(rows, office, memory) { withheld.insert(office) }
      let own = ofPeriod(rows)
      if try hasDuplicates(own, office, memory) { withheld.insert(office) }
      try refuseParts(own, office, memory)
      if try !agreesWithControls(own, office, memory) { withheld.insert(office) }
      if try countsTwice(rows, office, memory) { withheld.insert(office) }
    }
    reading.lastLine = reading.rows.last?.line ?? 0
    if !keepsFaultyRows { reading.mergeFaultyRows() }
    for (office, rows) in reading.rowsByOffice() {
      let isValid = !withheld.contains(office) && !rows.contains { reading.rows[$0].isFaulty }
      if isValid { try checkUnit(rows, office, memory) } else { reading.explains.insert(office) }
      let number = rows.map { reading.rows[$0].submission }.max() ?? 1
      reading.submissions.append(
        Submission(
          office: office, number: number, rows: rows, isValid: isValid, isSupplement: vocabulary.layout.isSupplement))
    }
  }

  /// Where no row fits the heading, and all in the same way, it is the heading that is wrong: one finding tells it.
  mutating func tellMisfitOnce() {
    if let rule = commonMisfit { reading.findings.keepFirst(of: rule) }
  }

  /// A province's row sums up its offices' rows; where the file has none of them, it stands for figures that are not there.
  private mutating func refuseGroupsWithoutOffices(_ memory: ReaderMemory) throws(SourceError) {
    for total in totalRows {
      guard let group = total.group, !reading.rows.contains(where: { belongs($0, to: group) }) else { continue }
      let facts = FindingList.Facts(
        office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office),
        found: try statedOffice(in: total, memory),
        expected: rules.registry.children(of: group).first.map { " (\(rules.registry.offices[$0].id.code)…)" } ?? "")
      try add(
        .officeUnknown, range: total.range, line: total.line, field: places.office ?? places.officeName, facts,
        memory)
      reading.totals.totalRows -= 1
      reading.totals.account.recognised -= total.range.count
      reading.rows.append(
        StatementRow(line: total.line, range: total.range, office: fileOffice, breaches: Breaches(.officeUnknown)))
    }
    reading.rows.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands in the cells of the office of a total of a group; below a title, whose it is.
  private func statedOffice(in total: TotalRow, _ memory: ReaderMemory) throws(SourceError) -> String {
    for field in [places.office, places.officeName].compactMap({ $0 }) {
      let text = try text(of: field, in: total.range, memory)
      if !text.isEmpty { return text }
    }
    return total.group.map { rules.registry.offices[$0].name } ?? ""
  }

  /// Whether a row is of an office of `group`.
  func belongs(_ row: StatementRow, to group: Int) -> Bool {
    guard let office = row.office else { return false }
    return group == OfficeRegistry.nation || rules.registry.parent(of: office) == group
  }

  /// A faulty row whose office cannot be told may belong to the offices around it. Where offices have several rows each, theirs are
  /// withheld, since they may lack it.
  private mutating func putDownUnknownRows() {
    guard places.category != nil else { return }
    var before: Int?
    var unknown: [Int] = []
    for index in reading.rows.indices {
      let row = reading.rows[index]
      if row.office == nil {
        unknown.append(index)
      } else if !row.isFaulty {
        putDown(unknown, between: before, and: row.office)
        unknown = []
        before = row.office
      }
    }
    putDown(unknown, between: before, and: nil)
  }

  private func firstRow(of office: Int) -> Int? { reading.rows.firstIndex { $0.office == office } }

  /// Puts rows of unknown offices down to the office around them; between two offices, to both.
  private mutating func putDown(_ unknown: [Int], between before: Int?, and after: Int?) {
    guard let first = unknown.first, let office = before ?? after else { return }
    // Several rows of one unknown office are a block of their own: an office that the registry lacks.
    let name = reading.rows[first].unknownOffice
    if name != nil, unknown.count > 1, unknown.allSatisfy({ reading.rows[$0].unknownOffice == name }) { return }
    for index in unknown { reading.rows[index].office = office }
    guard let before, let after, before != after else { return }
    let breaches = reading.rows[first].breaches
    if let own = firstRow(of: after) { reading.rows[own].breaches.append(breaches) }
  }

  /// Numbers that could be read in two ways are an error in a file that uses both decimal signs, or many commas of which nothing tells what
  /// they are, and noted once in any other that does not tell but by what its columns are of.
  private mutating func judgeStyles(_ memory: ReaderMemory) throws(SourceError) {
    let fault = styleFault
    guard fault != nil || !style.contains(.commaDecimal) else { return try tellGroupedCount(memory) }
    let areZerosDoubtful = style.areZerosDoubtful
    let areDecimalsDoubtful = style.isMixed || style.areDecimalsDoubtful
    for index in reading.rows.indices {
      let row = reading.rows[index]
      let doubtful = (areZerosDoubtful ? row.zerosField : nil) ?? (areDecimalsDoubtful ? row.decimalsField : nil)
      guard let field = row.ambiguousField ?? doubtful, let ordinal = ordinal(of: field) else { continue }
      if let fault {
        reading.rows[index].breaches.append(fault)
        reading.rows[index].values?.tainted |= 1 << UInt64(ordinal)
      }
      try tell(fault ?? .numberAmbiguous, of: row, field: field, ordinal, memory)
      if fault == nil { return }
    }
    if fault == nil { try tellGroupedCount(memory) }
  }

  /// Notes the first count such as "1.234" in a file of which no number tells by its form what the sign is.
  private mutating func tellGroupedCount(_ memory: ReaderMemory) throws(SourceError) {
    guard style.isToldByColumns, let place = groupedCount, let ordinal = ordinal(of: place.field),
      let row = reading.rows.first(where: { $0.line == place.line })
    else { return }
    try tell(.numberAmbiguous, of: row, field: place.field, ordinal, memory)
  }

  private func ordinal(of field: Int) -> Int? { columns.figures.first { $0.field == field }?.id.ordinal }

  /// Adds a finding about how a number is written, and what it was read as.
  private mutating func tell(
    _ rule: Rule, of row: StatementRow, field: Int, _ ordinal: Int, _ memory: ReaderMemory
  ) throws(SourceError) {
    try addOfRow(rule, row, field: field, memory) { reader throws(SourceError) in
      var facts = reader.facts(of: ordinal, office: row.office)
      facts.found = try reader.text(of: field, in: row.range, memory)
      facts.expected = row.values.map { StatementReader.shown($0[ordinal], unit: reader.unit(of: ordinal)) } ?? ""
      return facts
    }
  }

  /// Adds a finding about a row, of which there may be as many as rows: `facts` are only put together where it is kept.
  mutating func addOfRow(
    _ rule: Rule, _ row: StatementRow, field: Int?, _ memory: ReaderMemory,
    _ facts: (StatementReader) throws(SourceError) -> FindingList.Facts
  ) throws(SourceError) {
    guard reading.findings.note(rule, of: row.office), reading.findings.mayKeep(line: row.line) else { return }
    let facts = try facts(self)
    var reader = RecordReader(source, format: format, range: row.range, firstLine: row.line, memory: memory)
    guard try reader.advance() else { return }
    reader.withRecord { record in reading.findings.keep(rule, record, field: field, facts) }
  }

  /// All rows of an office in a file state one submission.
  private mutating func isOneSubmission(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    let read = rows.filter { reading.rows[$0].values != nil && !reading.rows[$0].isElsewhere }
    guard let first = read.first, let other = read.first(where: { reading.rows[$0].submission != reading.rows[first].submission })
    else { return true }
    let row = reading.rows[other]
    let facts = FindingList.Facts(
      office: office, field: "submission", fieldName: vocabulary.heading(of: .submission), found: "\(row.submission)",
      expected: "\(reading.rows[first].submission)")
    try add(.submissionMixed, range: row.range, line: row.line, field: places.submission, facts, memory)
    reading.rows[other].breaches.append(.submissionMixed)
    return false
  }

  /// Rows of another period are none of those that this one's are held against.
  private func ofPeriod(_ rows: [Int]) -> [Int] {
    if !rows.contains(where: { reading.rows[$0].isOfOtherPeriod }) { return rows }
    return rows.filter { !reading.rows[$0].isOfOtherPeriod }
  }

  /// Marks the office's rows without a category as its control totals where it has others; whether a category stands twice. Of rows that are
  /// called sums there may be several: "Cộng" of some rows beside "Tổng cộng" of all.
  private mutating func hasDuplicates(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    let read = rows.filter { reading.rows[$0].values != nil && !reading.rows[$0].isElsewhere }
    var firstLines: [Category: Int] = [:]
    var found = false
    for index in read {
      let row = reading.rows[index]
      guard let line = firstLines[row.category] else {
        firstLines[row.category] = row.line
        continue
      }
      if row.isSumByName, read.contains(where: { reading.rows[$0].category != .total }) { continue }
      found = true
      reading.rows[index].breaches.append(.rowDuplicate)
      try addOfRow(.rowDuplicate, row, field: places.category ?? places.office, memory) { reader throws(SourceError) in
        var facts = FindingList.Facts(
          office: office, field: "category", fieldName: reader.vocabulary.heading(of: .category), found: row.category.name,
          expected: "\(line)")
        if row.hasBlankCategory, reader.places.category != nil { facts.detail = StatementReader.noCategory }
        return facts
      }
    }
    if firstLines[.total] != nil, firstLines.count > 1 {
      for index in read where reading.rows[index].category == .total { reading.rows[index].isControl = true }
    }
    return found
  }

  /// Why two rows without a category are told to be the same.
  private static let noCategory = Bilingual(
    vi: " (dòng này không ghi loại việc: nếu ô loại việc được gộp cho nhiều dòng thì ghi loại việc vào từng dòng)",
    en: " (this row names no category: where cells of categories are merged, write the category into each row)")

  /// An average of money a case far from what is usual points to a unit that is wrong by a thousand: of the whole office; of a category that is
  /// too large; or of one that is far from what the office's others are.
  private mutating func checkUnit(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) {
    let rows = rows.filter { !reading.rows[$0].isControl }
    let all = moneyPerCase(rows)
    if let all, let first = rows.first, !rules.thresholds.moneyPerCase(of: all.cases).contains(all.average) {
      return try tellOfUnit(all, at: first, office, memory)
    }
    if rows.count < 2 { return }
    for row in rows {
      guard let own = moneyPerCase([row]) else { continue }
      // (A category of small fees is less than any office is.)
      if own.average > rules.thresholds.moneyPerCase(of: own.cases).upperBound {
        return try tellOfUnit(own, at: row, office, memory)
      }
      guard let others = all?.without(own), isOfOtherUnit(own, than: others) else { continue }
      let detail = Bilingual(
        vi: " ở dòng này, các dòng khác \(Thresholds.grouped(others.average)) đồng",
        en: " in this row, \(Thresholds.grouped(others.average)) in the others")
      return try tellOfUnit(own, at: row, office, detail: detail, memory)
    }
  }

  /// Whether a row's average is outside of what is usual, and so many times that of the office's other rows as another unit makes it.
  private func isOfOtherUnit(_ own: MoneyPerCase, than others: MoneyPerCase) -> Bool {
    let thresholds = rules.thresholds
    guard own.cases >= thresholds.fewCases, others.cases >= thresholds.fewCases else { return false }
    let usual = thresholds.moneyPerCase(of: .max)
    return own.average > usual.upperBound && own.average / thresholds.slipFrom >= max(1, others.average)
      || own.average < usual.lowerBound && others.average / thresholds.slipFrom >= max(1, own.average)
  }

  private mutating func tellOfUnit(
    _ found: MoneyPerCase, at index: Int, _ office: Int, detail: Bilingual = Bilingual(vi: "", en: ""),
    _ memory: ReaderMemory
  ) throws(SourceError) {
    let row = reading.rows[index]
    var facts = facts(of: found.money, office: office)
    facts.found = Thresholds.grouped(found.average)
    facts.expected = rules.thresholds.usualMoneyPerCase
    facts.detail = detail
    let field = columns.field(of: FigureID.all[found.money])
    try add(.unitThousandfold, range: row.range, line: row.line, field: field, facts, memory)
  }

  /// Đồng a case in some rows.
  private struct MoneyPerCase {
    /// Which figure the money is.
    let money: Int
    let amount: Int64
    let cases: Int64

    var average: Int64 { amount / cases }

    /// The same in the other rows; nil where these have no cases or no money.
    func without(_ own: MoneyPerCase) -> MoneyPerCase? {
      guard own.money == money, cases > own.cases, amount > own.amount else { return nil }
      return MoneyPerCase(money: money, amount: amount - own.amount, cases: cases - own.cases)
    }
  }

  /// Đồng a case of what is to be enforced in `rows`, or of what is eligible where only that is stated; nil where that is not stated, or
  /// there are no cases or no money.
  private func moneyPerCase(_ rows: [Int]) -> MoneyPerCase? {
    for measure in [Measure.toEnforce, .eligible] {
      guard let cases = FigureID(.cases, measure)?.ordinal, let money = FigureID(.money, measure)?.ordinal,
        let count = sum(of: cases, over: rows), let amount = sum(of: money, over: rows)
      else { continue }
      return count > 0 && amount > 0 ? MoneyPerCase(money: money, amount: amount, cases: count) : nil
    }
    return nil
  }

  /// The sum of a figure over `rows`; nil where one does not state it, or the sum leaves 64 bits.
  private func sum(of ordinal: Int, over rows: [Int]) -> Int64? {
    var total: Int64 = 0
    for index in rows {
      guard let values = reading.rows[index].values, values.states(ordinal) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(values[ordinal])
      if overflow { return nil }
      total = sum
    }
    return total
  }
}

import Configuration
import DelimitedText
import Enforcement

extension StatementReader {
  /// Takes a row of figures of an office.
  mutating func takeRow(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    if let otherPeriod {
      if case .office(let position) = cell { enterBlock(of: position) }
      return changePeriod(record, nil, otherPeriod)
    }
    if case .blank = cell, case .sums(let sum)? = title?.meaning { return takeTotal(record, sum, block: nil, isBelowOther: true) }
    if case .blank = cell, sumsOffices(record) {
      return takeTotal(record, CellMeanings.Sum(), block: officeOfBlock)
    }
    let sum = sumByName(record, cell)
    if case .ofOffices(let province) = sum {
      let sum = CellMeanings.Sum(group: province)
      enterSums(of: sum, record)
      return takeTotal(record, sum)
    }
    isOfficeInLastRow = cell != .blank
    guard let office = office(record, cell) else { return }
    let isElsewhere = rules.isElsewhere(office, fileOffice: fileOffice, province: province)
    var row = StatementRow(line: record.line, range: record.byteRange, office: isElsewhere ? fileOffice : office)
    row.title = title?.range
    let category = category(record, row.office)
    if case .category(let name) = category { row.category = name } else { row.hasBlankCategory = category == .blank }
    row.isSumOfOffices = category == .totalOfOffices || sum == .any
    row.maySumOwnRows = sum == .any
    row.isGrandTotal = category == .grandTotal
    let isPart = isPart(of: row.office, category)
    if category == .notOne || isPart { refuseCategory(record, &row, isPart: isPart) }
    if case .strange(let words) = category { refuseStrange(record, &row, words) }
    isAfterDamage = false
    let hasNoFigures = readValues(record, row.office, &row) == columns.figures.count && row.breaches.isEmpty
    let breaches = row.breaches.count
    checkPeriod(record, office, &row.breaches)
    row.isOfOtherPeriod = row.breaches.count > breaches
    row.submission = submission(record, office, &row.breaches)
    if sum == nil { checkName(record, office, &row.breaches) }
    // The first line of a block may hold the office alone.
    if hasNoFigures, case .office = cell, places.category != nil, category == .blank {
      return takeTitle(record, office, row.breaches)
    }
    if hasNoFigures {
      row.breaches.append(.rowNoFigures)
      if reading.findings.note(.rowNoFigures, of: office) {
        reading.findings.keep(.rowNoFigures, record, field: places.office, FindingList.Facts(office: office))
      }
    }
    if isElsewhere { refuseElsewhere(record, office, &row) }
    checkIdentities(record, row.office, &row)
    // (What is blank throughout states no zeros that a total could be compared with.)
    if hasNoFigures { values.tainted = .max }
    row.values = values
    reading.rows.append(row)
  }

  /// Whether a row without an office and with a total's category sums up those of all offices: where each row names its own office, and where none
  /// was named yet. (Where cells of offices are merged it is the total of the block's, which may have one row.)
  private func sumsOffices(_ record: borrowing Record) -> Bool {
    guard hasOffices, let field = places.category, isOfficeInLastRow || officeOfBlock == nil && title == nil else { return false }
    let label = record.text(of: field)
    let phrase = Phrase(label)
    return vocabulary.isTotal(phrase) || vocabulary.categorySummedUp(by: label, phrase) != nil
  }

  /// What a row with an office's code sums up by the name beside it.
  private enum SumByName: Equatable {
    /// All offices of a province: "Toàn tỉnh".
    case ofOffices(province: Int?)
    /// All of these, or its own rows alone: the code is that of the province's own office.
    case any
  }

  private mutating func sumByName(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) -> SumByName? {
    guard case .office(let office) = cell, places.office != nil, let field = places.officeName, !isBlank(record, field),
      record.withBytes(of: field, { vocabulary.mayBeTotal($0) && cells.agreements.value(for: $0) != office })
    else { return nil }
    let name = Phrase(record.text(of: field))
    guard vocabulary.isTotal(name) else { return nil }
    if vocabulary.isTotalOfOffices(name) { return .ofOffices(province: rules.registry.parent(of: office)) }
    return rules.offices.isOfWholeProvince(office) ? .any : nil
  }

  /// Whether a row with a category is a part of the row above the line "Trong đó:" which stands between them.
  private mutating func isPart(of office: Int?, _ category: CellMeanings.CategoryCell) -> Bool {
    defer { officeOfParts = nil }
    guard case .category = category, let officeOfParts else { return false }
    return officeOfParts == office
  }

  /// Refuses a row that is no category of its office.
  private mutating func refuseCategory(_ record: borrowing Record, _ row: inout StatementRow, isPart: Bool) {
    guard let field = places.category else { return }
    // (By its own name, or it would be taken for the office's total.)
    row.category = Category(Preamble.trimmed(record.text(of: field)[...]))
    row.breaches.append(.categoryNotOne)
    guard reading.findings.note(.categoryNotOne, of: row.office) else { return }
    var facts = FindingList.Facts(
      office: row.office, field: "category", fieldName: vocabulary.heading(of: .category), found: row.category.name)
    if isPart { facts.detail = Bilingual(vi: " (dưới dòng “Trong đó”)", en: " (below a line 'Trong đó')") }
    reading.findings.keep(.categoryNotOne, record, field: field, facts)
  }

  /// Refuses a row whose category is in another encoding than the file's, or in none.
  private mutating func refuseStrange(_ record: borrowing Record, _ row: inout StatementRow, _ words: ChangedEncoding.Words) {
    guard let field = places.category else { return }
    // (By its own name, or it would be taken for the office's total.)
    row.category = Category(Preamble.trimmed(record.text(of: field)[...]))
    row.breaches.append(words.rule)
    tellStrange(record, field, .category, words, of: row.office)
  }

  /// Takes the row that stands over its office's rows.
  private mutating func takeTitle(_ record: borrowing Record, _ office: Int, _ breaches: Breaches) {
    if !breaches.isEmpty { return reject(record, office: office, breaches) }
    title = BlockTitle(.office, record)
    noteTaken(record)
  }

  /// Refuses a row of an office whose figures do not belong into this file. The office that the file is named by may lack it; where none is,
  /// those around it may.
  private mutating func refuseElsewhere(_ record: borrowing Record, _ office: Int, _ row: inout StatementRow) {
    row.breaches.append(.officeNotOfFile)
    row.isElsewhere = true
    if row.office == nil { row.unknownOffice = ToldOnce.hash(.officeNotOfFile, "", office) }
    if told.insert(.officeNotOfFile, "", key: office, office: fileOffice), reading.findings.note(.officeNotOfFile, of: fileOffice)
    {
      keepElsewhere(record, office, told: ToldOnce.hash(.officeNotOfFile, "", office))
    }
  }

  /// Reads the row's figures into `values`; how many cells are blank.
  private mutating func readValues(_ record: borrowing Record, _ office: Int?, _ row: inout StatementRow) -> Int {
    values.reset()
    var blanks = 0
    for column in columns.figures {
      let number = numbers.read(column, of: record)
      style.add(number.style)
      if number.style.isAmbiguous { row.ambiguousField = row.ambiguousField ?? column.field }
      if !column.isMoney, number.style.contains(.groupedOnce), groupedCount == nil { groupedCount = (record.line, column.field) }
      if number.style.contains(.threeDecimals) { row.decimalsField = row.decimalsField ?? column.field }
      if number.style.isEmpty {
        if column.isMoney, number.value / column.unit >= 1000 {
          style.insert(column.unit > 1 ? .groupsWithoutComma : .plainAmount)
        }
        if !column.isMoney, number.value != 0 { style.insert(.plainCount) }
      } else if !number.style.isDisjoint(with: .zeros) {
        row.zerosField = row.zerosField ?? column.field
      }
      if let rule = number.fault(upTo: rules.thresholds.largest(isMoney: column.isMoney)) {
        refuse(record, column, rule, stating: number.value, office, &row)
        continue
      }
      // (A dash states a zero.)
      if number.kind == .blank, Self.isBlank(record, column.field) { blanks += 1 }
      values[column.id.ordinal] = number.value
    }
    return blanks
  }

  /// What a row states that is rejected in any case, as far as it can be read; nothing is found fault with.
  func stated(_ record: borrowing Record) -> FigureSum {
    var figures = Figures()
    for column in columns.figures {
      let number = numbers.read(column, of: record)
      if number.kind == .number, 0...rules.thresholds.largest(isMoney: column.isMoney) ~= number.value {
        figures[column.id] = number.value
      }
    }
    var sum = FigureSum()
    sum.add(figures, records: 1)
    return sum
  }

  private mutating func refuse(
    _ record: borrowing Record, _ column: ColumnMap.FigureColumn, _ rule: Rule, stating amount: Int64 = 0, _ office: Int?,
    _ row: inout StatementRow
  ) {
    values.tainted |= 1 << UInt64(column.id.ordinal)
    row.breaches.append(rule)
    guard reading.findings.note(rule, of: office) else { return }
    var facts = facts(of: column.id.ordinal, office: office)
    facts.found = Preamble.trimmed(record.text(of: column.field)[...])
    switch rule {
    case .numberOverflow:
      facts.expected = StatementReader.shown(rules.thresholds.largest(isMoney: column.isMoney), unit: column.unit)
    case .numberInvalid: facts.tell(numberIn: column.unit, isMoney: column.isMoney)
    case .unitContradictory: facts.tell(unit: column.unit, stating: amount)
    default: facts.expected = "≥ 0"
    }
    reading.findings.keep(rule, record, field: column.field, facts)
  }

  /// Puts in the figures that follow from others, then finds the identities and bounds that do not hold: one finding for each set of
  /// identities that share a figure.
  private mutating func checkIdentities(_ record: borrowing Record, _ office: Int?, _ row: inout StatementRow) {
    values.complete(figureRules)
    let broken = values.broken(figureRules)
    var told: UInt64 = 0
    for sum in broken {
      if sum.linked & told == 0 {
        row.breaches.append(.identity)
      }
      if sum.linked & told == 0, reading.findings.note(.identity, of: office) {
        var facts = facts(of: sum.result, office: office)
        facts.ruleID = sum.id
        let field = columns.field(of: FigureID.all[sum.result])
        facts.found = field.map { Preamble.trimmed(record.text(of: $0)[...]) } ?? ""
        facts.expected = values.total(sum).map { StatementReader.shown($0, unit: unit(of: sum.result)) } ?? ""
        let note = values.total(sum).flatMap { rounding(of: sum.members, by: $0 - values[sum.result]) }
        facts.detail = Bilingual(
          vi: equation(sum) + (note?.vietnamese ?? ""), en: sum.equation + (note?.english ?? ""))
        reading.findings.keep(.identity, record, field: field, facts)
      }
      told |= sum.linked
    }
    values.tainted |= told
    for limit in figureRules.limits where values.states(limit.part) && values.states(limit.whole) {
      let isTrusted = values.tainted & (1 << UInt64(limit.part) | 1 << UInt64(limit.whole)) == 0
      guard isTrusted, values[limit.part] > values[limit.whole] else { continue }
      row.breaches.append(.bound)
      values.tainted |= 1 << UInt64(limit.part) | 1 << UInt64(limit.whole)
      guard reading.findings.note(.bound, of: office) else { continue }
      var facts = facts(of: limit.part, office: office)
      facts.ruleID = limit.id
      facts.found = StatementReader.shown(values[limit.part], unit: unit(of: limit.part))
      facts.expected = StatementReader.shown(values[limit.whole], unit: unit(of: limit.whole))
      facts.detail = Bilingual(
        vi: "\(measureName(limit.part)) ≤ \(measureName(limit.whole))",
        en: "\(FigureID.all[limit.part].measure.rawValue) ≤ \(FigureID.all[limit.whole].measure.rawValue)")
      reading.findings.keep(.bound, record, field: columns.field(of: FigureID.all[limit.part]), facts)
    }
  }

  /// The heading of a figure's measure.
  private func measureName(_ ordinal: Int) -> String {
    let measure = FigureID.all[ordinal].measure
    return vocabulary.layout.measures.first { $0.meaning == measure }?.texts.first ?? measure.rawValue
  }

  /// An identity in the words of the headings.
  private func equation(_ sum: FigureRules.Sum) -> String {
    let right = sum.plus.map(measureName).joined(separator: " + ") + sum.minus.map { " − \(measureName($0))" }.joined()
    return "\(measureName(sum.result)) = \(right)"
  }

  /// The office of the rows right above, nil below another sum.
  private var officeAbove: Int? {
    guard let last = reading.rows.last, totalRows.last.map({ $0.range.lowerBound < last.range.lowerBound }) ?? true else {
      return nil
    }
    return last.office
  }

  /// Takes a row that sums up others.
  mutating func takeTotal(_ record: borrowing Record, _ sum: CellMeanings.Sum) { takeTotal(record, sum, block: nil) }

  private mutating func takeTotal(
    _ record: borrowing Record, _ sum: CellMeanings.Sum, block: Int?, isBelowOther: Bool = false
  ) {
    if totalRows.count >= rules.thresholds.mostTotals {
      let office = blockOffice ?? fileOffice
      if reading.findings.note(.totalTooMany, of: office) {
        let facts = FindingList.Facts(office: office, expected: "\(rules.thresholds.mostTotals)")
        reading.findings.keep(.totalTooMany, record, field: nil, facts)
      }
      return reject(record, office: office, Breaches(.totalTooMany))
    }
    totalTaken(record)
    isAfterDamage = false
    officeOfParts = nil
    let category = category(record, nil)
    var row = StatementRow(line: record.line, range: record.byteRange)
    _ = readValues(record, nil, &row)
    var stated = RowValues()
    for column in columns.figures where values.tainted & 1 << UInt64(column.id.ordinal) == 0 && !isBlank(record, column.field) {
      stated[column.id.ordinal] = values[column.id.ordinal]
    }
    totalRows.append(
      TotalRow(
        line: record.line, range: record.byteRange, category: category.named, hasBlankCategory: category == .blank,
        group: sum.group, office: sum.office, block: officeAbove ?? block, isBelowOther: isBelowOther, values: stated))
  }

  /// Facts about a figure.
  func facts(of ordinal: Int, office: Int?) -> FindingList.Facts {
    let id = FigureID.all[ordinal]
    return FindingList.Facts(office: office, field: id.description, fieldName: vocabulary.heading(of: id))
  }

  /// What is told where figures that are rounded to millions each may differ by so much; nil elsewhere.
  private func rounding(of members: UInt64, by difference: Int64) -> Bilingual? {
    let stated = columns.figures.filter { members & 1 << UInt64($0.id.ordinal) != 0 }
    guard let unit = stated.map(\.unit).max(), stated.allSatisfy({ values[$0.id.ordinal] % unit == 0 }) else { return nil }
    return StatementReader.rounding(of: members.nonzeroBitCount, unit: unit, by: difference)
  }

  /// The same for so many figures in units of `unit` đồng. (Each is half a unit off at most. The forms ask for thousands of đồng, in which offices
  /// keep their books.)
  static func rounding(of count: Int, unit: Int64, by difference: Int64) -> Bilingual? {
    guard unit >= 1_000_000, difference.magnitude <= UInt64(count) * UInt64(unit) / 2 else { return nil }
    let unit = Thresholds.grouped(unit)
    return Bilingual(
      vi: "; có thể chỉ lệch do làm tròn từng ô đến \(unit) đồng: số làm tròn như vậy không dùng được",
      en: "; rounding each cell to \(unit) đồng may be all that is wrong, but figures so rounded are of no use")
  }

  /// Đồng a unit of the column of a figure, 1 where it has none.
  func unit(of ordinal: Int) -> Int64 { columns.figures.first { $0.id.ordinal == ordinal }?.unit ?? 1 }

  /// A value in the unit of its column, with a comma before decimals.
  static func shown(_ value: Int64, unit: Int64) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: unit)
    if rest == 0 { return "\(whole)" }
    var decimals = String(String(unit + Int64(rest.magnitude)).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(value < 0 && whole == 0 ? "-" : "")\(whole),\(decimals)"
  }
}

extension NumberReader {
  /// The number that a row states in a column of figures.
  @inline(__always)
  fileprivate func read(_ column: ColumnMap.FigureColumn, of record: borrowing Record) -> NumberReading {
    record.withBytes(of: column.field) { read($0, unit: column.unit, isMoney: column.isMoney) }
  }
}

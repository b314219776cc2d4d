import DelimitedText
import Enforcement

// A wrong unit makes all money of a file wrong by a thousand or a million, mostly without breaking a rule. So a unit that is stated and not
// understood, or stated in two ways, rejects the file.

extension HeadingCheck {
  /// Adds what is wrong with the units that are stated; whether nothing is.
  func unitsPass(_ reading: inout FileReading, rules: IntakeRules) throws(SourceError) -> Bool {
    var faults = preambleFaults() + headingFaults() + columnFaults()
    if faults.isEmpty { faults = mixtureFault() }
    for fault in faults {
      var facts = FindingList.Facts(
        office: rules.office(ofFile: reading.file), field: "unit",
        fieldName: fault.heading.isEmpty ? search.vocabulary.unitLabel : fault.heading, found: fault.text,
        expected: fault.expected)
      if fault.isOfOthers { facts.tellUnitOfOthers() }
      if fault.isCurrencyAlone { facts.tellCurrencyAlone() }
      try add(fault.rule, fault.row, fault.field, facts, &reading)
    }
    return faults.isEmpty ? try unitColumnsPass(&reading, rules: rules) : false
  }

  /// Adds the first cell of a column "Đơn vị tính" that states another unit than its table's; whether none does. Few tables have such a column,
  /// and the others are not gone through for it.
  private func unitColumnsPass(_ reading: inout FileReading, rules: IntakeRules) throws(SourceError) -> Bool {
    guard head.indices.contains(search.tableStart) else { return true }
    let first = head[search.tableStart]
    for column in search.unitColumns {
      var sound: Set<String> = []
      var reader = RecordReader(
        source, format: format, range: first.range.lowerBound..<source.size, firstLine: first.line, memory: memory)
      while try reader.advance() {
        let isSound = reader.withRecord { record in
          guard let rule = fault(ofUnitIn: record, column, &sound) else { return true }
          let facts = FindingList.Facts(
            office: rules.office(ofFile: reading.file), field: "unit", fieldName: search.columns.columns[column].heading,
            found: Preamble.trimmed(record.text(of: column)[...]), expected: expected(rule))
          reading.findings.add(rule, record, field: column, facts)
          return false
        }
        if isSound == false { return false }
      }
    }
    return true
  }

  /// What is wrong with the unit that a cell states; those that are as they should be are remembered.
  private func fault(ofUnitIn record: borrowing Record, _ column: Int, _ sound: inout Set<String>) -> Rule? {
    guard record.fieldCount > column else { return nil }
    let cell = record.text(of: column)
    if sound.contains(cell) { return nil }
    let stated = search.vocabulary.units.columnStatement(in: cell)
    if stated?.isUnknown ?? false { return .unitUnknown }
    if stated?.contradicts(search.columns.moneyUnits) ?? false { return .unitContradictory }
    if sound.count < Self.rememberedCells { sound.insert(cell) }
    return nil
  }

  private func expected(_ rule: Rule) -> String {
    rule == .unitUnknown ? UnitWords.names : search.columns.moneyUnits.first.map(UnitWords.name) ?? ""
  }

  private static var rememberedCells: Int { 64 }

  private struct UnitFault {
    let rule: Rule
    let row: Int
    let field: Int
    let text: String
    let expected: String
    var heading = ""
    /// Whether the unit expected is that of the other columns, which state none.
    var isOfOthers = false
    /// Whether a currency is named, and no unit.
    var isCurrencyAlone = false
  }

  private func unknown(_ text: String, row: Int, field: Int) -> UnitFault {
    UnitFault(rule: .unitUnknown, row: row, field: field, text: Preamble.trimmed(text[...]), expected: UnitWords.names)
  }

  /// What is wrong with the units above the heading.
  private func preambleFaults() -> [UnitFault] {
    if search.preamble.units.isEmpty { return [] }
    let first = search.preamble.unit.money
    let unstated = unstatedColumns
    return search.preamble.units.compactMap { unit in
      let (value, row, field) = (unit.entry.value, unit.entry.record, unit.entry.field)
      let isOther = unit.statement.mention.map { mention in search.columns.moneyUnits.contains { $0 != mention } } ?? false
      let isInDoubt = unit.statement.isCurrencyAlone && !unstated.isEmpty && search.vocabulary.layout.moneyUnit != 1
      if unit.statement.isUnknown || isOther || isInDoubt {
        var fault = unknown(value, row: row, field: field)
        fault.isCurrencyAlone = isInDoubt && !unit.statement.isUnknown
        return fault
      }
      guard let first, unit.statement.meaning.money.contains(where: { $0 != first }) else { return nil }
      return UnitFault(
        rule: .unitContradictory, row: row, field: field, text: value, expected: UnitWords.name(first))
    }
  }

  /// What is wrong with units in cells of the heading that are not understood: "Tiền: Thi hành xong (trăm triệu đồng)". In the last row those
  /// are the cells of unknown columns; above it one may stand over columns that are known.
  private func headingFaults() -> [UnitFault] {
    search.rows.flatMap { row in
      let cells = head[row].cells
      let fields = row == search.rows.upperBound - 1 ? search.columns.unknown : Array(cells.indices)
      return fields.filter { cells.indices.contains($0) && misstatesUnit(cells[$0]) }.map {
        unknown(cells[$0], row: row, field: $0)
      }
    }
  }

  private func misstatesUnit(_ cell: String) -> Bool {
    let vocabulary = search.vocabulary
    guard HeadingReader.mayBeHeading(cell), vocabulary.reading(of: Phrase(cell)) == nil else { return false }
    if vocabulary.units.statement(in: cell, next: nil)?.statement.isUnknown ?? false { return true }
    return TextPart.parts(of: cell).contains { $0.isBracketed && vocabulary.units.looksLikeMoney($0.phrase) }
  }

  /// The columns of money whose unit nothing in the file states.
  private var unstatedColumns: [ColumnMap.Column] {
    search.preamble.unit.money == nil ? search.columns.columns.filter { $0.holdsMoney && !$0.statesUnit } : []
  }

  /// The first column that states a unit where others state none and are read in another: who wrote it may have meant it for all.
  private func mixtureFault() -> [UnitFault] {
    guard search.columns.columns.contains(where: \.statesUnit), let other = unstatedColumns.first?.moneyUnit,
      let field = search.columns.columns.firstIndex(where: { column in
        column.statesUnit && column.moneyUnit.map { $0 != other } ?? false
      })
    else { return [] }
    let column = search.columns.columns[field]
    return [
      UnitFault(
        rule: .unitContradictory, row: headingRow(of: field), field: field, text: column.heading, expected: UnitWords.name(other),
        heading: column.heading, isOfOthers: true)
    ]
  }

  /// The lowest row in which the heading of a column stands.
  func headingRow(of field: Int) -> Int {
    search.rows.last { head[$0].cells.indices.contains(field) && !Preamble.isBlank(head[$0].cells[field]) }
      ?? search.rows.lowerBound
  }

  /// Columns for which two units are stated.
  private func columnFaults() -> [UnitFault] {
    search.columns.columns.enumerated().compactMap { field, column in
      guard let contradiction = column.contradiction else { return nil }
      return UnitFault(
        rule: .unitContradictory, row: headingRow(of: field), field: field,
        text: "\(column.heading): \(UnitWords.name(contradiction.unit))", expected: UnitWords.name(contradiction.other),
        heading: column.heading)
    }
  }
}

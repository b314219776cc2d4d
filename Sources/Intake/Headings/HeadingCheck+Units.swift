import DelimitedText
import Enforcement

// A wrong unit makes all money of a file wrong by a thousand or a million, mostly without breaking a rule. So a unit that is stated and not
// understood, or stated in two ways, rejects the file.

extension HeadingCheck {
  /// Adds what is wrong with the units that are stated; whether nothing is.
  func unitsPass(_ reading: inout FileReading, rules: IntakeRules) throws(SourceError) -> Bool {
    let faults = preambleFaults() + headingFaults() + columnFaults()
    for fault in faults {
      let facts = FindingList.Facts(
        office: rules.office(ofFile: reading.file), field: "unit", fieldName: fault.heading, found: fault.text,
        expected: fault.expected)
      try add(fault.rule, fault.row, fault.field, facts, &reading)
    }
    return faults.isEmpty
  }

  private struct UnitFault {
    let rule: Rule
    let row: Int
    let field: Int
    let text: String
    let expected: String
    var heading = ""
  }

  private func unknown(_ text: String, row: Int, field: Int) -> UnitFault {
    UnitFault(rule: .unitUnknown, row: row, field: field, text: Preamble.trimmed(text[...]), expected: UnitWords.names)
  }

  /// What is wrong with the units above the heading.
  private func preambleFaults() -> [UnitFault] {
    let first = search.preamble.unit.money
    return search.preamble.units.compactMap { unit in
      let (value, row, field) = (unit.entry.value, unit.entry.record, unit.entry.field)
      if unit.statement.isUnknown { return unknown(value, row: row, field: field) }
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

  /// Columns for which two units are stated.
  private func columnFaults() -> [UnitFault] {
    search.columns.columns.enumerated().compactMap { field, column in
      guard let contradiction = column.contradiction else { return nil }
      let row = search.rows.last { head[$0].cells.indices.contains(field) && !Preamble.isBlank(head[$0].cells[field]) }
      return UnitFault(
        rule: .unitContradictory, row: row ?? search.rows.lowerBound, field: field,
        text: "\(column.heading): \(UnitWords.name(contradiction.unit))", expected: UnitWords.name(contradiction.other),
        heading: column.heading)
    }
  }
}

import DelimitedText
import Enforcement

/// Checks the heading of a table: no column twice, all that is needed there, unknown ones named with the nearest known.
struct HeadingCheck {
  let search: HeadingSearch
  let head: [HeadRecord]
  let source: ByteSource
  let format: DelimitedFormat
  let memory: ReaderMemory
  /// What the rows below a heading at fault state for certain: nothing where columns mean the same or none says whose the rows are, and no money
  /// where its unit is in doubt.
  private(set) var legible = FigureSet.all

  /// Adds what is wrong to `reading`; whether the table can be read.
  mutating func passes(_ reading: inout FileReading, of office: Int?, rules: IntakeRules) throws(SourceError) -> Bool {
    if try tellOtherFigures(office, &reading) { return false }
    let columns = search.columns
    if !columns.repeated.isEmpty || !namesOffice { legible = .none }
    if try !unitsPass(&reading, rules: rules) {
      legible = legible.intersection(.withoutMoney)
      return false
    }
    let unknown = columns.unknown.filter { !search.unitColumns.contains($0) }
    let unnamed = try unnamedFigures(rules.registry)
    if unknown.isEmpty, unnamed.isEmpty, columns.repeated.isEmpty, missing(rules.rules).isEmpty { return true }
    try tellUnnamed(unnamed, office, &reading)
    let isMisspelt = try tellUnknown(unknown, rules, office, &reading)
    try tellRepeated(office, &reading)
    // What is missing is mostly what is misspelt.
    let missing = isMisspelt ? [] : missing(rules.rules)
    try tellMissing(missing, office, &reading)
    return missing.isEmpty && columns.repeated.isEmpty && !isMisspelt && unnamed.isEmpty
  }

  /// Tells that the table holds other figures than the period's, and whether it does.
  private func tellOtherFigures(_ office: Int?, _ reading: inout FileReading) throws(SourceError) -> Bool {
    if let row = search.figuresAbove {
      let facts = FindingList.Facts(
        office: office, found: head[row].cells.filter { !$0.isEmpty }.joined(separator: "; "),
        expected: "\(head[search.rows.lowerBound].line)")
      try add(.headingBelowFigures, row, nil, facts, &reading)
    } else if let other = search.otherFigures {
      try add(.headingOtherFigures, other.record, other.field, FindingList.Facts(office: office, found: other.value), &reading)
    } else if let part = search.part {
      try add(.headingPart, part.record, part.field, FindingList.Facts(office: office, found: part.value), &reading)
    } else {
      return false
    }
    return true
  }

  private func tellUnnamed(_ fields: [Int], _ office: Int?, _ reading: inout FileReading) throws(SourceError) {
    for field in fields {
      let facts = FindingList.Facts(office: office, found: words(over: field), expected: "\(field + 1)")
      try add(.headingUnnamed, field, facts, &reading)
    }
  }

  private func tellRepeated(_ office: Int?, _ reading: inout FileReading) throws(SourceError) {
    for field in search.columns.repeated {
      let column = search.columns.columns[field]
      let facts = FindingList.Facts(
        office: office, field: HeadingCheck.name(of: column.meaning), fieldName: heading(of: column.meaning),
        found: column.heading, expected: search.columns.heading(ofSame: column.meaning))
      try add(.headingRepeated, field, facts, &reading)
    }
  }

  private func tellMissing(
    _ missing: [(id: String, heading: String)], _ office: Int?, _ reading: inout FileReading
  ) throws(SourceError) {
    if missing.isEmpty { return }
    let headings = missing.map(\.heading).joined(separator: "; ")
    var facts = FindingList.Facts(
      office: office, field: missing.map(\.id).joined(separator: ", "), fieldName: headings, found: "", expected: headings)
    if let group = groupOverLost(missing.map(\.id)) { facts.tellNotRead(below: group) }
    try add(.headingMissing, nil, facts, &reading)
  }

  func holdsNumber(_ field: Int) -> Bool {
    head[search.tableStart...].contains { $0.cells.indices.contains(field) && isNumber($0.cells[field]) }
  }

  private func isNumber(_ cell: String) -> Bool {
    let text = cell.utf8.filter { $0 > 0x20 }
    return ColumnContents.isNumber(text) && text.contains { $0 > 0x30 }
  }

  /// Whether it is said whose the rows are, in them or above them.
  private var namesOffice: Bool {
    let places = search.columns.places
    return places.office != nil || places.officeName != nil || search.preamble[.office] != nil
      || search.preamble[.officeName] != nil || search.isSectioned
  }

  /// The columns that are needed and neither stand there nor follow from those that do.
  private func missing(_ rules: FigureRules) -> [(id: String, heading: String)] {
    var missing: [(String, String)] = []
    let vocabulary = search.vocabulary
    if !namesOffice {
      missing.append((Layout.ColumnRole.office.rawValue, vocabulary.heading(of: .office)))
    }
    for role in vocabulary.layout.requiredColumns where search.columns.roles[role] == nil {
      missing.append((role.rawValue, vocabulary.heading(of: role)))
    }
    // (Lists of cases have no figures, and need none.)
    if search.columns.figures.isEmpty, vocabulary.layout.required.isEmpty { return missing }
    var values = RowValues()
    for column in search.columns.figures { values[column.id.ordinal] = 0 }
    values.complete(rules)
    let halves = Self.halves(values)
    for id in vocabulary.layout.required + halves.filter({ !vocabulary.layout.required.contains($0) })
    where !values.states(id.ordinal) {
      missing.append((id.description, vocabulary.heading(of: id)))
    }
    return missing
  }

  /// What lacks beside one part of a ratio. What one office reached, with no word of how much it was of, would be divided in a sum by
  /// what was due at the others.
  private static func halves(_ values: RowValues) -> [FigureID] {
    Indicator.all.compactMap { indicator in
      let isDivided = values.states(indicator.numerator.ordinal)
      if isDivided == values.states(indicator.denominator.ordinal) { return nil }
      return isDivided ? indicator.denominator : indicator.numerator
    }
  }

  /// Adds a finding at the lowest filled cell of column `field`, or at the heading's first row.
  func add(
    _ rule: Rule, _ field: Int?, _ facts: FindingList.Facts, _ reading: inout FileReading
  ) throws(SourceError) {
    let row = search.rows.last { row in
      field.map { head[row].cells.indices.contains($0) && !Phrase(head[row].cells[$0]).isEmpty } ?? true
    }
    try add(rule, row ?? search.rows.lowerBound, field, facts, &reading)
  }

  /// Adds a finding at column `field` of the record at `row`.
  func add(
    _ rule: Rule, _ row: Int, _ field: Int?, _ facts: FindingList.Facts, _ reading: inout FileReading
  ) throws(SourceError) {
    let record = head[row]
    var reader = RecordReader(source, format: format, range: record.range, firstLine: record.line, memory: memory)
    guard try reader.advance() else { return reading.findings.add(rule, line: record.line, facts) }
    reader.withRecord { reading.findings.add(rule, $0, field: field, facts) }
  }

  private func heading(of meaning: ColumnMap.Meaning?) -> String {
    switch meaning {
    case .figure(let id, _): search.vocabulary.heading(of: id)
    case .role(let role): search.vocabulary.heading(of: role)
    case .group, nil: ""
    }
  }

  private static func name(of meaning: ColumnMap.Meaning?) -> String {
    switch meaning {
    case .figure(let id, _): id.description
    case .role(let role): role.rawValue
    case .group, nil: ""
    }
  }

  /// The headings that a file of the layout must have, for a message.
  static func requiredHeadings(_ vocabulary: HeadingVocabulary) -> String {
    let layout = vocabulary.layout
    let columns = [.office] + layout.requiredColumns
    // A layout that needs no figure above others takes any of its own.
    let isAny = layout.required.isEmpty && layout.requiredColumns.isEmpty
    let figures = isAny ? FigureID.all.filter(layout.takes) : layout.required
    return (columns.map { vocabulary.heading(of: $0) } + figures.map { vocabulary.heading(of: $0) }).joined(separator: "; ")
  }

  /// The headings of one layout or, of several, each with its name.
  static func headings(ofOneOf vocabularies: [HeadingVocabulary]) -> String {
    if vocabularies.count == 1, let only = vocabularies.first { return requiredHeadings(only) }
    return vocabularies.map { "\($0.layout.name) (\(requiredHeadings($0)))" }.joined(separator: " | ")
  }
}

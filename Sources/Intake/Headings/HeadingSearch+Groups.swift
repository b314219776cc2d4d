import Enforcement

// Rows of groups that hold no word of the form: "2021 | 2022" or "12 tháng năm 2022 | Cùng kỳ năm trước" above a whole heading, "Tổng số | Chủ động" or
// "2022 | 2021" below each measure. What they say, they say of the figures: taken for a title, or for nothing, last year's would be read as this
// year's. One alone above a heading is a title; several are groups where each stands over figures, for labels and their values do not.

extension HeadingSearch {
  /// Whether a record is a row of groups over the headings of `below`, beside nothing or beside headings that are merged with the blank cells below them.
  static func isOfGroups(_ record: HeadRecord, over below: HeadRecord, _ reader: HeadingReader) -> Bool {
    guard record.filled > 1, let start = reader.row(below).firstFigure else { return false }
    let beside = record.cells.indices.prefix(start).filter { !Preamble.isBlank(record.cells[$0]) }
    guard beside.allSatisfy({ !isFilled(below, $0) && namesColumn(record.cells[$0], reader) }) else { return false }
    let groups = groups(of: record, over: below, reader)
    return !groups.isEmpty && groups.count + beside.count > 1
  }

  /// The groups that a record holds over the figures of `below`, whatever stands beside them; none where anything else stands there too.
  static func groups(of record: HeadRecord, over below: HeadRecord, _ reader: HeadingReader) -> [Int] {
    guard let start = reader.row(below).firstFigure else { return [] }
    let record = record.withoutRepeats
    let fields = record.cells.indices.dropFirst(start).filter { !Preamble.isBlank(record.cells[$0]) }
    return fields.allSatisfy { isFilled(below, $0) && isGroup(record.cells[$0], reader) } ? fields : []
  }

  private static func isFilled(_ record: HeadRecord, _ field: Int) -> Bool {
    record.cells.indices.contains(field) && !Preamble.isBlank(record.cells[field])
  }

  /// Whether a record is a row of such groups, or of signs of comparisons, below the headings of `above`.
  static func isOfGroups(_ record: HeadRecord, below above: HeadRecord, _ reader: HeadingReader) -> Bool {
    guard record.filled > 1, let first = record.first, let start = reader.row(above).firstFigure, first >= start else {
      return false
    }
    return record.cells.allSatisfy { cell in
      Preamble.isBlank(cell) || isGroup(cell, reader) || reader.vocabulary.isDerivedSign(cell)
        || reader.vocabulary.namesPartOfCases(Phrase(cell)) || !reader.vocabulary.periods(inTitle: cell).isEmpty
    }
  }

  /// Whether a cell is the heading of a column that is none of figures.
  private static func namesColumn(_ cell: String, _ reader: HeadingReader) -> Bool {
    if case .column(let role)? = reader.reading(of: cell)?.word { !role.isAmount } else { false }
  }

  /// Whether a cell says of which time or of which cases figures are, and nothing else. (A label of what stands beside it is none.)
  private static func isGroup(_ cell: String, _ reader: HeadingReader) -> Bool {
    if PeriodGroups.isYear(cell) { return true }
    guard HeadingReader.mayBeHeading(cell) else { return false }
    let (vocabulary, phrase) = (reader.vocabulary, Phrase(cell))
    if vocabulary.preamble[phrase] != nil { return false }
    if vocabulary.saysOtherFigures(phrase) != nil || vocabulary.tellsGroup(cell) { return true }
    let reading = reader.reading(of: cell)
    if reading == HeadingReading(word: .group) || reading == .derived { return true }
    return !vocabulary.periods(inTitle: cell).isEmpty && PeriodGroups.isPeriodAlone(cell, phrase, vocabulary)
  }
}

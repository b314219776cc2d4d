import DelimitedText
import Enforcement

// Forms print việc and tiền as two tables below one another, with the same headings. Read by themselves those do not say which is which.

extension HeadingCheck {
  /// How many records below the heading are looked at for a second one.
  private static let recordsLookedAt = 10_000
  /// How many headings of figures make a second heading.
  private static let fewestHeadings = 3

  /// Tells, once a file, that headings name measures without saying whether of cases or of money; and that a table stands below this one, where one does.
  func tellAspectless(_ field: Int, _ office: Int?, _ reading: inout FileReading) throws(SourceError) {
    let column = search.columns.columns[field]
    if let line = try secondHeading() {
      let facts = FindingList.Facts(office: office, found: column.heading, expected: "\(line)")
      return try add(.tableAspectsApart, headingRow(of: field), field, facts, &reading)
    }
    let facts = FindingList.Facts(office: office, found: column.heading, expected: column.measure.map(headings(of:)) ?? "")
    try add(.headingWithoutAspect, headingRow(of: field), field, facts, &reading)
  }

  /// How to write the heading of a measure, of cases and of money.
  func headings(of measure: Measure) -> String {
    let vocabulary = search.vocabulary
    return vocabulary.layout.aspects.compactMap { FigureID($0.meaning, measure) }.map(vocabulary.heading(of:)).joined(
      separator: "; ")
  }

  /// The line of a second heading below this one.
  private func secondHeading() throws(SourceError) -> Int? {
    guard let last = head[search.rows].last else { return nil }
    var reader = RecordReader(
      source, format: format, range: last.range.lowerBound..<source.size, firstLine: last.line, memory: memory)
    guard try reader.advance() else { return nil }
    for _ in 0..<Self.recordsLookedAt {
      guard try reader.advance() else { return nil }
      if let line = reader.withRecord({ isHeading($0) ? $0.line : nil }) ?? nil { return line }
    }
    return nil
  }

  private func isHeading(_ record: borrowing Record) -> Bool {
    if record.byteRange.count > HeadReading.recordLimit { return false }
    var figures = 0
    for field in 0..<min(record.fieldCount, HeadReading.cellLimit) {
      let cell = record.text(of: field)
      guard HeadingReader.mayBeHeading(cell),
        search.vocabulary.reading(of: search.vocabulary.heading(cell))?.word?.isFigure ?? false
      else {
        continue
      }
      figures += 1
      if figures == Self.fewestHeadings { return true }
    }
    return false
  }
}

// Figures that are not those of the table's rows: rows above its heading, which belong to no table, and a table over which stands that it holds
// others than the cumulative ones of the period, or a part of them.

extension HeadingSearch {
  /// A row above the heading with three numbers or more, which fills half of the heading's columns or stands below a heading of its own: a title
  /// may state some numbers too.
  static func figures(above rows: Range<Int>, _ head: [HeadRecord], _ readers: [HeadingReader]) -> Int? {
    let width = head[rows].map(\.filled).max() ?? 0
    var isBelowHeading = false
    for (index, record) in head[..<rows.lowerBound].enumerated() {
      // (Years over columns are groups.)
      let numbers = record.filled - record.candidates.count - record.cells.count(where: PeriodGroups.isYear)
      if numbers >= 3, isBelowHeading || record.filled * 2 >= width, !isNumberRow(record.cells) { return index }
      isBelowHeading = isBelowHeading || record.candidates.count >= 3 && readers.contains { isHeading(known(record, $0)) }
    }
    return nil
  }

  /// The cell above a table that says so, alone in its row or one of groups over figures that are no part of the heading, for other lines stand between or
  /// something else beside them.
  static func otherFigures(
    above heading: Int, _ head: [HeadRecord], _ columns: ColumnMap, _ reader: HeadingReader
  ) -> Preamble.Entry? {
    let vocabulary = reader.vocabulary
    for (row, record) in head[..<heading].enumerated() where !record.candidates.isEmpty {
      let bare = record.withoutRepeats
      for field in bare.candidates
      where vocabulary.saysOtherFigures(title: bare.cells[field], besideDerived: compares(columns, vocabulary)) {
        guard bare.filled == 1 || groups(of: bare, over: head[heading], reader).contains(field) else { continue }
        return Preamble.Entry(value: Preamble.trimmed(bare.cells[field][...]), record: row, field: field)
      }
    }
    return nil
  }

  /// Whether some columns compare the period with another, or hold that one's figures.
  private static func compares(_ columns: ColumnMap, _ vocabulary: HeadingVocabulary) -> Bool {
    !columns.groups.others.isEmpty
      || columns.columns.contains { column in
        column.meaning == .role(.derived)
          || column.meaning == .role(.ignored) && column.cells.contains { vocabulary.saysOtherFigures(Phrase($0)) != nil }
      }
  }

  /// The title that says so: alone in its row, or beside the sender's name in the words of a report's title.
  static func part(above heading: Int, _ head: [HeadRecord], _ vocabulary: HeadingVocabulary) -> Preamble.Entry? {
    for (row, record) in head[..<heading].enumerated() {
      for field in record.candidates {
        let phrase = Phrase(record.cells[field])
        guard record.withoutRepeats.filled == 1 || vocabulary.isTitleOfReport(phrase), vocabulary.saysPart(title: phrase) else {
          continue
        }
        return Preamble.Entry(value: Preamble.trimmed(record.cells[field][...]), record: row, field: field)
      }
    }
    return nil
  }

  /// The group over all figures that says so, where no column stands twice: of two parts side by side the whole is wanted.
  static func part(
    over columns: ColumnMap, _ rows: Range<Int>, _ head: [HeadRecord], _ vocabulary: HeadingVocabulary
  ) -> Preamble.Entry? {
    if rows.count == 1 || columns.numberFields.isEmpty || !columns.repeated.isEmpty { return nil }
    let isPart = { (cell: String) in vocabulary.saysPart(title: Phrase(cell)) }
    guard columns.numberFields.allSatisfy({ columns.columns[$0].cells.dropLast().contains(where: isPart) }) else { return nil }
    return entry(in: Array(rows), head, isPart)
  }

  /// The cell over all figures that says so, or that they are a part of others.
  static func otherFigures(
    over columns: ColumnMap, _ rows: Range<Int>, _ head: [HeadRecord], _ vocabulary: HeadingVocabulary
  ) -> Preamble.Entry? {
    if rows.count == 1 { return nil }
    if columns.numberFields.isEmpty { return entry(in: Array(rows), head) { vocabulary.saysOtherFigures(Phrase($0)) != nil } }
    let uppers = Set(columns.numberFields.map { columns.columns[$0].cells.first ?? "" })
    guard uppers.count == 1, let upper = uppers.first, vocabulary.saysPart(Phrase(upper)) else { return nil }
    let words = Phrase(upper)
    return entry(in: Array(rows), head) { Phrase($0) == words }
  }

  private static func entry(in rows: [Int], _ head: [HeadRecord], _ isSuch: (String) -> Bool) -> Preamble.Entry? {
    for row in rows {
      if let field = head[row].candidates.first(where: { isSuch(head[row].cells[$0]) }) {
        return Preamble.Entry(value: Preamble.trimmed(head[row].cells[field][...]), record: row, field: field)
      }
    }
    return nil
  }
}

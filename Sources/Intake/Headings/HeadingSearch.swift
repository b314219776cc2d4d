import DelimitedText

/// A record at the beginning of a file, as the search for the heading sees it.
struct HeadRecord: Sendable {
  let cells: [String]
  let line: Int
  let range: Range<Int>
  /// The first place that is no text, if any.
  let damage: RecordIssue?
  /// The first quote that is never closed, or that the record is longer than any.
  var openQuote: RecordIssue?
  /// Whether no field holds anything.
  var isEmpty = false
}

/// Where a file's heading stands, and by which layout it is read.
struct HeadingSearch: Sendable {
  let vocabulary: HeadingVocabulary
  /// The heading records, as indices of the head.
  let rows: Range<Int>
  /// The first record of the table: after the heading and a row of column numbers.
  let tableStart: Int
  let columns: ColumnMap
  let preamble: Preamble

  /// Finds the layout whose words make most of some record of `head`; nil where no record has at least three known cells, one of them a
  /// figure.
  init?(_ head: [HeadRecord], readers: [HeadingReader]) {
    var best: (reader: HeadingReader, row: Int, count: Int)?
    for reader in readers {
      for (index, record) in head.prefix(reader.vocabulary.layout.searchRows).enumerated() {
        let known = HeadingSearch.known(record.cells, reader)
        if known.measures >= 1, known.count >= 3, known.count > best?.count ?? 0 { best = (reader, index, known.count) }
      }
    }
    guard let best else { return nil }
    vocabulary = best.reader.vocabulary
    rows = HeadingSearch.block(around: best.row, head, best.reader)
    var next = rows.upperBound
    if next < head.count, HeadingSearch.isNumberRow(head[next].cells) { next += 1 }
    tableStart = next
    preamble = Preamble(head[..<rows.lowerBound], vocabulary: vocabulary)
    columns = best.reader.columns(head[rows].map(\.cells), preambleUnit: preamble.unit)
  }

  private static func known(_ cells: [String], _ reader: HeadingReader) -> (count: Int, measures: Int, filled: Int) {
    var (count, measures, filled) = (0, 0, 0)
    for cell in cells {
      if !cell.utf8.contains(where: { $0 != 0x20 }) { continue }
      filled += 1
      guard let reading = reader.reading(of: cell) else { continue }
      count += 1
      if reading.word?.isFigure ?? false { measures += 1 }
    }
    return (count, measures, filled)
  }

  /// The rows above and below `row` that belong to the heading: most of their cells are known words, and at least two or all.
  private static func block(around row: Int, _ head: [HeadRecord], _ reader: HeadingReader) -> Range<Int> {
    func belongs(_ index: Int) -> Bool {
      guard head.indices.contains(index), !isStatement(head[index].cells, reader.vocabulary) else { return false }
      let known = known(head[index].cells, reader)
      return known.filled > 0 && known.count * 2 > known.filled && (known.count >= 2 || known.count == known.filled)
    }
    var (lower, upper) = (row, row + 1)
    while lower > 0, row - lower < 2, belongs(lower - 1) { lower -= 1 }
    while upper - row <= 2, belongs(upper) { upper += 1 }
    return lower..<upper
  }

  /// Whether a row says something of the whole file, "Mã đơn vị: 01001", and is no heading though its words are known.
  private static func isStatement(_ cells: [String], _ vocabulary: HeadingVocabulary) -> Bool {
    let filled = cells.filter { !Preamble.trimmed($0[...]).isEmpty }
    guard filled.count <= 2, let colon = filled.first?.firstIndex(of: ":"), let key = filled.first?[..<colon] else {
      return false
    }
    return vocabulary.preamble[Phrase(String(key))] != nil
  }

  /// Whether a row holds the numbers of the columns: letters, then 1, 2, 3 …, formulas in place of some numbers.
  static func isNumberRow(_ cells: [String]) -> Bool {
    var numbers = 0
    for cell in cells {
      let text = cell.utf8.filter { $0 != 0x20 && $0 != 0x28 && $0 != 0x29 }
      if text.isEmpty { continue }
      let isLetter = text.count == 1 && text.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
      if isLetter, numbers == 0 { continue }
      let leading = text.prefix { (0x30...0x39).contains($0) }
      let isFormula = text.count > leading.count && text[leading.endIndex] == UInt8(ascii: "=")
      guard leading.count == text.count || isFormula, leading.count <= 3,
        Int(String(decoding: leading, as: UTF8.self)) == numbers + 1
      else { return false }
      numbers += 1
    }
    return numbers >= 3
  }
}

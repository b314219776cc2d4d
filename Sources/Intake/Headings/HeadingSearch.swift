import DelimitedText
import Enforcement

/// Where a file's heading stands, and by which layout it is read.
struct HeadingSearch: Sendable {
  let vocabulary: HeadingVocabulary
  /// The heading records, as indices of the head.
  let rows: Range<Int>
  /// The first record of the table: after the heading and a row of column numbers.
  let tableStart: Int
  let columns: ColumnMap
  var preamble: Preamble
  /// The columns whose cells state units: "Đơn vị tính".
  let unitColumns: [Int]
  /// The first record above the heading that is a row of figures, of another table or of this one sorted together with its heading.
  let figuresAbove: Int?
  /// What says that the figures of the table are not the cumulative ones of the period.
  let otherFigures: Preamble.Entry?
  /// Whether titles among the rows say whose they are, and nothing else does.
  var isSectioned = false
  /// What stands above such a table: on a further page it is no title.
  var letterhead: Set<Phrase> = []
  /// What says above it that the table holds a part of the figures.
  let part: Preamble.Entry?

  /// Finds the layout whose words make most of some record of `head`; nil where no record has at least three known cells, one of them a
  /// figure.
  init?(_ head: [HeadRecord], readers: [HeadingReader]) {
    var best: (reader: HeadingReader, row: Int, count: Int)?
    for reader in readers {
      // A record with no more cells that may be headings than the best one has known cells, as most rows of a table, is not looked at.
      for (index, record) in head.prefix(reader.searchRows).enumerated()
      where record.width > best?.count ?? 2 && record.candidates.count > best?.count ?? 2 {
        let known = HeadingSearch.known(record, reader)
        if HeadingSearch.isHeading(known), known.count > best?.count ?? 0 { best = (reader, index, known.count) }
      }
    }
    guard
      let (reader, rows) = best.map({ ($0.reader, HeadingSearch.block(around: $0.row, head, $0.reader)) })
        ?? HeadingSearch.fewColumns(head, readers)
    else { return nil }
    vocabulary = reader.vocabulary
    self.rows = rows
    let next = HeadingSearch.tableStart(behind: rows.upperBound, head)
    tableStart = next
    unitColumns = reader.row(head[rows.upperBound - 1]).unitColumns
    var preamble = Preamble(head[..<rows.lowerBound], vocabulary: vocabulary)
    for column in unitColumns { preamble.addUnits(of: column, head[next...], vocabulary.units) }
    columns = reader.columns(head[rows], preambleUnit: preamble.unit)
    preamble.addPeriods(over: rows.dropLast(), head, reader, without: columns.groups.others)
    preamble.addPeriods(of: columns, rows, head)
    preamble.addYears(above: rows.lowerBound, head, reader)
    self.preamble = preamble
    figuresAbove = HeadingSearch.figures(above: rows, head, readers)
    part =
      HeadingSearch.part(above: rows.lowerBound, head, vocabulary) ?? HeadingSearch.part(over: columns, rows, head, vocabulary)
    otherFigures =
      HeadingSearch.otherFigures(above: rows.lowerBound, head, columns, reader)
      ?? HeadingSearch.otherFigures(over: columns, rows, head, vocabulary)
  }

  static func isHeading(_ known: Known) -> Bool { known.measures >= 1 && known.count >= 3 }

  /// How many cells of a record are known: in all, as figures, as none for certain, and as figures beside those of the form.
  typealias Known = (count: Int, measures: Int, doubtful: Int, unread: Int)

  static func known(_ record: HeadRecord, _ reader: HeadingReader) -> Known { reader.row(record).known }

  /// Counts the cells that are known headings, and those that are none for certain: ratios and comparisons where no other cell names a column, since a
  /// title may be one of these, "SO SÁNH KẾT QUẢ …".
  static func count(_ record: HeadRecord, _ reader: HeadingReader) -> Known {
    var (count, measures, derived, unread) = (0, 0, 0, 0)
    var namesColumn = false
    for cell in record.candidates {
      guard let reading = reader.reading(of: record.cells[cell]) else { continue }
      if reading == .derived {
        derived += 1
        continue
      }
      if reading.isUnread {
        unread += 1
        continue
      }
      count += 1
      if reading.word != nil { namesColumn = true }
      if reading.word?.isFigure ?? false { measures += 1 }
    }
    return namesColumn ? (count + derived, measures, 0, unread) : (count, measures, derived, unread)
  }

  /// How many cells hold a sign of ratios alone, "(%)": the heading of a column that says of itself no more than that it is none of figures.
  static func signs(in record: HeadRecord, _ reader: HeadingReader) -> Int {
    if record.filled == record.candidates.count { return 0 }
    return record.cells.count { reader.vocabulary.isDerivedSign($0) && !HeadingReader.mayBeHeading($0) }
  }

  /// So many rows stand above the one of which most is known.
  private static let mostRowsAbove = 3

  /// The rows above and below `row` that belong to the heading: most of their cells are known words, and at least two or all.
  static func block(around row: Int, _ head: [HeadRecord], _ reader: HeadingReader) -> Range<Int> {
    func belongs(_ index: Int) -> Bool {
      guard head.indices.contains(index) else { return false }
      let record = index < row ? head[index].withoutRepeats : head[index]
      let filled = record.filled - signs(in: record, reader)
      // (Most rows below a heading have too few words, whatever these say.)
      if index >= row, record.candidates.count * 2 <= filled { return false }
      if isStatement(head[index].cells, reader.vocabulary) || isNumberedTitle(head[index]) { return false }
      let known = known(record, reader)
      if known.count == 0 { return false }
      let periods = index < row && known.count >= 2 ? groups(in: record, reader) : 0
      return filled > 0 && known.count * 2 > filled - known.doubtful - known.unread - periods
        && (known.count >= 2 || known.count + known.unread == filled)
    }
    var (lower, upper) = (row, row + 1)
    while let above = head[..<lower].lastIndex(where: { !$0.isEmpty }), row - above <= mostRowsAbove,
      above == lower - 1 && belongs(above) || isOfGroups(head[above], over: head[lower], reader)
    {
      lower = above
    }
    while upper - row <= 2, belongs(upper) || head.indices.contains(upper) && isOfGroups(head[upper], below: head[row], reader) {
      upper += 1
    }
    // (A title may be a word for a group: "Kết quả thi hành án".)
    let title = (lower..<row).prefix { holds(head[$0], reader) { isUnitAlone($0) || $0 == HeadingReading(word: .group) } }
    if let unit = title.last(where: { holds(head[$0], reader, isUnitAlone) }) { lower = unit + 1 }
    return lower..<upper
  }

  /// How many cells of a record state periods, "Cả năm | Quý IV", or say what figures are of, "Chủ động | Theo đơn": these are groups of columns and
  /// no words of the form; one alone is the value of a label.
  private static func groups(in record: HeadRecord, _ reader: HeadingReader) -> Int {
    let count = record.candidates.count {
      let cell = record.cells[$0]
      return !reader.vocabulary.periods(inTitle: cell).isEmpty
        || reader.reading(of: cell) == nil && reader.vocabulary.tellsGroup(cell)
    }
    let years = record.cells.count(where: PeriodGroups.isYear)
    return (count > 1 ? count : 0) + (years > 1 ? years : 0)
  }

  /// Whether each filled cell of a record has such a reading.
  private static func holds(_ record: HeadRecord, _ reader: HeadingReader, _ isSuch: (HeadingReading) -> Bool) -> Bool {
    record.filled > 0 && record.filled == record.candidates.count
      && record.candidates.allSatisfy { reader.reading(of: record.cells[$0]).map(isSuch) ?? false }
  }

  /// Whether a cell above a heading holds a unit and nothing else. It is that of the table, whichever column it stands over: printed forms have it at
  /// their right end.
  private static func isUnitAlone(_ reading: HeadingReading) -> Bool {
    reading.unit != nil && reading.word == nil && reading.aspect != .money
  }

  /// Whether a row says something of the whole file, "Mã đơn vị: 01001", "Lần nộp 2", "Năm công tác 2022", and is no heading though its words are known.
  private static func isStatement(_ cells: [String], _ vocabulary: HeadingVocabulary) -> Bool {
    let filled = cells.lazy.filter { !Preamble.isBlank($0) }
    guard let first = filled.first, filled.prefix(3).count <= 2 else { return false }
    if !PeriodText(first).statements.isEmpty { return true }
    if cells.first == first, filled.dropFirst().isEmpty, vocabulary.saysOtherFigures(Phrase(first)) != nil {
      return true
    }
    if let colon = first.firstIndex(of: ":") { return vocabulary.preamble[Phrase(String(first[..<colon]))] != nil }
    return vocabulary.unmarkedKey(of: Phrase(first)) != nil
  }

  /// Whether a numbered cell stands alone in its row, "I. VỀ VIỆC": a title of this table, below which that of another may stand.
  private static func isNumberedTitle(_ record: HeadRecord) -> Bool {
    guard record.filled == 1, let field = record.candidates.first else { return false }
    return HeadingVocabulary.withoutNumbers(record.cells[field]) != nil
  }

  /// Where the table begins behind its heading: behind the row of column numbers, which blank rows may part from it.
  private static func tableStart(behind heading: Int, _ head: [HeadRecord]) -> Int {
    if heading < head.count, isNumberRow(head[heading].cells) { return heading + 1 }
    guard let next = head[heading...].firstIndex(where: { !$0.isEmpty }), next > heading, numbersColumns(head[next].cells) else {
      return heading
    }
    return next + 1
  }

  /// Whether a row holds the numbers of the columns wherever it stands: "A", or 1 and so on through all of them, then 1, 2, 3 …
  static func numbersColumns(_ cells: [String]) -> Bool {
    guard let first = cells.first(where: { !Preamble.isBlank($0) }), isNumberRow(cells) else { return false }
    if first.utf8.contains(where: { $0 | 0x20 == 0x61 }) { return true }
    return cells.count >= mostFigures && !cells.contains(where: Preamble.isBlank)
  }

  /// So many figures in a row may be 1, 2, 3 … for no reason.
  private static let mostFigures = 5

  /// Whether a row holds the numbers of the columns: letters, then 1, 2, 3 …, in brackets or not, formulas in place of some numbers ("3=1+2"), parts
  /// of a column between them (2a, 2b, 2.1).
  static func isNumberRow(_ cells: [String]) -> Bool {
    var numbers = 0
    for cell in cells {
      let text = cell.utf8.filter { !isBlankOrBracket($0) }
      if text.isEmpty { continue }
      if text.count == 1, numbers == 0, text.allSatisfy(isLetter) { continue }
      let leading = text.prefix { (0x30...0x39).contains($0) }
      guard leading.count <= 3, let number = Int(String(decoding: leading, as: UTF8.self)) else { return false }
      let rest = text[leading.endIndex...]
      if number == numbers, isPartOfColumn(rest) { continue }
      guard number == numbers + 1, rest.isEmpty || rest.first == UInt8(ascii: "=") || isPartOfColumn(rest) else { return false }
      numbers = number
    }
    return numbers >= 3
  }

  private static func isBlankOrBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// Whether this stands behind the number of a part of a column: a letter, or a number behind a dot.
  private static func isPartOfColumn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if text.count == 1 { return isLetter(first) }
    return text.count <= 3 && first == UInt8(ascii: ".") && text.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}

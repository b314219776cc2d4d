import DelimitedText
import Enforcement

/// Understands heading cells by one vocabulary and remembers them: the files of a period mostly have the same headings. Each worker
/// has its own.
final class HeadingReader {
  let vocabulary: HeadingVocabulary
  /// How many records are looked at for the heading.
  let searchRows: Int

  /// What cells say, by their bytes.
  private var cells = FieldTable()
  private var readings: [HeadingReading?] = []
  /// Whether they are labels of units.
  private var labels: [Bool] = []
  private var maps: [FoldedBytes: ColumnMap] = [:]
  private var paths: [FoldedBytes: HeadingReading?] = [:]
  /// What rows of headings say that files have in common (``CommonHeadings``), by the objects of their cells.
  private var rows: [ObjectIdentifier: HeadingRow] = [:]

  /// Beyond this many, nothing more is remembered.
  private static let limit = 256

  /// No heading has more words.
  private static let wordLimit = 32

  /// The period of the files; nil where it is not known.
  private let period: Period?

  /// A reader for files of `period`.
  init(_ vocabulary: HeadingVocabulary, period: Period?) {
    (self.vocabulary, self.period) = (vocabulary, period)
    searchRows = vocabulary.layout.searchRows
  }

  /// What a cell says as a heading; nil where nothing in it is known.
  func reading(of cell: String) -> HeadingReading? {
    guard HeadingReader.mayBeHeading(cell) else { return nil }
    let bytes = cell.utf8Span.span
    let code = cells.code(of: bytes)
    if code > 0 { return readings[code - 1] }
    let phrase = vocabulary.heading(cell)
    let isShort = phrase.count <= HeadingReader.wordLimit
    let reading = !isShort ? nil : vocabulary.isDerived(cell) ? .derived : vocabulary.reading(of: phrase)
    if readings.count < FieldTable.limits.fields {
      readings.append(reading)
      labels.append(isUnitLabel(phrase))
      cells.insert(readings.count, for: bytes)
    }
    return reading
  }

  /// Whether a cell says that units stand below it: "Đơn vị tính".
  func isUnitLabel(_ cell: String) -> Bool {
    let code = cells.code(of: cell.utf8Span.span)
    return code > 0 ? labels[code - 1] : isUnitLabel(Phrase(cell))
  }

  private func isUnitLabel(_ phrase: Phrase) -> Bool { vocabulary.units.labels.contains { $0.plain == phrase.plain } }

  /// What a record says as a row of a heading, which is remembered of those that files have in common.
  func row(_ record: HeadRecord) -> HeadingRow {
    if !record.isCommon { return HeadingRow(record, self) }
    if let known = rows[ObjectIdentifier(record.content)] { return known }
    let row = HeadingRow(record, self)
    rows[ObjectIdentifier(record.content)] = row
    return row
  }

  /// What the columns below the heading `rows` hold.
  func columns(_ rows: ArraySlice<HeadRecord>, preambleUnit: (money: Int64?, cases: Bool)) -> ColumnMap {
    if rows.count == 1, let only = rows.first { return row(only).columns(preambleUnit: preambleUnit) }
    return columns(rows.map(\.cells), preambleUnit: preambleUnit)
  }

  /// What the columns below a heading with the cells `rows` hold.
  func columns(_ rows: [[String]], preambleUnit: (money: Int64?, cases: Bool)) -> ColumnMap {
    let key = HeadingReader.key(rows, preambleUnit)
    if let known = maps[key] { return known }
    let groups = period.map { PeriodGroups(rows, of: $0, vocabulary) } ?? PeriodGroups()
    let map = ColumnMap(rows: rows, groups: groups, vocabulary: vocabulary, preambleUnit: preambleUnit) { reading(ofPath: $0) }
    if maps.count < HeadingReader.limit { maps[key] = map }
    return map
  }

  /// What the cells of a column say together. What stands below a ratio or a comparison is one, whatever it is called.
  private func reading(ofPath path: [String]) -> HeadingReading? {
    let key = HeadingReader.key([path], (nil, false))
    if let known = paths[key] { return known }
    let phrases = path.map(vocabulary.heading).filter { $0.count <= HeadingReader.wordLimit }
    let reading = path.contains(where: vocabulary.isDerived) ? .derived : vocabulary.reading(ofPath: phrases)
    if paths.count < FieldTable.limits.fields { paths[key] = .some(reading) }
    return reading
  }

  /// All that a map is made from, as bytes: the cells behind their lengths, and the unit.
  private static func key(_ rows: [[String]], _ unit: (money: Int64?, cases: Bool)) -> FoldedBytes {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.reduce(16) { $1.reduce($0 + 8) { $0 + 8 + $1.utf8.count } })
    func append(_ number: Int) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    append(Int(unit.money ?? -1))
    append(unit.cases ? 1 : 0)
    for row in rows {
      append(row.count)
      for cell in row {
        append(cell.utf8.count)
        bytes.append(contentsOf: cell.utf8)
      }
    }
    return FoldedBytes(bytes)
  }

  /// Whether a cell has a letter and is no longer than headings are: numbers are not worth folding.
  static func mayBeHeading(_ cell: String) -> Bool { mayBeHeading(cell.utf8Span.span) }

  /// The same of the bytes of a cell.
  static func mayBeHeading(_ cell: Span<UInt8>) -> Bool {
    if cell.count > 512 { return false }
    for at in cell.indices where cell[at] >= 0x80 || (0x41...0x5A).contains(cell[at] & 0xDF) { return true }
    return false
  }
}

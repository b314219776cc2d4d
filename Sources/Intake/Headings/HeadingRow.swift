/// What a record says as a row of a heading, found out as it is asked for.
final class HeadingRow {
  /// (It is known by the object of its cells, which must live as long.)
  private let record: HeadRecord
  private unowned let reader: HeadingReader
  private var maps: [(money: Int64?, cases: Bool, map: ColumnMap)] = []

  /// Tables below the same heading are in so many units at most that are remembered.
  private static let unitLimit = 16

  init(_ record: HeadRecord, _ reader: HeadingReader) { (self.record, self.reader) = (record, reader) }

  /// How many of its cells are known.
  private(set) lazy var known = HeadingSearch.count(record, reader)

  /// The first field that holds figures, or stands over such.
  private(set) lazy var firstFigure = record.candidates.first { field in
    guard let reading = reader.reading(of: record.cells[field]) else { return false }
    return reading.word?.isFigure ?? false || reading.aspect != nil || reading.word == .group
  }

  /// The columns whose cells state units: "Đơn vị tính".
  private(set) lazy var unitColumns = record.candidates.filter { reader.isUnitLabel(record.cells[$0]) }

  /// What the columns below it hold, where it is the whole heading.
  func columns(preambleUnit unit: (money: Int64?, cases: Bool)) -> ColumnMap {
    if let known = maps.first(where: { $0.money == unit.money && $0.cases == unit.cases }) { return known.map }
    let map = reader.columns([record.cells], preambleUnit: unit)
    if maps.count < HeadingRow.unitLimit { maps.append((unit.money, unit.cases, map)) }
    return map
  }
}

internal import Report

/// A sheet as it will be: its bands from top to bottom and the columns they share.
struct SheetPlan {
  let name: String
  let bands: [PlacedBand]
  let grid: SheetGrid
  /// The table that the sheet is about: its only one, or one far longer than a page; nil where it has none.
  let mainTable: (band: TableBand, firstRow: Int)?
  /// The document's sheet, nil for the cover.
  let source: Report.Sheet?
  /// The last row that is written.
  let lastRow: Int

  private static let longerThanPage = 60

  init(name: String, source: Report.Sheet?, bands: [any Band], leastColumns: Int = 1, fallback: [Double]) {
    var placed: [PlacedBand] = []
    var row = 1
    var tables: [(band: TableBand, firstRow: Int)] = []
    for band in bands where band.rowCount > 0 {
      placed.append(PlacedBand(band: band, firstRow: row))
      if let table = band as? TableBand { tables.append((table, row)) }
      row += band.rowCount
    }
    self.name = name
    self.source = source
    self.bands = placed
    grid = SheetGrid(tables: tables.map { $0.band.columns.widths }, columns: leastColumns, fallback: fallback)
    let longest = tables.max { $0.band.table.rows.count < $1.band.table.rows.count }
    mainTable = longest.flatMap { tables.count == 1 || $0.band.table.rows.count > Self.longerThanPage ? $0 : nil }
    lastRow = max(row - 1, 1)
  }

  /// The tables with the row each begins in.
  var tables: [(band: TableBand, firstRow: Int)] {
    bands.compactMap { placed in (placed.band as? TableBand).map { ($0, placed.firstRow) } }
  }
}

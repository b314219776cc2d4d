internal import Report
internal import Spreadsheet

/// A table: its unit or caption, headings, column numbers and rows with live formulas.
struct TableBand: Band {
  let table: Table
  let showsCaption: Bool
  /// The name it has as one of Excel's own tables (ListObject), with one row of headings and nothing above; nil for any other.
  let dataName: String?
  let headings: TableHeadings
  let columns: TableColumns

  init(_ table: Table, showsCaption: Bool, dataName: String? = nil) {
    let table = dataName == nil ? table : DataTable.flat(table)
    self.table = table
    self.showsCaption = showsCaption && dataName == nil
    self.dataName = dataName
    headings = TableHeadings(table.columns)
    columns = TableColumns(table)
  }

  private var hasTopLine: Bool { showsCaption || table.unitLabel != nil }

  /// The rows above the first data row.
  var headRowCount: Int { (hasTopLine ? 1 : 0) + headings.depth + (table.showsColumnNumbers ? 1 : 0) }

  private var trend: TrendRow? { dataName == nil ? TrendRow(table) : nil }

  var rowCount: Int { headRowCount + table.rows.count + (trend == nil ? 1 : 2) }

  /// The headings' rows where the band begins in row `first`.
  func headingRows(from first: Int) -> ClosedRange<Int> {
    (first + (hasTopLine ? 1 : 0))...(first + max(headRowCount - 1, hasTopLine ? 1 : 0))
  }

  /// The rows with data where the band begins in row `first`, nil for an empty table.
  func dataRows(from first: Int) -> ClosedRange<Int>? {
    table.rows.isEmpty ? nil : (first + headRowCount)...(first + headRowCount + table.rows.count - 1)
  }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    guard !table.columns.isEmpty else { return }
    if hasTopLine { try writeTopLine(to: &canvas, at: first) }
    let headingRow = headingRows(from: first).lowerBound
    let header = dataName == nil ? nil : try DataTable.writeHeader(of: table, to: &canvas, at: headingRow)
    if header == nil { try headings.write(to: &canvas, from: headingRow) }
    if table.showsColumnNumbers {
      let pieces = table.columns.enumerated().map { Piece(($0 + 1)...($0 + 1), text: $1.number ?? "", .columnNumber) }
      try canvas.row(headingRow + headings.depth, height: canvas.height(lines: 1, times: 0.9), pieces)
    }
    var writer = TableRowWriter(self, canvas: canvas)
    try writer.write(from: first + headRowCount)
    canvas = writer.canvas
    if let header, let dataName, !table.rows.isEmpty {
      let look = WorksheetTable(name: dataName, style: .none, bandedRows: false)
      try canvas.sheet.addTable(look, header: header, rows: table.rows.count)
    }
    if let rows = dataRows(from: first) {
      try TableConditions(table: table, rows: rows, palette: canvas.looks.palette).add(to: canvas.sheet)
      try canvas.sheet.ignore(
        [.numberStoredAsText, .inconsistentFormula], in: [CellRange(rows: rows, columns: 1...table.columns.count)])
      try trend?.write(below: rows, to: &canvas)
    }
  }

  /// The caption on the left, the unit on the right, over the table or as much of it as is read without scrolling.
  private func writeTopLine(to canvas: inout SheetCanvas, at row: Int) throws(SpreadsheetError) {
    let reading = 1...min(table.columns.count, canvas.grid.page.upperBound)
    let unit = table.unitLabel ?? ""
    guard showsCaption else { return try canvas.row(row, [Piece(reading, text: unit, .unitLabel)]) }
    let shares = [TextMeasure.width(table.caption, bold: true), TextMeasure.width(unit) + 2]
    let parts = canvas.grid.stretches(of: reading, wanted: unit.isEmpty ? [1] : shares)
    var pieces: [Piece] = []
    if let left = parts.first { pieces.append(Piece(left, text: table.caption, .caption)) }
    if let right = parts.dropFirst().first { pieces.append(Piece(right, text: unit, .unitLabel)) }
    let height = max(
      canvas.height(of: table.caption, over: parts.first ?? reading, bold: true),
      parts.dropFirst().first.map { canvas.height(of: unit, over: $0) } ?? 0)
    try canvas.row(row, height: height, pieces)
  }
}

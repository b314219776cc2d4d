internal import Report
internal import Spreadsheet

/// The row below a table whose rows follow each other in time: a small line under each column that asks for one.
struct TrendRow {
  /// The positions of those columns, from 1; the first column names the row.
  private let columns: [Int]

  /// Nil where no column asks for a line, or one row is all there is.
  init?(_ table: Table) {
    columns = table.columns.indices.filter { $0 > 0 && table.columns[$0].showsTrend }.map { $0 + 1 }
    if columns.isEmpty || table.rows.count < 2 { return nil }
  }

  /// Writes the row right below `rows`; the lines leave out what is no number.
  func write(below rows: ClosedRange<Int>, to canvas: inout SheetCanvas) throws(SpreadsheetError) {
    let row = rows.upperBound + 1
    try canvas.row(row, height: canvas.height(lines: 2), [Piece(1...1, text: ReportWords.trend, .note)])
    var lines: [(at: CellReference, of: SheetRange)] = []
    for column in columns {
      let source = SheetRange(sheet: canvas.sheet.name, try CellRange(rows: rows, columns: column...column))
      lines.append((at: try CellReference(row: row, column: column), of: source))
    }
    let palette = canvas.looks.palette
    let look = Sparklines(.line, color: palette.barColor, markColor: palette.color(.accent), marks: [.last], lineWidth: 1.5)
    try canvas.sheet.addSparklines(look, lines)
  }
}

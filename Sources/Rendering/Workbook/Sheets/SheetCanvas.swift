internal import Report
internal import Spreadsheet

/// A piece of a row: a value over one or more columns.
struct Piece {
  let columns: ClosedRange<Int>
  let value: CellValue
  let look: Look
  /// Where a click on it leads.
  let link: Hyperlink?

  init(_ columns: ClosedRange<Int>, _ value: CellValue, _ look: Look, link: Hyperlink? = nil) {
    self.columns = columns
    self.value = value
    self.look = look
    self.link = link
  }

  /// A piece of text, cut to what a cell holds.
  init(_ columns: ClosedRange<Int>, text: String, _ look: Look, link: Hyperlink? = nil) {
    self.init(columns, .string(TextClip.cell(text)), look, link: link)
  }
}

/// A sheet as the bands write it: rows by their number, pieces merged over the grid's columns.
struct SheetCanvas {
  let sheet: Worksheet
  /// The sheet's position in the workbook, from 0.
  let home: Int
  let grid: SheetGrid
  let looks: LookBook
  var formulas: FormulaWriter
  /// The name of the sheet with the table of contents.
  let coverName: String
  /// The heights of rows that are not of the default height, in points.
  var heights: [Int: Double] = [:]

  /// Begins a row, of the default height where none is given.
  mutating func begin(_ number: Int, height: Double?, outlineLevel: Int = 0) throws(SpreadsheetError) {
    try sheet.beginRow(number, RowProperties(height: height, outlineLevel: outlineLevel))
    if let height { heights[number] = height }
  }

  /// Writes a row of `pieces`, left to right, and gives it a height.
  mutating func row(_ number: Int, height: Double? = nil, _ pieces: [Piece]) throws(SpreadsheetError) {
    try begin(number, height: height)
    for piece in pieces {
      try sheet.move(toColumn: piece.columns.lowerBound)
      let format = try looks.format(piece.look)
      let first = try sheet.append(piece.value, format, mergedOver: piece.columns.count)
      if let link = piece.link { try sheet.addHyperlink(link, at: CellRange(first)) }
    }
  }

  /// Writes one text over `columns`, in a row as high as the text needs.
  mutating func text(
    _ text: String, _ look: Look, at row: Int, over columns: ClosedRange<Int>, times: Double = 1, bold: Bool = false
  )
    throws(SpreadsheetError)
  {
    let height = height(of: text, over: columns, times: times, bold: bold)
    try self.row(row, height: height, [Piece(columns, text: text, look)])
  }

  /// The height that `text` needs over `columns`, in points.
  func height(of text: String, over columns: ClosedRange<Int>, times: Double = 1, bold: Bool = false) -> Double {
    height(lines: TextMeasure.lines(text, in: grid.width(of: columns), times: times, bold: bold), times: times)
  }

  /// The height of a row with `lines` lines, in points; Excel's limit is 409.
  func height(lines: Int, times: Double = 1) -> Double {
    min(409, (Double(max(lines, 1)) * looks.palette.size * TextMeasure.lineRatio * max(times, 0.8) + 2).rounded(.up))
  }
}

internal import Enforcement
internal import Report
internal import Spreadsheet

/// Writes the rows of a table: the hot loop of a workbook, tens of thousands of cells.
struct TableRowWriter {
  private let band: TableBand
  /// The sheet, with the heights of the rows written.
  private(set) var canvas: SheetCanvas
  /// Formats of cells without a note, by column, kind of row and depth.
  private var formats: [FormatID?]
  /// How many groups the row stands in.
  private var openGroups: [Int] = []

  private static let depths = 8
  private static let slots = 3 * depths

  init(_ band: TableBand, canvas: SheetCanvas) {
    self.band = band
    self.canvas = canvas
    formats = Array(repeating: nil, count: band.table.columns.count * Self.slots)
  }

  /// Writes all rows from row `first` on.
  mutating func write(from first: Int) throws(SpreadsheetError) {
    for (index, row) in band.table.rows.enumerated() {
      openGroups.removeAll { $0 >= row.depth }
      try canvas.begin(first + index, height: height(of: row), outlineLevel: min(openGroups.count, 7))
      if row.kind == .group { openGroups.append(row.depth) }
      for (position, column) in band.table.columns.enumerated() {
        guard row.cells.indices.contains(position) else { break }
        try write(row.cells[position], of: column, at: position, in: row)
      }
    }
  }

  private mutating func write(_ cell: Cell, of column: Column, at position: Int, in row: Row) throws(SpreadsheetError) {
    let kind = column.kind == .text ? Self.kind(of: cell.value) : column.kind
    let format = try format(of: cell, kind: kind, at: position, in: row)
    let sheet = canvas.sheet
    if let derivation = cell.derivation, let text = canvas.formulas.text(of: derivation, for: cell, kind: kind, home: canvas.home)
    {
      try sheet.append(.formula(try Formula(text, cached: CellValues.cached(cell.value, kind: kind))), format)
      return
    }
    switch cell.value {
    case .blank: try sheet.append(blank: format)
    case .text(let text): try sheet.append(string: TextClip.cell(NoteMarks.marked(text, cell.noteMark)), format)
    case .count(let value): try sheet.append(integer: value, format)
    case .rank(let value): try sheet.append(integer: Int64(value), format)
    case .undefined: try sheet.append(string: ReportWords.undefined, format)
    case .met(let isMet): try sheet.append(string: isMet ? ReportWords.met : ReportWords.notMet, format)
    case .money, .percent, .points: try sheet.append(CellValues.plain(cell.value, kind: kind), format)
    }
  }

  /// The kind that a value in a column of words is shown as.
  static func kind(of value: Value) -> ColumnKind {
    switch value {
    case .blank, .text, .undefined: .text
    case .count: .count
    case .money: .money(.dong)
    case .percent: .percent
    case .points: .points
    case .rank: .rank
    case .met: .met
    }
  }

  // MARK: Formats

  private mutating func format(of cell: Cell, kind: ColumnKind, at position: Int, in row: Row) throws(SpreadsheetError)
    -> FormatID
  {
    let column = band.table.columns[position]
    if kind != column.kind || (cell.noteMark != nil && kind != .text) {
      return try canvas.looks.format(look(kind: kind, at: position, in: row, mark: cell.noteMark))
    }
    let kindIndex = row.kind == .total ? 0 : row.kind == .group ? 1 : 2
    let slot = position * Self.slots + kindIndex * Self.depths + min(max(row.depth, 0), Self.depths - 1)
    if let known = formats[slot] { return known }
    let format = try canvas.looks.format(look(kind: kind, at: position, in: row, mark: nil))
    formats[slot] = format
    return format
  }

  private func look(kind: ColumnKind, at position: Int, in row: Row, mark: String?) -> Look {
    let isName = position == band.table.headerColumns - 1
    return .body(
      BodyLook(
        row: row.kind, kind: kind, decimals: band.columns.decimals[position], isSigned: band.columns.isSigned[position],
        indent: isName ? min(max(row.depth, 0), Self.depths - 1) : 0, noteMark: mark))
  }

  /// The height that the row's texts need; nil for one line.
  private func height(of row: Row) -> Double? {
    var lines = 1
    for (position, cell) in row.cells.enumerated()
    where band.columns.wraps.indices.contains(position) && band.columns.wraps[position] {
      guard case .text(let text) = cell.value else { continue }
      let width = canvas.grid.width(of: (position + 1)...(position + 1)) - (Double(row.depth) + 1) * 1.3
      lines = max(lines, TextMeasure.lines(text, in: width, bold: row.kind != .item))
    }
    return lines > 1 ? canvas.height(lines: lines) : nil
  }
}

/// Values of the document as cells hold them.
///
/// A percentage is a fraction (82,50% is 0.825), a difference in points is points, a relative change a fraction, money is in the
/// column's unit; all are exact decimals.
enum CellValues {
  /// The number of a value, nil for words.
  static func number(_ value: Value, kind: ColumnKind) -> Number? {
    switch value {
    case .blank, .text, .undefined, .met: nil
    case .count(let count): .integer(count)
    case .rank(let rank): .integer(Int64(rank))
    case .percent(let points): .decimal(points.hundredths, scale: 4)
    case .points(let points): .decimal(points.hundredths, scale: kind == .relative || kind == .percent ? 4 : 2)
    case .money(let dong): if case .money(let unit) = kind { .decimal(dong, scale: unit.scale) } else { .integer(dong) }
    }
  }

  /// The words of a value that is no number.
  private static func words(_ value: Value) -> String {
    switch value {
    case .text(let text): TextClip.cell(text)
    case .met(let isMet): isMet ? ReportWords.met : ReportWords.notMet
    case .undefined: ReportWords.undefined
    default: ""
    }
  }

  /// The value as the last result of a formula.
  static func cached(_ value: Value, kind: ColumnKind) -> Formula.Cached {
    number(value, kind: kind).map { .number($0) } ?? .string(words(value))
  }

  /// The value alone.
  static func plain(_ value: Value, kind: ColumnKind) -> CellValue {
    if value == .blank { return .blank }
    return number(value, kind: kind).map { .number($0) } ?? .string(words(value))
  }
}

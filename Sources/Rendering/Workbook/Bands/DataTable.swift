internal import Report
internal import Spreadsheet

/// One of Excel's own tables (ListObject), as machines and screen readers want it: one row of headings, each a text of its own, nothing
/// merged, no column numbers.
enum DataTable {
  /// `table` with its groups of headings put before their columns' own, and numbers to headings that would be equal.
  static func flat(_ table: Table) -> Table {
    var taken: Set<String> = []
    let columns = table.columns.map { column in
      let base = TextClip.clipped(column.heading.joined(separator: ", "), toUnits: 240, ellipsis: "…")
      var heading = base.isEmpty ? column.id : base
      var number = 2
      while !taken.insert(heading.lowercased()).inserted {
        heading = "\(base) (\(number))"
        number += 1
      }
      return Column(id: column.id, heading: [heading], kind: column.kind, showsBars: column.showsBars)
    }
    return Table(
      id: table.id, caption: table.caption, columns: columns, headerColumns: table.headerColumns, rows: table.rows.map(flat))
  }

  /// A row like all others: what it is stands in its columns.
  private static func flat(_ row: Row) -> Row {
    Row(key: row.key, kind: .item, depth: 0, unit: row.unit, cells: row.cells)
  }

  /// Writes the row of headings.
  static func writeHeader(of table: Table, to canvas: inout SheetCanvas, at row: Int) throws(SpreadsheetError) -> TableHeader {
    let headings = table.columns.map { $0.heading.first ?? $0.id }
    // The button of the filter takes three digits' room.
    let lines = headings.indices.map {
      TextMeasure.lines(headings[$0], in: canvas.grid.width(of: ($0 + 1)...($0 + 1)) - 3, bold: true)
    }
    try canvas.begin(row, height: canvas.height(lines: lines.max() ?? 1))
    return try canvas.sheet.appendTableHeader(headings, format: canvas.looks.format(.columnHeading))
  }
}

/// The title of a sheet for machines, in cells that are not merged.
struct DataTitleBand: Band {
  let title: String
  let subtitle: String?

  var rowCount: Int { 2 + (subtitle == nil ? 0 : 1) }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let times = canvas.looks.palette.titleSize / canvas.looks.palette.size
    try canvas.row(first, height: canvas.height(lines: 1, times: times), [Piece(1...1, text: title, .dataTitle)])
    if let subtitle { try canvas.row(first + 1, [Piece(1...1, text: subtitle, .dataSubtitle)]) }
  }
}

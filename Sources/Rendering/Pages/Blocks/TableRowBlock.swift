internal import Enforcement
internal import Report

/// Rows of a table as HTML.
struct TableRowBlock {
  let sheet: Sheet
  let table: Table
  /// The rows shown.
  let rows: [Row]
  /// The deepest rows of units shown.
  let deepestRow: Int
  /// Where a unit's own page is, by unit.
  let pages: [OfficeID: String]

  func write(to out: inout MarkupWriter) {
    let looks = table.columns.indices.map { ColumnLook(table, column: $0, rows: rows) }
    for row in rows { write(row, looks: looks, to: &out) }
  }

  private func write(_ row: Row, looks: [ColumnLook], to out: inout MarkupWriter) {
    switch row.kind {
    case .total: out.raw("<tr class=\"total\">")
    case .group where deepestRow > row.depth: out.raw("<tr class=\"group\">")
    case .group, .item: out.raw("<tr>")
    }
    for (position, (look, cell)) in zip(looks, row.cells).enumerated() {
      let value = ValueText(cell.value, in: look.kind, decimals: look.decimals)
      let isName = position == table.headerColumns - 1
      if isName {
        out.raw("<th scope=\"row\">")
        out.link(value.text, to: page(of: row))
      } else {
        out.raw("<td")
        if let share = look.bars?.share(of: cell.value) {
          out.attribute("class", "bar w\(share)")
        } else if let style = value.style ?? (look.kind == .text ? "text" : nil) {
          out.raw(" class=\"")
          out.raw(style)
          out.raw("\"")
        }
        out.raw(">")
        out.text(value.text)
      }
      NoteMark.write(cell.noteMark, of: sheet, isBesideLink: isName && page(of: row) != nil, to: &out)
      if isName { out.raw("</th>") } else { out.raw("</td>") }
    }
    out.raw("</tr>\n")
  }

  private func page(of row: Row) -> String? { row.unit.flatMap { pages[$0] } }
}

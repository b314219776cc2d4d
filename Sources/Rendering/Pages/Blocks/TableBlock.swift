internal import Enforcement
internal import Report

/// A table as HTML: caption, grouped headings, rows whose name cell is their heading; wide ones scroll in a region of their own.
struct TableBlock {
  let sheet: Sheet
  let table: Table
  /// The deepest rows of units shown; the offices of the nation stand on their provinces' pages.
  let deepestRow: Int
  /// Where a unit's own page is, by unit.
  let pages: [OfficeID: String]

  /// The most rows a page shows; the workbook and the data files have all.
  static let rowLimit = 200
  /// A table of more rows than a screen holds keeps its headings in view.
  private static let tallRows = 30

  func write(to out: inout MarkupWriter) {
    let rows = table.rows.filter { $0.unit == nil || $0.depth <= deepestRow }
    let caption = Identifiers.caption(sheet, table)
    if rows.count > Self.tallRows { out.raw("<div class=\"scroll tall\"") } else { out.raw("<div class=\"scroll\"") }
    out.raw(" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-labelledby", caption)
    out.raw(">\n<table>\n<caption")
    out.attribute("id", caption)
    out.raw("><span>")
    out.text(table.caption)
    if let unit = table.unitLabel {
      out.raw(" ")
      out.element("span", "(\(unit))", class: "unit")
    }
    out.raw("</span></caption>\n<thead>\n")
    TableHeadBlock(sheet: sheet, table: table).write(to: &out)
    out.raw("</thead>\n<tbody>\n")
    let looks = table.columns.indices.map { ColumnLook(table, column: $0, rows: rows.prefix(Self.rowLimit)) }
    for row in rows.prefix(Self.rowLimit) { write(row, looks: looks, to: &out) }
    out.raw("</tbody>\n</table>\n</div>\n")
    writeOmissions(shown: rows.count, to: &out)
  }

  /// What the page leaves out and where it stands.
  private func writeOmissions(shown count: Int, to out: inout MarkupWriter) {
    if count > Self.rowLimit {
      let rest = VietnameseNumber.count(Int64(count - Self.rowLimit))
      out.element("p", "… và \(rest) dòng nữa: xem sổ tính Excel hoặc tệp dữ liệu.", class: "muted")
      out.raw("\n")
    }
    if count < table.rows.count {
      out.element(
        "p", "Số liệu của từng đơn vị trực thuộc: xem trang của tỉnh, thành phố, sổ tính Excel hoặc tệp dữ liệu.", class: "muted")
      out.raw("\n")
    }
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
        writeName(value.text, of: row, to: &out)
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

  private func writeName(_ name: String, of row: Row, to out: inout MarkupWriter) {
    guard let page = page(of: row) else { return out.text(name) }
    out.raw("<a")
    out.attribute("href", page)
    out.raw(">")
    out.text(name)
    out.raw("</a>")
  }
}

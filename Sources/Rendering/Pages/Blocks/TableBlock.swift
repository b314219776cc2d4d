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
    if table.opensGroups { return TableGroupsBlock(sheet: sheet, table: table, pages: pages).write(to: &out) }
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
    TableRowBlock(sheet: sheet, table: table, rows: Array(rows.prefix(Self.rowLimit)), deepestRow: deepestRow, pages: pages)
      .write(to: &out)
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
}

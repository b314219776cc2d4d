internal import Enforcement
internal import Report

/// A table whose groups are closed at first, each to be opened to a table of its own: the nation's provinces with their offices.
/// It works without script, which only adds a box to search it.
struct TableGroupsBlock {
  let sheet: Sheet
  let table: Table
  /// Where a unit's own page is, by unit.
  let pages: [OfficeID: String]

  func write(to out: inout MarkupWriter) {
    let caption = Identifiers.caption(sheet, table)
    out.raw("<div class=\"opens\" role=\"group\"")
    out.attribute("aria-labelledby", caption)
    out.raw(">\n<h3")
    out.attribute("id", caption)
    out.raw(">")
    out.text(table.caption)
    if let unit = table.unitLabel {
      out.raw(" ")
      out.element("span", "(\(unit))", class: "unit")
    }
    out.raw("</h3>\n")
    for group in groups { write(group, to: &out) }
    out.raw("</div>\n")
  }

  /// Each group with the rows below it; a total above them all stands in other tables of the page.
  private var groups: [ArraySlice<Row>] {
    let rows = table.rows.drop { $0.kind == .total }
    return rows.split(groupsBefore: { $0.kind == .group })
  }

  private func write(_ rows: ArraySlice<Row>, to out: inout MarkupWriter) {
    guard let name = rows.first?.cells.dropFirst(table.headerColumns - 1).first?.value else { return }
    let label = ValueText(name, in: .text).text
    out.raw("<details>")
    out.element("summary", label)
    out.raw("\n<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-label", label)
    out.raw(">\n<table")
    out.attribute("aria-label", label)
    out.raw(">\n<thead>\n")
    TableHeadBlock(sheet: sheet, table: table).write(to: &out)
    out.raw("</thead>\n<tbody>\n")
    TableRowBlock(sheet: sheet, table: table, rows: Array(rows), deepestRow: .max, pages: pages).write(to: &out)
    out.raw("</tbody>\n</table>\n</div>\n</details>\n")
  }
}

extension ArraySlice {
  /// The parts that begin where `isFirst` holds; what stands before the first is a part too.
  fileprivate func split(groupsBefore isFirst: (Element) -> Bool) -> [ArraySlice] {
    var parts: [ArraySlice] = []
    for index in indices {
      if isFirst(self[index]) || parts.isEmpty { parts.append(self[index..<index]) }
      parts[parts.count - 1] = self[parts[parts.count - 1].startIndex...index]
    }
    return parts
  }
}

internal import Report

/// The head of a table: grouped headings, and the row of column letters and numbers of statutory forms.
struct TableHeadBlock {
  let sheet: Sheet
  let table: Table

  func write(to out: inout MarkupWriter) {
    for row in TableHeading(table.columns).rows {
      out.raw("<tr>")
      for cell in row { write(cell, to: &out) }
      out.raw("</tr>\n")
    }
    guard table.showsColumnNumbers else { return }
    out.raw("<tr class=\"numbers\">")
    for column in table.columns { out.element("td", column.number ?? "") }
    out.raw("</tr>\n")
  }

  private func write(_ cell: TableHeading.Cell, to out: inout MarkupWriter) {
    out.raw("<th")
    out.attribute("scope", cell.column == nil ? "colgroup" : "col")
    if cell.columns > 1 { out.attribute("colspan", cell.columns) }
    if cell.rows > 1 { out.attribute("rowspan", cell.rows) }
    out.raw(">")
    out.text(cell.text)
    NoteMark.write(cell.column?.noteMark, of: sheet, to: &out)
    out.raw("</th>")
  }
}

/// A raised mark that leads to a note of the same section.
enum NoteMark {
  /// Writes the mark; without a link where it stands beside one, since two links so near cannot be told apart by a finger.
  static func write(_ mark: String?, of sheet: Sheet, isBesideLink: Bool = false, to out: inout MarkupWriter) {
    guard let mark else { return }
    out.raw("<sup>")
    if !isBesideLink, let anchor = Identifiers.note(mark, of: sheet) {
      out.raw("<a")
      out.attribute("href", "#\(anchor)")
      out.raw(">")
      out.text("(\(mark))")
      out.raw("</a>")
    } else {
      out.text("(\(mark))")
    }
    out.raw("</sup>")
  }
}

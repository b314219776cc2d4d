/// Where a click on a cell leads. The cell's text and look are given with the cell.
public enum Hyperlink: Hashable, Sendable {
  /// An address outside the workbook, such as `https://…`, `mailto:…` or a relative file name; at most 2,079 UTF-16 units.
  case external(String)
  /// A cell of this workbook. That the sheet exists is checked when the workbook is encoded.
  case cell(sheet: String, CellReference)
  /// A defined name of this workbook.
  case name(String)
}

struct PlacedHyperlink: Hashable, Sendable {
  let range: CellRange
  let target: Hyperlink
  let tooltip: String?
}

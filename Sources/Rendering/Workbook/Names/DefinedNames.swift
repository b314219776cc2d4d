internal import Report
internal import Spreadsheet

/// The workbook's defined names: `bang.results_cases.units` for a table with its headings, `chi_so.results_cases.VN.completion` for the
/// cell of a key figure. They are made from the document's stable ids, so that formulas of other workbooks stay right next month.
struct DefinedNames {
  private var taken: Set<String> = []

  /// Names a table's cells.
  mutating func name(_ table: Table, of sheet: String, range: SheetRange, in book: Workbook) throws(SpreadsheetError) {
    try book.defineName(unused("bang.\(Self.legal(sheet)).\(Self.legal(table.id))"), range)
  }

  /// The name of a table of its own on a sheet for machines: `bang_data_units`.
  static func tableName(_ table: Table, of sheet: String) -> String {
    String("bang_\(legal(sheet))_\(legal(table.id))".prefix(240))
  }

  /// Names the cell of a key figure, unless it already has a name.
  mutating func name(_ key: CellKey, range: SheetRange, in book: Workbook) throws(SpreadsheetError) {
    let name = "chi_so.\(Self.legal(key.sheet)).\(Self.legal(key.row)).\(Self.legal(key.column))"
    guard !taken.contains(name.lowercased()) else { return }
    try book.defineName(unused(name), range)
  }

  private mutating func unused(_ name: String) -> String {
    let base = String(name.prefix(240))
    var candidate = base
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(base)_\(number)"
      number += 1
    }
    return candidate
  }

  /// ASCII letters, digits and `_`; everything else becomes `_`.
  private static func legal(_ id: String) -> String {
    String(id.unicodeScalars.map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? Character($0) : "_" })
  }
}

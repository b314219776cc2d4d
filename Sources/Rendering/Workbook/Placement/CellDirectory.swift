internal import Report

/// Where a cell of the document stands in the workbook.
struct CellPosition: Hashable {
  /// The sheet's position, from 0.
  let sheet: Int
  /// The row, from 1.
  let row: Int
  /// The column, from 1.
  let column: Int
  /// The table it belongs to, by its position in the directory.
  let table: Int
}

/// Every table of the document with its place, so that a ``CellKey`` leads to a cell.
struct CellDirectory {
  /// A table and where its first data row stands.
  struct Entry {
    let sheetID: String
    let table: Table
    let sheet: Int
    let firstRow: Int
    let rows: [String: Int]
    let columns: [String: Int]
  }

  /// The sheets' names as the workbook has them.
  let sheetNames: [String]
  private(set) var entries: [Entry] = []
  private let prefixes: [String]

  init(sheetNames: [String]) {
    self.sheetNames = sheetNames
    prefixes = sheetNames.map { "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!" }
  }

  /// Notes that the rows of `table` stand on sheet `sheet` from `firstRow`, its first column in column 1.
  mutating func add(_ table: Table, of sheetID: String, on sheet: Int, firstRow: Int) {
    entries.append(
      Entry(
        sheetID: sheetID, table: table, sheet: sheet, firstRow: firstRow,
        rows: Dictionary(table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }),
        columns: Dictionary(table.columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })))
  }

  /// The place of `key`, nil where the document has no such cell. `hint` is the table looked in first, and then the one found:
  /// the cells a formula refers to mostly stand in one table.
  func position(of key: CellKey, hint: inout Int) -> CellPosition? {
    if hint >= entries.count || !isHome(entries[hint], of: key) {
      guard let found = entries.firstIndex(where: { isHome($0, of: key) }) else { return nil }
      hint = found
    }
    let entry = entries[hint]
    guard let row = entry.rows[key.row], let column = entry.columns[key.column] else { return nil }
    return CellPosition(sheet: entry.sheet, row: entry.firstRow + row, column: column + 1, table: hint)
  }

  /// The place of `key`, nil where the document has no such cell.
  func position(of key: CellKey) -> CellPosition? {
    var hint = 0
    return position(of: key, hint: &hint)
  }

  /// The column that the cell belongs to.
  func column(at position: CellPosition) -> Column? {
    let columns = entries[position.table].table.columns
    return columns.indices.contains(position.column - 1) ? columns[position.column - 1] : nil
  }

  /// The cell itself.
  func cell(at position: CellPosition) -> Cell? {
    let entry = entries[position.table]
    let row = position.row - entry.firstRow
    guard entry.table.rows.indices.contains(row) else { return nil }
    let cells = entry.table.rows[row].cells
    return cells.indices.contains(position.column - 1) ? cells[position.column - 1] : nil
  }

  /// What stands before a reference to a cell of `sheet` in a formula of `home`: nothing, or `'Kết quả về việc'!`.
  func prefix(of sheet: Int, from home: Int) -> String {
    sheet == home || !prefixes.indices.contains(sheet) ? "" : prefixes[sheet]
  }

  private func isHome(_ entry: Entry, of key: CellKey) -> Bool { entry.table.id == key.table && entry.sheetID == key.sheet }
}

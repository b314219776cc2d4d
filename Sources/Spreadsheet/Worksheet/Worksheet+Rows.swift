extension Worksheet {
  /// Begins a row: the next one, or the one given. Returns its number.
  ///
  /// Throws ``SpreadsheetError/rowOutOfOrder(sheet:row:after:)`` for a row at or above the last, ``SpreadsheetError/reference(_:)``
  /// below the sheet's end.
  @discardableResult
  public func beginRow(_ row: Int? = nil, _ properties: RowProperties = .plain) throws(SpreadsheetError) -> Int {
    try check(properties.format)
    return try rows.begin(row, properties)
  }

  /// The row being written, 0 before the first.
  public var currentRow: Int { rows.row }

  /// The column that the next cell goes to, from 1.
  public var nextColumn: Int { rows.column }

  /// Leaves cells of the row empty, so that the next one goes to `column`.
  public func move(toColumn column: Int) throws(SpreadsheetError) { try rows.move(to: column) }

  /// Leaves `count` cells of the row empty.
  public func skip(_ count: Int) throws(SpreadsheetError) {
    guard (0...CellReference.lastColumn).contains(count) else {
      throw .outOfRange(what: "cells to skip", value: "\(count)", allowed: "0...\(CellReference.lastColumn)")
    }
    try rows.move(to: rows.column + count)
  }

  /// Begins the next row and writes its cells, all in one format.
  @discardableResult
  public func appendRow(
    _ values: [CellValue], _ format: FormatID = .normal, _ properties: RowProperties = .plain
  ) throws(SpreadsheetError) -> Int {
    let row = try beginRow(nil, properties)
    for value in values { try append(value, format) }
    return row
  }
}

/// A rectangle of cells, from its top left to its bottom right cell, both included. A single cell is a range too.
public struct CellRange: Hashable, Sendable {
  /// The top left cell.
  public let first: CellReference
  /// The bottom right cell.
  public let last: CellReference

  /// The rectangle between two corners, given in either order.
  public init(_ corner: CellReference, _ opposite: CellReference) {
    first = CellReference(uncheckedRow: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
    last = CellReference(uncheckedRow: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
  }

  /// The range that holds one cell.
  public init(_ cell: CellReference) {
    first = cell
    last = cell
  }

  /// The rectangle over rows and columns; throws ``SpreadsheetError/reference(_:)`` off the sheet.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(SpreadsheetError) {
    first = try CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = try CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// The range that a text such as `A1:C9`, `$A$1:$C$9` or `B3` names; throws ``SpreadsheetError/reference(_:)`` otherwise.
  public init(_ text: String) throws(SpreadsheetError) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, let tail = parts.last,
      let first = CellReference(parsing: head), let last = CellReference(parsing: tail),
      first.row <= last.row, first.column <= last.column
    else { throw .reference(text) }
    self.first = first
    self.last = last
  }

  /// The rows covered.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// The columns covered.
  public var columns: ClosedRange<Int> { first.column...last.column }
  /// Whether it is one cell.
  public var isSingleCell: Bool { first == last }

  /// Whether the two share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  /// Whether the cell lies inside.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// `$A$1:$C$9`, or `$A$1` for a single cell.
  public var absoluteText: String {
    isSingleCell ? first.absoluteText : "\(first.absoluteText):\(last.absoluteText)"
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1:C9`, or `A1` for a single cell.
  public var description: String { isSingleCell ? "\(first)" : "\(first):\(last)" }
}

/// A range on a named sheet, as formulas and charts refer to it: `'Kết quả'!$B$2:$B$64`.
public struct SheetRange: Hashable, Sendable {
  /// The sheet's name.
  public let sheet: String
  /// The cells.
  public let range: CellRange

  /// A range on a sheet. Whether the sheet exists is checked when the workbook is encoded.
  public init(sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// The reference as a formula writes it, with absolute cells and the sheet's name quoted where it must be.
  public var formulaText: String { "\(SheetName.quoted(sheet))!\(range.absoluteText)" }
}

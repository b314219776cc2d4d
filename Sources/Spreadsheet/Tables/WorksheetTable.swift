/// A table of Excel (ListObject): a range with headings, filter buttons, banded rows and a name that formulas use.
///
/// The header cells are written by ``Worksheet/appendTableHeader(_:format:)`` and the totals by
/// ``Worksheet/appendTableTotals(_:of:table:format:)``, so that cells and table agree by construction:
///
/// ```swift
/// try sheet.beginRow()
/// let header = try sheet.appendTableHeader(["Đơn vị", "Thụ lý"], format: bold)
/// // one row for each office …
/// try sheet.addTable(WorksheetTable(name: "KetQua"), header: header, rows: 63)
/// ```
public struct WorksheetTable: Hashable, Sendable {
  /// Excel's table styles.
  public enum Style: Hashable, Sendable {
    /// No style: the cells' own formats alone.
    case none
    /// Light, 1 to 21.
    case light(Int)
    /// Medium, 1 to 28.
    case medium(Int)
    /// Dark, 1 to 11.
    case dark(Int)
  }

  /// The name, unique in the workbook; as a defined name.
  public var name: String
  /// The look.
  public var style: Style
  /// Whether every second row is shaded.
  public var hasBandedRows: Bool
  /// Whether every second column is shaded.
  public var hasBandedColumns: Bool
  /// Whether the first column is set off.
  public var emphasizesFirstColumn: Bool
  /// Whether the last column is set off.
  public var emphasizesLastColumn: Bool
  /// Whether headings carry filter buttons.
  public var hasFilter: Bool

  /// A table's name and look.
  public init(
    name: String, style: Style = .medium(2), bandedRows: Bool = true, bandedColumns: Bool = false,
    emphasizesFirstColumn: Bool = false,
    emphasizesLastColumn: Bool = false, filter: Bool = true
  ) {
    self.name = name
    self.style = style
    hasBandedRows = bandedRows
    hasBandedColumns = bandedColumns
    self.emphasizesFirstColumn = emphasizesFirstColumn
    self.emphasizesLastColumn = emphasizesLastColumn
    hasFilter = filter
  }
}

/// The headings of a table as written on a sheet; made by ``Worksheet/appendTableHeader(_:format:)``.
public struct TableHeader: Hashable, Sendable {
  /// The cell of the first heading.
  public let first: CellReference
  /// The headings.
  public let columns: [String]
  let sheet: Int
}

/// What stands under a column in a table's totals row.
public enum TableTotal: Hashable, Sendable {
  /// Nothing.
  case none
  /// A text, such as "Cộng".
  case label(String)
  /// A function over the column, with its value now.
  case function(Function, cached: Number)

  /// Excel's functions for totals; each is a SUBTOTAL that leaves out filtered rows.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The sum.
    case sum
    /// The mean.
    case average
    /// How many cells hold something.
    case count
    /// How many cells hold a number.
    case countNumbers = "countNums"
    /// The largest.
    case maximum = "max"
    /// The smallest.
    case minimum = "min"

    var subtotalCode: Int {
      switch self {
      case .average: 101
      case .countNumbers: 102
      case .count: 103
      case .maximum: 104
      case .minimum: 105
      case .sum: 109
      }
    }
  }
}

/// A totals row as written on a sheet; made by ``Worksheet/appendTableTotals(_:of:table:format:)``.
public struct TableTotals: Hashable, Sendable {
  /// The row.
  public let row: Int
  let totals: [TableTotal]
  let header: TableHeader
  let table: String
}

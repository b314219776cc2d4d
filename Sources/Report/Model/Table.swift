public import Enforcement

/// A table in no format: columns under grouped headings, rows, and cells that know what they are derived from.
public struct Table: Sendable {
  /// Unique in the sheet; together with the sheet's id it is the home of ``CellKey``s.
  public let id: String
  /// What it shows, for people who do not see it.
  public let caption: String
  /// The unit, such as "Đơn vị tính: Việc"; nil where columns differ.
  public let unitLabel: String?
  /// The columns, left to right. The first ones, up to ``headerColumns``, name the row.
  public let columns: [Column]
  /// How many columns name the row and stay in view.
  public let headerColumns: Int
  /// Whether the row of column letters and numbers (A, B, 1, 2 …) of the statutory forms is shown.
  public let showsColumnNumbers: Bool
  /// Whether groups are closed at first, each to be opened to its rows, where the medium can.
  public let opensGroups: Bool
  /// The rows, totals before their parts.
  public let rows: [Row]

  /// A table of `rows`, each with a cell for each of `columns`.
  public init(
    id: String, caption: String, unitLabel: String? = nil, columns: [Column], headerColumns: Int,
    showsColumnNumbers: Bool = false, opensGroups: Bool = false, rows: [Row]
  ) {
    self.id = id
    self.caption = caption
    self.unitLabel = unitLabel
    self.columns = columns
    self.headerColumns = headerColumns
    self.showsColumnNumbers = showsColumnNumbers
    self.opensGroups = opensGroups
    self.rows = rows
  }
}

/// A column.
public struct Column: Hashable, Sendable {
  /// Unique in the table.
  public let id: String
  /// The heading from the outermost group to its own, such as ["Có điều kiện", "Tổng số"]; neighbours with equal groups share a
  /// merged heading cell.
  public let heading: [String]
  /// Its letter or number in the row of column numbers, "A", "1"; nil where it has none.
  public let number: String?
  /// What its cells hold.
  public let kind: ColumnKind
  /// Whether the values carry bars or colour to compare them by.
  public let showsBars: Bool
  /// Whether a small line below the column shows how its values went from row to row.
  public let showsTrend: Bool
  /// The mark of a note to the heading.
  public let noteMark: String?

  /// A column.
  public init(
    id: String, heading: [String], number: String? = nil, kind: ColumnKind, showsBars: Bool = false, showsTrend: Bool = false,
    noteMark: String? = nil
  ) {
    self.id = id
    self.heading = heading
    self.number = number
    self.kind = kind
    self.showsBars = showsBars
    self.showsTrend = showsTrend
    self.noteMark = noteMark
  }
}

/// What a column's cells hold, and so how they are aligned and formatted.
public enum ColumnKind: Hashable, Sendable {
  /// A running number or a code.
  case ordinal
  /// Words.
  case text
  /// Counts.
  case count
  /// Money, shown in the unit.
  case money(MoneyUnit)
  /// A share in percent.
  case percent
  /// A difference in percentage points (điểm %), with sign.
  case points
  /// A relative change of a count in percent, with sign.
  case relative
  /// A rank, 1 the highest.
  case rank
  /// Met or not met.
  case met
}

/// The unit money is shown in; money is kept in đồng.
public enum MoneyUnit: String, CaseIterable, Hashable, Sendable {
  case dong, thousand, million, billion

  /// How many decimal places a value in đồng is shifted by.
  public var scale: Int {
    switch self {
    case .dong: 0
    case .thousand: 3
    case .million: 6
    case .billion: 9
    }
  }

  /// The name as forms write it.
  public var name: String {
    switch self {
    case .dong: "đồng"
    case .thousand: "1.000 đồng"
    case .million: "triệu đồng"
    case .billion: "tỷ đồng"
    }
  }
}

/// A row.
public struct Row: Sendable {
  /// How it stands to the others.
  public enum Kind: Hashable, Sendable {
    /// The whole.
    case total
    /// A sum of the item rows that follow, such as a province over its offices.
    case group
    /// A single unit.
    case item
  }

  /// Unique in the table.
  public let key: String
  /// How it stands to the others.
  public let kind: Kind
  /// How deep it is nested, 0 outermost.
  public let depth: Int
  /// The unit it is about, for links; nil where it is about none.
  public let unit: OfficeID?
  /// A cell for each column.
  public let cells: [Cell]

  /// A row of `cells`.
  public init(key: String, kind: Kind, depth: Int, unit: OfficeID? = nil, cells: [Cell]) {
    self.key = key
    self.kind = kind
    self.depth = depth
    self.unit = unit
    self.cells = cells
  }
}

/// A cell: its value, and how it follows from other cells.
public struct Cell: Hashable, Sendable {
  /// What it shows.
  public let value: Value
  /// How the value follows from other cells of the document; nil where it is given.
  public let derivation: Derivation?
  /// The mark of a note; nil where there is none.
  public let noteMark: String?

  /// A cell that shows `value`.
  public init(_ value: Value, from derivation: Derivation? = nil, noteMark: String? = nil) {
    self.value = value
    self.derivation = derivation
    self.noteMark = noteMark
  }

  /// An empty cell.
  public static let blank = Cell(.blank)
}

/// A cell's value.
public enum Value: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Words; shown as they are, never taken for a formula or markup.
  case text(String)
  /// A whole number.
  case count(Int64)
  /// An amount in đồng.
  case money(Int64)
  /// A published ratio.
  case percent(Points)
  /// A difference of ratios, or a relative change.
  case points(Points)
  /// A rank.
  case rank(Int)
  /// Whether a target is met.
  case met(Bool)
  /// No value can be given; shown as "–", never as 0.
  case undefined
}

/// How a cell follows from others. Renderers of workbooks turn it into a live formula.
public enum Derivation: Hashable, Sendable {
  /// The sum of cells.
  case sum([CellKey])
  /// numerator / denominator rounded to a published percentage; undefined where the denominator is not positive.
  case ratio(numerator: CellKey, denominator: CellKey)
  /// The first less the second: of two percentages in points, of two counts in units.
  case difference(CellKey, CellKey)
  /// The change of a count in percent of the second: (first − second) / second.
  case relativeChange(CellKey, CellKey)
  /// The rank of a cell among cells, the highest first.
  case rank(CellKey, among: [CellKey])
  /// Whether the first is strictly more than the second.
  case exceeds(CellKey, CellKey)
  /// Whether the first is as much as the second, or more.
  case reaches(CellKey, CellKey)
  /// The same as another cell.
  case same(CellKey)
}

/// Names a cell of the document.
public struct CellKey: Hashable, Sendable {
  /// The sheet's id.
  public let sheet: String
  /// The table's id.
  public let table: String
  /// The row's key.
  public let row: String
  /// The column's id.
  public let column: String

  /// The cell at `row` and `column` of `table` on `sheet`.
  public init(sheet: String, table: String, row: String, column: String) {
    self.sheet = sheet
    self.table = table
    self.row = row
    self.column = column
  }
}

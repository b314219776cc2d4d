/// How a sheet is shown on the screen.
public struct SheetView: Hashable, Sendable {
  /// Rows and columns that stay in sight.
  public struct Freeze: Hashable, Sendable {
    /// How many rows at the top.
    public var rows: Int
    /// How many columns at the left.
    public var columns: Int

    /// Panes frozen under `rows` rows and right of `columns` columns.
    public init(rows: Int = 0, columns: Int = 0) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Rows and columns that stay in sight, nil for none.
  public var freeze: Freeze?
  /// The size of the picture in percent, 10 to 400.
  public var zoom: Int
  /// Whether cell lines are drawn.
  public var showsGridlines: Bool
  /// Whether row numbers and column letters are drawn.
  public var showsHeadings: Bool

  /// A view; without arguments Excel's default.
  public init(freeze: Freeze? = nil, zoom: Int = 100, showsGridlines: Bool = true, showsHeadings: Bool = true) {
    self.freeze = freeze
    self.zoom = zoom
    self.showsGridlines = showsGridlines
    self.showsHeadings = showsHeadings
  }

  func checked() throws(SpreadsheetError) {
    guard (10...400).contains(zoom) else { throw .outOfRange(what: "a zoom", value: "\(zoom)", allowed: "10...400") }
    guard let freeze else { return }
    guard (0..<CellReference.lastRow).contains(freeze.rows), (0..<CellReference.lastColumn).contains(freeze.columns) else {
      throw .outOfRange(what: "frozen rows and columns", value: "\(freeze.rows), \(freeze.columns)", allowed: "within the sheet")
    }
  }
}

/// Where the sum of an outline group stands.
public struct OutlineSettings: Hashable, Sendable {
  /// Whether a group's sum stands below its rows; false puts it above.
  public var summaryBelow: Bool
  /// Whether a group's sum stands right of its columns; false puts it left.
  public var summaryRight: Bool

  /// Settings of the outline; without arguments Excel's default.
  public init(summaryBelow: Bool = true, summaryRight: Bool = true) {
    self.summaryBelow = summaryBelow
    self.summaryRight = summaryRight
  }
}

/// Whether a sheet is shown among the tabs.
public enum SheetVisibility: String, Hashable, Sendable {
  /// Shown.
  case visible
  /// Shown when someone asks for it.
  case hidden
  /// Shown to programs alone.
  case veryHidden
}

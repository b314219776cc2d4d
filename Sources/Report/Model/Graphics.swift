public import Enforcement

/// One of the most important figures: a ratio with its target and change.
public struct KeyFigure: Sendable {
  /// What it is, "Về việc".
  public let label: String
  /// The published ratio, nil where undefined.
  public let value: Points?
  /// The cell of some table that holds the ratio.
  public let source: CellKey?
  /// Numerator and denominator in words, "539.290 / 653.719 việc".
  public let basis: String
  /// The target.
  public let target: Target?
  /// Distance from the target in points.
  public let overTarget: Points?
  /// Whether the target is met.
  public let isMet: Bool?
  /// The prior year's ratio.
  public let prior: Points?
  /// Change in points.
  public let change: Points?
  /// What it is compared with, "so với 12 tháng năm 2021".
  public let comparison: String?
  /// The mark of a note on the ratio; nil where there is none.
  public let noteMark: String?

  /// A key figure.
  public init(
    label: String, value: Points?, source: CellKey?, basis: String, target: Target?, overTarget: Points?, isMet: Bool?,
    prior: Points?, change: Points?, comparison: String?, noteMark: String? = nil
  ) {
    self.label = label
    self.value = value
    self.source = source
    self.basis = basis
    self.target = target
    self.overTarget = overTarget
    self.isMet = isMet
    self.prior = prior
    self.change = change
    self.comparison = comparison
    self.noteMark = noteMark
  }
}

/// A chart of cells that stand in tables of the document.
public struct Chart: Sendable {
  /// The kinds of charts.
  public enum Kind: String, CaseIterable, Sendable {
    /// Horizontal bars.
    case bar
    /// Upright columns.
    case column
    /// Lines over time.
    case line
    /// Two marks on a line for each category: the prior year and this year.
    case dumbbell
    /// A bar with a mark at the target.
    case bullet
  }

  /// One series of values.
  public struct Series: Sendable {
    /// Its name in the legend.
    public let name: String
    /// The cells with its values, one a category.
    public let cells: [CellKey]
    /// The values themselves, nil where undefined.
    public let values: [Points?]
    /// Whether it is a reference, such as the target or the prior year, drawn behind or lighter.
    public let isReference: Bool

    /// A series.
    public init(name: String, cells: [CellKey], values: [Points?], isReference: Bool = false) {
      self.name = name
      self.cells = cells
      self.values = values
      self.isReference = isReference
    }
  }

  /// Unique in the sheet.
  public let id: String
  /// The kind.
  public let kind: Kind
  /// What it shows.
  public let title: String
  /// A text alternative that says what the eye would see.
  public let altText: String
  /// The categories' labels.
  public let categories: [String]
  /// The cells with the labels, one a category.
  public let categoryCells: [CellKey]
  /// The series.
  public let series: [Series]

  /// A chart.
  public init(
    id: String, kind: Kind, title: String, altText: String, categories: [String], categoryCells: [CellKey], series: [Series]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.altText = altText
    self.categories = categories
    self.categoryCells = categoryCells
    self.series = series
  }
}

/// The provinces as a grid of equal tiles, coloured by their distance from the target.
public struct TileMap: Sendable {
  /// One province.
  public struct Tile: Sendable {
    /// The row, 1 northernmost.
    public let row: Int
    /// The column, 1 westernmost.
    public let column: Int
    /// The province.
    public let unit: OfficeID
    /// Its short name.
    public let name: String
    /// Its ratio.
    public let value: Points?
    /// The distance from its target.
    public let overTarget: Points?

    /// A tile.
    public init(row: Int, column: Int, unit: OfficeID, name: String, value: Points?, overTarget: Points?) {
      self.row = row
      self.column = column
      self.unit = unit
      self.name = name
      self.value = value
      self.overTarget = overTarget
    }
  }

  /// Unique in the sheet.
  public let id: String
  /// What it shows.
  public let title: String
  /// A text alternative.
  public let altText: String
  /// The tiles, by row and column. Hoàng Sa is noted with Đà Nẵng and Trường Sa with Khánh Hòa by the renderer.
  public let tiles: [Tile]

  /// A map of `tiles`.
  public init(id: String, title: String, altText: String, tiles: [Tile]) {
    self.id = id
    self.title = title
    self.altText = altText
    self.tiles = tiles
  }
}

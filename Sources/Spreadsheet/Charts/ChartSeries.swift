/// Numbers of a chart: where they stand, and what they are now.
public struct ChartValues: Hashable, Sendable {
  /// The cells.
  public var range: SheetRange
  /// Their values now, nil for an empty cell; as many as cells.
  public var cached: [Number?]
  /// How they are shown, as a number format's code.
  public var formatCode: String

  /// Numbers of a chart.
  public init(_ range: SheetRange, cached: [Number?], formatCode: String = "General") {
    self.range = range
    self.cached = cached
    self.formatCode = formatCode
  }
}

/// Texts of a chart: where they stand, and what they are now.
public struct ChartLabels: Hashable, Sendable {
  /// The cells.
  public var range: SheetRange
  /// Their texts now; as many as cells.
  public var cached: [String]

  /// Texts of a chart.
  public init(_ range: SheetRange, cached: [String]) {
    self.range = range
    self.cached = cached
  }
}

/// One row of values drawn together.
public struct ChartSeries: Hashable, Sendable {
  /// The name in the legend.
  public enum Name: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A cell's text, with what it is now.
    case cell(SheetRange, cached: String)
  }

  /// What the points stand over.
  public enum Categories: Hashable, Sendable {
    /// Texts.
    case labels(ChartLabels)
    /// Numbers: x of a scatter chart.
    case values(ChartValues)
  }

  /// The name in the legend, nil for "Series 1".
  public var name: Name?
  /// What the points stand over, nil counts them.
  public var categories: Categories?
  /// The values.
  public var values: ChartValues
  /// The colour of bars, line or area; nil takes the theme's accents in turn.
  public var color: Color?
  /// Colours of single points by their position from 0.
  public var pointColors: [Int: Color]
  /// Values beside the points, nil for none.
  public var labels: ChartDataLabels?
  /// The width of a line in points, 0.25 to 100.
  public var lineWidth: Double
  /// Whether a line is drawn in strokes.
  public var isDashed: Bool

  /// A series over texts.
  public init(
    name: Name? = nil, categories: ChartLabels? = nil, values: ChartValues, color: Color? = nil, pointColors: [Int: Color] = [:],
    labels: ChartDataLabels? = nil, lineWidth: Double = 2.25, dashed: Bool = false
  ) {
    self.name = name
    self.categories = categories.map(Categories.labels)
    self.values = values
    self.color = color
    self.pointColors = pointColors
    self.labels = labels
    self.lineWidth = lineWidth
    isDashed = dashed
  }

  /// A series over numbers, for scatter charts.
  public init(
    name: Name? = nil, x: ChartValues, y: ChartValues, color: Color? = nil, labels: ChartDataLabels? = nil,
    lineWidth: Double = 2.25
  ) {
    self.init(name: name, values: y, color: color, labels: labels, lineWidth: lineWidth)
    categories = .values(x)
  }
}

/// Values written beside a series' points.
public struct ChartDataLabels: Hashable, Sendable {
  /// Where a label stands.
  public enum Position: String, Hashable, Sendable, CaseIterable {
    /// Outside the bar's end, or outside the pie.
    case outsideEnd = "outEnd"
    /// Inside the bar's end.
    case insideEnd = "inEnd"
    /// In the middle.
    case center = "ctr"
    /// Inside the bar's foot.
    case insideBase = "inBase"
    /// Above a point.
    case above = "t"
    /// Below a point.
    case below = "b"
    /// Left of a point.
    case left = "l"
    /// Right of a point.
    case right = "r"
  }

  /// Where a label stands; nil, or a place that the kind of chart lacks, leaves it to Excel.
  public var position: Position?
  /// How the value is shown, as a number format's code; nil as the cell.
  public var formatCode: String?
  /// Whether the value is written.
  public var showsValue: Bool
  /// Whether the category is written.
  public var showsCategory: Bool
  /// Whether the share of the whole is written, in pies and rings.
  public var showsPercent: Bool

  /// Labels; without arguments the value.
  public init(
    position: Position? = nil, formatCode: String? = nil, showsValue: Bool = true, showsCategory: Bool = false,
    showsPercent: Bool = false
  ) {
    self.position = position
    self.formatCode = formatCode
    self.showsValue = showsValue
    self.showsCategory = showsCategory
    self.showsPercent = showsPercent
  }
}

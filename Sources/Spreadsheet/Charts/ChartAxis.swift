/// An axis of a chart.
public struct ChartAxis: Hashable, Sendable {
  /// The title beside the axis.
  public var title: String?
  /// How numbers are shown, as a number format's code; nil as the cells.
  public var formatCode: String?
  /// The lowest value; nil leaves it to Excel.
  public var minimum: Double?
  /// The highest value; nil leaves it to Excel.
  public var maximum: Double?
  /// The step between values, above 0; nil leaves it to Excel.
  public var majorUnit: Double?
  /// Whether lines cross the chart at each step.
  public var hasMajorGridlines: Bool
  /// Whether the order is turned round: for lying bars it puts the first category at the top.
  public var isReversed: Bool
  /// Whether the axis and its numbers are drawn.
  public var isVisible: Bool

  /// An axis; without arguments as Excel sees fit.
  public init(
    title: String? = nil, formatCode: String? = nil, minimum: Double? = nil, maximum: Double? = nil, majorUnit: Double? = nil,
    hasMajorGridlines: Bool = false, reversed: Bool = false, visible: Bool = true
  ) {
    self.title = title
    self.formatCode = formatCode
    self.minimum = minimum
    self.maximum = maximum
    self.majorUnit = majorUnit
    self.hasMajorGridlines = hasMajorGridlines
    isReversed = reversed
    isVisible = visible
  }
}

/// Where a chart lies on a sheet.
public enum DrawingAnchor: Hashable, Sendable {
  /// Over these cells, growing and moving with them.
  case over(CellRange)
  /// From the top left of a cell, in a size of its own in centimetres, moving with the cell.
  case at(CellReference, widthInCentimetres: Double, heightInCentimetres: Double)
}

/// A native chart: one or more layers of series over common axes.
///
/// Every series carries the values it had when written, so that viewers which do not compute draw the same picture:
///
/// ```swift
/// var chart = Chart(.column(.clustered), series: [
///   ChartSeries(name: .text("Năm 2022"), categories: ChartLabels(names, cached: ["Hà Nội", "Gia Lai"]),
///               values: ChartValues(ratios, cached: [.decimal(8250, scale: 4), nil], formatCode: "0.00%"))
/// ])
/// chart.title = "Tỷ lệ thi hành xong"
/// try sheet.addChart(chart, at: .over(try CellRange("B20:J38")))
/// ```
public struct Chart: Hashable, Sendable {
  /// How the bars or areas of several series stand to each other.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Side by side; for areas and lines one behind the other.
    case clustered
    /// One on top of the other.
    case stacked
    /// One on top of the other, each stack 100%.
    case percentStacked
  }

  /// What is drawn.
  public enum Kind: Hashable, Sendable {
    /// Bars that stand.
    case column(Grouping)
    /// Bars that lie.
    case bar(Grouping)
    /// Lines over categories.
    case line(markers: Bool)
    /// Filled areas over categories.
    case area(Grouping)
    /// A pie; the first series alone is drawn.
    case pie
    /// A ring; the hole in percent of its size, 10 to 90.
    case doughnut(hole: Int)
    /// Points by two numbers, joined by lines or not.
    case scatter(lines: Bool)
  }

  /// Series drawn in one way against one pair of axes.
  public struct Layer: Hashable, Sendable {
    /// What is drawn.
    public var kind: Kind
    /// The series in order.
    public var series: [ChartSeries]
    /// Whether the values are read on a second axis at the right.
    public var usesSecondaryAxis: Bool

    /// Series drawn in one way.
    public init(_ kind: Kind, series: [ChartSeries], usesSecondaryAxis: Bool = false) {
      self.kind = kind
      self.series = series
      self.usesSecondaryAxis = usesSecondaryAxis
    }
  }

  /// Where the legend stands.
  public enum Legend: String, Hashable, Sendable, CaseIterable {
    /// Above.
    case top = "t"
    /// Below.
    case bottom = "b"
    /// At the left.
    case left = "l"
    /// At the right.
    case right = "r"
  }

  /// The layers, the first drawn first. Pies and rings stand alone.
  public var layers: [Layer]
  /// The title above the chart.
  public var title: String?
  /// The axis of the categories, or of x for scatter charts.
  public var categoryAxis: ChartAxis
  /// The axis of the values.
  public var valueAxis: ChartAxis
  /// The second axis of values.
  public var secondaryAxis: ChartAxis
  /// Where the legend stands, nil for none.
  public var legend: Legend?
  /// The space between groups of bars, in percent of a bar, 0 to 500.
  public var gapWidth: Int
  /// How far bars of one group overlap, −100 to 100 percent; nil leaves it to the grouping.
  public var overlap: Int?
  /// The font of all texts of the chart.
  public var font: Font
  /// What the chart shows, for those who cannot see it.
  public var altText: String
  /// The chart's name in Excel's list of objects; empty numbers it.
  public var name: String

  /// A chart of several layers.
  public init(layers: [Layer]) {
    self.layers = layers
    title = nil
    categoryAxis = ChartAxis()
    valueAxis = ChartAxis(hasMajorGridlines: true)
    secondaryAxis = ChartAxis()
    legend = .bottom
    gapWidth = 60
    overlap = nil
    font = Font()
    altText = ""
    name = ""
  }

  /// A chart of one layer.
  public init(_ kind: Kind, series: [ChartSeries]) {
    self.init(layers: [Layer(kind, series: series)])
  }
}

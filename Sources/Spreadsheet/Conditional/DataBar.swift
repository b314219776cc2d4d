/// A bar in the cell, as long as its value. It is written for Excel 2007 and, through an extension, for later ones: solid or
/// gradient, with an axis and a colour of its own for negative values.
public struct DataBar: Hashable, Sendable {
  /// The bar's colour.
  public var color: Color
  /// The bar's colour for values below zero.
  public var negativeColor: Color
  /// Whether the bar fades to the right.
  public var isGradient: Bool
  /// Whether the value is shown beside the bar.
  public var showsValue: Bool
  /// The value of the shortest bar.
  public var minimum: ConditionalFormat.Threshold
  /// The value of the longest bar.
  public var maximum: ConditionalFormat.Threshold

  /// A bar; without ends given Excel chooses them.
  public init(
    color: Color, negativeColor: Color = .rgb(0xC00000), gradient: Bool = false, showsValue: Bool = true,
    minimum: ConditionalFormat.Threshold = .automatic, maximum: ConditionalFormat.Threshold = .automatic
  ) {
    self.color = color
    self.negativeColor = negativeColor
    isGradient = gradient
    self.showsValue = showsValue
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// A colour between two or three points of a scale.
public struct ColorScale: Hashable, Sendable {
  /// A point of the scale.
  public struct Stop: Hashable, Sendable {
    /// The value.
    public var threshold: ConditionalFormat.Threshold
    /// Its colour.
    public var color: Color

    /// A point of the scale.
    public init(_ threshold: ConditionalFormat.Threshold, _ color: Color) {
      self.threshold = threshold
      self.color = color
    }
  }

  /// The points from low to high, two or three.
  public var stops: [Stop]

  /// A scale of two or three points.
  public init(_ stops: [Stop]) { self.stops = stops }
}

/// An icon beside the value.
public struct IconSet: Hashable, Sendable {
  /// Excel's sets.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// Arrows up, right, down.
    case threeArrows = "3Arrows"
    /// Grey arrows.
    case threeArrowsGray = "3ArrowsGray"
    /// Flags.
    case threeFlags = "3Flags"
    /// Traffic lights.
    case threeTrafficLights = "3TrafficLights1"
    /// Circle, triangle, diamond.
    case threeSigns = "3Signs"
    /// Check mark, exclamation mark, cross in circles.
    case threeSymbols = "3Symbols"
    /// Check mark, exclamation mark, cross.
    case threeSymbolsPlain = "3Symbols2"
    /// Four arrows.
    case fourArrows = "4Arrows"
    /// Four bars of rising height.
    case fourRating = "4Rating"
    /// Four traffic lights.
    case fourTrafficLights = "4TrafficLights"
    /// Five arrows.
    case fiveArrows = "5Arrows"
    /// Five bars of rising height.
    case fiveRating = "5Rating"
    /// Circles filled by quarters.
    case fiveQuarters = "5Quarters"

    /// The number of icons.
    public var iconCount: Int {
      switch rawValue.utf8.first {
      case UInt8(ascii: "4"): 4
      case UInt8(ascii: "5"): 5
      default: 3
      }
    }
  }

  /// The set.
  public var style: Style
  /// The lowest value of the second icon, the third and so on: one fewer than the icons. Empty divides evenly by percent.
  public var thresholds: [ConditionalFormat.Threshold]
  /// Whether the order of icons is turned round.
  public var isReversed: Bool
  /// Whether the value is shown beside the icon.
  public var showsValue: Bool

  /// An icon set.
  public init(_ style: Style, thresholds: [ConditionalFormat.Threshold] = [], reversed: Bool = false, showsValue: Bool = true) {
    self.style = style
    self.thresholds = thresholds
    isReversed = reversed
    self.showsValue = showsValue
  }
}

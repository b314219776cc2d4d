/// A look that a cell takes while a condition holds.
public struct ConditionalFormat: Hashable, Sendable {
  /// A comparison of the cell with one or two formulas (without `=`).
  public enum Comparison: Hashable, Sendable {
    /// From the first to the second.
    case between(String, String)
    /// Below the first or above the second.
    case notBetween(String, String)
    /// Equal.
    case equal(String)
    /// Different.
    case notEqual(String)
    /// Above.
    case greaterThan(String)
    /// Below.
    case lessThan(String)
    /// At or above.
    case atLeast(String)
    /// At or below.
    case atMost(String)
  }

  /// When and how.
  public enum Rule: Hashable, Sendable {
    /// The cell compares so.
    case cell(Comparison, DifferentialFormat)
    /// A formula, written for the range's first cell, is TRUE.
    case expression(String, DifferentialFormat)
    /// Among the largest `rank` cells, or percent of cells.
    case top(rank: Int, isPercent: Bool, DifferentialFormat)
    /// Among the smallest `rank` cells, or percent of cells.
    case bottom(rank: Int, isPercent: Bool, DifferentialFormat)
    /// Above the mean of the range.
    case aboveAverage(DifferentialFormat)
    /// Below the mean of the range.
    case belowAverage(DifferentialFormat)
    /// The text holds these letters.
    case containsText(String, DifferentialFormat)
    /// The text does not hold these letters.
    case lacksText(String, DifferentialFormat)
    /// The text begins with these letters.
    case beginsWith(String, DifferentialFormat)
    /// The text ends with these letters.
    case endsWith(String, DifferentialFormat)
    /// The value occurs more than once.
    case duplicates(DifferentialFormat)
    /// The value occurs once.
    case uniques(DifferentialFormat)
    /// The cell is empty.
    case blanks(DifferentialFormat)
    /// The cell holds something.
    case notBlanks(DifferentialFormat)
    /// The cell holds an error.
    case errors(DifferentialFormat)
    /// The cell holds no error.
    case notErrors(DifferentialFormat)
    /// A bar in the cell.
    case dataBar(DataBar)
    /// A colour between two or three.
    case colorScale(ColorScale)
    /// An icon beside the value.
    case iconSet(IconSet)
  }

  /// When and how.
  public var rule: Rule
  /// Whether later rules are left out where this one holds.
  public var stopsIfTrue: Bool

  /// A rule.
  public init(_ rule: Rule, stopsIfTrue: Bool = false) {
    self.rule = rule
    self.stopsIfTrue = stopsIfTrue
  }

  /// A point on the scale of a bar, a colour or an icon.
  public enum Threshold: Hashable, Sendable {
    /// The smallest value of the range.
    case minimum
    /// The largest value of the range.
    case maximum
    /// A number.
    case number(Number)
    /// A percentage between smallest and largest.
    case percent(Int)
    /// A percentile of the values.
    case percentile(Int)
    /// A formula without `=`.
    case formula(String)
    /// For data bars: zero, or the smallest value if that is negative (for the lower end), as Excel chooses.
    case automatic
  }
}

/// What a unit is to reach in a statistical year: strictly more than `threshold` percent ("trên 82,50%").
public struct Target: Hashable, Sendable {
  /// The threshold; reaching it exactly does not meet the target.
  public let threshold: Points

  /// A target of more than `threshold`.
  public init(above threshold: Points) { self.threshold = threshold }

  /// The distance of `published` from the threshold in points: "vượt" where positive.
  public func distance(of published: Points) -> Points { published - threshold }

  /// Whether the published ratio meets the target. The published one decides, so that "vượt 0,00" is never called met.
  public func isMet(by published: Points) -> Bool { published > threshold }

  /// How much more must be done, of the same denominator, for the published ratio to meet the target: 0 where it does; nil where
  /// the ratio is undefined, or where even everything done would not meet it.
  public func stillNeeded(for ratio: Ratio) -> Int64? {
    guard let published = ratio.published else { return nil }
    if isMet(by: published) { return 0 }
    // The least n with 10000·n/denominator ≥ threshold + 1/2 hundredth, the value that rounds up beyond the threshold.
    let goal = Int128(threshold.hundredths) * 2 + 1
    let (product, overflow) = goal.multipliedReportingOverflow(by: Int128(ratio.denominator))
    guard !overflow, product > 0 else { return nil }
    let needed = (product + 19_999) / 20_000
    guard needed <= Int128(ratio.denominator) else { return nil }
    return Int64(exactly: needed - Int128(ratio.numerator))
  }
}

/// Whose target it is.
public struct TargetKey: Hashable, Sendable {
  /// The statistical year.
  public let year: Int
  /// The unit.
  public let unit: OfficeID
  /// The indicator.
  public let indicator: Indicator

  /// The target of `unit` for `indicator` in statistical year `year`.
  public init(year: Int, unit: OfficeID, indicator: Indicator) {
    self.year = year
    self.unit = unit
    self.indicator = indicator
  }
}

/// What a unit is to reach in a statistical year: more than `threshold` percent ("trên 82,50%"), or at least that.
public struct Target: Hashable, Sendable {
  /// The threshold.
  public let threshold: Points
  /// Whether the threshold itself does not meet the target.
  public let isStrict: Bool

  private init(_ threshold: Points, isStrict: Bool) { (self.threshold, self.isStrict) = (threshold, isStrict) }

  /// A target of more than `threshold`.
  public init(above threshold: Points) { self.init(threshold, isStrict: true) }

  /// A target of `threshold` or more.
  public init(atLeast threshold: Points) { self.init(threshold, isStrict: false) }

  /// A target of `threshold` as `indicator` asks for it. No share is more than the whole: all of it is there to be reached.
  public init(_ threshold: Points, of indicator: Indicator) {
    self.init(threshold, isStrict: indicator.asksForMore && threshold < .whole)
  }

  /// The distance of `published` from the threshold in points: "vượt" where positive.
  public func distance(of published: Points) -> Points { published - threshold }

  /// Whether the published ratio meets the target. The published one decides, so that "vượt 0,00" is never called more.
  public func isMet(by published: Points) -> Bool { isStrict ? published > threshold : published >= threshold }

  /// How much more must be done, of the same denominator, for the published ratio to meet the target: 0 where it does; nil where
  /// the ratio is undefined, or where even everything done would not meet it.
  public func stillNeeded(for ratio: Ratio) -> Int64? {
    guard let published = ratio.published else { return nil }
    if isMet(by: published) { return 0 }
    // The least n with 10000·n/denominator ≥ threshold ± 1/2 hundredth, the value that rounds up beyond the threshold or to it.
    let goal = Int128(threshold.hundredths) * 2 + (isStrict ? 1 : -1)
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

/// One unit's result for one indicator.
public struct Outcome: Hashable, Sendable {
  /// What kind of result it is, as indicators.csv says it.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every office of the unit states both parts of the ratio, in the period and in the prior year's that it is compared with, and nothing
    /// that was sent is still to be mended.
    case final
    /// Some office of the unit does not, or something that it sent was rejected.
    case provisional
    /// The figures are there, but the denominator is zero.
    case undefined
    /// The unit reported nothing for this indicator.
    case missing
  }

  /// The indicator.
  public let indicator: Indicator
  /// The ratio of the period; nil where not reported.
  public let ratio: Ratio?
  /// The ratio of the same months of the prior year; nil where unknown.
  public let prior: Ratio?
  /// The unit's target, nil where none is set.
  public let target: Target?
  /// The change from the prior year in points; nil where either side is undefined.
  public let change: Points?
  /// What kind of result it is.
  public let status: Status
  /// Whether every office of the unit states both parts of the ratio in the period.
  public let isComplete: Bool
  /// The same of the prior year's figures, where there are any.
  public let isPriorComplete: Bool
  /// The rank among the units of the same level and parent, 1 the highest; nil where undefined.
  public internal(set) var rank: Int?

  init(
    indicator: Indicator, ratio: Ratio?, prior: Ratio?, target: Target?, changePolicy: ChangePolicy, isComplete: Bool,
    isPriorComplete: Bool, isReserved: Bool, isPriorReserved: Bool
  ) {
    self.indicator = indicator
    self.ratio = ratio
    self.prior = prior
    self.target = target
    self.isComplete = isComplete
    self.isPriorComplete = prior == nil || isPriorComplete
    let isFinal = isComplete && self.isPriorComplete && !isReserved && (prior == nil || !isPriorReserved)
    change = ratio.flatMap { now in prior.flatMap { changePolicy.change(of: now, from: $0) } }
    status =
      switch ratio {
      case nil: .missing
      case let ratio? where !ratio.isDefined: .undefined
      default: isFinal ? .final : .provisional
      }
  }

  /// Whether there is a ratio, and some office of the unit is not in it.
  public var isOfSomeOffices: Bool { ratio != nil && !isComplete }

  /// Whether the ratio stands beside one of the prior year that some office of the unit is not in.
  public var isComparedWithSomeOffices: Bool { ratio != nil && !isPriorComplete }

  /// The published ratio; nil where undefined.
  public var value: Points? { ratio?.published }

  /// The published ratio of the prior year; nil where undefined.
  public var priorValue: Points? { prior?.published }

  /// The distance from the target in points, positive where beyond it.
  public var overTarget: Points? { value.flatMap { value in target.map { $0.distance(of: value) } } }

  /// Whether the target is met; nil where there is no target or no value.
  public var isMet: Bool? { value.flatMap { value in target.map { $0.isMet(by: value) } } }

  /// How much more must be done to meet the target; nil where that cannot be said.
  public var stillNeeded: Int64? { target.flatMap { target in ratio.flatMap(target.stillNeeded) } }
}

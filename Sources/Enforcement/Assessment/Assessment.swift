/// What a period amounts to: for each unit and indicator the ratio, its change, target and rank, from figures already rolled up.
///
/// It is the one place where indicators are computed; reports and data files show what stands here.
public struct Assessment: Sendable {
  /// The period's figures, rolled up.
  public let figures: PeriodFigures
  /// The figures of the same months of the prior year, in the period's structure and rolled up; nil where there is no baseline.
  public let baseline: PeriodFigures?
  /// How changes were taken.
  public let changePolicy: ChangePolicy

  private let outcomes: [[Outcome]]

  /// Computes every indicator of every unit.
  ///
  /// - Parameters:
  ///   - figures: The period's figures, rolled up.
  ///   - baseline: The prior year's, rolled up, on the same registry's vintage; units are matched by code.
  ///   - targets: The targets of all years and units.
  ///   - changePolicy: How changes are taken.
  ///   - reservations: Whose figures may still change.
  /// - Complexity: O(units × indicators × log units).
  public init(
    figures: PeriodFigures, baseline: PeriodFigures?, targets: [TargetKey: Target], changePolicy: ChangePolicy,
    reservations: Reservations = Reservations()
  ) {
    self.figures = figures
    self.baseline = baseline
    self.changePolicy = changePolicy
    let registry = figures.registry
    let coverage = figures.coverage()
    let priorCoverage = baseline?.coverage() ?? []
    var outcomes = registry.offices.indices.map { position in
      let unit = registry.offices[position].id
      let prior = baseline?.registry.position(of: unit.code)
      return Indicator.all.map { indicator in
        Outcome(
          indicator: indicator,
          ratio: figures[position].flatMap(indicator.ratio),
          prior: prior.flatMap { baseline?[$0] }.flatMap(indicator.ratio),
          target: targets[TargetKey(year: figures.period.statisticalYear, unit: unit, indicator: indicator)],
          changePolicy: changePolicy, isComplete: coverage[position].covers(indicator),
          isPriorComplete: prior.map { priorCoverage[$0].covers(indicator) } ?? true,
          isReserved: reservations.period.contains(position), isPriorReserved: reservations.priorYear.contains(position))
      }
    }
    for group in Self.rankedGroups(of: registry) {
      for index in Indicator.all.indices {
        let ranked = ranks(of: group.map { outcomes[$0][index].value })
        for (position, rank) in zip(group, ranked) { outcomes[position][index].rank = rank }
      }
    }
    self.outcomes = outcomes
  }

  /// The units ranked against each other: the provinces of the nation, and the offices of each province.
  private static func rankedGroups(of registry: OfficeRegistry) -> [[Int]] {
    registry.offices.indices.map(registry.children(of:)).filter { !$0.isEmpty }
  }

  /// The outcomes of the unit at `position`, one for each of ``Indicator/all``, in that order.
  public func outcomes(of position: Int) -> [Outcome] { outcomes[position] }

  /// The outcome of the unit at `position` for `indicator`.
  public func outcome(of position: Int, _ indicator: Indicator) -> Outcome? {
    outcomes[position].first { $0.indicator == indicator }
  }

  /// The figures of the prior year of the unit at `position`, nil where the baseline has none.
  public func priorFigures(of position: Int, category: Category = .total) -> Figures? {
    guard let baseline else { return nil }
    return baseline.registry.position(of: figures.registry.offices[position].id.code).flatMap { baseline[$0, category] }
  }
}

import Enforcement

/// The months of this and the prior statistical year, for the trend: sealed versions, and what this run has read itself.
enum Trend {
  /// The known months up to `current`'s, oldest first, on the structure of `current` where that can be.
  static func months(
    current: PeriodFigures, baseline: PeriodFigures?, workspace: Workspace, jobs: Int
  ) async throws(RunError) -> [PeriodFigures] {
    let known = [current, baseline].compactMap { $0 }
    let registry = current.registry
    return try await concurrentMap(periods(of: current.period), width: jobs) { (period) throws(RunError) -> PeriodFigures? in
      if let here = known.first(where: { $0.period == period }) { return here }
      guard let sealed = try Archive.figures(in: workspace, of: period) else { return nil }
      // Without a crosswalk they are known by their own units, of which the nation alone is one of the period's too.
      return try workspace.joins(period, to: registry) ? try workspace.carry(sealed.figures, to: registry) : sealed.figures
    }.compactMap { $0 }
  }

  /// Every month of the prior statistical year, then those of this one up to `period`.
  static func periods(of period: Period) -> [Period] {
    let priorYearEnd = Period(year: period.statisticalYear - 1, month: 9)
    return (priorYearEnd?.monthsToDate ?? []) + period.monthsToDate
  }
}

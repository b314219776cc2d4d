import Enforcement
import Intake

/// The periods before a run's own, each read once and held against those before it.
///
/// What an earlier period is compared with decides what is valid in it, as it does in the period's own check: what was rejected there is
/// no history here, and no baseline. So periods are read in the order of time, each with the months of its statistical year, the same
/// months of the year before and the end of the year before. A sealed period stands as it was sealed, and nothing before it is looked
/// at for its sake. Where the structure changed within the year, the last month of the former one is read too: provinces are held against it.
struct EarlierPeriods: Sendable {
  private let workspace: Workspace
  private let templates: Templates
  private let jobs: Int
  /// What is known, of periods that have figures of offices.
  private var pasts: [Period: PeriodHistory.Past] = [:]
  /// The periods whose sealed versions and exports were looked for.
  private var visited: Set<Period> = []

  init(of workspace: Workspace, templates: Templates, jobs: Int) {
    (self.workspace, self.templates, self.jobs) = (workspace, templates, jobs)
  }

  /// Takes figures that were read elsewhere, in place of those that the workspace holds.
  mutating func take(_ past: PeriodHistory.Past) {
    visited.insert(past.period)
    pasts[past.period] = past
  }

  /// What the offices of `period` are compared with. Periods are to be asked for in the order of time.
  ///
  /// - Throws: as ``Workspace/exportsFolder(of:)`` where something else stands in the place of a period's folder: a history that lacks a month
  ///   would let wrong figures pass.
  /// - Complexity: O(bytes of the exports of all earlier periods that were neither sealed nor read before).
  mutating func history(before period: Period) async throws(RunError) -> PeriodHistory {
    for earlier in try unread(before: period) {
      let history = try known(before: earlier)
      let reading = try await PeriodReading.read(
        earlier, workspace: workspace, templates: templates, jobs: jobs, history: history)
      pasts[earlier] = reading.map { PeriodHistory.Past($0.figures, from: "exports") }
      // What comes later is compared with nothing older.
      pasts = pasts.filter { $0.key > earlier.priorYear }
    }
    return try known(before: period)
  }

  /// The periods whose exports must be read for it, oldest first; what is sealed is taken on the way.
  private mutating func unread(before period: Period) throws(RunError) -> [Period] {
    var unread: [Period] = []
    let former = try exportsOfFormerStructure(before: period)
    var waiting = period.compared.filter { isComparable($0, with: period) } + [former].compactMap { $0 }
    while let next = waiting.popLast() {
      guard visited.insert(next).inserted else { continue }
      if let sealed = try PeriodHistory.Past.sealed(next, workspace: workspace), sealed.officeCount > 0 {
        pasts[next] = sealed
      } else if try workspace.exportsFolder(of: next) != nil {
        unread.append(next)
        waiting += next.compared.filter { isComparable($0, with: next) }
      }
    }
    return unread.sorted()
  }

  /// Whether the offices of `earlier` are those of `period`, and rules are known to read it by. Across structures only sums of provinces
  /// can be compared.
  private func isComparable(_ earlier: Period, with period: Period) -> Bool {
    guard let vintage = workspace.vintage(for: earlier) else { return false }
    return vintage == workspace.vintage(for: period) && templates.hasRegime(of: earlier)
  }

  /// The last month of the statistical year under another structure, where its provinces lead to the present ones, if only its exports tell of it;
  /// a sealed one is taken on the way, of which sums of provinces are enough.
  private mutating func exportsOfFormerStructure(before period: Period) throws(RunError) -> Period? {
    if workspace.crosswalk.isEmpty { return nil }
    let own = workspace.vintage(for: period)
    for month in period.monthsToDate.dropLast().reversed() {
      guard let vintage = workspace.vintage(for: month), vintage != own, templates.hasRegime(of: month) else { continue }
      if visited.contains(month), pasts[month] != nil { return nil }
      if let sealed = try PeriodHistory.Past.sealed(month, workspace: workspace) {
        if visited.insert(month).inserted { pasts[month] = sealed }
        return nil
      }
      if try workspace.exportsFolder(of: month) != nil { return month }
    }
    return nil
  }

  /// What was last reported of the year, and not rejected, under the former structure, by the provinces of `period`.
  ///
  /// - Throws: ``RunError/crosswalk(_:)`` where a province with figures leads nowhere: its successor would be compared with less than there was.
  private func formerStructure(before period: Period) throws(RunError) -> PeriodHistory.Past? {
    if workspace.crosswalk.isEmpty { return nil }
    let own = workspace.vintage(for: period)
    for former in period.monthsToDate.dropLast().reversed().compactMap({ pasts[$0] }) {
      guard former.figures.registry.vintage != own, former.provinceCount > 0 else { continue }
      let carried = try workspace.carry(former.figures, to: workspace.registry(for: period))
      return PeriodHistory.Past(carried, from: former.source)
    }
    return nil
  }

  private func known(before period: Period) throws(RunError) -> PeriodHistory {
    let vintage = workspace.vintage(for: period)
    let past = { (period: Period?) -> PeriodHistory.Past? in
      period.flatMap { pasts[$0] }.flatMap { $0.figures.registry.vintage == vintage && $0.officeCount > 0 ? $0 : nil }
    }
    var history = PeriodHistory()
    history.earlierMonths = period.monthsToDate.dropLast().reversed().compactMap(past)
    history.priorYear = past(period.priorYear)
    history.yearEnd = past(period.priorYearEnd)
    history.sealed = try PeriodHistory.Past.sealed(period, workspace: workspace).flatMap { $0.officeCount > 0 ? $0 : nil }
    history.formerStructure = try formerStructure(before: period)
    return history
  }
}

extension Period {
  /// The periods that its figures are compared with.
  fileprivate var compared: [Period] { monthsToDate.dropLast() + [priorYear, priorYearEnd].compactMap { $0 } }

  /// The end of the statistical year before.
  fileprivate var priorYearEnd: Period? { Period(year: statisticalYear - 1, month: 9) }
}

extension PeriodHistory.Past {
  /// The latest sealed version of `period`, which may hold provinces alone; nil where there is none.
  fileprivate static func sealed(_ period: Period, workspace: Workspace) throws(RunError) -> PeriodHistory.Past? {
    guard let sealed = try Archive.figures(in: workspace, of: period) else { return nil }
    return PeriodHistory.Past(sealed.figures, from: "archive:v\(sealed.version)")
  }
}

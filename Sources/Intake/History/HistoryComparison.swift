import Enforcement

/// One office's figures beside what it reported before.
///
/// It is held against its own last report of the statistical year, whichever month that was: where an office was absent or was rejected, the
/// month before says nothing of it.
struct HistoryComparison {
  let now: SubmissionFigures
  let period: Period
  let thresholds: Thresholds
  /// Its reports of the earlier months of the year, the latest first.
  let earlierMonths: [EarlierReport]
  /// The reports that are compared by category: the last one, the prior year's and that of the year's end before, which may be the same.
  let lastReport, priorYear, yearEnd: SplitReport?

  /// An earlier report beside the categories of the submission: one object, since it passes through many hands.
  final class SplitReport {
    let report: EarlierReport
    /// What was reported in all, then of each category of the submission; nil where nothing was.
    let figures: [Figures?]

    init?(_ report: EarlierReport?, by now: SubmissionFigures) {
      guard let report else { return nil }
      self.report = report
      figures = [report.total] + now.parts.map { report[$0.category] }
    }

    var total: Figures { report.total }
    var past: PeriodHistory.Past { report.past }
  }

  /// A rule that the figures break.
  struct Breach {
    let rule: Rule
    /// The figure that shows it; nil where all of them do.
    let figure: FigureID?
    /// The category that shows it; the total where their sum does.
    var category = Category.total
    /// What it is; nil where it is no longer stated.
    let now: Int64?
    /// What it was; nil where nothing was reported then.
    let before: Int64?
    let past: PeriodHistory.Past
    /// Whether the message names the period before the value.
    var isSentence = false
  }

  init(_ now: SubmissionFigures, of office: Office, in request: IntakeRequest) {
    let scope = now.scope
    let history = request.history
    self.now = now
    thresholds = request.thresholds
    period = request.period
    earlierMonths = history.earlierMonths.compactMap { EarlierReport($0, of: office, in: scope) }
    lastReport = SplitReport(earlierMonths.first, by: now)
    priorYear = SplitReport(EarlierReport(history.priorYear, of: office, in: scope), by: now)
    // (In September the prior year's report is that of its end.)
    yearEnd =
      history.yearEnd?.period == history.priorYear?.period
      ? priorYear : SplitReport(EarlierReport(history.yearEnd, of: office, in: scope), by: now)
  }

  /// The places of what is compared by category: of the sum, then of each category by name. What an office hides in its sum shows in a category.
  var places: Range<Int> { 0..<now.parts.count + 1 }

  func category(at place: Int) -> Category { place == 0 ? .total : now.parts[place - 1].category }

  func figures(at place: Int) -> Figures { place == 0 ? now.total : now.parts[place - 1].figures }

  /// What the figures contradict, the gravest first: of one cause no more than one finding a figure.
  func breaches() -> [Breach] {
    if let stale = staleCopy() { return [stale] }
    if let own = notCumulative() { return [own] }
    if let slip = thousandfold() { return [slip] }
    return [[fell() ?? staleMoney()], openings(), [change()]].joined().compactMap { $0 }
  }

  /// Whether there is enough to judge by: cases, or where none are stated, matters of the internal counts.
  func isLargeEnough(_ figures: Figures) -> Bool {
    for case let cases? in FigureID.workload(.cases).lazy.map({ figures[$0] }) { return cases >= thresholds.minimumCases }
    let received = figures.ids.filter { $0.measure == .due || $0.measure == .persons }
    return received.reduce(Int128(0)) { $0 + Int128(figures[$1] ?? 0) } >= Int128(thresholds.minimumInternal)
  }

  /// All figures are those of an earlier period: of a month of the year, of the end of the year before, or of the same months then. An
  /// office so small that nothing may have happened is not judged.
  private func staleCopy() -> Breach? {
    for report in earlierMonths + [yearEnd?.report, priorYear?.report].compactMap({ $0 }) where isLargeEnough(report.total) {
      let shared = now.total.stated.intersection(report.total.stated)
      guard !shared.isEmpty, now.total.limited(to: shared) == report.total.limited(to: shared) else { continue }
      return Breach(rule: .historyStaleCopy, figure: nil, now: nil, before: nil, past: report.past)
    }
    return nil
  }

  /// All amounts are those of the last report, in every category, though cases were accepted and done since: their columns were not brought up to
  /// date. (Few cases may have moved no money.)
  private func staleMoney() -> Breach? {
    guard let last = lastReport, isLargeEnough(last.total) else { return nil }
    let moved = [Measure.newlyAccepted, .done].compactMap { FigureID(.cases, $0) }.map { figure in
      guard let new = now.total[figure], let old = last.total[figure] else { return Int128(0) }
      return Int128(new) - Int128(old)
    }
    guard moved.reduce(0, +) >= HistoryComparison.fewestMoved else { return nil }
    for place in places {
      let new = figures(at: place)
      guard let old = last.figures[place] else { return nil }
      let amounts = new.ids.filter { $0.aspect == .money && old[$0] != nil }
      guard amounts.contains(where: { new[$0] ?? 0 > 0 }), amounts.allSatisfy({ new[$0] == old[$0] }) else { return nil }
    }
    return Breach(rule: .historyStaleMoney, figure: nil, now: nil, before: nil, past: last.past)
  }

  private static var fewestMoved: Int128 { 10 }

  /// What tells a month's own figures by having fallen together far below the last report.
  private func notCumulative() -> Breach? {
    guard let last = lastReport, isLargeEnough(last.total), let signs = signsOfMonth(last.total), let figure = signs.first,
      signs.allSatisfy({ hasFallenFar($0, last.total) })
    else { return nil }
    return Breach(
      rule: .historyNotCumulative, figure: figure, now: now.total[figure], before: last.total[figure], past: last.past)
  }

  /// The figures that fall together in a month's own: what was newly accepted and what was done; where a statement has no column of what
  /// was accepted, what was done in cases and in money; of internal counts all that were above zero.
  private func signsOfMonth(_ before: Figures) -> [FigureID]? {
    let done = FigureID(.cases, .done)
    let pairs = [[FigureID(.cases, .newlyAccepted), done], [done, FigureID(.money, .done)]].map { $0.compactMap { $0 } }
    if let pair = pairs.first(where: { $0.allSatisfy { now.total[$0] != nil && before[$0] != nil } }) { return pair }
    let counts = before.ids.filter { $0.measure.isInternal && now.total[$0] != nil && (before[$0] ?? 0) > 0 }
    return counts.count > 1 ? counts : nil
  }

  private func hasFallenFar(_ figure: FigureID, _ before: Figures) -> Bool {
    guard let new = now.total[figure], let old = before[figure], old > 0 else { return false }
    return Int128(new) * 100 < Int128(old) * Int128(100 - thresholds.cumulativeFall)
  }

  /// The first cumulative figure, in the order of the forms, that is smaller than in the last report.
  private func fell() -> Breach? {
    guard let last = lastReport else { return nil }
    for place in places {
      let new = figures(at: place)
      guard let old = last.figures[place] else { continue }
      for figure in FigureID.cumulative {
        guard let value = new[figure], let before = old[figure], value < before else { continue }
        return Breach(
          rule: .historyFell, figure: figure, category: category(at: place), now: value, before: before, past: last.past)
      }
    }
    return nil
  }

  /// The opening balance against the last report and against the closing balance of the year before, in cases and in money.
  private func openings() -> [Breach?] {
    FigureID.balances.map { opening, closing in
      guard let new = now.total[opening] else { return nil }
      if let last = lastReport, let old = last.total[opening], new > old {
        return Breach(rule: .historyOpeningGrew, figure: opening, now: new, before: old, past: last.past)
      }
      if let yearEnd, let old = yearEnd.total[closing], new > old {
        return Breach(rule: .historyOpeningExceedsClosing, figure: opening, now: new, before: old, past: yearEnd.past)
      }
      return nil
    }
  }
}

extension FigureID {
  /// What is to be enforced, or what is eligible where only that is stated: by these an office's size is judged.
  static func workload(_ aspect: Aspect) -> [FigureID] { aspect == .cases ? workloadInCases : workloadInMoney }

  private static let workloadInCases = [Measure.toEnforce, .eligible].compactMap { FigureID(.cases, $0) }
  private static let workloadInMoney = [Measure.toEnforce, .eligible].compactMap { FigureID(.money, $0) }

  /// The same in cases and money, each beside the other.
  static let workloads = Array(zip(workloadInCases, workloadInMoney))

  /// In cases and in money, what was carried over to the year and what is carried over to the next one.
  fileprivate static let balances: [(opening: FigureID, closing: FigureID)] = [Aspect.cases, .money].compactMap { aspect in
    FigureID(aspect, .carriedOver).flatMap { opening in FigureID(aspect, .carriedForward).map { (opening, $0) } }
  }

  /// Figures that count what has happened since 1 October, and so never fall: what is done last, since it follows from others.
  fileprivate static let cumulative: [FigureID] =
    [Aspect.cases, .money].flatMap { aspect in
      [Measure.newlyAccepted, .delegated, .withdrawn, .completed, .terminated, .reduced, .done].compactMap {
        FigureID(aspect, $0)
      }
    } + all.filter(\.measure.isInternal)
}

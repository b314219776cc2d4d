import Enforcement

/// One office's figures beside what it reported before.
struct HistoryComparison {
  let now: Figures
  let office: Office
  let history: PeriodHistory
  let thresholds: Thresholds

  /// A rule that the figures break.
  struct Breach {
    let rule: Rule
    /// The figure that shows it; nil where all of them do.
    let figure: FigureID?
    let now: Int64
    /// What it was; nil where nothing was reported then.
    let before: Int64?
    let past: PeriodHistory.Past
    /// Whether the message names the period before the value.
    var isSentence = false
  }

  /// Figures that count what has happened since 1 October, and so never fall.
  private static let cumulative: [FigureID] = [Aspect.cases, .money].flatMap { aspect in
    [Measure.newlyAccepted, .delegated, .withdrawn, .completed, .terminated, .reduced].compactMap { FigureID(aspect, $0) }
  }

  /// What the figures contradict, the gravest first: of one cause no more than one finding a figure.
  func breaches() -> [Breach] {
    if let stale = staleCopy() { return [stale] }
    if let own = notCumulative() { return [own] }
    if let slip = thousandfold() { return [slip] }
    return [fell()].compactMap { $0 } + openings() + changes() + [revised()].compactMap { $0 }
  }

  private func past(_ past: PeriodHistory.Past?) -> (source: PeriodHistory.Past, figures: Figures)? {
    past.flatMap { source in source.figures(of: office).map { (source, $0) } }
  }

  private func isLargeEnough(_ figures: Figures) -> Bool {
    (figures[.cases, .toEnforce] ?? figures[.cases, .eligible] ?? 0) >= thresholds.minimumCases
  }

  /// All figures are those of the month before. An office so small that nothing may have happened is not judged.
  private func staleCopy() -> Breach? {
    guard let (source, before) = past(history.previousMonth), isLargeEnough(before) else { return nil }
    let shared = now.ids.filter { before[$0] != nil }
    guard !shared.isEmpty, shared.allSatisfy({ now[$0] == before[$0] }) else { return nil }
    return Breach(rule: .historyStaleCopy, figure: nil, now: 0, before: 0, past: source)
  }

  /// What was newly accepted and what was done both fell far below the month before.
  private func notCumulative() -> Breach? {
    guard let (source, before) = past(history.previousMonth), isLargeEnough(before) else { return nil }
    let accepted = FigureID(.cases, .newlyAccepted)
    let done = FigureID(.cases, .done)
    guard let accepted, let done, hasFallenFar(accepted, before), hasFallenFar(done, before) else { return nil }
    return Breach(
      rule: .historyNotCumulative, figure: accepted, now: now[accepted] ?? 0, before: before[accepted] ?? 0, past: source)
  }

  private func hasFallenFar(_ figure: FigureID, _ before: Figures) -> Bool {
    guard let new = now[figure], let old = before[figure], old > 0 else { return false }
    return isBeyond(new, old, below: 100 - thresholds.cumulativeFall)
  }

  /// Whether `new` is less than `percent` percent of `old`. In 128 bits no product overflows.
  private func isBeyond(_ new: Int64, _ old: Int64, below percent: Int64) -> Bool {
    Int128(new) * 100 < Int128(old) * Int128(percent)
  }

  /// Money is some thousand times that of an earlier period, while the cases are alike.
  private func thousandfold() -> Breach? {
    for candidate in [history.previousMonth, history.priorYear] {
      guard let (source, before) = past(candidate), isLargeEnough(before) else { continue }
      for measure in [Measure.toEnforce, .eligible] {
        guard let cases = FigureID(.cases, measure), let money = FigureID(.money, measure), let newCases = now[cases],
          let oldCases = before[cases], let new = now[money], let old = before[money], new > 0, old > 0,
          Int128(newCases) < Int128(oldCases) * 10, Int128(oldCases) < Int128(newCases) * 10
        else { continue }
        guard isSlip(new, old) || isSlip(old, new) else { break }
        return Breach(rule: .historyThousandfold, figure: money, now: new, before: old, past: source, isSentence: true)
      }
    }
    return nil
  }

  private func isSlip(_ large: Int64, _ small: Int64) -> Bool {
    let (low, high) = (Int128(small) * Int128(thresholds.slipFrom), Int128(small) * Int128(thresholds.slipTo))
    return (low...max(low, high)).contains(Int128(large))
  }

  /// The first cumulative figure, in the order of the forms, that is smaller than the month before.
  private func fell() -> Breach? {
    guard let (source, before) = past(history.previousMonth) else { return nil }
    for figure in HistoryComparison.cumulative {
      guard let new = now[figure], let old = before[figure], new < old else { continue }
      return Breach(rule: .historyFell, figure: figure, now: new, before: old, past: source)
    }
    return nil
  }

  /// The opening balance against the month before and against the closing balance of the year before, in cases and in money.
  private func openings() -> [Breach] {
    [Aspect.cases, .money].compactMap { aspect in
      guard let opening = FigureID(aspect, .carriedOver), let new = now[opening] else { return nil }
      if let (source, before) = past(history.previousMonth), let old = before[opening], new > old {
        return Breach(rule: .historyOpeningGrew, figure: opening, now: new, before: old, past: source)
      }
      if let (source, before) = past(history.yearEnd), let old = before[aspect, .carriedForward], new > old {
        return Breach(rule: .historyOpeningExceedsClosing, figure: opening, now: new, before: old, past: source)
      }
      return nil
    }
  }

  /// The cases to enforce, or those eligible where only they are stated, against the month and the year before; one finding at most.
  private func changes() -> [Breach] {
    let bounds = [(history.previousMonth, thresholds.monthChange), (history.priorYear, thresholds.yearChange)]
    for (candidate, percent) in bounds {
      guard let (source, before) = past(candidate), isLargeEnough(before) else { continue }
      for measure in [Measure.toEnforce, .eligible] {
        guard let figure = FigureID(.cases, measure), let new = now[figure], let old = before[figure], old > 0 else { continue }
        // A fall to a third is as far as a rise to three times.
        guard Int128(new) * 100 > Int128(old) * Int128(100 + percent) || Int128(old) * 100 > Int128(new) * Int128(100 + percent)
        else { break }
        return [Breach(rule: .historyImplausibleChange, figure: figure, now: new, before: old, past: source, isSentence: true)]
      }
    }
    return []
  }

  /// The first figure that is not as it was sealed for this very period: what comes after sealing is a revision, also of an office that had
  /// not reported then.
  private func revised() -> Breach? {
    guard let sealed = history.sealed, sealed.figures.registry.vintage == office.id.vintage else { return nil }
    guard let (source, before) = past(sealed) else {
      let shown = [Measure.toEnforce, .eligible].compactMap { FigureID(.cases, $0) }.first { now[$0] != nil } ?? now.ids.first
      return shown.map { Breach(rule: .historyRevised, figure: $0, now: now[$0] ?? 0, before: nil, past: sealed) }
    }
    for figure in now.ids {
      guard let new = now[figure], let old = before[figure], new != old else { continue }
      return Breach(rule: .historyRevised, figure: figure, now: new, before: old, past: source)
    }
    return nil
  }
}

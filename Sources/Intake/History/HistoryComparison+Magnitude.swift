import Enforcement

/// How large the figures are beside earlier ones: slips of the unit, and changes too large to be likely.
extension HistoryComparison {
  /// Money is some thousand times that of an earlier period, while the cases are alike.
  func thousandfold() -> Breach? {
    for category in categories {
      for report in [lastReport, priorYear, yearEnd].compactMap({ $0 }) {
        guard let new = now[category], let old = report[category], isLargeEnough(old),
          let money = slipped(new, old, wholly: category != .total)
        else { continue }
        return Breach(
          rule: .historyThousandfold, figure: money, category: category, now: new[money], before: old[money], past: report.past,
          isSentence: true)
      }
    }
    return nil
  }

  /// The money that slipped by some thousand. In a category one large case may do the same to what is to be enforced: there all money
  /// must have slipped `wholly`, what was done too.
  private func slipped(_ now: Figures, _ before: Figures, wholly: Bool) -> FigureID? {
    for measure in [Measure.toEnforce, .eligible] {
      guard let cases = FigureID(.cases, measure), let money = FigureID(.money, measure), let newCases = now[cases],
        let oldCases = before[cases], now[money] ?? 0 > 0, before[money] ?? 0 > 0,
        Int128(newCases) < Int128(oldCases) * 10, Int128(oldCases) < Int128(newCases) * 10
      else { continue }
      for (large, small) in [(now, before), (before, now)] where isSlip(large[money], small[money]) {
        return !wholly || isSlip(large[.money, .done], small[.money, .done]) ? money : nil
      }
      return nil
    }
    return nil
  }

  private func isSlip(_ large: Int64?, _ small: Int64?) -> Bool {
    guard let large, let small, small > 0 else { return false }
    let (low, high) = (Int128(small) * Int128(thresholds.slipFrom), Int128(small) * Int128(thresholds.slipTo))
    return (low...max(low, high)).contains(Int128(large))
  }

  /// What is to be enforced, or what is eligible where only that is stated, against the last report and the year before: cases first, then
  /// money, of the whole and of each category.
  func changes() -> [Breach] {
    categories.flatMap { category in
      [Aspect.cases, .money].flatMap { aspect in
        bounds(of: aspect).compactMap { change(in: category, aspect, since: $0.report, beyond: $0.percent) }
      }
    }
  }

  /// How far an aspect may change. The bound of a month holds for each month since the last report.
  private func bounds(of aspect: Aspect) -> [(report: EarlierReport, percent: Int128)] {
    let isCases = aspect == .cases
    let month = Int128(isCases ? thresholds.monthChange : thresholds.monthMoneyChange)
    let year = Int128(isCases ? thresholds.yearChange : thresholds.yearMoneyChange)
    let last = lastReport.map { ($0, month * Int128(max(1, period.monthsCovered - $0.past.period.monthsCovered))) }
    return [last, priorYear.map { ($0, year) }].compactMap { $0 }
  }

  private func change(in category: Category, _ aspect: Aspect, since report: EarlierReport, beyond percent: Int128) -> Breach? {
    guard let now = now[category], let before = report[category], isLargeEnough(before) else { return nil }
    for measure in [Measure.toEnforce, .eligible] {
      guard let figure = FigureID(aspect, measure), let new = now[figure], let old = before[figure], old > 0 else { continue }
      // A fall to a third is as far as a rise to three times.
      let isFar = Int128(new) * 100 > Int128(old) * (100 + percent) || Int128(old) * 100 > Int128(new) * (100 + percent)
      guard isFar else { return nil }
      return Breach(
        rule: .historyImplausibleChange, figure: figure, category: category, now: new, before: old, past: report.past,
        isSentence: true)
    }
    return nil
  }
}

import Enforcement

/// How large the figures are beside earlier ones: slips of the unit, and changes too large to be likely.
extension HistoryComparison {
  /// Money is some thousand or million times that of an earlier period, while the cases are alike.
  func thousandfold() -> Breach? {
    let reports = [lastReport, priorYear, yearEnd].compactMap { $0 }
    if reports.isEmpty { return nil }
    for (place, category) in categories.enumerated() {
      guard let new = now[category] else { continue }
      for report in reports {
        guard let old = report.figures[place], isLargeEnough(old), let money = slipped(new, old, wholly: place > 0) else {
          continue
        }
        return Breach(
          rule: .historyThousandfold, figure: money, category: category, now: new[money], before: old[money], past: report.past,
          isSentence: true)
      }
    }
    return nil
  }

  /// The money that slipped by some thousand, or by its square. In a category one large case may do the same to what is to be enforced: there all money
  /// must have slipped `wholly`, what was done too.
  private func slipped(_ now: Figures, _ before: Figures, wholly: Bool) -> FigureID? {
    for (cases, money) in zip(FigureID.workload(.cases), FigureID.workload(.money)) {
      guard let newCases = now[cases], let oldCases = before[cases], now[money] ?? 0 > 0, before[money] ?? 0 > 0,
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
    return HistoryComparison.slips.contains { slip in
      let base = Int128(small) * slip
      let (low, high) = (base * Int128(thresholds.slipFrom), base * Int128(thresholds.slipTo))
      return (low...max(low, high)).contains(Int128(large))
    }
  }

  /// Beside the slip of a thousand that the thresholds are of: from đồng to triệu đồng, from 1.000 đồng to tỷ đồng.
  private static let slips: [Int128] = [1, 1_000]

  /// The first change too large to be likely, of the workload against the last report and the year before: of the whole, then of each
  /// category, in cases first, then in money.
  func change() -> Breach? {
    let aspects = [Aspect.cases, .money].map { (FigureID.workload($0), bounds(of: $0)) }
    for (place, category) in categories.enumerated() {
      guard let new = now[category] else { continue }
      for (workload, reports) in aspects {
        for (report, percent) in reports {
          guard let old = report.figures[place], isLargeEnough(old), let figure = firstStated(workload, new, old),
            let value = new[figure], let before = old[figure], isFar(value, before, percent)
          else { continue }
          return Breach(
            rule: .historyImplausibleChange, figure: figure, category: category, now: value, before: before, past: report.past,
            isSentence: true)
        }
      }
    }
    return nil
  }

  /// How far an aspect may change, in percent. The bound of a month holds for each month since the last report.
  private func bounds(of aspect: Aspect) -> [(SplitReport, percent: Int128)] {
    let isCases = aspect == .cases
    let month = Int128(isCases ? thresholds.monthChange : thresholds.monthMoneyChange)
    let year = Int128(isCases ? thresholds.yearChange : thresholds.yearMoneyChange)
    let last = lastReport.map { ($0, month * Int128(max(1, period.monthsCovered - $0.past.period.monthsCovered))) }
    return [last, priorYear.map { ($0, year) }].compactMap { $0 }
  }

  /// The first of the figures that both state, and that was above zero.
  private func firstStated(_ figures: [FigureID], _ now: Figures, _ before: Figures) -> FigureID? {
    figures.first { now[$0] != nil && before[$0] ?? 0 > 0 }
  }

  /// (A fall to a third is as far as a rise to three times.)
  private func isFar(_ now: Int64, _ before: Int64, _ percent: Int128) -> Bool {
    let (now, before) = (Int128(now), Int128(before))
    return now * 100 > before * (100 + percent) || before * 100 > now * (100 + percent)
  }
}

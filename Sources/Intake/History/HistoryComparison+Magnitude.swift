import Enforcement

/// How large the figures are beside earlier ones: slips of the unit, and changes too large to be likely.
extension HistoryComparison {
  /// Money is some thousand or million times that of an earlier period, while the cases are alike.
  func thousandfold() -> Breach? {
    let reports = [lastReport, priorYear, yearEnd === priorYear ? nil : yearEnd].compactMap { $0 }
    if reports.isEmpty { return nil }
    for place in places {
      let new = figures(at: place)
      for report in reports {
        guard let old = report.figures[place], isLargeEnough(old), let money = slipped(new, old, wholly: place > 0) else {
          continue
        }
        return Breach(
          rule: .historyThousandfold, figure: money, category: category(at: place), now: new[money], before: old[money],
          past: report.past, isSentence: true)
      }
    }
    return nil
  }

  /// The money that slipped by some thousand, or by its square. In a category one large case may do the same to what is to be enforced: there all money
  /// must have slipped `wholly`, what was done too.
  private func slipped(_ now: Figures, _ before: Figures, wholly: Bool) -> FigureID? {
    for (cases, money) in FigureID.workloads {
      guard let newCases = now[cases], let oldCases = before[cases], let new = now[money], let old = before[money], new > 0,
        old > 0,
        Int128(newCases) < Int128(oldCases) * 10, Int128(oldCases) < Int128(newCases) * 10
      else { continue }
      guard isSlip(max(new, old), min(new, old)) else { return nil }
      let (large, small) = new < old ? (before, now) : (now, before)
      return !wholly || isSlip(large[.money, .done], small[.money, .done]) ? money : nil
    }
    return nil
  }

  private func isSlip(_ large: Int64?, _ small: Int64?) -> Bool {
    // (Mostly neither is so much larger than the other, which a division tells.)
    guard let large, let small, small > 0, large / small >= thresholds.slipFrom else { return false }
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
    let bounds = bounds
    for place in places {
      let new = figures(at: place)
      for bound in bounds {
        guard let old = bound.report.figures[place], isLargeEnough(old),
          let figure = firstStated(FigureID.workload(bound.aspect), new, old), let value = new[figure],
          let before = old[figure], isFar(value, before, bound.percent)
        else { continue }
        return Breach(
          rule: .historyImplausibleChange, figure: figure, category: category(at: place), now: value, before: before,
          past: bound.report.past, isSentence: true)
      }
    }
    return nil
  }

  /// How far an aspect may change since a report, in percent.
  private struct Bound {
    let aspect: Aspect
    let report: SplitReport
    let percent: Int128
  }

  /// Of cases first, then of money. That of a month holds for each month since the last report.
  private var bounds: [Bound] {
    var bounds: [Bound] = []
    for aspect in [Aspect.cases, .money] {
      let isCases = aspect == .cases
      if let lastReport {
        let months = max(1, period.monthsCovered - lastReport.past.period.monthsCovered)
        let month = Int128(isCases ? thresholds.monthChange : thresholds.monthMoneyChange)
        bounds.append(Bound(aspect: aspect, report: lastReport, percent: month * Int128(months)))
      }
      let year = Int128(isCases ? thresholds.yearChange : thresholds.yearMoneyChange)
      if let priorYear { bounds.append(Bound(aspect: aspect, report: priorYear, percent: year)) }
    }
    return bounds
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

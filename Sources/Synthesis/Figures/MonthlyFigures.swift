/// The figures of the provinces in every month of a statistical year, in one aspect: cumulative from 1 October, through the nation's
/// published sums after six months, to the year's own.
struct MonthlyFigures: Sendable {
  /// The year's figures of each province.
  let finals: [Statement]
  /// The provinces' codes, in the same order.
  let codes: [String]
  /// What the year before left to each; nil where that is not known.
  let closings: [Int64]?
  let halfYear: HalfYear
  /// What distinguishes the draws of this year and aspect.
  let key: String
  let seed: UInt64

  /// The statements of each province in each of the twelve months, by month.
  func months() -> [[Statement]] {
    let start = starts()
    let half = halves(from: start)
    return (1...12).map { month in
      codes.indices.map { index in
        // A month's share of its half year is drawn, so that the months differ; the halves' ends are met exactly.
        var draws = Draws(seed: seed, key: "month/\(key)/\(codes[index])/\(month)")
        let wobble = month % 6 == 0 ? 0 : draws.central(in: -25...25)
        let share = Int64(month <= 6 ? month : month - 6) * 1000 / 6 + wobble
        switch month {
        case 12: return finals[index]
        case 6: return half[index]
        case ..<6: return between(start[index], half[index], share)
        default: return between(half[index], finals[index], share)
        }
      }
    }
  }

  /// Where each province stands before the first decision of the year: only what is carried over, some of it eligible. More is
  /// carried over at first than at the end, as cases still move to the separate book.
  private func starts() -> [Statement] {
    finals.indices.map { index in
      let final = finals[index]
      var start = Statement()
      start.carriedOver = final.carriedOver + (closings.map { ($0[index] - final.carriedOver) / 2 } ?? final.carriedOver / 80)
      start.postponedOther = final.postponedOther / 2
      start.suspended = final.suspended / 2
      start.postponedConsent = final.postponedConsent / 2
      start.other = final.other / 2
      // Half a year's eligible are never fewer than these.
      let eligible = min(start.carriedOver * 11 / 20, final.eligible * 11 / 20)
      start.inProgress = eligible - start.postponedConsent - start.other
      start.notEligible = start.toEnforce - start.eligible - start.setAside
      start.separateBook = final.separateBook * 9 / 10
      return start
    }
  }

  private func halves(from start: [Statement]) -> [Statement] {
    var halves = finals.indices.map { index in
      let final = finals[index]
      var half = Statement()
      half.carriedOver = (start[index].carriedOver + final.carriedOver) / 2
      half.delegated = final.delegated * 46 / 100
      half.withdrawn = final.withdrawn * 46 / 100
      half.postponedOther = final.postponedOther * 8 / 10
      half.suspended = final.suspended * 8 / 10
      half.postponedConsent = final.postponedConsent * 9 / 10
      half.other = final.other * 9 / 10
      half.separateBook = final.separateBook * 95 / 100
      return half
    }
    let sent = halves.reduce(0) { $0 + $1.delegated + $1.withdrawn - $1.carriedOver }
    let newly = apportion(halfYear.toEnforce + sent, by: spread(\.newlyAccepted, "newly"), caps: finals.map(\.newlyAccepted))
    let eligible = apportion(halfYear.eligible, by: spread(\.eligible, "eligible"), caps: finals.map(\.eligible))
    let done = apportion(halfYear.done, by: spread(\.done, "done"), caps: finals.map { $0.done * 9 / 10 })
    for index in halves.indices {
      let final = finals[index]
      halves[index].newlyAccepted = newly[index]
      halves[index].terminated = share(of: final.terminated, done[index], of: final.done)
      halves[index].reduced = share(of: final.reduced, done[index], of: final.done)
      halves[index].completed = done[index] - halves[index].terminated - halves[index].reduced
      halves[index].inProgress = eligible[index] - done[index] - halves[index].postponedConsent - halves[index].other
      halves[index].notEligible = halves[index].toEnforce - eligible[index] - halves[index].setAside
    }
    return halves
  }

  /// A statement `share` thousandths of the way from one to the other. What is in progress and what is not eligible are what
  /// remains, so that the identities hold whatever the rounding.
  private func between(_ from: Statement, _ to: Statement, _ share: Int64) -> Statement {
    var result = Statement()
    for field in Statement.stored {
      result[keyPath: field] =
        from[keyPath: field] + Int64(Int128(to[keyPath: field] - from[keyPath: field]) * Int128(share) / 1000)
    }
    let eligible = from.eligible + Int64(Int128(to.eligible - from.eligible) * Int128(share) / 1000)
    result.inProgress = eligible - result.done - result.postponedConsent - result.other
    result.notEligible = result.toEnforce - eligible - result.setAside
    return result
  }

  private func spread(_ part: KeyPath<Statement, Int64>, _ purpose: String) -> [Int64] {
    zip(codes, finals).map { code, final in
      var draws = Draws(seed: seed, key: "half/\(key)/\(purpose)/\(code)")
      return final[keyPath: part] * draws.central(in: 985...1015)
    }
  }

  private func share(of amount: Int64, _ part: Int64, of whole: Int64) -> Int64 {
    whole > 0 ? Int64(Int128(amount) * Int128(part) / Int128(whole)) : 0
  }
}

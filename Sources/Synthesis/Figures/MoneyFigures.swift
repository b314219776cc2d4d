/// Splits a year's sums of money (thousand đồng) over offices and kinds, after the cases: where there is no case, there is no money.
struct MoneyFigures: Sendable {
  let leaves: [Leaf]
  let cases: [Statement]
  let totals: Totals
  let year: Int
  /// What is done of the eligible money on average, in thousandths, before the exact sum is met.
  let usualRatio: Int64
  let seed: UInt64

  /// One statement a leaf; none carries over more than `prior`, the year before, left.
  func statements(after prior: [Statement]?) -> [Statement] {
    let eligible = apportion(totals.eligible, by: weights(\.eligible, "eligible"))
    let notEligible = apportion(totals.notEligible, by: weights(\.notEligible, "not_eligible"))
    let setAside = apportion(totals.setAside, by: weights(\.setAside, "set_aside"))
    let toEnforce = leaves.indices.map { eligible[$0] + notEligible[$0] + setAside[$0] }
    let done = apportion(
      totals.done, by: leaves.indices.map { cases[$0].done > 0 ? eligible[$0] * ratio(of: leaves[$0]) : 0 },
      caps: eligible.map { max(0, $0 - 1) })
    let carriedOver = apportion(
      totals.carriedOver, by: leaves.indices.map { cases[$0].carriedOver > 0 ? prior?[$0].carriedForward ?? toEnforce[$0] : 0 },
      caps: leaves.indices.map { min(toEnforce[$0] * 9 / 10, prior?[$0].carriedForward ?? .max) })
    let delegated = apportion(totals.delegated, by: shares(of: toEnforce, \.delegated))
    let withdrawn = apportion(totals.withdrawn, by: shares(of: toEnforce, \.withdrawn))

    return leaves.indices.map { index in
      var draws = leaves[index].draws("\(year)/money", seed: seed)
      let counted = cases[index]
      var statement = Statement()
      statement.reduced = done[index] * draws.number(in: 0...12) / 1000
      (statement.completed, statement.terminated) = split(
        done[index] - statement.reduced, counted.completed * 1000, counted.terminated * draws.number(in: 200...1500))
      let open = eligible[index] - done[index]
      statement.postponedConsent =
        split(
          open, (counted.inProgress + counted.other) * 1000, counted.postponedConsent * draws.number(in: 500...1500)
        ).1
      statement.other =
        split(
          open - statement.postponedConsent, counted.inProgress * 1000, counted.other * draws.number(in: 500...1500)
        ).1
      statement.inProgress = open - statement.postponedConsent - statement.other
      (statement.postponedOther, statement.suspended) = split(
        setAside[index], counted.postponedOther * 1000, counted.suspended * draws.number(in: 300...3000))
      statement.notEligible = notEligible[index]
      statement.delegated = delegated[index]
      statement.withdrawn = withdrawn[index]
      statement.carriedOver = carriedOver[index]
      statement.newlyAccepted = toEnforce[index] + delegated[index] + withdrawn[index] - carriedOver[index]
      statement.separateBook = counted.separateBook > 0 ? toEnforce[index] * draws.number(in: 20...140) / 1000 : 0
      return statement
    }
  }

  private func split(_ amount: Int64, _ first: Int64, _ second: Int64) -> (Int64, Int64) {
    let parts = apportion(amount, by: [first, second])
    return (parts[0], parts[1])
  }

  /// What the leaf does of its eligible money, in thousandths.
  private func ratio(of leaf: Leaf) -> Int64 {
    var province = Draws(seed: seed, key: "ratio/money/\(leaf.province)")
    var office = Draws(seed: seed, key: "ratio/money/\(leaf.office)")
    var yearly = leaf.draws("\(year)/ratio/money", seed: seed)
    let ratio =
      usualRatio + province.central(in: -110...110) + office.number(in: -150...150) + yearly.central(in: -120...120)
      + leaf.kind.moneyRatioOffset
    return min(950, max(60, ratio))
  }

  /// The money that hangs on the cases of a part, relative to the other leaves; a few large cases make it uneven.
  private func weights(_ part: KeyPath<Statement, Int64>, _ purpose: String) -> [Int64] {
    leaves.indices.map { index in
      var lasting = leaves[index].draws("\(purpose)/money", seed: seed)
      var yearly = leaves[index].draws("\(year)/\(purpose)/money", seed: seed)
      let each = leaves[index].kind.moneyPerCase * lasting.number(in: 30...170) * lasting.number(in: 30...170)
      return cases[index][keyPath: part] * each * yearly.number(in: 900...1100)
    }
  }

  private func shares(of toEnforce: [Int64], _ part: KeyPath<Statement, Int64>) -> [Int64] {
    leaves.indices.map { index in
      let counted = cases[index]
      return counted.toEnforce > 0
        ? Int64(Int128(toEnforce[index]) * Int128(counted[keyPath: part]) / Int128(counted.toEnforce)) : 0
    }
  }
}

/// Splits a year's sums of cases over offices and kinds.
struct CaseFigures: Sendable {
  let leaves: [Leaf]
  let totals: Totals
  let year: Int
  /// What is done of the eligible cases on average, in thousandths, before the exact sum is met.
  let usualRatio: Int64
  let seed: UInt64

  /// One statement a leaf; none carries over more than `prior`, the year before, left.
  func statements(after prior: [Statement]?) -> [Statement] {
    let eligible = apportion(totals.eligible, by: weights("eligible", spread: 850...1150))
    let notEligible = apportion(totals.notEligible, by: weights("not_eligible", spread: 500...1500))
    let setAside = apportion(totals.setAside, by: weights("set_aside", spread: 300...1700))
    let toEnforce = leaves.indices.map { eligible[$0] + notEligible[$0] + setAside[$0] }
    // At least one eligible case of each leaf is still in progress, so that its money has a place.
    let done = apportion(
      totals.done, by: leaves.indices.map { eligible[$0] * ratio(of: leaves[$0]) }, caps: eligible.map { max(0, $0 - 1) })
    let carriedOver = apportion(
      totals.carriedOver, by: prior.map { $0.map(\.carriedForward) } ?? scaled(toEnforce, "carried_over", spread: 800...1200),
      caps: leaves.indices.map { min(toEnforce[$0] * 3 / 4, prior?[$0].carriedForward ?? .max) })
    let delegated = apportion(totals.delegated, by: scaled(toEnforce, "delegated", spread: 200...1800))
    let withdrawn = apportion(totals.withdrawn, by: scaled(toEnforce, "withdrawn", spread: 200...1800))

    return leaves.indices.map { index in
      var draws = leaves[index].draws("\(year)/cases", seed: seed)
      var statement = Statement()
      statement.terminated = done[index] * draws.number(in: 15...60) / 1000
      statement.completed = done[index] - statement.terminated
      let open = eligible[index] - done[index]
      statement.postponedConsent = open * draws.number(in: 0...40) / 1000
      statement.other = open * draws.number(in: 0...30) / 1000
      statement.inProgress = open - statement.postponedConsent - statement.other
      statement.postponedOther = setAside[index] * draws.number(in: 500...850) / 1000
      statement.suspended = setAside[index] - statement.postponedOther
      statement.notEligible = notEligible[index]
      statement.delegated = delegated[index]
      statement.withdrawn = withdrawn[index]
      statement.carriedOver = carriedOver[index]
      statement.newlyAccepted = toEnforce[index] + delegated[index] + withdrawn[index] - carriedOver[index]
      statement.separateBook = toEnforce[index] * draws.number(in: 20...120) / 1000
      return statement
    }
  }

  /// What the leaf does of its eligible cases, in thousandths: its province, its office and its kind each have their part.
  private func ratio(of leaf: Leaf) -> Int64 {
    var province = Draws(seed: seed, key: "ratio/cases/\(leaf.province)")
    var office = Draws(seed: seed, key: "ratio/cases/\(leaf.office)")
    var yearly = leaf.draws("\(year)/ratio/cases", seed: seed)
    let ratio =
      usualRatio + province.central(in: -60...60) + office.number(in: -95...95) + yearly.central(in: -40...40)
      + leaf.kind.caseRatioOffset
    return min(970, max(500, ratio))
  }

  /// The leaves' weights with a spread of their own that lasts from year to year, and a small one of the year.
  private func weights(_ purpose: String, spread: ClosedRange<Int64>) -> [Int64] {
    scaled(leaves.map(\.weight), purpose, spread: spread)
  }

  private func scaled(_ amounts: [Int64], _ purpose: String, spread: ClosedRange<Int64>) -> [Int64] {
    zip(leaves, amounts).map { leaf, amount in
      var lasting = leaf.draws("\(purpose)/cases", seed: seed)
      var yearly = leaf.draws("\(year)/\(purpose)/cases", seed: seed)
      return amount * lasting.number(in: spread) / 1000 * yearly.number(in: 940...1060)
    }
  }
}

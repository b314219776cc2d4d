/// The figures of every office and kind of one statistical year.
struct YearFigures: Sendable {
  let year: Int
  let leaves: [Leaf]
  /// One pair a leaf, in the order of the leaves.
  let statements: [StatementPair]

  /// Splits the sums of `totals` over `leaves`, Gia Lai's own apart, after the figures of the year before.
  init(_ totals: YearTotals, leaves: [Leaf], after prior: YearFigures?, seed: UInt64) {
    year = totals.year
    self.leaves = leaves
    var statements = [StatementPair](repeating: StatementPair(), count: leaves.count)
    let own = leaves.indices.filter { leaves[$0].province == YearTotals.giaLai }
    let rest = leaves.indices.filter { leaves[$0].province != YearTotals.giaLai }
    for (group, caseTotals, moneyTotals) in [
      (own, totals.giaLaiCases, totals.giaLaiMoney),
      (rest, totals.nationCases - totals.giaLaiCases, totals.nationMoney - totals.giaLaiMoney),
    ] {
      let members = group.map { leaves[$0] }
      let before = prior.map { prior in group.map { prior.statements[$0] } }
      let cases = CaseFigures(
        leaves: members, totals: caseTotals, year: totals.year, usualRatio: caseTotals.done * 1000 / caseTotals.eligible,
        seed: seed
      ).statements(after: before?.map(\.cases))
      let money = MoneyFigures(
        leaves: members, cases: cases, totals: moneyTotals, year: totals.year,
        usualRatio: moneyTotals.done * 1000 / moneyTotals.eligible, seed: seed
      ).statements(after: before?.map(\.money))
      for (place, index) in group.enumerated() { statements[index] = StatementPair(cases: cases[place], money: money[place]) }
    }
    self.statements = statements
  }

  /// The sums by province, in the order of their codes.
  var provinces: [(code: String, statement: StatementPair)] {
    var sums: [String: StatementPair] = [:]
    for (leaf, statement) in zip(leaves, statements) {
      sums[leaf.province] = sums[leaf.province, default: StatementPair()] + statement
    }
    return sums.keys.sorted().map { ($0, sums[$0] ?? StatementPair()) }
  }
}

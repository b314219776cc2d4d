import Enforcement

/// How origins and statuses become figures by the rules of the regime in force. One object for all lists of a layout.
final class CaseRules: Sendable {
  /// Whether amounts and status agree, so that nothing is to be told.
  struct Agreement: Sendable {
    /// All ones where nothing may be left to pay.
    private let paidWhole: Int64
    /// All ones where nothing may have been paid or reduced.
    private let unpaid: Int64

    init(isEligible: Bool, isCompleted: Bool) {
      paidWhole = isEligible && isCompleted ? -1 : 0
      unpaid = isEligible ? 0 : -1
    }

    /// Whether anything may have been paid or reduced.
    var isEligible: Bool { unpaid == 0 }

    /// What is wrong with the amounts, zero where nothing is; without branches, for statuses differ from row to row.
    ///
    /// - Parameter done: what was paid and reduced.
    @inline(__always)
    func gap(due: Int64, done: Int64) -> Int64 { ((due &- done) & paidWhole) | (done & unpaid) }

    func holds(due: Int64, done: Int64) -> Bool { gap(due: due, done: done) == 0 }
  }

  /// What a status means.
  struct Status: Sendable {
    /// Whether the regime counts the measure as eligible, and with it what was paid as done.
    let isEligible: Bool
    /// Whether the measure stands in no identity: the case is told, and belongs to no sum.
    let isMemo: Bool
    /// Whether the regime does not have the measure at all.
    let isForeign: Bool
    /// Whether nothing should be left to pay.
    let isCompleted: Bool
    /// Where cases and money are counted.
    fileprivate let cases, money, reduction, rest: Int?
  }

  let origins: [Measure]
  let statuses: [Status]
  /// How lists state their number of rows.
  let counts: RowCountWords
  /// The places of those that the regime does not have.
  let foreignStatuses: Set<Int>
  /// What the amounts of each status must be.
  let agreements: [Agreement]
  /// The same of each kind of case; see ``CaseTally/kind(category:origin:status:)``. The first is of no kind.
  let agreementsOfKinds: [Agreement]
  private let originCases: [Int?]
  private let originMoney: [Int?]
  private let completed = FigureID(.money, .completed)?.ordinal
  private let figureRules: FigureRules
  /// The figures that everything else follows from, which are zero where no case belongs to them.
  private let base: [Int]

  init(_ layout: Layout, _ rules: FigureRules) {
    figureRules = rules
    counts = RowCountWords(layout)
    origins = layout.origins.map(\.meaning)
    originCases = origins.map { FigureID(.cases, $0)?.ordinal }
    originMoney = origins.map { FigureID(.money, $0)?.ordinal }
    var results: Set<Int> = []
    var members: Set<Int> = []
    for sum in rules.sums {
      results.insert(sum.result)
      members.formUnion(sum.plus + sum.minus)
    }
    let eligible = FigureID(.cases, .eligible)?.ordinal
    let eligibleMembers = Set(rules.sums.first { $0.result == eligible }?.plus ?? [])
    statuses = layout.statuses.map { status in
      let ordinal = FigureID(.cases, status.measure)?.ordinal
      let isMember = ordinal.map(members.contains) ?? false
      return Status(
        isEligible: ordinal.map(eligibleMembers.contains) ?? false, isMemo: !isMember, isForeign: !isMember && !status.isMemo,
        isCompleted: status.measure == .completed, cases: ordinal, money: FigureID(.money, status.measure)?.ordinal,
        reduction: FigureID(.money, status.reduction)?.ordinal, rest: FigureID(.money, status.rest)?.ordinal)
    }
    foreignStatuses = Set(statuses.indices.filter { [statuses] in statuses[$0].isForeign })
    agreements = statuses.map { Agreement(isEligible: $0.isEligible, isCompleted: $0.isCompleted) }
    agreementsOfKinds =
      [Agreement(isEligible: true, isCompleted: false)]
      + repeatElement(agreements, count: (layout.categories.count + 1) * origins.count).joined()
    let told = originCases + originMoney + statuses.flatMap { [$0.cases, $0.money] }
    let ofStatements = Set(Measure.statement)
    base = members.subtracting(results).union(told.compactMap { $0 }).filter { ofStatements.contains(FigureID.all[$0].measure) }
      .sorted()
  }

  /// What is known of cases that are rejected: how many there are, and what is due.
  static func accepted(_ sum: FaultTally.Sum) -> RowValues {
    var values = RowValues()
    if let cases = FigureID(.cases, .accepted), let money = FigureID(.money, .accepted) {
      (values[cases.ordinal], values[money.ordinal]) = (Int64(sum.readable), sum.due)
    }
    return values
  }

  /// The figures of the cases of one office and category; nil where a sum leaves 64 bits. `sum` gives those of an origin and status.
  func values(_ sum: (_ origin: Int, _ status: Int) -> CaseTally.Sum) -> RowValues? {
    var values = RowValues()
    for ordinal in base { values[ordinal] = 0 }
    var isSound = true
    func add(_ value: Int64, to ordinal: Int?) {
      guard let ordinal else { return }
      let (total, overflow) = values[ordinal].addingReportingOverflow(value)
      if overflow { isSound = false } else { values[ordinal] = total }
    }
    for origin in origins.indices {
      for (place, status) in statuses.enumerated() {
        let cases = sum(origin, place)
        if cases.cases == 0 { continue }
        add(cases.cases, to: status.cases)
        if !status.isMemo {
          add(cases.cases, to: originCases[origin])
          add(cases.due, to: originMoney[origin])
        }
        // What was paid is completed and what was reduced is done where the status is eligible; elsewhere all of the money belongs to
        // the status, as the case does.
        if status.isEligible {
          add(cases.paid, to: completed)
          add(cases.reduced, to: status.reduction)
          // No row states more paid and reduced than due, so neither does their sum.
          add(cases.due &- cases.paid &- cases.reduced, to: status.rest)
        } else {
          add(cases.due, to: status.money)
        }
      }
    }
    values.complete(figureRules)
    return isSound ? values : nil
  }

  /// The identities that the figures break: none, unless the layout sends an amount to a measure outside the identities.
  func broken(_ values: RowValues) -> [FigureRules.Sum] { values.broken(figureRules) }
}

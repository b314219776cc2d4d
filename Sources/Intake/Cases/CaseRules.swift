import CCaseColumns
import Enforcement

/// How origins and statuses become figures by the rules of the regime in force. One object for all lists of a layout.
final class CaseRules: Sendable {
  /// Whether amounts and status agree, so that nothing is to be told.
  struct Agreement: OptionSet, Sendable {
    let rawValue: UInt8

    /// Nothing may be left to pay.
    static let paidWhole = Agreement(rawValue: UInt8(CASE_PAID_WHOLE))
    /// Nothing may have been paid or reduced.
    static let unpaid = Agreement(rawValue: UInt8(CASE_UNPAID))

    /// Whether the amounts are as they must be.
    ///
    /// - Parameter done: what was paid and reduced.
    func holds(due: Int64, done: Int64) -> Bool { !(contains(.paidWhole) && due != done || contains(.unpaid) && done != 0) }

    /// What is told where they are not, which rejects nothing.
    var breach: Rule { contains(.unpaid) ? .casePaymentUncounted : .caseCompletedUnpaid }
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
  /// As many of which nothing is asked.
  let freeAgreements: [Agreement]
  private let originCases: [Int?]
  private let originMoney: [Int?]
  private let completed = FigureID(.money, .completed)?.ordinal
  private let figureRules: FigureRules
  /// The figures that everything else follows from, which are zero where no case belongs to them, as a set of ordinals.
  private let base: UInt64
  /// The identities that figures may break: those whose result is counted itself, or follows from another identity before it.
  private let open: [FigureRules.Sum]

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
    agreements = statuses.map { $0.isEligible ? ($0.isCompleted ? .paidWhole : []) : .unpaid }
    agreementsOfKinds = [[]] + repeatElement(agreements, count: (layout.categories.count + 1) * origins.count).joined()
    freeAgreements = [Agreement](repeating: [], count: agreementsOfKinds.count)
    let told = originCases + originMoney + statuses.flatMap { [$0.cases, $0.money] }
    let ofStatements = Set(Measure.statement)
    let base = members.subtracting(results).union(told.compactMap { $0 }).filter {
      ofStatements.contains(FigureID.all[$0].measure)
    }
    self.base = base.reduce(0) { $0 | 1 << UInt64($1) }
    let counted = base.union((told + [completed] + statuses.flatMap { [$0.reduction, $0.rest] }).compactMap { $0 })
    open = rules.sums.enumerated().filter { at, sum in
      counted.contains(sum.result) || rules.sums[..<at].contains { $0.result == sum.result }
    }.map(\.element)
  }

  /// What is known of cases that are rejected: how many there are, and what is due.
  static func accepted(_ sum: FaultTally.Sum) -> RowValues {
    var values = RowValues()
    if let cases = FigureID(.cases, .accepted), let money = FigureID(.money, .accepted) {
      (values[cases.ordinal], values[money.ordinal]) = (Int64(sum.readable), sum.due)
    }
    return values
  }

  /// The figures of the cases of one office and category, of which `sums` holds those of each origin and status, in this order; nil where a sum
  /// leaves 64 bits.
  func values(_ sums: Span<CaseTally.Sum>) -> RowValues? {
    var totals = FigureTotals(stated: base)
    for origin in origins.indices { addAccepted(of: origin, sums, to: &totals) }
    for status in statuses.indices { add(status, sums, to: &totals) }
    guard totals.isSound else { return nil }
    var values = RowValues(totals.values.span, stated: totals.stated)
    values.complete(figureRules)
    return values
  }

  /// Adds what was accepted of an origin: all but memo items.
  private func addAccepted(of origin: Int, _ sums: Span<CaseTally.Sum>, to totals: inout FigureTotals) {
    var (cases, due): (Int64, Int64) = (0, 0)
    for status in statuses.indices where !statuses[status].isMemo {
      let sum = sums[origin &* statuses.count &+ status]
      if sum.cases == 0 { continue }
      cases = totals.sum(cases, sum.cases)
      due = totals.sum(due, sum.due)
    }
    if cases == 0 { return }
    totals.add(cases, to: originCases[origin])
    totals.add(due, to: originMoney[origin])
  }

  /// Adds the cases of a status, whatever their origin.
  ///
  /// What was paid is completed and what was reduced is done where the status is eligible; elsewhere all of the money belongs to the status, as the
  /// case does.
  private func add(_ place: Int, _ sums: Span<CaseTally.Sum>, to totals: inout FigureTotals) {
    let status = statuses[place]
    var (cases, money, reduced, paid): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    for origin in origins.indices {
      let sum = sums[origin &* statuses.count &+ place]
      if sum.cases == 0 { continue }
      cases = totals.sum(cases, sum.cases)
      if status.isEligible {
        paid = totals.sum(paid, sum.paid)
        reduced = totals.sum(reduced, sum.reduced)
        // No row states more paid and reduced than due, so neither does their sum.
        money = totals.sum(money, sum.due &- sum.paid &- sum.reduced)
      } else {
        money = totals.sum(money, sum.due)
      }
    }
    if cases == 0 { return }
    totals.add(cases, to: status.cases)
    if !status.isEligible { return totals.add(money, to: status.money) }
    totals.add(paid, to: completed)
    totals.add(reduced, to: status.reduction)
    totals.add(money, to: status.rest)
  }

  /// The first identity that the figures break: none, unless the layout sends an amount to a measure outside the identities. Those by which figures
  /// were put in hold.
  func firstBroken(by values: RowValues) -> FigureRules.Sum? { open.first { values.breaks($0) } }
}

/// Figures while cases are added up, beside the values, which note with each that it is stated.
struct FigureTotals {
  private(set) var values = InlineArray<64, Int64>(repeating: 0)
  /// The ordinals of the figures that are stated, as a set.
  private(set) var stated: UInt64
  /// Whether no sum has left 64 bits.
  private(set) var isSound = true

  init(stated: UInt64) { self.stated = stated }

  mutating func add(_ value: Int64, to ordinal: Int?) {
    guard let ordinal else { return }
    values[ordinal] = sum(values[ordinal], value)
    stated |= 1 << UInt64(truncatingIfNeeded: ordinal)
  }

  /// The sum of two amounts of such a figure.
  mutating func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { isSound = false }
    return sum
  }
}

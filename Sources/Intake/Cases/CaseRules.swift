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
    agreements = statuses.map { $0.isEligible ? ($0.isCompleted ? .paidWhole : []) : .unpaid }
    agreementsOfKinds = [[]] + repeatElement(agreements, count: (layout.categories.count + 1) * origins.count).joined()
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
    // (Added up beside the values, which note with each that it is stated.)
    var totals = InlineArray<64, Int64>(repeating: 0)
    var met: UInt64 = 0
    var isSound = true
    func add(_ value: Int64, to ordinal: Int?) {
      guard let ordinal else { return }
      let (total, overflow) = totals[ordinal].addingReportingOverflow(value)
      totals[ordinal] = total
      met |= 1 << UInt64(truncatingIfNeeded: ordinal)
      if overflow { isSound = false }
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
    guard isSound else { return nil }
    var values = RowValues()
    for ordinal in base { values[ordinal] = 0 }
    for ordinal in 0..<FigureID.count where met & 1 << UInt64(ordinal) != 0 { values[ordinal] = totals[ordinal] }
    values.complete(figureRules)
    return values
  }

  /// The identities that the figures break: none, unless the layout sends an amount to a measure outside the identities.
  func broken(_ values: RowValues) -> [FigureRules.Sum] { values.broken(figureRules) }
}

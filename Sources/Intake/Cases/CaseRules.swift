import Enforcement

/// How origins and statuses become figures by the rules of the regime in force.
struct CaseRules: Sendable {
  /// What a status means.
  struct Status: Sendable {
    let measure: Measure
    /// Whether the regime counts the measure as eligible, and with it what was paid as done.
    let isEligible: Bool
    /// Whether the measure stands in no identity: the case is told, and belongs to no sum.
    let isMemo: Bool
    let reduction: Measure
    let rest: Measure
    /// Whether nothing should be left to pay.
    let isFinished: Bool
  }

  let origins: [Measure]
  let statuses: [Status]
  private let figureRules: FigureRules
  /// The figures that everything else follows from, which are zero where no case belongs to them.
  private let base: [Int]

  init(_ layout: Layout, _ rules: FigureRules) {
    figureRules = rules
    origins = layout.origins.map(\.meaning)
    var results: Set<Int> = []
    var members: Set<Int> = []
    for sum in rules.sums {
      results.insert(sum.result)
      members.formUnion(sum.plus + sum.minus)
    }
    let eligible = FigureID(.cases, .eligible)?.ordinal
    let eligibleMembers = Set(rules.sums.first { $0.result == eligible }?.plus ?? [])
    statuses = layout.statuses.map { status in
      let ordinal = FigureID(.cases, status.measure)?.ordinal ?? -1
      return Status(
        measure: status.measure, isEligible: eligibleMembers.contains(ordinal), isMemo: !members.contains(ordinal),
        reduction: status.reduction, rest: status.rest, isFinished: status.rest != status.measure)
    }
    let told = (origins + statuses.map(\.measure)).flatMap { measure in
      [Aspect.cases, .money].compactMap { FigureID($0, measure)?.ordinal }
    }
    base = members.subtracting(results).union(told).filter {
      FigureID.all[$0].measure != .due && FigureID.all[$0].measure != .onTime
    }
    .sorted()
  }

  /// The figures of the cases of one office and category; nil where a sum leaves 64 bits. `sum` gives those of an origin and status.
  func values(_ sum: (_ origin: Int, _ status: Int) -> CaseTally.Sum) -> RowValues? {
    var values = RowValues()
    for ordinal in base { values[ordinal] = 0 }
    for (origin, source) in origins.enumerated() {
      for (place, status) in statuses.enumerated() {
        let cases = sum(origin, place)
        if cases.cases == 0 { continue }
        var parts = [(Aspect.cases, status.measure, cases.cases)]
        if !status.isMemo { parts += [(.cases, source, cases.cases), (.money, source, cases.due)] }
        parts += money(status, cases)
        for (aspect, measure, value) in parts {
          guard let ordinal = FigureID(aspect, measure)?.ordinal else { continue }
          let (total, overflow) = values[ordinal].addingReportingOverflow(value)
          if overflow { return nil }
          values[ordinal] = total
        }
      }
    }
    values.complete(figureRules)
    return values
  }

  /// Where the money of the cases of a status goes: what was paid is completed and what was reduced is done where the status is eligible;
  /// elsewhere all of it belongs to the status, as the case does.
  private func money(_ status: Status, _ cases: CaseTally.Sum) -> [(Aspect, Measure, Int64)] {
    guard status.isEligible else { return [(.money, status.measure, cases.due)] }
    // No row states more paid and reduced than due, so neither does their sum.
    return [
      (.money, .completed, cases.paid), (.money, status.reduction, cases.reduced),
      (.money, status.rest, cases.due &- cases.paid &- cases.reduced),
    ]
  }

  /// The identities that the figures break: none, unless the layout sends an amount to a measure outside the identities.
  func broken(_ values: RowValues) -> [FigureRules.Sum] { values.broken(figureRules) }
}

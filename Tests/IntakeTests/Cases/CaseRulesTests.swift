import Enforcement
import Testing
import TestSupport

@testable import Intake

/// What the cases of an office and category add up to, held against a sum of each figure over the cases that count in it.
@Suite struct CaseRulesTests {
  private let layout: Layout
  private let regime: Regime

  init() throws {
    layout = try #require(try Templates.layouts().layouts.first { $0.kind == .cases })
    regime = try Templates.regime()
  }

  /// Sums of each origin and status, some of them of nothing; of `large` amounts some leave 64 bits where they are added.
  private func sums(_ rules: CaseRules, large: Bool, _ generator: inout SeededGenerator) -> [CaseTally.Sum] {
    layout.origins.flatMap { _ in
      rules.statuses.map { status in
        if Int.random(in: 0..<4, using: &generator) == 0 { return CaseTally.Sum() }
        let due = Int64.random(in: 0...(large ? .max / 4 : 1_000_000_000), using: &generator)
        let paid = status.isEligible ? Int64.random(in: 0...due, using: &generator) : 0
        let reduced = status.isEligible ? Int64.random(in: 0...due - paid, using: &generator) : 0
        let cases = Int64.random(in: 1...100, using: &generator)
        return CaseTally.Sum(cases: cases, due: due, paid: paid, reduced: reduced, bytes: 100)
      }
    }
  }

  /// The figures that cases are counted in themselves, by ordinal.
  private func counted(_ sums: [CaseTally.Sum], _ rules: CaseRules) -> [Int: Int128] {
    var counted: [Int: Int128] = [:]
    func add(_ value: Int64, _ aspect: Aspect, _ measure: Measure?) {
      if let figure = measure.flatMap({ FigureID(aspect, $0) }) { counted[figure.ordinal, default: 0] += Int128(value) }
    }
    for (index, sum) in sums.enumerated() where sum.cases > 0 {
      let place = index % rules.statuses.count
      let (origin, status) = (layout.origins[index / rules.statuses.count].meaning, layout.statuses[place])
      add(sum.cases, .cases, status.measure)
      if !rules.statuses[place].isMemo {
        add(sum.cases, .cases, origin)
        add(sum.due, .money, origin)
      }
      if rules.statuses[place].isEligible {
        add(sum.paid, .money, .completed)
        add(sum.reduced, .money, status.reduction)
        add(sum.due - sum.paid - sum.reduced, .money, status.rest)
      } else {
        add(sum.due, .money, status.measure)
      }
    }
    return counted
  }

  @Test(arguments: UInt64(1)...100) func `cases are counted where their origin and status say, or not at all beyond 64 bits`(
    seed: UInt64
  ) throws {
    let figures = FigureRules(regime)
    let rules = CaseRules(layout, figures)
    var generator = SeededGenerator(seed: seed)
    let sums = sums(rules, large: seed % 4 == 0, &generator)
    let counted = counted(sums, rules)
    let values = rules.values(sums.span)
    if counted.values.contains(where: { $0 > Int128(Int64.max) }) {
      #expect(values == nil)
      return
    }
    let found = try #require(values)
    for (ordinal, value) in counted { #expect(found.states(ordinal) && Int128(found[ordinal]) == value) }
    #expect(found.broken(figures).isEmpty && rules.firstBroken(by: found) == nil)
  }

  @Test(arguments: ["completed = terminated", "done = completed"])
  func `an identity is checked whose result is counted itself or follows from another before it`(rule: String) throws {
    let identity = try #require(Identity(id: "other", equation: rule, aspects: [.cases, .money]))
    let figures = FigureRules(
      Regime(id: "other", name: "", fromYear: 2022, identities: regime.identities + [identity], bounds: []))
    let rules = CaseRules(layout, figures)
    var brokenCount = 0
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let sums = sums(rules, large: false, &generator)
      let found = rules.values(sums.span)
      let values = try #require(found)
      let broken = values.broken(figures).first
      #expect(rules.firstBroken(by: values)?.id == broken?.id && rules.firstBroken(by: values)?.result == broken?.result)
      if broken != nil { brokenCount += 1 }
    }
    #expect(brokenCount > 10)
  }
}

import Enforcement
import Testing
import TestSupport

@Suite struct RegimeTests {
  private func regime(_ year: Int) throws -> Regime { try #require(CircularRules.history?.regime(inYear: year)) }

  @Test(arguments: [
    (2010, "tt08-2015"), (2013, "tt08-2015"), (2020, "tt08-2015"), (2021, "tt06-2019"), (2024, "tt06-2019"), (2025, "tt05-2024"),
    (2199, "tt05-2024"),
  ])
  func `the latest circular in force applies`(year: Int, id: String) throws {
    #expect(try regime(year).id == id)
  }

  @Test func `a history needs a regime, and one a year`() {
    #expect(RegimeHistory([]) == nil)
    #expect(RegimeHistory([CircularRules.regime("a", from: 2021, []), CircularRules.regime("b", from: 2021, [])]) == nil)
  }

  /// 100 to enforce: 10 postponed, 5 suspended, 60 eligible by the rule from 2021, and so 75 by the rule before.
  private let parts: [(Measure, Int64)] = [
    (.carriedOver, 40), (.newlyAccepted, 64), (.delegated, 3), (.withdrawn, 1), (.completed, 40), (.terminated, 2), (.reduced, 0),
    (.inProgress, 15), (.postponedConsent, 2), (.other, 1), (.postponedOther, 10), (.suspended, 5), (.notEligible, 25),
    (.takenUp, 0),
  ]

  @Test(arguments: [(2020, Int64(75)), (2021, 60), (2025, 60)])
  func `postponed and suspended cases are eligible through 2020, and neither eligible nor not from 2021`(
    year: Int, eligible: Int64
  ) throws {
    let figures = try regime(year).completing(CircularRules.figures(parts))
    for aspect in [Aspect.cases, .money] {
      #expect(figures[aspect, .eligible] == eligible)
      #expect(figures[aspect, .accepted] == 104)
      #expect(figures[aspect, .toEnforce] == 100)
      #expect(figures[aspect, .done] == 42)
      #expect(figures[aspect, .carriedForward] == 58)
    }
    #expect(try regime(year).breaches(in: figures).isEmpty)
  }

  @Test func `figures of one regime break the other's`() throws {
    let of2021 = try regime(2021).completing(CircularRules.figures(parts, in: [.cases]))
    let breaches = try regime(2020).breaches(in: of2021)
    #expect(breaches.map(\.figure.description) == ["cases.eligible", "cases.to_enforce"])
    #expect(breaches.map(\.stated) == [60, 100])
    #expect(breaches.map(\.expected) == [75, 85])
  }

  @Test func `cases that the Cục took up leave the office before 2021`() throws {
    let figures = try regime(2020).completing(
      CircularRules.figures([(.accepted, 104), (.delegated, 3), (.withdrawn, 1), (.takenUp, 7)], in: [.cases]))
    #expect(figures[.cases, .toEnforce] == 93)
  }

  @Test(arguments: UInt64(1)...50) func `completed figures keep every identity, and one changed figure is found`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    let regime = try regime([2016, 2021, 2025].randomElement(using: &generator) ?? 2021)
    let atoms: [Measure] = [
      .delegated, .withdrawn, .takenUp, .completed, .terminated, .reduced, .inProgress, .postponedConsent, .other,
      .postponedOther,
      .suspended, .notEligible, .carriedOver,
    ]
    var values = atoms.map { ($0, Int64.random(in: 0...1_000_000_000_000, using: &generator)) }
    func sum(_ measures: [Measure]) -> Int64 { values.filter { measures.contains($0.0) }.reduce(0) { $0 + $1.1 } }
    let left: [Measure] = regime.fromYear < 2021 ? [.delegated, .withdrawn, .takenUp] : [.delegated, .withdrawn]
    let toEnforce = sum(atoms.filter { ![.delegated, .withdrawn, .takenUp, .carriedOver].contains($0) })
    values.append((.newlyAccepted, toEnforce + sum(left) - sum([.carriedOver])))
    // Money alone: cases have no reduced part.
    let figures = try regime.completing(CircularRules.figures(values, in: [.money]))
    #expect(figures[.money, .toEnforce] == toEnforce)
    #expect(try regime.breaches(in: figures).isEmpty)

    var changed = figures
    let inRules: [Measure] = [
      .completed, .terminated, .reduced, .inProgress, .notEligible, .delegated, .newlyAccepted, .eligible, .done,
    ]
    let id = try #require(inRules.randomElement(using: &generator).flatMap { FigureID(.money, $0) })
    changed[id] = (changed[id] ?? 0) + 1
    #expect(try !regime.breaches(in: changed).isEmpty)
  }

  @Test func `a figure that was given is never replaced`() throws {
    let figures = CircularRules.figures([(.completed, 5), (.terminated, 2), (.reduced, 1), (.done, 99)])
    #expect(try regime(2021).completing(figures)[.cases, .done] == 99)
    #expect(try regime(2021).breaches(in: figures).map(\.expected) == [7, 8])
  }
}

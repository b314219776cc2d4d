import Enforcement
import Testing
import TestSupport

/// Three old provinces: 52 Bình Định and 64 Gia Lai became 52 Gia Lai; 66 Đắk Lắk stayed alone here.
@Suite struct CrosswalkTests {
  private let old = Vintage(year: 2008)
  private let new = Vintage(year: 2025)

  private func tree(_ vintage: Vintage, _ provinces: [String]) throws -> OfficeRegistry {
    try SmallRegistry.registry(
      [SmallRegistry.office("VN", .nation, under: nil, vintage: vintage)]
        + provinces.map { SmallRegistry.office($0, .province, under: "VN", vintage: vintage) }
        + provinces.map { SmallRegistry.office($0 + "000", .office, under: $0, vintage: vintage) },
      vintage: vintage)
  }

  private func step(_ from: String, _ to: String) throws -> Crosswalk.Step {
    Crosswalk.Step(
      from: OfficeID(vintage: old, code: from), to: OfficeID(vintage: new, code: to),
      effective: try #require(CalendarDate(iso: "2025-07-01")))
  }

  private func crosswalk() throws -> Crosswalk { try Crosswalk([step("52", "52"), step("64", "52"), step("66", "66")]) }

  private func figures(_ cases: [String: (eligible: Int64, done: Int64)]) throws -> PeriodFigures {
    var figures = PeriodFigures(period: try #require(Period("2025-03")), registry: try tree(old, ["52", "64", "66"]))
    for (code, value) in cases {
      let position = try #require(figures.registry.position(of: code + "000"))
      figures[position, Category("Dân sự")] = CircularRules.figures([(.eligible, value.eligible), (.done, value.done)])
    }
    return try figures.rolledUp()
  }

  @Test func `code 52 of 2025 is Gia Lai with Bình Định, not the old 52 and not the old 64`() throws {
    let before = try figures(["52": (20_000, 16_000), "64": (13_409, 11_072), "66": (900, 500)])
    let registry = try tree(new, ["52", "66"])
    let carried = try crosswalk().carry(before, to: registry)
    let giaLai = try #require(registry.position(of: "52"))
    #expect(carried[giaLai]?[.cases, .eligible] == 33_409)
    #expect(carried[giaLai]?[.cases, .done] == 27_072)
    #expect(carried[giaLai, Category("Dân sự")]?[.cases, .done] == 27_072)
    // 27.072 / 33.409 = 81,03%: not the mean of 80,00 and 82,57.
    #expect(carried[giaLai].flatMap(Indicator.all[0].ratio)?.published?.vietnamese == "81,03")
    #expect(carried[OfficeRegistry.nation]?[.cases, .eligible] == before[OfficeRegistry.nation]?[.cases, .eligible])
    #expect(try crosswalk().successor(of: OfficeID(vintage: old, code: "64")) == OfficeID(vintage: new, code: "52"))
    #expect(try crosswalk().successor(of: OfficeID(vintage: new, code: "52")) == nil)
  }

  @Test func `a province of which one predecessor sent nothing is known in part`() throws {
    let registry = try tree(new, ["52", "66"])
    let giaLai = try #require(registry.position(of: "52"))
    let dakLak = try #require(registry.position(of: "66"))
    let cases = Indicator.all[0]
    let part = try crosswalk().carry(figures(["64": (100, 90), "66": (900, 500)]), to: registry).coverage()
    #expect(!part[giaLai].covers(cases) && part[dakLak].covers(cases) && !part[OfficeRegistry.nation].covers(cases))
    let whole = try crosswalk().carry(figures(["52": (1, 1), "64": (100, 90), "66": (900, 500)]), to: registry).coverage()
    #expect([giaLai, dakLak, OfficeRegistry.nation].allSatisfy { whole[$0].covers(cases) })
  }

  @Test(arguments: UInt64(1)...50) func `no case is lost or made on the way`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var cases: [String: (eligible: Int64, done: Int64)] = [:]
    for code in ["52", "64", "66"] where Bool.random(using: &generator) {
      cases[code] = (.random(in: 0...1_000_000, using: &generator), .random(in: 0...1_000_000, using: &generator))
    }
    let before = try figures(cases)
    let registry = try tree(new, ["52", "66"])
    let after = try crosswalk().carry(before, to: registry)
    for measure in [Measure.eligible, .done] {
      let provinces = registry.positions(of: .province).compactMap { after[$0]?[.cases, measure] }.reduce(0, +)
      #expect(provinces == before[OfficeRegistry.nation]?[.cases, measure] ?? 0)
      #expect(after[OfficeRegistry.nation]?[.cases, measure] == before[OfficeRegistry.nation]?[.cases, measure])
    }
  }

  @Test func `figures of the same structure are carried as they are`() throws {
    let before = try figures(["52": (10, 5)])
    let same = try crosswalk().carry(before, to: before.registry)
    #expect(same[OfficeRegistry.nation] == before[OfficeRegistry.nation])
  }

  @Test func `one province cannot become two`() throws {
    let steps = try [step("52", "52"), step("52", "66")]
    #expect(throws: CrosswalkError.split(OfficeID(vintage: old, code: "52"))) { try Crosswalk(steps) }
    #expect(throws: Never.self) { try Crosswalk([step("52", "52"), step("52", "52")]) }
  }

  @Test func `a province with figures that leads nowhere is refused`() throws {
    let before = try figures(["52": (10, 5), "64": (3, 1)])
    let half = try Crosswalk([step("52", "52")])
    let registry = try tree(new, ["52", "66"])
    #expect(throws: CrosswalkError.leadsNowhere(OfficeID(vintage: old, code: "64"))) { try half.carry(before, to: registry) }
    let elsewhere = try Crosswalk([step("52", "52"), step("64", "77")])
    #expect(throws: CrosswalkError.leadsNowhere(OfficeID(vintage: old, code: "64"))) { try elsewhere.carry(before, to: registry) }
  }

  @Test func `a sum beyond 64 bits is an error`() throws {
    var before = PeriodFigures(period: try #require(Period("2025-03")), registry: try tree(old, ["52", "64", "66"]))
    for code in ["52", "64"] {
      before[try #require(before.registry.position(of: code))] = CircularRules.figures([(.eligible, .max)], in: [.cases])
    }
    let eligible = try #require(FigureID(.cases, .eligible))
    let registry = try tree(new, ["52", "66"])
    #expect(throws: CrosswalkError.sum(OfficeID(vintage: old, code: "64"), .overflow(eligible))) {
      try crosswalk().carry(before, to: registry)
    }
  }
}

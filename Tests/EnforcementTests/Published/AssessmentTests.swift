import Enforcement
import Testing

@Suite struct AssessmentTests {
  private let cases = Indicator("cases.completion")

  private func figures(_ period: String, _ values: [[Int64]]) throws -> PeriodFigures {
    let registry = try SmallRegistry.registry(provinces: values.count, offices: 1)
    var figures = PeriodFigures(period: try #require(Period(period)), registry: registry)
    for (position, value) in zip(registry.positions(of: .office), values) where !value.isEmpty {
      figures[position] = CircularRules.figures([(.eligible, value[0]), (.done, value[1])])
    }
    return try figures.rolledUp()
  }

  private func assessment(_ now: [[Int64]], _ before: [[Int64]]? = nil, target: Int64? = nil) throws -> Assessment {
    let indicator = try #require(cases)
    let figures = try figures("2022-09", now)
    var targets: [TargetKey: Target] = [:]
    for office in figures.registry.offices {
      targets[TargetKey(year: 2022, unit: office.id, indicator: indicator)] = target.map { Target(above: Points(hundredths: $0)) }
    }
    return Assessment(
      figures: figures, baseline: try before.map { try self.figures("2021-09", $0) }, targets: targets, changePolicy: .published)
  }

  private func outcomes(_ assessment: Assessment) throws -> [Outcome] {
    let indicator = try #require(cases)
    return assessment.figures.registry.positions(of: .province).compactMap { assessment.outcome(of: $0, indicator) }
  }

  @Test func `a nation's ratio comes from summed counts, not from its provinces' ratios`() throws {
    let assessment = try assessment([[1000, 900], [10, 1]])
    let nation = try assessment.outcome(of: OfficeRegistry.nation, #require(cases))
    #expect(nation?.ratio == Ratio(901, of: 1010))
    #expect(nation?.value?.vietnamese == "89,21")
  }

  @Test func `provinces are ranked among each other, ties shared, undefined ones left out`() throws {
    let outcomes = try outcomes(assessment([[100, 80], [50, 40], [0, 0], [10, 9], [100, 79]]))
    #expect(outcomes.map(\.rank) == [2, 2, nil, 1, 4])
    #expect(outcomes.map(\.status) == [.final, .final, .undefined, .final, .final])
  }

  @Test func `a province without figures is missing, and makes the nation provisional`() throws {
    let assessment = try assessment([[100, 80], []])
    #expect(try outcomes(assessment).map(\.status) == [.final, .missing])
    #expect(try assessment.outcome(of: OfficeRegistry.nation, #require(cases))?.status == .provisional)
  }

  @Test func `a unit of which something was rejected is provisional with the sums that it is in, and no other`() throws {
    let figures = try figures("2022-09", [[100, 80], [50, 40]])
    let before = try self.figures("2021-09", [[100, 70], [50, 30]])
    let registry = figures.registry
    let office = try #require(registry.positions(of: .office).first)
    let others = registry.offices.indices.filter {
      registry.province(of: $0) != registry.province(of: office) && $0 != OfficeRegistry.nation
    }
    var now = Reservations()
    now.reserve(office, in: registry)
    var prior = Reservations()
    prior.reservePrior(office, in: registry)
    for (reservations, baseline, count) in [(now, nil, 3), (now, before, 3), (prior, before, 3), (prior, nil, 0)]
      as [(Reservations, PeriodFigures?, Int)]
    {
      let assessment = Assessment(
        figures: figures, baseline: baseline, targets: [:], changePolicy: .published, reservations: reservations)
      let statuses = try registry.offices.indices.map { try assessment.outcome(of: $0, #require(cases))?.status }
      #expect(statuses.count { $0 == .provisional } == count)
      #expect(others.allSatisfy { statuses[$0] == .final })
    }
  }

  @Test func `an indicator that one of two offices states is provisional by itself`() throws {
    var figures = PeriodFigures(
      period: try #require(Period("2022-09")), registry: try SmallRegistry.registry(provinces: 1, offices: 2))
    let complaints = try #require(Indicator("complaints.on_time"))
    for (number, position) in figures.registry.positions(of: .office).enumerated() {
      figures[position] = CircularRules.figures([(.eligible, 10), (.done, 5)])
      guard number == 0 else { continue }
      for id in [complaints.numerator, complaints.denominator] { figures[position]?[id] = 3 }
    }
    let assessment = Assessment(figures: try figures.rolledUp(), baseline: nil, targets: [:], changePolicy: .published)
    for position in [OfficeRegistry.nation, 1] {
      #expect(assessment.outcome(of: position, Indicator.all[0])?.status == .final)
      #expect(assessment.outcome(of: position, complaints)?.value?.decimal == "100.00")
      #expect(assessment.outcome(of: position, complaints)?.status == .provisional)
    }
    #expect(assessment.outcome(of: 2, complaints)?.status == .final, "the office itself")
  }

  @Test func `a comparison with a prior year of which an office is missing is provisional`() throws {
    let assessment = try assessment([[100, 80], [10, 5]], [[100, 70], []])
    #expect(try outcomes(assessment).map(\.status) == [.final, .final], "what is not compared is what it is")
    let nation = try assessment.outcome(of: OfficeRegistry.nation, #require(cases))
    #expect(nation?.change != nil && nation?.status == .provisional)
  }

  @Test func `changes are taken from the same unit a year before, and are missing where either is undefined`() throws {
    let outcomes = try outcomes(assessment([[100, 80], [10, 5], [0, 0]], [[100, 70], [0, 0], [10, 5]]))
    #expect(outcomes.map(\.change?.vietnamese) == ["10,00", nil, nil])
    #expect(outcomes.map(\.priorValue?.vietnamese) == ["70,00", nil, "50,00"])
    #expect(try self.outcomes(assessment([[100, 80]])).map(\.change) == [nil])
  }

  @Test func `a target is met only beyond it`() throws {
    let outcomes = try outcomes(assessment([[10_000, 8250], [10_000, 8251], [10_000, 8249], [0, 0]], target: 8250))
    #expect(outcomes.map(\.isMet) == [false, true, false, nil])
    #expect(outcomes.map(\.overTarget?.vietnamese) == ["0,00", "0,01", "-0,01", nil])
    #expect(outcomes.map(\.stillNeeded) == [1, 0, 2, nil])
  }
}

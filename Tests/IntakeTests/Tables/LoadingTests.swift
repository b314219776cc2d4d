import Configuration
import Enforcement
import Intake
import Testing

@Suite struct LoadingTests {
  private func regimes(_ yaml: String) throws -> RegimeHistory {
    try RegimeHistory.load(from: ConfigurationFile.parse(yaml, file: "regimes.yaml"))
  }

  @Test func `the project's regimes differ by year`() throws {
    #expect(try Templates.regime(year: 2020).id == "tt08-2015")
    #expect(try Templates.regime(year: 2022).id == "tt06-2019")
    #expect(try Templates.regime(year: 2022).identities.first { $0.id == "identity.conditions" }?.added.count == 4)
  }

  @Test(arguments: [
    "- { id: a, name: A, from_year: 2021, identities: [ { id: i, equation: 'x = y', aspects: [cases] } ] }",
    "- { id: a, name: A, from_year: 2021, identities: [ { id: i, equation: 'done = completed', aspects: [days] } ] }",
    "- { id: a, name: A, from_year: 2021, identities: [], extra: 1 }",
    "- { id: a, name: A, from_year: 2021, identities: [] }\n- { id: b, name: B, from_year: 2021, identities: [] }",
    "a: 1",
  ])
  func `a mistake in regimes.yaml is refused with its place`(_ yaml: String) {
    let error = #expect(throws: ConfigurationError.self) { try regimes(yaml) }
    #expect(error?.place.file == "regimes.yaml")
  }

  @Test(arguments: [
    "id: a", "{ id: a, name: A, kind: list }", "{ id: a, name: A, kind: statement, column: [] }",
    "{ id: a, name: A, kind: statement, measures: [ { id: eligibel, headings: [x] } ] }",
    "{ id: a, name: A, kind: statement, required: [cases.reduced] }",
    "{ id: a, name: A, kind: statement, units: [ { factor: 7, words: [x] } ] }",
  ])
  func `a mistake in a layout is refused with its place`(_ yaml: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try LayoutCatalogue.load([ConfigurationFile.parse(yaml, file: "layouts/a.yaml")])
    }
    #expect(error?.place.file == "layouts/a.yaml")
  }

  @Test func `thresholds have defaults and refuse what is not above zero`() throws {
    let node = try ConfigurationFile.parse("minimum_cases: 7", file: "thads.yaml")
    #expect(try Thresholds(from: node).minimumCases == 7)
    #expect(try Thresholds(from: node).largestCases == Thresholds().largestCases)
    let changes = try Thresholds(
      from: ConfigurationFile.parse(
        "minimum_internal: 1\nmonth_money_change_percent: 2\nyear_money_change_percent: 3", file: "thads.yaml"))
    #expect([changes.minimumInternal, changes.monthMoneyChange, changes.yearMoneyChange] == [1, 2, 3])
    #expect(throws: ConfigurationError.self) {
      try Thresholds(from: ConfigurationFile.parse("minimum_cases: 0", file: "thads.yaml"))
    }
    #expect(throws: ConfigurationError.self) { try Thresholds(from: ConfigurationFile.parse("minimum: 1", file: "thads.yaml")) }
  }
}

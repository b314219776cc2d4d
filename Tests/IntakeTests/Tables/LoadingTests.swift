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

  @Test(arguments: [
    (
      "statuses", "measure: other, words: [Khác, 'Chưa  đủ điều kiện'] }\n- { measure: not_eligible, words: [Chưa đủ điều kiện]",
      "other", "not_eligible"
    ),
    (
      "origins", "measure: carried_over, words: Cũ }\n- { measure: newly_accepted, words: [Mới, CŨ]", "carried_over",
      "newly_accepted"
    ),
    ("measures", "id: done, headings: [Xong] }\n- { id: completed, headings: [Thi hành xong, Xong]", "done", "completed"),
    ("columns", "id: amount_due, headings: [Số tiền] }\n- { id: amount_paid, headings: [Số tiền]", "amount_due", "amount_paid"),
    ("categories", "name: Dân sự, aliases: [DS, Hôn nhân] }\n- { name: Hôn nhân", "Dân sự", "Hôn nhân"),
    ("aspects", "id: cases, words: [Việc] }\n- { id: money, words: [Việc]", "cases", "money"),
    ("units", "factor: 1, words: [đ] }\n- { factor: 1000, words: [đ]", "1", "1000"),
  ])
  func `a word under two entries is refused with both places`(list: String, entries: String, first: String, second: String) throws
  {
    let error = #expect(throws: ConfigurationError.self) { try layout("\(list):\n- { \(entries) }\n") }
    #expect(error?.place.line == 6)
    let message = try #require(error?.message)
    for text in [message.vietnamese, message.english] {
      #expect(text.hasPrefix("layouts/a.yaml:6:") && text.contains("layouts/a.yaml:5:"), "\(text)")
      #expect(text.contains(first) && text.contains(second), "\(text)")
    }
  }

  @Test func `a heading of a column and of a measure is refused, too`() {
    let lists = "columns:\n- { id: ignored, headings: [Xong] }\nmeasures:\n- { id: done, headings: [Xong] }\n"
    let error = #expect(throws: ConfigurationError.self) { try layout(lists) }
    #expect(error?.message.english.contains("'Xong' stands under 'ignored' (layouts/a.yaml:5:") == true)
  }

  @Test func `a word twice under one entry does no harm, nor does one without its diacritics under another`() throws {
    let words = "statuses:\n- { measure: other, words: [Xong, xong, Xong] }\n- { measure: completed, words: [Xông] }\n"
    #expect(try layout(words).layouts.first?.statuses.count == 2)
  }

  /// A layout with `lists` from its fourth line on.
  private func layout(_ lists: String) throws -> LayoutCatalogue {
    try LayoutCatalogue.load([ConfigurationFile.parse("id: a\nname: A\nkind: cases\n\(lists)", file: "layouts/a.yaml")])
  }

  @Test func `thresholds have defaults and refuse what is not above zero`() throws {
    let node = try ConfigurationFile.parse("minimum_cases: 7", file: "thads.yaml")
    #expect(try Thresholds(from: node).minimumCases == 7)
    #expect(try Thresholds(from: node).largestCases == Thresholds().largestCases)
    let changes = try Thresholds(
      from: ConfigurationFile.parse(
        "minimum_internal: 1\nmonth_money_change_percent: 2\nyear_money_change_percent: 3", file: "thads.yaml"))
    #expect([changes.minimumInternal, changes.monthMoneyChange, changes.yearMoneyChange] == [1, 2, 3])
    let money = try Thresholds(
      from: ConfigurationFile.parse("money_per_case_highest: 4\nmoney_per_case_lowest: 5\nfew_cases: 6", file: "thads.yaml"))
    let lists = try Thresholds(
      from: ConfigurationFile.parse("minimum_listed: 7\nrows_of_sheet: 8\nrows_of_old_sheet: 9", file: "thads.yaml"))
    #expect([lists.minimumListed, lists.rowsOfSheet, lists.rowsOfOldSheet] == [7, 8, 9])
    #expect([money.moneyPerCaseHighest, money.moneyPerCaseLowest, money.fewCases] == [4, 5, 6])
    #expect(throws: ConfigurationError.self) {
      try Thresholds(from: ConfigurationFile.parse("minimum_cases: 0", file: "thads.yaml"))
    }
    #expect(throws: ConfigurationError.self) { try Thresholds(from: ConfigurationFile.parse("minimum: 1", file: "thads.yaml")) }
  }
}

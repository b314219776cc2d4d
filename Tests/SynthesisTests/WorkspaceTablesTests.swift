import Enforcement
import Testing

/// The tables of the sample, read as a run reads them.
@Suite struct WorkspaceTablesTests {
  private func offices() throws -> [Office] {
    try SampleFixture.shared().rows("offices.csv").map { row in
      Office(
        id: OfficeID(vintage: Vintage(year: try #require(Int(row["vintage"] ?? ""))), code: row["code"] ?? ""),
        name: row["name"] ?? "",
        level: try #require(Level(rawValue: row["level"] ?? "")), parent: row["parent"].flatMap { $0.isEmpty ? nil : $0 },
        validFrom: CalendarDate(iso: row["valid_from"] ?? ""), validTo: CalendarDate(iso: row["valid_to"] ?? ""))
    }
  }

  private func registry(_ vintage: Int, on day: String) throws -> OfficeRegistry {
    try OfficeRegistry(try offices(), vintage: Vintage(year: vintage), on: #require(CalendarDate(iso: day)))
  }

  @Test(arguments: ["2020-10-31", "2021-09-30", "2022-09-30", "2025-01-15", "2025-06-30"])
  func `until June 2025 there are 63 provinces, 63 Cục and 705 Chi cục`(day: String) throws {
    let registry = try registry(2008, on: day)
    #expect(registry.positions(of: .province).count == 63)
    #expect(registry.reportingCount == 768)
    let names = registry.positions(of: .office).map { registry.offices[$0].name }
    #expect(names.count { $0.hasPrefix("Cục Thi hành án dân sự ") } == 63)
    #expect(names.count { $0.hasPrefix("Chi cục Thi hành án dân sự ") } == 705)
  }

  @Test func `from July 2025 there are 34 provinces and 355 regional divisions, and the older structure is gone`() throws {
    let registry = try registry(2025, on: "2025-07-01")
    #expect(registry.positions(of: .province).count == 34)
    #expect(registry.reportingCount == 34 + 355)
    #expect(registry.position(of: "01K02") != nil)
    #expect(throws: RegistryError.notOneNation(Vintage(year: 2008), count: 0)) { try self.registry(2008, on: "2025-07-01") }
    #expect(throws: RegistryError.notOneNation(Vintage(year: 2025), count: 0)) { try self.registry(2025, on: "2025-06-30") }
  }

  @Test func `names are those of their time`() throws {
    for (day, name, office) in [
      ("2022-09-30", "Tỉnh Thừa Thiên Huế", "Cục Thi hành án dân sự tỉnh Thừa Thiên Huế"),
      ("2025-01-01", "Thành phố Huế", "Cục Thi hành án dân sự thành phố Huế"),
    ] {
      let registry = try registry(2008, on: day)
      #expect(registry.offices[try #require(registry.position(of: "46"))].name == name)
      #expect(registry.offices[try #require(registry.position(of: "46000"))].name == office)
    }
    let registry = try registry(2008, on: "2022-09-30")
    #expect(registry.offices[try #require(registry.position(of: "01001"))].name == "Chi cục Thi hành án dân sự quận Ba Đình")
  }

  @Test func `the crosswalk leads every province of 63 to one of 34`() throws {
    let steps = try SampleFixture.shared().rows("crosswalk.csv").map { row in
      Crosswalk.Step(
        from: OfficeID(vintage: Vintage(year: try #require(Int(row["from_vintage"] ?? ""))), code: row["from_code"] ?? ""),
        to: OfficeID(vintage: Vintage(year: try #require(Int(row["to_vintage"] ?? ""))), code: row["to_code"] ?? ""),
        effective: try #require(CalendarDate(iso: row["effective"] ?? "")))
    }
    let crosswalk = try Crosswalk(steps)
    let (old, new) = try (registry(2008, on: "2022-09-30"), registry(2025, on: "2025-07-01"))
    for position in old.positions(of: .province) {
      let successor = try #require(crosswalk.successor(of: old.offices[position].id))
      #expect(new.position(of: successor.code) != nil)
      #expect(successor.vintage == new.vintage)
    }
    #expect(crosswalk.successor(of: OfficeID(vintage: old.vintage, code: "64"))?.code == "52")
  }

  @Test func `every unit has one target a year and indicator, the published ones as published`() throws {
    var targets: [String: String] = [:]
    for row in try SampleFixture.shared().rows("targets.csv") {
      let threshold = try #require(row["threshold"].flatMap { Points(decimal: $0) })
      #expect((0...10_000).contains(threshold.hundredths))
      #expect(Indicator(row["indicator"] ?? "") != nil)
      let key = [row["year"], row["code"], row["indicator"]].map { $0 ?? "" }.joined(separator: "/")
      #expect(targets.updateValue(threshold.decimal, forKey: key) == nil)
    }
    #expect(targets["2022/VN/cases.completion"] == "81.50")
    #expect(targets["2022/VN/money.completion"] == "40.10")
    #expect(targets["2023/VN/cases.completion"] == "82.50")
    #expect(targets["2023/VN/money.completion"] == "45.50")
    #expect(targets["2022/64/cases.completion"] == "82.00")
    #expect(targets["2022/64622/cases.completion"] == "82.00", "an office has its province's")
    #expect(targets.count == 2 * (64 + 768) * 2 + 2)
  }

  @Test func `the programme of a year counts 9 targets, 5 tasks and 9 solutions`() throws {
    let lines = try SampleFixture.shared().text("programme.csv").split(separator: "\n")
    for year in ["2022", "2023"] {
      let own = lines.filter { $0.hasPrefix(year) }
      #expect(["target", "task", "solution"].map { group in own.count { $0.contains(",\(group),") } } == [9, 5, 9])
    }
  }
}

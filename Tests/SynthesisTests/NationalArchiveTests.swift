import Enforcement
import Synthesis
import Testing

/// The sealed months of the sample.
@Suite struct NationalArchiveTests {
  private typealias Month = [String: Figures]

  private func month(_ period: String) throws -> Month {
    var month: Month = [:]
    for row in try SampleFixture.shared().rows("archive/\(period)/v1/figures.csv") {
      let id = try #require(FigureID(row["measure"] ?? ""))
      let code = row["code"] ?? ""
      #expect(row["period"] == period && row["vintage"] == "2008" && row["category"] == "")
      #expect(row["level"] == (code == "VN" ? "nation" : "province"))
      #expect(month[code]?[id] == nil)
      let value: Int64 = try #require(Int64(row["value"] ?? ""))
      month[code, default: Figures()][id] = value
    }
    return month
  }

  private func months(of year: Int) throws -> [Period] { try #require(Period(year: year, month: 9)).monthsToDate }

  @Test func `every month of both years is sealed but the last, in the spelling of the registry`() throws {
    let sealed = try SampleFixture.shared().files.map(\.path).filter { $0.hasPrefix("archive/") }
    let expected = try (months(of: 2021) + months(of: 2022)).dropLast().map { "archive/\($0)/v1/figures.csv" }
    #expect(sealed == expected)
    let names = Dictionary(
      try SampleFixture.shared().rows("offices.csv").filter { $0["vintage"] == "2008" }.map {
        ($0["code"] ?? "", $0["name"] ?? "")
      },
      uniquingKeysWith: { first, _ in first })
    for row in try SampleFixture.shared().rows("archive/2022-03/v1/figures.csv") {
      #expect(row["name"] == names[row["code"] ?? ""])
    }
  }

  @Test(arguments: [2021, 2022]) func `months are cumulative, and the nation is the sum of its provinces`(year: Int) throws {
    var before: Month?
    for period in try months(of: year) where period.description != "2022-09" {
      let month = try month(period.description)
      #expect(month.count == 64)
      for (code, figures) in month {
        for aspect in [Aspect.cases, .money] {
          let values = [Measure.newlyAccepted, .toEnforce, .eligible, .done].map { figures[aspect, $0] ?? -1 }
          let earlier = [Measure.newlyAccepted, .toEnforce, .eligible, .done].map { before?[code]?[aspect, $0] ?? 0 }
          #expect(zip(earlier, values).allSatisfy { 0 <= $0 && $0 <= $1 }, "\(period) \(code)")
          #expect(values[3] <= values[2] && values[2] <= values[1], "\(period) \(code)")
        }
      }
      for id in month["VN"]?.ids ?? [] {
        let provinces = month.filter { $0.key != "VN" }.values.reduce(0) { $0 + ($1[id] ?? 0) }
        #expect(month["VN"]?[id] == provinces, "\(period) \(id)")
      }
      before = month
    }
  }

  @Test(arguments: ["2021-03", "2021-09", "2022-03"]) func `half-years and years are sealed in full and keep the identities`(
    period: String
  ) throws {
    for (code, figures) in try month(period) {
      #expect(figures.ids.count == 37)
      #expect(try ExportReading.regime.breaches(in: figures).isEmpty, "\(code)")
      #expect(figures.ids.allSatisfy { (figures[$0] ?? -1) >= 0 }, "\(code)")
    }
  }

  @Test func `September 2021 is sealed as its exports say`() throws {
    let sealed = try month("2021-09")
    let exports = try #require(try ExportReading.both().first { $0.period == "2021-09" })
    for (unit, figures) in exports.sums where unit.count == 2 {
      for id in figures.ids {
        #expect(sealed[unit]?[id] == figures[id].map { id.aspect == .money ? $0 * 1000 : $0 }, "\(unit) \(id)")
      }
    }
  }

  @Test(arguments: PublishedFigure.all.filter { $0.period == "2022-03" }) func `six months of 2022 are sealed as published`(
    fact: PublishedFigure
  ) throws {
    #expect(try month(fact.period)[fact.unit]?[#require(FigureID(fact.figure))] == fact.value)
  }

  @Test(arguments: PublishedRatio.all.filter { $0.period == "2022-03" }) func `and give the published ratios`(
    fact: PublishedRatio
  ) throws {
    let figures = try #require(month(fact.period)[fact.unit])
    #expect(try #require(Indicator(fact.indicator)).ratio(in: figures)?.published == fact.value)
  }

  @Test func `a year opens with no more than the year before left`() throws {
    let (closing, opening) = try (month("2021-09"), month("2022-03"))
    for (code, figures) in opening {
      for aspect in [Aspect.cases, .money] {
        #expect(figures[aspect, .carriedOver] ?? -1 <= closing[code]?[aspect, .carriedForward] ?? -1, "\(code)")
      }
    }
  }
}

import Enforcement
import Synthesis
import Testing

/// The exports of the sample, read back by what stands in them.
@Suite struct NationalExportsTests {
  private func reading(_ period: String) throws -> ExportReading {
    try #require(try ExportReading.both().first { $0.period == period })
  }

  @Test(arguments: ["2021-09", "2022-09"]) func `every file of 768 is read, and every row keeps the identities`(period: String)
    throws
  {
    let reading = try reading(period)
    #expect(reading.files == 768)
    #expect(reading.faults == [])
  }

  @Test(arguments: ["2021-09", "2022-09"]) func `files come in every encoding that offices use`(period: String) throws {
    let encodings = try reading(period).encodings
    for name in ["windows-1258", "tcvn3", "vni", "utf-16le"] { #expect((2...40).contains(encodings[name] ?? 0), "\(name)") }
    #expect(encodings["utf-8"] ?? 0 > 600)
    #expect(encodings.values.reduce(0, +) == 768)
  }

  @Test(arguments: PublishedFigure.all.filter { $0.period.hasSuffix("-09") })
  func `a published figure is the sum of the exports`(fact: PublishedFigure) throws {
    let id = try #require(FigureID(fact.figure))
    let sum = try #require(reading(fact.period).sums[fact.unit]?[id])
    #expect((id.aspect == .money ? sum * 1000 : sum) == fact.value)
  }

  @Test(arguments: PublishedRatio.all.filter { $0.period.hasSuffix("-09") })
  func `a published ratio follows from the exports`(fact: PublishedRatio) throws {
    let indicator = try #require(Indicator(fact.indicator))
    let figures = try #require(reading(fact.period).sums[fact.unit])
    #expect(indicator.ratio(in: figures)?.published == fact.value)
  }

  @Test func `what is set aside and what is not eligible in 2022 are as published`() throws {
    let nation = try #require(reading("2022-09").sums["VN"])
    #expect((nation[.cases, .postponedOther] ?? 0) + (nation[.cases, .suspended] ?? 0) == PublishedFigure.setAside2022)
    let notEligible: Int64 = 861_529 - 653_719 - 12_135
    #expect(nation[.cases, .notEligible] == notEligible)
  }

  @Test func `the announcement's changes and distances come out`() throws {
    let (now, before) = try (#require(reading("2022-09").sums["VN"]), #require(reading("2021-09").sums["VN"]))
    for (id, change, target, over) in [("cases.completion", "6,67", 8150, "1,00"), ("money.completion", "14,21", 4010, "5,32")] {
      let indicator = try #require(Indicator(id))
      let (new, old) = try (#require(indicator.ratio(in: now)), #require(indicator.ratio(in: before)))
      #expect(ChangePolicy.published.change(of: new, from: old)?.vietnamese == change)
      #expect(try Target(above: Points(hundredths: Int64(target))).distance(of: #require(new.published)).vietnamese == over)
    }
  }

  @Test func `money rounded in publications lies within their rounding`() throws {
    let nation = try #require(reading("2022-09").sums["VN"])
    #expect((336_500_000_000..<337_000_000_000).contains(nation[.money, .toEnforce] ?? 0))
    #expect((165_000_000_000..<166_000_000_000).contains(nation[.money, .eligible] ?? 0))
    #expect((75_000_000_000..<76_000_000_000).contains(nation[.money, .done] ?? 0))
  }

  @Test func `no office carries over more than it left the year before`() throws {
    let (now, before) = try (reading("2022-09").sums, reading("2021-09").sums)
    for (unit, figures) in now {
      for aspect in [Aspect.cases, .money] {
        let (opening, closing) = (figures[aspect, .carriedOver] ?? -1, before[unit]?[aspect, .carriedForward] ?? -1)
        #expect(opening <= closing, "\(unit) \(aspect)")
      }
    }
  }

  @Test(arguments: ["2021-09", "2022-09"]) func `offices differ as offices do`(period: String) throws {
    let offices = try reading(period).sums.filter { $0.key.count == 5 }
    let ratios = try offices.values.compactMap {
      try #require(Indicator("cases.completion")).ratio(in: $0)?.published?.hundredths
    }.sorted()
    #expect(offices.count - ratios.count == 2, "Hoàng Sa and Trường Sa have no cases")
    #expect(ratios[ratios.count / 100] > 5500)
    #expect(ratios[ratios.count * 99 / 100] < 9700)
    #expect(ratios[ratios.count * 9 / 10] - ratios[ratios.count / 10] > 1000)
  }
}

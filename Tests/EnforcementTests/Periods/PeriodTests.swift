import Enforcement
import Testing

@Suite struct PeriodTests {
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test(arguments: [
    ("2022-09", 2022, 12, "2021-10-01", "2022-09-30"), ("2021-10", 2022, 1, "2021-10-01", "2021-10-31"),
    ("2021-12", 2022, 3, "2021-10-01", "2021-12-31"), ("2022-01", 2022, 4, "2021-10-01", "2022-01-31"),
    ("2023-06", 2023, 9, "2022-10-01", "2023-06-30"), ("2024-02", 2024, 5, "2023-10-01", "2024-02-29"),
    ("2023-02", 2023, 5, "2022-10-01", "2023-02-28"), ("2022-03", 2022, 6, "2021-10-01", "2022-03-31"),
  ])
  func `a period runs from 1 October to the end of its month`(
    text: String, year: Int, months: Int, first: String, last: String
  ) throws {
    let period = try period(text)
    #expect(period.statisticalYear == year)
    #expect(period.monthsCovered == months)
    #expect(period.firstDay.iso == first)
    #expect(period.lastDay.iso == last)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "", "2022", "2022-9", "2022-13", "2022-00", "22-09", "2022/09", "2022-0９", "1992-12", "2200-01", " 2022-09", "-022-09",
  ])
  func `any other spelling is refused`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `every period of every year keeps the rules of the calendar`() throws {
    for year in Period.years {
      for month in 1...12 {
        let period = try #require(Period(year: year, month: month))
        #expect(Period(period.description) == period)
        #expect(period.firstDay <= period.lastDay)
        #expect(period.priorYear.monthsCovered == period.monthsCovered)
        #expect(period.priorYear.statisticalYear == period.statisticalYear - 1)
        #expect(period.monthsToDate.count == period.monthsCovered)
        #expect(period.monthsToDate.last == period)
        #expect(period.monthsToDate.allSatisfy { $0.statisticalYear == period.statisticalYear })
        #expect(period.monthsToDate == period.monthsToDate.sorted())
        #expect((period.previousMonth == nil) == (month == 10))
      }
    }
  }

  @Test func `names and spans are those of the reports`() throws {
    #expect(try period("2023-06").name == "9 tháng năm 2023")
    #expect(try period("2023-06").span == "01/10/2022–30/06/2023")
    #expect(try period("2022-09").name == "năm 2022")
    #expect(try period("2021-10").name == "1 tháng năm 2022")
  }

  @Test func `the months to date begin with October of the year before`() throws {
    #expect(try period("2022-01").monthsToDate.map(\.description) == ["2021-10", "2021-11", "2021-12", "2022-01"])
    #expect(try period("2021-10").previousMonth == nil)
    #expect(try period("2022-01").previousMonth == period("2021-12"))
  }
}

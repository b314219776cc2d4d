import Enforcement
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "2023-12-31", "9999-12-31", "2025-07-01"])
  func `a day of the calendar is read and written`(text: String) {
    #expect(CalendarDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-01-00", "2022-1-1", "22-01-01", "2022/01/01",
    "+022-01-01", "2022-01-01 ", "",
  ])
  func `a day that does not exist is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [(2023, 365), (2024, 366), (1900, 365), (2000, 366)]) func `a year has its days`(year: Int, days: Int) {
    #expect((1...12).reduce(0) { $0 + CalendarDate.days(in: $1, of: year) } == days)
  }

  @Test func `days are ordered in time and written as Vietnamese forms do`() throws {
    let earlier = try #require(CalendarDate(iso: "2024-12-31"))
    let later = try #require(CalendarDate(iso: "2025-01-01"))
    #expect(earlier < later)
    #expect(!(later < earlier))
    #expect(later.vietnamese == "01/01/2025")
  }
}

import Configuration
import Enforcement
import Testing

@testable import Intake

/// The days on which cases were accepted, as Excel, Access and people write them.
@Suite struct CaseDateTests {
  private static let thirteenthOfApril = [
    "13/04/2022", "13/4/2022", "13.4.2022", "13-4-2022", "13 4 2022", "2022-04-13", "13/4/22", "13.4.22", "13/04/2022 8:30:15 SA",
    "13/04/2022 8:30:15 CH", "13/4/2022 12:00:00 AM", "2022-04-13 00:00:00", "2022-04-13T08:30:00", "2022-04-13T08:30:00Z",
    "20220413", "44664",
    "13 tháng 4 năm 2022", "ngày 13 tháng 4 năm 2022", "Ngày 13 tháng 04 năm 2022", "ngay 13 thang 4 nam 2022",
    "13 tha\u{301}ng 4 na\u{306}m 2022",
    "'13/04/2022", "44664,0", "44664.0", "13-Apr-22", "13-Apr-2022", "13 April 2022", "Apr 13, 2022", "13-Thg4-22", " 13/4/22 ",
  ]

  @Test(arguments: CaseDateTests.thirteenthOfApril)
  func `a day is read however it is written`(_ text: String) {
    let parts = DateReader().parts(Array(text.utf8).span)
    #expect(parts?.date(isMonthFirst: false)?.iso == "2022-04-13")
  }

  @Test(
    arguments: [
      "", "hôm qua", "13/4", "13/4/022", "13//4/22", "13/4/22/5", "13-Foo-22", "2022", "446640", "4466", "13/4/22 x", "1/2/3/4",
      "13/4/2022 25h", "Apr-22", "44664,5", "13 năm 4 tháng 2022", "tháng 4 năm 2022", "13 tháng 13 năm 2022x", "'", "=\"\"",
    ])
  func `what is no day is none`(_ text: String) {
    #expect(DateReader().parts(Array(text.utf8).span)?.date(isMonthFirst: false) == nil)
  }

  @Test func `a day that Excel was told to keep as text is read, and the number behind its month is no day`() {
    #expect(DateReader().parts(Array("=\"13/04/2022\"".utf8).span)?.date(isMonthFirst: false)?.iso == "2022-04-13")
    #expect(DateReader().parts(Array("1 tháng 12 năm 2021".utf8).span)?.date(isMonthFirst: true)?.iso == "2021-12-01")
    #expect(DateReader().parts(Array("1-Thg12-21".utf8).span)?.date(isMonthFirst: true)?.iso == "2021-12-01")
  }

  private func read(_ dates: [String], partSize: Int) async throws -> IntakeResult {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    for (row, date) in dates.enumerated() where row < list.rows.count { list.rows[row].date = date }
    bench.write("01/01001.csv", list.text)
    return await bench.read(partSize: partSize)
  }

  @Test(arguments: [1, 150, CaseList.partSize])
  func `a list may hold them all, in parts too`(_ partSize: Int) async throws {
    for start in stride(from: 0, to: CaseDateTests.thirteenthOfApril.count, by: 7) {
      let result = try await read(
        Array(CaseDateTests.thirteenthOfApril[start...].prefix(7)).map { "\"\($0)\"" }, partSize: partSize)
      #expect(result.summary == [])
    }
  }

  @Test(arguments: [1, CaseList.partSize])
  func `a list of Access writes the month first, with a time of day`(_ partSize: Int) async throws {
    let dates = (1...7).map { "\($0 > 4 ? 4 : $0)/\($0 + 10)/2022 12:00:00 AM" }
    #expect(
      try await read(dates, partSize: partSize).summary
        == ["case.date_month_first 01/01001.csv:- -"].map { _ in
          "case.date_month_first 01/01001.csv:- 01001"
        })
  }

  @Test func `the remedy of a day outside the period is no repetition of it`() async throws {
    let result = try await read(["04/13/2022", "12/05/2022"] + (14...18).map { "04/\($0)/2022" }, partSize: CaseList.partSize)
    let finding = try #require(result.findings.first { $0.rule == .caseDateOutside })
    #expect(finding.found == "12/05/2022")
    #expect(!finding.expected.contains("12/05/2022"))
    #expect(finding.message(in: .vietnamese).contains("được đọc là ngày 5 tháng 12 năm 2022"))
    #expect(finding.message(in: .english).contains("read as 2022-12-05"))
  }

  @Test(arguments: [
    ("31/02/2022", "02/09/1945 – 30/09/2022"), ("4/13/2022", "13/04/2022"), ("22-13-4", "02/09/1945 – 30/09/2022"),
  ])
  func `the remedy of a day that does not exist says what is wanted`(_ text: String, _ wanted: String) async throws {
    let result = try await read([text, "14/04/2022"], partSize: CaseList.partSize)
    let finding = try #require(result.findings.first { $0.rule == .caseDateInvalid })
    #expect(finding.remedy(in: .vietnamese) == "Ghi ngày dạng ngày/tháng/năm, năm đủ bốn chữ số: \(wanted).")
  }
}

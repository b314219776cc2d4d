import Enforcement
import Testing

@testable import Intake

/// Origins beside the day on which cases were accepted.
@Suite struct OriginDayTests {
  /// What is found in a list of 01001 with these origins and days.
  private func read(
    _ rows: [(origin: String, day: String)], heading: String = "Ngày thụ lý", status: String = "Đang thi hành",
    partSize: Int = CaseList.partSize
  ) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.heading = CaseRows.heading.map { $0 == "Ngày ra quyết định" ? heading : $0 }
    list.rows = rows.enumerated().map { place, row in
      var one = CaseRows.Row("01001", place + 1)
      (one.origin, one.date, one.status, one.paid) = (row.origin, row.day, status, "0")
      return one
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced && !result.isProvisional)
    return result.findings.map { "\($0.ruleID) \($0.line ?? 0) \($0.expected): \($0.found)" }
  }

  private static let new = "Mới thụ lý"
  private static let old = "Năm trước chuyển sang"

  @Test(arguments: ["01/10/2021", "1/10/21", "2021-10-01", "01/10/2021 08:00:00"])
  func `a new case is of the year, one carried over from before it`(_ firstDay: String) async throws {
    #expect(
      try await read([(Self.new, firstDay), (Self.new, "30/09/2022"), (Self.old, "30/09/2021"), (Self.old, "05/03/2015")]) == [])
    #expect(try await read([(Self.new, "01/12/2021"), (Self.old, firstDay)]) == ["case.origin_contradicted 3 1: \(firstDay)"])
    #expect(
      try await read([(Self.new, firstDay), (Self.new, "30/09/2021"), (Self.old, "30/09/2022")])
        == ["case.origin_contradicted 3 2: 30/09/2021"])
  }

  /// Rows that are read by columns and rows that are not, whole and in parts.
  @Test(arguments: [60, 400, 5000, CaseList.partSize])
  func `such cases are counted wherever they stand`(_ partSize: Int) async throws {
    let sound = (0..<600).map { $0 % 2 == 0 ? (Self.new, "13/04/2022") : (Self.old, "13/04/2020") }
    #expect(try await read(sound, partSize: partSize) == [])
    var few = sound
    for row in [131, 132, 420, 599] { few[row].1 = row % 2 == 0 ? "05/05/2021" : "5.1.22" }
    #expect(try await read(few, partSize: partSize) == ["case.origin_contradicted 133 4: 5.1.22"])
    let all = sound.map { ($0.0 == Self.new ? Self.old : Self.new, $0.1) }
    #expect(try await read(all, partSize: partSize) == ["case.origin_contradicted 2 600: 13/04/2022"])
  }

  @Test func `a file that writes the month first is judged by the days that it means`() async throws {
    let rows = [(Self.new, "10/01/2021"), (Self.new, "04/13/2022"), (Self.old, "09/30/2021")]
    #expect(try await read(rows) == ["case.date_month_first 0 : "])
  }

  @Test(arguments: ["Ngày ra quyết định", "Ngày quyết định", "Ngày QĐ"])
  func `the date of a decision says nothing of the origin`(_ heading: String) async throws {
    #expect(try await read([(Self.new, "05/03/2020"), (Self.old, "05/03/2022")], heading: heading) == [])
  }

  @Test func `a memo item is of no origin`() async throws {
    #expect(try await read([(Self.new, "05/03/2020")], status: "Đã chuyển sổ theo dõi riêng") == [])
  }
}

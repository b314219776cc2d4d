import Enforcement
import Testing

@testable import Intake

/// Titles of the year that has ended, and of a quarter by itself.
@Suite struct AnnualTitleTests {
  /// What is found in a statement of 01001 for `period` below `title`.
  private func read(_ title: String, _ period: String, lines: String = "") async throws -> [String] {
    let bench = try Workbench(period: period)
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "period" }
    bench.write("01/01001.csv", "\(title)\r\n\(lines)" + statement.text)
    return await bench.read().summary.filter { !$0.hasPrefix("office.missing") }
  }

  @Test(
    arguments: ["BÁO CÁO TỔNG KẾT NĂM 2021", "KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021", "Báo cáo năm 2021"],
    ["2021-10", "2021-11", "2021-12"])
  func `from October on the year of the calendar is that of the annual report just made`(_ title: String, _ period: String)
    async throws
  {
    #expect(try await read(title, period) == ["period.wrong 01/01001.csv:1 01001"])
  }

  @Test(
    arguments: [
      ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2022", "2021-10", ""), ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021 - 2022", "2021-10", ""),
      ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ THÁNG 10 NĂM 2021", "2021-10", ""), ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2022", "2022-09", ""),
      ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021", "2021-10", "Kỳ báo cáo: 1 tháng năm 2022\r\n"),
      ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021", "2021-10", "(Số liệu tính đến 31/10/2021)\r\n"),
      ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021", "2021-10", "Tháng: 10\r\n"),
    ])
  func `it may stand where something says which month it is, and the statistical year anyhow`(
    _ title: String, _ period: String, _ lines: String
  ) async throws {
    #expect(try await read(title, period, lines: lines) == [])
  }

  @Test(arguments: [
    "KẾT QUẢ TRONG QUÝ II NĂM 2022", "Trong quý II", "TRONG QUÝ II/2022", "Số liệu trong quý 2 năm 2022",
    "Phát sinh trong quý II",
  ])
  func `the figures of a quarter by itself are not the cumulative ones`(_ title: String) async throws {
    #expect(try await read(title, "2022-03") == ["heading.other_figures 01/01001.csv:1 01001"])
  }

  @Test(arguments: ["KẾT QUẢ QUÝ II NĂM 2022", "Quý II/2022"])
  func `a quarter that says when the figures end is their period`(_ title: String) async throws {
    #expect(try await read(title, "2022-03") == [])
  }
}

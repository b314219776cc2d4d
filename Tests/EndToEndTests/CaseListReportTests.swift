import Batch
import Configuration
import Enforcement
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// Case lists and internal counts go the whole way, from the office's file to the published report.
@Suite struct CaseListReportTests {
  /// A workspace of two provinces with two offices each.
  private func workspace() throws -> TemporaryFolder {
    let folder = TemporaryFolder("thads-cases")
    try folder.write(
      """
      vintage,code,name,level,parent,valid_from,valid_to
      2008,VN,Toàn quốc,nation,,2008-08-01,
      2008,01,Thành phố Hà Nội,province,VN,2008-08-01,
      2008,64,Tỉnh Gia Lai,province,VN,2008-08-01,
      2008,01000,Cục THADS thành phố Hà Nội,office,01,2008-08-01,
      2008,01001,Chi cục THADS quận Ba Đình,office,01,2008-08-01,
      2008,64000,Cục THADS tỉnh Gia Lai,office,64,2008-08-01,
      2008,64001,Chi cục THADS huyện Chư Păh,office,64,2008-08-01,

      """, to: "offices.csv")
    try folder.write(
      """
      year,vintage,code,indicator,threshold
      2022,2008,VN,cases.completion,50.00
      2022,2008,VN,guidance.on_time,90.00

      """, to: "targets.csv")
    for period in ["2021-09", "2022-09"] {
      for (number, office) in CaseListReportTests.offices.enumerated() {
        let text = list(of: office, period, completed: period == "2021-09" ? 3 : 4 + number)
        try folder.write(text, to: "exports/\(period)/\(office.prefix(2))/\(office).csv")
      }
    }
    return folder
  }

  private static let offices = ["01000", "01001", "64000", "64001"]

  /// Ten cases, the first of them completed, one terminated, the others in progress or not eligible; 100,000 đồng each.
  private func list(of office: String, _ period: String, completed: Int) -> String {
    var text = """
      Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Mã chấp hành viên;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm;Ghi chú

      """
    for number in 1...10 {
      let status =
        number <= completed ? "Thi hành xong" : number == 8 ? "Đình chỉ" : number < 8 ? "Đang thi hành" : "Chưa có điều kiện"
      let paid = number <= completed ? 100_000 : number < 8 ? 25_000 : 0
      text +=
        "\(office);\(period);\(number)/QĐ-CTHADS;13/04/\(period.prefix(4));CHV01;Dân sự;Mới thụ lý;\(status);100000;\(paid);\(number == 8 ? 5000 : 0);\"Dòng một\nDòng hai\"\n"
    }
    return text
  }

  private func publish(_ folder: TemporaryFolder, to out: TemporaryFolder) async throws -> (code: ExitCode, result: String) {
    let period = try #require(Period(year: 2022, month: 9))
    let outcome = try await ReportRun.run(
      ReportOptions(
        source: RunSource(
          workspace: folder.path, templates: Project.templates, period: period, baseline: nil, jobs: 2),
        out: out.path, formats: Set(ReportOptions.Format.allCases), scope: Set(ReportOptions.Scope.allCases),
        requireComplete: false, replace: false, sourceDateEpoch: nil), observer: .silent)
    #expect(try Verification.run(out["2022-09"]).faults.map { $0.message[.english] } == [])
    return (outcome.exitCode, out["2022-09"])
  }

  @Test func `a workspace of case lists gives a full report`() async throws {
    let folder = try workspace()
    let out = TemporaryFolder("thads-cases-out")
    let (code, result) = try await publish(folder, to: out)
    #expect(code == .published)
    let indicators = try Rows("indicators.csv", of: result)
    // Completed 4 + 5 + 6 + 7 and one terminated each, of eight eligible each; the year before 3 and one.
    let nation = try #require(indicators.matching(["code": "VN", "indicator": "cases.completion"]).first)
    #expect(nation["numerator"] == "26" && nation["denominator"] == "32" && nation["value"] == "81.25")
    #expect(nation["prior_value"] == "50.00" && nation["change_points"] == "31.25" && nation["met"] == "true")
    let money = try #require(indicators.matching(["code": "VN", "indicator": "money.completion"]).first)
    #expect(money["numerator"] == "2370000" && money["denominator"] == "3200000")
    let figures = try Rows("figures.csv", of: result)
    #expect(figures.matching(["code": "64001", "category": "", "measure": "cases.not_eligible"]).first?["value"] == "2")
    #expect(figures.matching(["code": "64001", "category": "Dân sự", "measure": "money.other"]).first?["value"] == "95000")
    #expect(try names(in: "\(result)/tinh").count == 4)
    #expect(try Rows("findings.csv", of: result).rows.isEmpty)
  }

  @Test func `internal counts reach the indicators, the workbook and the page`() async throws {
    let folder = try workspace()
    for office in CaseListReportTests.offices {
      let onTime = office == "64001" ? 9 : 10
      try folder.write(
        """
        \u{FEFF}CỤC THI HÀNH ÁN DÂN SỰ
        Kỳ báo cáo: 12 tháng năm 2022
        ;;Hướng dẫn nghiệp vụ;;Khiếu nại;;Tố cáo;;Tiếp công dân;THAHC;
        Mã đơn vị;Tên đơn vị;Phải trả lời;Trả lời đúng hạn;Phải giải quyết;Đúng hạn;Phải giải quyết;Đúng hạn;Số lượt;Phải thi hành;Đã thi hành xong
        \(office);;10;\(onTime);4;3;-;-;30;2;1
        NGƯỜI LẬP BIỂU;;;;;;;;;;

        """, to: "exports/2022-09/\(office.prefix(2))/\(office)-noi-bo.csv")
    }
    let out = TemporaryFolder("thads-internal-out")
    let (code, result) = try await publish(folder, to: out)
    #expect(code == .published)
    #expect(try Rows("findings.csv", of: result).rows.isEmpty)
    let indicators = try Rows("indicators.csv", of: result)
    for (id, numerator, denominator, value) in [
      ("guidance.on_time", "39", "40", "97.50"), ("complaints.on_time", "12", "16", "75.00"),
      ("administrative.completion", "4", "8", "50.00"), ("denunciations.on_time", "0", "0", ""),
      ("cases.completion", "26", "32", "81.25"),
    ] {
      let row = try #require(indicators.matching(["code": "VN", "indicator": id]).first)
      #expect(row["numerator"] == numerator && row["denominator"] == denominator && row["value"] == value, "\(id): \(row)")
    }
    let guidance = try #require(indicators.matching(["code": "VN", "indicator": "guidance.on_time"]).first)
    #expect(guidance["target"] == "90.00" && guidance["met"] == "true")
    let office = try #require(indicators.matching(["code": "64001", "indicator": "guidance.on_time"]).first)
    #expect(office["value"] == "90.00")
    let figures = try Rows("figures.csv", of: result)
    #expect(figures.matching(["code": "01", "measure": "reception.persons"]).first?["value"] == "60")
    let page = String(decoding: try #require(TemporaryFolder.bytes(of: "\(result)/index.html")), as: UTF8.self)
    #expect(page.contains("Kết quả thực hiện các chỉ tiêu nội bộ") && page.contains("97,50"))
    let workbook = try SpreadsheetReader(try #require(TemporaryFolder.bytes(of: "\(result)/toan-quoc.xlsx")))
    #expect(workbook.sheets.map(\.name).contains("Chỉ tiêu nội bộ"))
  }
}

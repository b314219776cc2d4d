import Enforcement
import Testing

@testable import Intake

/// Periods as labels, columns and titles state them.
@Suite struct PeriodTextTests {
  @Test(
    arguments: [
      "2022-09", "09/2022", "9/2022", "2022/9", "202209", "30/09/2022", "30/9/22", "09/30/2022", "2022-09-30", "20220930",
      "44834",
      "44805", "tháng 9 năm 2022", "tháng 09/2022", "Tháng 9-2022", "T9/2022", "Thg 9 2022", "thg9-22", "9/22", "Sep-22",
      "September 2022", "30-Sep-22", "30 Sep 2022", "2022-09-30 00:00:00", "2022-09-30T00:00:00", "9/30/2022 12:00:00 AM",
      "30/09/2022 8:30:15 CH", "ngày 30 tháng 9 năm 2022", "12 tháng năm 2022", "12 tháng/2022", "12 tháng đầu năm 2022",
      "năm 2022",
      "Cả năm 2022", "năm thống kê 2022", "Quý IV/2022", "Quý 4 năm 2022", "Từ ngày 01/10/2021 đến ngày 30/9/2022",
      "từ 01/10/2021 đến hết ngày 30/09/2022", "01/10/2021 - 30/9/2022", "từ 01/10 đến 30/9/2022",
      "từ tháng 10/2021 đến tháng 9/2022", "12 tháng năm 2022 (từ 01/10/2021 đến 30/9/2022)", "đến hết tháng 9/2022",
      "tháng 9 năm 2022 (số liệu chính thức)", "năm 2022 tháng 9",
    ])
  func `a period is read however it is written`(_ text: String) {
    #expect(Period(reported: text) == Period("2022-09"))
  }

  @Test(
    arguments: [
      ("8 tháng năm 2022", "2022-05"), ("11 tháng năm 2022", "2022-08"), ("2 tháng năm 2022", "2021-11"),
      ("Quý I/2022", "2021-12"),
      ("quý II năm 2022", "2022-03"), ("6 tháng đầu năm 2022", "2022-03"), ("Từ ngày 01/10/2021 đến ngày 31/8/2022", "2022-08"),
      ("Aug-22", "2022-08"), ("44804", "2022-08"), ("tháng 10 năm 2021", "2021-10"),
    ])
  func `another period is that period`(_ text: String, _ period: String) {
    #expect(Period(reported: text) == Period(period))
  }

  @Test(
    arguments: [
      "", "9", "2022", "tháng 9", "cuối kỳ", "Từ ngày 01/9/2022 đến ngày 30/9/2022", "từ 01/01/2022 đến 30/9/2022", "13/2022",
      "31/9/2022",
      "tháng 9 năm 2022, tháng 8 năm 2022", "2022-09 (bản 2)", "Quý V/2022", "999999", "13 tháng năm 2022", "9.2",
    ])
  func `what names no period of a report, or several, is none`(_ text: String) {
    #expect(Period(reported: text) == nil)
  }

  @Test func `serial numbers of Excel are days that follow one another`() {
    var day = CalendarDate(validYear: 1900, month: 2, day: 28)
    #expect(CalendarDate(excelSerial: 60) == nil)
    for serial in 61...73_050 {
      let next = CalendarDate(excelSerial: serial)
      let follows = next.flatMap { next in day.map { $0 < next && (next.day == 1 || next.day == $0.day + 1) } } ?? false
      if !follows { Issue.record("\(serial)") }
      day = next
    }
    #expect(CalendarDate(excelSerial: 73_050)?.iso == "2099-12-31")
  }

  /// What is found in a sound file of 01001 below `lines`.
  private func read(_ lines: String, withColumn: Bool = false) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    if !withColumn { statement.columns.removeAll { $0 == "period" } }
    bench.write("01/01001.csv", lines + "\r\n" + statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(
    arguments: [
      "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 8 THÁNG NĂM 2022", "Kỳ báo cáo 11 tháng năm 2022", "Kì báo cáo: 11 tháng năm 2022",
      "(Từ ngày 01/10/2021 đến ngày 31/8/2022)", "Báo cáo tháng 8/2022", "BÁO CÁO T8/2022", "Số liệu tính đến 31/8/2022",
      "(Từ ngày 01/9/2022 đến ngày 30/9/2022)", "Kết quả quý III/2022", "Báo cáo cả năm 2021", "Kỳ báo cáo: không rõ",
      "Kỳ báo cáo 08/2022",
      "Số liệu lũy kế đến hết tháng 8 năm 2022", "01/10/2021 - 31/8/2022;8 tháng năm 2022",
    ])
  func `a title or a label of another period rejects the file`(_ line: String) async throws {
    #expect(try await read(line) == ["period.wrong 01/01001.csv:1 01001"])
  }

  @Test(arguments: ["KẾT QUẢ 8 THÁNG NĂM 2022", "Kỳ báo cáo: tháng 8 năm 2022", "Kỳ báo cáo 11 tháng năm 2022"])
  func `it does so beside a column of periods as well`(_ line: String) async throws {
    #expect(try await read(line, withColumn: true) == ["period.wrong 01/01001.csv:1 01001"])
    #expect(try await read("Kỳ báo cáo: (xem cột)", withColumn: true) == [])
  }

  @Test(
    arguments: [
      "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 12 THÁNG NĂM 2022", "Kỳ báo cáo 12 tháng năm 2022", "Kì báo cáo: 12 tháng năm 2022",
      "(Từ ngày 01/10/2021 đến ngày 30/9/2022)", "Báo cáo tháng 9/2022", "Số liệu tính đến 30/9/2022", "BÁO CÁO NĂM 2022",
      "BÁO CÁO THỐNG KÊ NĂM 2021", "Ngày nhận báo cáo: 08/10/2022", "Ngày nhận báo cáo: ngày 08 tháng 10 năm 2022",
      "Ban hành theo TT 06/2019/TT-BTP", "Thông tư số 06/2019/TT-BTP ngày 21/11/2019",
      "Thông tư 06/2019 ngày 21/11/2019 tháng 8/2019",
      "Hà Nội, ngày 08 tháng 10 năm 2022", "Hà Nội, ngày … tháng 10 năm 2022", "Ngày in: 10/10/2022 08:15:00",
      "Năm trước chuyển sang",
      "KẾT QUẢ 12 THÁNG NĂM 2022 SO VỚI 12 THÁNG NĂM 2021", "So với cùng kỳ 11 tháng năm 2022", "Mẫu số 01/T8/2019", "05/10/2022",
      "Đánh giá tháng 8/2022 và tháng 9/2022", "Thi hành án theo Nghị quyết 96/2019/QH14", "Kỳ báo cáo tháng",
    ])
  func `a title of the right period, and any other date, says nothing`(_ line: String) async throws {
    #expect(try await read(line) == [])
  }

  @Test(arguments: ["Sep-22", "44834", "2022-09-30 00:00:00", "T9/2022", "30/9/22", "Quý IV/2022", "Từ 01/10/2021 đến 30/9/2022"])
  func `a column of periods is read alike`(_ text: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001", "64001")
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["period"] = text }
    bench.write("01/01001.csv", statement.text)
    var list = CaseRows("64001")
    for row in list.rows.indices { list.rows[row].period = text }
    bench.write("64/64001.csv", list.text)
    #expect(await bench.read().summary == [])
  }
}

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
      "tháng 9 năm 2022 (số liệu chính thức)", "năm 2022 tháng 9", "202209.0", "202209,0", "44834.0", "20220930.00",
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
      "Ngày nhận báo cáo: 08/10/2022", "Ngày nhận báo cáo: ngày 08 tháng 10 năm 2022",
      "Ban hành theo TT 06/2019/TT-BTP", "Thông tư số 06/2019/TT-BTP ngày 21/11/2019",
      "Thông tư 06/2019 ngày 21/11/2019 tháng 8/2019",
      "Hà Nội, ngày 08 tháng 10 năm 2022", "Hà Nội, ngày … tháng 10 năm 2022", "Ngày in: 10/10/2022 08:15:00",
      "Năm trước chuyển sang",
      "KẾT QUẢ 12 THÁNG NĂM 2022 SO VỚI 12 THÁNG NĂM 2021", "KẾT QUẢ SO VỚI CÙNG KỲ 11 tháng năm 2022", "Mẫu số 01/T8/2019",
      "05/10/2022",
      "Đánh giá tháng 8/2022 và tháng 9/2022", "Thi hành án theo Nghị quyết 96/2019/QH14", "Kỳ báo cáo tháng",
    ])
  func `a title of the right period, and any other date, says nothing`(_ line: String) async throws {
    #expect(try await read(line) == [])
  }

  /// A title, and the period of the batch in which it stands.
  typealias Title = (line: String, period: String)

  /// What is found in a sound file of 01001 whose rows name no period, below `lines`.
  private func read(_ lines: String, in period: String) async throws -> [String] {
    let bench = try Workbench(period: period)
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "period" }
    bench.write("01/01001.csv", lines + "\r\n" + statement.text)
    return await bench.read().summary.filter { !$0.hasPrefix("office.missing") }
  }

  private static let ofAnotherPeriod: [Title] = [
    ("KẾT QUẢ 9 THÁNG ĐẦU NĂM CÔNG TÁC 2022", "2022-09"), ("KẾT QUẢ 6 THÁNG ĐẦU NĂM CÔNG TÁC 2022", "2022-06"),
    ("8 THÁNG NĂM CÔNG TÁC 2021 - 2022", "2022-09"), ("6T/2022", "2022-09"), ("Báo cáo 6T/2022", "2022-04"),
    ("sáu tháng đầu năm 2022", "2022-09"), ("KẾT QUẢ MƯỜI MỘT THÁNG NĂM 2022", "2022-09"), ("năm tháng đầu năm 2022", "2022-09"),
    ("8 tháng đầu năm", "2022-09"), ("Kết quả sáu tháng đầu năm", "2022-09"), ("KẾT QUẢ 8 THÁNG ĐẦU NĂM CÔNG TÁC", "2022-09"),
    ("Năm báo cáo: 2021", "2022-09"), ("Năm: 2021", "2022-09"), ("Năm;2021", "2022-09"), ("Năm công tác: 2023", "2022-06"),
    ("Năm: 2022", "2021-08"), ("Tháng: 8", "2022-09"), ("Tháng;8", "2022-09"), ("Tháng: 9;Năm: 2021", "2022-09"),
    ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021", "2022-09"), ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ NĂM 2021 (SƠ BỘ)", "2022-06"),
    ("BÁO CÁO THỐNG KÊ NĂM 2021", "2022-09"), ("CỤC THADS TỈNH GIA LAI NĂM 2023", "2022-06"), ("NĂM 2020", "2021-11"),
    ("NĂM CÔNG TÁC 2020 - 2021", "2022-09"), ("Báo cáo năm công tác 2020-2021", "2021-11"), ("Năm 2020 - 2021", "2022-09"),
    ("(đến ngày 31/8/2022)", "2022-09"), ("KẾT QUẢ THI HÀNH ÁN (đến 31/8/2022)", "2022-09"), ("Đến ngày: 31/8/2022", "2022-09"),
    ("Số liệu đến hết tháng 8", "2022-09"), ("Kết quả công tác tháng tám năm 2022", "2022-09"), ("THÁNG TƯ/2022", "2022-09"),
    ("tháng năm năm 2022", "2022-09"), ("Báo cáo tháng mười một năm 2021", "2022-09"), ("Tháng Chạp năm 2021", "2022-01"),
    ("tháng giêng năm 2022", "2022-09"), ("Báo cáo tháng 8", "2022-09"), ("BÁO CÁO T8", "2022-09"), ("Tháng 8", "2022-09"),
    ("CHI CỤC THADS QUẬN BA ĐÌNH THÁNG 8", "2022-09"), ("Báo cáo tháng 9, năm 2021", "2022-09"), ("Số liệu (8/2022)", "2022-09"),
    ("KẾT QUẢ THI HÀNH ÁN DÂN SỰ 08/2022", "2022-09"), ("Báo cáo tháng 8/22", "2022-09"),
    ("Luỹ kế 11 tháng", "2022-09"), ("Lũy kế 11 tháng từ đầu năm", "2022-09"), ("Báo cáo 11 tháng", "2022-09"),
    ("11 tháng", "2022-09"),
    ("KẾT QUẢ 6 THÁNG", "2022-09"), ("tháng tám", "2022-09"), ("BÁO CÁO THÁNG MƯỜI HAI", "2022-09"), ("August 2022", "2022-09"),
    ("Aug-22", "2022-09"), ("period: 2022-08", "2022-09"), ("Kỳ báo cáo: 11 tháng", "2022-09"),
    ("12 tháng (01/10/2021-31/8/2022)", "2022-09"), ("11 tháng (01/10/2021-30/9/2022)", "2022-09"),
    ("Năm 2022 (11 tháng)", "2022-09"),
    ("Kết quả 6 tháng cuối năm", "2022-09"), ("KẾT QUẢ THI HÀNH ÁN 6 THÁNG CUỐI NĂM 2022", "2022-09"),
    ("Kết quả nửa cuối năm 2022", "2022-09"), ("(6 tháng cuối năm 2022)", "2022-03"),
    ("Kỳ báo cáo: 6 tháng cuối năm 2022", "2022-09"),
    ("Tính đến 15/9/2022", "2022-09"), ("Số liệu tính đến ngày 15 tháng 9 năm 2022", "2022-09"),
    ("Lũy kế đến 29/9/2022", "2022-09"), ("(từ 01/10/2021 đến 15/9/2022)", "2022-09"),
    ("BÁO CÁO TUẦN 39 NĂM 2022", "2022-09"), ("Tuần thứ 39", "2022-09"), ("KẾT QUẢ THI HÀNH ÁN GIAI ĐOẠN 2016-2020", "2022-09"),
    ("Kết quả nhiệm kỳ 2016 - 2021", "2022-09"), ("BÁO CÁO 03 NĂM 2020, 2021, 2022", "2022-09"),
    ("Báo cáo quý III", "2022-09"), ("KẾT QUẢ THI HÀNH BẢN ÁN THÁNG 8/2022", "2022-09"), ("Gửi báo cáo tháng 8", "2022-09"),
    ("Số liệu tính tới 31.8.2022", "2022-09"), ("Tính đến 24h ngày 31/8/2022", "2022-09"),
    ("Tính đến 17 giờ 00 ngày 31/8/2022", "2022-09"), ("Chốt số liệu ngày 25/8/2022", "2022-09"),
    ("(10/2021 - 8/2022)", "2022-09"),
    ("(Đến hết tháng 8)", "2022-09"), ("KẾT QUẢ THI HÀNH ÁN (đến hết tháng 8)", "2022-09"),
    ("Ngày chốt số liệu: 31/8/2022", "2022-09"),
    ("Số liệu chốt đến ngày 15/9/2022", "2022-09"), ("(Số liệu từ 01/10/2021 đến 25/9/2022)", "2022-09"),
    ("từ 10/2021 tới 8/2022", "2022-09"), ("Số liệu tính đến hết ngày 31/8/2022", "2022-09"),
    ("Số liệu tới hết tháng 8 năm 2022", "2022-09"), ("Đến cuối tháng 8/2022", "2022-09"),
  ]

  @Test(arguments: ofAnotherPeriod) func `a title of another period rejects the file, however it says so`(_ title: Title)
    async throws
  {
    #expect(try await read(title.line, in: title.period).map { $0.prefix(12) } == ["period.wrong"])
  }

  private static let ofNoOther: [Title] = [
    ("KẾT QUẢ 12 THÁNG ĐẦU NĂM CÔNG TÁC 2022", "2022-09"), ("KẾT QUẢ 9 THÁNG ĐẦU NĂM CÔNG TÁC 2022", "2022-06"),
    ("6T/2022", "2022-03"), ("sáu tháng đầu năm 2022", "2022-03"), ("8 tháng đầu năm", "2022-05"),
    ("mười hai tháng năm 2022", "2022-09"), ("Lũy kế 12 tháng", "2022-09"), ("Kỳ báo cáo: 12 tháng", "2022-09"),
    ("Kỳ báo cáo: 12 tháng (01/10/2021-30/9/2022)", "2022-09"), ("Kỳ báo cáo: năm 2022 (12 tháng)", "2022-09"),
    ("Kỳ báo cáo: 12 tháng (từ ngày 01/10/2021 đến ngày 30/9/2022)", "2022-09"), ("NĂM 2022 (12 THÁNG)", "2022-09"),
    ("tháng chín", "2022-09"), ("September 2022", "2022-09"), ("Sep-22", "2022-09"), ("period: 2022-09", "2022-09"),
    ("Các việc chưa thi hành quá 6 tháng", "2022-09"), ("Báo cáo tháng sau", "2022-09"),
    ("KẾT QUẢ THI HÀNH ÁN NĂM 2022", "2022-06"), ("KẾT QUẢ THI HÀNH ÁN NĂM 2022", "2022-09"),
    ("KẾT QUẢ THI HÀNH ÁN NĂM 2022", "2021-11"),
    ("KẾT QUẢ THI HÀNH ÁN NĂM 2022", "2021-11"), ("Năm công tác 2022", "2022-06"), ("Năm báo cáo: 2022", "2022-06"),
    ("Năm: 2022", "2021-11"),
    ("Năm;2022", "2022-09"), ("Năm báo cáo: 2021 - 2022", "2022-09"), ("Tháng: 6;Năm: 2022", "2022-06"),
    ("Tháng báo cáo: 6", "2022-06"),
    ("Kỳ báo cáo tháng 6", "2022-06"), ("Tháng;9", "2022-09"), ("NĂM CÔNG TÁC 2021 - 2022", "2022-06"),
    ("NĂM CÔNG TÁC 2021 - 2022", "2021-11"),
    ("(đến ngày 30/9/2022)", "2022-09"), ("Đến ngày: 30/9/2022", "2022-09"), ("Đến ngày 05/10/2022", "2022-09"),
    ("Kết quả công tác tháng chín năm 2022", "2022-09"), ("tháng năm năm 2022", "2022-05"), ("tháng năm 2022", "2022-09"),
    ("Báo cáo tháng 9", "2022-09"), ("Báo cáo tháng 9, năm 2022", "2022-09"), ("Số liệu (9/2022)", "2022-09"),
    ("Năm 2021 và năm 2022", "2022-09"), ("NĂM 2022 SO VỚI NĂM 2021", "2022-09"), ("Tăng, giảm so năm 2021", "2022-09"),
    ("(So với năm 2021)", "2022-09"), ("Số việc năm 2021 chuyển sang", "2022-09"),
    ("Các việc thụ lý trước năm 2015", "2022-09"), ("Giai đoạn 2021 - 2025", "2022-09"), ("Danh sách bản án năm 2019", "2022-09"),
    ("Thông tư 06/2019/TT-BTP", "2022-09"), ("Luật THADS năm 2008", "2022-09"),
    ("Luật THADS năm 2008 (sửa đổi năm 2014)", "2022-09"),
    ("Nghị quyết số 96/2019/QH14", "2022-09"), ("TT 06/2019/TT-BTP ngày 21/11/2019", "2022-09"), ("Báo cáo số 8/2022", "2022-09"),
    ("Báo cáo 08/2022/BC-CTHADS", "2022-09"), ("Hà Nội, ngày   tháng   năm 2023", "2022-09"),
    ("Ngày … tháng 10 năm …", "2022-09"),
    ("Hà Nội, ngày 05 tháng 10", "2022-09"), ("Hà Nội, ngày 10 tháng năm 2022", "2022-09"),
    ("Địa chỉ: 123 Cách mạng Tháng 8", "2022-09"),
    ("Số 5 đường 3 Tháng 2", "2022-09"), ("Việc quá 6 tháng chưa thi hành", "2022-09"), ("Chuyển tháng sau", "2022-09"),
    ("Số liệu tháng tạm tính", "2022-09"), ("Báo cáo định kỳ hằng tháng, quý, năm", "2022-09"), ("Tổ công tác T8", "2022-09"),
    ("Tháng 7, 8, 9", "2022-09"), ("Báo cáo quý III", "2022-06"), ("Mỗi quý 1 lần", "2022-09"),
    ("Gửi báo cáo đến ngày 31/10/2022", "2022-09"), ("Thi hành bản án năm 2019 của Tòa án", "2022-09"),
    ("Từ tháng 10 năm trước đến tháng 9", "2022-09"), ("Pháp lệnh năm 2004", "2022-09"),
    ("Địa chỉ: 12 Cách mạng Tháng Tám, Quận 3", "2022-09"), ("Giai đoạn từ năm 2021 đến năm 2025", "2022-06"),
    ("Chưa gồm số liệu phát sinh trong tháng 10", "2022-09"), ("Phương hướng 6 tháng cuối năm 2022", "2022-09"),
    ("KẾT QUẢ 6 THÁNG ĐẦU NĂM, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2022", "2022-03"), ("Đề án giai đoạn 2021-2025", "2022-09"),
    ("Việc quá 6 tháng cuối năm", "2022-09"), ("Trong 2 tuần 5 ngày", "2022-09"), ("BÁO CÁO NĂM 2021, 2022", "2022-09"),
    ("Quý IV", "2022-09"),
    ("Số liệu tính tới 30.9.2022", "2022-09"), ("Tính đến 24h ngày 30/9/2022", "2022-09"),
    ("Tính đến 24 giờ ngày 30/9/2022", "2022-09"),
    ("Chốt số liệu ngày 30/9/2022", "2022-09"), ("Chốt số liệu ngày 03/10/2022", "2022-09"),
    ("Ngày chốt số liệu: 05/10/2022", "2022-09"),
    ("Kỳ báo cáo: chốt ngày 30/9/2022", "2022-09"), ("(10/2021 - 9/2022)", "2022-09"), ("(Đến hết tháng 9)", "2022-09"),
    ("Nộp báo cáo đến hết tháng 10", "2022-09"), ("Gửi báo cáo trước 17h ngày 05/10/2022", "2022-09"),
    ("Việc thụ lý tới ngày 31/8/2022 chưa xong", "2022-09"), ("12 tháng (10/2021 - 9/2022)", "2022-09"),
    ("Số 10/2021 và 8/2022", "2022-09"),
  ]

  @Test(arguments: ofNoOther) func `a title that may be of the period is taken, and one of other times`(_ title: Title)
    async throws
  {
    #expect(try await read(title.line, in: title.period) == [])
  }

  /// Columns beside the office, their cells in the second row, and whether that row is of 2022-09; the other rows are.
  typealias Columns = (headings: [String], sound: [String], cells: [String], isRight: Bool)

  private static let columns: [Columns] = [
    (["Tháng"], ["9"], ["9"], true), (["Tháng"], ["9"], ["8"], false), (["Tháng"], ["09"], ["9/2022"], true),
    (["Tháng"], ["Tháng 9"], ["Tháng 8"], false), (["Tháng báo cáo"], ["9"], ["10"], false),
    (["Kỳ BC"], ["2022-09"], ["2022-08"], false),
    (["Kỳ BC"], ["9"], ["09"], true), (["Đến ngày"], ["30/09/2022"], ["31/08/2022"], false),
    (["Đến ngày"], ["30/9/2022"], [""], true),
    (["Năm"], ["2022"], ["Năm 2022"], true), (["Năm"], ["2022"], ["2021"], false), (["Năm"], ["2022"], ["9"], false),
    (["Năm báo cáo"], ["2022"], ["2023"], false), (["Năm công tác"], ["2021-2022"], ["2020-2021"], false),
    (["Tháng", "Năm"], ["9", "2022"], ["09", "2022"], true), (["Tháng", "Năm"], ["9", "2022"], ["8", "2022"], false),
    (["Tháng", "Năm"], ["9", "2022"], ["9", "2021"], false), (["Năm", "Tháng"], ["2022", "9"], ["2022", "2022"], false),
    (["Kỳ báo cáo", "Tháng", "Năm"], ["2022-09", "9", "2022"], ["2022-09", "9", "2021"], false),
  ]

  @Test(arguments: columns) func `the columns of a statement that say its period are checked, each of them`(_ columns: Columns)
    async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "period" }
    statement.columns.insert(contentsOf: columns.headings, at: 1)
    for (row, cells) in [columns.sound, columns.cells].enumerated() {
      for (heading, cell) in zip(columns.headings, cells) { statement.rows[row][heading] = cell }
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    #expect(result.summary == (columns.isRight ? [] : ["period.wrong 01/01001.csv:3 01001"]))
  }

  @Test(arguments: columns) func `those of a case list are, among rows that are usual`(_ columns: Columns) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 400, seed: 7)
    let odd = 300
    // ("Năm" by itself is the year of a decision there.)
    list.heading.replaceSubrange(1...1, with: columns.headings == ["Năm"] ? ["Năm báo cáo"] : columns.headings)
    for row in list.rows.indices {
      list.rows[row].period = (row == odd ? columns.cells : columns.sound).joined(separator: list.delimiter)
      list.rows[row].note = ""
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    #expect(result.summary == (columns.isRight ? [] : ["period.wrong 01/01001.csv:\(odd + 2) 01001"]))
  }

  @Test(arguments: ["Tăng", "Hạng"]) func `a column that is no month is none misspelt`(_ heading: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.insert(heading, at: 1)
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == ["heading.unknown 01/01001.csv:1 01001"])
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

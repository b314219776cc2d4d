import Enforcement
import Testing

@testable import Intake

/// Lines within a table and below it that say of which period figures are.
@Suite struct PeriodLineTests {
  /// What is found in the file of a province with `line` between the rows of two offices, or below them.
  private func read(_ line: String, isBelow: Bool = false) async throws -> (summary: [String], used: Int) {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    statement.columns.removeAll { $0 == "period" }
    var lines = statement.text.split(separator: "\r\n").map { $0 + "\r\n" }
    lines.insert(line + "\r\n", at: isBelow ? lines.count : 3)
    bench.write("01/01.csv", lines.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    return (result.summary.filter { !$0.hasPrefix("office.missing") }, result.totals.used)
  }

  @Test(arguments: [
    "Số liệu tháng 8", "Tháng 8/2022", "KẾT QUẢ 11 THÁNG NĂM 2022", "Kỳ báo cáo: 11 tháng năm 2022",
    "Kỳ báo cáo;11 tháng năm 2022",
    "Số liệu đến 31/8/2022", "Đơn vị dưới đây chưa báo cáo, lấy số kỳ trước", "Tháng 8", "Số liệu năm 2021",
    "Chưa có số tháng 9; lấy số tháng 8",
    "Số liệu riêng tháng 9", ";;Số liệu kỳ trước", "Chốt số liệu ngày 25/8/2022",
  ])
  func `a line of another period rejects the table, and is no office`(_ line: String) async throws {
    #expect(try await read(line).summary == ["period.wrong 01/01.csv:4 01000"])
    #expect(try await read(line, isBelow: true).summary == ["period.wrong 01/01.csv:6 01001"])
  }

  @Test(arguments: [
    "(số liệu tháng 8)", "(Số liệu đến hết tháng 8/2022)", "* Chưa có số tháng 9, lấy số tháng 8",
    "(*) Số liệu từ 01/10/2021 đến 31/8/2022",
    "[Tính đến 31/8/2022]",
  ])
  func `a remark of another period is told, and rejects rows that stand below it`(_ line: String) async throws {
    let below = try await read(line, isBelow: true)
    #expect(below.summary == ["period.note 01/01.csv:6 01001"] && below.used == 4 + 4)
    let within = try await read(line)
    #expect(within.summary == ["period.note 01/01.csv:4 01000", "period.wrong 01/01.csv:5 01001"] && within.used == 4)
  }

  @Test(arguments: [
    "Ghi chú: Số liệu là số riêng tháng 9", "Ghi chú: Số liệu đến 31/8/2022", "Lưu ý: đơn vị 01001 lấy số liệu của kỳ trước",
    "Hà Nội, ngày 05 tháng 9 năm 2022", ";;Ngày 31 tháng 8 năm 2022", "Ngày 05 tháng 10 năm 2021;;THỦ TRƯỞNG ĐƠN VỊ",
  ])
  func `a note or a signature that does not agree with the period is told, and rejects nothing`(_ line: String) async throws {
    let below = try await read(line, isBelow: true)
    #expect(below.summary == ["period.note 01/01.csv:6 01001"] && below.used == 8)
    if line.hasPrefix("Ghi") { #expect(try await read(line).used == 8) }
  }

  @Test(arguments: [
    "(*) Số liệu từ 01/10/2021 đến 30/9/2022", "(Trong đó có 5 việc thụ lý tháng 8/2022)",
    "Ghi chú: so với cùng kỳ 11 tháng năm 2021",
    "(1) Bao gồm cả việc của năm 2021", "Hà Nội, ngày 05 tháng 10 năm 2022", "Hà Nội, ngày 28 tháng 9 năm 2022",
    "Hà Nội, ngày … tháng … năm 2022",
    "Ngày in: 31/8/2022", "Theo Quyết định ngày 05 tháng 8 năm 2022", "Nguồn: Thông tư 06/2019/TT-BTP",
    "(Ban hành theo Thông tư 06/2019)",
    "Ghi chú: đã lấy số liệu của tháng 9",
    "Nguyễn Văn A;;Trần Thị B", "KẾT QUẢ 12 THÁNG NĂM 2022", "Số liệu tháng 9", "(Năm 2020)", "Ghi chú: lũy kế đến 30/9/2022",
    "Ghi chú: số liệu thụ lý trước năm 2015 đã chuyển sổ",
  ])
  func `what agrees with the period or speaks of another thing is a note`(_ line: String) async throws {
    for isBelow in [true, false] where isBelow || !line.contains("tháng 10") && !line.contains("Hà Nội") && !line.contains(";") {
      let read = try await read(line, isBelow: isBelow)
      #expect(read.summary == [] && read.used == 8, "\(isBelow)")
    }
  }

  /// What is found in a list of 01001 with `line` in its midst, read whole or in parts.
  private func readList(_ line: String, parts: Bool) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var lines = CaseRows("01001").text.split(separator: "\r\n").map { $0 + "\r\n" }
    lines.insert(line + "\r\n", at: 4)
    bench.write("01/01001.csv", lines.joined())
    let result = await bench.read(jobs: parts ? 2 : 1, partSize: parts ? 200 : CaseList.partSize)
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(
    arguments: ["KẾT QUẢ 11 THÁNG NĂM 2022", "Số liệu đến hết tháng 8/2022", "Kỳ báo cáo: tháng 8 năm 2022"], [false, true])
  func `so does a line within a list`(_ line: String, parts: Bool) async throws {
    #expect(try await readList(line, parts: parts) == ["period.wrong 01/01001.csv:5 01001"])
  }

  @Test(
    arguments: ["Năm 2020", "Tháng 8/2022", "Tháng 8", "Quyển số 3", "(Thụ lý tháng 8/2022)", "Số liệu tháng 8", "Kỳ trước"],
    [false, true])
  func `a section of a list is of the cases of a month or a year`(_ line: String, parts: Bool) async throws {
    #expect(try await readList(line, parts: parts).filter { $0.contains("period") } == [])
  }
}

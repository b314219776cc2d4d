import Enforcement
import Intake
import Testing

/// What the names of files tell: their office and their period.
@Suite struct FileNameTests {
  private func read(_ name: String, office: String) async throws -> (summary: [String], result: IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001", "01000")
    bench.write("01/\(name)", Statement(office).text)
    let result = await bench.read()
    return (result.summary.filter { !$0.hasPrefix("office.missing") }, result)
  }

  @Test(arguments: [
    "01001 (1)", "01001_20221005", "01001 - Copy", "01001-lan1", "01001.2022", "01001sua", "01001_05-10-2022 (2)",
    "01001_2022-09",
  ])
  func `a name that begins with an office's code is of that office`(_ name: String) async throws {
    #expect(try await read("\(name).csv", office: "01000").summary == ["office.not_of_file 01/\(name).csv:2 01001"])
    #expect(try await read("\(name).csv", office: "01001").summary == [])
  }

  @Test(arguments: ["01001, 01000", "BC 01000", "010012", "01 - 01001", "2022-01001"])
  func `any other name says nothing of whose the rows are`(_ name: String) async throws {
    #expect(try await read("\(name).csv", office: "01000").summary == [])
  }

  @Test(arguments: [
    "01001_thang 8.2022", "01001_2022-08", "BC_T8_2022_01001", "01001 tháng 8", "01001-202208", "01001_11T2022",
    "thang 8 nam 2022 (1)",
    "01001_08.2022", "01001 (8-2022)x", "01001_2021-09", "01001-nam-truoc", "01001 so lieu cung ky", "01001_du thao",
    "01001 Kỳ trước",
    "01001_DuKien dự kiến", "01001 bản nháp (2)",
  ])
  func `a name that tells another period is told`(_ name: String) async throws {
    let (summary, result) = try await read("\(name).csv", office: "01001")
    #expect(summary.map { $0.prefix { $0 != " " } } == ["period.file_name"])
    #expect(result.totals.used > 0 && result.findings.first { $0.ruleID == "period.file_name" }?.severity == .warning)
  }

  @Test(arguments: [
    "01001_20221005", "01001_05-10-2022", "01001 2022-10-05", "01001_ngay 5 thang 10 nam 2022", "01001_thang 9",
    "01001_2022-09 (8)",
    "01001_12T2022", "BC_01_2022-09", "01_2022-09", "01001-2", "01001_quy 3.2022", "01001_nam 2022", "01001_202209_202210",
    "01001_T8", "01001_20221005103000", "01001_Q3", "01001 so voi cung ky", "01001_nam truoc chuyen sang", "01001 chinh thuc",
    "01001-nam-nay",
  ])
  func `dates, copies and names of the right period are not`(_ name: String) async throws {
    #expect(try await read("\(name).csv", office: "01001").summary == [])
  }

  @Test(arguments: [
    "Tháng 8/01001", "2022-08/01001", "T8_2022/Dot 1/01001", "01_11T2022/01001_2022-09", "thang 8.2022 (1)/01001",
  ])
  func `so is a folder below that of the period`(_ name: String) async throws {
    let (summary, _) = try await read("\(name).csv", office: "01001")
    #expect(summary == ["period.file_name 01/\(name).csv:- 01001"])
  }

  @Test(arguments: [
    "Tháng 9/01001", "2022-09/01001", "Đợt 2/01001", "Nhận 05-10-2022/01001", "2022/01001", "12T2022/01001", "01 - Hà Nội/01001",
  ])
  func `other folders are not`(_ name: String) async throws {
    #expect(try await read("\(name).csv", office: "01001").summary == [])
  }
}

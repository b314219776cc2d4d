import Enforcement
import Testing

@testable import Intake

/// What the lines above a table say of the whole of it, where they do not agree.
@Suite struct PreambleTests {
  /// What is found in a file of `offices` below `lines`, with or without a column of offices.
  private func read(_ lines: String, of offices: String = "01001", withColumn: Bool = false, file: String = "01/01001.csv")
    async throws
    -> [String]
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement(offices)
    statement.columns.removeAll { $0 == "period" || $0 == "submission" || $0 == "office" && !withColumn }
    bench.write(file, lines.replacing("|", with: "\r\n") + "\r\n" + statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(
    arguments: [
      ("Kỳ báo cáo: 2022-09|Kỳ báo cáo: 2022-08", "period.wrong"), ("Kỳ báo cáo: 2022-09|Kỳ: 11 tháng năm 2022", "period.wrong"),
      ("Tháng: 9|Tháng: 8", "period.wrong"), ("Năm: 2022|Năm: 2021", "period.wrong"),
      ("Lần nộp: 1|Lần nộp: 2", "submission.mixed"),
    ])
  func `a second period or submission above a table that is another one rejects the file`(_ lines: String, _ rule: String)
    async throws
  {
    #expect(try await read("Mã đơn vị: 01001|\(lines)") == ["\(rule) 01/01001.csv:3 01001"])
  }

  @Test(
    arguments: [
      "Mã đơn vị: 01001|Đơn vị báo cáo: Cục THADS thành phố Hà Nội", "Mã đơn vị: 01001|Mã đơn vị: 01000",
      "Đơn vị báo cáo: Chi cục THADS quận Ba Đình|Tên đơn vị: Cục THADS thành phố Hà Nội",
    ])
  func `two offices above a table without a column of offices reject the file`(_ lines: String) async throws {
    #expect(try await read(lines) == ["office.contradictory 01/01001.csv:2 01001"])
  }

  @Test(
    arguments: [
      "Mã đơn vị: 01001|Đơn vị báo cáo: Chi cục THADS quận Ba Đình", "Mã đơn vị: 01001|Mã đơn vị: 1001",
      "Mã đơn vị: 01001|Đơn vị báo cáo: Ba Đình", "Mã đơn vị: 01001|Kỳ báo cáo: 2022-09|Kỳ báo cáo: 12 tháng năm 2022",
      "Mã đơn vị: 01001|Lần nộp: 1|Lần nộp: 01",
    ])
  func `what says the same twice is right`(_ lines: String) async throws {
    #expect(try await read(lines) == [])
  }

  @Test func `an office above the table that none of its rows is of rejects the file`() async throws {
    let rule = "office.contradictory 01/01001.csv:1 01001"
    #expect(try await read("Mã đơn vị: 64001", withColumn: true) == [rule])
    #expect(try await read("Mã đơn vị: 64000", withColumn: true) == [rule])
    #expect(try await read("Đơn vị báo cáo: Chi cục THADS huyện Chư Păh", withColumn: true) == [rule])
  }

  @Test func `the office of the whole province may stand above the rows of its others`() async throws {
    #expect(try await read("Mã đơn vị: 01000", withColumn: true) == [])
    #expect(try await read("Mã đơn vị: 01001", withColumn: true) == [])
    #expect(try await read("Đơn vị: Cục THADS thành phố Hà Nội", withColumn: true) == [])
    #expect(try await read("Đơn vị: Tổ tổng hợp", withColumn: true) == [])
  }
}

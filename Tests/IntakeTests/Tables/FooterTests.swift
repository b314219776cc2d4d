import Configuration
import Enforcement
import Testing

@testable import Intake

/// What programs and printers write between and below the rows of a table.
@Suite struct FooterTests {
  /// What is found where `line` stands between the rows of a statement and below them, and in a case list.
  private func read(_ line: String) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    let rows = Statement("01001").text.split(separator: "\r\n").map { "\($0)\r\n" }
    bench.write("01/01001.csv", rows[0] + rows[1] + "\(line)\r\n" + rows[2] + "\(line)\r\n")
    bench.write("01/01000.csv", CaseRows("01000").text + "\(line)\r\n")
    let result = await bench.read()
    #expect(result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
    return result.summary
  }

  @Test(
    arguments: [
      "6 rows selected.", "(6 rows affected)", "6 rows in set (0.01 sec)", "Completion time: 2022-10-05T08:00:00.1234567+07:00",
      "Ngày ký: 05/10/2022 08:00:00 +07:00", "In lúc 08:30 ngày 05/10/2022", "Trang 1/3", "Page 1 of 3", "- 1 -",
    ])
  func `a line of a client, a printer or a signature is a note`(_ line: String) async throws {
    #expect(try await read(line) == [])
  }

  @Test(arguments: ["> Ngày 05/10/2022, Cục THADS đã viết:", "On 05/10/2022 10:00, Ha Noi wrote:", "Ngày 05/10 gửi kèm 3 tệp :"])
  func `what announces something below is a note`(_ line: String) async throws {
    #expect(try await read(line) == [])
  }

  @Test(arguments: ["Số điện thoại;0243123456", "Trân trọng; ĐT 0243.123.456; Fax 0243.999"])
  func `what may be a row that is cut is refused, and may be left out`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Statement("01001").text + line + "\r\n")
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.ruleID == "row.too_short" && finding.message(in: .vietnamese).contains("thì bỏ cả dòng"))
    bench.write("01/01001.csv", Statement("01001").text)
    #expect(await bench.read().summary == [])
  }

  @Test(
    arguments: [
      "Số tiền bằng chữ: Năm triệu đồng chẵn./.", "Bằng chữ: Một trăm hai mươi triệu năm trăm nghìn đồng",
      "Viết bằng chữ: Năm đồng",
      "Số tiền (bằng chữ): Năm tỷ đồng", "Bằng chữ:;Năm triệu đồng", "Bằng chữ: 5.000.000 đồng",
    ])
  func `an amount in words is a note and no unit`(_ line: String) async throws {
    #expect(try await read(line) == [])
  }

  @Test func `a line ruled across the columns is a note wherever it stands`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    for (office, text) in [("01001", Statement("01001").text), ("01000", CaseRows("01000").text)] {
      let rows = text.split(separator: "\r\n").map { "\($0)\r\n" }
      let rule =
        rows[0].dropLast().split(separator: ";").map { String(repeating: "-", count: $0.count) }.joined(separator: ";") + "\r\n"
      bench.write("01/\(office).csv", rows[0] + rule + rows[1] + rule + rows.dropFirst(2).joined() + rule)
    }
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(result.isBalanced)
  }

  @Test func `a row of an office whose cells are dashes is one of zeros`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    for column in Statement.columns.dropFirst(4) { statement.rows[1][column] = "-" }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 0)
  }
}

import Enforcement
import Testing

@testable import Intake

/// The headings that reports of complaints, denunciations, guidance and reception usually have.
@Suite struct InternalHeadingTests {
  /// What is read of `text`, a file of internal counts beside a sound statement of each office.
  private func read(_ text: String) async throws -> (bench: Workbench, result: IntakeResult) {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/01001-nb.csv", text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return (bench, result)
  }

  @Test(arguments: [
    "Khiếu nại: Giải quyết quá hạn", "Khiếu nại: Chưa giải quyết", "Khiếu nại: Quá hạn", "Khiếu nại: Đã giải quyết",
    "Khiếu nại: Không thuộc thẩm quyền", "Khiếu nại: Đang giải quyết", "Khiếu nại: Còn phải giải quyết", "KHIEU NAI: QUA HAN",
    "Khiếu nại: Kỳ trước chuyển sang", "Tố cáo: Giải quyết không đúng hạn",
  ])
  func `what was late or is not settled is known and not read`(_ heading: String) async throws {
    let (bench, result) = try await read(
      "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn;\(heading)\r\n01001;8;6;1\r\n")
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "complaints.due") == 8)
    #expect(bench.figure(result, "01001", "complaints.on_time") == 6)
  }

  @Test(arguments: ["Giải quyết quá hạn", "Quá hạn", "Đã giải quyết", "Chưa giải quyết"])
  func `such a column is never told to be that of what was done in time`(_ heading: String) async throws {
    let (bench, result) = try await read("Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: \(heading)\r\n01001;8;1\r\n")
    #expect(result.summary == ["heading.missing 01/01001-nb.csv:1 01001"])
    #expect(result.findings.first?.expected == "Khiếu nại: Đúng hạn")
    #expect(bench.figure(result, "01001", "complaints.due") == nil)
  }

  @Test func `what is in time below what is not settled is not done in time`() async throws {
    let (bench, result) = try await read(
      "Mã đơn vị;Khiếu nại;;;\r\n;Phải giải quyết;Đã giải quyết;Chưa giải quyết;\r\n;;Đúng hạn;Đúng hạn;Quá hạn\r\n01001;8;6;1;1\r\n"
    )
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "complaints.on_time") == 6)
  }

  @Test(arguments: [
    "Mã đơn vị;Khiếu nại;;;Tố cáo;;\r\n;Phải giải quyết;Đã giải quyết;;Phải giải quyết;Đã giải quyết;\r\n;;Đúng hạn;Quá hạn;;Đúng hạn;Quá hạn\r\n01001;8;6;1;3;2;1\r\n",
    "Mã đơn vị;Khiếu nại;;;Tố cáo;\r\n;Phải giải quyết;Trong đó: Kỳ trước chuyển sang;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;8;3;6;3;2\r\n",
    "Mã đơn vị;Khiếu nại;;;Tố cáo;\r\n;Tiếp nhận;Trong đó: Thuộc thẩm quyền;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;9;8;6;3;2\r\n"
      .replacing("Tiếp nhận", with: "Đã tiếp nhận"),
    "Mã đơn vị;Công tác giải quyết khiếu nại;;Công tác giải quyết tố cáo;\r\n;Phải giải quyết;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;8;6;3;2\r\n",
  ])
  func `rows above the columns and parts of them are passed over`(_ text: String) async throws {
    let (bench, result) = try await read(text)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "complaints.due") == 8)
    #expect(bench.figure(result, "01001", "complaints.on_time") == 6)
    #expect(bench.figure(result, "01001", "denunciations.on_time") == 2)
  }

  @Test(arguments: [
    "Mã đơn vị;Kiểm tra nghiệp vụ;;Khiếu nại;\r\n;Phải trả lời;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;10;9;8;6\r\n",
    "Mã đơn vị;Kiểm tra nghiệp vụ: Phải trả lời;Kiểm tra nghiệp vụ: Đúng hạn;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn\r\n01001;10;9;8;6\r\n",
  ])
  func `a group that is not known is named itself, and its figures are not left out`(_ text: String) async throws {
    let (bench, result) = try await read(text)
    #expect(result.summary == ["heading.group_unknown 01/01001-nb.csv:1 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.found == "Kiểm tra nghiệp vụ" && finding.severity == .error)
    #expect(finding.expected.hasPrefix("Hướng dẫn nghiệp vụ; Khiếu nại; Tố cáo"))
    #expect(bench.figure(result, "01001", "complaints.due") == nil)
  }

  @Test func `a group without figures is no fault`() async throws {
    let (_, result) = try await read(
      "Mã đơn vị;Khiếu nại;;Kiểm tra nghiệp vụ;\r\n;Phải giải quyết;Đúng hạn;Phải trả lời;Đúng hạn\r\n01001;8;6;;\r\n")
    #expect(!result.summary.contains { $0.hasPrefix("heading.group_unknown") })
  }

  @Test(arguments: [
    ("Mã đơn vị;Tiếp công dân: Số lượt\r\n01001;120\r\n", "reception.persons", 120),
    (
      "Mã đơn vị: 01001\r\nKỳ báo cáo: 12 tháng năm 2022\r\nKhiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn\r\n8;7\r\n",
      "complaints.on_time", 7
    ),
    ("Mã đơn vị: 01001\r\nKhiếu nại;\r\nPhải giải quyết;Đúng hạn\r\n8;7\r\n", "complaints.due", 8),
    ("Mã đơn vị;Tiếp công dân\r\n;Số lượt\r\n01001;120\r\n", "reception.persons", 120),
  ])
  func `a file of one theme alone is read`(_ text: String, _ id: String, _ value: Int64) async throws {
    let (bench, result) = try await read(text)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", id) == value)
  }

  @Test(arguments: ["Mã đơn vị;Số lượt khách\r\n01001;120\r\n", "Đơn vị;Khiếu nại\r\n01001;3\r\n", "Số lượt\r\nMã đơn vị\r\n"])
  func `a table of few columns that names no figure of a kind is none of the forms`(_ text: String) async throws {
    let (_, result) = try await read(text)
    #expect(result.summary == ["layout.unknown 01/01001-nb.csv:- 01001"])
  }

  @Test func `a sum that does not say of what is named, and not the whole heading`() async throws {
    let (_, result) = try await read("Mã đơn vị;Khiếu nại;;\r\n;Tổng số;Đúng hạn;Quá hạn\r\n01001;8;7;1\r\n")
    #expect(result.summary == ["heading.misspelt 01/01001-nb.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.found == "Khiếu nại / Tổng số")
    #expect(finding.expected == "Khiếu nại: Phải giải quyết")
  }

  @Test(arguments: [
    "Mã đơn vị;Phải thi hành;Chưa có điều kiện;Đã thi hành xong;Đang thi hành", "Mã đơn vị;Phải thi hành;Chưa có điều kiện",
    "Đơn vị;Việc;;\r\n;Phải thi hành;Chưa có điều kiện;Đã thi hành xong",
  ])
  func `columns of a statement are none of internal counts for words that these do not read`(_ heading: String) async throws {
    let (_, result) = try await read(heading + "\r\n01001;8;6;1;1\r\n")
    #expect(!result.findings.isEmpty)
    #expect(!result.findings.contains { $0.expected.contains("Khiếu nại") && $0.ruleID != "layout.unknown" })
  }

  @Test func `a column of a kind that is nothing known is advised the headings of its kind alone`() async throws {
    let (_, result) = try await read(
      "Mã đơn vị;Khiếu nại;;;Tố cáo;\r\n;Phải giải quyết;Đúng hạn;Số thư đến;Phải giải quyết;Đúng hạn\r\n01001;8;6;3;3;2\r\n")
    #expect(result.summary == ["heading.misspelt 01/01001-nb.csv:2 01001"])
    #expect(result.findings.first?.expected == "Khiếu nại: Phải giải quyết; Khiếu nại: Đúng hạn")
  }

  @Test func `columns of internal counts beside a statement belong in a file of their own`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns += ["Khiếu nại: Phải giải quyết", "Khiếu nại: Đúng hạn"]
    for row in statement.rows.indices {
      (statement.rows[row]["Khiếu nại: Phải giải quyết"], statement.rows[row]["Khiếu nại: Đúng hạn"]) = ("8", "7")
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["heading.other_form 01/01001.csv:1 01001"])
    #expect(result.findings.first?.found == "Khiếu nại: Phải giải quyết; Khiếu nại: Đúng hạn")
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }
}

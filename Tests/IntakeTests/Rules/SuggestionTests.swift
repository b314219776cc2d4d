import Configuration
import DelimitedText
import Enforcement
import Testing

@testable import Intake

/// What a clerk is told to write instead: never what means something else.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("Thi hanh xog", "Thi hành xong"), ("Thihành xong", "Thi hành xong"), ("Mới thụ lí", "Mới thụ lý"),
    ("Moi thu ly", "Mới thụ lý"),
    ("Tạm đìh chỉ", "Tạm đình chỉ"), ("DANG THI HANHH", "Đang thi hành"), ("uỷ thcá", "Ủy thác"),
  ])
  func `a slip within words is a misspelling`(_ written: String, _ meant: String) {
    #expect(Misspelling(FoldedText(written)).holds(of: Misspelling(FoldedText(meant))))
  }

  @Test(arguments: [
    ("Chưa thi hành xong", "Đã thi hành xong"), ("Có điều kiện", "Chưa có điều kiện"), ("Đã thi hành", "Đang thi hành"),
    ("Hoãn (điểm a khoản 1 Điều 48)", "Hoãn (điểm c khoản 1 Điều 48)"), ("Giảm thi hành án", "Đang thi hành án"),
    ("Hoãn theo điểm c khoản 2 Điều 48", "Hoãn theo điểm c khoản 1 Điều 48"), ("", "Xong"),
  ])
  func `another word is none, however near`(_ written: String, _ other: String) {
    #expect(!Misspelling(FoldedText(written)).holds(of: Misspelling(FoldedText(other))))
  }

  /// The finding of a statement of 01001 in which the column of `id` is headed `heading`, its first cell under `id`.
  private func finding(_ rule: Rule, _ id: String, _ heading: String) async throws -> Finding {
    let bench = try Workbench()
    bench.write("01/01001.csv", Statement("01001").text.replacing(";\(id);", with: ";\(heading);"))
    return try #require(await bench.read().findings.first { $0.rule == rule })
  }

  @Test(arguments: [
    ("cases.postponed_other", "Việc: Hoãn thi hành án", "Việc: Hoãn (trừ điểm c khoản 1 Điều 48)"),
    ("cases.not_eligible", "Việc: Chưa thi hành", "Việc: Chưa có điều kiện"),
    ("money.completed", "Tiền: Thi hàn xong", "Thi hành xong"), ("cases.in_progress", "Việc: Đag thi hành", "Đang thi hành"),
    ("cases.completed", "Việc: Thihành xong", "Thi hành xong"),
  ])
  func `a heading gets what it is but for slips, or what begins as it does`(_ id: String, _ heading: String, _ advised: String)
    async throws
  {
    #expect(try await finding(.headingMisspelt, id, heading).expected == advised)
  }

  @Test(arguments: [
    ("cases.postponed_other", "Việc: Hoãn thi hành án", "Giảm"), ("cases.in_progress", "Việc: Sẽ thi hành", "Đang thi hành"),
    ("cases.to_enforce", "Việc: Số còn phải thi hành", "Phải thi hành"),
    ("money.to_enforce", "Số tiền còn phải thi hành", "Số phải thi hành"),
    ("cases.completed", "Việc: Chưa thi hành xong", "Thi hành xong"),
    ("cases.newly_accepted", "Việc: Mới thụ lý trong tháng", "Mới thụ lý"),
  ])
  func `another measure is never advised for a word that is no slip`(_ id: String, _ heading: String, _ other: String)
    async throws
  {
    let bench = try Workbench()
    bench.write("01/01001.csv", Statement("01001").text.replacing(";\(id);", with: ";\(heading);"))
    for finding in await bench.read().findings where [.headingMisspelt, .headingUnknown].contains(finding.rule) {
      #expect(finding.expected != other)
    }
  }

  @Test func `a column of a case list for what is still due is not advised to be what was due`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", CaseRows("01001").text.replacing("Số tiền phải thi hành", with: "Số tiền còn phải thi hành"))
    let findings = await bench.read().findings
    #expect(findings.contains { $0.rule == .headingMissing && $0.expected == "Số tiền phải thi hành" })
    #expect(!findings.contains { $0.rule == .headingMisspelt })
  }

  @Test func `headings that are known but for việc or tiền are not called misspelt`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", "Mã đơn vị;Loại việc;Mới thụ lý;Có điều kiện;Thi hành xong\r\n01001;Dân sự;5;4;3\r\n")
    let result = await bench.read()
    #expect(result.summary == ["heading.without_aspect 01/01001.csv:1 01001"])
    #expect(result.findings.first?.expected == "Việc: Mới thụ lý; Tiền: Mới thụ lý")
  }

  @Test func `two tables below one another are told with the line of the second heading`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let table = "Mã đơn vị;Loại việc;Mới thụ lý;Có điều kiện;Thi hành xong\r\n01001;Dân sự;5;4;3\r\n"
    bench.write("01/01001.csv", "I. VỀ VIỆC\r\n\(table)\r\nII. VỀ TIỀN\r\n\(table)")
    let result = await bench.read()
    #expect(result.summary == ["table.aspects_apart 01/01001.csv:2 01001"])
    #expect(result.findings.first?.expected == "6")
  }

  @Test(arguments: ["Chưa thi hành xong", "Có điều kiện", "Hoãn (điểm a khoản 1 Điều 48)", "Giảm thi hành án"])
  func `a status that is none of the list gets the whole list`(_ status: String) async throws {
    let bench = try Workbench()
    var list = CaseRows("01001")
    list.rows[3].status = status
    bench.write("01/01001.csv", list.text)
    let finding = try #require(await bench.read().findings.first { $0.rule == .caseStatusUnknown })
    #expect(finding.expected.contains("Thi hành xong; ") && finding.expected.contains("; Chưa có điều kiện; "))
  }

  @Test func `cells of two choices that are none of them get the list of their own, in whatever order they come`() async throws {
    let bench = try Workbench()
    var list = CaseRows("01001")
    for row in list.rows.indices.prefix(6) {
      if row % 2 == 0 { list.rows[row].status = "Không \(row)" } else { list.rows[row].origin = "Không \(row)" }
    }
    bench.write("01/01001.csv", list.text)
    let findings = await bench.read().findings
    let statuses = findings.filter { $0.rule == .caseStatusUnknown }
    let origins = findings.filter { $0.rule == .caseOriginUnknown }
    #expect(
      statuses.count == 3
        && statuses.allSatisfy { $0.expected.hasPrefix("Thi hành xong; ") && !$0.expected.contains("Cục rút lên") })
    #expect(origins.count == 3 && origins.allSatisfy { $0.expected == "Năm trước chuyển sang; Mới thụ lý" })
  }

  @Test func `a status that this year's regime does not have is said to be so, and never advised`() async throws {
    let bench = try Workbench()
    for status in ["Cục rút lên", "Không rõ"] {
      var list = CaseRows("01001")
      list.rows[3].status = status
      bench.write("01/01001.csv", list.text)
      let finding = try #require(await bench.read().findings.first { $0.rule == .caseStatusUnknown })
      #expect(!finding.expected.contains("Cục rút lên") && finding.expected.contains("Đang thi hành"))
      #expect(finding.message(in: .english).contains("in the statistical year 2022") == (status == "Cục rút lên"))
    }
  }

  @Test(arguments: ["O1001", "0l001", "1.001", "01.001", "01-001"])
  func `a code that looks like one gets that one as a hint`(_ code: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = code }
    bench.write("01/01001.csv", statement.text)
    let finding = try #require(await bench.read().findings.first { $0.rule == .officeUnknown })
    #expect(finding.expected == " (01001 Chi cục THADS quận Ba Đình?)")
  }

  @Test(arguments: [("01k01", "01K01"), ("01K1", "1K01"), ("01.K01", "01K01")])
  func `codes look alike whatever the case of their letters and their zeros`(_ written: String, _ code: String) {
    #expect(CodeShape(written) == CodeShape(code))
    #expect(CodeShape("Dân sự") == nil && CodeShape("01001") != CodeShape("01018") && CodeShape("01010") != CodeShape("0101"))
  }

  @Test func `a heading that is another in the letters that matter is not advised`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.append("Mã CHV")
    bench.write("01/01001.csv", statement.text)
    let finding = try #require(await bench.read().findings.first { $0.rule == .headingUnknown })
    #expect(!finding.expected.contains("Mã ĐV"))
  }

  @Test func `a unit that is not understood is told under its Vietnamese name`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "ĐVT: trăm triệu đồng\r\n" + Statement("01001").text)
    let finding = try #require(await bench.read().findings.first { $0.rule == .unitUnknown })
    #expect(finding.fieldName == "Đơn vị tính")
  }

  @Test func `a heading among figures that is nothing known may be one of the measures that are not there`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", Statement("01001").text.replacing("cases.withdrawn", with: "Zxz"))
    let finding = try #require(await bench.read().findings.first { $0.rule == .headingMisspelt })
    #expect(finding.expected.contains("Việc: Thu hồi, hủy quyết định thi hành án") && !finding.expected.contains("Biểu"))
  }

  @Test(arguments: ["Xếp hạng", "Xếp thứ", "Thứ hạng", "Xếp loại"], [false, true])
  func `a column of ranks is known and not read, whatever columns the table lacks`(_ heading: String, isWhole: Bool) async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    if !isWhole {
      let needed = ["eligible", "completed", "terminated", "reduced"]
      statement.columns.removeAll { $0.contains(".") && !needed.contains(String($0.drop { $0 != "." }.dropFirst())) }
    }
    statement.columns.append(heading)
    for row in statement.rows.indices { statement.rows[row][heading] = "\(row + 7)" }
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: ["Tỷ lệ (%)", "Tỷ lệ việc (%)", "Tỷ lệ thi hành xong về tiền"])
  func `a column of ratios among the figures is known and not read`(_ heading: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.insert(heading, at: 20)
    for row in statement.rows.indices { statement.rows[row][heading] = "82,50%" }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing } && result.totals.used == 2)
  }

  @Test(arguments: [
    ("Mã đơn vị;Tiếp công dân: Số lượt;Phòng họp", "Tiếp công dân: Số lượt", "Trạng thái"),
    ("Mã đơn vị;Khiếu nại: Đúng hạn;Phòng họp", "Khiếu nại: Phải giải quyết", "Trạng thái"),
    ("Mã đơn vị;Việc: Thi hành xong", "Việc: Có điều kiện thi hành", "Khiếu nại"),
  ])
  func `a heading too short to be one gets those of the layout that it has words of`(
    _ heading: String, _ wanted: String, _ foreign: String
  ) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", heading + "\n01001;5\n")
    let finding = try #require(await bench.read().findings.first { $0.rule == .layoutUnknown })
    #expect(finding.expected.contains(wanted) && !finding.expected.contains(foreign), "\(finding.expected)")
  }

  @Test func `a heading of no layout gets the names of all`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "a;b;c\n1;2;3\n")
    let finding = try #require(await bench.read().findings.first { $0.rule == .layoutUnknown })
    for layout in try Templates.layouts().layouts { #expect(finding.expected.contains(layout.name)) }
  }

  @Test func `a heading among other words is told with its row, and its form alone`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "BÁO CÁO\n\nNơi gửi;Cột Tổng số phải thi hành nhé;Cột Thi hành xong nhé\n01001;5;6\n")
    let finding = try #require(await bench.read().findings.first { $0.rule == .layoutUnknown })
    #expect(finding.detail.english == " (line 3 is the nearest: 'Nơi gửi; Cột Tổng số phải thi hành nhé; Cột Thi hành xong nhé')")
    #expect(
      finding.expected.contains("Việc: Có điều kiện thi hành") && !finding.expected.contains("Nguồn"), "\(finding.expected)")
  }

  @Test func `a table without separators is told to have none`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "Mã đơn vị   Việc Mới thụ lý   Việc Thi hành xong\n01001      5       6\n")
    let finding = try #require(await bench.read().findings.first { $0.rule == .layoutUnknown })
    #expect(finding.detail.english == ": no separator (; , TAB |) was found between columns")
  }

  @Test func `two submissions with one number are told by the column's heading`() async throws {
    let bench = try Workbench()
    var other = Statement("01001")
    for index in other.rows.indices { other.rows[index]["cases.separate_book"] = "1" }
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-sua.csv", other.text)
    let ties = await bench.read().findings.filter { $0.rule == .submissionTie }
    #expect(ties.count == 2 && ties.allSatisfy { $0.field == "submission" && $0.fieldName == "Lần nộp" })
  }

  @Test(arguments: [1, 3])
  func `the code of an office of another structure is said to be that`(_ jobs: Int) async throws {
    let bench = try Workbench()
    let other = Office(
      id: OfficeID(vintage: Vintage(year: 2025), code: "15K01"), name: "Phòng THADS khu vực 1", level: .office, parent: "15")
    bench.write("01/to.csv", Statement("15K01").text)
    bench.write("01/list.csv", CaseRows("15K01").text)
    bench.write("01/head.csv", "Mã đơn vị: 15K01\n" + Statement("01001").text.replacing("office;", with: "Biểu;"))
    let result = await bench.read(jobs: jobs, partSize: jobs == 1 ? CaseList.partSize : 200, others: [other])
    let unknown = result.findings.filter { $0.rule == .officeUnknown }
    #expect(Set(unknown.map(\.file)) == ["01/to.csv", "01/list.csv", "01/head.csv"])
    for finding in unknown {
      #expect(finding.message(in: .vietnamese).contains("của Phòng THADS khu vực 1 theo bộ máy 2025, không báo cáo kỳ này"))
      #expect(finding.message(in: .english).contains("in the structure of 2025"))
      #expect(finding.expected == "", "no other office is meant")
    }
  }

  @Test func `a column that is missing is named by its heading`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", CaseRows("01001").text.replacing("Số tiền đã thi hành", with: "Cột 9"))
    let finding = try #require(await bench.read().findings.first { $0.rule == .headingMissing })
    #expect(finding.message(in: .vietnamese).contains("Thiếu cột “Số tiền đã thi hành”"))
  }
}

import Enforcement
import Testing

@testable import Intake

/// Lists that are printed in sections.
@Suite struct CaseSectionTests {
  private static let heading =
    "STT;Mã đơn vị;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành"

  private static func row(_ number: Int, _ status: String = "Đang thi hành", office: String = "01001") -> String {
    "\(number);\(office);\(number)/QĐ-CTHADS;05/03/2022;Dân sự;Mới thụ lý;\(status);1000000;\(status == "Đang thi hành" ? 200000 : 1000000)"
  }

  /// What is read of `lines` below the heading, a list of 01001.
  private func read(_ lines: [String]) async throws -> (cases: Int64?, money: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", ([Self.heading] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    let figure = { bench.figure(result, "01001", $0, "Dân sự") }
    return (figure("cases.to_enforce"), figure("money.completed"), result.summary)
  }

  @Test(arguments: [
    "I;Chấp hành viên Nguyễn Văn A;;;;;;;", "1;Chấp hành viên Nguyễn Văn A;;;;;;;", "2.;Nguyễn Văn A;;;;;;;",
    "I;;Chấp hành viên Nguyễn Văn A;;;;;;",
    "1;CHV 05 Trần B;;;;;;;", "I;Đang thi hành;;;;;;;", "A;Mới thụ lý;;;;;;-;-", "Hoãn (điểm c khoản 1 Điều 48);;;;;;;;",
    "1. Thi hành xong;;;;;;;;", "Thi hành xong: 12 việc;;;;;;;;", "II. Hoãn (trừ điểm c khoản 1 Điều 48) (3 việc);;;;;;;;",
  ])
  func `a number and a title are the title of a section`(title: String) async throws {
    #expect(try await read([title, Self.row(1), title, Self.row(2)]) == (2, 400_000, []))
  }

  @Test func `a status may have the number of its section before it`() async throws {
    #expect(try await read([Self.row(1, "3. Đang thi hành"), Self.row(2, "1) Thi hành xong")]).findings == [])
    #expect(try await read([Self.row(1, "3. Đang thi hàn")]).findings == ["case.status_unknown 01/01001.csv:2 01001"])
  }

  @Test(arguments: [
    "I;Đang thi hành;;;;;;2000000;400000", ";Đang thi hành;;;;;;2000000;400000", "1;Chấp hành viên A;;;;;;2.000.000;400.000",
  ])
  func `a title with what its rows add up to is a sum`(title: String) async throws {
    let last = "II;Thi hành xong;;;;;;1000000;1000000"
    let read = try await read([title, Self.row(1), Self.row(2), last, Self.row(3, "Thi hành xong")])
    #expect(read == (3, 1_400_000, []))
  }

  @Test func `sections within sections, sums below their rows and a sum of all are held against their own rows`() async throws {
    let nested = try await read([
      "A;Dân sự;;;;;;3000000;600000", "I;Chấp hành viên A;;;;;;2000000;400000", Self.row(1), Self.row(2),
      "II;Chấp hành viên B;;;;;;1000000;200000", Self.row(3), "B;Hình sự;;;;;;1000000;200000", Self.row(4),
      "Tổng cộng;;;;;;;4000000;800000",
    ])
    #expect(nested == (4, 800_000, []))
    let below = try await read([
      Self.row(1), Self.row(2), "I;Đang thi hành;;;;;;2000000;400000", Self.row(3), "II;Đang thi hành;;;;;;1000000;200000",
    ])
    #expect(below == (3, 600_000, []))
  }

  @Test(arguments: ["I;Đang thi hành;;;;;;2000001;400000", "I;Đang thi hành;;;;;;2000000;400001", "7;Nguyễn Văn B;;;;;;500000;0"])
  func `a title whose sums are not those of its rows is a wrong sum`(title: String) async throws {
    let read = try await read([
      title, Self.row(1), Self.row(2), "II;Thi hành xong;;;;;;1000000;1000000", Self.row(3, "Thi hành xong"),
    ])
    #expect(read == (nil, nil, ["total.mismatch 01/01001.csv:2 01001"]))
  }

  @Test(arguments: [
    "7;01099;;;;;;;", "7;Chi cục THADS quận Không Có;;;;;;2000000;400000", "7;Đang thi hành;7/QĐ-CTHADS;;;;;;",
    "7;;;;;;Đang thi hành;;", "7;;;;Dân sự;;;2000000;400000", "7;Nguyễn Văn A;;;;;;không rõ;",
  ])
  func `a row that may be a case or an office's is no section`(row: String) async throws {
    #expect(try await read([Self.row(1), row, Self.row(2)]).cases == nil)
  }

  @Test func `rows that leave their office blank stay the office's below an executor's title, and are refused below any other`()
    async throws
  {
    let blank = { Self.row($0, office: "") }
    #expect(try await read([Self.row(1), "I;Chấp hành viên A;;;;;;;", blank(2)]) == (2, 400_000, []))
    let refused = try await read([Self.row(1), "1;Chi cục THADS quận Không Có;;;;;;;", blank(2)])
    #expect(refused == (nil, nil, ["office.unknown 01/01001.csv:3 01001"]))
  }

  @Test func `so is one in a list whose rows have the office's name`() async throws {
    let name = "Chi cục THADS quận Ba Đình"
    let rows = (1...4).map { Self.row($0, office: name) }
    let title = "I;\(name);;;;;;2000000;400000"
    #expect(try await read([title, rows[0], rows[1], title, rows[2], rows[3]]) == (4, 800_000, []))
  }

  @Test func `an office's own row of sums before its rows is held against them`() async throws {
    let title = { (due: String) in "I;Chi cục THADS quận Ba Đình;;;;;;\(due);400000" }
    #expect(try await read([title("2000000"), Self.row(1), Self.row(2)]) == (2, 400_000, []))
    #expect(try await read([title("2000001"), Self.row(1), Self.row(2)]).findings == ["total.mismatch 01/01001.csv:2 01001"])
  }

  /// What is read of a list of Hà Nội without a column of offices: of each office its cases and their money.
  private func readSections(_ lines: [String], partSize: Int = CaseList.partSize, file: String = "01/01.csv") async throws -> (
    own: [Int64?], findings: [String]
  ) {
    let bench = try Workbench()
    bench.write(file, ([Self.heading.replacing("Mã đơn vị;", with: "")] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced)
    let own = ["01000", "01001"].map { bench.figure(result, $0, "money.to_enforce", "Dân sự") }
    return (own, result.summary.filter { !$0.hasPrefix("office.missing") })
  }

  private static func bare(_ number: Int) -> String { row(number).replacing("01001;", with: "") }

  @Test(arguments: [CaseList.partSize, 100])
  func `titles of offices say whose the rows below them are where no column does`(partSize: Int) async throws {
    let read = try await readSections(
      [
        "I. Chi cục Thi hành án dân sự quận Ba Đình;;;;;;;", Self.bare(1), "1;Chấp hành viên A;;;;;;", Self.bare(2),
        "II;Cục THADS thành phố Hà Nội;;;;;1000000;200000", Self.bare(3), "Cộng;;;;;;3000000;600000",
      ], partSize: partSize)
    #expect(read == ([1_000_000, 2_000_000], []))
  }

  @Test func `rows above the first title of an office are nobody's, and put the office below it in doubt`() async throws {
    let read = try await readSections([Self.bare(1), "I. Chi cục THADS quận Ba Đình;;;;;;;", Self.bare(2)])
    #expect(read == ([nil, nil], ["office.unnamed 01/01.csv:2 -"]))
  }

  @Test(arguments: [
    "II. Chi cục THADS quận Không Có;;;;;;;", "II;Chi cục THADS quận Không Có;;;;;;", "Phòng THADS khu vực 9 - Hà Nội;;;;;;;",
    "Phụ lục hai;;;;;;;",
  ])
  func `what may be an office's title and is not known ends the section`(title: String) async throws {
    let read = try await readSections(["I. Chi cục THADS quận Ba Đình;;;;;;;", Self.bare(1), title, Self.bare(2)])
    #expect(read.findings == ["office.unknown 01/01.csv:4 -"])
    #expect(read.own[1] == nil)
  }

  @Test func `the head of a further page is no title, and rows below it are nobody's`() async throws {
    let bench = try Workbench()
    let head = "CỤC THADS THÀNH PHỐ HÀ NỘI;;;;;;;"
    let heading = Self.heading.replacing("Mã đơn vị;", with: "")
    let first = ["I. Chi cục THADS quận Ba Đình;;;;;;;", Self.bare(1)]
    bench.write("01/01.csv", ([head, heading] + first + [head, heading, Self.bare(2)]).map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.summary.filter { !$0.hasPrefix("office.missing") } == ["office.unknown 01/01.csv:5 -"])
    #expect(bench.figure(result, "01000", "money.to_enforce", "Dân sự") == nil)
    bench.write(
      "01/01.csv",
      ([head, heading] + first + ["II. Cục THADS thành phố Hà Nội;;;;;;;", Self.bare(2)]).map { $0 + "\r\n" }.joined())
    #expect(bench.figure(await bench.read(), "01000", "money.to_enforce", "Dân sự") == 1_000_000)
  }

  @Test func `an office's name below a list is that of who signs`() async throws {
    let read = try await readSections([Self.bare(1), Self.bare(2), "Chi cục THADS quận Ba Đình;;;;;;;"])
    #expect(read == ([nil, nil], ["heading.missing 01/01.csv:1 -"]))
  }

  @Test func `an office above the table is not displaced by one among its rows`() async throws {
    let lines = ["Chi cục THADS quận Ba Đình;;;;;;;", Self.bare(1)]
    let bench = try Workbench()
    let heading = Self.heading.replacing("Mã đơn vị;", with: "")
    bench.write("01/01.csv", (["Mã đơn vị: 01000", heading] + lines).map { $0 + "\r\n" }.joined())
    #expect(await bench.read().summary.contains("table.office_changed 01/01.csv:3 01000"))
    #expect(try await readSections([Self.bare(1), Self.bare(2)]).findings == ["heading.missing 01/01.csv:1 -"])
    #expect(try await readSections(lines, file: "01/01000.csv").findings == ["office.not_of_file 01/01000.csv:3 01000"])
  }
}

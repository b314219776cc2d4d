import Enforcement
import Testing

@testable import Intake

/// The head of the first page at the top of further ones, as reports that are printed into a file have it.
@Suite struct PageHeadTests {
  private static let head = [
    "CHI CỤC THADS QUẬN BA ĐÌNH", "DANH SÁCH THI HÀNH ÁN 12 THÁNG NĂM 2022", "Mẫu số 01/THA", "Đơn vị tính: đồng",
  ]

  /// A list of 01001 with a page for each of its cases, below `head`, whose lines have as many cells as columns or one.
  private static func pages(_ head: [String], isPadded: Bool, mergesOffices: Bool = false) -> String {
    var list = CaseRows("01001")
    for row in list.rows.indices.dropFirst() where mergesOffices { list.rows[row].office = "" }
    let lines = list.text.split(separator: "\r\n").map { $0 + "\r\n" }
    let blanks = isPadded ? String(repeating: ";", count: CaseRows.heading.count - 1) : ""
    let top = head.map { $0 + blanks + "\r\n" }.joined() + lines[0]
    return lines.dropFirst().map { top + $0 }.joined()
  }

  @Test(arguments: [false, true], [false, true])
  func `the head of a page is passed over on the next`(_ isPadded: Bool, _ mergesOffices: Bool) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Self.pages(Self.head, isPadded: isPadded, mergesOffices: mergesOffices))
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.accepted", "Dân sự") == 4)
  }

  @Test func `a list that is read in parts has its heads too`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Self.pages(Self.head, isPadded: true))
    for size in [200, 500, 1500] {
      let result = await bench.read(partSize: size)
      #expect(result.summary == [] && bench.figure(result, "01001", "cases.accepted", "Hình sự") == 3)
    }
  }

  @Test(arguments: [false, true])
  func `a statement may have a page a category`(_ isPadded: Bool) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let blanks = isPadded ? String(repeating: ";", count: Statement.columns.count - 1) : ""
    let top = "KẾT QUẢ THI HÀNH ÁN 12 THÁNG NĂM 2022\(blanks)\r\n" + statement.heading
    let rows = statement.body.split(separator: "\r\n").map { $0 + "\r\n" }
    bench.write("01/01001.csv", rows.map { top + $0 }.joined())
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: [false, true], [false, true])
  func `below a page's head that names another office than the block, rows say whose they are`(
    _ isPadded: Bool, _ namesOffice: Bool
  ) async throws {
    let bench = try Workbench()
    var statement = Statement("01000", "01001")
    if !namesOffice { statement.rows[3]["office"] = "" }
    let blanks = isPadded ? String(repeating: ";", count: Statement.columns.count - 1) : ""
    let top = ["Cục THADS thành phố Hà Nội", "KẾT QUẢ 12 THÁNG NĂM 2022"].map { $0 + blanks + "\r\n" }.joined()
    let rows = statement.body.split(separator: "\r\n").map { $0 + "\r\n" }
    let heading = top + statement.heading
    bench.write("01/hanoi.csv", heading + rows[..<3].joined() + heading + rows[3])
    let result = await bench.read()
    let findings = result.findings.filter { $0.rule != .officeMissing && $0.rule != .officeFiguresMissing }
    #expect(findings.map(\.rule) == (namesOffice ? [] : [.officeUnnamed]), "\(result.summary)")
    #expect((bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140) == namesOffice)
    #expect(result.isBalanced)
  }

  @Test func `a title that the sender's name is gives its rows to the sender`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001", "01000")
    for row in statement.rows.indices { statement.rows[row]["office"] = "" }
    let rows = statement.body.split(separator: "\r\n").map { $0 + "\r\n" }
    let sender = "Cục THADS thành phố Hà Nội\r\n"
    bench.write(
      "01/hanoi.csv",
      sender + statement.heading + "Chi cục THADS quận Ba Đình\r\n" + rows[..<2].joined() + sender + rows[2...].joined())
    let result = await bench.read()
    #expect(bench.figure(result, "01000", "cases.eligible", "Hình sự") == 140, "\(result.summary)")
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: ["DANH SÁCH THI HÀNH ÁN 11 THÁNG NĂM 2022", "Danh sách số 2 của năm 2022", "01001 Dân sự 131 117 248"])
  func `a line that does not stand above the table is none of its head`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let list = CaseRows("01001")
    let lines = list.text.split(separator: "\r\n").map { $0 + "\r\n" }
    bench.write("01/01001.csv", Self.head[1] + "\r\n" + lines[0] + lines[1] + line + "\r\n" + lines[2...].joined())
    let result = await bench.read()
    #expect(result.findings.contains { $0.severity == .error && $0.line == 4 }, "\(result.summary)")
  }
}

import Enforcement
@testable import Intake
import Testing

/// Rows of a block go back with what says whose they are, so that they are read right once they are mended.
@Suite struct ReturnedBlockTests {
  private static let columns = ["office", "category", "submission"] + Statement.columns.dropFirst(4)

  private static func line(_ row: Statement.Row) -> String { columns.map { row[$0] ?? "" }.joined(separator: ";") + "\r\n" }

  private static func row(_ category: String, size: Int, office: String = "") -> Statement.Row {
    var row = Statement.row(office, category, size: size)
    row["submission"] = ""
    return row
  }

  private static let heading = columns.joined(separator: ";") + "\r\n"

  /// What comes back of the file "01/01.csv", which holds `body`.
  private static func returned(_ body: String, _ bench: Workbench, room: Int? = nil) async throws -> String {
    bench.write("01/01.csv", heading + body)
    let result = await bench.read(room: room)
    #expect(result.isBalanced)
    let file = try #require(result.rejected.first)
    #expect(result.rejected.count == 1)
    return String(decoding: try file.bytes(folder: bench.folder), as: UTF8.self)
  }

  @Test func `a titled block comes back with its title, which names its office and its submission`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    let title = Self.line(["office": "01001", "submission": "2"])
    var wrong = Self.row("Dân sự", size: 3)
    wrong["cases.eligible"] = "999"
    let sound = Self.line(["office": "01000"]) + Self.line(Self.row("Dân sự", size: 1))
    let block = title + Self.line(wrong) + Self.line(Self.row("Hình sự", size: 2))
    let back = try await Self.returned(sound + block, bench)
    #expect(back == Self.heading + block)

    bench.write("01/01-sua.csv", back.replacing(";999;", with: ";210;"))
    let mended = await bench.read()
    #expect(mended.missing.isEmpty && mended.isBalanced)
    #expect(mended.sources.filter { $0.office.code == "01001" }.map(\.submission) == [2, 2])
    #expect(bench.figure(mended, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(mended, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test func `merged cells come back with the row that holds them`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var wrong = Self.row("Hình sự", size: 2)
    wrong["cases.eligible"] = "999"
    let block = Self.line(Self.row("Dân sự", size: 3, office: "01001")) + Self.line(wrong)
    let back = try await Self.returned(Self.line(Self.row("Dân sự", size: 1, office: "01000")) + block, bench)
    #expect(back == Self.heading + block)
  }

  @Test func `the rows of many blocks that are looked up again come back with their titles`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var (body, expected) = ("", Self.heading)
    for number in 1...80 {
      var wrong = Self.row("Loại \(number)", size: 1)
      wrong["cases.separate_book"] = "-1"
      let block = Self.line(["office": "01001"]) + Self.line(wrong)
      body += Self.line(Self.row("Loại \(number)", size: 101 + 2 * number, office: "01000")) + block
      expected += block
    }
    #expect(try await Self.returned(body, bench) == expected)
    #expect(try await Self.returned(body, bench, room: 5) == expected)
  }

  @Test func `the rows of a case list come back with the title above them`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var list = CaseRows("01000")
    let others = list.text
    list.rows = CaseRows("").rows
    list.rows[1].status = "Xong rồi nhé"
    let title = "01001;2022-09" + String(repeating: ";", count: CaseRows.heading.count - 2) + "\r\n"
    let body = String(list.text.drop { $0 != "\r\n" }.dropFirst())
    let heading = CaseRows.heading.joined(separator: ";") + "\r\n"
    bench.write("01/01.csv", others + title + body)
    for partSize in [CaseList.partSize, 300] {
      let result = await bench.read(partSize: partSize)
      #expect(result.isBalanced && !result.findings.contains { $0.rule == .caseDateInvalid })
      let back = String(decoding: try #require(try result.rejected.first?.bytes(folder: bench.folder)), as: UTF8.self)
      #expect(back == heading + title + body)
    }
    bench.write("01/01-sua.csv", heading + title + body.replacing("Xong rồi nhé", with: "Đình chỉ"))
    let mended = await bench.read()
    #expect(mended.missing.isEmpty && mended.isBalanced)
    #expect(mended.sources.contains { $0.office.code == "01001" && $0.file == "01/01-sua.csv" })
  }
}

/// What stands between the rows of a case list.
@Suite struct CaseNoteTests {
  private static func line(_ cells: [String]) -> String {
    (cells + [String](repeating: "", count: CaseRows.heading.count - cells.count)).joined(separator: ";") + "\r\n"
  }

  /// The row of sums of 01001's list; `paid` is what it states.
  private static func sums(_ label: String, paid: String = "1300000") -> String {
    line([label, "", "", "", "", "", "", "", "7000000", paid, "50000"])
  }

  @Test(arguments: ["", "Tổng cộng", "Tổng cộng: 7 việc", "CỘNG (I+II)"], [CaseList.partSize, 200])
  func `a total is compared with the cases, whether it is called one or not`(_ label: String, _ partSize: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let list = CaseRows("01001")
    bench.write("01/01001.csv", list.text + Self.sums(label))
    let sound = await bench.read(partSize: partSize)
    #expect(sound.summary == [] && sound.isBalanced && sound.totals.totalRows == 1)
    bench.write("01/01001.csv", list.text + Self.sums(label, paid: "1300001"))
    #expect(await bench.read(partSize: partSize).summary == ["total.mismatch 01/01001.csv:9 01001"])
  }

  @Test func `titles, footnotes and those who sign are told as nothing else`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("")
    list.rows = Array(list.rows.reversed())
    let rows = list.text.split(separator: "\r\n").map { $0 + "\r\n" }
    let text =
      rows[0] + Self.line(["01001"]) + rows.dropFirst().joined() + Self.line(["(1) Trong đó có 5 việc ủy thác"])
      + Self.line(["Nguyễn Văn A", "", "", "", "Trần Thị B"]) + Self.line(["Tổng cộng: 7 việc"])
    bench.write("01/01001.csv", text)
    for partSize in [CaseList.partSize, 200] {
      let result = await bench.read(partSize: partSize)
      #expect(result.summary == [] && result.isBalanced)
      #expect(result.totals.notes == 3)
    }
  }

  @Test(arguments: [CaseList.partSize, 200, 150])
  func `a title that is no office ends the block above it`(_ partSize: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let (named, blank) = (CaseRows("01001").text, CaseRows("").text)
    let rows = blank.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }.joined()
    bench.write("01/cac-don-vi.csv", named + Self.line(["Chi cục THADS Q. Hoàn Kiếm"]) + rows)
    let result = await bench.read(partSize: partSize)
    #expect(result.summary == ["office.unknown 01/cac-don-vi.csv:9 -"])
    #expect(result.totals.rejected == 7 && result.isBalanced)
    #expect(try result.allFindings() == result.findings)
  }

  @Test func `the cell of a code that is blank is that of no office`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let heading = ["Mã đơn vị", "Tên đơn vị"] + CaseRows.heading.dropFirst()
    func rows(_ name: String) -> String {
      CaseRows("").text.split(separator: "\r\n").dropFirst().map { ";\(name)\($0)\r\n" }.joined()
    }
    let text =
      heading.joined(separator: ";") + "\r\n" + rows("Chi cục THADS quận Ba Đình") + rows("Cục THADS thành phố Hà Nội")
      + rows("Chi cục THADS quận Hoàn Kiếm")
    bench.remove("01/01000.csv")
    bench.write("01/01.csv", text)
    let result = await bench.read()
    #expect(result.summary == ["office.unknown 01/01.csv:16 -"])
    for office in ["01000", "01001"] { #expect(bench.figure(result, office, "cases.completed", "Dân sự") == 1) }
  }
}

import Configuration
import Enforcement
import Testing

@testable import Intake

/// Units of money, as headings and the lines above them state them.
@Suite struct UnitTests {
  private static let written: [(Int64, [String])] = [
    (1, ["đồng", "đ", "₫", "VNĐ", "VND", "1 đồng", "đồng Việt Nam", "dong"]),
    (
      1_000,
      ["1.000 đồng", "1000 đồng", "nghìn đồng", "ngàn đồng", "nghìn VNĐ", "1000 VND", "10^3 đồng", "1.000đ", "1.000 đ", "nghìn"]
    ),
    (
      1_000_000,
      ["triệu đồng", "triệu VNĐ", "tr. đồng", "tr.đ", "trđ", "1.000.000đ", "1.000.000 VNĐ", "triệu", "Triệu Đồng", "TRIEU DONG"]
    ),
    (1_000_000_000, ["tỷ đồng", "tỉ đồng", "tỷ VND", "1.000.000.000 đồng", "tỷ"]),
  ]
  private static let all = written.flatMap { factor, texts in texts.map { (factor, $0) } }

  /// What `lines` above a sound statement of 01001 make of its money, and what is found.
  private func read(_ lines: String, headings: (String) -> String = { $0 }) async throws -> (unit: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", lines + headings(statement.heading) + statement.body)
    let result = await bench.read()
    #expect(result.isBalanced)
    let findings = result.summary.filter { !$0.hasPrefix("unit.thousandfold") }
    return (bench.figure(result, "01001", "money.eligible", "Hình sự").map { $0 / 14_200 }, findings)
  }

  @Test(arguments: UnitTests.all)
  func `a unit behind a label is understood however it is written`(_ factor: Int64, _ text: String) async throws {
    for line in ["Đơn vị tính: \(text)", "ĐVT:;\(text)", "Tính bằng \(text)"] {
      let read = try await read("\(line)\r\n")
      #expect(read.unit == factor, "\(line)")
      #expect(read.findings == [], "\(line)")
    }
  }

  @Test(arguments: UnitTests.all)
  func `a unit in the headings of money is understood however it is written`(_ factor: Int64, _ text: String) async throws {
    let read = try await read("") { $0.replacing(/money\.[a-z_]+/) { "\($0.output) (\(text))" } }
    #expect(read.unit == factor)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      ("Đơn vị: triệu đồng", 1_000_000), ("Biểu 01 - Đơn vị tính: triệu đồng", 1_000_000), ("(Đơn vị tính: đồng)", 1),
      ("Ðơn vị tính: triệu đồng", 1_000_000), ("Số tiền tính bằng đồng", 1), ("đvt: Việc, tr.đ", 1_000_000),
      ("Đơn vị tính: Việc\r\nĐơn vị tính: đồng", 1), ("Đơn vị tính: việc; tiền: nghìn đồng", 1_000), ("Đơn vị tính: Việc", 1_000),
      (";;;Đơn vị tính: việc;;;;Đơn vị tính: đồng", 1), ("Đơn vị tính: triệu đồng (số liệu chính thức)", 1_000_000),
      ("Đơn vị: Chi cục THADS quận Ba Đình", 1_000), ("Đơn vị: Cục THADS tỉnh Lâm Đồng", 1_000),
      ("Đơn vị báo cáo: Lâm Đồng", 1_000),
      ("Đơn vị tính: đồng\r\nĐVT: đ", 1), ("Đơn vị tính:", 1_000), ("Đơn vị tính: người, vụ việc", 1_000),
      ("Đơn vị tính: Việc; đồng", 1), ("\"Đơn vị tính: Việc; đồng\"", 1),
    ] as [(String, Int64)])
  func `what stands above a table says its unit wherever it stands`(_ lines: String, _ unit: Int64) async throws {
    let read = try await read("\(lines)\r\n")
    #expect(read.unit == unit)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      "Đơn vị tính: trăm triệu đồng", "ĐVT: ounce", "Đơn vị: trăm triệu đồng", "tính bằng chục triệu đồng",
      "Đơn vị tính: Việc, tấn",
      "ĐVT;nghìn lượng", "Đơn vị tính: Việc; trăm triệu đồng", "Đơn vị tính: Việc - trăm triệu đồng", "Đơn vị tính: tiền",
    ])
  func `a unit that is stated and not understood rejects the file`(_ line: String) async throws {
    let read = try await read("\(line)\r\n")
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.unknown 01/01001.csv:1 01001"])
  }

  @Test(arguments: ["trăm triệu đồng", "tiền, chục đồng"])
  func `a unit in a heading that is not understood rejects the file and is named`(_ text: String) async throws {
    let read = try await read("") { $0.replacing("money.eligible", with: "Tiền: Có điều kiện (\(text))") }
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.unknown 01/01001.csv:1 01001"])
  }

  @Test func `so does one over columns that are understood`() async throws {
    let heading = Statement("01001").columns
    let upper = heading.map {
      $0 == "office" ? "Mã đơn vị" : $0 == "category" ? "Loại việc" : $0 == "money.eligible" ? "Kết quả (trăm triệu đồng)" : ""
    }
    let read = try await read(upper.joined(separator: ";") + "\r\n")
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.unknown 01/01001.csv:1 01001"])
  }

  @Test(
    arguments: [
      ("Đơn vị tính: đồng\r\nĐơn vị tính: triệu đồng\r\n", "", 2), ("Đơn vị tính: đồng, triệu đồng\r\n", "", 1),
      ("Đơn vị tính: 1.000 đồng\r\n", " (đồng)", 2), ("", " (đồng) - 1.000 đồng", 1),
    ])
  func `units that contradict each other reject the file`(_ lines: String, _ heading: String, _ line: Int) async throws {
    let read = try await read(lines) { $0.replacing("money.eligible", with: "money.eligible\(heading)") }
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.contradictory 01/01001.csv:\(line) 01001"])
  }

  @Test(
    arguments: [
      ("ĐV tính: triệu đồng", 1_000_000), ("Đv: tr.đồng", 1_000_000), ("Đ/v tính: nghìn đồng", 1_000),
      ("Unit: million VND", 1_000_000), ("Unit of measure: VND billion", 1_000_000_000), ("Units: thousand dong", 1_000),
      ("BIỂU TỔNG HỢP KẾT QUẢ - triệu đồng", 1_000_000), ("BIỂU TỔNG HỢP KẾT QUẢ (triệu đồng)", 1_000_000),
      ("BIỂU TỔNG HỢP KẾT QUẢ (Việc, tr.đ)", 1_000_000), ("BIỂU TỔNG HỢP KẾT QUẢ [tỷ đồng]", 1_000_000_000),
      ("BIỂU TỔNG HỢP KẾT QUẢ (đồng)", 1), ("Số tiền: đồng", 1), ("KẾT QUẢ (x 1.000.000 đồng)", 1_000_000),
      ("ĐVT: x1000đ", 1_000),
      ("Results (in millions of VND)", 1_000_000), ("Số tiền: triệu đồng", 1_000_000), ("triệu đồng", 1_000_000),
      ("* Tiền: nghìn đồng", 1_000), ("Đơn vị tính: 1 triệu đồng", 1_000_000), ("ĐVT: 1 tỷ VNĐ", 1_000_000_000),
      ("KẾT QUẢ | ĐVT: triệu đồng", 1_000_000), ("Năm 2022; ĐVT: 1.000 đồng; Lần nộp: 1", 1_000),
      ("\"ĐVT: triệu đồng; Kỳ báo cáo: 12 tháng năm 2022\"", 1_000_000),
      ("\"Lần nộp: 1\nĐơn vị tính: đồng\"", 1),
    ] as [(String, Int64)])
  func `a unit is read whatever its label, and in a title`(_ line: String, _ unit: Int64) async throws {
    let line = line.contains("; ") && !line.hasPrefix("\"") ? "\"\(line)\"" : line
    let read = try await read("\(line)\r\n")
    #expect(read.unit == unit)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      ("đồng", 1), ("VNĐ", 1), ("Việc, đồng", 1), ("1 đồng", 1), ("Đồng Việt Nam", 1), ("₫", 1), ("(triệu đồng)", 1_000_000),
      ("Đ.V.T: đồng", 1), ("ĐVTT: đồng", 1), ("Đ V T: đồng", 1), ("D.V.T: dong", 1), ("Đ.V.T: triệu đồng", 1_000_000),
      ("Tiền ghi bằng đồng", 1), ("Tiền ghi đồng", 1), ("Tiền theo đồng", 1), ("Số liệu tiền là đồng", 1), ("Tiền quy ra VND", 1),
    ] as [(String, Int64)])
  func `a unit alone in its cell is that of the whole table`(_ text: String, _ unit: Int64) async throws {
    let width = Statement.columns.count
    let places = [0, 5, width - 1].map { String(repeating: ";", count: $0) + text + "\r\n" }
    let below = places.map { "KẾT QUẢ THI HÀNH ÁN\r\n\($0)" }
    for lines in places + below + ["\(text)\r\n\r\n", "\(text)\r\nKẾT QUẢ THI HÀNH ÁN\r\n", "KẾT QUẢ THI HÀNH ÁN;;;;\(text)\r\n"]
    {
      let read = try await read(lines)
      #expect(read.unit == unit, "\(lines)")
      #expect(read.findings == [], "\(lines)")
    }
  }

  @Test func `a unit below the heading of its column is that column's alone`() async throws {
    let width = Statement.columns.count
    let below = (0..<width).map { Statement.columns[$0].hasPrefix("money.") ? "triệu đồng" : "" }.joined(separator: ";")
    let read = try await read("") { $0 + below + "\r\n" }
    #expect(read.unit == 1_000_000)
    #expect(read.findings == [])
  }

  @Test(arguments: [
    "Loại tiền: VND", "Loại tiền;VNĐ", "Tiền tệ: VND", "Currency: VND", "Loại tiền tệ: đồng", "Ký hiệu tiền: VND",
    "Mệnh giá: VND",
    "Số liệu VNĐ chính thức",
  ])
  func `a currency that need not be the unit asks for the unit, where nothing states it`(_ line: String) async throws {
    let doubtful = try await read("\(line)\r\n")
    #expect(doubtful.unit == nil)
    #expect(doubtful.findings == ["unit.unknown 01/01001.csv:1 01001"])
    // (Amounts in thousands are in đồng too: nothing but the unit itself tells, and the finding says so.)
    let stated = try await read("\(line)\r\nĐVT: 1.000 đồng\r\n")
    #expect(stated.unit == 1_000)
    #expect(stated.findings == [])
  }

  @Test(arguments: [
    ("money.completed", "money.completed (đồng)"), ("money.carried_over", "Tiền: Năm trước chuyển sang (triệu đồng)"),
  ])
  func `a unit in one heading of money where the others state none is in doubt`(_ heading: String, _ written: String) async throws
  {
    let read = try await read("") { $0.replacing(heading + ";", with: written + ";") }
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.contradictory 01/01001.csv:1 01001"])
  }

  @Test func `a unit in one heading of money that is also that of the others is none in doubt`() async throws {
    let read = try await read("") { $0.replacing("money.completed;", with: "money.completed (1.000 đồng);") }
    #expect(read.unit == 1_000)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      "Các vụ trên 100 triệu đồng", "Án phí từ 1.000.000 đồng trở lên", "Thu hồi hàng trăm tỷ đồng",
      "Các vụ lớn (trên 10 tỷ đồng)",
      "Mỗi vụ từ 1 triệu đồng", "Số liệu làm tròn đến nghìn đồng", "Cục THADS tỉnh Lâm Đồng", "Biểu (đ)", "D", "Tr.",
      "Tổng thu 5.000.000 VND",
      "Số liệu theo dòng", "Số liệu ghi theo từng hợp đồng",
      "Tổng số tiền: 5.000 triệu đồng", "Lan Anh",
    ])
  func `an amount or a name above a table is no unit`(_ line: String) async throws {
    let read = try await read("\(line)\r\n")
    #expect(read.unit == 1_000)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      "BIỂU TỔNG HỢP KẾT QUẢ triệu đồng", "Số liệu triệu đồng các việc", "KẾT QUẢ (trăm triệu đồng)",
      "Số liệu làm tròn, triệu đồng",
      "Các số tiền dưới đây là tr.đ",
    ])
  func `a multiple that is named above a table and not read rejects the file`(_ line: String) async throws {
    let read = try await read("\(line)\r\n")
    #expect(read.unit == nil)
    #expect(read.findings == ["unit.unknown 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "* Số tiền: triệu đồng", "Ghi chú: các số tiền trên là triệu đồng", "(triệu đồng)", "Đơn vị tính: 1 triệu đồng",
  ])
  func `a unit that stands below the table alone rejects the file`(_ note: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Statement("01001").text + note + "\r\n")
    let result = await bench.read()
    #expect(result.summary == ["table.unit_changed 01/01001.csv:4 01001"])
    #expect(result.findings.first?.message(in: .vietnamese).contains("Ghi đơn vị tính ở phía trên bảng") ?? false)
  }

  @Test(arguments: ["* Số tiền: nghìn đồng", "Ghi chú: vụ lớn nhất trên 100 tỷ đồng", "* Có 5 vụ trên 1 triệu đồng"])
  func `a note that names the unit of the table, or an amount, is harmless`(_ note: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Statement("01001").text + note + "\r\n")
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: [("Việc, triệu đồng", 1_000_000), ("đồng", 1), ("Việc", 1_000)] as [(String, Int64)])
  func `a column of units says the unit of the table`(_ cell: String, _ unit: Int64) async throws {
    let read = try await readColumn(cell, cell)
    #expect(read.unit == unit)
    #expect(read.findings == [])
  }

  @Test func `rows that state several units reject the file`() async throws {
    #expect(try await readColumn("triệu đồng", "đồng").findings == ["unit.contradictory 01/01001.csv:3 01001"])
    #expect(try await readColumn("trăm triệu đồng", "trăm triệu đồng").findings.first == "unit.unknown 01/01001.csv:2 01001")
  }

  @Test func `a row far below that states another unit rejects the file as well`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let lines = Statement("01001").text.split(separator: "\r\n")
    let rows = (0..<9).map { "\(lines[1 + $0 % 2]);\($0 < 8 ? "Việc, 1.000 đồng" : "đồng")\r\n" }
    bench.write("01/01001.csv", "\(lines[0]);Đơn vị tính\r\n" + rows.joined())
    #expect(await bench.read().summary == ["unit.contradictory 01/01001.csv:10 01001"])
  }

  /// What a column "Đơn vị tính" makes of the money of 01001, with these cells.
  private func readColumn(_ cells: String...) async throws -> (unit: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let lines = Statement("01001").text.split(separator: "\r\n")
    let column = ["Đơn vị tính"] + cells
    bench.write("01/01001.csv", zip(lines, column).map { "\($0);\($1)\r\n" }.joined())
    let result = await bench.read()
    let findings = result.summary.filter { !$0.hasPrefix("unit.thousandfold") }
    return (bench.figure(result, "01001", "money.eligible", "Hình sự").map { $0 / 14_200 }, findings)
  }

  @Test(
    arguments: [("1.000 đồng", 1_000), ("triệu đồng", 1_000_000), ("tr.đ", 1_000_000), ("đồng", 1), ("tỷ", 1_000_000_000)]
      as [(String, Int64)])
  func `a unit in the middle of a heading is read`(_ text: String, _ unit: Int64) async throws {
    for sign in [":", " -", ""] {
      let read = try await read("") { $0.replacing(/money\.([a-z_]+)/) { "Tiền (\(text))\(sign) \($0.output.1)" } }
      #expect(read.unit == unit, "\(text)\(sign)")
      #expect(read.findings == [], "\(text)\(sign)")
    }
  }

  @Test(arguments: [
    "Số việc (việc): Có điều kiện", "Việc (vụ việc): Có điều kiện", "Có điều kiện (vụ)", "Số việc (việc): Có điều kiện (3)",
  ])
  func `what is counted is harmless in brackets`(_ heading: String) async throws {
    let read = try await read("") { $0.replacing("cases.eligible", with: heading) }
    #expect(read.unit == 1_000)
    #expect(read.findings == [])
  }

  @Test func `a unit of another table below is a fault where it is not understood as well`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.text + "Đơn vị tính: trăm triệu đồng\r\n" + statement.text)
    #expect(await bench.read().summary == ["table.unit_changed 01/01001.csv:4 01001"])
  }

  @Test func `in a case list too a unit in one heading of money is in doubt, and one above the last column counts for all`()
    async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    bench.write("01/01001.csv", String(repeating: ";", count: 10) + "(triệu đồng)\r\n" + list.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "money.completed", "Dân sự") == 1_300_000_000_000)
    list.heading[8] += " (nghìn đồng)"
    bench.write("01/01001.csv", list.text)
    #expect(await bench.read().summary == ["unit.contradictory 01/01001.csv:1 01001"])
  }

  @Test(arguments: ["1.000.000 VNĐ", "tr.đ", "triệu đồng"])
  func `a case list in millions is read so`(_ unit: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.heading = list.heading.map { $0.hasPrefix("Số tiền") ? "\($0) (\(unit))" : $0 }
    for row in list.rows.indices {
      (list.rows[row].due, list.rows[row].paid) = ("1", row == 0 ? "1" : "0")
      list.rows[row].reduced = "0"
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "money.completed") == nil)
    #expect(bench.figure(result, "01001", "money.completed", "Dân sự") == 1_000_000)
  }

  @Test func `a currency above a statement is told to be none of a unit, and above a list in đồng says what its amounts are in`()
    async throws
  {
    let bench = try Workbench()
    bench.write("01/01001.csv", "Loại tiền: VND\r\n" + Statement("01001").text)
    let found = try #require(await bench.read().findings.first { $0.rule == .unitUnknown })
    #expect(found.message(in: .vietnamese).contains("chưa rõ số liệu ghi bằng đồng hay 1.000 đồng"))
    bench.write("01/01001.csv", "Loại tiền: VND\r\n" + CaseRows("01001").text)
    let list = await bench.read()
    #expect(list.summary.allSatisfy { $0.hasPrefix("office.missing") })
    #expect(bench.figure(list, "01001", "money.completed", "Dân sự") == 1_300_000)
  }
}

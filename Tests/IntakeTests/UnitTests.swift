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

  @Test func `a unit of another table below is a fault where it is not understood as well`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.text + "Đơn vị tính: trăm triệu đồng\r\n" + statement.text)
    #expect(await bench.read().summary == ["table.unit_changed 01/01001.csv:4 01001"])
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
}

import Configuration
import Enforcement
import Intake
import Testing

/// Statements as offices lay them out.
@Suite struct FormTests {
  static let measures = [
    "Năm trước chuyển sang", "Mới thụ lý", "Tổng số thụ lý", "Ủy thác thi hành án", "Thu hồi, hủy quyết định thi hành án",
    "Tổng số phải thi hành", "Có điều kiện thi hành", "Thi hành xong", "Đình chỉ thi hành án", "Đang thi hành",
    "Hoãn theo điểm c khoản 1 Điều 48", "Trường hợp khác", "Hoãn (trừ điểm c khoản 1 Điều 48)", "Tạm đình chỉ thi hành án",
    "Chưa có điều kiện (trừ sổ theo dõi riêng)", "Chuyển kỳ sau", "Đã chuyển sổ theo dõi riêng",
  ]
  static var moneyMeasures: [String] { measures.prefix(9) + ["Giảm thi hành án"] + measures.suffix(8) }

  static func cells(_ row: Statement.Row) -> [String] {
    (Statement.caseColumns.map { "cases.\($0)" } + Statement.moneyColumns.map { "money.\($0)" }).map { row[$0] ?? "" }
  }

  /// Reads `text` as the file of 01001 beside sound ones.
  private func read(_ text: String, _ bench: Workbench) async -> IntakeResult {
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", text)
    return await bench.read()
  }

  private func expectSound(_ result: IntakeResult, _ bench: Workbench) {
    #expect(result.summary == [])
    #expect(result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
    #expect(bench.figure(result, "01001", "money.separate_book", "Dân sự") == 2_700_000)
  }

  /// "Thi hành xong" over its sum and its parts: 45 and 5 of a size of 1, and 46 in money, of which 1 is reduced.
  @Test(arguments: [["Tổng số", "Đình chỉ"], ["Tổng số", "Thi hành xong", "Đình chỉ"]])
  func `the sum under what is done is all that is done`(_ parts: [String]) async throws {
    let bench = try Workbench()
    let cases = ["Tổng số": "135", "Thi hành xong": "120", "Đình chỉ": "15", "Giảm": "3"]
    let money = ["Tổng số": "13800", "Thi hành xong": "12000", "Đình chỉ": "1500", "Giảm": "300"]
    let heading =
      "Mã đơn vị;Việc\(String(repeating: ";", count: parts.count + 1))Tiền\r\n"
      + ";Có điều kiện;Thi hành xong\(String(repeating: ";", count: parts.count))Có điều kiện;Thi hành xong\r\n"
      + ";;\(parts.joined(separator: ";"));;\((parts + ["Giảm"]).joined(separator: ";"))\r\n"
    let row = ["01001", "210"] + parts.map { cases[$0] ?? "" } + ["21300"] + (parts + ["Giảm"]).map { money[$0] ?? "" }
    let result = await read(heading + row.joined(separator: ";") + "\r\n", bench)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.done", "") == 135)
    #expect(bench.figure(result, "01001", "money.done", "") == 13_800_000)
  }

  /// Columns behind the four figures of a small statement, under "Việc", "Tiền" or a group of their own, and how many they are.
  static let derived: [(above: String, below: String)] = [
    (";", "Tỷ lệ (%);Tăng/giảm"), (";", "Tỷ lệ thi hành xong;Chênh lệch (+/-)"), ("Tỷ lệ (%);", "Việc;Tiền"),
    ("So với cùng kỳ;", "Có điều kiện;Tổng số thi hành xong"), ("So với cùng kỳ năm 2021 (%);", "Tăng;Giảm"),
    ("Cùng kỳ năm trước;", "Có điều kiện;Thi hành xong"), ("Tỷ lệ % trên số có điều kiện;Tăng, giảm", ";"),
    ("TY LE (%);SO SANH VOI CUNG KY", ";"), (";", "%;Đạt (%)"), (";", "Thi hành xong (%);TL %"),
  ]

  @Test(arguments: derived.indices)
  func `ratios and comparisons are no figures, whatever stands below or above them`(_ index: Int) async throws {
    let bench = try Workbench()
    let (above, below) = Self.derived[index]
    let heading =
      "Mã đơn vị;Việc;;Tiền;;\(above)\r\n;Có điều kiện;Tổng số thi hành xong;Có điều kiện;Tổng số thi hành xong;\(below)\r\n"
    let result = await read(heading + "01001;210;135;21300;13800;82,50%;-4,48\r\n", bench)
    #expect(result.summary == [] && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "") == 210)
    #expect(bench.figure(result, "01001", "money.done", "") == 13_800_000)
    let inspection = FileInspection.inspect(path: "\(bench.folder)/01/01001.csv", layouts: try Templates.layouts())
    #expect(inspection.columns.suffix(2).map(\.meaning) == ["derived", "derived"])
  }

  @Test func `a ratio over nothing of its own takes no figure with it, and other columns stay unknown`()
    async throws
  {
    let bench = try Workbench()
    let result = await read(
      """
      Mã đơn vị;Tỷ lệ;;;;;Đang xét
      ;;Việc: Có điều kiện;Việc: Tổng số thi hành xong;Tiền: Có điều kiện;Tiền: Tổng số thi hành xong;
      01001;82,50%;210;135;21300;13800;1

      """, bench)
    #expect(result.summary.filter { !$0.hasPrefix("office.missing") } == ["heading.misspelt 01/01001.csv:1 01001"])
    #expect(result.findings.first { $0.rule == .headingMisspelt }?.found == "Đang xét")
  }

  @Test func `a comparison over all figures is the title of the table`() async throws {
    let bench = try Workbench()
    let result = await read(
      """
      Mã đơn vị;Loại việc;KẾT QUẢ THI HÀNH ÁN SO VỚI CÙNG KỲ;;;;;
      ;;Việc: Có điều kiện;Việc: Tổng số thi hành xong;Tỷ lệ;Tiền: Có điều kiện;Tiền: Tổng số thi hành xong;Tỷ lệ
      01001;Dân sự;210;135;64,29;21300;13800;64,79

      """, bench)
    #expect(result.summary == [] && bench.figure(result, "01001", "money.done", "Dân sự") == 13_800_000)
  }

  static let twoRows =
    "Mã đơn vị;Loại việc;Việc;;Tiền;\r\n;;Có điều kiện;Tổng số thi hành xong;Có điều kiện;Tổng số thi hành xong"

  @Test(arguments: ["", ";", ";;;"])
  func `a heading whose second row has blank cells too many is read`(_ surplus: String) async throws {
    let bench = try Workbench()
    let result = await read("\(Self.twoRows)\(surplus)\r\n01001;Dân sự;210;135;21300;13800\r\n", bench)
    #expect(result.summary == [] && bench.figure(result, "01001", "money.done", "Dân sự") == 13_800_000)
  }

  /// Headings below which no row fits, and what is told of the first.
  static let unevenHeadings: [(heading: String, finding: String, cause: String)] = [
    (twoRows + ";Đang thi hành", "row.too_short 01/01001.csv:3 01001", "differ in width (6 and 7)"),
    (
      "Mã đơn vị;Loại việc;Việc: Có điều kiện;Việc: Tổng số thi hành xong;Tiền: Có điều kiện;Tiền: Tổng số thi hành xong\r\n"
        + ";;đã rà soát;đã rà soát;đã rà soát;đã rà soát;đã rà soát",
      "row.too_long 01/01001.csv:2 01001",
      "looks like a row of it"
    ),
  ]

  @Test(arguments: unevenHeadings.indices)
  func `where the rows of a heading differ in width, that is told and not that each row is wrong`(_ index: Int) async throws {
    let bench = try Workbench()
    let (heading, finding, cause) = Self.unevenHeadings[index]
    let result = await read(heading + "\r\n01001;Dân sự;210;135;21300;13800\r\n", bench)
    #expect(result.summary.first == finding && result.isBalanced)
    #expect(result.findings.first?.detail.english.contains(cause) ?? false)
  }

  @Test(arguments: [
    ("Nam;Nữ", "12;3", false), ("NU;NAM", "3;12", false), ("Nam;Ghi chú", "2021;x", true), ("Năm;Nữ", "2021;3", true),
  ])
  func `a column of men beside one of women is no year without diacritics`(_ headings: String, _ cells: String, _ isYear: Bool)
    async throws
  {
    let bench = try Workbench()
    let lines = Statement("01001").text.split(separator: "\r\n")
    let result = await read(lines.enumerated().map { "\($1);\($0 == 0 ? headings : cells)\r\n" }.joined(), bench)
    #expect(result.summary.contains { $0.hasPrefix("period.wrong") } == isYear)
    #expect(result.totals.rejected == (isYear ? 2 : 0))
  }

  @Test func `a title that compares is none of the heading`() async throws {
    let bench = try Workbench()
    for title in ["SO SÁNH KẾT QUẢ VỚI CÙNG KỲ", "SO SÁNH VỚI CÙNG KỲ;;;Đơn vị tính: Việc"] {
      expectSound(await read(title + "\r\n" + Statement("01001").text, bench), bench)
    }
  }

  @Test func `a month's own figures beside the cumulative ones are not read`() async throws {
    let bench = try Workbench()
    let result = await read(
      """
      Mã đơn vị;Việc;;;;Tiền;;;
      ;Có điều kiện;;Tổng số thi hành xong;;Có điều kiện;;Tổng số thi hành xong;
      ;Trong tháng;Lũy kế;Trong tháng;Lũy kế;Trong tháng;Lũy kế;Trong tháng;Lũy kế
      01001;6;210;5;135;300;21300;200;13800

      """, bench)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible") == 210 && bench.figure(result, "01001", "cases.done") == 135)
    #expect(bench.figure(result, "01001", "money.done") == 13_800_000)
  }

  @Test func `headings of four rows are read as the official forms nest them`() async throws {
    let bench = try Workbench()
    let result = await read(
      """
      Mã đơn vị;Loại việc;Việc;;;;;Tiền;;;;;
      ;;Tổng số phải thi hành;;;;;Tổng số phải thi hành;;;;;
      ;;Tổng số;Có điều kiện thi hành;;;Chưa có điều kiện;Tổng số;Có điều kiện thi hành;;;;Chưa có điều kiện
      ;;;Tổng số;Thi hành xong;Đình chỉ;;;Tổng số;Thi hành xong;Đình chỉ;Giảm;
      01001;Dân sự;300;210;120;15;75;30000;21300;12000;1500;300;7200

      """, bench)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.to_enforce", "Dân sự") == 300)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "cases.done", "Dân sự") == 135)
    #expect(bench.figure(result, "01001", "money.reduced", "Dân sự") == 300_000)
  }

  @Test(arguments: [";", ",", "\t", "|"], ["\r\n", "\n"])
  func `headings of two rows, preamble, column numbers, blocks and signatures`(_ delimiter: String, _ lineEnd: String)
    async throws
  {
    let bench = try Workbench()
    let quoted = { (cell: String) in cell.contains(delimiter) ? "\"\(cell)\"" : cell }
    let count = FormTests.measures.count
    let width = 3 + count * 2 + 1
    var lines = [
      ["TỔNG CỤC THI HÀNH ÁN DÂN SỰ"], ["KẾT QUẢ THI HÀNH ÁN DÂN SỰ"], ["Kỳ báo cáo: 12 tháng năm 2022"], ["Lần nộp:", "2"],
      ["", "", "Đơn vị tính: Việc; 1.000 đồng"], [],
      ["Mã đơn vị", "Tên đơn vị", "Loại việc", "Việc"] + [String](repeating: "", count: count - 1) + ["Tiền"]
        + [String](repeating: "", count: count),
      ["", "", ""] + FormTests.measures + FormTests.moneyMeasures, ["A", "B", "C"] + (1...count * 2 + 1).map(String.init),
    ]
    let rows = [Statement.row("01001", "", size: 3), Statement.row("", "", size: 2), Statement.row("", "", size: 5)]
    lines.append(["01001", "Chi cục Thi hành án dân sự quận Ba Đình", "Dân sự"] + FormTests.cells(rows[0]))
    lines.append(["", "", "Hình sự"] + FormTests.cells(rows[1]))
    lines.append(["", "", "Tổng số"] + FormTests.cells(rows[2]))
    lines.append(["Tổng cộng", "", ""] + FormTests.cells(rows[2]))
    lines.append(["", "Hà Nội, ngày 05 tháng 10 năm 2022"])
    lines.append(["NGƯỜI LẬP BIỂU", "", "THỦ TRƯỞNG ĐƠN VỊ"])
    lines.append(["Nguyễn Văn A", "", "Trần Thị B"])
    let text = lines.map { line in
      (line + [String](repeating: "", count: width - line.count)).map(quoted).joined(separator: delimiter) + lineEnd
    }.joined()
    let result = await read(text, bench)
    expectSound(result, bench)
    let file = try #require(result.files.first { $0.file == "01/01001.csv" })
    #expect(file.totals.used == 2)
    #expect(file.totals.totalRows == 2)
    #expect(file.totals.notes == 3)
    #expect(result.sources.first { $0.office.code == "01001" }?.submission == 2)
  }

  @Test func `one heading row with the aspect before or behind the measure`() async throws {
    let bench = try Workbench()
    let headings =
      ["Mã ĐV", "Loại án"] + FormTests.measures.map { "Việc - \($0)" }
      + FormTests.moneyMeasures.map { "\($0) (tiền, 1.000 đồng)" }
    let rows = [("Dân sự", 3), ("Hình sự", 2)].map { ["01001", $0.0] + FormTests.cells(Statement.row("", "", size: $0.1)) }
    expectSound(
      await read(([headings] + rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined(), bench), bench)
  }

  @Test func `headings without diacritics, in capitals, with other tone placement`() async throws {
    let bench = try Workbench()
    let plain =
      ["MA DON VI", "LOAI VIEC"] + Statement.caseColumns.map { "CASES.\($0.uppercased())" }
      + [
        "TIEN: NAM TRUOC CHUYEN SANG", "TIỀN: MỚI THỤ LÝ", "Tiền: tổng số thụ lý", "Tiền: Uỷ thác thi hành án",
        "Tiền: Thu hồi, huỷ quyết định",
      ]
      + FormTests.moneyMeasures.dropFirst(5).map { "TIỀN – \($0.uppercased())" }
    let rows = [("Dân sự", 3), ("Hình sự", 2)].map { ["01001", $0.0] + FormTests.cells(Statement.row("", "", size: $0.1)) }
    expectSound(await read(([plain] + rows).map { $0.joined(separator: "\t") + "\r\n" }.joined(), bench), bench)
  }

  @Test(arguments: [("đồng", "000"), ("1.000 đồng", ""), ("triệu đồng", "/1000"), ("tỷ đồng", "/1000000")])
  func `the unit of money is taken from the preamble`(_ unit: String, _ change: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for row in statement.rows.indices {
      for column in statement.columns where column.hasPrefix("money.") {
        guard let value = statement.rows[row][column].flatMap({ Int($0) }) else { continue }
        let scale = change.hasPrefix("/") ? Int(change.dropFirst()) ?? 1 : 1
        let decimals = String(String(scale + value % scale).dropFirst())
        statement.rows[row][column] = scale > 1 ? "\(value / scale),\(decimals)" : "\(value)\(change)"
      }
    }
    expectSound(await read("Đơn vị tính: Việc, \(unit)\r\n\r\n" + statement.text, bench), bench)
  }

  @Test func `numbers grouped by dots, blanks and thin blanks`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for (row, separator) in zip(statement.rows.indices, [".", "\u{A0}"]) {
      for column in statement.columns where column.hasPrefix("cases.") || column.hasPrefix("money.") {
        guard let text = statement.rows[row][column], text.count > 3 else { continue }
        statement.rows[row][column] = "\(text.dropLast(3))\(separator)\(text.suffix(3))"
      }
    }
    statement.rows[0]["money.separate_book"] = "2.700,0"
    expectSound(await read(statement.text, bench), bench)
  }

  @Test func `numbers in English, with commas between groups`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.delimiter = "\t"
    for row in statement.rows.indices {
      for column in statement.columns where column.hasPrefix("money.") {
        guard let text = statement.rows[row][column], text.count > 3 else { continue }
        statement.rows[row][column] = "\(text.dropLast(3)),\(text.suffix(3)).00"
      }
    }
    statement.rows[0]["money.separate_book"] = "2,700"
    let result = await read(statement.text, bench)
    #expect(result.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(result.isBalanced && !result.isProvisional)
    #expect(bench.figure(result, "01001", "money.separate_book", "Dân sự") == 2_700_000)
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
  }

  @Test func `an office by its name, and blank lines and trailing separators`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["office"] = "CHI CỤC THADS QUẬN BA ĐÌNH"
    statement.rows[1]["office"] = "quận Ba Đình"
    let text = statement.text.replacing("\r\n", with: ";;;\r\n") + ";;;;;;\r\n\r\n"
    expectSound(await read(text, bench), bench)
  }

  @Test func `a file of several offices with a total row first`() async throws {
    let bench = try Workbench()
    var statement = Statement("01000", "01001", "64000", "64001")
    var total = Statement.row("Tổng số", "", size: 20)
    total["period"] = ""
    statement.rows.insert(total, at: 0)
    bench.write("toan-quoc.csv", statement.text)
    let result = await bench.read()
    expectSound(result, bench)
    #expect(result.totals.totalRows == 1)
    #expect(result.files.first?.offices.count == 4)
  }

  @Test func `rows of provinces and the nation are compared with their offices`() async throws {
    let bench = try Workbench()
    var statement = Statement("01000", "01001", "64000", "64001")
    statement.rows.insert(Statement.row("01", "", size: 10), at: 0)
    statement.rows.insert(Statement.row("Tỉnh Gia Lai", "Tổng số", size: 10), at: 5)
    statement.rows.append(Statement.row("Toàn quốc", "", size: 20))
    bench.write("toan-quoc.csv", statement.text)
    let sound = await bench.read()
    expectSound(sound, bench)
    #expect(sound.totals.totalRows == 3)
    statement.rows[5]["cases.separate_book"] = "1"
    bench.write("toan-quoc.csv", statement.text)
    let wrong = await bench.read()
    #expect(wrong.summary == ["total.mismatch toan-quoc.csv:7 -"])
    #expect(wrong.missing.map { bench.registry.offices[$0].id.code } == ["64000", "64001"])
    #expect(wrong.isBalanced)
  }

  @Test func `a province without its offices is refused`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    var statement = Statement()
    statement.rows = [Statement.row("64", "", size: 10)]
    bench.write("64.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["office.unknown 64.csv:2 -"])
    #expect(result.isBalanced && result.totals.rejected == 1)
  }

  @Test func `an office and period from the preamble alone`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.removeFirst(2)
    expectSound(await read("Mã đơn vị:;01001\r\nKỳ báo cáo;09/2022\r\n" + statement.text, bench), bench)
    let wrong = await read("Mã đơn vị:;01001\r\nKỳ báo cáo;08/2022\r\n" + statement.text, bench)
    #expect(wrong.summary == ["period.wrong 01/01001.csv:2 01001"])
    #expect(wrong.isBalanced && wrong.missing.count == 1)
  }
}

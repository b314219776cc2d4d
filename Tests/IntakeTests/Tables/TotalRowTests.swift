import Intake
import Testing

/// Rows that sum up others, by whatever words.
@Suite struct TotalRowTests {
  static let labels = [
    "Tổng số việc", "Tổng hợp", "Tổng cộng toàn tỉnh", "TỔNG SỐ (I+II)", "Total", "Cộng trang", "TONG CONG", "Cộng (1) + (2)",
    "Tổng cộng: 3 việc", "I. Tổng số", "A) Cộng",
  ]

  @Test(arguments: labels)
  func `a total of an office by other words is its control total`(_ label: String) async throws {
    try await expectTotal(Statement.row("01001", label, size: 5))
  }

  @Test(arguments: labels)
  func `a total of the file by other words is compared, and is no office`(_ label: String) async throws {
    try await expectTotal(Statement.row(label, "", size: 5))
  }

  /// Expects `row` to sum up those of 01001, and to be told where it does not.
  private func expectTotal(_ row: Statement.Row) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows.append(row)
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.totals.totalRows == 1)
    statement.rows[2]["cases.separate_book"] = "46"
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == ["total.mismatch 01/01001.csv:4 01001"])
  }

  /// Rows of sizes 3, 2 and 4 with sums between and below them, of an office's categories or of the file; the line of the sum that is wrong,
  /// and what it should be in cases that were carried over.
  static let severalSums: [(sizes: [Int?], line: Int?, expected: String)] = [
    ([3, 2, nil, 4, nil, nil], nil, ""), ([3, 2, nil, 4, nil], nil, ""), ([3, 2, -6, 4, nil, nil], 4, "300"),
    ([3, 2, nil, 4, -3, nil], 6, "240"), ([3, 2, nil, 4, nil, -8], 7, "540"), ([3, 2, nil, 4, -8], 6, "540"),
  ]

  @Test(arguments: severalSums.indices, [true, false])
  func `of several sums in one block the wrong one is named, with what it should be`(_ index: Int, _ isOfOffice: Bool)
    async throws
  {
    let (sizes, line, expected) = Self.severalSums[index]
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows = []
    var (since, all) = (0, 0)
    var names = ["Dân sự", "Hình sự", "Lao động"][...]
    for (place, size) in sizes.enumerated() {
      if let size, size > 0 {
        statement.rows.append(Statement.row("01001", names.removeFirst(), size: size))
        (since, all) = (since + size, all + size)
      } else {
        let isLast = place == sizes.count - 1
        let label = isLast ? "Tổng cộng" : "Cộng"
        let sum = size.map { -$0 } ?? (isLast ? all : since)
        statement.rows.append(Statement.row(isOfOffice ? "01001" : label, isOfOffice ? label : "", size: sum))
        since = 0
      }
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == (line.map { ["total.mismatch 01/01001.csv:\($0) 01001"] } ?? []) && result.isBalanced)
    #expect(result.findings.first?.expected ?? "" == expected)
    if line == nil { #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == 280) }
  }

  @Test(arguments: [0, 4], ["Tổng cộng", "Toàn tỉnh"])
  func `a total without an office below offices that name themselves sums up all of them`(place: Int, label: String) async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    statement.rows.insert(Statement.row("", label, size: 10), at: place)
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty && result.totals.totalRows == 1)
    statement.rows[place]["cases.separate_book"] = "91"
    bench.write("01/01.csv", statement.text)
    let broken = await bench.read()
    #expect(broken.summary == ["total.mismatch 01/01.csv:\(place + 2) -"])
    #expect(broken.missing.count == 2 && broken.isBalanced)
  }

  /// A total over what offices do not split, or by a name that is none of a category, says nothing of rows that are missing.
  @Test(arguments: ["Dân sự", ""], [("Lao động", 2), ("Lao động", 0), ("Các loại việc", 5)])
  func `a total of a category without a row is wrong where all rows name theirs`(
    _ own: String, _ total: (category: String, size: Int)
  ) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement()
    statement.rows = ["01000", "01001"].map { Statement.row($0, own, size: 3) }
    if !own.isEmpty { statement.rows.append(Statement.row("Tổng số", own, size: 6)) }
    statement.rows.append(Statement.row("Tổng số", total.category, size: total.size))
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    let isWrong = !own.isEmpty && total == ("Lao động", 2)
    let told = result.summary.filter { !$0.hasPrefix("category.") }
    #expect(result.isBalanced && told == (isWrong ? ["total.mismatch 01/01.csv:5 -"] : []))
    #expect(result.missing.count == (isWrong ? 2 : 0))
  }

  @Test func `a total without an office in a table of merged cells is its block's`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    statement.rows.insert(Statement.row("", "Tổng số", size: 5), at: 2)
    statement.rows.append(Statement.row("", "Tổng số", size: 5))
    for row in [1, 4] { statement.rows[row]["office"] = "" }
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary == [])
    statement.rows[5]["cases.separate_book"] = "46"
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary == ["total.mismatch 01/01.csv:7 01001"])
  }

  @Test func `nor is one that states the sum of the rows above it, between others`() async throws {
    let rows = [("Dân sự", 3), ("Hình sự", 2), ("Toàn chi cục", 5), ("Lao động", 4)]
    let (_, result) = try await read(rows)
    #expect(result.summary == ["category.sums_others 01/01001.csv:4 01001", "category.unknown 01/01001.csv:4 01001"])
    #expect(try await read(rows.map { ($0.0, $0.0 == "Toàn chi cục" ? 6 : $0.1) }).1.summary.count == 1)
  }

  private static let carried = [
    "Trang trước mang sang", "Mang sang", "Số mang sang", "Chuyển trang", "Chuyển sang trang sau", "Trang trước chuyển sang",
    "Cộng mang sang", "Số trang trước chuyển sang", "Kết chuyển trang sau", "Cộng chuyển sang trang sau", "Mang sang trang sau",
  ]

  /// Rows of 01001 with their sizes, or of the file where `isOfOffice` says so.
  private func read(_ rows: [(label: String, size: Int)], isOfOffice: Bool = true) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    let known = ["Dân sự", "Hình sự", "Lao động", "Phá sản"]
    statement.rows = rows.map { label, size in
      known.contains(label) || isOfOffice
        ? Statement.row("01001", label, size: size) : Statement.row(label, "", size: size)
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return (bench, result)
  }

  @Test(arguments: carried, [true, false])
  func `what is carried from page to page is a sum of all rows above it`(_ label: String, _ isOfOffice: Bool) async throws {
    let rows = [
      ("Dân sự", 3), ("Cộng chuyển trang sau", 3), (label, 3), ("Hình sự", 2), ("Cộng trang", 5), (label, 5), ("Lao động", 1),
    ]
    for end in [[("Tổng cộng", 6)], []] {
      let (bench, result) = try await read(rows + end, isOfOffice: isOfOffice)
      #expect(result.summary == [])
      #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == 70)
      #expect(bench.figure(result, "01001", "cases.eligible") == nil)
    }
    var wrong = rows
    wrong[5].1 = 4
    #expect(try await read(wrong, isOfOffice: isOfOffice).1.summary == ["total.mismatch 01/01001.csv:7 01001"])
  }

  @Test(arguments: ["Cộng trang 1", "Cộng (1+2)", "Cộng mục I", "Cộng"], [true, false])
  func `one sum between rows may be that of the rows above it`(_ label: String, _ isOfOffice: Bool) async throws {
    let rows = [("Dân sự", 3), ("Hình sự", 2), (label, 5), ("Lao động", 4)]
    #expect(try await read(rows, isOfOffice: isOfOffice).1.summary == [])
    let (_, result) = try await read(rows.map { ($0.0, $0.0 == label ? 6 : $0.1) }, isOfOffice: isOfOffice)
    #expect(result.summary == ["total.mismatch 01/01001.csv:4 01001"] && result.findings.first?.expected == "300")
  }

  @Test(arguments: ["Tổng cộng", "Tổng số"])
  func `the sum of all is held against all rows, whatever stands between them`(_ label: String) async throws {
    // "Tất cả" is a category as far as is known, and is the sum of what stands above it.
    let (_, result) = try await read([("Dân sự", 3), ("Cộng", 3), ("Tất cả", 3), ("Hình sự", 2), (label, 5)])
    #expect(result.summary == ["category.unknown 01/01001.csv:4 01001", "total.mismatch 01/01001.csv:6 01001"])
    #expect(try await read([("Dân sự", 3), ("Hình sự", 2), (label, 5), ("Lao động", 4)]).1.summary.count == 1)
  }

  /// The file of a province whose rows name the office by code and what they are by name.
  private func readProvince(_ rows: [(code: String, name: String, category: String, size: Int)]) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement()
    statement.columns.insert("office_name", at: 1)
    statement.rows = rows.map { code, name, category, size in
      var row = Statement.row(code, category, size: size)
      row["office_name"] = name
      return row
    }
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(arguments: ["Toàn tỉnh", "Cả tỉnh", "TOÀN THÀNH PHỐ", "Tổng cộng toàn tỉnh", "Tổng cộng", "Tổng số"], [0, 2])
  func `a sum over the province under the code of its own office is none of its figures`(_ name: String, place: Int) async throws
  {
    for category in ["", "Dân sự"] {
      var rows = [
        ("01000", "Cục THADS thành phố Hà Nội", category, 2), ("01001", "Chi cục THADS quận Ba Đình", category, 3),
      ]
      rows.insert(("01000", name, category, 5), at: place)
      #expect(try await readProvince(rows) == [])
      rows[place].3 = 6
      #expect(
        try await readProvince(rows) == [
          "total.mismatch 01/01.csv:\(place + 2) \(name.hasPrefix("T") && name.count < 10 && name != "Toàn tỉnh" ? "01000" : "-")"
        ])
    }
  }

  @Test func `without the rows of the province's own office it is no figure of it either`() async throws {
    let rows = [("01000", "Toàn tỉnh", "Dân sự", 5), ("01001", "Chi cục THADS quận Ba Đình", "Dân sự", 3)]
    #expect(try await readProvince(rows).contains("total.mismatch 01/01.csv:2 01001"))
    #expect(try await readProvince([rows[0]]).contains("office.unknown 01/01.csv:2 -"))
  }

  @Test func `the sum of an office's own rows under its code is its own`() async throws {
    let own = "Cục THADS thành phố Hà Nội"
    let rows = [
      ("01000", own, "Dân sự", 1), ("01000", own, "Hình sự", 1), ("01000", "Tổng cộng", "", 2),
      ("01001", "Chi cục THADS quận Ba Đình", "Dân sự", 3),
    ]
    #expect(try await readProvince(rows) == [])
  }

  @Test(arguments: ["3", "12"])
  func `a row with nothing but its number is none`(number: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.insert("STT", at: 0)
    statement.rows.append(["STT": number])
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty)
  }

  @Test(arguments: ["Công ích", "Cộng đồng dân cư", "Tổng công ty"])
  func `a category that only looks like a word for a sum is one`(_ label: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows.append(Statement.row("01001", label, size: 4))
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == ["category.unknown 01/01001.csv:4 01001"])
  }

  @Test func `an unknown category that states the sum of the others is not added in silence`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows.append(Statement.row("01001", "Tất cả", size: 5))
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["category.sums_others 01/01001.csv:4 01001", "category.unknown 01/01001.csv:4 01001"])
    #expect(result.isBalanced && result.missing.count == 1)
    #expect(result.findings.first?.expected == "Tổng số")
    // A control total that counts it vouches that it is a category.
    statement.rows.append(Statement.row("01001", "Tổng số", size: 10))
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == ["category.unknown 01/01001.csv:4 01001"])
  }

  @Test(arguments: [
    "(1) Trong đó có 5 việc ủy thác", "* Số liệu tính đến 30/9/2022", "[1] 3 việc", "Nguyễn Văn A;;Trần Thị B",
    "Ghi chú: 3 việc",
  ])
  func `footnotes and those who sign are notes`(_ text: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let width = statement.columns.count
    let filling = String(repeating: ";", count: width - text.split(separator: ";", omittingEmptySubsequences: false).count)
    for line in [text + filling, text] where line == text + filling || !text.contains(";") {
      bench.write("01/01001.csv", statement.text + line + "\r\n")
      let result = await bench.read()
      #expect(result.summary == [] && result.isBalanced)
      #expect(result.files.first { $0.file == "01/01001.csv" }?.totals.notes == 1)
    }
  }

  @Test(arguments: ["01001,2022-09,Dân sự,1,180,150,330", "01001", "01999"])
  func `a row that lost its separators or its end is no note`(_ text: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Statement("01001").text + text)
    let result = await bench.read()
    #expect(result.missing.count == 1 && result.isBalanced)
    #expect(result.summary.contains("row.too_short 01/01001.csv:4 01001"))
  }

  @Test(arguments: [
    "A;B;C;D;1;2;2a;2b;3", "a;b;c;d;[1];[2];[3];[4];[5]", "(1);(2);(3);(4);(5);(6);(7);(8)=(6)+(7);(9)",
    "1;2;3;4;5;5.1;5.2;6;7",
  ])
  func `the numbers of columns may be in brackets and have parts`(_ numbers: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let line = numbers + String(repeating: ";", count: statement.columns.count - 9) + "\r\n"
    bench.write("01/01001.csv", statement.heading + line + statement.body)
    #expect(await bench.read().summary == [])
  }

  @Test func `what stands in place of a province's office is told as it is written`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    var statement = Statement()
    statement.rows = [Statement.row("01", "", size: 10)]
    bench.write("x.csv", statement.text)
    #expect(await bench.read().findings.first?.found == "01")
  }

  @Test func `every bad cell of a row is told`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    let columns = statement.columns.filter { $0.hasPrefix("money.") }
    for column in columns { statement.rows[0][column, default: ""] += " x" }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.findings.count { $0.rule == .numberInvalid } == columns.count)
    // Those that are not kept are found again.
    let few = await bench.read(room: 3)
    #expect(try few.allFindings() == result.findings)
  }

  @Test(arguments: ["cut", "long", "blank", "quote", "bytes"], ["Toàn tỉnh", "Tổng cộng"])
  func `a total over a row that cannot be read is not judged`(_ fault: String, label: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    statement.rows.append(Statement.row("", label, size: 10))
    var lines = statement.text.split(separator: "\r\n").map { Array($0.utf8) }
    switch fault {
    case "cut": lines[3].removeLast(9)
    case "long": lines[3] += Array(";1".utf8)
    case "blank": lines[3] = Array("01001;2022-09;Dân sự;1".utf8) + [UInt8](repeating: 0x3B, count: statement.columns.count - 4)
    case "quote": lines[3] = Array(String(decoding: lines[3], as: UTF8.self).replacing("Dân sự", with: "\"Dân sự").utf8)
    default: lines[3].insert(0xFF, at: 20)
    }
    bench.write("01/01.csv", bytes: lines.flatMap { $0 + [13, 10] })
    let result = await bench.read()
    #expect(result.isBalanced && result.findings.allSatisfy { $0.rule != .totalMismatch }, "\(result.summary)")
    #expect(result.missing.count == 1, "\(result.summary)")
  }
}

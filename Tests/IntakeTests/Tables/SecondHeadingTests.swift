import DelimitedText
import Intake
import Testing

/// Files that hold a second table below the first.
@Suite struct SecondHeadingTests {
  /// `cells` with the amounts of two columns in each other's place.
  private static func swapped(_ cells: [String]) -> [String] {
    var cells = cells
    cells.swapAt(cells.count - 3, cells.count - 2)
    return cells
  }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  @Test func `a second heading with other columns rejects a statement and is named`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let rows = statement.text.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let text =
      Self.line(rows[0]) + Self.line(rows[1]) + "\r\n" + Self.line(Self.swapped(rows[0])) + Self.line(Self.swapped(rows[2]))
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary == ["table.heading_changed 01/01001.csv:4 01001"])
    #expect(result.findings.first?.expected == "1")
    #expect(result.isBalanced && result.missing.count == 1)
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == Array(text.utf8))
  }

  @Test func `a second heading with other columns rejects a case list`() async throws {
    let bench = try Workbench()
    let heading = CaseRows.heading
    let row = { (number: Int) in
      [
        "01001", "2022-09", "\(number)/QĐ-CTHADS", "13/04/2022", "CHV05", "Dân sự", "Mới thụ lý", "Đang thi hành", "2000", "0",
        "0", "",
      ]
    }
    let text = Self.line(heading) + Self.line(row(1)) + Self.line(Self.swapped(heading)) + Self.line(Self.swapped(row(2)))
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary.contains("table.heading_changed 01/01001.csv:3 01001"))
    #expect(result.sources.isEmpty && result.isBalanced)
  }

  @Test(arguments: [
    // Sorted together with its heading; another table above, whose heading has a column less; last year's figures above in an annex.
    [1, 0, 2], [-1, 1, 0, 2],
  ])
  func `figures above the heading reject the file`(lines: [Int]) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let rows = Statement("01001").text.split(separator: "\r\n").map { $0 + "\r\n" }
    let shorter = Statement.columns.dropLast().joined(separator: ";") + "\r\n"
    let text = lines.map { $0 < 0 ? shorter : String(rows[$0]) }.joined()
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    let line = lines.firstIndex(of: 1) ?? 0
    #expect(result.summary.first == "heading.below_figures 01/01001.csv:\(line + 1) 01001")
    #expect(result.isBalanced && result.missing.count == 1)
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == Array(text.utf8))
  }

  @Test(arguments: [
    "Kết quả;82,50;45,42\r\n", "Tổng số việc;4522;Thi hành xong;2870;Đạt;63,47\r\n",
    "Ngày in: 05/10/2022 08:15:00;Trang 1/3;2022\r\n",
    "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26\r\n",
  ])
  func `numbers in what stands above the heading are no row of figures`(line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", line + Statement("01001").text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty)
  }

  @Test func `the same heading again in other letters is a note`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let headings = ["Mã đơn vị", "Kỳ báo cáo", "Loại việc", "Lần nộp"] + Statement.columns.dropFirst(4)
    let rows = Statement("01001").text.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }
    bench.write("01/01001.csv", Self.line(headings) + rows[0] + Self.line(headings.map { $0.uppercased() }) + rows[1])
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
  }

  @Test(arguments: [0, 1])
  func `a heading without a column of codes may stand again at the top of a page`(namedBy: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns[0] = "office_name"
    statement.columns.removeFirst(1 - namedBy)
    for row in statement.rows.indices { statement.rows[row]["office_name"] = "Chi cục THADS quận Ba Đình" }
    let rows = statement.text.split(separator: "\r\n").map { $0 + "\r\n" }
    bench.write("01/01001.csv", "Mã đơn vị: 01001\r\n" + rows[0] + rows[1] + rows[0] + rows[2])
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty)
  }

  @Test(arguments: [["A", "B", "C", "D"], ["1", "2", "3", "4"]])
  func `heading and column numbers may stand again at the top of a page`(first: [String]) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let rows = Statement("01001").text.split(separator: "\r\n").map { $0 + "\r\n" }
    let start = first == ["1", "2", "3", "4"] ? 5 : 1
    let numbers = Self.line(first + (start..<start + Statement.columns.count - 4).map(String.init))
    bench.write("01/01001.csv", rows[0] + numbers + rows[1] + rows[0] + numbers + rows[2])
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty)
  }

  /// A case list of two rows, the second one behind `between`, whose heading has a column of numbers before the office's where it `isNumbered`.
  private static func list(_ between: [[String]], isNumbered: Bool = false) -> String {
    let rows = (1...2).map { number in
      (isNumbered ? ["\(number)"] : [])
        + [
          "01001", "2022-09", "\(number)/QĐ-CTHADS", "13/04/2022", "CHV05", "Dân sự", "Mới thụ lý", "Đang thi hành", "2000", "0",
          "0", "",
        ]
    }
    let heading = (isNumbered ? ["STT"] : []) + CaseRows.heading
    return ([heading, rows[0]] + between + [rows[1]]).map(line).joined()
  }

  private static let signatures = ["Người lập biểu", "", "", "", "", "", "Thủ trưởng đơn vị", "", "", "", "", ""]

  @Test(arguments: ["without diacritics", "in other words", "behind a column of numbers", "below signatures", "cut short"])
  func `the same columns again are no other table`(_ how: String) async throws {
    let bench = try Workbench()
    let heading = CaseRows.heading
    let others = ["Mã đơn vị": "Mã ĐV", "Trạng thái": "Tình trạng"]
    let text =
      switch how {
      case "without diacritics": Self.list([heading.map { FoldedText($0).plain }])
      case "in other words": Self.list([heading.map { others[$0] ?? $0 }])
      case "cut short": Self.list([heading.prefix(4) + [String](repeating: "", count: 8)])
      case "below signatures": Self.list([Self.signatures, heading])
      default: Self.list([["STT"] + heading], isNumbered: true)
      }
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary.allSatisfy { $0.hasPrefix("office.missing") }, "\(result.summary)")
    #expect(result.isBalanced && result.totals.used == 2)
  }

  @Test func `another table below the signatures rejects the file`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", Self.list([Self.signatures, Self.swapped(CaseRows.heading)]))
    let result = await bench.read()
    #expect(result.summary.contains("table.heading_changed 01/01001.csv:4 01001"))
    #expect(result.sources.isEmpty && result.isBalanced)
  }

  @Test func `both rows of a heading again are notes, unless aspects changed places`() async throws {
    let top = "Mã đơn vị;Loại việc;Có điều kiện thi hành;;Thi hành xong;;Đình chỉ;;Giảm\r\n"
    let bottom = ";;Việc;Tiền;Việc;Tiền;Việc;Tiền;Tiền\r\n"
    let other = ";;Tiền;Việc;Tiền;Việc;Tiền;Việc;Tiền\r\n"
    let (first, second) = ("01001;Dân sự;10;1000;5;500;0;0;0\r\n", "01001;Hình sự;4;400;2;20;0;0;0\r\n")
    let bench = try Workbench()
    bench.write("01/01001.csv", top + bottom + first + top + bottom + second)
    let same = await bench.read()
    #expect(same.summary.allSatisfy { $0.hasPrefix("office.missing") }, "\(same.summary)")
    #expect(same.isBalanced && same.totals.used == 2)
    bench.write("01/01001.csv", top + bottom + first + top + other + second)
    let changed = await bench.read()
    #expect(changed.summary.contains("table.heading_changed 01/01001.csv:5 01001"))
  }

  @Test func `a row that names headings in some cells is a row`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.text + "Loại việc;2022-09;Dân sự;1\r\n")
    let result = await bench.read()
    #expect(!result.summary.contains { $0.hasPrefix("table.heading_changed") })
  }
}

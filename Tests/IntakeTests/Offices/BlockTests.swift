import Configuration
import DelimitedText
import Enforcement
@testable import Intake
import TestSupport
import Testing

/// Rows that leave the cell of the office blank: whose they are.
@Suite struct BlockTests {
  /// A table with columns of code, name and submission, or without some of them.
  private static func table(_ columns: [String]) -> Statement {
    var statement = Statement()
    statement.columns = columns + Statement.columns.dropFirst(4)
    return statement
  }

  private static func row(_ category: String, size: Int, office: String = "", name: String = "") -> Statement.Row {
    var row = Statement.row(office, category, size: size)
    (row["office_name"], row["submission"]) = (name, "")
    return row
  }

  private static func title(_ office: String, _ name: String, submission: String = "") -> Statement.Row {
    ["office": office, "office_name": name, "submission": submission]
  }

  private static let cuc = ("01000", "Cục THADS thành phố Hà Nội")
  private static let chiCuc = ("01001", "Chi cục THADS quận Ba Đình")

  /// The columns that name offices, and what a title has in them.
  static let forms: [(columns: [String], code: Bool, name: Bool)] = [
    (["office", "office_name", "category", "submission"], true, true),
    (["office", "office_name", "category", "submission"], true, false),
    (["office", "office_name", "category", "submission"], false, true),
    (["office", "category", "submission"], true, false),
    (["office_name", "category", "submission"], false, true),
  ]

  @Test(
    arguments: [
      "Mã đơn vị: 01000", "Mã đơn vị: 99999", "Đơn vị báo cáo: Cục THADS thành phố Hà Nội", "Cục THADS thành phố Hà Nội",
    ], [false, true])
  func `rows below another office's name in a table without a column of offices reject the file`(
    title: String, isCaseList: Bool
  ) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.removeFirst()
    let cases = CaseRows("01001").text.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let lines =
      isCaseList
      ? cases.map { $0.dropFirst().joined(separator: ";") + "\r\n" }
      : statement.text.split(separator: "\r\n").map { $0 + "\r\n" }
    let above = "Mã đơn vị: 01001\r\n"
    bench.write("01/x.csv", above + lines[0] + lines[1] + title + "\r\n" + lines[2])
    let result = await bench.read()
    #expect(result.summary.first { $0.hasPrefix("table") } == "table.office_changed 01/x.csv:4 01001")
    #expect(result.isBalanced && result.totals.filesRejected == 1)
    // Below the table, without figures behind it, the name is a note, as is the office's own.
    bench.write("01/x.csv", above + lines[0] + lines[1] + above + lines[2...].joined() + title + "\r\n")
    let sound = await bench.read()
    #expect(!sound.summary.contains { $0.hasPrefix("table") } && sound.isBalanced && sound.totals.filesRejected == 0)
  }

  @Test(arguments: forms, [["Dân sự", "Hình sự"], ["Lao động", "Phá sản"]])
  func `each title begins the block of its own office`(
    _ form: (columns: [String], code: Bool, name: Bool), _ categories: [String]
  ) async throws {
    let bench = try Workbench()
    var statement = Self.table(form.columns)
    for (office, name) in [Self.cuc, Self.chiCuc] {
      let isFirst = office == Self.cuc.0
      statement.rows.append(Self.title(form.code ? office : "", form.name ? name : ""))
      statement.rows.append(Self.row("Dân sự", size: isFirst ? 3 : 1))
      for category in isFirst ? ["Hình sự"] : categories.filter({ $0 != "Dân sự" }) {
        statement.rows.append(Self.row(category, size: 2))
      }
    }
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.findings.filter { $0.rule != .officeMissing }.isEmpty, "\(result.summary)")
    #expect(result.isBalanced)
    #expect(bench.figure(result, "01000", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01000", "cases.eligible", "Hình sự") == 140)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 70)
    #expect(bench.figure(result, "01001", "cases.eligible", categories[1]) == 140)
  }

  @Test func `a title below a block of rows that name their office begins another`() async throws {
    let bench = try Workbench()
    var statement = Self.table(["office", "office_name", "category", "submission"])
    statement.rows = [
      Self.row("Dân sự", size: 3, office: Self.cuc.0, name: Self.cuc.1), Self.row("Hình sự", size: 2),
      Self.title(Self.chiCuc.0, Self.chiCuc.1), Self.row("Lao động", size: 1),
    ]
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(bench.figure(result, "01000", "cases.eligible", "Lao động") == nil)
    #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == 70)
  }

  @Test func `a title states the submission of its block, and is checked as rows are`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Self.table(["office", "office_name", "period", "category", "submission"])
    statement.rows = [Self.title(Self.chiCuc.0, Self.chiCuc.1, submission: "2"), Self.row("Dân sự", size: 3)]
    bench.write("01/01001.csv", statement.text)
    let sound = await bench.read()
    #expect(sound.summary == [] && sound.sources.first { $0.office.code == "01001" }?.submission == 2)
    statement.rows[0]["period"] = "2022-08"
    bench.write("01/01001.csv", statement.text)
    let late = await bench.read()
    #expect(late.summary == ["period.wrong 01/01001.csv:2 01001"])
    #expect(late.isBalanced && late.missing.count == 1)
  }

  @Test(arguments: [
    "Chi cục THADS quận Hoàn Kiếm", "Chi cục THADS Q. Hoàn Kiếm", "II. Chi cục Hoàn Kiếm", "Các chi cục",
    "(2) Chi cục THADS quận 3",
  ])
  func `a title that is no office ends the block above it`(_ title: String) async throws {
    for columns in [["office_name", "category", "submission"], ["office", "office_name", "category", "submission"]] {
      let bench = try Workbench()
      bench.writeSound(except: "01001")
      var statement = Self.table(columns)
      statement.rows = [
        Self.row("Dân sự", size: 3, office: Self.chiCuc.0, name: Self.chiCuc.1), Self.row("Hình sự", size: 2),
        Self.title("", title), Self.row("Lao động", size: 2), Self.row("Phá sản", size: 1),
      ]
      bench.write("01/chi-cuc.csv", statement.text)
      let result = await bench.read()
      #expect(result.summary.filter { $0.contains("chi-cuc") } == ["office.unknown 01/chi-cuc.csv:4 -"])
      #expect(result.findings.first { $0.rule == .officeUnknown }?.found == title)
      #expect(result.isBalanced && result.totals.rejected == 2)
      #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == nil)
      #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
      // The title goes back with the rows below it.
      let back = String(decoding: try #require(try result.rejected.first?.bytes(folder: bench.folder)), as: UTF8.self)
      #expect(back.contains(title) && back.contains("Phá sản") && !back.contains("Hình sự"))
    }
  }

  @Test(arguments: ["Ghi chú: số liệu đã đối chiếu", "Kết quả thi hành", "Dân sự", "***"])
  func `what tells of the same block leaves it standing`(_ text: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Self.table(["office", "category", "submission"])
    statement.rows = [
      Self.row("Dân sự", size: 3, office: "01001"), ["category": text], Self.row("Hình sự", size: 2),
    ]
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: ["I. Chi cục THADS quận Ba Đình", "Chi cục THADS Q. Ba Đình", "01001 - Chi cục THADS quận Ba Đình"])
  func `a title may stand in any column, and below signatures`(_ title: String) async throws {
    for column in ["category", "submission", "cases.eligible"] where column == "category" || title.first != "0" {
      for between in [[], [["office": "Người lập biểu"], ["office": "Trần Thị B"]]] {
        let bench = try Workbench()
        bench.writeSound(except: "01000", "01001")
        var statement = Self.table(["office", "category", "submission"])
        statement.rows =
          [Self.row("Dân sự", size: 3, office: "01000")] + between + [[column: title], Self.row("Lao động", size: 1)]
        bench.write("01/01.csv", statement.text)
        let result = await bench.read()
        #expect(bench.figure(result, "01000", "cases.eligible", "Lao động") == nil)
        #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == 70)
        #expect(result.isBalanced)
      }
    }
  }

  @Test func `sections of a table whose office stands above it are its own, unless they look like an office`() async throws {
    for (section, isOwn) in [("I. Chủ động", true), ("II. Chi cục THADS Hoàn Kiếm", false), ("quận Hoàn Kiếm", false)] {
      let bench = try Workbench()
      bench.writeSound(except: "01001")
      var statement = Self.table(["office", "category", "submission"])
      statement.rows = [["category": section], Self.row("Dân sự", size: 3), Self.row("Hình sự", size: 2)]
      bench.write("01/01001.csv", "Mã đơn vị: 01001\r\n" + statement.text)
      #expect(await bench.read().summary == (isOwn ? [] : ["office.unknown 01/01001.csv:3 01001"]))
    }
  }

  @Test func `a province over rows without offices is named as it is written`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    var statement = Self.table(["office", "office_name", "category", "submission"])
    statement.rows = [Self.title("", "Thành phố Hà Nội"), Self.row("Dân sự", size: 3)]
    bench.write("x.csv", statement.text)
    let found = await bench.read().findings.map(\.found)
    #expect(found == ["Thành phố Hà Nội", "Thành phố Hà Nội"])
  }

  @Test func `figures below signatures are of no office that is not named there`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000")
    var statement = Self.table(["office", "category", "submission"])
    statement.rows = [
      Self.row("Dân sự", size: 3, office: "01000"), ["office": "Người lập biểu"], ["office": "Trần Thị B"],
      Self.row("Lao động", size: 1),
    ]
    bench.write("01/01000.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["office.unknown 01/01000.csv:4 01000"] && result.missing.count == 1)
  }

  @Test func `a text above rows that name their office says nothing of them`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.heading + "I. Các chi cục\r\n" + statement.body)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: ["01001", "0100X"])
  func `a row that is cut wrongly begins the block of the office that it names`(_ office: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Self.table(["office", "category", "submission"])
    statement.rows = [Self.row("Dân sự", size: 3, office: "01000"), Self.row("Hình sự", size: 2)]
    var other = Self.table(["office", "category", "submission"])
    other.rows = [Self.row("Lao động", size: 1)]
    bench.write("01/01.csv", statement.text + "\(office);Dân sự;5\r\n" + other.body)
    let result = await bench.read()
    #expect(bench.figure(result, "01000", "cases.eligible", "Lao động") == nil)
    #expect(bench.figure(result, "01001", "cases.eligible", "Lao động") == nil)
    #expect(result.summary.contains { $0.hasPrefix("row.too_short 01/01.csv:4") })
    // What stands below an office that is not known is told, though the row that names it has another fault.
    #expect(result.summary.contains { $0.hasPrefix("office.unknown 01/01.csv:5") } == (office == "0100X"))
    #expect(result.isBalanced)
  }

  @Test func `rows below a sum that leave its cell blank are sums by category`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Self.table(["office", "category", "submission"])
    statement.rows = [
      Self.row("Dân sự", size: 3, office: "01000"), Self.row("Hình sự", size: 2),
      Self.row("Dân sự", size: 1, office: "01001"), Self.row("Lao động", size: 1),
      Self.row("Tổng số", size: 7, office: "Tổng cộng toàn tỉnh"), Self.row("Dân sự", size: 4), Self.row("Hình sự", size: 2),
      Self.row("Lao động", size: 1),
    ]
    bench.write("01/01.csv", statement.text)
    let sound = await bench.read()
    #expect(sound.summary == [] && sound.isBalanced)
    #expect(sound.totals.totalRows == 4)
    statement.rows[6] = Self.row("Hình sự", size: 3)
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary.filter { $0.hasPrefix("total.mismatch") } == ["total.mismatch 01/01.csv:8 -"])
  }

  @Test func `a row in the block of none says that it names no office`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Self.table(["office", "category", "submission"])
    statement.rows = [Self.row("Dân sự", size: 3), Self.row("Hình sự", size: 2, office: "01001")]
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["office.unnamed 01/01001.csv:2 01001"])
    #expect(result.findings.first?.message(in: .vietnamese).contains("“”") == false)
  }

  @Test func `the last meaning of a cell is the one that it has`() {
    var cache = CellCache<Int>()
    cache.insert(1, for: Array("a".utf8))
    cache.insert(2, for: Array("b".utf8))
    cache.insert(3, for: Array("a".utf8))
    #expect(cache.value(for: Array("a".utf8).span) == 3)
    #expect(cache.value(for: Array("b".utf8).span) == 2)
    #expect(cache.value(for: Array("a".utf8).span) == 3)
  }

  private static let categories = ["Dân sự", "Hình sự", "Hôn nhân và gia đình", "Lao động", "Phá sản", "Khác"]

  /// The rows of one office in one of the ways in which offices are named, with notes among them and a total below or not.
  private static func block(_ office: (String, String), _ sizes: [String: Int], _ random: inout SeededGenerator) -> [Statement
    .Row]
  {
    var rows = sizes.sorted { $0.key < $1.key }.map { row($0.key, size: $0.value) }
    if Bool.random(using: &random) { rows.append(row("Tổng số việc", size: sizes.values.reduce(0, +))) }
    if Bool.random(using: &random) {
      rows.insert(["office": "Ghi chú: đã đối chiếu"], at: Int.random(in: 1...rows.count, using: &random))
    }
    let titles = [
      title(office.0, office.1), title(office.0, ""), title("", office.1), ["category": "II. \(office.1)"],
      ["office": "\(office.0) - \(office.1)"],
    ]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: rows.insert(titles[Int.random(in: 0..<titles.count, using: &random)], at: 0)
    case 1: (rows[0]["office"], rows[0]["office_name"]) = office
    default: for index in rows.indices where rows[index]["category"] != nil { rows[index]["office"] = office.0 }
    }
    return rows
  }

  @Test(arguments: UInt64(1)...40)
  func `each row of drawn blocks is read for its own office`(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let bench = try Workbench()
    var statement = Self.table(["office", "office_name", "category", "submission"])
    var expected: [String: [String: Int]] = [:]
    let offices = Workbench.offices.filter { $0.2 == .office }.map { ($0.0, $0.1) }.shuffled(using: &random)
    for office in offices {
      var sizes: [String: Int] = [:]
      for category in Self.categories.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
        sizes[category] = Int.random(in: 1...9, using: &random)
      }
      expected[office.0] = sizes
      statement.rows += Self.block(office, sizes, &random)
    }
    let all = expected.values.flatMap { $0 }
    statement.rows.append(Self.row("", size: all.reduce(0) { $0 + $1.value }, office: "Tổng cộng (I+II)"))
    for category in Self.categories {
      let size = all.reduce(0) { $0 + ($1.key == category ? $1.value : 0) }
      if size > 0, Bool.random(using: &random) { statement.rows.append(Self.row(category, size: size)) }
    }
    statement.rows += [["office": "Nguyễn Văn A", "cases.eligible": "Trần Thị B"]]
    bench.write("x.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
    for (office, sizes) in expected {
      for category in Self.categories {
        let cases = bench.figure(result, office, "cases.eligible", category)
        #expect(cases == sizes[category].map { Int64($0 * 70) }, "\(office) \(category)")
      }
    }
  }
}

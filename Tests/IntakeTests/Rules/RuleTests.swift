import Configuration
import Enforcement
import Intake
import Testing

/// One rule broken once in the file of 01001, the other offices being sound.
struct Breach: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Findings as "rule file:line office".
  let expected: [String]
  /// Whether 01001 has figures all the same.
  let isUsed: Bool
  let file: String
  let bytes: [UInt8]

  init(
    _ rule: String, at line: String = "2", used: Bool = false, file: String = "01/01001.csv", _ edit: (inout Statement) -> Void
  ) {
    var statement = Statement("01001")
    edit(&statement)
    self.init(rule, at: line, used: used, file: file, text: statement.text)
  }

  init(_ rule: String, at line: String, used: Bool = false, file: String = "01/01001.csv", text: String) {
    self.init(rule, at: line, used: used, file: file, bytes: Array(text.utf8))
  }

  init(_ rule: String, at line: String, used: Bool = false, file: String = "01/01001.csv", bytes: [UInt8]) {
    testDescription = rule
    expected = ["\(rule) \(file):\(line) 01001"]
    isUsed = used
    self.file = file
    self.bytes = bytes
  }

  private static var headingBelowFirstRow: String {
    let lines = Statement("01001").text.split(separator: "\r\n").map { $0 + "\r\n" }
    return lines[1] + lines[0] + lines[2...].joined()
  }

  static let files: [Breach] = [
    Breach("file.empty", at: "-", text: ""),
    Breach("file.empty", at: "-", text: "\r\n \r\n"),
    Breach("file.not_text", at: "-", bytes: Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 90)),
    Breach("file.not_text", at: "-", text: "<html><body><table>"),
    Breach("file.garbage", at: "-", bytes: (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }),
    Breach("layout.unknown", at: "-", text: "a;b;c\r\n1;2;3\r\n"),
    Breach("table.empty", at: "-", text: Statement().text),
    Breach("heading.missing", at: "1") { $0.columns.removeAll { $0 == "cases.eligible" || $0 == "cases.in_progress" } },
    Breach("heading.missing", at: "1") { $0.columns.removeAll { $0 == "office" } },
    Breach("heading.repeated", at: "1") { $0.columns.append("cases.eligible") },
    Breach("heading.unnamed", at: "1", text: Statement("01001").text.replacing("cases.separate_book", with: "")),
    Breach(
      "heading.group_unknown", at: "1", file: "01/01001-nb.csv",
      text: "Mã đơn vị;Kiểm tra nghiệp vụ;;Khiếu nại;\r\n;Phải trả lời;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;9;8;7;6\r\n"),
    Breach("heading.other_form", at: "1", used: true) { $0.columns += ["Khiếu nại: Phải giải quyết", "Khiếu nại: Đúng hạn"] },
    Breach("heading.below_figures", at: "1", text: headingBelowFirstRow),
    Breach("heading.misspelt", at: "1", text: Statement("01001").text.replacing("cases.other", with: "cases.othr")),
    Breach("heading.misspelt", at: "1", text: Statement("01001").text.replacing("money.completed", with: "Tiền: Thi hàn xong")),
    Breach("heading.misspelt", at: "1", text: Statement("01001").text.replacing("category", with: "Loaij việc")),
    Breach("heading.unknown", at: "1", used: true) { $0.columns.append("Mật độ dân cư") },
  ]

  static let rows: [Breach] = [
    Breach("row.too_short", at: "3", text: Statement("01001").text.dropLast(6) + "\r\n"),
    Breach("row.too_long", at: "3", text: Statement("01001").text.dropLast(2) + ";1\r\n"),
    Breach("row.open_quote", at: "2") { $0.rows[0]["category"] = "\"Dân sự" },
    Breach("row.no_figures") { $0.rows[0] = ["office": "01001", "period": "2022-09", "category": "Dân sự", "submission": "1"] },
    Breach("row.duplicate", at: "3") { $0.rows[1]["category"] = "dân  sự" },
    Breach("number.invalid") { $0.rows[0]["cases.separate_book"] = "mười" },
    Breach("number.invalid") { $0.rows[0]["cases.separate_book"] = "12,5" },
    Breach("number.invalid") { $0.rows[0]["cases.separate_book"] = "1 23" },
    Breach("number.lost_digits") { $0.rows[0]["money.separate_book"] = "2,92475E+14" },
    Breach("number.overflow") { $0.rows[0]["cases.separate_book"] = "99999999999999999999" },
    Breach("number.overflow") { $0.rows[0]["cases.separate_book"] = "10000001" },
    Breach("number.negative") { $0.rows[0]["cases.separate_book"] = "(12)" },
    Breach("number.negative") { $0.rows[0]["cases.separate_book"] = "-12" },
    Breach("number.ambiguous", used: true) { $0.rows[0]["money.separate_book"] = "1,234" },
    Breach("number.mixed_styles") {
      $0.rows[0]["money.separate_book"] = "1,234"
      $0.rows[0]["cases.separate_book"] = "12.0"
      $0.rows[1]["money.separate_book"] = "12,5"
    },
    Breach("office.unknown") { $0.rows[0]["office"] = "01999" },
    Breach("office.leading_zeros", used: true) { for row in $0.rows.indices { $0.rows[row]["office"] = "1001" } },
    Breach("category.not_one") { $0.rows[0]["category"] = "Cùng kỳ năm trước" },
    Breach("category.not_one") { $0.rows[0]["category"] = "Năm 2021" },
    Breach("category.not_one") { $0.rows[0]["category"] = "Trong đó: án ma túy" },
    Breach("category.not_one") { $0.rows[0]["category"] = "- Án ma túy" },
    Breach("category.not_one") { $0.rows[0]["category"] = "a) Chủ động" },
    Breach("category.unknown", used: true) { $0.rows[0]["category"] = "Môi trường" },
    Breach("category.misspelt", used: true) { $0.rows[0]["category"] = "Dân sựt" },
    Breach("period.wrong") { for row in $0.rows.indices { $0.rows[row]["period"] = "2022-08" } },
    Breach("submission.invalid") { $0.rows[0]["submission"] = "cuối" },
    Breach("submission.mixed", at: "3") { $0.rows[1]["submission"] = "2" },
    Breach("identity.accepted") { $0.rows[0]["cases.accepted"] = "331" },
    Breach("identity.to_enforce") { $0.rows[0]["cases.to_enforce"] = "301" },
    Breach("identity.eligible") { $0.rows[0]["cases.eligible"] = "211" },
    Breach("identity.conditions", at: "3") { $0.rows[1]["money.not_eligible"] = "4801" },
    Breach("identity.carried_forward") { $0.rows[0]["cases.carried_forward"] = "166" },
    Breach("bound.done") {
      $0.columns.removeAll { $0.hasPrefix("cases.") && !["cases.eligible", "cases.completed", "cases.terminated"].contains($0) }
      $0.rows[0]["cases.completed"] = "210"
    },
    Breach("total.mismatch", at: "4") {
      $0.addTotal("01001")
      $0.rows[2]["cases.separate_book"] = "46"
    },
    Breach("unit.thousandfold", used: true) {
      for row in $0.rows.indices {
        for column in $0.columns where column.hasPrefix("money.") { $0.rows[row][column]? += "0000000" }
      }
    },
  ]
}

@Suite struct RuleTests {
  @Test(arguments: Breach.files + Breach.rows)
  func `a rule broken once is one finding, and the rest is used`(_ breach: Breach) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write(breach.file, bytes: breach.bytes)
    let result = await bench.read()
    #expect(result.summary == breach.expected)
    #expect(result.isBalanced)
    let missing = result.missing.map { bench.registry.offices[$0].id.code }
    #expect(missing == (breach.isUsed ? [] : ["01001"]))
    #expect(result.isProvisional == !breach.isUsed)
    #expect(result.sources.count(where: { $0.office.code != "01001" }) == 6)
    for finding in result.findings {
      for language in Language.allCases { #expect(!finding.message(in: language).contains("{")) }
    }
  }

  @Test func `an office without a file is one finding that names the file expected`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let result = await bench.read()
    #expect(result.summary == ["office.missing 01/01001.csv:- 01001"])
    #expect(result.isProvisional)
  }

  @Test(
    arguments: [
      ("01/01001.zip", "01/01001.zip"), ("01/Chi cục THADS quận Ba Đình.xlsx.zip", "01/Chi cục THADS quận Ba Đình.xlsx.zip"),
      ("01/bao-cao.zip", "01/bao-cao.zip"), ("64/64001.zip", nil), ("bao-cao.zip", nil),
    ] as [(String, String?)])
  func `an office of which a file came that cannot be read is missing, and the finding names the file`(
    _ file: String, _ named: String?
  )
    async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write(file, bytes: Array("PK\u{3}\u{4}".utf8))
    let missing = await bench.read().findings.filter { $0.rule == .officeMissing }
    #expect(missing.map { $0.office?.code } == ["01001"])
    let told = named.map { "“\($0)”" }
    for finding in missing {
      #expect(told.map { finding.message(in: .vietnamese).contains($0) } ?? !finding.message(in: .vietnamese).contains("“"))
    }
  }

  @Test func `a spreadsheet under the name of an export is named where its folder alone tells whose it may be`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/bao-cao.csv", bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 200))
    let found = await bench.read().findings
    #expect(found.map(\.ruleID) == ["file.not_text", "office.missing"])
    #expect(found.last?.message(in: .english).contains("'01/bao-cao.csv' in the folder of its province") ?? false)
  }

  @Test func `eligible raised by one is found at its cell, though the office's total disagrees as well`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.addTotal("01001")
    statement.rows[0]["cases.eligible"] = "211"
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["identity.eligible 01/01001.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.field == "cases.eligible")
    #expect(finding.found == "211")
    #expect(finding.expected == "210")
    let excerpt = try #require(finding.excerpt)
    #expect(excerpt.text.unicodeScalars.dropFirst(excerpt.caret - 1).prefix(excerpt.width).map(String.init).joined() == "211")
    #expect(result.totals.rejected == 3)
    let rejected = try #require(result.rejected.first)
    #expect(rejected.records.map(\.isFaulty) == [true, false, false])
    #expect(try rejected.bytes(folder: bench.folder) == Array(statement.text.utf8))
  }

  @Test func `every rule has words in both languages that end as sentences`() {
    for rule in Rule.allCases {
      for text in [rule.problem.vietnamese, rule.problem.english, rule.mend.vietnamese, rule.mend.english] {
        #expect(text.hasSuffix(".") || text.hasSuffix("…"))
      }
    }
  }
}

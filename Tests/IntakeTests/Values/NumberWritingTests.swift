import Configuration
import DelimitedText
import Enforcement
import Testing

@testable import Intake

/// Numbers that could be read in two ways, and what else stands in a cell of an amount.
@Suite struct NumberWritingTests {
  /// Reads `text` as the file of 01001 beside sound ones.
  private func read(_ text: String, _ bench: Workbench, encoding: TextEncoding = .utf8) async -> IntakeResult {
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", bytes: TextEncoder(encoding).encode(text).bytes)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result
  }

  /// A statement of 01001 whose money is written by `write`, in cells with quotes.
  private func statement(_ delimiter: String, _ write: (String) -> String) -> String {
    var statement = Statement("01001")
    statement.delimiter = delimiter
    for row in statement.rows.indices {
      for column in statement.columns where column.hasPrefix("money.") {
        statement.rows[row][column] = statement.rows[row][column].map { "\"\(write($0))\"" }
      }
    }
    return statement.text
  }

  private static func grouped(_ digits: String, _ separator: String) -> String {
    digits.count > 3 ? "\(grouped(String(digits.dropLast(3)), separator))\(separator)\(digits.suffix(3))" : digits
  }

  @Test(arguments: ["NULL", "null", "\\N", "(null)", "[NULL]", " Null ", "NA", "na", "<NA>", "nan", "NaN"])
  func `what a database writes where there is nothing is a blank cell`(_ text: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for row in statement.rows.indices {
      for column in ["period", "submission", "cases.separate_book", "money.separate_book"] { statement.rows[row][column] = text }
    }
    let result = await read(statement.text, bench)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Hình sự") == 0)
    var list = CaseRows("01001")
    for row in list.rows.indices where list.rows[row].reduced == "0" { list.rows[row].reduced = text }
    #expect(await read(list.text, bench).summary == [])
  }

  @Test func `an office that is NULL is none, not the one above`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[1]["office"] = "NULL"
    #expect(await read(statement.text, bench).summary == ["office.unknown 01/01001.csv:3 01001"])
  }

  @Test(arguments: ["NULLS", "N", "\\", "()", "nil", "NAS", "N/A", "#N/A", "NA2"]) func `other words are no blank`(_ text: String)
    async throws
  {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["cases.separate_book"] = text
    let rule = text == "#N/A" ? "cell.not_exported" : "number.invalid"
    #expect(await read(statement.text, bench).summary == ["\(rule) 01/01001.csv:2 01001"])
  }

  /// A list of 01001 in which this much is due in each case, and another amount in the fourth.
  private func readList(of most: String, with one: String, _ partSize: Int) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.delimiter = "\t"
    for row in list.rows.indices {
      (list.rows[row].due, list.rows[row].paid) = (row == 3 ? one : most, row == 0 ? most : "0")
      list.rows[row].reduced = "0"
    }
    bench.write("01/01001.csv", list.text)
    return (bench, await bench.read(partSize: partSize))
  }

  @Test(
    arguments: [("950.000,000", "."), ("950,000.000", ","), ("1.250.000,000", "."), ("950,000.000", ".")], [1, CaseList.partSize])
  func `three decimals among whole đồng may be a slip of one key`(_ slip: (text: String, sign: String), _ partSize: Int)
    async throws
  {
    let (_, result) = try await readList(of: Self.grouped("50000000", slip.sign), with: slip.text, partSize)
    #expect(result.summary == ["number.mixed_styles 01/01001.csv:5 01001"] && result.isBalanced && result.missing.count == 1)
    #expect(result.findings.first?.found == slip.text)
  }

  @Test(arguments: [("50.000.000,000", "950.000,000"), ("50,000,000.000", "950,000.000")], [1, CaseList.partSize])
  func `a program that writes three decimals everywhere is understood`(_ amounts: (most: String, one: String), _ partSize: Int)
    async throws
  {
    let (bench, result) = try await readList(of: amounts.most, with: amounts.one, partSize)
    #expect(result.summary == [] && bench.figure(result, "01001", "money.postponed_consent", "Dân sự") == 950_000)
  }

  @Test func `of a statement in đồng the row with such a number is refused, and no other`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    for row in statement.rows.indices {
      for column in statement.columns where column.hasPrefix("money.") {
        statement.rows[row][column] = statement.rows[row][column].map { $0 == "0" ? $0 : Self.grouped($0 + "0000", ".") }
      }
    }
    statement.rows[3]["money.separate_book"] = "950.000,000"
    bench.write("01/01.csv", "Đơn vị tính: đồng\r\n" + statement.text)
    let result = await bench.read()
    #expect(result.summary == ["number.mixed_styles 01/01.csv:6 01001"] && result.missing.count == 1)
    statement.rows[3]["money.separate_book"] = "950.000"
    bench.write("01/01.csv", "Đơn vị tính: đồng\r\n" + statement.text)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: [",", ";", "\t"], [",", "."])
  func `in đồng a comma or a dot before three digits stands between groups`(_ delimiter: String, _ sign: String) async throws {
    let bench = try Workbench()
    // 300 thousand đồng: no number has two groups.
    let text = statement(delimiter) { NumberWritingTests.grouped($0, sign) }
    let result = await read("\"Đơn vị tính: đồng\"\r\n" + text, bench)
    #expect(result.summary.filter { !$0.hasPrefix("unit.thousandfold") } == [])
    #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == 21_300)
  }

  @Test(arguments: [1, 150, CaseList.partSize])
  func `a case list of an English Excel is read the same whole and in parts`(_ partSize: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.delimiter = ","
    for row in list.rows.indices {
      list.rows[row].kind = "Dân sự"
      list.rows[row].due = "\"600,500\""
      list.rows[row].paid = row == 0 ? "\"600,500\"" : row == 2 ? "\"150,000\"" : "0"
      list.rows[row].reduced = "0"
      list.rows[row].status = list.rows[row].status.replacing(",", with: "")
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "money.accepted", "Dân sự") == 4_203_500)
    #expect(bench.figure(result, "01001", "money.completed", "Dân sự") == 750_500)
  }

  @Test func `the separator of fields tells what many commas are, and a note says how they were read`() async throws {
    let bench = try Workbench()
    let result = await read(statement(",") { NumberWritingTests.grouped($0, ",") }, bench)
    #expect(result.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(result.findings.first?.expected == "18000")
    #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == 21_300_000)
  }

  @Test(arguments: [",", ";", "\t"])
  func `the equations tell what a comma is beside numbers without one`(_ delimiter: String) async throws {
    let bench = try Workbench()
    var place = 0
    let text = statement(delimiter) { digits in
      place += 1
      return place % 2 == 0 ? digits : NumberWritingTests.grouped(digits, ",")
    }
    let result = await read(text, bench)
    #expect(result.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
  }

  @Test(arguments: [",", ";", "\t"])
  func `the equations prove decimals too, whatever the separator says`(_ delimiter: String) async throws {
    let bench = try Workbench()
    let heading =
      ["office", "category"]
      + ["cases", "money"].flatMap { aspect in
        ["eligible", "completed", "terminated", "in_progress", "postponed_consent", "other"].map { "\(aspect).\($0)" }
      } + ["money.reduced"]
    let row = ["01001", "Dân sự", "5", "1", "1", "1", "1", "1", "20", "\"12,500\"", "\"1,500\"", "2", "0", "1", "3"]
    let text = [heading, row].map { $0.joined(separator: delimiter) + "\r\n" }.joined()
    let result = await read(text, bench)
    #expect(result.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "money.completed", "Dân sự") == 12_500)
  }

  @Test(arguments: [";", "\t", "|"])
  func `many commas in thousands of which nothing tells what they are reject their rows`(_ delimiter: String) async throws {
    let bench = try Workbench()
    let heading = ["office", "category", "cases.eligible", "cases.done", "money.eligible", "money.done"]
    let rows = [["01001", "Dân sự", "210", "135", "21,300", "13,800"], ["01001", "Hình sự", "140", "90", "14,200", "9,200"]]
    let text = ([heading] + rows).map { $0.joined(separator: delimiter) + "\r\n" }.joined()
    let result = await read(text, bench)
    #expect(result.summary == [2, 3].map { "number.undecided 01/01001.csv:\($0) 01001" })
    #expect(result.missing.count == 1)
    #expect(try result.allFindings().count == 2)
  }

  @Test func `so do they in an office's millions, unless one of them tells`() async throws {
    let bench = try Workbench()
    let heading = ["office", "category", "cases.eligible", "cases.done", "money.eligible", "money.done"]
    func text(_ amounts: String...) -> String {
      let rows = [["01001", "Dân sự", "210", "135"] + amounts[..<2], ["01001", "Hình sự", "140", "90"] + amounts[2...]]
      return "Đơn vị tính: triệu đồng\r\n" + ([heading] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
    }
    let undecided = await read(text("324,186", "13,800", "214,200", "9,205"), bench)
    #expect(undecided.summary == [3, 4].map { "number.undecided 01/01001.csv:\($0) 01001" })
    for decided in ["9,2", "0,000", "1.009,205", "9,2050"] {
      let result = await read(text("324,186", "13,800", "2.214,200", decided), bench)
      #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == 324_186_000, "\(decided)")
    }
    let billions = text("324,186", "13,800", "214,200", "9,205").replacing("triệu", with: "tỷ")
    #expect(bench.figure(await read(billions, bench), "01001", "money.done", "Hình sự") == 9_205_000_000)
  }

  @Test(arguments: ["=\"210\"", "'210", " =\"210\" ", "=\"210,0\""])
  func `a number that is guarded against a spreadsheet is one`(_ cell: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["cases.eligible"] = cell.hasSuffix(",0\"") ? "210" : cell
    statement.rows[1]["money.separate_book"] = "=\"\""
    let result = await read(statement.text, bench)
    #expect(result.summary == [] && bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "money.separate_book", "Hình sự") == 0)
    var list = CaseRows("01001")
    list.rows[0].due = "=\"1000000\""
    #expect(await read(list.text, bench).summary == [])
  }

  @Test(arguments: ["=\"x\"", "='210'", "=210+1", "'"])
  func `a formula is no number`(_ cell: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["cases.separate_book"] = cell
    let rule = cell.hasPrefix("=") && !cell.hasPrefix("=\"") ? "cell.not_exported" : "number.invalid"
    #expect(await read(statement.text, bench).summary == ["\(rule) 01/01001.csv:2 01001"])
  }

  @Test(arguments: [(";", 1), ("\t", CaseList.partSize), ("\t", 150)])
  func `the same holds for a case list in thousands, in parts too`(_ delimiter: String, _ partSize: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.delimiter = delimiter
    list.heading = list.heading.map { $0.hasPrefix("Số tiền") ? "\($0) (1.000 đồng)" : $0 }
    for row in list.rows.indices {
      (list.rows[row].due, list.rows[row].paid, list.rows[row].reduced) = ("600,500", row == 0 ? "600,500" : "0", "0")
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.summary == ["number.undecided 01/01001.csv:2 01001"])
    #expect(result.missing.count == 1)
    // Parted by commas the same list is one in English.
    list.delimiter = ","
    for row in list.rows.indices {
      list.rows[row].due = "\"600,500\""
      if row == 0 { list.rows[row].paid = "\"600,500\"" }
    }
    bench.write("01/01001.csv", list.text)
    let english = await bench.read(partSize: partSize)
    #expect(english.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(bench.figure(english, "01001", "money.completed", "Dân sự") == 600_500_000)
  }

  @Test func `a note of a case list names its column in both languages`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.heading = list.heading.map { $0.hasPrefix("Số tiền") ? "\($0) (1.000 đồng)" : $0 }
    list.rows[3].due = "1,234"
    bench.write("01/01001.csv", list.text)
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.rule == .numberAmbiguous)
    #expect(finding.message(in: .english).contains("in the column amount_due was read as 1,234"))
    #expect(finding.message(in: .vietnamese).contains("“Số tiền phải thi hành (1.000 đồng)”"))
  }

  @Test(arguments: [" ₫", " đ", "đ", " VNĐ", "\u{A0}₫", " VND", " đồng"])
  func `the sign of the đồng beside an amount is fine in a column in đồng`(_ sign: String) async throws {
    let bench = try Workbench()
    let text = statement(";") { "\(NumberWritingTests.grouped($0, "."))\(sign)" }
    let result = await read("Đơn vị tính: đồng\r\n" + text, bench)
    #expect(result.summary.filter { !$0.hasPrefix("unit.thousandfold") } == [])
    #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == 21_300)
  }

  @Test(arguments: ["₫1,234", "₫ 1.234", "- ₫", " - đ ", "0 ₫"])
  func `a currency may stand before its amount, and beside nothing`(_ cell: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["money.separate_book"] = cell
    let result = await read("Đơn vị tính: đồng\r\n" + statement.text, bench)
    #expect(result.summary.filter { !$0.hasPrefix("unit.thousandfold") } == [])
    #expect(bench.figure(result, "01001", "money.separate_book", "Dân sự") == (cell.contains("1") ? 1234 : 0))
  }

  @Test(arguments: [TextEncoding.windows1258, .tcvn3, .vni, .utf16LittleEndian])
  func `the sign is known in every encoding`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    let text = "Đơn vị tính: đồng\r\n" + statement(";") { "\($0) đ" }
    let result = await read(text, bench, encoding: encoding)
    #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == 21_300)
  }

  @Test(arguments: ["1.234 ₫", "1234 đ", "12 VNĐ"])
  func `the sign of the đồng contradicts a column in thousands, unless the amount is zero`(_ cell: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["money.separate_book"] = cell
    statement.rows[1]["money.separate_book"] = "- ₫"
    let result = await read(statement.text, bench)
    #expect(result.summary == ["unit.contradictory 01/01001.csv:2 01001"])
    #expect(result.findings.first?.message(in: .vietnamese).contains("1.000 đồng của cột") == true)
  }

  @Test(arguments: ["đ", "₫₫1", "1 đ 2", "₫ 1 ₫", "1.234 USD", "1.234 triệu USD", "12 việc"])
  func `what is no amount stays none`(_ cell: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["money.separate_book"] = cell
    let result = await read("Đơn vị tính: đồng\r\n" + statement.text, bench)
    #expect(result.summary == ["number.invalid 01/01001.csv:3 01001"])
  }

  /// A statement of 01001 whose counts and amounts are written by `counts` and `money`.
  private func statement(counts: (String) -> String, money: (String) -> String) -> String {
    var statement = Statement("01001")
    for row in statement.rows.indices {
      for column in statement.columns where column.contains(".") {
        let write = column.hasPrefix("money.") ? money : counts
        statement.rows[row][column] = statement.rows[row][column].map(write)
      }
    }
    return statement.text
  }

  @Test(arguments: [".", ","])
  func `a count with one sign between its groups is read by its column, and noted once where no number tells what the sign is`(
    _ sign: String
  ) async throws {
    let bench = try Workbench()
    let counts = { (digits: String) in NumberWritingTests.grouped("\(digits)0", sign) }
    let noted = await read(statement(counts: counts) { "\($0)0" }, bench)
    #expect(noted.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    let finding = try #require(noted.findings.first)
    #expect(finding.field == "cases.carried_over")
    #expect(finding.found == NumberWritingTests.grouped("1800", sign))
    #expect(finding.severity == .note)
    #expect(bench.figure(noted, "01001", "cases.eligible", "Dân sự") == 2100)
    let told = statement(counts: counts) { NumberWritingTests.grouped("\($0)0000", sign) }
    #expect(await read("Đơn vị tính: đồng\r\n" + told, bench).summary == [])
  }

  @Test(arguments: [(".", "."), (",", ","), (".", ""), (",", "")], ["", "Đơn vị tính: đồng\r\n"])
  func `decimals that a database writes out of counts too make no thousandfold`(
    _ signs: (counts: String, money: String), _ unit: String
  ) async throws {
    let bench = try Workbench()
    let text = statement(counts: { "\($0)\(signs.counts)000" }) { signs.money.isEmpty ? "\($0)000" : "\($0)000\(signs.money)000" }
    let result = await read(unit + text, bench)
    #expect(result.summary.filter { !$0.hasPrefix("unit.") } == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "money.eligible", "Dân sự") == Int64(unit.isEmpty ? 21_300_000_000 : 21_300_000))
  }

  @Test func `where nothing tells whether the zeros are decimals the rows are rejected`() async throws {
    let bench = try Workbench()
    let text = statement(counts: { $0 == "210" ? "\($0).000" : $0 }) { "\($0)000.000" }
    #expect(await read(text, bench).summary.contains("number.mixed_styles 01/01001.csv:2 01001"))
  }

  @Test func `thousands of counts stay thousands beside other counts, and a note says how they were read`() async throws {
    let bench = try Workbench()
    let heading = ["office", "category", "cases.eligible", "cases.done", "money.eligible", "money.done"]
    let row = ["01001", "Dân sự", "1.000", "35", "2130000", "138000"]
    let result = await read([heading, row].map { $0.joined(separator: ";") + "\r\n" }.joined(), bench)
    #expect(result.summary == ["number.ambiguous 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 1000)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\t"])
  func `two amounts in one cell are none`(_ between: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.rows[2].due = "\"100\(between)200\""
    bench.write("01/01001.csv", list.text)
    #expect(await bench.read().summary == ["number.invalid 01/01001.csv:4 01001"])
  }
}

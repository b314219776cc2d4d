import Configuration
import DelimitedText
import Enforcement
import Testing

@testable import Intake

/// Every byte of a file belongs to exactly one kind, and the money of what is rejected is told.
@Suite struct ByteAccountTests {
  @Test func `each kind of span is counted by itself`() async throws {
    let bench = try Workbench()
    var sound = Statement("01001")
    let rows = sound.rows
    sound.rows = []
    let used = Statement("01000").body
    sound.rows = [rows[0]]
    sound.rows[0]["cases.separate_book"] = "x"
    let rejected = sound.body
    let total = Statement.columns.map { ["office": "Tổng số"][$0] ?? "" }.joined(separator: ";") + "\r\n"
    let preamble = "KẾT QUẢ THI HÀNH ÁN\r\nĐơn vị tính: 1.000 đồng\r\n"
    let numbers = (1...Statement.columns.count).map { "(\($0))" }.joined(separator: ";") + "\r\n"
    let note = "Ghi chú: số liệu đã đối chiếu\r\n"
    let footer = "Hà Nội, ngày 05 tháng 10 năm 2022\r\nNGƯỜI LẬP BIỂU\r\n"
    let text =
      "sep=;\r\n" + preamble + "\r\n" + sound.heading + numbers + used + rejected + "\r\n" + total + note + footer
    bench.write("01/01.csv", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let file = try #require(await bench.read().files.first)
    let account = file.totals.account
    #expect(account.mark == 3)
    #expect(account.separatorLine == 7)
    #expect(account.preamble == preamble.utf8.count)
    #expect(account.heading == sound.heading.utf8.count + numbers.utf8.count)
    #expect(account.used == used.utf8.count)
    #expect(account.rejected == rejected.utf8.count)
    #expect(account.recognised == total.utf8.count + note.utf8.count)
    #expect(account.blank == 4)
    #expect(account.footer == footer.utf8.count)
    #expect(account.breaks == 0 && account.total == text.utf8.count + 3 && file.totals.isBalanced)
  }

  @Test(arguments: [40, 100, 1_000, 1 << 20])
  func `a case list read in parts is accounted for as one read whole`(_ partSize: Int) async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000", "01001"], count: 60, seed: 7)
    list.rows[40].status = "Xongg"
    bench.write("01/01.csv", list.text + list.total + "Người lập biểu;;;;;;;;;;;\r\n")
    let whole = try #require(await bench.read().files.first).totals
    let parts = try #require(await bench.read(partSize: partSize).files.first).totals
    #expect(parts == whole && whole.isBalanced)
    #expect(whole.account.used > 0 && whole.account.rejected > 0 && whole.account.recognised > 0 && whole.account.footer > 0)
    // What goes back is what is accounted for as rejected, below the heading.
    let back = try #require(await bench.read(partSize: partSize).rejected.first)
    #expect(try back.bytes(folder: bench.folder).count == whole.account.rejected + whole.account.heading)
  }

  @Test func `a span that is passed over or read twice is a break`() {
    var coverage = ByteCoverage()
    coverage.take(0..<3)
    coverage.take(3..<9)
    #expect(coverage.breaks == 0)
    coverage.take(10..<12)
    coverage.take(11..<13)
    #expect(coverage.breaks == 2 && coverage.end == 13)
    var part = ByteCoverage(from: 20)
    part.take(20..<30)
    coverage.take(part)
    #expect(coverage.breaks == 3 && coverage.end == 30)
    var totals = ControlTotals(rejectedWhole: 5)
    #expect(totals.isBalanced)
    totals.account.breaks = 1
    #expect(!totals.isBalanced)
    totals = ControlTotals(rejectedWhole: 5)
    totals.account.rejected = 4
    #expect(!totals.isBalanced)
  }

  @Test func `cases and money of rejected rows are summed where they can be read`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[0]["cases.eligible"] = "211"
    let short = "01001;2022-09;Lao động\r\n"
    bench.write("01/01001.csv", statement.text + short)
    bench.write("01/01000.csv", Statement("01000").text)
    let totals = await bench.read().totals
    // Two rows of sizes 3 and 2: 110 cases accepted each unit, 11,000 thousand đồng.
    #expect(totals.rejected == 3)
    #expect(totals.rejectedFigures.readable == 2 && totals.rejectedFigures.unreadable == 1)
    #expect(totals.rejectedFigures.figures[.cases, .accepted] == 550)
    #expect(totals.rejectedFigures.figures[.money, .accepted] == 55_000_000)
    #expect(totals.usedFigures.readable == 2 && totals.usedFigures.figures[.cases, .accepted] == 550)
  }

  @Test func `a rejected case is counted with what is due`() async throws {
    let bench = try Workbench()
    var list = CaseRows("01001")
    list.rows[3].status = "Xongg"
    bench.write("01/01001.csv", list.text)
    let totals = await bench.read().totals
    #expect(totals.rejected == 7 && totals.rejectedFigures.readable == 7)
    #expect(totals.rejectedFigures.figures[.cases, .accepted] == 7)
    #expect(totals.rejectedFigures.figures[.money, .accepted] == 7_000_000)
  }

  /// What stands above a table so that it is not used, or within it; and whether its figures can be read all the same.
  private static let refusals: [(above: String, within: String, rules: [Rule])] = [
    ("Kỳ báo cáo: 2022-08\r\n", "", [.periodWrong]),
    ("BÁO CÁO THÁNG 8 NĂM 2022\r\n", "", [.periodWrong]),
    ("Lần nộp: cuối\r\n", "", [.submissionInvalid]),
    ("", "Đơn vị tính: triệu đồng\r\n", [.numberInvalid, .tableUnitChanged]),
  ]

  @Test(arguments: refusals.indices)
  func `the rows of a file that is not used are counted, with their money, and nothing else is told of them`(_ place: Int)
    async throws
  {
    let refusal = Self.refusals[place]
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.rows[1]["cases.eligible"] = "x"
    let text = refusal.above + statement.heading + statement.body + refusal.within
    bench.write("01/01001.csv", text)
    bench.write("01/01001-bản sao.csv", text)
    let result = await bench.read()
    #expect(result.isBalanced)
    let file = try #require(result.files.first { $0.outcome == .rejected }?.totals)
    #expect(file.filesRejected == 1 && file.rejected == statement.rows.count + (refusal.within.isEmpty ? 0 : 1))
    #expect(file.account.heading == statement.heading.utf8.count && file.account.preamble == refusal.above.utf8.count)
    #expect(file.account.rejected == (statement.body + refusal.within).utf8.count)
    #expect(file.rejectedFigures.readable == 2 && file.rejectedFigures.figures[.cases, .accepted] == 550)
    #expect(result.findings.filter { $0.line != nil }.map(\.rule) == refusal.rules)
    #expect(!result.findings.contains { $0.rule == .officeMissing && $0.office?.code == "01001" })
    // The whole file goes back.
    #expect(try result.rejected.map { try $0.bytes(folder: bench.folder) } == [Array(text.utf8)])
    // The same bytes again are no second submission.
    let copy = try #require(result.files.first { $0.outcome == .superseded }?.totals)
    #expect(copy.superseded == file.rejected && copy.rejected == 0 && copy.rejectedFigures == FigureSum())
  }

  @Test(arguments: [1 << 8, 1 << 20])
  func `so are those of a case list`(_ partSize: Int) async throws {
    let list = CaseRows(["01000", "01001"], count: 40, seed: 3)
    for (above, within) in [("Kỳ báo cáo: 2022-08\r\n", ""), ("", "Đơn vị tính: triệu đồng;;;;;;;;;;;\r\n")] {
      let bench = try Workbench()
      bench.write("01/01.csv", above + list.text + within)
      let result = await bench.read(partSize: partSize)
      let totals = try #require(result.files.first).totals
      let count = list.rows.count + (within.isEmpty ? 0 : 1)
      #expect(result.isBalanced && totals.filesRejected == 1 && totals.rejected == count)
      let due = list.rows.reduce(0) { $0 + (Int64($1.due) ?? 0) }
      #expect(totals.rejectedFigures.figures[.money, .accepted] == due)
      #expect(totals.rejectedFigures.readable + totals.rejectedFigures.unreadable == count)
      #expect(result.findings.count { $0.severity == .error && $0.line != nil } == 1)
    }
  }

  @Test func `rows are read below a heading that is the last of the records looked at`() async throws {
    let bench = try Workbench()
    let list = CaseRows("01001")
    // The first line may be a heading, so four more records are looked at; the last of them is the better one.
    let above = "Mã đơn vị;Kỳ báo cáo;Số tiền phải thi hành\r\n" + String(repeating: "Phần một\r\n", count: 3)
    bench.write("01/01001.csv", above + list.text)
    let result = await bench.read()
    let totals = try #require(result.files.first).totals
    #expect(result.isBalanced && totals.used == list.rows.count && totals.headings == 5, "\(totals)")
  }

  @Test func `rows below a heading that cannot be used are counted, and so are those of an office that is unknown`() async throws
  {
    let bench = try Workbench()
    let statement = Statement("01001")
    let lacking = statement.text.replacing("cases.completed", with: "ghi chú thêm")
    bench.write("01/01001.csv", lacking + "\r\n")
    bench.write("01/01.csv", Statement("01000").text + Statement("99999").body)
    let result = await bench.read()
    #expect(result.isBalanced)
    let headless = try #require(result.files.first { $0.file == "01/01001.csv" }?.totals)
    #expect(headless.filesRejected == 1 && headless.rejected == 2 && headless.blank == 1)
    #expect(headless.rejectedFigures.readable == 2 && headless.rejectedFigures.figures[.cases, .accepted] == 550)
    let other = try #require(result.files.first { $0.file == "01/01.csv" }?.totals)
    #expect(other.rejected == 2 && other.rejectedFigures.readable == 2)
    #expect(other.rejectedFigures.figures[.cases, .accepted] == 550)
  }

  /// What changes between two halves of a table, each of a row of size 3 and one of size 2 and of their sum; and what is legible of the second half.
  private static let changes: [(line: String, cases: Int64, money: Int64, unreadable: Int)] = [
    ("Đơn vị tính: triệu đồng\r\n", 1100, 55_000_000, 1),
    ("category;period;office;\(Statement.columns.dropFirst(3).joined(separator: ";"))\r\n", 550, 55_000_000, 3),
  ]

  @Test(arguments: changes.indices)
  func `what rows state above a line where the table changes is counted, and below it what it does not touch`(_ index: Int)
    async throws
  {
    let bench = try Workbench()
    let change = Self.changes[index]
    var above = Statement("01001")
    above.addTotal("01001")
    bench.write("01/01001.csv", above.text + change.line + Statement("01000").body)
    let result = await bench.read()
    let totals = try #require(result.files.first).totals
    #expect(result.isBalanced && totals.used == 0 && totals.rejected == 6)
    #expect(totals.rejectedFigures.figures[.cases, .accepted] == change.cases)
    #expect(totals.rejectedFigures.figures[.money, .accepted] == change.money)
    #expect(totals.rejectedFigures.unreadable == change.unreadable)
  }

  /// Headings that reject the file, by what is replaced in them or left out, and what is legible below them.
  private static let headings: [(replaced: String, by: String?, cases: Int64?, money: Int64?)] = [
    ("money.separate_book money.completed money.carried_forward", nil, 550, 55_000_000),
    ("cases.withdrawn", "Việc: Tổng số phải thi hànhh", 550, 55_000_000),
    ("money.withdrawn", "money.withdrawn (trăm triệu đồng)", 550, nil), ("cases.withdrawn", "cases.accepted", nil, nil),
    ("office", nil, nil, nil),
  ]

  @Test(arguments: headings.indices)
  func `what columns state that are sound is counted below a heading that is not`(_ index: Int) async throws {
    let bench = try Workbench()
    let (replaced, by, cases, money) = Self.headings[index]
    var statement = Statement("01001")
    statement.addTotal("01001")
    if by == nil { statement.columns.removeAll { replaced.split(separator: " ").contains($0[...]) } }
    bench.write("01/01001.csv", statement.heading.replacing(replaced, with: by ?? "") + statement.body)
    let result = await bench.read()
    let totals = try #require(result.files.first { $0.file == "01/01001.csv" }).totals
    #expect(result.isBalanced && totals.filesRejected == 1 && totals.rejected == 3)
    #expect(totals.rejectedFigures.figures[.cases, .accepted] == cases)
    #expect(totals.rejectedFigures.figures[.money, .accepted] == money)
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing || $0.line == 1 })
  }
}

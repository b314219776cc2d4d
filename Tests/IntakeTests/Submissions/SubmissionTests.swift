import Configuration
import Enforcement
import Intake
import Testing

@Suite struct SubmissionTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    return bench
  }

  @Test func `the higher submission counts, whole`() async throws {
    let bench = try bench()
    var second = Statement("01001", submission: 2)
    second.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", second.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.superseded 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 1)
    #expect(result.totals.superseded == 2)
    #expect(result.isBalanced && !result.isProvisional)
    #expect(result.files.map(\.outcome) == [.used, .used, .superseded, .used, .used])
  }

  @Test(arguments: [
    "Lần nộp thứ 2", "Lần nộp 2", "Lần nộp: 2", "Lần nộp;2.0", "Lần nộp: II", "Lần nộp: lần 2", "Lần gửi thứ II", "Lần nộp số: 2",
    "Nộp lần thứ hai", "Lần nộp: hai", "Lần nộp: thứ hai", "BÁO CÁO THỐNG KÊ LẦN THỨ HAI", "Nộp lần thứ hai ngày 5/10/2022",
    "Nộp lần 2", "Báo cáo lần 2", "(Báo cáo lần thứ 2)", "BÁO CÁO THỐNG KÊ (lần 2)", "BÁO CÁO THỐNG KÊ LẦN 2", "Lần gửi thứ: 2",
    "Nộp lần thứ 2 ngày 5/10/2022", "Lần nộp: 2 (ngày 05/10/2022)", "BÁO CÁO THỐNG KÊ 12 THÁNG NĂM 2022 - Lần thứ II",
    "\"Kỳ báo cáo: 12 tháng năm 2022; Lần nộp: 2\"", "Kỳ báo cáo: 12 tháng năm 2022 - Lần nộp: 2",
    "\"Năm 2022; ĐVT: 1.000 đồng; Lần nộp: 2\"", "Kỳ báo cáo: 12 tháng năm 2022 | Lần nộp: 2", "12 tháng năm 2022, lần nộp 2",
    "Đơn vị: Chi cục THADS quận Ba Đình - Kỳ báo cáo: từ 01/10/2021 - 30/9/2022 - Lần 2",
    "BÁO CÁO THỐNG KÊ (lần 1)\r\nLần nộp: 2", "BIỂU 01. Lần nộp: 2", "KẾT QUẢ THI HÀNH ÁN 12 THÁNG NĂM 2022 LẦN NỘP: 2",
    "Kết quả thi hành án (Lần nộp: 2)", "BIỂU THỐNG KÊ LẦN 2", "SỐ LIỆU LẦN THỨ 2 ngày 5/10/2022",
  ])
  func `the number of a submission is read above the table however it is written`(_ line: String) async throws {
    let bench = try bench()
    var second = Statement("01001")
    second.columns.removeAll { $0 == "submission" }
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", line + "\r\n" + second.text)
    #expect(await bench.read().summary == ["submission.superseded 01/01001.csv:2 01001"])
  }

  @Test(arguments: ["2.0", "2,0", "II", "lần 2", "Lần thứ II", "02"])
  func `the same holds for its column`(_ cell: String) async throws {
    let bench = try bench()
    var second = Statement("01001")
    for row in second.rows.indices { second.rows[row]["submission"] = cell }
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", second.text)
    #expect(await bench.read().summary == ["submission.superseded 01/01001.csv:2 01001"])
  }

  @Test(arguments: [
    "01001_lan2", "01001-lan-2", "01001 Lần 2", "01001 (lan nop 2)", "01001_LAN2_2022-09", "lan 2/01001", "Lần nộp 2/01/01001",
    "01001 nộp lần thứ 2 (1)", "lan 1/01001_lan2", "01001-L\u{e2}\u{300}n 2",
  ])
  func `the number of a submission is read from the name of its file or folder`(_ name: String) async throws {
    let bench = try bench()
    var (first, second) = (Statement("01001"), Statement("01001"))
    first.columns.removeAll { $0 == "submission" }
    second.columns.removeAll { $0 == "submission" }
    second.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", first.text)
    bench.write("01/\(name).csv", second.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.superseded 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 1)
    var list = CaseRows("01001")
    list.rows[0].note = "x"
    bench.write("01/01001.csv", CaseRows("01001").text)
    bench.write("01/\(name).csv", list.text)
    #expect(await bench.read().summary.contains { $0.hasPrefix("submission.superseded 01/01001.csv") })
  }

  @Test(arguments: [
    "01001 (2)", "01001 v2", "01001 sửa", "01001 mới 2", "01001 lan", "01001 lan 2022", "01001 lần 1", "01001 phan 2",
  ])
  func `any other name leaves two files of an office a tie`(_ name: String) async throws {
    let bench = try bench()
    var (first, second) = (Statement("01001"), Statement("01001"))
    first.columns.removeAll { $0 == "submission" }
    second.columns.removeAll { $0 == "submission" }
    second.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", first.text)
    bench.write("01/\(name).csv", second.text)
    #expect(await bench.read().summary.map { $0.prefix { $0 != " " } } == ["submission.tie", "submission.tie"])
  }

  @Test(arguments: ["Lần nộp: 2\r\n", ""])
  func `a number in the file counts before one in its name, and that they differ is told`(_ line: String) async throws {
    let bench = try bench()
    var second = Statement("01001", submission: 2)
    if !line.isEmpty { second.columns.removeAll { $0 == "submission" } }
    second.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001_lan3.csv", line + second.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.superseded 01/01001.csv:2 01001", "submission.file_name 01/01001_lan3.csv:- 01001"])
    #expect(result.findings.first { $0.ruleID == "submission.file_name" }?.severity == .warning)
  }

  @Test(arguments: ["Lần nộp cuối", "Lần nộp: cuối năm", "Lần nộp: thứ hai hoặc ba", "Lần nộp thứ 2.5", "Lần nộp: 2 hoặc 3"])
  func `a submission without a number rejects the file`(_ line: String) async throws {
    let bench = try bench()
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "submission" }
    bench.write("01/01001.csv", line + "\r\n" + statement.text)
    #expect(await bench.read().summary == ["submission.invalid 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "Mẫu số 01 (ban hành lần 2)", "Lan Anh", "Lan Ba", "Tập huấn lần đầu", "Chào mừng Đại hội lần thứ 13",
    "Đại hội Đảng lần thứ XIII",
    "CHÀO MỪNG ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII", "Rà soát lần: 2",
    "Kỳ báo cáo: tháng 10/2021 - tháng 9/2022",
  ])
  func `what else is numbered above a table is no submission`(_ line: String) async throws {
    let bench = try bench()
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "submission" }
    bench.write("01/01001.csv", line + "\r\n" + statement.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: ["\"Kỳ báo cáo: 11 tháng năm 2022; Lần nộp: 1\"", "\"ĐVT: 1.000 đồng; 11 tháng năm 2022\""])
  func `a period beside other labels in a cell is checked`(_ line: String) async throws {
    let bench = try bench()
    bench.write("01/01001.csv", line + "\r\n" + Statement("01001").text)
    #expect(await bench.read().summary == ["period.wrong 01/01001.csv:1 01001"])
  }

  @Test func `an invalid submission never displaces a valid one`() async throws {
    let bench = try bench()
    var second = Statement("01001", submission: 2)
    second.rows[0]["cases.separate_book"] = "x"
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", second.text)
    let result = await bench.read()
    #expect(result.summary == ["number.invalid 01/01001-lan-2.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 27)
    #expect(result.missing.isEmpty && result.isProvisional && result.isBalanced)
  }

  @Test func `two different files with one number are an error for both`() async throws {
    let bench = try bench()
    var other = Statement("01001")
    other.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001b.csv", other.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.tie 01/01001.csv:2 01001", "submission.tie 01/01001b.csv:2 01001"])
    #expect(result.missing.count == 1 && result.isBalanced)
    #expect(result.rejected.map(\.name) == ["01001.csv", "01001b.csv"])
  }

  @Test func `a later submission without some categories, which is smaller by them, does not displace the one before it`()
    async throws
  {
    let bench = try bench()
    var part = Statement("01001", submission: 3)
    part.rows.removeLast()
    part.rows[0]["cases.separate_book"] = "28"
    bench.write("01/01001.csv", Statement("01001", submission: 2).text)
    bench.write("01/01001-lan-3.csv", part.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-lan-3.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 27)
    #expect(result.missing.isEmpty && result.isProvisional && result.isBalanced && result.totals.rejected == 1)
  }

  @Test func `a part that is sent once more is held against the whole, and all that is sent then replaces it`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", Statement("01001").text)
    for number in 2...3 {
      var part = Statement("01001", submission: number)
      part.rows.removeLast()
      part.rows[0]["cases.separate_book"] = "\(26 + number)"
      bench.write("01/01001-lan-\(number).csv", part.text)
    }
    let result = await bench.read()
    #expect(
      result.summary == ["submission.incomplete 01/01001-lan-2.csv:2 01001", "submission.incomplete 01/01001-lan-3.csv:2 01001"])
    #expect(result.findings.allSatisfy { $0.expected == "01/01001.csv (1)" })
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140 && result.isBalanced && result.missing.isEmpty)
    bench.write("01/01001-lan-4.csv", Statement("01001", submission: 4).text)
    let mended = await bench.read()
    #expect(mended.summary.allSatisfy { $0.hasPrefix("submission.superseded") } && mended.findings.count == 3)
    #expect(!mended.isProvisional && mended.isBalanced)
  }

  /// A supplement that is small, as large as most of what was sent, or larger; and names in place of names.
  @Test(arguments: [1, 4, 6, 50])
  func `a later submission of other categories alone is a supplement and replaces nothing`(_ size: Int) async throws {
    let bench = try bench()
    var supplement = Statement("01001", submission: 2)
    supplement.rows = [Statement.row("01001", "Lao động", size: size, submission: 2)]
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-bo-sung.csv", supplement.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-bo-sung.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140 && result.isBalanced)
  }

  /// The rows of the rejected one may be at fault one by one, or all.
  @Test(arguments: [1, 2])
  func `what was mended of a rejected submission does not count alone, and all of it does`(_ faulty: Int) async throws {
    let bench = try bench()
    var first = Statement("01001")
    for row in 0..<faulty { first.rows[row]["cases.separate_book"] = "x" }
    bench.write("01/01001.csv", first.text)
    var mended = Statement("01001", submission: 2)
    mended.rows.removeLast()
    bench.write("01/01001-lan-2.csv", mended.text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.mended_alone 01/01001-lan-2.csv:2 01001"))
    #expect(result.missing.count == 1 && result.totals.used == 6 && result.isBalanced)
    bench.write("01/01001-lan-3.csv", Statement("01001", submission: 3).text)
    let whole = await bench.read()
    #expect(whole.missing.isEmpty && bench.figure(whole, "01001", "cases.eligible", "Hình sự") == 140 && whole.isBalanced)
    #expect(whole.findings.filter { $0.severity == .error }.allSatisfy { $0.ruleID == "number.invalid" })
  }

  @Test(arguments: [(3, false), (4, true), (7, true)])
  func `of a rejected case list fewer than half of the rows do not count alone`(_ count: Int, _ isWhole: Bool) async throws {
    let bench = try bench()
    var first = CaseRows("01001")
    first.rows[6].status = "?"
    bench.write("01/01001.csv", first.text)
    var mended = CaseRows("01001")
    mended.rows = Array(mended.rows.suffix(count))
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + mended.text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.mended_alone 01/01001-lan-2.csv:3 01001") != isWhole)
    #expect(result.missing.isEmpty == isWhole && result.isBalanced)
  }

  @Test(arguments: [4, 7, 9])
  func `a later case list of other decisions is a part of one and replaces nothing`(_ count: Int) async throws {
    let bench = try bench()
    let list = CaseRows("01001")
    bench.write("01/01001.csv", list.text)
    var part = list
    part.rows = (0..<count).map { index in
      var row = list.rows[index % list.rows.count]
      row.decision = "\(index + 101)/QĐ-CTHADS"
      return row
    }
    (part.rows[0].due, part.rows[0].paid) = ("1500000", "1500000")
    bench.write("01/01001-phan-2.csv", "Lần nộp: 2\r\n" + part.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-phan-2.csv:3 01001"])
    #expect(bench.figure(result, "01001", "cases.completed", "Dân sự") == 1)
    #expect(bench.figure(result, "01001", "money.completed", "Dân sự") == 1_300_000 && result.isBalanced)
  }

  @Test func `a later case list whose decisions are spelt otherwise, and of which a case is mended, replaces the one before`()
    async throws
  {
    let bench = try bench()
    let list = CaseRows("01001")
    bench.write("01/01001.csv", list.text)
    var second = list
    for row in second.rows.indices { second.rows[row].decision = "Số 0\(row + 1)/qđ – cthads" }
    second.rows[0].due = "1500000"
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + second.text)
    #expect(await bench.read().summary.contains("submission.superseded 01/01001.csv:2 01001"))
  }

  @Test func `a later case list that writes its decisions in another way, or has most of them, replaces the one before`()
    async throws
  {
    let bench = try bench()
    let list = CaseRows("01001")
    bench.write("01/01001.csv", list.text)
    var second = list
    for row in second.rows.indices { second.rows[row].decision = "QĐ số 0\(row + 1)" }
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + second.text)
    #expect(await bench.read().summary == ["submission.superseded 01/01001.csv:2 01001"])
    second = list
    second.rows[0].decision = "900/QĐ-CTHADS"
    second.rows[0].due = "1500000"
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + second.text)
    #expect(await bench.read().summary.contains("submission.superseded 01/01001.csv:2 01001"))
  }

  @Test func `a category that has none any more is written with 0, and another name for all cases is no supplement`() async throws
  {
    let bench = try bench()
    bench.write("01/01001.csv", Statement("01001").text)
    var second = Statement("01001", submission: 2)
    second.rows[1] = Statement.row("01001", "Hình sự", size: 0, submission: 2)
    bench.write("01/01001-lan-2.csv", second.text)
    #expect(await bench.read().summary == Self.reduced)
    second.rows = [Statement.row("01001", "Lao động", size: 5, submission: 2)]
    bench.write("01/01001-lan-2.csv", second.text)
    #expect(await bench.read().summary == Self.reduced)
  }

  /// The later submission counts, and what it has no longer is told.
  private static let reduced = ["submission.reduced 01/01001-lan-2.csv:2 01001", "submission.superseded 01/01001.csv:2 01001"]

  @Test(arguments: [(4, [reduced[1]]), (3, reduced), (2, ["submission.incomplete 01/01001-lan-2.csv:2 01001"])])
  func `a later submission of less than half the cases does not displace the one before it, whatever they are called`(
    _ size: Int, _ findings: [String]
  ) async throws {
    let bench = try bench()
    for (number, size) in [(1, 5), (2, size)] {
      var statement = Statement("01001")
      statement.rows = [Statement.row("01001", "", size: size, submission: number)]
      bench.write(number == 1 ? "01/01001.csv" : "01/01001-lan-2.csv", statement.text)
    }
    #expect(await bench.read().summary == findings)
  }

  @Test func `a later submission whose cases have moved to another category displaces the one before it`() async throws {
    let bench = try bench()
    var moved = Statement("01001", submission: 2)
    moved.rows = [Statement.row("01001", "Dân sự", size: 5, submission: 2)]
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", moved.text)
    let result = await bench.read()
    #expect(result.summary == Self.reduced)
    #expect(result.findings.first?.detail.english == "these categories are gone: Hình sự")
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 45 && !result.isProvisional)
  }

  @Test func `the same figures saved in another way are no other submission`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-b.csv", Statement("01001").text.replacing("\r\n", with: "\n"))
    let encoded = Statement("01001").text.replacing(";", with: "\t").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bench.write("01/01001-c.csv", bytes: [0xFF, 0xFE] + encoded)
    let result = await bench.read()
    #expect(
      result.summary == ["submission.superseded 01/01001-c.csv:2 01001", "submission.superseded 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 27)
    #expect(!result.isProvisional && result.isBalanced && result.totals.superseded == 4)
  }

  @Test func `the same bytes again are no submission`() async throws {
    let bench = try bench()
    for file in ["01/01001.csv", "01/01001-copy.csv", "01/zzz.csv"] { bench.write(file, Statement("01001").text) }
    let result = await bench.read()
    #expect(
      result.summary == ["submission.duplicate_bytes 01/01001.csv:- -", "submission.duplicate_bytes 01/zzz.csv:- -"])
    #expect(result.missing.isEmpty && !result.isProvisional && result.isBalanced)
  }

  @Test func `a faulty file sent twice is told once, and so is one that is no table`() async throws {
    let bench = try bench()
    var faulty = Statement("01001", submission: 2)
    faulty.rows[0]["cases.separate_book"] = "x"
    bench.write("01/01001.csv", faulty.text)
    bench.write("01/01001-lai.csv", faulty.text)
    bench.write("64/la.csv", "a;b\r\n1;2\r\n")
    bench.write("64/la-lai.csv", "a;b\r\n1;2\r\n")
    bench.write("01/la.csv", "a;b\r\n1;2\r\n")
    let result = await bench.read()
    #expect(
      result.summary == [
        "number.invalid 01/01001-lai.csv:2 01001", "submission.duplicate_bytes 01/01001.csv:- -", "layout.unknown 01/la.csv:- -",
        "layout.unknown 64/la-lai.csv:- -", "submission.duplicate_bytes 64/la.csv:- -",
      ])
    #expect(result.rejected.map(\.file) == ["01/01001-lai.csv", "01/la.csv", "64/la-lai.csv"])
    #expect(result.files.filter { $0.outcome == .superseded }.map(\.file) == ["01/01001.csv", "64/la.csv"])
    #expect(result.isBalanced && result.totals.superseded == 2)
  }

  @Test func `a copy of a later submission does not revive it, and an earlier valid one counts`() async throws {
    let bench = try bench()
    var second = Statement("01001", submission: 2)
    second.rows[0]["cases.separate_book"] = "1"
    bench.write("01/a.csv", second.text)
    bench.write("01/b.csv", Statement("01001").text)
    bench.write("01/c.csv", second.text)
    let result = await bench.read()
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 1)
    #expect(result.summary == ["submission.superseded 01/b.csv:2 01001", "submission.duplicate_bytes 01/c.csv:- -"])
  }

  @Test func `rejected files of one name in two folders are kept apart`() async throws {
    let bench = try Workbench()
    bench.write("01/a.csv", "x")
    bench.write("64/a.csv", "x")
    let result = await bench.read()
    #expect(result.rejected.map(\.name) == ["a.csv", "a-2.csv"])
    #expect(result.count(of: .error) == 6)
    #expect(!result.hasUsableFigures)
  }

  @Test func `a whole block of an unknown office stands alone`() async throws {
    let bench = try Workbench()
    bench.write("all.csv", Statement("01000", "01009", "01001", "64000", "64001").text)
    let result = await bench.read()
    #expect(result.summary == ["office.unknown all.csv:4 -"])
    #expect(result.missing.isEmpty && result.totals.rejected == 2 && result.isBalanced)
  }

  @Test func `a row of an unknown office takes the office around it along`() async throws {
    let bench = try Workbench()
    var statement = Statement("01000", "01001", "64000", "64001")
    statement.rows[2]["office"] = "01x01"
    bench.write("all.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["office.unknown all.csv:4 -"])
    // Its neighbours are 01000 and 01001: either may lack it.
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01000", "01001"])
    #expect(result.isBalanced)
  }

  @Test func `a submission without columns that the one before it fills replaces nothing`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    var reduced = Statement("01001", submission: 2)
    reduced.columns.removeAll { $0.hasSuffix(".carried_over") || $0.hasSuffix(".accepted") || $0.hasSuffix(".newly_accepted") }
    bench.write("01/01001-lan-2.csv", reduced.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-lan-2.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.accepted", "Dân sự") == 330 && result.isBalanced)
    // What follows from other columns is not lacking.
    var whole = Statement("01001", submission: 2)
    whole.columns.removeAll { $0.hasSuffix(".accepted") }
    bench.write("01/01001-lan-2.csv", whole.text)
    #expect(await bench.read().summary == ["submission.superseded 01/01001.csv:2 01001"])
  }
}

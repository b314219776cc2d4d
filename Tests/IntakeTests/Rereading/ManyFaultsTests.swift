import DelimitedText
import Enforcement
import TestSupport
import Testing

@testable import Intake

/// A file in which row after row is bad: each fault is found again where it stands, however many are kept.
@Suite struct ManyFaultsTests {
  private static let count = 3_000

  /// Faults of a row of a case list, the rule that each breaks, and the number of the cell that it stands in.
  static let faults: [(rule: String, cell: Int?, spoil: @Sendable (inout CaseRows.Row, Int) -> Void)] = [
    ("case.status_unknown", 7, { row, _ in row.status = "Xog" }),
    ("case.status_unknown", 7, { row, index in row.status = "Xog \(index)" }),
    ("case.origin_unknown", 6, { row, _ in row.origin = "Khác" }),
    ("number.invalid", 8, { row, _ in row.due = "12x" }),
    ("number.negative", 9, { row, _ in row.paid = "-5" }),
    ("case.date_outside", 3, { row, _ in row.date = "01/12/2022" }),
    ("case.date_invalid", 3, { row, index in row.date = "hôm qua \(index)" }),
    ("case.paid_exceeds_due", 9, { row, _ in row.paid = "99999999999" }),
    ("office.not_of_file", 0, { row, _ in row.office = "64001" }),
    ("office.unknown", 0, { row, index in row.office = "X\(index)" }),
    ("office.unknown", 0, { row, index in row.office = "99\(index + 1000)" }),
    ("row.too_long", 12, { row, _ in row.note = "a;b" }),
  ]

  private func list(_ spoil: (inout CaseRows.Row, Int) -> Void) -> CaseRows {
    var list = CaseRows(["01000", "01001"], count: ManyFaultsTests.count, seed: 7)
    for index in list.rows.indices {
      list.rows[index].note = ""
      spoil(&list.rows[index], index)
    }
    return list
  }

  @Test(arguments: faults.indices)
  func `every row at fault has its finding, at its line and byte`(_ index: Int) async throws {
    let (rule, cell, spoil) = ManyFaultsTests.faults[index]
    let bench = try Workbench()
    let list = list(spoil)
    bench.write("01/01.csv", list.text)
    let result = await bench.read(room: 30)
    let bytes = try bench.bytes("01/01.csv")
    let found = try result.allFindings().filter { $0.file == "01/01.csv" }
    #expect(found.map(\.line) == (2...ManyFaultsTests.count + 1).map { $0 })
    #expect(found.allSatisfy { $0.ruleID == rule && $0.cell == cell && $0.excerpt != nil })
    // The byte that a finding names is where its cell begins.
    for finding in found.suffix(5) {
      let text = list.rows[(finding.line ?? 2) - 2]
      let cells = [
        text.office, text.period, text.decision, text.date, text.officer, text.kind, text.origin, text.status, text.due,
        text.paid,
        text.reduced, "a", "b",
      ]
      let offset = try #require(finding.byteOffset)
      #expect(bytes[offset...].starts(with: Array(cells[cell ?? 0].utf8)))
    }
    #expect(result.count(of: .error) == ManyFaultsTests.count + result.findings.count { $0.rule == .officeMissing })
    #expect(result.findings.count { $0.file == "01/01.csv" } == 30)
    #expect(result.totals.rejected == ManyFaultsTests.count && result.isBalanced)
    let back = try #require(result.rejected.first)
    #expect(try back.bytes(folder: bench.folder) == bytes)
  }

  @Test(arguments: [1, 2, 7])
  func `rows at fault between sound ones go back byte for byte, and offices without a fault are used`(_ every: Int) async throws {
    let bench = try Workbench()
    var list = list { row, index in if index % every == 0, row.office == "01001" { row.status = "Xog" } }
    bench.write("01/01.csv", list.text)
    let result = await bench.read(room: 30)
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01001", "64000", "64001"])
    list.rows.removeAll { $0.office == "01000" }
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == Array(list.text.utf8))
    #expect(result.totals.rejected == list.rows.count && result.isBalanced)
    let readable = try #require(FigureID("money.accepted"))
    let due = list.rows.reduce(0) { $0 + (Int64($1.due) ?? 0) }
    #expect(result.totals.rejectedFigures.figures[readable] == due)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `what is told of a list full of faults does not depend on the size of its parts`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001"], count: 300, seed: seed)
    for index in list.rows.indices where Int.random(in: 0..<10, using: &random) < 8 {
      let fault = Int.random(in: 0..<ManyFaultsTests.faults.count, using: &random)
      ManyFaultsTests.faults[fault].spoil(&list.rows[index], seed % 2 == 0 ? index : index % 7)
      if Int.random(in: 0..<20, using: &random) == 0 { list.rows[index].kind = "Loại \(index % 5)" }
    }
    bench.write("01/01.csv", list.text)
    let whole = await bench.read(room: 6)
    let all = try whole.allFindings()
    #expect(whole.isBalanced)
    for size in [60, 400, 1500, 5000] {
      let parts = await bench.read(jobs: 2, partSize: size, room: 6)
      #expect(parts.findings == whole.findings)
      #expect(try parts.allFindings() == all)
      #expect(parts.files == whole.files && parts.rejected == whole.rejected && parts.missing == whole.missing)
      #expect(parts.count(of: .error) == whole.count(of: .error) && parts.count(of: .warning) == whole.count(of: .warning))
    }
    let roomy = await bench.read(room: .max)
    #expect(roomy.findings == all)
    #expect(roomy.count(of: .error) == whole.count(of: .error))
  }

  /// What else may stand in a row between such as are at fault alike.
  static let others: [@Sendable (inout CaseRows.Row, Int) -> Void] = [
    { row, _ in row.status = "" },
    { row, _ in (row.status, row.origin) = ("Ủy thác", "") },
    { row, _ in (row.status, row.due) = ("Xog", "12x") },
    { row, _ in (row.due, row.paid, row.reduced) = ("x", "-1", "99999999999999999999") },
    { row, _ in (row.due, row.paid) = ("1.234.567", "-") },
    { row, _ in (row.due, row.reduced) = ("2000000000000", "1") },
    { row, index in (row.due, row.paid) = ("5 triệu", "\(index)đ") },
    { row, _ in (row.date, row.status) = ("2022-04-13", "Xog") },
    { row, _ in (row.date, row.status) = ("04/13/2022", "Xog") },
    { row, _ in (row.kind, row.status) = ("Loại 7", "Xog") },
    { row, _ in (row.office, row.status) = ("", "Xog") },
    { row, _ in (row.period, row.status) = ("2022-08", "Xog") },
    { row, _ in (row.decision, row.date, row.kind, row.origin, row.status, row.due) = ("", "", "", "", "", "") },
    { row, _ in row.status = "Tổng" },
    { row, _ in row.due = "" },
  ]

  @Test(arguments: UInt64(1)...32)
  func `rows that are rejected together are told like those that are rejected one by one`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001", "64001"], count: 400, seed: seed)
    let hasOwners = seed % 2 == 0
    if hasOwners { list.heading += ["Tên đơn vị", "Lần nộp"] }
    let names = Dictionary(bench.registry.offices.map { ($0.id.code, $0.name) }) { first, _ in first }
    var fault = 0
    for index in list.rows.indices {
      // Now and then another fault, which the rows below have as well.
      if Int.random(in: 0..<12, using: &random) == 0 { fault = Int.random(in: 0..<9, using: &random) }
      let name = Int.random(in: 0..<40, using: &random) == 0 ? "Chi cục khác" : names[list.rows[index].office] ?? ""
      list.rows[index].note = hasOwners ? ";\(name);\(Int.random(in: 0..<30, using: &random) == 0 ? "x" : "1")" : ""
      switch Int.random(in: 0..<10, using: &random) {
      case 0: ManyFaultsTests.others[Int.random(in: 0..<ManyFaultsTests.others.count, using: &random)](&list.rows[index], index)
      case 1: break
      default: ManyFaultsTests.faults[fault].spoil(&list.rows[index], index)
      }
    }
    // Of some lists a line above the heading says whose the rows are, and no column.
    let isOfOne = seed % 4 == 1
    let text = isOfOne ? "Đơn vị: \(names["01001"] ?? "")\r\n" + list.textWithoutOffices : list.text
    bench.write(seed % 3 == 0 || isOfOne ? "01/01001.csv" : "toan-quoc.csv", text)
    var thresholds = Thresholds()
    thresholds.largestMoney = 1_000_000_000_000
    let roomy = await bench.read(room: .max, thresholds: thresholds)
    let short = await bench.read(room: 3, thresholds: thresholds)
    let parts = await bench.read(jobs: 2, partSize: 4_000, room: 3, thresholds: thresholds)
    #expect(try short.allFindings() == roomy.findings && roomy.findings.count > 200)
    #expect(short.findings == parts.findings)
    for result in [short, parts] {
      #expect(result.isBalanced && result.files == roomy.files && result.rejected == roomy.rejected)
      #expect(result.missing == roomy.missing && result.totals == roomy.totals)
      #expect(result.count(of: .error) == roomy.count(of: .error) && result.count(of: .warning) == roomy.count(of: .warning))
    }
  }

  @Test func `unknown offices beyond those that are kept in mind are told alike by the long and the short way`() async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000", "01001"], count: 9_000, seed: 3)
    for index in list.rows.indices {
      list.rows[index].note = ""
      switch index {
      case _ where index % 700 == 699: break
      case _ where index % 97 == 0: list.rows[index].office = "X\(index % 5)"
      case _ where index % 89 == 0: list.rows[index].office = "1001"
      case _ where index % 83 == 0: list.rows[index].office = "Người lập biểu \(index)"
      case _ where index % 79 == 0: list.rows[index].office = "Chi cục \(index)"
      case _ where index % 3 == 0: list.rows[index].office = "\(index + 100_000)"
      default: list.rows[index].office = "X\(index)"
      }
    }
    bench.write("01/01.csv", list.text)
    // Where all findings are kept no row goes the short way.
    let roomy = await bench.read(room: .max)
    let short = await bench.read(room: 10)
    #expect(try short.allFindings() == roomy.findings)
    #expect(short.count(of: .error) == roomy.count(of: .error) && short.count(of: .error) > 8_000)
    #expect(short.files == roomy.files && short.rejected == roomy.rejected && short.isBalanced)
    // Once nothing more can be kept in mind, parts are read anew with what is.
    for size in [40_000, 100_000, 300_000] {
      let parts = await bench.read(jobs: 2, partSize: size, room: 10)
      #expect(parts.findings == short.findings && parts.files == short.files)
      #expect(parts.rejected == short.rejected && parts.missing == short.missing)
      #expect(parts.count(of: .error) == short.count(of: .error))
    }
  }

  @Test func `of a statement full of faults every fault is found again in its place`() async throws {
    let bench = try Workbench()
    var statement = Statement()
    statement.rows = (0..<400).map { index in
      var row = Statement.row(index % 2 == 0 ? "01001" : "01000", index % 3 == 0 ? "Hình sự" : "Loại \(index)", size: index + 1)
      if index % 4 == 0 { row["cases.eligible"] = "1" }
      if index % 5 == 0 { row["cases.completed"] = "x" }
      if index % 7 == 0 { row["office"] = "Z\(index % 14)" }
      if index % 11 == 0 { row["period"] = "2022-08" }
      return row
    }
    bench.write("01/01.csv", statement.text)
    let roomy = await bench.read(room: .max)
    let short = await bench.read(room: 10)
    #expect(roomy.findings.count > 200 && short.findings.count < 60)
    #expect(try short.allFindings() == roomy.findings)
    #expect(short.count(of: .error) == roomy.count(of: .error) && short.count(of: .warning) == roomy.count(of: .warning))
    #expect(short.files == roomy.files && short.isBalanced)
    #expect(try short.rejected.first?.bytes(folder: bench.folder) == bench.bytes("01/01.csv"))
    // The same in windows of few findings.
    let further = try #require(short.further.first)
    let table = try #require(short.rereading).table("01/01.csv", size: further.size)
    let kept = further.parted(short.findings.prefix(further.keptCount)).ofRows
    let windows = StatementFindings(table, rules: try #require(short.rereading).rules, further, kept: kept, limit: 7)
    var found: [Finding] = []
    while let next = try windows.next() { found += next }
    #expect(found == roomy.findings.filter { $0.rule != .officeMissing })
  }

  @Test func `a statement of more rows than offices and categories has the faults of its rows told`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    let sound = statement.rows[0]
    statement.rows = (0..<310).map { index in
      var row = sound
      if index % 2 == 0 { row["cases.eligible"] = "x" }
      return row
    }
    bench.write("01/01001.csv", statement.text)
    var thresholds = Thresholds()
    thresholds.largestTable = 300
    let result = await bench.read(room: 20, thresholds: thresholds)
    let found = try result.allFindings().filter { $0.file == "01/01001.csv" }
    #expect(found.first?.rule == .tableTooLarge)
    #expect(found.count { $0.rule == .numberInvalid } == 155)
    #expect(found.count { $0.rule == .rowDuplicate } == 309)
    #expect(result.isBalanced && result.rejected.first?.isWhole == true)
    #expect(result.count(of: .error) == found.count + 3)
  }

  @Test func `a file that has changed since it was read is not told of in silence`() async throws {
    let bench = try Workbench()
    var list = list { row, _ in row.status = "Xog" }
    list.rows[2_500].note = String(repeating: "x", count: 20)
    bench.write("01/01.csv", list.text)
    let result = await bench.read(room: 30)
    var other = list
    other.rows[2_500].status = "Thi hành xong"
    other.rows[2_500].note = String(repeating: "x", count: 20 + "Xog".utf8.count - "Thi hành xong".utf8.count)
    #expect(other.text.utf8.count == list.text.utf8.count)
    bench.write("01/01.csv", other.text)
    let path = "\(bench.folder)/01/01.csv"
    #expect(throws: RereadingError.changed(path)) { try result.allFindings() }
    bench.write("01/01.csv", String(list.text.dropLast(20)))
    #expect(throws: RereadingError.changed(path)) { try result.allFindings() }
    bench.remove("01/01.csv")
    #expect(throws: RereadingError.self) { try result.allFindings() }
    #expect(throws: RereadingError.self) { try result.rejected.first?.bytes(folder: bench.folder) }
  }
}

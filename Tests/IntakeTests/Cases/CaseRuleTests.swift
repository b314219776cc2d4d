import Configuration
import Enforcement
import Testing

@testable import Intake

/// What is found in the rows of a case list.
@Suite struct CaseRuleTests {
  /// What a changed row of 01001 leads to: its findings, without those of offices that sent nothing.
  private func read(_ file: String = "01/01001.csv", _ edit: (inout CaseRows) -> Void) async throws -> (
    findings: [Finding], result: IntakeResult, bench: Workbench
  ) {
    let bench = try Workbench()
    var list = CaseRows("01001")
    edit(&list)
    bench.write(file, list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return (result.findings.filter { $0.rule != .officeMissing }, result, bench)
  }

  @Test func `an amount beyond a limit that is set lower is one too in rows whose amounts are read together`() async throws {
    let bench = try Workbench()
    var list = CaseRows(["01001"], count: 40, seed: 3)
    list.rows[30].due = "20000000"
    bench.write("01/01001.csv", list.text)
    var thresholds = Thresholds()
    thresholds.largestMoney = 10_000_000
    let found = await bench.read(thresholds: thresholds).findings.filter { $0.rule == .numberOverflow }
    #expect(found.map(\.found) == ["20000000"])
  }

  static let faults: [(String, String, @Sendable (inout CaseRows.Row) -> Void)] = [
    ("case.status_unknown", "Thi hành xong", { $0.status = "Thi hanh xog" }),
    ("case.status_unknown", "Tạm đình chỉ", { $0.status = "Tạm đìh chỉ" }),
    ("case.origin_unknown", "Năm trước chuyển sang", { $0.origin = "Năm trưc chuyển sang" }),
    ("case.origin_unknown", "Năm trước chuyển sang; Mới thụ lý", { $0.origin = "" }),
    ("case.date_invalid", "02/09/1945 – 30/09/2022", { $0.date = "31/02/2022" }),
    ("case.date_invalid", "02/09/1945 – 30/09/2022", { $0.date = "hôm qua" }),
    ("case.date_outside", "02/09/1945 – 30/09/2022", { $0.date = "13/10/2022" }),
    ("case.date_outside", "11/09/2022", { $0.date = "09/11/2022" }),
    // In the month behind the period lists are exported: whoever swaps these would count a later case.
    ("case.date_outside", "02/09/1945 – 30/09/2022", { $0.date = "05/10/2022" }),
    ("case.paid_exceeds_due", "1000000", { $0.paid = "1000001" }),
    ("case.paid_exceeds_due", "1000000", { ($0.paid, $0.reduced) = ("999999", "2") }),
    ("number.negative", "≥ 0", { $0.due = "-5" }),
    ("number.overflow", "1000000000000000", { $0.due = "1000000000000001" }),
    ("number.overflow", "1000000000000000", { $0.due = "99999999999999999999" }),
    ("number.invalid", "1.234", { $0.paid = "12a" }),
    ("number.lost_digits", "≥ 0", { $0.due = "2,92475E+14" }),
    ("period.wrong", "2022-09", { $0.period = "2022-08" }),
    ("office.unknown", "", { $0.office = "99999" }),
    ("office.not_of_file", "01001 Chi cục THADS quận Ba Đình", { $0.office = "01000" }),
    ("office.not_of_file", "01001 Chi cục THADS quận Ba Đình", { $0.office = "64001" }),
  ]

  @Test(arguments: faults.indices)
  func `a fault in one row is found where it stands and withholds the office`(_ index: Int) async throws {
    let (rule, expected, edit) = CaseRuleTests.faults[index]
    let (findings, result, bench) = try await read { list in edit(&list.rows[3]) }
    #expect(findings.map(\.ruleID) == [rule])
    let finding = try #require(findings.first)
    #expect(finding.line == 5 && finding.severity == .error && finding.office?.code == "01001")
    #expect(finding.expected == expected)
    #expect(!finding.message(in: .vietnamese).contains("{") && !finding.message(in: .english).contains("{"))
    #expect(result.totals.rejected == 7 && result.totals.used == 0)
    let back = try #require(result.rejected.first)
    #expect(try back.bytes(folder: bench.folder) == bench.bytes("01/01001.csv"))
    let faulty = back.records.filter(\.isFaulty)
    #expect(faulty.map(\.line) == [5] && faulty.first?.rule?.rawValue == rule)
    #expect(back.records.reduce(0) { $0 + $1.count } == 7)
  }

  /// Rows in which a cell is missing or too much: what stands where the office should may be an amount.
  @Test(arguments: ["01001.csv", "01.csv"], [false, true])
  func `a row that does not fit the heading is not put down to an office that an amount looks like`(
    _ file: String, _ isLonger: Bool
  )
    async throws
  {
    let bench = try Workbench()
    let heading = [
      "Số quyết định", "Loại việc", "Nguồn", "Trạng thái", "Số tiền phải thi hành", "Số tiền đã thi hành", "Mã đơn vị",
    ]
    var rows = (1...4).map { ["\($0)/QĐ", "Dân sự", "Mới thụ lý", "Đang thi hành", "5000000", "64000", "01001"] }
    if isLonger { rows[2].insert("", at: 1) } else { rows[2].remove(at: 1) }
    bench.write("01/\(file)", ([heading] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced && result.totals.rejected == 4)
    let found = result.findings.filter { $0.line != nil }
    #expect(found.map(\.ruleID) == [isLonger ? "row.too_long" : "row.too_short"])
    let office = try #require(bench.registry.position(of: "01001"))
    #expect(found.first?.office?.code != "64000" && result.figures[office] == nil)
    #expect(!result.rejected.contains { $0.records.contains { $0.office?.code == "64000" } })
  }

  @Test func `a row is no longer than the others because its last cell is blank`() async throws {
    let bench = try Workbench()
    var lines = CaseRows("01001").text.split(separator: "\r\n").map(String.init)
    lines[2] = lines[2].replacing(";1000000;", with: ";;1000000;")
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.findings.filter { $0.line != nil }.map(\.ruleID) == ["row.too_long"])
    // Where most rows end in separators, they say nothing.
    bench.write("01/01001.csv", lines.map { $0.replacing(";;1000000;", with: ";1000000;") + ";;\r\n" }.joined())
    let padded = await bench.read()
    #expect(padded.findings.allSatisfy { $0.line == nil } && padded.totals.used == 7)
  }

  @Test(arguments: ["Năm 2020", "Tháng 10/2021", "Quyển số 3", "Trang 2", "I. Chuyển sang"])
  func `the title of a section among rows that name their office is a note`(_ title: String) async throws {
    let bench = try Workbench()
    var lines = CaseRows("01001").text.split(separator: "\r\n").map(String.init)
    lines.insert(title + String(repeating: ";", count: 11), at: 3)
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.line == nil } && result.totals.used == 7 && result.totals.notes == 1)
  }

  @Test(
    arguments: ["01001;2022-09;Tổng cộng;;;;;;7000000;1300000;50000;", "01001;2022-09;;;;Tổng số;;;7000000;1300000;50000;"],
    [true, false])
  func `a sum that repeats the code of its office is one`(_ total: String, _ isRight: Bool) async throws {
    let bench = try Workbench()
    let text = isRight ? total : total.replacing("7000000", with: "7000001")
    bench.write("01/01001.csv", CaseRows("01001").text + text + "\r\n")
    let result = await bench.read()
    #expect(result.isBalanced && result.totals.totalRows == 1 && result.totals.used == (isRight ? 7 : 0))
    #expect(result.findings.filter { $0.line != nil }.map(\.ruleID) == (isRight ? [] : ["total.mismatch"]))
  }

  @Test func `a rejected memo item is not counted as accepted`() async throws {
    let (_, result, _) = try await read {
      $0.rows[6].status = "Đã chuyển sổ theo dõi riêng"
      for row in $0.rows.indices { $0.rows[row].period = "2022-08" }
    }
    #expect(result.totals.rejected == 7 && result.totals.rejectedFigures.figures[.cases, .accepted] == 6)
    #expect(result.totals.rejectedFigures.unreadable == 1)
  }

  @Test(arguments: [100, 1 << 20])
  func `nothing is told of rows below another heading`(_ partSize: Int) async throws {
    let bench = try Workbench()
    var other = CaseRows(["01001"], count: 40, seed: 9)
    other.heading.swapAt(6, 7)
    bench.write("01/01001.csv", CaseRows(["01001"], count: 40, seed: 8).text + other.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced && result.totals.rejected == 81)
    #expect(result.totals.rejectedFigures.readable == 40 && result.totals.rejectedFigures.unreadable == 41)
    #expect(result.findings.filter { $0.line != nil }.map(\.ruleID) == ["table.heading_changed"])
  }

  @Test func `a column of years among cases is that of the decisions, unless one of months stands beside it`() async throws {
    let bench = try Workbench()
    let list = CaseRows("01001").text.split(separator: "\r\n").map(String.init)
    let years = ["Năm", "2019", "2020", "2021", "2022", "2022", "2018", "2017"]
    bench.write("01/01001.csv", zip(list, years).map { "\($0);\($1)\r\n" }.joined())
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.line == nil } && result.totals.used == 7)
    let months = ["Tháng"] + [String](repeating: "9", count: 7)
    bench.write("01/01001.csv", zip(zip(list, years), months).map { "\($0.0);\($0.1);\($1)\r\n" }.joined())
    #expect(await bench.read().findings.contains { $0.rule == .periodWrong })
  }

  @Test func `a memo item need not say where it came from`() async throws {
    let (findings, result, _) = try await read { ($0.rows[6].status, $0.rows[6].origin) = ("Đã chuyển sổ theo dõi riêng", " ") }
    #expect(findings.isEmpty && result.totals.used == 7)
  }

  @Test(arguments: ["2/QĐ-CTHADS ", " 2/QĐ-CTHADS", "\u{A0}2/QĐ-CTHADS\u{A0}", "\"2/QĐ-CTHADS \""])
  func `a decision is the same with blanks around it`(_ decision: String) async throws {
    let (findings, _, _) = try await read { ($0.rows[1].decision, $0.rows[3].decision) = ("2/QĐ-CTHADS", decision) }
    #expect(findings.map(\.ruleID) == ["case.duplicate"])
  }

  /// Among rows that are read column by column as well as where the list begins.
  @Test(arguments: [0, 150], ["\u{A0}", " ", "\u{202F}", "\u{A0} "])
  func `a decision is the same with a blank behind it, whichever of the two has it`(_ start: Int, _ blank: String) async throws {
    for isFirst in [true, false] {
      let (findings, _, _) = try await read { list in
        let drawn = CaseRows(["01001"], count: 300, seed: 4).rows
        list.rows = drawn.enumerated().map { index, row in
          var row = row
          row.date = "13/04/2022"
          (row.status, row.note) = (index == 7 ? "Tạm đình chỉ" : "Đang thi hành", "")
          (row.due, row.paid, row.reduced) = ("1000000", "0", "0")
          if index == start { row.decision = "12000/QĐ-CTHADS" + (isFirst ? blank : "") }
          if index == start + 100 { row.decision = "12000/QĐ-CTHADS" + (isFirst ? "" : blank) }
          return row
        }
      }
      #expect(findings.map(\.ruleID) == ["case.duplicate"])
      #expect(findings.first?.expected == "1" && findings.first?.line == start + 102)
    }
  }

  /// The cells that are not read, as a running number, may differ.
  @Test(arguments: [false, true])
  func `a list that stands in the file twice is an error`(_ isRenumbered: Bool) async throws {
    let (findings, result, _) = try await read { list in
      let again = list.rows
      list.rows += again
      if isRenumbered { for row in again.count..<list.rows.count { list.rows[row].note = "\(row)" } }
    }
    #expect(findings.map(\.ruleID) == ["case.list_repeated"])
    #expect(findings.first?.expected == "7" && findings.first?.line == 9)
    #expect(result.totals.used == 0 && result.totals.rejected == 14)
  }

  @Test func `decisions that stand twice with other amounts are several debtors, and told`() async throws {
    let (findings, result, _) = try await read { list in
      list.rows += list.rows.map { row in
        var row = row
        row.note = "x"
        if let due = Int(row.due) { row.due = "\(due + 1000)" }
        row.status = "Đang thi hành"
        return row
      }
    }
    #expect(findings.map(\.ruleID).contains("case.duplicate") && !findings.map(\.ruleID).contains("case.list_repeated"))
    #expect(result.totals.rejected == 0)
  }

  @Test(arguments: [" ", "\u{A0}", "-", "...", " - "])
  func `a decision of blanks and dashes is none, and repeats none`(_ decision: String) async throws {
    let (findings, result, _) = try await read { ($0.rows[1].decision, $0.rows[3].decision) = (decision, decision) }
    #expect(findings.map(\.ruleID) == ["case.decision_unclear"] && findings.first?.expected == "2" && result.totals.used == 7)
  }

  static let remarks: [(String, @Sendable (inout CaseRows) -> Void)] = [
    ("case.duplicate", { $0.rows[3].decision = $0.rows[1].decision }),
    ("case.completed_unpaid", { $0.rows[0].paid = "999999" }),
    ("case.payment_uncounted", { $0.rows[6].paid = "5" }),
    ("category.misspelt", { $0.rows[3].kind = "Dân sựu" }),
    ("category.unknown", { $0.rows[3].kind = "Vườn tược" }),
    ("category.blank", { $0.rows[3].kind = "" }),
    ("category.blank", { ($0.rows[0].kind, $0.rows[3].kind) = ("-", "Tổng số") }),
    ("office.leading_zeros", { $0.rows[3].office = "1001" }),
  ]

  @Test(arguments: remarks.indices)
  func `what is odd and not wrong is told, and the office counts`(_ index: Int) async throws {
    let (rule, edit) = CaseRuleTests.remarks[index]
    let (findings, result, bench) = try await read { edit(&$0) }
    #expect(findings.map(\.ruleID) == [rule] && findings.first?.severity == .warning)
    #expect(result.totals.used == 7)
    let rolled = try result.figures.rolledUp()
    #expect(rolled[try #require(bench.registry.position(of: "01001"))]?[.cases, .toEnforce] == 7)
  }

  @Test(arguments: [
    "Chưa có điều kiện thi hành án", "Chưa có điều kiện THA", "Không có điều kiện thi hành", "CCĐK",
    "Chưa có điều kiện thi hành án (trừ số đã chuyển sổ theo dõi riêng)",
  ])
  func `a case is not eligible in the words of the law and of the forms`(_ status: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.rows[6].status = status
    list.rows[0].origin = "Mới"
    list.rows[1].origin = "Cũ"
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.summary == [] && bench.figure(result, "01001", "cases.not_eligible", "Hình sự") == 1)
    #expect(bench.figure(result, "01001", "cases.carried_over", "Dân sự") == 2)
  }

  @Test func `cases without a category have a name of their own beside others, and else count in the total alone`() async throws {
    let (findings, result, bench) = try await read { list in
      for (row, kind) in [(0, ""), (1, "."), (2, "Chưa ghi loại việc")] { list.rows[row].kind = kind }
    }
    #expect(Set(findings.map(\.ruleID)) == ["category.blank", "category.unknown"])
    let blank = try #require(findings.first { $0.rule == .categoryBlank })
    #expect(blank.line == 2 && blank.expected == "2" && blank.found == "Chưa ghi loại việc")
    let office = try #require(bench.registry.position(of: "01001"))
    #expect(result.figures[office] == nil)
    #expect(result.figures[office, Category("Chưa ghi loại việc")]?[.cases, .accepted] == 3)
    #expect(try result.figures.rolledUp()[office]?[.cases, .accepted] == 7)

    let none = try await read { list in for row in list.rows.indices { list.rows[row].kind = "" } }
    #expect(none.findings.isEmpty && none.result.figures[office]?[.cases, .accepted] == 7)
  }

  @Test(arguments: ["\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{AD}", "\u{2060}"])
  func `what nobody sees in a cell changes nothing`(_ mark: String) async throws {
    let (findings, result, _) = try await read { list in
      list.rows[3].office = "010\(mark)01"
      list.rows[3].kind = "Dân\(mark) sự"
      list.rows[3].status = "Thi h\(mark)ành xong"
      list.rows[3].due = "1000\(mark)000"
      list.rows[3].paid = "1000000\(mark)"
    }
    #expect(findings.isEmpty && result.totals.used == 7)
  }

  @Test func `the same number in another year is another decision`() async throws {
    let (findings, _, _) = try await read { list in
      list.rows[3].decision = list.rows[1].decision
      list.rows[3].date = "13/12/2021"
    }
    #expect(findings.isEmpty)
  }

  @Test func `a file that writes the month first is read so, one that writes both ways is not`() async throws {
    let (findings, result, _) = try await read { list in
      for index in list.rows.indices { list.rows[index].date = index == 2 ? "01/02/2022" : "04/13/2022" }
    }
    #expect(findings.map(\.ruleID) == ["case.date_month_first"] && result.totals.used == 7)
    let mixed = try await read { $0.rows[3].date = "04/13/2022" }
    #expect(mixed.findings.map(\.ruleID) == ["case.date_invalid"])
    #expect(mixed.findings.first?.expected == "13/04/2022")
  }

  @Test func `a total row is compared and not counted`() async throws {
    let bench = try Workbench()
    let list = CaseRows("01001")
    bench.write("01/01001.csv", list.text + list.total + "Người lập biểu;;;;;;;;;;;\r\n")
    let sound = await bench.read()
    #expect(sound.findings.allSatisfy { $0.rule == .officeMissing } && sound.totals.used == 7 && sound.totals.totalRows == 1)
    bench.write("01/01001.csv", list.text.replacing(";300000;", with: ";300001;") + list.total)
    let broken = await bench.read()
    #expect(broken.findings.filter { $0.rule != .officeMissing }.map(\.ruleID) == ["total.mismatch"])
    #expect(broken.totals.rejected == 7 && broken.totals.used == 0 && broken.isBalanced)
  }

  @Test func `of a province's list only the office at fault goes back, byte for byte`() async throws {
    let bench = try Workbench()
    var list = CaseRows("01000")
    list.rows += CaseRows("01001").rows
    list.rows[9].status = "Xongg"
    bench.write("01/01.csv", list.text)
    let result = await bench.read()
    #expect(result.findings.filter { $0.rule != .officeMissing }.map(\.ruleID) == ["case.status_unknown"])
    #expect(result.totals.used == 7 && result.totals.rejected == 7 && result.isBalanced)
    var expected = list
    expected.rows.removeFirst(7)
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == Array(expected.text.utf8))
  }

  @Test func `a row whose office cannot be told withholds the offices around it`() async throws {
    let bench = try Workbench()
    var list = CaseRows("01000")
    list.rows += CaseRows("01001").rows
    list.rows[7].office = "0100?"
    bench.write("01/01.csv", list.text)
    let result = await bench.read()
    #expect(result.totals.used == 0 && result.totals.rejected == 14 && result.isBalanced)
    #expect(result.missing.count == 4)
  }

  @Test(arguments: [(rows: 49, told: false), (rows: 50, told: true)])
  func `a list of many cases of one status looks filtered, and is told so`(_ list: (rows: Int, told: Bool)) async throws {
    let row = { (number: Int) in
      var row = CaseRows.Row("01001", number)
      row.date = "13/10/2021"
      return row
    }
    let (findings, result, _) = try await read { $0.rows = (1...list.rows).map(row) }
    #expect(findings.map(\.ruleID) == (list.told ? ["case.one_status"] : []))
    #expect(findings.allSatisfy { $0.found == "Thi hành xong" && $0.expected == "50" && $0.severity == .warning && $0.line == 2 })
    #expect(result.totals.used == list.rows)
    // One other case is enough.
    let (mixed, _, _) = try await read { rows in
      rows.rows = (1...list.rows).map(row)
      rows.rows[7].status = "Đình chỉ"
    }
    #expect(mixed.isEmpty)
  }
}

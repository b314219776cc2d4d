import Configuration
import Enforcement
import Testing

@testable import Intake

/// Cells of decisions that do not name one.
@Suite struct DecisionCellTests {
  /// The findings of a list of 01001 whose rows from the fourth on have these decisions.
  private func read(_ decisions: [String], of all: Bool = false, partSize: Int = CaseList.partSize) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    for row in list.rows.indices where all || (3..<3 + decisions.count).contains(row) {
      list.rows[row].decision = decisions[all ? 0 : row - 3]
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced && result.missing.isEmpty)
    return result.findings.map { "\($0.ruleID) \($0.line ?? 0) \($0.expected)" }
  }

  @Test(
    arguments: [
      "", "-", " ", "\"\"\"\"", "''", "nt", "NT", "-nt-", "Như trên", "cùng QĐ", "từ 31 đến 40/QĐ-CTHADS", "31 đến 40/QĐ-CTHADS",
      "Từ số 31 tới số 40", "31 và 32/QĐ-CTHADS", "tu 31 den 40/QD-CTHADS",
    ], [1, 200, CaseList.partSize])
  func `a cell that is blank or means another decision among others is told`(_ cell: String, _ partSize: Int) async throws {
    #expect(try await read([cell], partSize: partSize) == ["case.decision_unclear 5 1"])
    #expect(try await read([cell, "77/QĐ-CTHADS", cell], partSize: partSize) == ["case.decision_unclear 5 2"])
  }

  @Test(arguments: [
    "123/QĐ-CTHADS", "QĐ-123", "QĐ số 12 ngày 3/4/2022", "Số: 15/QĐ-CCTHADS", "12.345/QĐ", "7-THA", "1/2022", "12/05/2022/QĐ-THA",
    "20220930", "44531", "12E5", "31/13/2022",
    "=\"78/QĐ\"", "5-QĐ", "2022/1/15", "THA-2022", "12-THA-22",
    "45/2022/QĐ-THA và",
    "12/QĐ ngày 1 đến 2",
  ])
  func `any other names one`(_ cell: String) async throws { #expect(try await read([cell]) == []) }

  @Test(
    arguments: [
      "Jan-22", "Jan-2022", "Thg1-22", "Thg 1-22", "5-Oct", "05-Oct-22", "5-Thg10", "Sept-22", "May 2022", "01/01/2022",
      "1/1/2022", "12-05-2022",
      "2022-01-01", "2022-01-01 00:00:00", "01/01/2022 12:00:00 SA", "1,2E+05", "1E+05", "1.2E5", "1.234567E+11", "QĐ-CTHADS",
      "/QĐ-CTHADS", "Chưa có số",
      "######", "#REF!", "=A2&\"/QĐ\"",
    ], [1, 200, CaseList.partSize])
  func `what is left of a number is told as such, and never as a decision that stands twice`(
    _ cell: String, _ partSize: Int
  ) async throws {
    #expect(try await read([cell], partSize: partSize) == ["case.decision_lost 5 1"])
    #expect(try await read([cell, "77/QĐ-CTHADS", cell], partSize: partSize) == ["case.decision_lost 5 2"])
    #expect(try await read([cell], of: true, partSize: partSize) == ["case.decision_lost 2 7"])
  }

  /// The decisions of 60 cases, as `decision` numbers them.
  private func findings(of decision: (Int) -> String) async throws -> [Finding] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 60, seed: 8)
    for row in list.rows.indices { list.rows[row].decision = decision(row) }
    bench.write("01/01001.csv", list.text)
    return await bench.read().findings.filter { $0.rule != .caseCompletedUnpaid }
  }

  @Test func `where nearly all rows have one number the column is told, and nobody is advised to delete rows`() async throws {
    let same = try await findings { $0 < 57 ? "123/QĐ-CTHADS" : "\($0)/QĐ-CTHADS" }
    #expect(same.map(\.ruleID) == ["case.decision_lost"] && same.first?.expected == "56")
    #expect(same.first?.remedy(in: .vietnamese).contains("Không xóa dòng nào") == true)
    let some = try await findings { "\($0 / 6)/QĐ-CTHADS" }
    #expect(some.map(\.ruleID) == ["case.duplicate"])
  }

  @Test(arguments: ["", "Jan-22"])
  func `a list that stands twice is found out though some of its decisions are lost`(_ cell: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 30, seed: 9)
    for row in 10..<16 { list.rows[row].decision = cell }
    list.rows += list.rows
    bench.write("01/01001.csv", list.text)
    #expect(await bench.read().findings.contains { $0.rule == .caseListRepeated })
  }

  @Test(
    arguments: [
      { $0.lowercased() }, { $0.replacing("Đ", with: "D") }, { $0.replacing("-", with: " - ") }, { $0.replacing("-", with: "–") },
      { $0.replacing("Đ", with: "Ð") }, { $0.replacing("/", with: "\u{200B}/") }, { "Số " + $0 }, { "0" + $0 },
    ] as [@Sendable (String) -> String], [300, CaseList.partSize])
  func `a list that was pasted again in another spelling is an error`(
    _ spelling: @Sendable (String) -> String, _ partSize: Int
  ) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 60, seed: 11)
    var again = list.rows
    for row in again.indices {
      list.rows[row].note = ""
      again[row].note = ""
      again[row].decision = spelling(again[row].decision)
    }
    again[4].due = "99999999"
    list.rows += again
    bench.write("01/01001.csv", list.text)
    let result = await bench.read(partSize: partSize)
    #expect(result.findings.contains { $0.rule == .caseDuplicate && $0.expected == "60" })
    again[4].due = list.rows[4].due
    list.rows = Array(list.rows.prefix(60)) + again
    bench.write("01/01001.csv", list.text)
    let repeated = await bench.read(partSize: partSize)
    #expect(repeated.findings.contains { $0.rule == .caseListRepeated && $0.expected == "60" && $0.line == 62 })
  }

  @Test(arguments: ["", "-"]) func `a list without any is told nothing`(_ cell: String) async throws {
    #expect(try await read([cell], of: true) == [])
  }
}

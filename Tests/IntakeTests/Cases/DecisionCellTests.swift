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
    "123/QĐ-CTHADS", "QĐ-123", "QĐ số 12 ngày 3/4/2022", "Số: 15/QĐ-CCTHADS", "12.345/QĐ", "7-THA", "Chưa có số",
    "45/2022/QĐ-THA và",
    "12/QĐ ngày 1 đến 2",
  ])
  func `any other names one`(_ cell: String) async throws { #expect(try await read([cell]) == []) }

  @Test(arguments: ["", "-"]) func `a list without any is told nothing`(_ cell: String) async throws {
    #expect(try await read([cell], of: true) == [])
  }
}

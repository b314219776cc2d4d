import Configuration
import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Rows of another period, of which one finding tells for each office, are rejected together.
@Suite struct OtherPeriodRowsTests {
  private static let oddities: [@Sendable (inout CaseRows.Row) -> Void] = [
    { $0.due = "12x" }, { $0.paid = "99999999" }, { $0.status = "Xog" }, { $0.status = "" },
    { $0.status = "Đã chuyển sổ theo dõi riêng" },
    { $0.origin = "Khác hẳn" }, { $0.date = "29/02/2021" }, { $0.kind = "Loại khác" }, { $0.kind = "" }, { $0.due = "1.000.000" },
    { $0.office = "99999" }, { $0.period = "" },
  ]
  private static let periods = ["2022-09", "2022-08", "08/2022", "09/2022", "\"2022-08\"", "tháng 8 năm 2022", "2022-09 ", "x"]

  /// A list of which runs of rows are written as those of some period, one row in eight with something odd.
  private static func list(_ seed: UInt64, offices: [String], count: Int) -> CaseRows {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(offices, count: count, seed: seed)
    var row = 0
    while row < count {
      let period = periods.randomElement(using: &random) ?? ""
      for place in row..<min(count, row + Int.random(in: 1...40, using: &random)) {
        list.rows[place].note = ""
        list.rows[place].period = period
        if Int.random(in: 0..<8, using: &random) == 0 { oddities.randomElement(using: &random)?(&list.rows[place]) }
        row = place + 1
      }
    }
    return list
  }

  /// What is told, in an order that does not rest on that of the columns.
  private func told(_ findings: [Finding]) -> [String] {
    findings.filter { $0.file.hasPrefix("01/01") }.map {
      "\($0.ruleID) \($0.line ?? 0) \($0.office?.code ?? "") \($0.found) \($0.expected) \($0.detail.english)"
    }.sorted()
  }

  @Test(arguments: UInt64(1)...40, [1, 1000])
  func `they are told as one by one`(_ seed: UInt64, _ room: Int) async throws {
    let bench = try Workbench()
    let file = seed % 3 == 0 ? "01/01000.csv" : "01/01.csv"
    let offices = seed % 4 == 0 ? ["01000", "64000", "01001"] : ["01000", "01001"]
    let list = Self.list(seed, offices: offices, count: 400)
    bench.write(file, list.text)
    let many = await bench.read(room: room)
    let toldMany = told(try many.allFindings())
    // Where office and period do not stand side by side, each row is asked for its own.
    bench.write(file, OtherPeriodRowsTests.withPeriodsLast(list.text))
    let one = await bench.read(room: room)
    #expect(toldMany == told(try one.allFindings()))
    #expect(told(many.findings) == told(one.findings) && many.isBalanced)
    #expect(many.totals.used == one.totals.used && many.totals.rejected == one.totals.rejected && many.missing == one.missing)
    #expect(many.totals.rejectedFigures == one.totals.rejectedFigures && many.totals.rejected > 100)
  }

  /// The rows are read some at once: wherever the first ones of another period stand among them.
  @Test(arguments: 1...16)
  func `each office is told of it, though the cells are known from another`(_ sound: Int) async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000", "01001"], count: 100, seed: 3)
    for index in list.rows.indices {
      list.rows[index].note = ""
      list.rows[index].period = 50..<50 + sound ~= index ? "2022-09" : "2022-08"
    }
    bench.write("01/01.csv", list.text)
    let result = await bench.read()
    let wrong = result.findings.filter { $0.rule == .periodWrong }
    #expect(wrong.map(\.office?.code) == ["01000", "01001"] && wrong.map(\.line) == [2, 52 + sound])
    #expect(result.totals.used + result.totals.rejected == 100 && result.isBalanced)
  }

  private static func withPeriodsLast(_ text: String) -> String {
    text.split(separator: "\r\n").map { line in
      var cells = line.split(separator: ";", omittingEmptySubsequences: false)
      let period = cells.remove(at: 1)
      return (cells + [period]).joined(separator: ";") + "\r\n"
    }.joined()
  }
}

import Testing

@testable import Intake

/// Lines that state how many rows a case list has.
struct RowCountTests {
  private func read(_ lines: String...) async throws -> (findings: [String], result: IntakeResult) {
    let bench = try Workbench()
    bench.write("01/01001.csv", CaseRows("01001").text + lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    return (result.findings.filter { $0.line != nil }.map { "\($0.ruleID):\($0.line ?? 0)" }, result)
  }

  @Test(arguments: [
    "Tổng số việc: #", "Cộng: # việc", "Số bản ghi: #", "Tổng cộng;;# quyết định;;;;;;;;;", "Tổng số:;;# hồ sơ;;;;;;;;;",
    "Tổng số quyết định: #", "TỔNG CỘNG: 0# VIỆC;;;;;;;;;;;", "Tổng cộng;;# việc;;;;;;7000000;1300000;50000;",
  ])
  func `a count below the rows is compared with them`(line: String) async throws {
    let (right, used) = try await read(line.replacing("#", with: "7"))
    #expect(right == [] && used.totals.used == 7)
    let (wrong, rejected) = try await read(line.replacing("#", with: "9"))
    #expect(wrong == ["total.mismatch:9"] && rejected.totals.used == 0)
    #expect(rejected.findings.first { $0.line != nil }.map { [$0.found, $0.expected] } == ["9", "7"])
  }

  @Test(arguments: [
    "Tổng số việc thi hành xong: 9", "Tổng số: 9", "Tổng cộng;;9;;;;;;;;;", "Tổng số việc: 9 trên 12", "Quyển số 9",
    "Tổng số 9 người",
  ])
  func `a number that may count something else says nothing`(line: String) async throws {
    let (findings, result) = try await read(line)
    #expect(findings == [] && result.totals.used == 7)
  }

  @Test func `counts of parts and of all agree with the rows since any count before them`() async throws {
    let bench = try Workbench()
    var lines = CaseRows("01001").text.split(separator: "\r\n").map(String.init)
    lines.insert("Cộng: 2 việc", at: 3)
    lines.insert("Cộng: 1 việc", at: 5)
    lines += ["Cộng;;;;;;;;7000000;1300000;50000;", "Cộng: 4 việc", "Tổng số việc: 7"]
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.line == nil } && result.totals.used == 7)
  }
}

import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Amounts that are not as they must be of the status, which is told and rejects nothing.
@Suite struct CaseAgreementTests {
  @Test(arguments: UInt64(1)...30)
  func `rows with such amounts are told alike whether they are taken many at once or one by one`(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001", "64000"], count: 600, seed: seed)
    let most = [2, 9, 60].randomElement(using: &random) ?? 2
    var odd: Set<Int> = []
    for index in list.rows.indices where Int.random(in: 0..<most, using: &random) == 0 {
      list.rows[index].status = Bool.random(using: &random) ? "Thi hành xong" : "Chưa có điều kiện"
      (list.rows[index].due, list.rows[index].paid, list.rows[index].reduced) = (
        "7000", "\(Int.random(in: 1...6, using: &random))000", "0"
      )
      odd.insert(index)
    }
    let bench = try Workbench()
    bench.write("toan-quoc.csv", list.text)
    let together = await bench.read()
    // (A cell in quotes is not known to columns.)
    for index in odd { list.rows[index].office = "\"\(list.rows[index].office)\"" }
    bench.write("toan-quoc.csv", list.text)
    let alone = await bench.read()
    #expect(together.isBalanced && together.totals.used == 600)
    #expect(together.summary == alone.summary)
    #expect(together.findings.map(Self.said) == alone.findings.map(Self.said))
    let told = together.findings.filter { [.casePaymentUncounted, .caseCompletedUnpaid].contains($0.rule) }
    #expect(told.reduce(0) { $0 + (Int($1.expected) ?? 0) } == odd.count)
  }

  private static func said(_ finding: Finding) -> String {
    "\(finding.ruleID) \(finding.line ?? 0) \(finding.office?.code ?? "-") \(finding.found) \(finding.expected)"
  }
}

import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Nothing is lost and nothing changes unseen, whatever happens to a byte of a case list.
@Suite struct CaseConservationTests {
  private static let text: String = {
    var list = CaseRows("01001")
    list.rows[1].note = "\"Dòng một\nDòng hai\""
    list.rows.swapAt(2, 5)
    list.rows.removeLast(3)
    return list.text + list.total
  }()

  enum Ending: CaseIterable {
    case right, noticed, rejected
  }

  /// What a changed list ended in: other figures must have been told of.
  private func ending(_ result: IntakeResult, _ sound: Figures, _ bench: Workbench) throws -> Ending {
    #expect(result.isBalanced)
    let position = try #require(bench.registry.position(of: "01001"))
    if result.missing.contains(position) {
      #expect(result.findings.contains { $0.office?.code == "01001" && $0.severity == .error })
      return .rejected
    }
    if try result.figures.rolledUp()[position] == sound { return .right }
    #expect(result.findings.contains { !$0.file.isEmpty && $0.rule != .officeMissing }, "\(result.summary)")
    return .noticed
  }

  /// Every fourth byte here; `make test-bytes` changes all of them.
  @Test(arguments: 0..<8)
  func `a single byte changed ends in a right reading, a finding or a rejection`(_ part: Int) async throws {
    let bench = try Workbench()
    let bytes = Array(CaseConservationTests.text.utf8)
    bench.write("01/01001.csv", bytes: bytes)
    let first = await bench.read()
    #expect(first.summary.allSatisfy { $0.hasPrefix("office.missing") })
    let position = try #require(bench.registry.position(of: "01001"))
    let sound = try #require(try first.figures.rolledUp()[position])
    var endings: [Ending: Int] = [:]
    let values: [UInt8] = [0x00, 0x0A, 0x22, 0x30, 0x39, 0x3B, 0x2E, 0xFF]
    for index in stride(from: part, to: bytes.count, by: Environment.isWhole ? 8 : 32) {
      for value in values where bytes[index] != value {
        var changed = bytes
        changed[index] = value
        bench.write("01/01001.csv", bytes: changed)
        endings[try ending(await bench.read(), sound, bench), default: 0] += 1
      }
    }
    print(
      "byte changes of a case list, part \(part):", Ending.allCases.map { "\($0) \(endings[$0] ?? 0)" }.joined(separator: ", "))
    #expect((endings[.rejected] ?? 0) > 0 && (endings[.right] ?? 0) > 0)
  }

  @Test(arguments: UInt64(1)...10)
  func `cut, repeated and scrambled lists balance`(_ seed: UInt64) async throws {
    try await expectBalance(ofScrambled: CaseRows(["01001"], count: 30, seed: seed).text, seed)
  }

  @Test(arguments: ["99999", "paid above due"])
  func `what is due in rejected rows is summed where it can be read`(_ fault: String) async throws {
    let bench = try Workbench()
    var list = CaseRows("01001")
    if fault == "99999" { list.rows[3].office = fault } else { list.rows[3].paid = "1000001" }
    bench.write("01/01.csv", list.text)
    let totals = await bench.read().totals
    #expect(totals.rejected == 7 && totals.rejectedFigures.unreadable == 0)
    #expect(totals.rejectedFigures.figures[.money, .accepted] == 7_000_000)
  }
}

import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Damaged rows of an office that is known by its bytes are taken as those of one whose cell must be understood each time.
@Suite struct DamagedRowsTests {
  /// Two lists of the same rows, some of them damaged: in the second one the known offices of these are guarded, as spreadsheets do it, and cells with
  /// quotes in them are not known by their bytes.
  private func lists(_ seed: UInt64) -> (plain: [UInt8], guarded: [UInt8]) {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001", "64000"], count: 90, seed: seed)
    for index in list.rows.indices { list.rows[index].note = "" }
    for index in list.rows.indices.dropFirst() where Int.random(in: 0..<12, using: &random) == 0 {
      list.rows[index].office = ["", "9999x"].randomElement(using: &random) ?? ""
    }
    let lines = list.text.split(separator: "\r\n").map { Array($0.utf8) }
    let most = Int.random(in: 1...3, using: &random)
    var lists: (plain: [UInt8], guarded: [UInt8]) = (lines[0] + [0x0D, 0x0A], lines[0] + [0x0D, 0x0A])
    for line in lines.dropFirst() {
      let damage: [UInt8]? =
        switch Int.random(in: 0..<most * 2, using: &random) {
        case 0: [0xFF]
        case 1: [0x00]
        default: nil
        }
      let office = line.prefix { $0 != 0x3B }
      let isGuarded = damage != nil && office.last.map { $0 <= 0x39 } ?? false
      let rest = line.dropFirst(office.count) + (damage ?? []) + [0x0D, 0x0A]
      lists.plain += office + rest
      lists.guarded += isGuarded ? Array("=\"".utf8) + office + Array("\"".utf8) + rest : office + rest
    }
    return lists
  }

  @Test(arguments: UInt64(1)...40)
  func `what is told of damaged rows is the same however their offices are written`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    let lists = lists(seed)
    for room in [1, 5, 1000] {
      bench.write("toan-quoc.csv", bytes: lists.plain)
      let plain = await bench.read(room: room)
      let everything = try plain.allFindings().map(Self.said)
      bench.write("toan-quoc.csv", bytes: lists.guarded)
      let guarded = await bench.read(room: room)
      #expect(plain.isBalanced)
      #expect(plain.summary == guarded.summary)
      #expect(plain.totals.rejected == guarded.totals.rejected)
      #expect(try everything == guarded.allFindings().map(Self.said))
      #expect(everything.contains { $0.hasPrefix("encoding.invalid_bytes") })
    }
  }

  private static func said(_ finding: Finding) -> String {
    "\(finding.ruleID) \(finding.line ?? 0) \(finding.office?.code ?? "-") \(finding.found)"
  }
}

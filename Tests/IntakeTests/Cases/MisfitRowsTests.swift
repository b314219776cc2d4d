import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Rows that do not fit the heading and begin with an office that is known by its bytes are taken as those of one whose cell must be understood each time.
@Suite struct MisfitRowsTests {
  /// Two lists of the same rows, some of them with cells too few or too many: in the second one the known offices of these stand in quotes, and such
  /// cells are not known by their bytes.
  private func lists(_ seed: UInt64) -> (plain: String, quoted: String) {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001", "64000"], count: 90, seed: seed)
    for index in list.rows.indices { (list.rows[index].note, list.rows[index].kind) = ("", "Dân sự") }
    let lines = list.text.split(separator: "\r\n").map(String.init)
    // (Where most rows were too wide, the quotes would tell how wide rows are.)
    let most = Int.random(in: 18...40, using: &random)
    var lists = (plain: lines[0] + "\r\n", quoted: lines[0] + "\r\n")
    for line in lines.dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let rest: [String]? =
        switch Int.random(in: 0..<most, using: &random) {
        case 0: Array(cells[1...6])
        case 1: Array(cells[1...4]) + ["x"] + cells[5...]
        case 2: cells[1...] + ["", ""]
        case 3: cells[1...] + cells
        case 4: ["", "", "x"]
        case 5: cells[1...9] + [""]
        default: nil
        }
      guard let rest else {
        lists.plain += line + "\r\n"
        lists.quoted += line + "\r\n"
        continue
      }
      let office = Int.random(in: 0..<9, using: &random) == 0 ? "Người lập biểu" : cells[0]
      lists.plain += ([office] + rest).joined(separator: ";") + "\r\n"
      lists.quoted += (["\"\(office)\""] + rest).joined(separator: ";") + "\r\n"
    }
    return lists
  }

  @Test(arguments: UInt64(1)...40)
  func `what is told of rows that do not fit is the same however their offices are written`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    let lists = lists(seed)
    for (file, room) in [("toan-quoc.csv", 1), ("toan-quoc.csv", 1000), ("01/01001.csv", 5)] {
      bench.write(file, lists.plain)
      let plain = await bench.read(room: room)
      let everything = try plain.allFindings().map(Self.said)
      bench.write(file, lists.quoted)
      let quoted = await bench.read(room: room)
      #expect(plain.isBalanced)
      #expect(plain.summary == quoted.summary)
      #expect(plain.totals.rejected == quoted.totals.rejected)
      #expect(try everything == quoted.allFindings().map(Self.said))
      #expect(everything.contains { $0.hasPrefix("row.too_") })
      bench.write(file, "")
    }
  }

  private static func said(_ finding: Finding) -> String {
    "\(finding.ruleID) \(finding.line ?? 0) \(finding.office?.code ?? "-") \(finding.found)"
  }
}

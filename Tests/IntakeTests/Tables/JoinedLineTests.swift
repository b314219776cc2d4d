import Enforcement
import Testing

@testable import Intake

/// Lines of two files that were put together, the first of which had no line end at its end.
@Suite struct JoinedLineTests {
  private static let offices = ["01000", "01001", "64000"]

  /// A statement of three offices by code, by name or by both, each with two categories, with what stands between rows.
  private func text(_ places: [String], lineEnds: [Int: String]) -> String {
    var statement = Statement("01000", "01001", "64000")
    statement.columns = places + statement.columns.dropFirst()
    for row in statement.rows.indices {
      statement.rows[row]["office_name"] = Workbench.offices.first { $0.0 == statement.rows[row]["office"] }?.1
    }
    var text = statement.heading
    for (index, row) in statement.rows.enumerated() {
      var one = statement
      one.rows = [row]
      text += one.body.dropLast(lineEnds[index] == nil ? 0 : 1) + (lineEnds[index] ?? "")
    }
    return text
  }

  @Test(arguments: [["office"], ["office", "office_name"], ["office_name"], ["note", "office"]], ["", ";"])
  func `the office whose row stands behind another one in its line is withheld with it`(_ places: [String], _ end: String)
    async throws
  {
    // (Where the first column is the name, what stands before it hides it.)
    if places == ["office_name"], end.isEmpty { return }
    let bench = try Workbench()
    bench.write("tat-ca.csv", text(places.map { $0 == "note" ? "STT" : $0 }, lineEnds: [1: end]))
    let result = await bench.read()
    let told = result.findings.filter { $0.rule != .officeMissing }.map {
      "\($0.ruleID):\($0.line ?? 0):\($0.office?.code ?? "-")"
    }
    // (Only what stands in the first column is relied on to say whose a line is that is too long.)
    let first = places[0] == "note" ? "-" : "01000"
    #expect(Set(told) == ["row.joined:3:01001", "row.too_long:3:\(first)"])
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01000", "01001", "64001"])
    #expect(bench.figure(result, "64000", "cases.eligible", "Hình sự") == 140 && result.isBalanced)
  }

  @Test func `each office of a line of several is told`() async throws {
    let bench = try Workbench()
    bench.write("tat-ca.csv", text(["office"], lineEnds: [1: "", 2: "", 3: ""]))
    let result = await bench.read()
    let told = result.findings.filter { $0.rule == .rowJoined }.map { $0.office?.code }
    #expect(told == ["01001", "64000"] && result.isBalanced && !result.hasUsableFigures)
    // Those that are not kept are found again.
    #expect(try await bench.read(room: 1).allFindings() == result.findings)
  }

  @Test func `two rows of one office in a line are that office's fault alone`() async throws {
    let bench = try Workbench()
    bench.write("tat-ca.csv", text(["office"], lineEnds: [0: ""]))
    let told = await bench.read().findings.filter { $0.rule != .officeMissing }.map(\.ruleID)
    #expect(told == ["row.too_long"])
  }

  @Test func `the same holds for case lists, in one part or several`() async throws {
    let bench = try Workbench()
    let lists = ["01000", "01001", "64000"].map { CaseRows($0).text.split(separator: "\r\n").map { $0 + "\r\n" } }
    let first = lists[0].joined().dropLast()
    let (rest, third) = (lists[1].dropFirst().joined(), lists[2].dropFirst().joined())
    bench.write("tat-ca.csv", first + rest + third)
    for size in [CaseList.partSize, 400] {
      let result = await bench.read(partSize: size)
      let told = result.findings.filter { $0.rule == .rowJoined }.map { "\($0.line ?? 0):\($0.office?.code ?? "-")" }
      #expect(told == ["8:01001"] && result.isBalanced)
      #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01000", "01001", "64001"])
    }
  }
}

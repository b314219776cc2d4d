import Enforcement
import Intake
import Testing

/// What an office's figures say beside those of the others.
@Suite struct OtherOfficesTests {
  private static let third: [(String, String, Level, String?)] = [
    ("01018", "Chi cục THADS huyện Đông Anh", .office, "01")
  ]

  /// Statements of the offices of Hà Nội, `sizes` of each kind: Dân sự and Hình sự.
  private func read(_ sizes: [String: (Int, Int)], without absent: String? = nil, _ edit: (inout Statement) -> Void = { _ in })
    async throws -> IntakeResult
  {
    let bench = try Workbench(more: OtherOfficesTests.third)
    bench.writeSound()
    for (office, size) in sizes where office != absent {
      var statement = Statement(office)
      statement.rows = [Statement.row(office, "Dân sự", size: size.0), Statement.row(office, "Hình sự", size: size.1)]
      if office == "01000" { edit(&statement) }
      bench.write("01/\(office).csv", statement.text)
    }
    let result = await bench.read()
    #expect(result.isBalanced)
    return result
  }

  @Test(arguments: [
    // Its own cases and those of the others; one category smaller than theirs; as many as theirs in the smallest one.
    ((13, 11), true), ((20, 8), false), ((12, 9), true),
  ])
  func `a province's own office that holds the cases of all others is told`(_ own: (Int, Int), _ isTold: Bool) async throws {
    let result = try await read(["01000": own, "01001": (4, 5), "01018": (5, 4)])
    #expect(result.summary == (isTold ? ["office.includes_others 01/01000.csv:2 01000"] : []))
    #expect(result.findings.allSatisfy { $0.severity == .warning && $0.expected == "2" } && !result.isProvisional)
  }

  @Test func `nothing is told of it while another office of the province is missing`() async throws {
    let result = try await read(["01000": (13, 11), "01001": (4, 5), "01018": (5, 4)], without: "01018")
    #expect(result.summary == ["office.missing 01/01018.csv:- 01018"])
  }

  @Test func `an office without a column that others have is told, for their sums lack it`() async throws {
    let sizes = ["01000": (2, 3), "01001": (4, 5), "01018": (5, 4)]
    let lacking = try await read(sizes) { $0.columns.removeAll { ["cases.separate_book", "money.separate_book"].contains($0) } }
    let told = lacking.findings.map { "\($0.ruleID) \($0.file):\($0.line ?? 0) \($0.office?.code ?? "-")" }
    #expect(told == ["office.figures_missing 01/01000.csv:2 01000"] && lacking.findings.first?.severity == .warning)
    #expect(lacking.findings.first?.found == "Việc: Đã chuyển sổ theo dõi riêng; Tiền: Đã chuyển sổ theo dõi riêng")
    // It counts all the same, and a column that follows from others is none that lacks.
    #expect(lacking.missing.isEmpty && lacking.rejected.isEmpty)
    #expect(try await read(sizes) { $0.columns.removeAll { $0 == "cases.accepted" } }.findings.isEmpty)
  }

  @Test func `a column in which nobody has anything is none that lacks`() async throws {
    let bench = try Workbench()
    for office in Workbench.reporting {
      var statement = Statement(office)
      if office == "01000" { statement.columns.removeAll { $0 == "cases.separate_book" } }
      for row in statement.rows.indices { statement.rows[row]["cases.separate_book"] = "0" }
      bench.write("\(office.prefix(2))/\(office).csv", statement.text)
    }
    #expect(await bench.read().findings.isEmpty)
  }
}

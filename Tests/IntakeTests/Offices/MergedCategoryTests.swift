import Configuration
import Intake
import Testing

/// Categories that stand in the first row of several offices' rows alone.
@Suite struct MergedCategoryTests {
  private static let offices = ["01000", "01001", "64000"]

  /// Reads the rows of `cells`, an office and what its cell of the category holds, each of another size.
  private func read(_ cells: [(office: String, category: String)], between lines: [Int: String] = [:]) async throws -> (
    findings: [String], result: IntakeResult, bench: Workbench
  ) {
    let bench = try Workbench()
    var statement = Statement()
    statement.columns.swapAt(0, 2)
    var text = statement.heading
    for (index, cell) in cells.enumerated() {
      text += lines[index] ?? ""
      statement.rows = [Statement.row(cell.office, cell.category, size: index + 1)]
      text += statement.body
    }
    bench.write("tat-ca.csv", text)
    let result = await bench.read()
    #expect(result.isBalanced)
    let findings = result.findings.filter { $0.rule != .officeMissing }.map { "\($0.ruleID):\($0.line ?? 0)" }
    return (findings, result, bench)
  }

  private static func blocks(_ categories: [String]) -> [(office: String, category: String)] {
    categories.flatMap { category in
      offices.enumerated().map { ($0.element, $0.offset == 0 ? category : "") }
    }
  }

  @Test func `blank cells below a category are its rows where offices would have two totals`() async throws {
    let (findings, result, bench) = try await read(Self.blocks(["Dân sự", "Hình sự", "Lao động"]))
    #expect(findings == [] && result.totals.used == 9)
    for (index, office) in Self.offices.enumerated() {
      #expect(bench.figure(result, office, "cases.eligible", "Dân sự") == Int64(70 * (index + 1)))
      #expect(bench.figure(result, office, "cases.eligible", "Lao động") == Int64(70 * (index + 7)))
      #expect(bench.figure(result, office, "cases.eligible") == nil)
    }
  }

  @Test(arguments: ["Cộng", "Tổng số"])
  func `sums of the file stand at the head of a block, or at its end`(_ label: String) async throws {
    let head = [("01000", "Dân sự"), ("01001", ""), (label, ""), ("01000", "Hình sự"), ("01001", ""), (label, "")]
    let sizes: [Int: Int] = [2: 3, 5: 9]
    let bench = try Workbench()
    var statement = Statement()
    statement.rows = head.enumerated().map { Statement.row($1.0, $1.1, size: sizes[$0] ?? $0 + 1) }
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().findings.allSatisfy { $0.rule == .officeMissing })
    statement.rows = [
      (label, "Dân sự", 3), ("01000", "", 1), ("01001", "", 2), (label, "Hình sự", 9), ("01000", "", 4), ("01001", "", 5),
    ]
    .map { Statement.row($0.0, $0.1, size: $0.2) }
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing })
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 350)
  }

  @Test func `a block of sums gives each office its control total`() async throws {
    let bench = try Workbench()
    var statement = Statement()
    statement.rows = [
      ("01000", "Tổng số", 4), ("01001", "", 6), ("01000", "Dân sự", 1), ("01001", "", 2), ("01000", "Hình sự", 3),
      ("01001", "", 4),
    ].map { Statement.row($0.0, $0.1, size: $0.2) }
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing } && result.totals.totalRows == 2)
    statement.rows[1] = Statement.row("01001", "", size: 7)
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary.filter { !$0.hasPrefix("office") } == ["total.mismatch 01/01.csv:3 01001"])
  }

  @Test func `what is no category is none in the rows below it`() async throws {
    let (findings, result, _) = try await read(Self.blocks(["Dân sự", "Cùng kỳ năm trước"]))
    #expect(findings == ["category.not_one:5", "category.not_one:6", "category.not_one:7"] && result.totals.rejected == 6)
  }

  /// Rows of one office twice below a category, and a block that something parts.
  @Test(arguments: [[("01000", "Dân sự"), ("01001", ""), ("01001", "")], [("01001", ""), ("01000", "Dân sự"), ("01001", "")]])
  func `where blank cells can be read in two ways, the row says that it names no category`(_ cells: [(String, String)])
    async throws
  {
    let (findings, result, _) = try await read(cells.map { ($0.0, $0.1) })
    #expect(findings == ["row.duplicate:4"] && result.totals.rejected == 2)
    let told = try #require(result.findings.first { $0.rule == .rowDuplicate })
    #expect(told.detail.english.contains("names no category"))
  }

  @Test func `a title or a blank line between rows parts what would be a merged cell`() async throws {
    for line in ["Hình sự\r\n", "\r\n"] {
      let (findings, _, _) = try await read(Self.blocks(["Dân sự", "Lao động"]), between: [4: line])
      #expect(findings.contains { $0.hasPrefix("row.duplicate") })
    }
  }

  @Test func `a row without a category is still its office's total where it stands alone`() async throws {
    let (findings, result, bench) = try await read([("01000", "Dân sự"), ("01000", "Hình sự"), ("01001", ""), ("64000", "")])
    #expect(findings == [] && bench.figure(result, "01001", "cases.eligible") == 210)
  }
}

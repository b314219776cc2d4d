import Enforcement
import Intake
import Testing

/// Rows over several offices in the files of a province: "Toàn tỉnh" under the name of its own office, "II. Các Chi cục THADS".
@Suite struct OfficeGroupTests {
  private func read(_ rows: [Statement.Row]) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000")
    statement.rows = rows
    bench.write("01/01000.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return (bench, result)
  }

  @Test(arguments: ["Toàn tỉnh", "Toàn thành phố", "Tổng số toàn tỉnh"])
  func `the whole province under the name of its own office sums up all offices`(label: String) async throws {
    let others = [Statement.row("01000", "Dân sự", size: 3), Statement.row("01001", "Dân sự", size: 2)]
    let (bench, result) = try await read([Statement.row("01000", label, size: 5)] + others)
    #expect(result.summary == [] && result.totals.totalRows == 1)
    #expect(bench.figure(result, "01000", "cases.eligible", "Dân sự") == 210)
    let (_, alone) = try await read([Statement.row("01000", label, size: 5)] + others.suffix(1))
    #expect(alone.summary == ["total.mismatch 01/01000.csv:2 01000"] && alone.missing.count == 2)
  }

  @Test func `in a file of one office the same words are its control total`() async throws {
    let (_, result) = try await read([Statement.row("01000", "Dân sự", size: 3), Statement.row("01000", "Toàn tỉnh", size: 3)])
    #expect(result.findings.allSatisfy { $0.office?.code != "01000" } && result.totals.totalRows == 1)
  }

  @Test(
    arguments: [
      "Các Chi cục THADS", "II. Các Chi cục THADS", "Cac Chi cuc THADS", "Chi cục THADS các quận, huyện",
      "II; Các đơn vị trực thuộc",
    ],
    [2, 4, nil])
  func `a group of offices sums up the rows below it, or is their title`(label: String, size: Int?) async throws {
    var group = size.map { Statement.row("\"\(label)\"", "", size: $0) } ?? Statement.Row()
    group["office"] = "\"\(label)\""
    let (bench, result) = try await read([
      Statement.row("01000", "Dân sự", size: 3), group, Statement.row("01001", "Dân sự", size: 2),
      Statement.row("Tổng số", "", size: 5),
    ])
    #expect(result.summary == (size == 4 ? ["total.mismatch 01/01000.csv:3 01000"] : []))
    if size != 4 { #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 140) }
  }
}

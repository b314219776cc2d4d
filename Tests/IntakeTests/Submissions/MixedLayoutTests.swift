import Intake
import Testing

/// A case list and a statement state the same figures: either may replace the other, but not with a part of it.
@Suite struct MixedLayoutTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    return bench
  }

  /// A list of `count` cases, half of which are of each of two categories, or all of one.
  private func list(_ count: Int, isOfOne: Bool = false) -> CaseRows {
    var list = CaseRows("01001")
    list.rows = (0..<count).map { index in
      var row = CaseRows.Row("01001", index + 1)
      row.kind = isOfOne || index % 2 == 0 ? "Dân sự" : "Hình sự"
      row.date = "13/10/2021"
      row.due = "\(1_000_000 + index)"
      row.paid = row.due
      if index == 0 { row.status = "Đang thi hành" }
      return row
    }
    return list
  }

  @Test(arguments: [(60, false), (240, false), (320, true)])
  func `a case list of a part of what the statement before it states replaces nothing`(_ count: Int, _ isOfOne: Bool) async throws
  {
    let bench = try bench()
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-phu-luc.csv", "Lần nộp: 2\r\n" + list(count, isOfOne: isOfOne).text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-phu-luc.csv:3 01001"])
    #expect(result.findings.first?.expected == "01/01001.csv (1)")
    #expect(bench.figure(result, "01001", "cases.accepted", "Hình sự") == 220 && result.missing.isEmpty && result.isBalanced)
  }

  @Test func `a statement of a part of what the case list before it states replaces nothing`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", list(1100).text)
    bench.write("01/01001-lan-2.csv", Statement("01001", submission: 2).text)
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-lan-2.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.completed", "Hình sự") == 550 && result.isBalanced)
  }

  @Test func `between them a list is held against the list before it too`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", list(600).text)
    bench.write("01/01001-lan-2.csv", Statement("01001", submission: 2).text)
    var other = list(580)
    for row in other.rows.indices { other.rows[row].decision = "\(row + 5001)/QĐ-CTHADS" }
    bench.write("01/01001-lan-3.csv", "Lần nộp: 3\r\n" + other.text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.incomplete 01/01001-lan-3.csv:3 01001"))
    #expect(result.findings.contains { $0.expected == "01/01001.csv (1)" })
  }

  @Test func `either replaces the other where it holds as much, and a fall is told`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", Statement("01001").text)
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + list(490).text)
    let whole = await bench.read()
    #expect(whole.summary == ["submission.superseded 01/01001.csv:2 01001"])
    bench.write("01/01001-lan-2.csv", "Lần nộp: 2\r\n" + list(390).text)
    let reduced = await bench.read()
    #expect(
      reduced.summary.sorted() == [
        "submission.reduced 01/01001-lan-2.csv:3 01001", "submission.superseded 01/01001.csv:2 01001",
      ])
  }

  /// A statement of which one cell is at fault.
  private func faulty(_ row: Int) -> Statement {
    var statement = Statement("01001")
    statement.rows.append(Statement.row("01001", "Lao động", size: 3))
    statement.rows[row]["cases.separate_book"] = "x"
    return statement
  }

  @Test(arguments: [(280, true), (100, false)])
  func `behind a rejected statement a list of few of its categories or cases does not count alone`(
    _ count: Int, _ isOfOne: Bool
  ) async throws {
    let bench = try bench()
    bench.write("01/01001.csv", faulty(2).text)
    bench.write("01/01001-ds.csv", "Lần nộp: 2\r\n" + list(count, isOfOne: isOfOne).text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.mended_alone 01/01001-ds.csv:3 01001"))
    #expect(result.missing.count == 1 && result.isBalanced)
  }

  @Test func `what a faulty row states is no proof, and a fall below half of it is told`() async throws {
    let bench = try bench()
    var first = Statement("01001")
    first.rows = [Statement.row("01001", "", size: 5)]
    first.rows[0]["cases.separate_book"] = "x"
    var second = Statement("01001")
    second.rows = [Statement.row("01001", "", size: 2, submission: 2)]
    bench.write("01/01001.csv", first.text)
    bench.write("01/01001-lan-2.csv", second.text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.reduced 01/01001-lan-2.csv:2 01001"))
    #expect(result.missing.isEmpty && bench.figure(result, "01001", "cases.accepted") == 220)
  }

  @Test func `behind a rejected statement all of it counts, and nothing is told of that`() async throws {
    let bench = try bench()
    bench.write("01/01001.csv", faulty(2).text)
    bench.write("01/01001-ds.csv", "Lần nộp: 2\r\n" + list(780).text)
    let result = await bench.read()
    #expect(!result.summary.contains { $0.hasPrefix("submission.mended") || $0.hasPrefix("submission.reduced") })
    #expect(result.missing.isEmpty)
  }

  /// Rejected whole for its title, for its headings.
  @Test(arguments: ["KẾT QUẢ 8 THÁNG NĂM 2022\r\n", "ĐVT: thùng\r\n"])
  func `what a file that was rejected whole named is missed in the next`(_ line: String) async throws {
    let bench = try bench()
    bench.write("01/01001.csv", line + Statement("01001").text)
    var second = Statement("01001", submission: 2)
    second.rows.removeLast()
    bench.write("01/01001-lan-2.csv", second.text)
    let result = await bench.read()
    #expect(result.summary.contains("submission.reduced 01/01001-lan-2.csv:2 01001"))
    #expect(result.missing.isEmpty && result.isBalanced)
    bench.write("01/01001-lan-2.csv", Statement("01001", submission: 2).text)
    #expect(!(await bench.read().summary.contains { $0.hasPrefix("submission.reduced") }))
  }
}

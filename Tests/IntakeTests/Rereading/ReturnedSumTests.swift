import Intake
import Testing

/// The rows that sum up those which go back.
@Suite struct ReturnedSumTests {
  /// What goes back of a statement of Hà Nội, and what is found in it where it is sent again as it is.
  private func returned(_ statement: Statement, more: String = "") async throws -> (text: String, again: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    bench.write("01/01.csv", statement.text + more)
    let first = await bench.read()
    let file = try #require(first.rejected.first)
    #expect(first.isBalanced && first.rejected.count == 1)
    let bytes = try file.bytes(folder: bench.folder)
    bench.write("01/01.csv", bytes: bytes)
    return (String(decoding: bytes, as: UTF8.self), await bench.read().summary.filter { !$0.hasPrefix("office.missing") })
  }

  @Test func `a sum that convicts a statement goes back with it, and convicts it again`() async throws {
    var statement = Statement("01000", "01001")
    statement.rows.append(Statement.row("Tổng số", "", size: 10))
    statement.rows.removeLast(2)
    statement.rows.append(Statement.row("Tổng số", "", size: 10))
    let (text, again) = try await returned(statement)
    #expect(text == statement.text && again == ["total.mismatch 01/01.csv:5 -"])
  }

  @Test func `the sum of one office goes back with that one, and one over others too stays`() async throws {
    var statement = Statement("01000", "01001")
    statement.rows.append(Statement.row("Cộng Chi cục THADS quận Ba Đình", "", size: 6))
    statement.rows.append(Statement.row("Tổng số", "", size: 10))
    let (text, again) = try await returned(statement)
    #expect(text.split(separator: "\r\n").count == 4 && text.contains("Cộng Chi cục") && !text.contains("Tổng số"))
    #expect(again == ["total.mismatch 01/01.csv:4 01001"])
  }

  @Test func `so it does where many rows are at fault apart from each other`() async throws {
    var statement = Statement()
    for number in 0..<100 {
      var row = Statement.row("01001", "Loại \(number)", size: 3)
      if number.isMultiple(of: 2) { row["cases.separate_book"] = "x" }
      statement.rows.append(row)
    }
    statement.rows.insert(Statement.row("01000", "Dân sự", size: 3), at: 50)
    statement.rows.append(Statement.row("Cộng 01001", "", size: 300))
    let (text, again) = try await returned(statement)
    #expect(text.contains("Cộng 01001") && !text.contains("01000;") && !again.isEmpty)
  }

  @Test func `sums by category below a sum that stays do not go back without it`() async throws {
    var statement = Statement("01000", "01001")
    statement.rows[3]["category"] = "Lao động"
    statement.rows += [("Tổng số", "Dân sự", 6), ("", "Hình sự", 2), ("", "Lao động", 2)].map {
      Statement.row($0.0, $0.1, size: $0.2)
    }
    statement.rows[2]["cases.separate_book"] = "x"
    let (text, _) = try await returned(statement)
    #expect(text.split(separator: "\r\n").count == 3)
  }

  @Test func `a case list gives back the sum that names the office`() async throws {
    var list = CaseRows("01001")
    list.rows += CaseRows("01000").rows
    let rows = list.text.split(separator: "\r\n").map(String.init)
    let sum = "Cộng 01001;;;;;;;;8000000;1300000;50000;"
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    bench.write("01/01.csv", (rows[..<8] + [sum] + rows[8...]).map { $0 + "\r\n" }.joined())
    let first = await bench.read()
    #expect(first.summary.filter { !$0.hasPrefix("office.missing") } == ["total.mismatch 01/01.csv:9 01001"])
    let bytes = try #require(first.rejected.first).bytes(folder: bench.folder)
    #expect(String(decoding: bytes, as: UTF8.self) == (rows[..<8] + [sum]).map { $0 + "\r\n" }.joined())
  }
}

import Intake
import Testing

/// The column that numbers a statement's rows.
@Suite struct RowNumberTests {
  /// The findings of a statement of 01001 with as many rows as numbers.
  private func read(_ numbers: [String], heading: String = "STT") async throws -> (summary: [String], found: String?) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.insert(heading, at: 0)
    let names = ["Dân sự", "Hình sự", "Lao động", "Phá sản", "Hành chính", "Khác"]
    statement.rows = zip(numbers, names).map { number, name in
      var row = Statement.row("01001", name, size: 1)
      row[heading] = number
      return row
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced && !result.isProvisional)
    return (result.summary, result.findings.first?.found)
  }

  @Test(arguments: [
    (["1", "2", "4"], 4, "3"), (["1", "2", "5", "9"], 4, "3–4, 6–8"), (["11", "12", "15"], 4, "13–14"),
    (["1.", "2.", "", "5."], 5, "3–4"),
  ])
  func `numbers that are missing are named`(_ numbers: [String], _ line: Int, _ found: String) async throws {
    for heading in ["STT", "Số TT"] {
      let read = try await read(numbers, heading: heading)
      #expect(read.summary == ["row.numbers_missing 01/01001.csv:\(line) 01001"] && read.found == found)
    }
  }

  @Test(arguments: [
    ["1", "2", "3"], ["1", "", "2"], ["10", "20", "30"], ["1", "2", "1", "4"], ["I", "1", "2", "II"], ["3", "2", "1"],
    ["1", "1", "3"],
    ["1", "2", "1234567"],
  ])
  func `numbers that begin anew, or count something else, say nothing`(_ numbers: [String]) async throws {
    #expect(try await read(numbers).summary == [])
  }

  @Test func `a row that was cut wrongly may be the one that is missing`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001", "64000")
    statement.columns.insert("STT", at: 0)
    for row in statement.rows.indices { statement.rows[row]["STT"] = "\(row + 1)" }
    bench.write("tat-ca.csv", statement.text.replacing("\r\n2;", with: "\r\n;2;"))
    #expect(await bench.read().findings.allSatisfy { $0.rule != .rowNumbersMissing })
  }
}

import Testing

@testable import Intake

/// Rows with blank cells behind the last column of the heading.
@Suite struct TrailingCellsTests {
  /// What is found in a list, or a statement, of 01001 of which one row is `changed`.
  private func findings(isList: Bool, delimiter: String = ";", _ changed: (String) -> String) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var (statement, list) = (Statement("01001"), CaseRows("01001"))
    (statement.delimiter, list.delimiter) = (delimiter, delimiter)
    var lines = (isList ? list.text : statement.text).split(separator: "\r\n").map(String.init)
    lines[2] = changed(lines[2])
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(arguments: [true, false], [";", "\t", "|"])
  func `blank cells behind one row carry nothing`(isList: Bool, _ delimiter: String) async throws {
    for blank in [delimiter, delimiter + " " + delimiter] {
      #expect(try await findings(isList: isList, delimiter: delimiter) { $0 + blank } == [])
    }
  }

  @Test(arguments: [
    (";1000000;", ";;1000000;"), (";0;", ";;0;"), (";Đình chỉ;", ";;Đình chỉ;"), (";Dân sự;", ";Dân; sự;"), (";0;", ";0;0;"),
  ])
  func `a row whose cells have moved is too long`(_ old: String, _ new: String) async throws {
    #expect(try await findings(isList: true) { $0.replacing(old, with: new) + ";" } != [])
  }

  @Test func `where a comma parts cells it may have cut an amount`() async throws {
    let cut = try await findings(isList: true, delimiter: ",") { $0.replacing(",1000000,0,50000,", with: ",1,000000,50000,,") }
    #expect(cut == ["row.too_long 01/01001.csv:3 01001"])
  }
}

import Intake
import Testing

/// Offices that state the same figures.
@Suite struct SameFiguresTests {
  /// The findings of statements of the four offices whose money begins with what `digits` of each says.
  private func read(_ digits: [Int], _ change: (inout [Statement]) -> Void = { _ in }) async throws -> [String] {
    let bench = try Workbench()
    var statements = zip(Workbench.reporting, digits).map { office, digits in
      var statement = Statement(office)
      // (The same is added on both sides of each identity.)
      for column in ["accepted", "newly_accepted", "to_enforce", "eligible", "completed"] {
        statement.rows[0]["money.\(column)"] = "\((Int(statement.rows[0]["money.\(column)"] ?? "") ?? 0) + digits)"
      }
      return statement
    }
    change(&statements)
    for (office, statement) in zip(Workbench.reporting, statements) {
      bench.write("\(office.prefix(2))/\(office).csv", statement.text)
    }
    let result = await bench.read()
    #expect(result.isBalanced && result.missing.isEmpty && !result.isProvisional)
    return result.summary
  }

  @Test func `offices whose figures are all the same are told, each with the other`() async throws {
    #expect(
      try await read([12345, 23456, 34567, 23456]) == [
        "office.same_figures 01/01001.csv:2 01001", "office.same_figures 64/64001.csv:2 64001",
      ])
  }

  @Test func `one figure that differs says that they are two, and so may round amounts`() async throws {
    let findings = try await read([12345, 23456, 34567, 23456]) { $0[3].rows[1]["cases.separate_book"] = "1" }
    #expect(findings == [])
    #expect(try await read([100, 100, 100, 100]) == [])
  }
}

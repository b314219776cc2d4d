import Enforcement
import Testing

@testable import Intake

/// Internal counts against what they were before.
@Suite struct InternalHistoryTests {
  private func text(_ counts: [Int], submission: Int = 1) -> String {
    """
    office;submission;guidance.due;guidance.on_time;complaints.due;complaints.on_time;reception.persons
    01001;\(submission);\(counts.map(String.init).joined(separator: ";"))

    """
  }

  /// An earlier report of every office, with internal counts of 01001 where there are some.
  private func past(_ counts: [Int]?, _ period: String = "2022-08", statements factor: Int = 1) async throws -> PeriodHistory.Past
  {
    let bench = try Workbench(period: period)
    for office in Workbench.reporting {
      var statement = Statement(office)
      for row in statement.rows.indices {
        statement.rows[row]["period"] = period
        for (column, text) in statement.rows[row] where column.contains(".") {
          statement.rows[row][column] = "\((Int(text) ?? 0) * factor)"
        }
      }
      bench.write("\(office).csv", statement.text)
    }
    if let counts { bench.write("noi-bo.csv", text(counts)) }
    let result = await bench.read()
    #expect(result.summary == [])
    return PeriodHistory.Past(try result.figures.rolledUp(), from: "exports")
  }

  /// Reads them beside statements that have grown since; what is found in them alone.
  private func read(_ counts: [Int], _ history: PeriodHistory) async throws -> (
    Workbench, IntakeResult, [Finding]
  ) {
    let bench = try Workbench()
    for office in Workbench.reporting {
      var statement = Statement(office)
      if history.sealed == nil {
        for row in statement.rows.indices {
          for (column, text) in statement.rows[row] where column.contains(".") {
            statement.rows[row][column] = "\((Int(text) ?? 0) * 11)"
          }
        }
      }
      bench.write("\(office.prefix(2))/\(office).csv", statement.text)
    }
    bench.write("01/noi-bo.csv", text(counts))
    let result = await bench.read(history: history)
    #expect(result.isBalanced && result.missing.isEmpty)
    let findings = result.findings.filter { $0.file == "01/noi-bo.csv" }
    return (bench, result, findings)
  }

  @Test(arguments: [
    ([100, 90, 50, 50, 400], "history.stale_copy"), ([3, 2, 1, 1, 4], "history.not_cumulative"),
  ])
  func `counts that cannot be cumulative are refused, and the statement stays`(_ counts: [Int], rule: String) async throws {
    let history = EarlierFigures.month(try await past([100, 90, 50, 50, 400], statements: 10))
    let (bench, result, findings) = try await read(counts, history)
    #expect(findings.map(\.ruleID) == [rule])
    #expect(bench.figure(result, "01001", "guidance.due") == nil)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 2310)
    #expect(result.isProvisional && result.totals.rejected == 1)
  }

  @Test func `an internal count never falls`() async throws {
    let history = EarlierFigures.month(try await past([100, 90, 50, 50, 400], statements: 10))
    let (bench, result, findings) = try await read([110, 95, 49, 49, 400], history)
    #expect(findings.map(\.ruleID) == ["history.fell"])
    #expect(findings.first?.field == "complaints.due" && bench.figure(result, "01001", "complaints.due") == 49)
  }

  @Test func `an office to which little comes may send the same counts again`() async throws {
    let history = EarlierFigures.month(try await past([5, 5, 0, 0, 30], statements: 10))
    #expect(try await read([5, 5, 0, 0, 30], history).2.isEmpty)
  }

  @Test func `they are held against the last month in which the office sent some`() async throws {
    var history = PeriodHistory()
    history.earlierMonths = [
      try await past(nil, statements: 10), try await past([100, 90, 50, 50, 400], "2022-07", statements: 9),
    ]
    let (_, _, findings) = try await read([100, 90, 50, 50, 400], history)
    #expect(findings.map(\.ruleID) == ["history.stale_copy"])
    #expect(findings.first?.expected == "2022-07")
  }

  @Test func `counts that come after sealing, or differ from those sealed, are a revision`() async throws {
    for (sealed, now, before) in [
      (nil, [10, 9, 5, 5, 40], "– (2022-09)"), ([10, 9, 5, 5, 40], [12, 12, 5, 5, 40], "10 (2022-09)"),
    ] as [([Int]?, [Int], String)] {
      var history = PeriodHistory()
      history.sealed = try await past(sealed, "2022-09")
      let (_, result, findings) = try await read(now, history)
      #expect(findings.map(\.ruleID) == ["history.revised"])
      #expect(findings.first?.field == "guidance.due" && findings.first?.expected == before)
      #expect(!result.isProvisional)
    }
    var same = PeriodHistory()
    same.sealed = try await past([10, 9, 5, 5, 40], "2022-09")
    #expect(try await read([10, 9, 5, 5, 40], same).2.isEmpty)
  }
}

import Configuration
import Enforcement
import Intake
import Testing

/// What an office reported before, against what it reports now.
@Suite struct HistoryTests {
  /// The figures of sound files whose rows `edit` changed, as an earlier report.
  private func past(_ period: String = "2022-08", _ edit: (inout Statement.Row) -> Void = { _ in }) async throws
    -> PeriodHistory.Past
  {
    let bench = try Workbench(period: period)
    for office in Workbench.reporting {
      var statement = Statement(office)
      for row in statement.rows.indices {
        statement.rows[row]["period"] = period
        edit(&statement.rows[row])
      }
      bench.write("\(office).csv", statement.text)
    }
    let result = await bench.read()
    #expect(result.summary == [])
    return PeriodHistory.Past(try result.figures.rolledUp(), from: "archive:v1")
  }

  /// Takes the figures of `aspect`, or all of them, `factor` times.
  private func scale(_ row: inout Statement.Row, _ factor: Int, only aspect: String = "") {
    for (column, text) in row where column.contains(".") && column.hasPrefix(aspect) {
      row[column] = "\((Int(text) ?? 0) * factor)"
    }
  }

  /// Reads sound files against `history`; the findings of 01001 alone.
  private func read(_ history: PeriodHistory, _ edit: (inout Statement) -> Void = { _ in }) async throws -> (
    Workbench, IntakeResult, [String]
  ) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    edit(&statement)
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read(history: history)
    #expect(result.isBalanced)
    return (bench, result, result.summary.filter { $0.contains("01001") })
  }

  @Test func `last month's figures sent again are refused`() async throws {
    var history = PeriodHistory()
    history.previousMonth = try await past()
    let (bench, result, findings) = try await read(history)
    #expect(findings == ["history.stale_copy 01/01001.csv:2 01001"])
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == Workbench.reporting)
    #expect(result.findings.allSatisfy { $0.message(in: .english).contains("2022-08") })
  }

  @Test func `a month's own figures in place of cumulative ones are refused`() async throws {
    var history = PeriodHistory()
    history.previousMonth = try await past { scale(&$0, 3) }
    let (_, result, findings) = try await read(history)
    #expect(findings == ["history.not_cumulative 01/01001.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.field == "cases.newly_accepted")
    #expect(finding.found == "250")
    #expect(finding.expected == "750 (2022-08)")
    #expect(finding.excerpt != nil && finding.column != nil)
  }

  @Test func `an earlier submission counts where the later one contradicts the past`() async throws {
    var history = PeriodHistory()
    history.previousMonth = try await past { scale(&$0, 10) }
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var first = Statement("01001")
    for row in first.rows.indices { scale(&first.rows[row], 11) }
    bench.write("01/01001.csv", first.text)
    let own = Statement("01001", submission: 2)
    bench.write("01/01001-2.csv", own.text)
    let result = await bench.read(history: history)
    let errors = zip(result.findings, result.summary).filter { $0.0.severity == .error && $0.1.hasSuffix(" 01001") }.map(\.1)
    #expect(errors == ["history.not_cumulative 01/01001-2.csv:2 01001"])
    #expect(result.isProvisional && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 2310)
  }

  @Test func `a slip of a thousand is refused by the month before, or by the year before`() async throws {
    for isYear in [false, true] {
      var history = PeriodHistory()
      let before = try await past(isYear ? "2021-09" : "2022-08") { scale(&$0, 11) }
      if isYear { history.priorYear = before } else { history.previousMonth = before }
      let (_, _, findings) = try await read(history) {
        for row in $0.rows.indices {
          scale(&$0.rows[row], 12)
          scale(&$0.rows[row], 1000, only: "money.")
        }
      }
      #expect(findings.filter { $0.hasPrefix("history.") } == ["history.thousandfold 01/01001.csv:2 01001"])
    }
  }

  @Test func `an opening that grew is told, against the month before and against last year's end`() async throws {
    var history = PeriodHistory()
    history.previousMonth = try await past { row in
      for (column, by) in [("carried_over", -3), ("newly_accepted", 3)] {
        row["cases.\(column)"] = "\((Int(row["cases.\(column)"] ?? "") ?? 0) + by)"
      }
      row["money.completed"] = "\((Int(row["money.completed"] ?? "") ?? 0) - 1)"
      row["money.in_progress"] = "\((Int(row["money.in_progress"] ?? "") ?? 0) + 1)"
      row["money.carried_forward"] = "\((Int(row["money.carried_forward"] ?? "") ?? 0) + 1)"
    }
    let (_, result, findings) = try await read(history)
    #expect(findings == ["history.opening_grew 01/01001.csv:2 01001", "history.fell 01/01001.csv:2 01001"])
    #expect(!result.isProvisional)

    var year = PeriodHistory()
    year.yearEnd = try await past("2021-09")
    let (_, _, openings) = try await read(year)
    // 300 cases and 30.000 thousand đồng were carried over, 275 and 27.000 carried forward the year before.
    #expect(openings == [String](repeating: "history.opening_exceeds_closing 01/01001.csv:2 01001", count: 2))
  }

  @Test func `an implausible change is told once, and a small office is not judged`() async throws {
    var history = PeriodHistory()
    history.priorYear = try await past("2021-09")
    let (_, _, findings) = try await read(history) { for row in $0.rows.indices { scale(&$0.rows[row], 10) } }
    #expect(findings == ["history.implausible_change 01/01001.csv:2 01001"])
    history.priorYear = nil
    history.previousMonth = try await past("2022-08") {
      if $0["office"] == "01001" { for key in $0.keys where key.contains(".") { $0[key] = "0" } }
    }
    let (_, _, small) = try await read(history)
    #expect(small.filter { $0.contains("implausible") || $0.contains("stale") } == [])
  }

  @Test func `what differs from the sealed version is used and said to be a revision`() async throws {
    var history = PeriodHistory()
    history.sealed = try await past("2022-09") { row in
      row["cases.separate_book"] = "1"
    }
    let (bench, result, findings) = try await read(history)
    #expect(findings == ["history.revised 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 27)
    #expect(!result.isProvisional)
  }

  @Test func `an office that comes after sealing is taken and said to be a revision`() async throws {
    var history = PeriodHistory()
    let all = try await past("2022-09")
    var figures = all.figures
    let position = try #require(figures.registry.position(of: "01001"))
    for category in figures.categories(of: position) { figures[position, category] = nil }
    history.sealed = PeriodHistory.Past(figures, from: "archive:v1")
    let (bench, result, findings) = try await read(history)
    #expect(findings == ["history.revised 01/01001.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.severity == .note && finding.found == "500" && finding.expected == "– (2022-09)")
    #expect(finding.message(in: .english).contains("revises sealed figures"))
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210 && !result.isProvisional)
  }
}

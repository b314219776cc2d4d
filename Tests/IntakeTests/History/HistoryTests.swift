import Configuration
import Enforcement
import Intake
import Testing

/// What an office reported before, against what it reports now.
@Suite struct HistoryTests {
  @Test func `last month's figures sent again are refused`() async throws {
    var history = PeriodHistory()
    history.earlierMonths = [try await EarlierFigures.past()]
    let (bench, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.stale_copy 01/01001.csv:2 01001"])
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == Workbench.reporting)
    #expect(result.findings.allSatisfy { $0.message(in: .english).contains("2022-08") })
  }

  @Test func `a month's own figures in place of cumulative ones are refused`() async throws {
    var history = PeriodHistory()
    history.earlierMonths = [try await EarlierFigures.past { EarlierFigures.scale(&$0, 3) }]
    let (_, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.not_cumulative 01/01001.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.field == "cases.newly_accepted")
    #expect(finding.found == "250")
    #expect(finding.expected == "750 (2022-08)")
    #expect(finding.excerpt != nil && finding.column != nil)
  }

  @Test func `an earlier submission counts where the later one contradicts the past`() async throws {
    var history = PeriodHistory()
    history.earlierMonths = [try await EarlierFigures.past { EarlierFigures.scale(&$0, 10) }]
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var first = Statement("01001")
    for row in first.rows.indices { EarlierFigures.scale(&first.rows[row], 11) }
    bench.write("01/01001.csv", first.text)
    let own = Statement("01001", submission: 2)
    bench.write("01/01001-2.csv", own.text)
    let result = await bench.read(history: history)
    let errors = zip(result.findings, result.summary).filter { $0.0.severity == .error && $0.1.hasSuffix(" 01001") }.map(\.1)
    #expect(errors == ["history.not_cumulative 01/01001-2.csv:2 01001"])
    #expect(result.isProvisional && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 2310)
  }

  @Test(arguments: [1_000, 1_000_000])
  func `a slip of a thousand or a million is refused by the month before, or by the year before`(slip: Int) async throws {
    for isYear in [false, true] {
      var history = PeriodHistory()
      let before = try await EarlierFigures.past(isYear ? "2021-09" : "2022-08") { EarlierFigures.scale(&$0, 11) }
      if isYear { history.priorYear = before } else { history.earlierMonths = [before] }
      let (_, _, findings) = try await EarlierFigures.read(history) {
        for row in $0.rows.indices {
          EarlierFigures.scale(&$0.rows[row], 12)
          EarlierFigures.scale(&$0.rows[row], slip, only: "money.")
        }
      }
      #expect(findings.filter { $0.hasPrefix("history.") } == ["history.thousandfold 01/01001.csv:2 01001"])
    }
  }

  @Test func `an opening that grew is told, against the month before and against last year's end`() async throws {
    var history = PeriodHistory()
    let before = try await EarlierFigures.past { row in
      for (column, by) in [("carried_over", -3), ("newly_accepted", 3)] {
        row["cases.\(column)"] = "\((Int(row["cases.\(column)"] ?? "") ?? 0) + by)"
      }
      row["money.completed"] = "\((Int(row["money.completed"] ?? "") ?? 0) - 1)"
      row["money.in_progress"] = "\((Int(row["money.in_progress"] ?? "") ?? 0) + 1)"
      row["money.carried_forward"] = "\((Int(row["money.carried_forward"] ?? "") ?? 0) + 1)"
    }
    history.earlierMonths = [before]
    let (_, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.opening_grew 01/01001.csv:2 01001", "history.fell 01/01001.csv:2 01001"])
    #expect(!result.isProvisional)

    var year = PeriodHistory()
    year.yearEnd = try await EarlierFigures.past("2021-09") { $0["cases.separate_book"] = "1" }
    let (_, _, openings) = try await EarlierFigures.read(year)
    // 300 cases and 30.000 thousand đồng were carried over, 275 and 27.000 carried forward the year before.
    #expect(openings == [String](repeating: "history.opening_exceeds_closing 01/01001.csv:2 01001", count: 2))
  }

  @Test func `an implausible change is told once, and a small office is not judged`() async throws {
    var history = PeriodHistory()
    history.priorYear = try await EarlierFigures.past("2021-09")
    let (_, _, findings) = try await EarlierFigures.read(history) {
      for row in $0.rows.indices { EarlierFigures.scale(&$0.rows[row], 10) }
    }
    #expect(findings == ["history.implausible_change 01/01001.csv:2 01001"])
    history.priorYear = nil
    let none = try await EarlierFigures.past("2022-08") {
      if $0["office"] == "01001" { for key in $0.keys where key.contains(".") { $0[key] = "0" } }
    }
    history.earlierMonths = [none]
    let (_, _, small) = try await EarlierFigures.read(history)
    #expect(small.filter { $0.contains("implausible") || $0.contains("stale") } == [])
  }

  @Test(arguments: [("2021-09", true), ("2021-09", false), ("2022-05", true)])
  func `figures of an older period sent again are refused`(_ period: String, isLast: Bool) async throws {
    var history = PeriodHistory()
    let past = try await EarlierFigures.past(period)
    let newer = try await EarlierFigures.past { EarlierFigures.scale(&$0, 2) }
    switch (period, isLast) {
    case ("2022-05", _): history.earlierMonths = [newer, past]
    case (_, true): history.yearEnd = past
    default: history.priorYear = past
    }
    let (_, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.stale_copy 01/01001.csv:2 01001"])
    #expect(result.findings.first?.expected == period)
  }

  @Test func `an office that was not there the month before is held against its own last report`() async throws {
    var absent = try await EarlierFigures.past()
    var figures = absent.figures
    let position = try #require(figures.registry.position(of: "01001"))
    for category in figures.categories(of: position) { figures[position, category] = nil }
    absent = PeriodHistory.Past(figures, from: "exports")
    var history = PeriodHistory()
    history.earlierMonths = [absent, try await EarlierFigures.past("2022-07") { EarlierFigures.scale(&$0, 3) }]
    #expect(history.lastReports().map(\.offices) == [3, 1])
    let (_, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.not_cumulative 01/01001.csv:2 01001"])
    #expect(result.findings.first { $0.office?.code == "01001" }?.expected == "750 (2022-07)")
  }

  @Test func `a case list is told of its figures as a statement calls them, and at none of its rows`() async throws {
    let history = EarlierFigures.month(try await EarlierFigures.past())
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", CaseRows("01001").text)
    let finding = try #require(
      await bench.read(history: history).findings.first { $0.ruleID.hasPrefix("history.not_cumulative") })
    #expect(finding.fieldName == "Việc: Mới thụ lý" && finding.line == nil && finding.office?.code == "01001")
  }
}

import Configuration
import Enforcement
import Testing

@testable import Intake

/// What an office's sum hides and its categories show, in statements with the columns that must be there and no more.
@Suite struct CategoryHistoryTests {
  private typealias Row = (category: String, eligible: Int, done: Int, money: Int, moneyDone: Int)

  private static let before: [Row] = [("Dân sự", 450, 200, 4_500_000, 2_000_000), ("Lao động", 50, 20, 500_000, 200_000)]

  private func text(_ rows: [Row]) -> String {
    (["office;category;cases.eligible;cases.done;money.eligible;money.done"]
      + rows.map { "01001;\($0.category);\($0.eligible);\($0.done);\($0.money);\($0.moneyDone)" }).joined(separator: "\n") + "\n"
  }

  private func read(
    _ rows: [Row], after before: [Row]? = CategoryHistoryTests.before, month: String = "2022-08"
  ) async throws -> (IntakeResult, [String]) {
    var history = PeriodHistory()
    if let before {
      let bench = try Workbench(period: month)
      bench.write("01/01001.csv", text(before))
      history = EarlierFigures.month(PeriodHistory.Past(try await bench.read().figures.rolledUp(), from: "exports"))
    }
    let bench = try Workbench()
    bench.write("01/01001.csv", text(rows))
    let result = await bench.read(history: history)
    #expect(result.isBalanced)
    return (result, result.summary.filter { !$0.hasPrefix("office.missing") })
  }

  @Test(arguments: [1, 0])
  func `a slip of a thousand in one category is refused, and the category is named`(_ slipped: Int) async throws {
    var rows: [Row] = [("Dân sự", 460, 220, 4_600_000, 2_200_000), ("Lao động", 50, 22, 500_000, 220_000)]
    rows[slipped].money *= 1000
    rows[slipped].moneyDone *= 1000
    let (result, findings) = try await read(rows)
    // (Where the larger one slips, the sum shows it too.)
    #expect(findings == ["history.thousandfold 01/01001.csv:\(slipped == 1 ? 3 : 2) 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.message(in: .english).contains("Lao động") == (slipped == 1))
    #expect(finding.message(in: .vietnamese).contains("loại việc Lao động") == (slipped == 1))
    #expect(result.rejected.first?.records.map(\.rule).contains(.historyThousandfold) == true)
  }

  @Test func `one large case in a category is a change that is told, and no slip`() async throws {
    let (result, findings) = try await read([
      ("Dân sự", 460, 220, 4_600_000, 2_200_000), ("Lao động", 51, 22, 500_000_000, 220_000),
    ])
    #expect(findings == ["history.implausible_change 01/01001.csv:2 01001"])
    #expect(result.findings.first?.field == "money.eligible" && !result.rejected.contains { $0.file == "01/01001.csv" })
  }

  @Test(arguments: [
    // All amounts as before, with many cases done since, with few, and with one amount of one category that moved.
    (220, 200_000, ["history.stale_money"]), (209, 200_000, []), (220, 200_001, []),
  ])
  func `amounts that are all those of the month before are told where cases were done since`(
    _ done: Int, _ money: Int, _ expected: [String]
  ) async throws {
    let (result, findings) = try await read([("Dân sự", 450, done, 4_500_000, 2_000_000), ("Lao động", 50, 20, 500_000, money)])
    #expect(findings == expected.map { "\($0) 01/01001.csv:2 01001" })
    #expect(result.findings.first?.expected == (expected.isEmpty ? "" : "2022-08") || expected.isEmpty)
  }

  @Test(arguments: [("2022-08", 4, []), ("2022-08", 6, ["history.implausible_change"]), ("2022-07", 6, [])])
  func `money may change so many times a month`(_ month: String, times: Int, expected: [String]) async throws {
    let rows = Self.before.map { ($0.category, $0.eligible, $0.done + 1, $0.money * times, $0.moneyDone + 1) }
    let (_, findings) = try await read(rows, month: month)
    #expect(findings == expected.map { "\($0) 01/01001.csv:2 01001" })
  }

  @Test func `a small category is not judged by its money`() async throws {
    let (_, findings) = try await read(
      [("Dân sự", 460, 220, 4_600_000, 2_200_000), ("Lao động", 6, 3, 600_000, 60_000)],
      after: [("Dân sự", 450, 200, 4_500_000, 2_000_000), ("Lao động", 5, 2, 600, 60)])
    #expect(findings == [])
  }

  @Test func `without a column of what was accepted a month's own figures show in what was done`() async throws {
    let (result, findings) = try await read([("Dân sự", 480, 30, 48_000, 3_000)], after: [("Dân sự", 500, 300, 50_000, 30_000)])
    #expect(findings == ["history.not_cumulative 01/01001.csv:2 01001"])
    #expect(result.findings.first?.field == "cases.done" && result.findings.first?.expected == "300 (2022-08)")
  }

  @Test func `what was done never falls, in all or in a category`() async throws {
    let (_, total) = try await read([("Dân sự", 460, 199, 4_500_000, 2_000_000), ("Lao động", 50, 20, 500_000, 200_000)])
    #expect(total == ["history.fell 01/01001.csv:2 01001"])
    let (result, hidden) = try await read([("Dân sự", 460, 220, 4_500_000, 2_000_000), ("Lao động", 50, 19, 500_000, 200_000)])
    #expect(hidden == ["history.fell 01/01001.csv:3 01001"])
    #expect(result.findings.first?.message(in: .english).contains("cases.done (Lao động)") == true)
  }

  @Test func `money a case is judged by what is eligible where only that is stated, and by category`() async throws {
    let (result, whole) = try await read([("Dân sự", 500, 200, 50_000_000_000, 20_000_000_000)], after: nil)
    #expect(whole == ["unit.thousandfold 01/01001.csv:2 01001"])
    #expect(result.findings.first?.field == "money.eligible" && result.findings.first?.found == "100.000.000.000")
    let message = result.findings.first?.message(in: .english) ?? ""
    #expect(message.contains("a case usually has 100.000 – 30.000.000.000 đồng"))
    let (_, one) = try await read(
      [("Dân sự", 9_000, 200, 900_000, 20_000), ("Hình sự", 100, 20, 3_500_000_000, 1_000_000)], after: nil)
    #expect(one == ["unit.thousandfold 01/01001.csv:3 01001"])
  }
}

import Enforcement
import Testing

@testable import Intake

/// Earlier reports made by hand, and readings that are held against them.
enum EarlierFigures {
  /// The figures of sound files whose rows `edit` changed, as an earlier report.
  static func past(_ period: String = "2022-08", _ edit: (inout Statement.Row) -> Void = { _ in }) async throws
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
  static func scale(_ row: inout Statement.Row, _ factor: Int, only aspect: String = "") {
    for (column, text) in row where column.contains(".") && column.hasPrefix(aspect) {
      row[column] = "\((Int(text) ?? 0) * factor)"
    }
  }

  /// Reads sound files against `history`; the findings of 01001 alone.
  static func read(_ history: PeriodHistory, _ edit: (inout Statement) -> Void = { _ in }) async throws -> (
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

  /// One earlier month of the year.
  static func month(_ past: PeriodHistory.Past) -> PeriodHistory {
    var history = PeriodHistory()
    history.earlierMonths = [past]
    return history
  }
}

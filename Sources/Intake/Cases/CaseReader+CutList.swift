import DelimitedText
import Enforcement

// A sheet of the old Excel has 65,536 rows, one of today 1,048,576. A longer list that was opened or exported there ends with that row, and nothing
// tells of those below. That a list ends just there by itself happens to one of many thousands, and a line below it that says how many cases there are
// settles it.

extension CaseReader {
  /// Tells of a list that fills a sheet to its last row; its offices, any of which may lack cases.
  mutating func tellCutList() -> Set<Int> {
    let rows = Int64(reading.totals.read)
    let sheets = [rules.thresholds.rowsOfSheet, rules.thresholds.rowsOfOldSheet]
    let endsInCase = !isBelowSignatures && totals.last.map { $0.before.cases < running.cases } ?? true
    guard sheets.contains(rows), endsInCase else { return [] }
    let offices = tally.offices.map(\.position)
    reading.findings.add(
      .tableCutAtLimit,
      FindingList.Facts(office: offices.count == 1 ? offices.first : fileOffice, expected: Thresholds.grouped(rows)))
    return Set(offices)
  }
}

internal import Report
internal import Spreadsheet

/// Looks that follow the values: met and not met, up and down, and bars to compare by. Words and signs say the same without colour.
struct TableConditions {
  let table: Table
  let rows: ClosedRange<Int>
  let palette: Palette

  /// Adds them to the sheet that the table stands on, its first column in column 1.
  func add(to sheet: Worksheet) throws(SpreadsheetError) {
    for (index, column) in table.columns.enumerated() {
      let letters = CellReference.letters(ofColumn: index + 1)
      let range = try CellRange(rows: rows, columns: (index + 1)...(index + 1))
      switch column.kind {
      case .met:
        try sheet.addConditionalFormat(.init(.cell(.equal("\"\(ReportWords.met)\""), look(.met))), to: range)
        try sheet.addConditionalFormat(.init(.cell(.equal("\"\(ReportWords.notMet)\""), look(.missed))), to: range)
      case .points, .relative:
        let cell = "\(letters)\(rows.lowerBound)"
        // A text such as "–" counts as more than any number, so numbers are asked for first.
        try sheet.addConditionalFormat(.init(.expression("AND(ISNUMBER(\(cell)),\(cell)>0)", look(.up, bold: false))), to: range)
        try sheet.addConditionalFormat(
          .init(.expression("AND(ISNUMBER(\(cell)),\(cell)<0)", look(.down, bold: false))), to: range)
      default: break
      }
      if column.showsBars { try addBars(column, at: index + 1, to: sheet) }
    }
  }

  private func look(_ role: Report.Theme.Role, bold: Bool = true) -> DifferentialFormat {
    DifferentialFormat(bold: bold ? true : nil, fontColor: palette.color(role))
  }

  /// Bars from 0 to 100% for shares; counts are compared among rows of one depth, so that sums do not dwarf their parts.
  private func addBars(_ column: Column, at position: Int, to sheet: Worksheet) throws(SpreadsheetError) {
    if column.kind == .percent {
      let bar = DataBar(color: palette.barColor, minimum: .number(0), maximum: .number(1))
      try sheet.addConditionalFormat(.init(.dataBar(bar)), to: CellRange(rows: rows, columns: position...position))
      return
    }
    let bar = DataBar(color: palette.barColor, negativeColor: palette.color(.down))
    for depth in Set(table.rows.map(\.depth)).sorted() {
      var ranges: [CellRange] = []
      for run in runs(ofDepth: depth) { ranges.append(try CellRange(rows: run, columns: position...position)) }
      if table.rows.count(where: { $0.depth == depth }) > 1 { try sheet.addConditionalFormat(.init(.dataBar(bar)), to: ranges) }
    }
  }

  /// The stretches of rows that are `depth` deep.
  private func runs(ofDepth depth: Int) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (index, row) in table.rows.enumerated() where row.depth == depth {
      let number = rows.lowerBound + index
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}

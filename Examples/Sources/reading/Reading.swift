import Spreadsheet
import SpreadsheetReading

/// What a workbook holds, a line a cell: `reading FILE.xlsx`.
@main struct Reading {
  static func main() throws {
    let file = try SpreadsheetReader(path: CommandLine.arguments.last ?? "cells.xlsx")
    for sheet in file.sheets {
      print("\(sheet.name)\(sheet.isHidden ? " (hidden)" : "")")
      try file.forEachCell(of: sheet) { cell in
        let formula = cell.formula.map { " = \($0)" } ?? ""
        print("  \(cell.reference)\t\(cell.value)\t\(cell.numberFormat)\(formula)")
      }
    }
  }
}

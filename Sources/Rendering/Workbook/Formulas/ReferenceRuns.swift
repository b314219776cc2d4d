internal import Spreadsheet

/// Cells joined to ranges, as formulas write them: `C5:C9`, or `C5,C9,C14`.
struct ReferenceRuns {
  /// The ranges in order, each the corners of a column's or row's stretch.
  private(set) var runs: [(first: CellPosition, last: CellPosition)] = []

  /// Joins neighbours: cells one below the other in a column, or side by side in a row.
  init(_ positions: [CellPosition]) {
    for position in positions {
      if let run = runs.last, Self.continues(run, with: position) {
        runs[runs.count - 1].last = position
      } else {
        runs.append((position, position))
      }
    }
  }

  /// The sheet that all cells stand on, nil where they stand on several.
  var sheet: Int? {
    guard let sheet = runs.first?.first.sheet, runs.allSatisfy({ $0.first.sheet == sheet }) else { return nil }
    return sheet
  }

  /// The ranges' texts in a formula on sheet `home`.
  func texts(in directory: CellDirectory, home: Int, absolute: Bool = false) -> [String] {
    runs.map { run in
      let prefix = directory.prefix(of: run.first.sheet, from: home)
      let first = run.first.text(absolute: absolute)
      return run.first == run.last ? prefix + first : prefix + first + ":" + run.last.text(absolute: absolute)
    }
  }

  private static func continues(_ run: (first: CellPosition, last: CellPosition), with next: CellPosition) -> Bool {
    guard run.last.sheet == next.sheet else { return false }
    if next.column == run.last.column { return next.row == run.last.row + 1 && run.first.column == next.column }
    return next.row == run.last.row && next.column == run.last.column + 1 && run.first.row == next.row
  }
}

extension CellPosition {
  /// `B3`, or `$B$3`.
  func text(absolute: Bool = false) -> String {
    let letters = CellReference.letters(ofColumn: column)
    return absolute ? "$\(letters)$\(row)" : "\(letters)\(row)"
  }
}

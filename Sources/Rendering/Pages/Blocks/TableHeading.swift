internal import Report

/// The heading rows of a table: groups of neighbours with equal groups above their own headings.
struct TableHeading {
  /// One heading cell.
  struct Cell {
    let text: String
    let columns: Int
    let rows: Int
    /// The column whose own heading it is; nil for a group.
    let column: Column?
  }

  /// The cells of each row, from the top.
  let rows: [[Cell]]

  init(_ columns: [Column]) {
    let depth = columns.map(\.heading.count).max() ?? 0
    rows = (0..<depth).map { level in
      var cells: [Cell] = []
      var index = 0
      while index < columns.count {
        let column = columns[index]
        if column.heading.count == level + 1 {
          cells.append(Cell(text: column.heading[level], columns: 1, rows: depth - level, column: column))
          index += 1
        } else if column.heading.count > level + 1 {
          let end = columns[index...].firstIndex { !Self.share(column, $0, to: level) } ?? columns.count
          cells.append(Cell(text: column.heading[level], columns: end - index, rows: 1, column: nil))
          index = end
        } else {
          index += 1
        }
      }
      return cells
    }
  }

  /// Whether two columns stand under the same groups down to `level`.
  private static func share(_ one: Column, _ other: Column, to level: Int) -> Bool {
    other.heading.count > level + 1 && one.heading[...level] == other.heading[...level]
  }
}

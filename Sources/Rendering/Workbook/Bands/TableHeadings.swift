internal import Report
internal import Spreadsheet

/// A table's heading cells: groups over neighbouring columns, and columns without a group over several rows.
struct TableHeadings {
  /// A heading cell, by its place in the heading's rows and the table's columns, both from 0.
  struct Block {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    let text: String
  }

  /// How many rows of headings there are.
  let depth: Int
  /// The cells, by row and column.
  let blocks: [Block]
  private let columnCount: Int

  init(_ columns: [Column]) {
    let paths = columns.map { $0.heading.isEmpty ? [""] : $0.heading }
    depth = paths.map(\.count).max() ?? 1
    columnCount = columns.count
    var blocks: [Block] = []
    for level in 0..<depth {
      var index = 0
      while index < paths.count {
        let path = paths[index]
        if level == path.count - 1 {
          let text = NoteMarks.marked(path[level], columns[index].noteMark)
          blocks.append(Block(rows: level...(depth - 1), columns: index...index, text: text))
        } else if level < path.count - 1 {
          var last = index
          while last + 1 < paths.count, paths[last + 1].count - 1 > level, paths[last + 1][...level] == path[...level] {
            last += 1
          }
          blocks.append(Block(rows: level...level, columns: index...last, text: path[level]))
          index = last
        }
        index += 1
      }
    }
    self.blocks = blocks
  }

  /// Writes the heading's rows from row `first` on, for a table that begins in column 1.
  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    guard columnCount > 0 else { return }
    let format = try canvas.looks.format(.columnHeading)
    let heights = heights(in: canvas)
    for level in 0..<depth {
      try canvas.begin(first + level, height: heights[level])
      var starts: [Int: String] = [:]
      for block in blocks where block.rows.lowerBound == level { starts[block.columns.lowerBound] = block.text }
      for column in 0..<columnCount {
        try canvas.sheet.append(starts[column].map { .string(TextClip.cell($0)) } ?? .blank, format)
      }
    }
    for block in blocks where block.rows.count > 1 || block.columns.count > 1 {
      try canvas.sheet.merge(
        CellRange(
          rows: (first + block.rows.lowerBound)...(first + block.rows.upperBound),
          columns: (block.columns.lowerBound + 1)...(block.columns.upperBound + 1)))
    }
  }

  /// The rows' heights: what the cells of one row need, and what is missing for the cells of several rows added to the last.
  private func heights(in canvas: SheetCanvas) -> [Double] {
    var heights = Array(repeating: canvas.height(lines: 1), count: depth)
    for block in blocks.sorted(by: { $0.rows.count < $1.rows.count }) {
      let columns = (block.columns.lowerBound + 1)...(block.columns.upperBound + 1)
      let need = canvas.height(of: block.text, over: columns, times: 0.95, bold: true) + 2
      let reached = block.rows.reduce(0) { $0 + heights[$1] }
      if need > reached { heights[block.rows.upperBound] += need - reached }
    }
    return heights.map { min($0, 409) }
  }
}

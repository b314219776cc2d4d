/// Ranges that may not overlap, found by their rows: each range is listed under the blocks of 64 rows it touches, tall ones apart.
struct RangeIndex {
  private var blocks: [Int: [CellRange]] = [:]
  private var tall: [CellRange] = []

  /// The first range given before that shares a cell with `range`.
  func overlapping(_ range: CellRange) -> CellRange? {
    if let found = tall.first(where: range.overlaps) { return found }
    let touched = (range.first.row >> 6)...(range.last.row >> 6)
    if touched.count > 64 {
      for (_, ranges) in blocks.sorted(by: { $0.key < $1.key }) {
        if let found = ranges.first(where: range.overlaps) { return found }
      }
      return nil
    }
    for block in touched { if let found = blocks[block]?.first(where: range.overlaps) { return found } }
    return nil
  }

  /// Adds a range. O(1) on average.
  mutating func insert(_ range: CellRange) {
    let touched = (range.first.row >> 6)...(range.last.row >> 6)
    if touched.count > 64 {
      tall.append(range)
    } else {
      for block in touched { blocks[block, default: []].append(range) }
    }
  }
}

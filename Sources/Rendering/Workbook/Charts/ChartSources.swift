internal import Report

/// Where a chart's cells stand, in so far as they form ranges that a native chart can refer to.
struct ChartSources {
  /// A stretch of neighbouring cells of one table.
  struct Stretch: Hashable {
    let first: CellKey
    let last: CellKey
  }

  /// The categories' cells.
  let categories: Stretch
  /// Each series' cells.
  let series: [Stretch]

  /// Nil where some cells do not form a range, or a line would show an undefined value as zero: the chart then needs a data block.
  init?(_ chart: Report.Chart, in index: CellDirectory) {
    guard let categories = Self.stretch(chart.categoryCells, count: chart.categories.count, in: index) else { return nil }
    var series: [Stretch] = []
    for one in chart.series {
      guard let stretch = Self.stretch(one.cells, count: chart.categories.count, in: index) else { return nil }
      if chart.kind == .line, one.values.contains(nil) { return nil }
      series.append(stretch)
    }
    self.categories = categories
    self.series = series
  }

  private static func stretch(_ keys: [CellKey], count: Int, in index: CellDirectory) -> Stretch? {
    guard let first = keys.first, let last = keys.last, keys.count == count else { return nil }
    var positions: [CellPosition] = []
    for key in keys {
      guard let position = index.position(of: key), positions.last.map({ $0.table == position.table }) ?? true else { return nil }
      positions.append(position)
    }
    return ReferenceRuns(positions).runs.count == 1 ? Stretch(first: first, last: last) : nil
  }
}

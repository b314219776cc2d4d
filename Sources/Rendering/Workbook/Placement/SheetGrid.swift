/// The columns of a sheet: all its bands share them, each table column by column, other bands by merging neighbours.
struct SheetGrid {
  /// The widths from column 1, in digits of the workbook's font.
  let widths: [Double]

  /// The least total width, so that titles, text and charts have room beside a narrow table.
  static let leastWidth = 118.0
  private static let paddingWidth = 12.0
  /// A narrow table is widened to fill the page, but not so far that rows are hard to follow.
  private static let mostWidening = 1.35

  /// The grid that fits the tables' wanted widths, at least `columns` wide in number; `fallback` where there is no table.
  init(tables: [[Double]], columns: Int, fallback: [Double]) {
    var widths: [Double] = []
    for table in tables {
      for (index, width) in table.enumerated() {
        if index < widths.count { widths[index] = max(widths[index], width) } else { widths.append(width) }
      }
    }
    if tables.isEmpty { widths = fallback }
    let total = widths.reduce(0, +)
    if total > 0, total < Self.leastWidth {
      let times = min(Self.leastWidth / total, Self.mostWidening)
      widths = widths.map { $0 * times }
    }
    while widths.count < columns || widths.reduce(0, +) < Self.leastWidth { widths.append(Self.paddingWidth) }
    self.widths = widths
  }

  /// How many columns there are.
  var count: Int { widths.count }

  /// The width of a range of columns.
  func width(of columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1 - 1) ? widths[$1 - 1] : 0) }
  }

  /// All columns.
  var all: ClosedRange<Int> { 1...max(count, 1) }

  /// The widest sheet that is printed on one page across. A form of twenty columns of money for the whole nation just fits; on A4 its
  /// letters are small, on A3 they are of the size of a newspaper's.
  static let widestPage = 380.0

  /// The columns that a form's title and signatures are centred over: all where they fit a page, or else those first in view.
  var page: ClosedRange<Int> { width(of: all) <= Self.widestPage ? all : reading }

  /// The columns from the first on in which text is read without scrolling sideways.
  var reading: ClosedRange<Int> {
    var sum = 0.0
    for (index, width) in widths.enumerated() {
      sum += width
      if sum >= 150 { return 1...(index + 1) }
    }
    return all
  }

  /// `range` cut into neighbouring stretches whose widths stand to each other about as `wanted`; each has at least one column. Where
  /// there are fewer columns than stretches, the last stretches are left out.
  func stretches(of range: ClosedRange<Int>, wanted: [Double]) -> [ClosedRange<Int>] {
    let total = width(of: range)
    let sum = max(wanted.reduce(0, +), 1)
    var result: [ClosedRange<Int>] = []
    var first = range.lowerBound
    var goal = 0.0
    var reached = 0.0
    for (index, share) in wanted.enumerated() where first <= range.upperBound {
      goal += share / sum * total
      let mustLeave = wanted.count - index - 1
      var last = first
      reached += width(of: first...first)
      while last < range.upperBound - mustLeave, reached + width(of: (last + 1)...(last + 1)) / 2 <= goal {
        last += 1
        reached += width(of: last...last)
      }
      if mustLeave == 0 { last = range.upperBound }
      result.append(first...last)
      first = last + 1
    }
    return result
  }

  /// The width in centimetres on the screen, as charts are measured: 7 pixels a digit and 5 a column at 96 pixels an inch.
  func centimetres(of columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1 - 1) ? (widths[$1 - 1] * 7 + 5).rounded() : 0) } / 96 * 2.54
  }
}

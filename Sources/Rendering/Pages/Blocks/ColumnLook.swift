internal import Enforcement
internal import Report

/// How the cells of a column are shown, as far as it depends on the whole column.
struct ColumnLook {
  let kind: ColumnKind
  /// The decimals of amounts.
  let decimals: Int
  /// The bars; nil where it has none.
  let bars: BarScale?

  /// The look of a column of `table` over the rows that are shown.
  init(_ table: Table, column: Int, rows: some Sequence<Row>) {
    let values = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].value : nil }
    kind = table.columns[column].kind
    decimals = ValueText.decimals(in: kind, values)
    bars = BarScale(table.columns[column], values: values)
  }
}

/// The bars of a column: each as long as its share of 100%, or of the longest where that is more.
struct BarScale {
  private let longest: Int64

  /// The scale of a column; nil where it shows no bars.
  init?(_ column: Column, values: [Value]) {
    guard column.showsBars else { return nil }
    longest = max(values.compactMap(Self.size).max() ?? 0, column.kind == .percent ? 10_000 : 1)
  }

  /// The share in percent, 0 to 100; nil where there is no number.
  func share(of value: Value) -> Int? {
    Self.size(of: value).map { Int((Double(max($0, 0)) / Double(longest) * 100).rounded()) }
  }

  private static func size(of value: Value) -> Int64? {
    switch value {
    case .percent(let points), .points(let points): points.hundredths
    case .count(let number), .money(let number): number
    case .blank, .text, .rank, .met, .undefined: nil
    }
  }
}

internal import Enforcement
internal import Report

/// What the columns of a table need: widths in digits of the workbook's font, and decimal places of money.
struct TableColumns {
  /// A width for each column.
  private(set) var widths: [Double] = []
  /// How many decimal places show each column's money exactly, at most three; the cells hold all of them.
  private(set) var decimals: [Int] = []
  /// Whether a column holds differences of counts or money, shown with their sign.
  private(set) var isSigned: [Bool] = []
  /// Whether a column has texts wider than itself, so that rows grow.
  private(set) var wraps: [Bool] = []

  private static let widestName = 50.0
  private static let widestText = 62.0
  private static let padding = 1.8

  init(_ table: Table) {
    for (index, column) in table.columns.enumerated() {
      var need = Need()
      for row in table.rows where row.cells.indices.contains(index) { need.add(row.cells[index], in: row, of: column) }
      let isName = index < table.headerColumns
      let content = need.width + (need.decimals > 0 ? Double(need.decimals) + 0.6 : 0) + Self.padding
      let limit = column.kind == .text ? (isName ? Self.widestName : Self.widestText) : 40
      let heading = NoteMarks.marked(column.heading.last ?? "", column.noteMark)
      let headingWidth = max(
        TextMeasure.longestWord(heading, bold: true) + Self.padding, min(TextMeasure.width(heading, bold: true) / 2.6, 16))
      widths.append(max(min(content, limit), min(headingWidth, 24), Self.least(column.kind)))
      decimals.append(need.decimals)
      isSigned.append(need.isSigned)
      wraps.append(content > limit || need.hasLineBreak)
    }
  }

  private static func least(_ kind: ColumnKind) -> Double {
    switch kind {
    case .ordinal: 5
    case .rank: 6.5
    case .text: 9
    case .met: 10.5
    case .percent: 9
    case .points, .relative: 10.5
    case .count, .money: 8
    }
  }
}

/// What the cells of one column need.
private struct Need {
  var width = 0.0
  var decimals = 0
  var isSigned = false
  var hasLineBreak = false

  static let mostDecimals = 3

  mutating func add(_ cell: Cell, in row: Row, of column: Column) {
    let mark = cell.noteMark.map { TextMeasure.width(NoteMarks.superscript($0)) } ?? 0
    if case .difference = cell.derivation, column.kind == .count || column.isMoney { isSigned = true }
    switch cell.value {
    case .blank, .undefined: return
    case .text(let text):
      let indent = column.kind == .text ? (Double(row.depth) + 1) * 1.3 : 0
      if text.utf8.contains(0x0A) { hasLineBreak = true }
      // Texts wider than any column need not be measured to the end.
      let measured = text.utf8.count > 400 ? 1000 : TextMeasure.width(text, bold: row.kind != .item)
      width = max(width, measured + indent)
    case .count(let value): widen(value, decimals: 0, row, extra: mark)
    case .money(let value):
      if case .money(let unit) = column.kind {
        decimals = max(decimals, min(Self.decimals(of: value, scale: unit.scale), Self.mostDecimals))
        widen(value / Self.power(unit.scale), decimals: 0, row, extra: mark)
      } else {
        widen(value, decimals: 0, row, extra: mark)
      }
    case .percent(let points): widen(points.hundredths / 100, decimals: 2, row, extra: 1.6 + mark)
    case .points(let points): widen(points.hundredths / 100, decimals: 2, row, extra: (column.kind == .relative ? 5 : 3.4) + mark)
    case .rank(let rank): widen(Int64(rank), decimals: 0, row, extra: mark)
    case .met(let isMet):
      width = max(width, TextMeasure.width(isMet ? ReportWords.met : ReportWords.notMet, bold: true))
    }
  }

  private mutating func widen(_ value: Int64, decimals: Int, _ row: Row, extra: Double = 0) {
    var digits = 1
    var rest = value.magnitude
    while rest > 9 {
      rest /= 10
      digits += 1
    }
    let places = decimals > 0 ? Double(decimals) + 0.5 : 0
    let sign = value < 0 || isSigned ? 1.2 : 0
    width = max(width, (TextMeasure.width(ofDigits: digits) + places + sign + extra) * (row.kind == .item ? 1 : 1.06))
  }

  /// How many places after the sign `value` × 10^−scale needs.
  private static func decimals(of value: Int64, scale: Int) -> Int {
    var places = scale
    var rest = value
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return places
  }

  private static func power(_ exponent: Int) -> Int64 { (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 } }
}

extension Column {
  var isMoney: Bool { if case .money = kind { true } else { false } }
}

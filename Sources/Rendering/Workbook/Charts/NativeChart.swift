internal import Enforcement
internal import Report
internal import Spreadsheet

/// A chart of the document as a native chart of the workbook.
///
/// Excel knows no dumbbells and no bullets: both become bars side by side, the prior year's or the target's in the lighter colour of
/// references.
struct NativeChart {
  let chart: Report.Chart
  /// The range of the categories.
  let categories: SheetRange
  /// The range of each series.
  let ranges: [SheetRange]
  /// Whether the cells hold shares (0.825) and not points (82.5).
  let isShare: Bool
  let palette: Palette

  /// The chart with its texts, colours and cached values.
  func spreadsheetChart() -> Spreadsheet.Chart {
    var native = Spreadsheet.Chart(kind, series: zip(chart.series, ranges).enumerated().map { series($1.0, range: $1.1, at: $0) })
    native.title = chart.title
    native.altText = chart.altText
    native.legend = chart.series.count > 1 ? .bottom : nil
    native.font = palette.font(times: isLong ? 0.68 : 0.82)
    native.gapWidth = 45
    native.valueAxis = ChartAxis(formatCode: isShare ? "0%" : "0.00", minimum: lowest, hasMajorGridlines: true)
    native.categoryAxis = ChartAxis(reversed: isLying)
    return native
  }

  /// Bars of many categories stand, so that all their names fit under them across the page.
  static let mostLyingCategories = 30

  private var isLong: Bool { chart.categories.count > Self.mostLyingCategories }

  /// Whether the bars lie, the first category at the top.
  private var isLying: Bool { Self.isLying(chart) }

  static func isLying(_ chart: Report.Chart) -> Bool {
    [.bar, .dumbbell, .bullet].contains(chart.kind) && chart.categories.count <= mostLyingCategories
  }

  private var kind: Spreadsheet.Chart.Kind {
    switch chart.kind {
    case .bar, .dumbbell, .bullet: isLying ? .bar(.clustered) : .column(.clustered)
    case .column: .column(.clustered)
    case .line: .line(markers: true)
    }
  }

  /// Bars begin at zero; so do lines of shares, which are read against it.
  private var lowest: Double? {
    chart.series.contains { $0.values.contains { ($0?.hundredths ?? 0) < 0 } } ? nil : 0
  }

  private func series(_ series: Report.Chart.Series, range: SheetRange, at index: Int) -> ChartSeries {
    let scale = isShare ? 4 : 2
    let isCrowded = chart.categories.count * max(chart.series.count, 1) > 26
    let isLabelled = !isCrowded && !(chart.kind == .line && series.isReference)
    let place = chart.series.prefix(index).count { !$0.isReference }
    return ChartSeries(
      name: .text(TextClip.clipped(series.name, toUnits: 250, ellipsis: "…")),
      categories: ChartLabels(categories, cached: chart.categories),
      values: ChartValues(
        range, cached: series.values.map { $0.map { .decimal($0.hundredths, scale: scale) } },
        formatCode: isShare ? "0.00%" : "0.00"),
      color: series.isReference ? palette.color(.reference) : colors[place % colors.count],
      labels: !isLabelled ? nil : ChartDataLabels(position: chart.kind == .line ? .above : .outsideEnd),
      lineWidth: series.isReference ? 1.75 : 2.5, dashed: series.isReference)
  }

  private var colors: [Color] {
    [palette.color(.accent), palette.color(.heading), palette.color(.scaleHigh), palette.color(.muted)]
  }
}

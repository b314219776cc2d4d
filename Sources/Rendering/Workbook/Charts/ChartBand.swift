internal import Enforcement
internal import Report
internal import Spreadsheet

/// One or two native charts side by side, and under a chart whose cells form no ranges a small table that brings them together.
struct ChartBand: Band {
  let charts: [Report.Chart]
  /// For each chart its ranges, nil where it needs a data block.
  let sources: [ChartSources?]

  /// The charts in bands: two in a row share one, unless one is high or needs a data block.
  static func bands(_ charts: [Report.Chart], index: CellDirectory) -> [ChartBand] {
    var bands: [ChartBand] = []
    var pending: (Report.Chart, ChartSources)?
    for chart in charts {
      guard let source = ChartSources(chart, in: index), canBePaired(chart) else {
        if let left = pending { bands.append(ChartBand(charts: [left.0], sources: [left.1])) }
        pending = nil
        bands.append(ChartBand(charts: [chart], sources: [ChartSources(chart, in: index)]))
        continue
      }
      if let left = pending {
        bands.append(ChartBand(charts: [left.0, chart], sources: [left.1, source]))
        pending = nil
      } else {
        pending = (chart, source)
      }
    }
    if let left = pending { bands.append(ChartBand(charts: [left.0], sources: [left.1])) }
    return bands
  }

  private static func canBePaired(_ chart: Report.Chart) -> Bool {
    chart.categories.count <= NativeChart.mostLyingCategories && rows(of: chart) <= 24
  }

  /// No higher than a printed page.
  private static let highest = 28

  /// How many rows of the sheet a chart is high: room for each category of lying bars.
  private static func rows(of chart: Report.Chart) -> Int {
    guard NativeChart.isLying(chart) else { return chart.categories.count > NativeChart.mostLyingCategories ? 22 : 17 }
    let lines = Double(chart.categories.count) * (chart.series.count > 1 ? 1.0 : 0.8)
    return min(max(15, 7 + Int(lines.rounded(.up))), highest)
  }

  /// How many rows the charts themselves cover; they are kept on one printed page.
  var chartRows: Int { charts.map(Self.rows(of:)).max() ?? 0 }

  private var needsData: Bool { sources.contains { $0 == nil } }

  var rowCount: Int { chartRows + 1 + (needsData ? 3 + (charts.first?.categories.count ?? 0) : 0) }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let reading = canvas.grid.reading
    let parts = canvas.grid.stretches(of: reading, wanted: charts.count > 1 ? [1, 1] : [1])
    for (index, chart) in charts.enumerated() where index < parts.count {
      let area = try CellRange(rows: first...(first + chartRows - 1), columns: parts[index])
      if let source = sources[index] {
        try place(chart, from: source, over: area, on: canvas)
      } else {
        try writeData(of: chart, to: &canvas, at: first + chartRows + 1, over: area)
      }
    }
  }

  private func place(_ chart: Report.Chart, from source: ChartSources, over area: CellRange, on canvas: SheetCanvas)
    throws(SpreadsheetError)
  {
    let directory = canvas.formulas.directory
    guard let categories = try directory.range(source.categories) else { return }
    var ranges: [SheetRange] = []
    for stretch in source.series {
      guard let range = try directory.range(stretch) else { return }
      ranges.append(range)
    }
    let isShare = source.series.first.flatMap { directory.position(of: $0.first) }.map(directory.isShare) ?? true
    let native = NativeChart(
      chart: chart, categories: categories, ranges: ranges, isShare: isShare, palette: canvas.looks.palette)
    try canvas.sheet.addChart(native.spreadsheetChart(), at: .over(area))
  }

  /// A table of the chart's values, each cell leading to its home. Lines leave out what is #N/A and draw words as zero, so an
  /// undefined value is #N/A under a line chart.
  private func writeData(of chart: Report.Chart, to canvas: inout SheetCanvas, at first: Int, over area: CellRange)
    throws(SpreadsheetError)
  {
    let parts = canvas.grid.stretches(of: canvas.grid.reading, wanted: [3] + chart.series.map { _ in 1.5 })
    guard let labels = parts.first, parts.count == chart.series.count + 1, !chart.categories.isEmpty else { return }
    try canvas.row(first, [Piece(canvas.grid.reading, text: ReportWords.chartData, .caption)])
    let head =
      chart.categoryCells.first.flatMap(canvas.formulas.directory.position(of:)).flatMap(canvas.formulas.directory.column(at:))?
      .heading.last ?? ""
    let headings = zip(parts.dropFirst(), chart.series).map { Piece($0, text: $1.name, .columnHeading) }
    try canvas.row(first + 1, height: canvas.height(lines: 2), [Piece(labels, text: head, .columnHeading)] + headings)
    let shares = chart.series.map { one in one.cells.first.flatMap(canvas.formulas.directory.position(of:)) }.map {
      $0.map(canvas.formulas.directory.isShare) ?? true
    }
    for (index, category) in chart.categories.enumerated() {
      let key = chart.categoryCells.count == chart.categories.count ? chart.categoryCells[index] : nil
      let reference = key.flatMap { canvas.formulas.reference(to: $0, home: canvas.home) }
      let label: CellValue =
        try reference.map { text throws(SpreadsheetError) in
          .formula(try Formula(text, cached: .string(TextClip.cell(category))))
        } ?? .string(TextClip.cell(category))
      var pieces = [Piece(labels, label, Self.body(.text))]
      for (position, one) in chart.series.enumerated() {
        let value = try Self.value(of: one, at: index, isShare: shares[position], isLine: chart.kind == .line, in: &canvas)
        pieces.append(Piece(parts[position + 1], value, Self.body(shares[position] ? .percent : .points)))
      }
      try canvas.row(first + 2 + index, pieces)
    }
    let rows = (first + 2)...(first + 1 + chart.categories.count)
    func range(_ columns: ClosedRange<Int>) throws(SpreadsheetError) -> SheetRange {
      SheetRange(sheet: canvas.sheet.name, try CellRange(rows: rows, columns: columns.lowerBound...columns.lowerBound))
    }
    var ranges: [SheetRange] = []
    for part in parts.dropFirst() { ranges.append(try range(part)) }
    let native = NativeChart(
      chart: chart, categories: try range(labels), ranges: ranges, isShare: shares.first ?? true, palette: canvas.looks.palette)
    try canvas.sheet.addChart(native.spreadsheetChart(), at: .over(area))
  }

  private static func value(
    of series: Report.Chart.Series, at index: Int, isShare: Bool, isLine: Bool, in canvas: inout SheetCanvas
  ) throws(SpreadsheetError) -> CellValue {
    let points = series.values.indices.contains(index) ? series.values[index] : nil
    let number = points.map { Number.decimal($0.hundredths, scale: isShare ? 4 : 2) }
    let key = series.cells.count == series.values.count && series.cells.indices.contains(index) ? series.cells[index] : nil
    guard let key, let reference = canvas.formulas.reference(to: key, home: canvas.home) else {
      return number.map { .number($0) } ?? (isLine ? .error(.notAvailable) : .string(ReportWords.undefined))
    }
    let formula = isLine ? "IF(ISNUMBER(\(reference)),\(reference),NA())" : reference
    let cached: Formula.Cached = number.map { .number($0) } ?? (isLine ? .error(.notAvailable) : .string(ReportWords.undefined))
    return .formula(try Formula(formula, cached: cached))
  }

  private static func body(_ kind: ColumnKind) -> Look {
    .body(BodyLook(row: .item, kind: kind, decimals: 0, isSigned: false, indent: 0, noteMark: nil))
  }
}

extension CellDirectory {
  /// The range of a stretch of cells.
  func range(_ stretch: ChartSources.Stretch) throws(SpreadsheetError) -> SheetRange? {
    guard let first = position(of: stretch.first), let last = position(of: stretch.last), sheetNames.indices.contains(first.sheet)
    else { return nil }
    return SheetRange(
      sheet: sheetNames[first.sheet],
      CellRange(try CellReference(row: first.row, column: first.column), try CellReference(row: last.row, column: last.column)))
  }

  /// Whether the cell's column holds shares, kept as fractions.
  func isShare(_ position: CellPosition) -> Bool {
    let kind = column(at: position)?.kind
    return kind == .percent || kind == .relative
  }
}

internal import Report
internal import Spreadsheet

/// Writes a planned sheet: its bands, and what belongs to the sheet as a whole (widths, panes, filter, print setup).
struct SheetWriter {
  let plan: SheetPlan
  let footer: String

  /// A table of so many rows gets frozen headings, a filter, and headings on each printed page.
  private static let longTable = 8
  /// Panes are frozen only where what stays in view leaves room to scroll: rows, and digits across.
  private static let mostFrozenRows = 14
  private static let widestFrozen = 60.0

  /// Writes it all.
  func write(to canvas: inout SheetCanvas) throws(SpreadsheetError) {
    let sheet = canvas.sheet
    try sheet.setDefaults(rowHeight: canvas.height(lines: 1))
    sheet.outline = OutlineSettings(summaryBelow: false)
    for (index, width) in plan.grid.widths.enumerated() {
      try sheet.setColumn(index + 1, ColumnProperties(width: (width * 8).rounded() / 8))
    }
    for placed in plan.bands { try placed.band.write(to: &canvas, from: placed.firstRow) }
    try breakPages(of: canvas)
    try setView(of: sheet)
    try setPrint(of: sheet)
  }

  /// In percent: wide sheets are shown smaller, so that most of their columns are in view.
  private var zoom: Int { Int(min(100, max(70, 25_000 / max(plan.grid.width(of: plan.grid.all), 1)))) }

  private func setView(of sheet: Worksheet) throws(SpreadsheetError) {
    var view = SheetView(zoom: zoom, showsGridlines: false)
    if let (band, firstRow) = plan.mainTable, band.table.rows.count >= Self.longTable, let rows = band.dataRows(from: firstRow) {
      let header = rows.lowerBound - 1
      if band.dataName == nil {
        try sheet.setAutoFilter(CellRange(rows: header...rows.upperBound, columns: 1...max(band.table.columns.count, 1)))
      }
      if header <= Self.mostFrozenRows {
        let columns = min(band.table.headerColumns, band.table.columns.count)
        let isNarrow = columns == 0 || plan.grid.width(of: 1...columns) <= Self.widestFrozen
        view.freeze = SheetView.Freeze(rows: header, columns: isNarrow ? columns : 0)
      }
    }
    try sheet.setView(view)
  }

  /// Puts a page break before each chart that the end of a page would cut, and before a table that would leave its headings alone there.
  private func breakPages(of canvas: SheetCanvas) throws(SpreadsheetError) {
    guard plan.bands.contains(where: { $0.band is ChartBand }) else { return }
    let lineHeight = canvas.height(lines: 1)
    var flow = PageFlow(width: plan.grid.width(of: plan.grid.all), pagesWide: pagesWide, fontSize: canvas.looks.palette.size)
    for placed in plan.bands {
      let heights = (0..<placed.band.rowCount).map { canvas.heights[placed.firstRow + $0] ?? lineHeight }
      if let whole = kept(placed.band, heights: heights, lineHeight: lineHeight, flow: flow), placed.firstRow > 2,
        flow.mustBreak(before: whole)
      {
        try canvas.sheet.addPageBreak(afterRow: placed.firstRow - 1)
      }
      flow.add(heights)
    }
  }

  /// How much of a band's top must stand on one page; nil for bands that may be cut anywhere.
  private func kept(_ band: any Band, heights: [Double], lineHeight: Double, flow: PageFlow) -> Double? {
    if let charts = band as? ChartBand { return Double(charts.chartRows) * lineHeight }
    guard let table = band as? TableBand else { return nil }
    let whole = heights.reduce(0, +)
    let top = heights.prefix(table.headRowCount + 3).reduce(0, +)
    return flow.isHalfFull && whole <= flow.pageHeight ? whole : top
  }

  private var pagesWide: Int { max(1, Int((plan.grid.width(of: plan.grid.all) / SheetGrid.widestPage).rounded(.up))) }

  private func setPrint(of sheet: Worksheet) throws(SpreadsheetError) {
    try sheet.setPrint(
      PrintSetup(
        orientation: .landscape, scaling: .fit(pagesWide: pagesWide, pagesHigh: plan.source == nil ? 1 : 0),
        margins: PageMargins(left: 1.5, right: 1, top: 1.5, bottom: 1.6), centersHorizontally: true,
        footer: HeaderFooter(
          left: [.text(TextClip.clipped(footer, toUnits: 150, ellipsis: "…"))],
          right: [.text(ReportWords.page), .pageNumber, .text("/"), .pageCount])))
    let hasNavigation = plan.source?.isData == false
    if plan.lastRow > 1 {
      try sheet.setPrintArea(CellRange(rows: (hasNavigation ? 2 : 1)...plan.lastRow, columns: plan.grid.all))
    }
    if let (band, firstRow) = plan.mainTable, band.table.rows.count >= Self.longTable {
      let columns = min(band.table.headerColumns, band.table.columns.count)
      try sheet.setPrintTitles(
        rows: band.headingRows(from: firstRow), columns: pagesWide > 1 && columns > 0 ? 1...columns : nil)
    }
  }
}

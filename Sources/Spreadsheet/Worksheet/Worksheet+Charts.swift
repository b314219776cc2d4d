extension Worksheet {
  /// Lays a chart on the sheet.
  ///
  /// Throws where a chart has no series, a cached list is not as long as its range, a number is not finite, layers of different
  /// kinds of axes stand together, or a size is not above 0.
  public func addChart(_ chart: Chart, at anchor: DrawingAnchor) throws(SpreadsheetError) {
    try anchor.checked()
    drawings.append(PlacedDrawing(anchor: anchor, content: .chart(try chart.checked())))
  }
}

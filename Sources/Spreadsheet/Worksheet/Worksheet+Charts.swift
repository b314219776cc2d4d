extension Worksheet {
  /// Lays a chart on the sheet.
  ///
  /// Throws where a chart has no series, a cached list is not as long as its range, a number is not finite, layers of different
  /// kinds of axes stand together, or a size is not above 0.
  public func addChart(_ chart: Chart, at anchor: DrawingAnchor) throws(SpreadsheetError) {
    try anchor.checked()
    charts.append(PlacedChart(anchor: anchor, chart: try chart.checked()))
  }
}

extension DrawingAnchor {
  func checked() throws(SpreadsheetError) {
    guard case .at(_, let width, let height) = self else { return }
    for size in [width, height] {
      guard size > 0, size <= 500 else {
        throw .outOfRange(what: "a chart's size in centimetres", value: "\(size)", allowed: "0...500")
      }
    }
  }
}

extension Worksheet {
  /// Lays a picture on the sheet. Equal bytes are kept once in the workbook.
  ///
  /// Throws ``SpreadsheetError/outOfRange(what:value:allowed:)`` for a size that is not above 0 and at most 500 cm.
  public func addPicture(_ picture: Picture, at anchor: DrawingAnchor) throws(SpreadsheetError) {
    try anchor.checked()
    drawings.append(PlacedDrawing(anchor: anchor, content: .picture(picture)))
  }

  /// Lays a picture on the sheet in its own size at 96 pixels an inch.
  public func addPicture(_ picture: Picture, at cell: CellReference) throws(SpreadsheetError) {
    let centimetres = 2.54 / 96
    try addPicture(
      picture,
      at: .at(
        cell, widthInCentimetres: Double(picture.width) * centimetres, heightInCentimetres: Double(picture.height) * centimetres))
  }
}

extension DrawingAnchor {
  func checked() throws(SpreadsheetError) {
    guard case .at(_, let width, let height) = self else { return }
    for size in [width, height] where !(size > 0 && size <= 500) {
      throw .outOfRange(what: "a drawing's size in centimetres", value: "\(size)", allowed: "above 0 to 500")
    }
  }
}

/// What lies over the cells of a sheet, with its place.
struct PlacedDrawing {
  enum Content {
    case chart(Chart)
    case picture(Picture)
  }

  let anchor: DrawingAnchor
  let content: Content

  /// The chart, nil for a picture.
  var chart: Chart? { if case .chart(let chart) = content { chart } else { nil } }
}

/// xl/drawings/drawingN.xml: where the charts and pictures of a sheet lie.
enum DrawingPart {
  /// `targets` are the relationships of the drawings, one for each.
  static func xml(_ drawings: [PlacedDrawing], targets: [String]) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("xdr:wsDr", ["xmlns:xdr": Namespace.spreadsheetDrawing, "xmlns:a": Namespace.drawing]) { xml in
      for (index, (drawing, target)) in zip(drawings, targets).enumerated() {
        write(drawing, number: index + 1, target: target, to: &xml)
      }
    }
    return xml
  }

  private static func write(_ drawing: PlacedDrawing, number: Int, target: String, to xml: inout XMLWriter) {
    switch drawing.anchor {
    case .over(let range):
      xml.element("xdr:twoCellAnchor") { xml in
        writeCorner("xdr:from", column: range.first.column - 1, row: range.first.row - 1, to: &xml)
        // The far corner is the start of the cell after the last, which the sheet's edge may lack.
        let column = min(range.last.column, CellReference.lastColumn - 1)
        let row = min(range.last.row, CellReference.lastRow - 1)
        writeCorner("xdr:to", column: column, row: row, to: &xml)
        writeContent(drawing.content, number: number, target: target, to: &xml)
      }
    case .at(let cell, let width, let height):
      xml.element("xdr:oneCellAnchor") { xml in
        writeCorner("xdr:from", column: cell.column - 1, row: cell.row - 1, to: &xml)
        xml.leaf("xdr:ext", ["cx": units(width), "cy": units(height)])
        writeContent(drawing.content, number: number, target: target, to: &xml)
      }
    }
  }

  /// English Metric Units, 360,000 a centimetre.
  private static func units(_ centimetres: Double) -> String { String(Int((centimetres * 360_000).rounded())) }

  private static func writeCorner(_ name: String, column: Int, row: Int, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.text("xdr:col", String(column))
      xml.text("xdr:colOff", "0")
      xml.text("xdr:row", String(row))
      xml.text("xdr:rowOff", "0")
    }
  }

  private static func writeContent(
    _ content: PlacedDrawing.Content, number: Int, target: String, to xml: inout XMLWriter
  ) {
    switch content {
    case .chart(let chart): writeFrame(chart, number: number, target: target, to: &xml)
    case .picture(let picture): writePicture(picture, number: number, target: target, to: &xml)
    }
    xml.leaf("xdr:clientData")
  }

  private static func writePicture(_ picture: Picture, number: Int, target: String, to xml: inout XMLWriter) {
    xml.element("xdr:pic") { xml in
      xml.element("xdr:nvPicPr") { xml in
        xml.leaf(
          "xdr:cNvPr",
          [
            "id": String(number + 1), "name": picture.name.isEmpty ? "Picture \(number)" : picture.name,
            "descr": picture.altText.isEmpty ? nil : picture.altText,
          ])
        xml.element("xdr:cNvPicPr") { $0.leaf("a:picLocks", ["noChangeAspect": "1"]) }
      }
      xml.element("xdr:blipFill") { xml in
        xml.leaf("a:blip", ["xmlns:r": Namespace.relationships, "r:embed": target])
        xml.element("a:stretch") { $0.leaf("a:fillRect") }
      }
      xml.element("xdr:spPr") { xml in
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.leaf("a:avLst") }
      }
    }
  }

  private static func writeFrame(_ chart: Chart, number: Int, target: String, to xml: inout XMLWriter) {
    xml.element("xdr:graphicFrame", ["macro": ""]) { xml in
      xml.element("xdr:nvGraphicFramePr") { xml in
        xml.leaf(
          "xdr:cNvPr",
          [
            "id": String(number + 1), "name": chart.name.isEmpty ? "Chart \(number)" : chart.name,
            "descr": chart.altText.isEmpty ? nil : chart.altText,
          ])
        xml.leaf("xdr:cNvGraphicFramePr")
      }
      xml.element("xdr:xfrm") { xml in
        xml.leaf("a:off", ["x": "0", "y": "0"])
        xml.leaf("a:ext", ["cx": "0", "cy": "0"])
      }
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": Namespace.chart]) { xml in
          xml.leaf("c:chart", ["xmlns:c": Namespace.chart, "xmlns:r": Namespace.relationships, "r:id": target])
        }
      }
    }
  }
}

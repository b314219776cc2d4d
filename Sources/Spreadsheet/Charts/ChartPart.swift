/// xl/charts/chartN.xml: the frame of a chart around its layers ([ISO/IEC 29500-1] 21.2).
struct ChartPart {
  private let chart: Chart
  private let text: ChartText

  init(_ chart: Chart, defaultFont: Font) {
    self.chart = chart
    text = ChartText(
      font: chart.font, name: chart.font.name ?? defaultFont.name ?? "Times New Roman",
      size: chart.font.size ?? defaultFont.size ?? 11)
  }

  func xml() -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element(
      "c:chartSpace", ["xmlns:c": Namespace.chart, "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.relationships]
    ) { xml in
      xml.leaf("c:roundedCorners", ["val": "0"])
      xml.element("c:chart") { xml in frame(&xml) }
      ChartShape.write(fill: .white, line: nil, to: &xml)
      text.writeProperties(to: &xml)
    }
    return xml
  }

  private func frame(_ xml: inout XMLWriter) {
    if let title = chart.title, !title.isEmpty { text.writeTitle(title, scale: 1.15, to: &xml) }
    xml.leaf("c:autoTitleDeleted", ["val": chart.title?.isEmpty ?? true ? "1" : "0"])
    xml.element("c:plotArea") { xml in
      xml.leaf("c:layout")
      var first = 0
      for layer in chart.layers {
        ChartLayerXML(layer, chart: chart, firstSeries: first).write(to: &xml)
        first += layer.series.count
      }
      ChartAxesXML(chart, text: text).write(to: &xml)
    }
    if let legend = chart.legend {
      xml.element("c:legend") { xml in
        xml.leaf("c:legendPos", ["val": legend.rawValue])
        xml.leaf("c:overlay", ["val": "0"])
      }
    }
    xml.leaf("c:plotVisOnly", ["val": "1"])
    xml.leaf("c:dispBlanksAs", ["val": "gap"])
  }
}

/// The texts of a chart: one font, titles a little larger and bold.
struct ChartText {
  let font: Font
  let name: String
  let size: Double

  /// `c:txPr`: the font of all texts that have none of their own.
  func writeProperties(to xml: inout XMLWriter) {
    xml.element("c:txPr") { xml in
      xml.leaf("a:bodyPr")
      xml.leaf("a:lstStyle")
      xml.element("a:p") { xml in
        xml.element("a:pPr") { xml in writeRun("a:defRPr", scale: 1, bold: font.isBold, to: &xml) }
        xml.leaf("a:endParaRPr", ["lang": "en-US"])
      }
    }
  }

  /// `c:title`, a paragraph a line; `rotation` in degrees counter-clockwise.
  func writeTitle(_ title: String, scale: Double, rotation: Int = 0, to xml: inout XMLWriter) {
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        xml.element("c:rich") { xml in
          // DrawingML turns clockwise, in 60,000ths of a degree.
          xml.leaf("a:bodyPr", ["rot": rotation == 0 ? nil : String(-60_000 * rotation), "vert": rotation == 0 ? nil : "horz"])
          xml.leaf("a:lstStyle")
          for line in title.split(separator: "\n", omittingEmptySubsequences: false) {
            xml.element("a:p") { xml in
              xml.element("a:pPr") { xml in writeRun("a:defRPr", scale: scale, bold: true, to: &xml) }
              xml.element("a:r") { xml in
                writeRun("a:rPr", scale: scale, bold: true, to: &xml)
                xml.text("a:t", String(line))
              }
            }
          }
        }
      }
      xml.leaf("c:overlay", ["val": "0"])
    }
  }

  private func writeRun(_ element: String, scale: Double, bold: Bool, to xml: inout XMLWriter) {
    let hundredths = Int((max(1, min(size * scale, 409)) * 100).rounded())
    xml.element(element, ["sz": String(hundredths), "b": bold ? "1" : "0", "i": XMLWriter.flag(font.isItalic)]) { xml in
      if let color = font.color { ChartShape.writeFill(color, to: &xml) }
      xml.leaf("a:latin", ["typeface": name])
      xml.leaf("a:cs", ["typeface": name])
    }
  }
}

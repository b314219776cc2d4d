/// Sparklines in the extension list of a worksheet ([MS-XLSX] 2.6.83, CT_SparklineGroups).
enum SparklineXML {
  static func write(_ groups: [PlacedSparklines], to xml: inout XMLWriter) {
    guard !groups.isEmpty else { return }
    xml.element("ext", ["xmlns:x14": Namespace.excel2010, "uri": "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"]) { xml in
      xml.element("x14:sparklineGroups", ["xmlns:xm": Namespace.excelMain]) { xml in
        for group in groups { write(group, to: &xml) }
      }
    }
  }

  private static func write(_ group: PlacedSparklines, to xml: inout XMLWriter) {
    let look = group.look
    let minimum = end(look.minimum)
    let maximum = end(look.maximum)
    func mark(_ mark: Sparklines.Mark) -> String? { XMLWriter.flag(look.marks.contains(mark)) }
    xml.element(
      "x14:sparklineGroup",
      [
        "manualMax": maximum.value, "manualMin": minimum.value,
        "lineWeight": look.lineWidth == 0.75 ? nil : Number.double(look.lineWidth).text,
        "type": look.kind == .line ? nil : look.kind.rawValue, "displayEmptyCellsAs": "gap", "markers": mark(.markers),
        "high": mark(.high), "low": mark(.low), "first": mark(.first), "last": mark(.last), "negative": mark(.negative),
        "displayXAxis": XMLWriter.flag(look.showsAxis), "minAxisType": minimum.type, "maxAxisType": maximum.type,
      ]
    ) { xml in
      StylesPart.writeColor(look.color, as: "x14:colorSeries", to: &xml)
      StylesPart.writeColor(look.negativeColor, as: "x14:colorNegative", to: &xml)
      StylesPart.writeColor(.black, as: "x14:colorAxis", to: &xml)
      for element in ["x14:colorMarkers", "x14:colorFirst", "x14:colorLast", "x14:colorHigh", "x14:colorLow"] {
        StylesPart.writeColor(look.markColor, as: element, to: &xml)
      }
      xml.element("x14:sparklines") { xml in
        for (cell, source) in group.cells {
          xml.element("x14:sparkline") { xml in
            xml.text("xm:f", "\(SheetName.quoted(source.sheet))!\(source.range)")
            xml.text("xm:sqref", "\(cell)")
          }
        }
      }
    }
  }

  private static func end(_ end: Sparklines.AxisEnd) -> (type: String?, value: String?) {
    switch end {
    case .individual: (nil, nil)
    case .group: ("group", nil)
    case .number(let value): ("custom", Number.double(value).text)
    }
  }
}

/// The extension list of a worksheet: sparklines, and data bars as Excel 2010 and later draw them ([MS-XLSX] 2.6).
enum ExtensionXML {
  static func write(_ sheet: Worksheet, to xml: inout XMLWriter) {
    let bars = sheet.conditionals.enumerated().compactMap { index, placed -> (Int, PlacedConditionalFormat, DataBar)? in
      if case .dataBar(let bar) = placed.format.rule { (index, placed, bar) } else { nil }
    }
    guard !bars.isEmpty || !sheet.sparklines.isEmpty else { return }
    xml.element("extLst") { xml in
      writeBars(bars, to: &xml)
      SparklineXML.write(sheet.sparklines, to: &xml)
    }
  }

  private static func writeBars(_ bars: [(Int, PlacedConditionalFormat, DataBar)], to xml: inout XMLWriter) {
    if !bars.isEmpty {
      xml.element("ext", ["xmlns:x14": Namespace.excel2010, "uri": "{78C0D931-6437-407d-A8EE-F0AAD7539E65}"]) { xml in
        xml.element("x14:conditionalFormattings") { xml in
          for (index, placed, bar) in bars { writeBar(bar, placed, id: ConditionalXML.barID(index), to: &xml) }
        }
      }
    }
  }

  private static func writeBar(_ bar: DataBar, _ placed: PlacedConditionalFormat, id: String, to xml: inout XMLWriter) {
    xml.element("x14:conditionalFormatting", ["xmlns:xm": Namespace.excelMain]) { xml in
      xml.element("x14:cfRule", ["type": "dataBar", "id": id]) { xml in
        xml.element(
          "x14:dataBar",
          [
            "minLength": "0", "maxLength": "100", "border": nil, "gradient": XMLWriter.unless(bar.isGradient),
            "showValue": XMLWriter.unless(bar.showsValue),
          ]
        ) { xml in
          writeThreshold(bar.minimum, automatic: "autoMin", to: &xml)
          writeThreshold(bar.maximum, automatic: "autoMax", to: &xml)
          StylesPart.writeColor(bar.negativeColor, as: "x14:negativeFillColor", to: &xml)
          StylesPart.writeColor(.black, as: "x14:axisColor", to: &xml)
        }
      }
      xml.text("xm:sqref", placed.sqref)
    }
  }

  private static func writeThreshold(_ threshold: ConditionalFormat.Threshold, automatic: String, to xml: inout XMLWriter) {
    let (type, value) = threshold.fileForm(automatic: automatic)
    xml.element("x14:cfvo", ["type": type]) { xml in
      if let value { xml.text("xm:f", value, xstring: true) }
    }
  }
}

/// The conditional formats of a worksheet. Data bars are written twice: here for Excel 2007, in the extension list for later ones
/// (``ExtensionXML``), joined by an id.
enum ConditionalXML {
  static func write(_ conditionals: [PlacedConditionalFormat], to xml: inout XMLWriter) {
    for (index, placed) in conditionals.enumerated() {
      xml.element("conditionalFormatting", ["sqref": placed.sqref]) { xml in
        writeRule(placed, position: index, to: &xml)
      }
    }
  }

  /// The id that joins the two forms of a data bar. Derived from its position, so that it is the same in each run.
  static func barID(_ position: Int) -> String {
    let digits = "000000000000" + String(position + 1, radix: 16, uppercase: true)
    return "{5A1D0000-0000-4000-8000-\(digits.suffix(12))}"
  }

  private static func writeRule(_ placed: PlacedConditionalFormat, position: Int, to xml: inout XMLWriter) {
    let common = Common(placed, position: position)
    let first = placed.ranges.first?.first.description ?? "A1"
    switch placed.format.rule {
    case .cell(let comparison, _):
      common.rule("cellIs", operation: comparison.name, to: &xml) { xml in
        for operand in comparison.operands { xml.text("formula", operand, xstring: true) }
      }
    case .expression(let formula, _): common.rule("expression", to: &xml) { $0.text("formula", formula, xstring: true) }
    case .top(let rank, let isPercent, _): common.rule("top10", percent: isPercent, rank: rank, to: &xml)
    case .bottom(let rank, let isPercent, _): common.rule("top10", percent: isPercent, bottom: true, rank: rank, to: &xml)
    case .aboveAverage: common.rule("aboveAverage", to: &xml)
    case .belowAverage: common.rule("aboveAverage", below: true, to: &xml)
    case .containsText(let text, _):
      common.textRule("containsText", "containsText", text, "NOT(ISERROR(SEARCH(\(quoted(text)),\(first))))", to: &xml)
    case .lacksText(let text, _):
      common.textRule("notContainsText", "notContains", text, "ISERROR(SEARCH(\(quoted(text)),\(first)))", to: &xml)
    case .beginsWith(let text, _):
      let formula = "LEFT(\(first),LEN(\(quoted(text))))=\(quoted(text))"
      common.textRule("beginsWith", "beginsWith", text, formula, to: &xml)
    case .endsWith(let text, _):
      let formula = "RIGHT(\(first),LEN(\(quoted(text))))=\(quoted(text))"
      common.textRule("endsWith", "endsWith", text, formula, to: &xml)
    case .duplicates: common.rule("duplicateValues", to: &xml)
    case .uniques: common.rule("uniqueValues", to: &xml)
    case .blanks: common.rule("containsBlanks", to: &xml) { $0.text("formula", "LEN(TRIM(\(first)))=0") }
    case .notBlanks: common.rule("notContainsBlanks", to: &xml) { $0.text("formula", "LEN(TRIM(\(first)))>0") }
    case .errors: common.rule("containsErrors", to: &xml) { $0.text("formula", "ISERROR(\(first))") }
    case .notErrors: common.rule("notContainsErrors", to: &xml) { $0.text("formula", "NOT(ISERROR(\(first)))") }
    case .dataBar(let bar): common.rule("dataBar", to: &xml) { writeBar(bar, id: barID(position), to: &$0) }
    case .colorScale(let scale): common.rule("colorScale", to: &xml) { writeScale(scale, to: &$0) }
    case .iconSet(let icons): common.rule("iconSet", to: &xml) { writeIcons(icons, to: &$0) }
    }
  }

  /// The text as a formula holds it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.doubling("\"") + "\""
  }

  private static func writeBar(_ bar: DataBar, id: String, to xml: inout XMLWriter) {
    xml.element("dataBar", ["showValue": XMLWriter.unless(bar.showsValue)]) { xml in
      writeThreshold(bar.minimum, automatic: "min", to: &xml)
      writeThreshold(bar.maximum, automatic: "max", to: &xml)
      StylesPart.writeColor(bar.color, as: "color", to: &xml)
    }
    xml.element("extLst") { xml in
      xml.element("ext", ["xmlns:x14": Namespace.excel2010, "uri": "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"]) { xml in
        xml.text("x14:id", id)
      }
    }
  }

  private static func writeScale(_ scale: ColorScale, to xml: inout XMLWriter) {
    xml.element("colorScale") { xml in
      for (index, stop) in scale.stops.enumerated() {
        writeThreshold(stop.threshold, automatic: index == 0 ? "min" : "max", to: &xml)
      }
      for stop in scale.stops { StylesPart.writeColor(stop.color, as: "color", to: &xml) }
    }
  }

  private static func writeIcons(_ icons: IconSet, to xml: inout XMLWriter) {
    let count = icons.style.iconCount
    xml.element(
      "iconSet",
      [
        "iconSet": icons.style == .threeTrafficLights ? nil : icons.style.rawValue,
        "showValue": XMLWriter.unless(icons.showsValue),
        "reverse": XMLWriter.flag(icons.isReversed),
      ]
    ) { xml in
      xml.leaf("cfvo", ["type": "percent", "val": "0"])
      if icons.thresholds.isEmpty {
        for step in 1..<count { xml.leaf("cfvo", ["type": "percent", "val": String((100 * step + count / 2) / count)]) }
      }
      for threshold in icons.thresholds { writeThreshold(threshold, automatic: "min", to: &xml) }
    }
  }

  private static func writeThreshold(_ threshold: ConditionalFormat.Threshold, automatic: String, to xml: inout XMLWriter) {
    let (type, value) = threshold.fileForm(automatic: automatic)
    xml.leaf("cfvo", ["type": type, "val": value])
  }

  /// What all rules of a placed format share.
  private struct Common {
    let differential: String?
    let priority: String
    let stops: String?

    init(_ placed: PlacedConditionalFormat, position: Int) {
      differential = placed.differential.map(String.init)
      priority = String(position + 1)
      stops = XMLWriter.flag(placed.format.stopsIfTrue)
    }

    func textRule(_ type: String, _ operation: String, _ text: String, _ formula: String, to xml: inout XMLWriter) {
      rule(type, operation: operation, text: text, to: &xml) { $0.text("formula", formula, xstring: true) }
    }

    func rule(
      _ type: String, operation: String? = nil, text: String? = nil, percent: Bool = false, bottom: Bool = false,
      below: Bool = false,
      rank: Int? = nil, to xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void = { _ in }
    ) {
      xml.element(
        "cfRule",
        [
          "type": type, "dxfId": differential, "priority": priority, "stopIfTrue": stops, "aboveAverage": below ? "0" : nil,
          "percent": XMLWriter.flag(percent), "bottom": XMLWriter.flag(bottom), "operator": operation,
          "text": XMLWriter.xstring(text),
          "rank": rank.map(String.init),
        ], content)
    }
  }
}

extension PlacedConditionalFormat {
  /// The ranges as the file lists them.
  var sqref: String { ranges.map(\.description).joined(separator: " ") }
}

extension ConditionalFormat.Threshold {
  /// The type and value in the file; `automatic` is what Excel 2007 takes for it.
  func fileForm(automatic: String) -> (type: String, value: String?) {
    switch self {
    case .minimum: ("min", nil)
    case .maximum: ("max", nil)
    case .number(let number): ("num", number.text)
    case .percent(let percent): ("percent", String(percent))
    case .percentile(let percentile): ("percentile", String(percentile))
    case .formula(let formula): ("formula", formula)
    case .automatic: (automatic, nil)
    }
  }
}

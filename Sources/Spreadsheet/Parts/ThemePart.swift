/// xl/theme/theme1.xml: twelve colours, two fonts, and the plain shapes that the schema asks for.
enum ThemePart {
  private static let slots = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
  ]

  /// Colours that the theme lacks are Office's.
  static func xml(_ theme: Theme, defaultFont: String) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("a:theme", ["xmlns:a": Namespace.drawing, "name": theme.name]) { xml in
      xml.element("a:themeElements") { xml in
        xml.element("a:clrScheme", ["name": theme.name]) { xml in
          for (index, slot) in slots.enumerated() {
            let color = theme.colors.indices.contains(index) ? theme.colors[index] : Theme.officeColors[index]
            xml.element("a:\(slot)") { $0.leaf("a:srgbClr", ["val": Color.hex(color)]) }
          }
        }
        xml.element("a:fontScheme", ["name": theme.name]) { xml in
          for (element, name) in [("a:majorFont", theme.majorFont), ("a:minorFont", theme.minorFont)] {
            xml.element(element) { xml in
              xml.leaf("a:latin", ["typeface": name ?? defaultFont])
              xml.leaf("a:ea", ["typeface": ""])
              xml.leaf("a:cs", ["typeface": ""])
            }
          }
        }
        xml.element("a:fmtScheme", ["name": theme.name], shapes)
      }
    }
    return xml
  }

  /// Three fills, lines, effects and backgrounds, all plain: charts bring their own.
  private static func shapes(_ xml: inout XMLWriter) {
    func fill(_ xml: inout XMLWriter) { xml.element("a:solidFill") { $0.leaf("a:schemeClr", ["val": "phClr"]) } }
    xml.element("a:fillStyleLst") { xml in for _ in 0..<3 { fill(&xml) } }
    xml.element("a:lnStyleLst") { xml in
      for width in ["6350", "12700", "19050"] { xml.element("a:ln", ["w": width]) { fill(&$0) } }
    }
    xml.element("a:effectStyleLst") { xml in
      for _ in 0..<3 { xml.element("a:effectStyle") { $0.leaf("a:effectLst") } }
    }
    xml.element("a:bgFillStyleLst") { xml in for _ in 0..<3 { fill(&xml) } }
  }
}

/// Fills and lines of a chart's shapes (`c:spPr`).
enum ChartShape {
  /// A line of a shape.
  struct Line {
    let color: Color
    /// In points.
    let width: Double
    var isDashed = false
  }

  /// A shape; nil draws no fill or no line.
  static func write(fill: Color?, line: Line?, to xml: inout XMLWriter) {
    xml.element("c:spPr") { xml in
      if let fill { writeFill(fill, to: &xml) } else { xml.leaf("a:noFill") }
      write(line, to: &xml)
    }
  }

  /// A shape that is a line alone, such as an axis or a series of a line chart; nil draws none.
  static func write(line: Line?, to xml: inout XMLWriter) {
    xml.element("c:spPr") { xml in write(line, to: &xml) }
  }

  private static func write(_ line: Line?, to xml: inout XMLWriter) {
    guard let line else {
      xml.element("a:ln") { $0.leaf("a:noFill") }
      return
    }
    // 12,700 English Metric Units a point.
    xml.element("a:ln", ["w": String(Int((line.width * 12_700).rounded())), "cap": "rnd"]) { xml in
      writeFill(line.color, to: &xml)
      if line.isDashed { xml.leaf("a:prstDash", ["val": "dash"]) }
      xml.leaf("a:round")
    }
  }

  static func writeFill(_ color: Color, to xml: inout XMLWriter) {
    xml.element("a:solidFill") { xml in
      switch color {
      case .rgb(let value): xml.leaf("a:srgbClr", ["val": Color.hex(value)])
      case .theme(let slot, let tint): xml.element("a:schemeClr", ["val": name(of: slot)]) { xml in writeTint(tint, to: &xml) }
      }
    }
  }

  /// Cells lighten by tint, DrawingML by luminance: the same look for the tints that Excel's palette offers.
  private static func writeTint(_ tint: Double, to xml: inout XMLWriter) {
    guard tint.isFinite, tint != 0 else { return }
    let share = Int((min(abs(tint), 1) * 100_000).rounded())
    xml.leaf("a:lumMod", ["val": String(100_000 - share)])
    if tint > 0 { xml.leaf("a:lumOff", ["val": String(share)]) }
  }

  private static func name(of slot: Color.ThemeColor) -> String {
    switch slot {
    case .light1: "bg1"
    case .dark1: "tx1"
    case .light2: "bg2"
    case .dark2: "tx2"
    case .accent1: "accent1"
    case .accent2: "accent2"
    case .accent3: "accent3"
    case .accent4: "accent4"
    case .accent5: "accent5"
    case .accent6: "accent6"
    }
  }

  /// The theme's accents in turn, for series and slices without a colour.
  static func accent(_ index: Int) -> Color {
    let accents: [Color.ThemeColor] = [.accent1, .accent2, .accent3, .accent4, .accent5, .accent6]
    return .theme(accents[index % accents.count])
  }
}

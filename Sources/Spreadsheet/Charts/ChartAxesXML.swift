/// The axes of a chart: one pair, and a second one where a layer asks for it. Pies and rings have none.
struct ChartAxesXML {
  /// Which axis is written, and how it lies.
  private struct Place {
    let id: String
    let crossing: String
    let side: String
    /// Where it meets the other axis.
    let crosses: String
    var isDeleted = false
  }

  private let chart: Chart
  private let text: ChartText

  init(_ chart: Chart, text: ChartText) {
    self.chart = chart
    self.text = text
  }

  /// The ids that join layers and axes; any numbers do, these are the same in each run.
  static func ids(secondary: Bool) -> (category: String, value: String) {
    secondary ? ("500000003", "500000004") : ("500000001", "500000002")
  }

  func write(to xml: inout XMLWriter) {
    guard let family = chart.layers.first?.kind.family, family != .round else { return }
    let isLying = family == .lying
    let ids = Self.ids(secondary: false)
    // The value axis stays at the foot or left where the categories are turned round.
    let valueCrosses = chart.categoryAxis.isReversed ? "max" : "autoZero"
    let category = Place(id: ids.category, crossing: ids.value, side: isLying ? "l" : "b", crosses: "autoZero")
    if family == .points {
      writeValueAxis(chart.categoryAxis, category, between: "midCat", to: &xml)
    } else {
      writeCategoryAxis(chart.categoryAxis, category, to: &xml)
    }
    let value = Place(id: ids.value, crossing: ids.category, side: isLying ? "b" : "l", crosses: valueCrosses)
    let between = family == .points ? "midCat" : "between"
    writeValueAxis(chart.valueAxis, value, between: between, to: &xml)
    guard chart.layers.contains(where: \.usesSecondaryAxis) else { return }

    let second = Self.ids(secondary: true)
    let right = Place(id: second.value, crossing: second.category, side: isLying ? "t" : "r", crosses: "max")
    writeValueAxis(chart.secondaryAxis, right, between: between, to: &xml)
    let hidden = Place(
      id: second.category, crossing: second.value, side: isLying ? "l" : "b", crosses: "autoZero", isDeleted: true)
    var twin = ChartAxis()
    twin.isReversed = chart.categoryAxis.isReversed
    if family == .points {
      writeValueAxis(twin, hidden, between: between, to: &xml)
    } else {
      writeCategoryAxis(twin, hidden, to: &xml)
    }
  }

  private func writeCategoryAxis(_ axis: ChartAxis, _ place: Place, to xml: inout XMLWriter) {
    xml.element("c:catAx") { xml in
      // Names stay at the edge where values lie on both sides of zero.
      writeCommon(axis, place, labels: "low", to: &xml)
      xml.leaf("c:auto", ["val": "1"])
      xml.leaf("c:lblAlgn", ["val": "ctr"])
      xml.leaf("c:lblOffset", ["val": "100"])
      xml.leaf("c:noMultiLvlLbl", ["val": "1"])
    }
  }

  private func writeValueAxis(_ axis: ChartAxis, _ place: Place, between: String, to xml: inout XMLWriter) {
    xml.element("c:valAx") { xml in
      writeCommon(axis, place, labels: "nextTo", to: &xml)
      xml.leaf("c:crossBetween", ["val": between])
      if let unit = axis.majorUnit { xml.leaf("c:majorUnit", ["val": Number.double(unit).text]) }
    }
  }

  private func writeCommon(_ axis: ChartAxis, _ place: Place, labels: String, to xml: inout XMLWriter) {
    xml.leaf("c:axId", ["val": place.id])
    xml.element("c:scaling") { xml in
      xml.leaf("c:orientation", ["val": axis.isReversed ? "maxMin" : "minMax"])
      if let maximum = axis.maximum { xml.leaf("c:max", ["val": Number.double(maximum).text]) }
      if let minimum = axis.minimum { xml.leaf("c:min", ["val": Number.double(minimum).text]) }
    }
    xml.leaf("c:delete", ["val": place.isDeleted || !axis.isVisible ? "1" : "0"])
    xml.leaf("c:axPos", ["val": place.side])
    if axis.hasMajorGridlines {
      xml.element("c:majorGridlines") { ChartShape.write(line: .init(color: .rgb(0xD9D9D9), width: 0.75), to: &$0) }
    }
    if let title = axis.title, !title.isEmpty {
      text.writeTitle(title, scale: 1, rotation: place.side == "l" || place.side == "r" ? 90 : 0, to: &xml)
    }
    xml.leaf("c:numFmt", ["formatCode": axis.formatCode ?? "General", "sourceLinked": axis.formatCode == nil ? "1" : "0"])
    xml.leaf("c:majorTickMark", ["val": "none"])
    xml.leaf("c:minorTickMark", ["val": "none"])
    xml.leaf("c:tickLblPos", ["val": labels])
    ChartShape.write(line: .init(color: .rgb(0xBFBFBF), width: 0.75), to: &xml)
    xml.leaf("c:crossAx", ["val": place.crossing])
    xml.leaf("c:crosses", ["val": place.crosses])
  }
}

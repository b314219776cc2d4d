/// One series of a chart (`c:ser`) with its points, labels and cached values. The order of elements is the schema's.
struct ChartSeriesXML {
  private let series: ChartSeries
  private let kind: Chart.Kind
  private let index: Int

  init(_ series: ChartSeries, kind: Chart.Kind, index: Int) {
    self.series = series
    self.kind = kind
    self.index = index
  }

  func write(to xml: inout XMLWriter) {
    xml.element("c:ser") { xml in
      xml.leaf("c:idx", ["val": String(index)])
      xml.leaf("c:order", ["val": String(index)])
      name(&xml)
      shape(&xml)
      points(&xml)
      if let labels = series.labels { ChartLabelsXML.write(labels, kind: kind, to: &xml) }
      data(&xml)
    }
  }

  private var color: Color { series.color ?? ChartShape.accent(index) }

  private func name(_ xml: inout XMLWriter) {
    guard let name = series.name else { return }
    xml.element("c:tx") { xml in
      switch name {
      case .text(let text): xml.text("c:v", text, xstring: true)
      case .cell(let range, let cached): ChartData.writeTexts([cached], of: range, to: &xml)
      }
    }
  }

  private func shape(_ xml: inout XMLWriter) {
    switch kind {
    case .column, .bar:
      ChartShape.write(fill: color, line: nil, to: &xml)
      xml.leaf("c:invertIfNegative", ["val": "0"])
    case .area: ChartShape.write(fill: color, line: nil, to: &xml)
    case .line(let markers):
      ChartShape.write(line: line, to: &xml)
      marker(markers, color, &xml)
    case .scatter(let lines):
      ChartShape.write(line: lines ? line : nil, to: &xml)
      marker(true, color, &xml)
    case .pie, .doughnut: break
    }
  }

  private var line: ChartShape.Line { ChartShape.Line(color: color, width: series.lineWidth, isDashed: series.isDashed) }

  private func marker(_ isShown: Bool, _ color: Color, _ xml: inout XMLWriter) {
    xml.element("c:marker") { xml in
      xml.leaf("c:symbol", ["val": isShown ? "circle" : "none"])
      guard isShown else { return }
      xml.leaf("c:size", ["val": "6"])
      ChartShape.write(fill: color, line: nil, to: &xml)
    }
  }

  /// Points of a colour of their own; every slice of a pie has one, for viewers with another palette than Excel's.
  private func points(_ xml: inout XMLWriter) {
    if kind.family == .round {
      for point in series.values.cached.indices {
        write(point: point, series.pointColors[point] ?? ChartShape.accent(point), to: &xml)
      }
    } else {
      for (point, color) in series.pointColors.sorted(by: { $0.key < $1.key }) { write(point: point, color, to: &xml) }
    }
  }

  private func write(point: Int, _ color: Color, to xml: inout XMLWriter) {
    xml.element("c:dPt") { xml in
      xml.leaf("c:idx", ["val": String(point)])
      switch kind {
      case .column, .bar: xml.leaf("c:invertIfNegative", ["val": "0"])
      case .line(let markers): marker(markers, color, &xml)
      case .scatter: marker(true, color, &xml)
      case .area, .pie, .doughnut: break
      }
      xml.leaf("c:bubble3D", ["val": "0"])
      switch kind {
      case .line: ChartShape.write(line: .init(color: color, width: series.lineWidth, isDashed: series.isDashed), to: &xml)
      case .scatter: break
      case .pie, .doughnut: ChartShape.write(fill: color, line: .init(color: .white, width: 0.75), to: &xml)
      case .column, .bar, .area: ChartShape.write(fill: color, line: nil, to: &xml)
      }
    }
  }

  private func data(_ xml: inout XMLWriter) {
    let isScatter = kind.family == .points
    if let categories = series.categories {
      xml.element(isScatter ? "c:xVal" : "c:cat") { xml in
        switch categories {
        case .labels(let labels): ChartData.writeTexts(labels.cached, of: labels.range, to: &xml)
        case .values(let values): ChartData.writeNumbers(values, to: &xml)
        }
      }
    }
    xml.element(isScatter ? "c:yVal" : "c:val") { xml in ChartData.writeNumbers(series.values, to: &xml) }
    switch kind {
    case .line, .scatter: xml.leaf("c:smooth", ["val": "0"])
    default: break
    }
  }
}

/// References to cells with the values they had.
enum ChartData {
  static func writeTexts(_ cached: [String], of range: SheetRange, to xml: inout XMLWriter) {
    xml.element("c:strRef") { xml in
      xml.text("c:f", range.formulaText, xstring: true)
      xml.element("c:strCache") { xml in
        xml.leaf("c:ptCount", ["val": String(cached.count)])
        for (index, text) in cached.enumerated() {
          xml.element("c:pt", ["idx": String(index)]) { $0.text("c:v", text, xstring: true) }
        }
      }
    }
  }

  static func writeNumbers(_ values: ChartValues, to xml: inout XMLWriter) {
    xml.element("c:numRef") { xml in
      xml.text("c:f", values.range.formulaText, xstring: true)
      xml.element("c:numCache") { xml in
        xml.text("c:formatCode", values.formatCode, xstring: true)
        xml.leaf("c:ptCount", ["val": String(values.cached.count)])
        for (index, number) in values.cached.enumerated() {
          if let number { xml.element("c:pt", ["idx": String(index)]) { $0.text("c:v", number.text) } }
        }
      }
    }
  }
}

/// The values written beside a series' points (`c:dLbls`).
enum ChartLabelsXML {
  static func write(_ labels: ChartDataLabels, kind: Chart.Kind, to xml: inout XMLWriter) {
    xml.element("c:dLbls") { xml in
      if let code = labels.formatCode { xml.leaf("c:numFmt", ["formatCode": code, "sourceLinked": "0"]) }
      ChartShape.write(fill: nil, line: nil, to: &xml)
      if let position = labels.position, places(of: kind).contains(position) { xml.leaf("c:dLblPos", ["val": position.rawValue]) }
      xml.leaf("c:showLegendKey", ["val": "0"])
      xml.leaf("c:showVal", ["val": labels.showsValue ? "1" : "0"])
      xml.leaf("c:showCatName", ["val": labels.showsCategory ? "1" : "0"])
      xml.leaf("c:showSerName", ["val": "0"])
      xml.leaf("c:showPercent", ["val": labels.showsPercent ? "1" : "0"])
      xml.leaf("c:showBubbleSize", ["val": "0"])
    }
  }

  /// Excel calls a file damaged whose labels stand where the kind of chart has no place for them.
  private static func places(of kind: Chart.Kind) -> [ChartDataLabels.Position] {
    switch kind {
    case .column(.clustered), .bar(.clustered): [.outsideEnd, .insideEnd, .center, .insideBase]
    case .column, .bar: [.insideEnd, .center, .insideBase]
    case .line, .scatter: [.above, .below, .left, .right, .center]
    case .pie: [.outsideEnd, .insideEnd, .center]
    case .area, .doughnut: []
    }
  }
}

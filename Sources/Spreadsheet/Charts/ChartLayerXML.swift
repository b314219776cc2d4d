/// One layer of a chart: `c:barChart`, `c:lineChart` and so on, with its series. The order of elements is the schema's.
struct ChartLayerXML {
  private let layer: Chart.Layer
  private let chart: Chart
  private let firstSeries: Int

  init(_ layer: Chart.Layer, chart: Chart, firstSeries: Int) {
    self.layer = layer
    self.chart = chart
    self.firstSeries = firstSeries
  }

  func write(to xml: inout XMLWriter) {
    switch layer.kind {
    case .column(let grouping): bars("col", grouping, &xml)
    case .bar(let grouping): bars("bar", grouping, &xml)
    case .line(let markers):
      xml.element("c:lineChart") { xml in
        xml.leaf("c:grouping", ["val": "standard"])
        series(&xml)
        xml.leaf("c:marker", ["val": markers ? "1" : "0"])
        axes(&xml)
      }
    case .area(let grouping):
      xml.element("c:areaChart") { xml in
        xml.leaf("c:grouping", ["val": grouping == .clustered ? "standard" : grouping.rawValue])
        series(&xml)
        axes(&xml)
      }
    case .pie:
      xml.element("c:pieChart") { xml in
        series(&xml)
        xml.leaf("c:firstSliceAng", ["val": "0"])
      }
    case .doughnut(let hole):
      xml.element("c:doughnutChart") { xml in
        series(&xml)
        xml.leaf("c:firstSliceAng", ["val": "0"])
        xml.leaf("c:holeSize", ["val": String(hole)])
      }
    case .scatter:
      xml.element("c:scatterChart") { xml in
        xml.leaf("c:scatterStyle", ["val": "lineMarker"])
        series(&xml)
        axes(&xml)
      }
    }
  }

  private func bars(_ direction: String, _ grouping: Chart.Grouping, _ xml: inout XMLWriter) {
    xml.element("c:barChart") { xml in
      xml.leaf("c:barDir", ["val": direction])
      xml.leaf("c:grouping", ["val": grouping.rawValue])
      series(&xml)
      xml.leaf("c:gapWidth", ["val": String(chart.gapWidth)])
      // Stacked bars lie in one column only where they overlap in full.
      let overlap = chart.overlap ?? (grouping == .clustered ? 0 : 100)
      if overlap != 0 { xml.leaf("c:overlap", ["val": String(overlap)]) }
      axes(&xml)
    }
  }

  private func series(_ xml: inout XMLWriter) {
    xml.leaf("c:varyColors", ["val": layer.kind.family == .round ? "1" : "0"])
    for (offset, series) in layer.series.enumerated() {
      ChartSeriesXML(series, kind: layer.kind, index: firstSeries + offset).write(to: &xml)
    }
  }

  private func axes(_ xml: inout XMLWriter) {
    let ids = ChartAxesXML.ids(secondary: layer.usesSecondaryAxis)
    xml.leaf("c:axId", ["val": ids.category])
    xml.leaf("c:axId", ["val": ids.value])
  }
}

internal import Enforcement
internal import Report

/// Charts with categories from left to right: lines over months, and columns.
struct TimeChart {
  let chart: Chart
  let id: String

  private static let left = 420
  private static let plotHeight = 2_200
  private static let labelGap = 150

  func write(to out: inout MarkupWriter) {
    let top = legend.height + 150
    let bottom = top + Self.plotHeight
    // Upside down: the axis grows from the bottom.
    let scale = AxisScale(
      over: chart.series.flatMap(\.values).compactMap { $0 }, fromZero: true, start: 0, length: Self.plotHeight)
    let frame = ChartFrame(id: id, title: chart.title, altText: chart.altText, height: (bottom + 300) / 10)
    frame.write(to: &out) { out in
      legend.write(to: &out)
      for tick in scale.ticks {
        let y = bottom - scale.position(ofTick: tick)
        out.line(fromX: Self.left, y: y, toX: Self.left + plotLength, y: y, class: "grid")
        out.label(AxisScale.label(ofTick: tick), x: Self.left - 80, y: y + 45, anchor: .end, class: "tick")
      }
      for (index, category) in chart.categories.enumerated() where isLabelled(index) {
        out.label(category, x: x(of: index), y: bottom + 210, anchor: .middle, class: "tick")
      }
      for (position, series) in chart.series.enumerated() {
        if chart.kind == .column {
          writeColumns(series, position, scale: scale, bottom: bottom, to: &out)
        } else {
          writeLine(series, scale: scale, bottom: bottom, to: &out)
        }
      }
      if chart.kind != .column { writeEndLabels(scale: scale, bottom: bottom, to: &out) }
    }
  }

  /// Lines end before the labels of their last values.
  private var plotLength: Int {
    let longest = chart.series.map { ChartLettering.width(of: Self.endLabel($0, "100,00")) }.max() ?? 0
    return ChartFrame.width * 10 - Self.left - (chart.kind == .column ? 0 : min(longest, 2_400))
  }

  private var slot: Int { plotLength / max(chart.categories.count, 1) }

  private func x(of index: Int) -> Int { Self.left + slot * index + slot / 2 }

  /// Labels of many categories would run into one another: as many are left out as it takes.
  private func isLabelled(_ index: Int) -> Bool {
    let widest = (chart.categories.map { ChartLettering.width(of: $0) }.max() ?? 1) + 60
    return index % max(1, (widest + slot - 1) / max(slot, 1)) == 0
  }

  private func writeLine(_ series: Chart.Series, scale: AxisScale, bottom: Int, to out: inout MarkupWriter) {
    let positions = chart.categories.indices.map { index in
      series.values.element(at: index).map { (x: x(of: index), y: bottom - scale.position(of: $0)) }
    }
    // A month without a value interrupts the line.
    for run in positions.split(whereSeparator: { $0 == nil }) where run.count > 1 {
      out.raw("<polyline")
      out.attribute(
        "points",
        run.compactMap { $0 }.map { "\(MarkupWriter.decimal(tenths: $0.x)),\(MarkupWriter.decimal(tenths: $0.y))" }
          .joined(separator: " "))
      out.attribute("class", series.isReference ? "reference-line" : "line")
      out.raw("/>\n")
    }
    for case let position? in positions {
      out.dot(x: position.x, y: position.y, radius: 30, class: series.isReference ? "reference-dot" : "dot")
    }
  }

  /// The last value of each line beside its end, with the line's name; those that would overlap are moved apart.
  private func writeEndLabels(scale: AxisScale, bottom: Int, to out: inout MarkupWriter) {
    let ends = chart.series.compactMap { series -> (index: Int, value: Points, series: Chart.Series)? in
      chart.categories.indices.reversed().lazy.compactMap { index in
        series.values.element(at: index).map { (index, $0, series) }
      }.first
    }
    var lowest = Int.min
    for end in ends.sorted(by: { $0.value > $1.value }) {
      let y = max(bottom - scale.position(of: end.value) + 45, lowest == .min ? .min : lowest + Self.labelGap)
      lowest = y
      let words = Self.endLabel(end.series, VietnameseNumber.percent(end.value))
      out.label(words, x: x(of: end.index) + 80, y: y, class: end.series.isReference ? "reference-figure" : "figure")
    }
  }

  private static func endLabel(_ series: Chart.Series, _ value: String) -> String { "\(value) (\(series.name))" }

  private func writeColumns(_ series: Chart.Series, _ position: Int, scale: AxisScale, bottom: Int, to out: inout MarkupWriter) {
    let width = slot * 7 / 10 / max(chart.series.count, 1)
    let zero = scale.position(of: Points(hundredths: 0))
    for index in chart.categories.indices {
      guard let value = series.values.element(at: index) else { continue }
      let height = scale.position(of: value)
      let x = Self.left + slot * index + slot * 3 / 20 + width * position
      out.box(x: x, y: bottom - max(height, zero), width: width, height: abs(height - zero), class: style(of: series, position))
      let words = VietnameseNumber.percent(value)
      if ChartLettering.width(of: words) + 20 < width {
        out.label(words, x: x + width / 2, y: bottom - max(height, zero) - 40, anchor: .middle, class: "figure")
      }
    }
  }

  private func style(of series: Chart.Series, _ position: Int) -> String {
    if chart.kind == .column { return series.isReference ? "reference-bar" : position == 0 ? "bar" : "second-bar" }
    return series.isReference ? "reference-line" : "line"
  }

  private var legend: Legend {
    Legend(
      entries: chart.series.enumerated().map { position, series in
        let style = style(of: series, position)
        return (chart.kind == .column ? .box(style) : .line(style), series.name)
      })
  }
}

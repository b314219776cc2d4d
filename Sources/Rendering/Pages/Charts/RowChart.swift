internal import Enforcement
internal import Report

/// Charts with a row for each category: bars, bars with a mark at the target (bullet), and pairs of dots (dumbbell).
struct RowChart {
  let chart: Chart
  let id: String

  private static let nameLimit = 2_000
  private static let lineHeight = 150
  private static let valueRoom = 620

  func write(to out: inout MarkupWriter) {
    let layout = Layout(self)
    let frame = ChartFrame(id: id, title: chart.title, altText: chart.altText, height: (layout.bottom + 100) / 10)
    frame.write(to: &out) { out in
      legend.write(to: &out)
      for tick in layout.scale.ticks {
        let x = layout.scale.position(ofTick: tick)
        out.line(fromX: x, y: layout.top - 40, toX: x, y: layout.bottom, class: "grid")
        out.label(AxisScale.label(ofTick: tick), x: x, y: layout.top - 80, anchor: .middle, class: "tick")
      }
      for (index, lines) in layout.names.enumerated() {
        let middle = layout.top + index * layout.rowHeight + layout.rowHeight / 2
        for (line, words) in lines.enumerated() {
          let y = middle + 45 + (line * 2 - lines.count + 1) * Self.lineHeight / 2
          out.label(words, x: layout.plotStart - 100, y: y, anchor: .end)
        }
        if chart.kind == .dumbbell {
          writePair(index, at: middle, layout: layout, to: &out)
        } else {
          writeBars(index, at: middle, layout: layout, to: &out)
        }
      }
    }
  }

  /// Where the parts stand, in tenths of a unit.
  private struct Layout {
    let names: [[String]]
    let plotStart, top, rowHeight, bottom: Int
    let scale: AxisScale

    init(_ chart: RowChart) {
      names = chart.chart.categories.map { ChartLettering.lines($0, within: RowChart.nameLimit) }
      let lines = names.map(\.count).max() ?? 1
      plotStart = 120 + (names.joined().map { ChartLettering.width(of: $0) }.max() ?? 0)
      top = chart.legend.height + 240
      rowHeight = max(200, lines * RowChart.lineHeight + 30, chart.mains.count * 120 + 60)
      bottom = top + names.count * rowHeight
      // A dumbbell's value may stand on the left of its dots.
      let start = plotStart + (chart.chart.kind == .dumbbell ? RowChart.valueRoom : 0)
      scale = AxisScale(
        over: chart.chart.series.flatMap(\.values).compactMap { $0 }, fromZero: chart.chart.kind != .dumbbell, start: start,
        length: ChartFrame.width * 10 - start - RowChart.valueRoom, steps: 4)
    }
  }

  private var mains: [Chart.Series] {
    let mains = chart.series.filter { !$0.isReference }
    return chart.kind == .bar ? mains : Array(mains.prefix(1))
  }

  private var reference: Chart.Series? { chart.series.first { $0.isReference } }

  /// The prior value and this one, joined by a line; the words stand on the side the change leads to.
  private func writePair(_ index: Int, at middle: Int, layout: Layout, to out: inout MarkupWriter) {
    let value = mains.first?.values.element(at: index)
    let position = value.map(layout.scale.position)
    let mark = reference?.values.element(at: index).map(layout.scale.position)
    if let position, let mark { out.line(fromX: mark, y: middle, toX: position, y: middle, class: "link") }
    if let mark { out.dot(x: mark, y: middle, radius: 45, class: "reference-dot") }
    if let position { out.dot(x: position, y: middle, radius: 50, class: "dot") }
    let words = value.map(VietnameseNumber.percent) ?? VietnameseNumber.undefined
    if let position, let mark, position < mark {
      out.label(words, x: position - 90, y: middle + 45, anchor: .end, class: "figure")
    } else {
      out.label(words, x: (position ?? mark ?? layout.plotStart) + 90, y: middle + 45, class: "figure")
    }
  }

  private func writeBars(_ index: Int, at middle: Int, layout: Layout, to out: inout MarkupWriter) {
    let target = reference?.values.element(at: index)
    let mark = target.map(layout.scale.position)
    let zero = layout.scale.position(of: Points(hundredths: 0))
    for (place, series) in mains.enumerated() {
      let y = middle + (place * 2 - mains.count + 1) * 60
      let value = series.values.element(at: index)
      let isMissed = chart.kind == .bullet && Self.isMissed(value, target)
      var end = max(zero, mark ?? zero)
      if let position = value.map(layout.scale.position) {
        out.box(
          x: min(zero, position), y: y - 55, width: abs(position - zero), height: 110,
          class: Self.style(place, isMissed: isMissed))
        end = max(end, position)
      }
      let sign = isMissed ? "▼ " : ""
      out.label(
        sign + (value.map(VietnameseNumber.percent) ?? VietnameseNumber.undefined), x: end + 70, y: y + 45, class: "figure")
    }
    if let mark { out.line(fromX: mark, y: middle - 80, toX: mark, y: middle + 80, class: "target") }
  }

  /// A target is met by a ratio strictly above it.
  private static func isMissed(_ value: Points?, _ target: Points?) -> Bool {
    guard let value, let target else { return false }
    return value <= target
  }

  private static func style(_ place: Int, isMissed: Bool) -> String {
    isMissed ? "missed-bar" : place == 0 ? "bar" : "second-bar"
  }

  private var legend: Legend {
    var legend = Legend()
    for (place, series) in mains.enumerated() {
      legend.entries.append(
        (chart.kind == .dumbbell ? .dot("dot", radius: 50) : .box(Self.style(place, isMissed: false)), series.name))
    }
    if let reference {
      legend.entries.append((chart.kind == .dumbbell ? .dot("reference-dot", radius: 45) : .tick("target"), reference.name))
    }
    if chart.kind == .bullet, let main = mains.first, let reference,
      chart.categories.indices.contains(where: { Self.isMissed(main.values.element(at: $0), reference.values.element(at: $0)) })
    {
      legend.entries.append((.box("missed-bar"), "▼ chưa đạt"))
    }
    return legend
  }
}

extension Array {
  /// The element at `index`, nil where there is none or where it is nil itself.
  func element<Wrapped>(at index: Int) -> Wrapped? where Element == Wrapped? {
    indices.contains(index) ? self[index] : nil
  }
}

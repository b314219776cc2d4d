import Enforcement
import Report
import Testing

@testable import Rendering

@Suite struct `Charts of a page` {
  static func markup(_ chart: Chart) -> String {
    var out = MarkupWriter()
    switch chart.kind {
    case .bar, .bullet, .dumbbell: RowChart(chart: chart, id: "g").write(to: &out)
    case .line, .column: TimeChart(chart: chart, id: "g").write(to: &out)
    }
    return out.string
  }

  @Test(arguments: Chart.Kind.allCases)
  func `every kind has a title, words for it and its values as labels`(kind: Chart.Kind) {
    let markup = Self.markup(SmallDocument.chart(kind))
    #expect(markup.contains(#"<svg role="img" aria-labelledby="g-t" aria-describedby="g-d""#))
    #expect(markup.contains("<title id=\"g-t\">Tỷ lệ (%)</title>\n<desc id=\"g-d\">Hai đơn vị</desc>"))
    #expect(markup.contains(kind == .line ? "40,00 (2022)" : "82,50"))
    #expect(markup.contains(">Gia Lai</text>") && markup.contains(">2022</text>") && markup.contains(">2021</text>"))
  }

  @Test(arguments: Chart.Kind.allCases)
  func `every kind is drawn as the golden drawing`(kind: Chart.Kind) {
    #expect(ChartGolden.drawing(kind) == ChartGolden.golden(kind).split(separator: "\n").map(String.init))
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a chart without values or categories is still a picture`(kind: Chart.Kind) {
    let empty = Chart(id: "c", kind: kind, title: "", altText: "", categories: [], categoryCells: [], series: [])
    #expect(Self.markup(empty).contains("</svg>"))
    let none = Chart(
      id: "c", kind: kind, title: "", altText: "", categories: ["a", "b", "c"], categoryCells: [],
      series: [Chart.Series(name: "s", cells: [], values: [nil])])
    #expect(Self.markup(none).contains("</svg>"))
  }

  @Test func `a missed target is told by a sign and words, not by colour alone`() {
    let chart = Chart(
      id: "c", kind: .bullet, title: "", altText: "", categories: ["a"], categoryCells: [],
      series: [
        Chart.Series(name: "s", cells: [], values: [Points(hundredths: 8_150)]),
        Chart.Series(name: "t", cells: [], values: [Points(hundredths: 8_150)], isReference: true),
      ])
    let markup = Self.markup(chart)
    #expect(markup.contains("▼ 81,50") && markup.contains("▼ chưa đạt"))
  }

  @Test(arguments: [
    ("Gia Lai", 2_000, ["Gia Lai"]),
    ("Chi cục Thi hành án dân sự huyện Chư Păh", 1_500, ["Chi cục Thi hành án", "dân sự huyện Chư Păh"]),
  ])
  func `long names take two lines`(name: String, limit: Int, lines: [String]) {
    #expect(ChartLettering.lines(name, within: limit) == lines)
  }

  @Test(arguments: [
    "", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h",
  ])
  func `no line is wider than its room`(name: String) {
    for line in ChartLettering.lines(name, within: 900) { #expect(ChartLettering.width(of: line) <= 900) }
  }
}

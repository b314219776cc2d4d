import Configuration
import Enforcement
import Testing

@testable import Report

@Suite struct `The guide to forms` {
  @Test func `names every place, condition, take, row source, content and figure there is`() throws {
    let guide = try #require(TemplateFiles.text("templates/forms/README.md"))
    var words = ReportFacts.names.map { "`{\($0)}`" } + ChartForm.names.map { "`{\($0)}`" }
    words += Condition.allCases.map { "`\($0.rawValue)`" } + Take.allCases.map { "`\($0.rawValue)`" }
    words += RowSource.Name.allCases.map { "over: \($0.rawValue)" } + ColumnContent.Name.allCases.map { "`\($0.rawValue)`" }
    words += Indicator.all.map { "`\($0.id)`" } + Chart.Kind.allCases.map { "`\($0.rawValue)`" }
    words += MoneyUnit.allCases.map { "`\($0.rawValue)`" }
    for word in words { #expect(guide.firstRange(of: word) != nil, "\(word) is not in the guide") }
    for figure in FigureID.all {
      #expect(guide.firstRange(of: "`\(figure.aspect.rawValue).") != nil, "\(figure)")
      let isNamed = guide.firstRange(of: "`\(figure.measure.rawValue)`") ?? guide.firstRange(of: "`\(figure)`")
      #expect(isNamed != nil, "\(figure)")
    }
  }
}

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

  @Test func `shows a form of its own that makes a sheet beside the others`() throws {
    let example = try ConfigurationFile.load(
      "\(TemplateFiles.root)/docs/guide/ton-chuyen-ky.yaml", named: "forms/ton-chuyen-ky.yaml")
    let forms = try FormCatalogue.load(TemplateFiles.forms() + [example])
    let builder = ReportBuilder(
      input: try SampleInput.twoProvinces().input(), forms: forms, theme: try TemplateFiles.theme())
    let table = try #require(try builder.national().table("units", of: "carried-forward"))
    #expect(table.columns.count == 8 && table.rows.count == 3)
    #expect(table.rows.allSatisfy { $0.cells.allSatisfy { $0.value != .undefined } })
  }

  @Test func `shows columns that are in the form they are about, or may be added to it`() throws {
    let guide = try #require(TemplateFiles.text("docs/guide/README.md"))
    let ranking = try #require(TemplateFiles.text("templates/forms/ranking.yaml"))
    let columns = guide.split(separator: "\n").filter { $0.hasPrefix("- { id:") }
    #expect(columns.count == 3)
    for column in columns.prefix(2) { #expect(ranking.contains(column), "\(column)") }
    let place = try #require(ranking.firstRange(of: columns[1]))
    let edited = String(ranking[..<place.lowerBound]) + "\(columns[2])\n        " + ranking[place.lowerBound...]
    _ = try FormCatalogue.load([try ConfigurationFile.parse(edited, file: "forms/ranking.yaml")])
  }
}

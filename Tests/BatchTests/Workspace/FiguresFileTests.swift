import Configuration
import Enforcement
import TestSupport
import Testing

@testable import Batch

@Suite struct FiguresFileTests {
  let folder = TemporaryFolder()

  private func figures(_ rows: [String]) throws -> PeriodFigures? {
    try folder.write(
      "vintage,code,name,level,parent,valid_from,valid_to\n2008,VN,Toàn quốc,nation,,2008-01-01,\n", to: "offices.csv")
    let heading = FiguresFile.columns.joined(separator: ",")
    try folder.write(([heading] + rows).joined(separator: "\n") + "\n", to: "archive/2021-09/v1/figures.csv")
    let period = try #require(Period(year: 2021, month: 9))
    return try Archive.figures(in: Workspace(folder: folder.path), of: period)?.figures
  }

  @Test(arguments: ["100", "120"])
  func `a figure that stands twice is refused with its line, whatever its second value`(_ value: String) throws {
    let rows = ["100", "7", value].map { "2021-09,2008,nation,VN,Toàn quốc,\($0 == "7" ? "Dân sự" : ""),cases.done,\($0)" }
    #expect(try figures(Array(rows.prefix(2)))?[OfficeRegistry.nation]?[.cases, .done] == 100)
    let error = #expect(throws: RunError.self) { try figures(rows) }
    let text = try #require(error?.message.english)
    #expect(text == "archive/2021-09/v1/figures.csv:4: this figure is already given above (found '\(value)')")
    #expect(error?.exitCode == .unusableInput)
  }
}

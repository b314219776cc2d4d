import Report
import Testing

@Suite struct `Documents of two provinces` {
  @Test func `read as the golden file says for the nation`() throws {
    let document = try SampleInput.twoProvinces().builder().national()
    let sheets: Set = ["overview", "results-cases", "comparison", "targets", "ranking", "trend", "categories", "quality"]
    expectGolden(DocumentText(document: document, sheets: sheets), "national.txt")
  }

  @Test func `read as the golden file says for a province with a missing office`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.figures["64001"] = nil
    let document = try sample.builder().province(SampleInput.id("64"))
    expectGolden(DocumentText(document: document, sheets: ["overview", "results-money", "quality", "notes"]), "province-64.txt")
  }

  private func expectGolden(_ text: DocumentText, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    TemplateFiles.write(text.text, to: name)
    #expect(text.text == TemplateFiles.golden(name), sourceLocation: sourceLocation)
  }
}

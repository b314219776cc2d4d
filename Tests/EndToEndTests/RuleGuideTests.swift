import Batch
import Configuration
import TestSupport
import Testing

/// docs/rules.md is the catalogue as the program knows it.
@Suite struct RuleGuideTests {
  @Test func `the committed page of rules is the one that is made from the catalogue`() throws {
    let page = try RuleGuideRun.markdown(templates: Project.templates)
    let committed = String(decoding: try #require(TemporaryFolder.bytes(of: "\(Project.folder)/docs/rules.md")), as: UTF8.self)
    #expect(page == committed, "run 'make rules'")
  }
}

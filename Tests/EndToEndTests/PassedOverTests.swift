import Batch
import Configuration
import TestSupport
import Testing

/// What a run passes over in the workspace's own tables is in all that it writes about warnings.
@Suite struct PassedOverTests {
  @Test func `a target of an unknown unit is in the findings and the manifest, and nothing is provisional for it`() async throws {
    let workspace = try SmallWorkspace()
    let targets = String(decoding: try #require(workspace.folder.bytes(of: "targets.csv")), as: UTF8.self)
    try workspace.folder.write(targets + "2022,2008,064,money.completion,40\n", to: "targets.csv")
    let out = TemporaryFolder("thads-passed-over")
    let outcome = try await ReportRun.run(try workspace.options(out: out, formats: [.csv]), observer: .silent)
    #expect(outcome.exitCode == .published)
    #expect(outcome.json.text.contains("workspace.unit_unknown"))
    let rows = try Rows("findings.csv", of: out["2022-09"]).matching(["rule": "workspace.unit_unknown"])
    #expect(rows.map { $0["file"] } == ["targets.csv"] && rows.first?["severity"] == "warning")
    #expect(rows.first?["found"] == "064" && rows.first?["expected"] == "64")
    let manifest = String(decoding: try #require(out.bytes(of: "2022-09/manifest.json")), as: UTF8.self)
    #expect(manifest.contains("workspace.unit_unknown"))
    #expect(try Verification.run(out["2022-09"]).faults.map { $0.message[.english] } == [])
  }
}

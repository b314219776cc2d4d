import Batch
import Configuration
import Glibc
import TestSupport
import Testing

@Suite struct UnreadableFileTests {
  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is a finding, and the others are published`() async throws {
    let workspace = try SmallWorkspace()
    let path = "exports/2022-09/64/khoa.csv"
    try workspace.folder.write("x;y\n", to: path)
    try #require(chmod(workspace.folder[path], 0) == 0)
    let out = TemporaryFolder("thads-unreadable")
    let outcome = try await ReportRun.run(try workspace.options(out: out), observer: .silent)
    #expect(outcome.exitCode == .provisional)
    let errors = try Rows("findings.csv", of: out["2022-09"]).matching(["severity": "error"])
    #expect(errors.map { $0["rule"] } == ["file.unreadable"] && errors.first?["file"] == path)
    #expect(try Verification.run(out["2022-09"]).faults.map { $0.message[.english] } == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"), arguments: ["exports/2021-09", "exports/2022-09", "exports"])
  func `a folder that may not be read stops the run, and no office is said to be missing`(_ path: String) async throws {
    let workspace = try SmallWorkspace()
    try #require(chmod(workspace.folder[path], 0) == 0)
    defer { chmod(workspace.folder[path], 0o755) }
    let out = TemporaryFolder("thads-unreadable")
    let options = try workspace.options(out: out)
    let error = await #expect(throws: RunError.self) { try await ReportRun.run(options, observer: .silent) }
    #expect(error?.exitCode == .unusableInput && error?.message[.english].contains("Permission denied") ?? false)
  }
}

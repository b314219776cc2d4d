import Batch
import TestSupport
import Testing

@Suite struct DeterminismTests {
  @Test func `two runs of one workspace differ in no byte, whatever the folder and the number of jobs`() async throws {
    let one = TemporaryFolder("thads-a")
    let other = TemporaryFolder("thads-another-name")
    let workspaces = try (SmallWorkspace(name: "thads-x"), SmallWorkspace(name: "thads-elsewhere"))
    _ = try await ReportRun.run(try workspaces.0.options(out: one, jobs: 1), observer: .silent)
    _ = try await ReportRun.run(try workspaces.1.options(out: other, jobs: 2), observer: .silent)
    let files = try ["", "data/", "tinh/"].flatMap { folder in try names(in: one["2022-09/\(folder)"]).map { folder + $0 } }
    #expect(files.contains("manifest.json"))
    #expect(files.contains("toan-quoc.xlsx"))
    for file in files where file != "data" && file != "tinh" {
      #expect(one.bytes(of: "2022-09/\(file)") == other.bytes(of: "2022-09/\(file)"), "\(file)")
    }
  }

  @Test func `a result is replaced only where that is asked for, and the old one is kept`() async throws {
    let workspace = try SmallWorkspace(provinces: ["64"])
    let out = TemporaryFolder("thads-replace")
    _ = try await ReportRun.run(try workspace.options(out: out, formats: [.csv]), observer: .silent)
    let again = try workspace.options(out: out, formats: [.csv])
    let error = await #expect(throws: RunError.self) { try await ReportRun.run(again, observer: .silent) }
    #expect(error?.exitCode == .cannotCreate)
    _ = try await ReportRun.run(try workspace.options(out: out, replace: true, formats: [.csv]), observer: .silent)
    #expect(try names(in: out.path) == [".thads.lock", "2022-09", "2022-09.previous"])
  }
}

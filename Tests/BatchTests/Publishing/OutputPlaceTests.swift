import Configuration
import Enforcement
import Glibc
import TestSupport
import Testing

@testable import Batch

@Suite struct OutputPlaceTests {
  let bench = TemporaryFolder()

  init() throws {
    for file in ["work/exports/2022-09/01/01001.csv", "work/archive/2021-09/v1/figures.csv", "templates/layouts/a.yaml"] {
      try bench.write("x\n", to: file)
    }
  }

  private func check(_ out: String) throws {
    let source = RunSource(
      workspace: bench["work"], templates: bench["templates"], period: try #require(Period(year: 2022, month: 9)), baseline: nil,
      jobs: 1)
    try OutputPlace.check(
      ReportOptions(
        source: source, out: bench[out], formats: [], scope: [], requireComplete: false, replace: true, sourceDateEpoch: nil))
  }

  @Test(arguments: [
    "work", "work/", "work/exports", "work/./exports/", "work/exports/2022-09", "work/exports/new/deeper", "work/archive",
    "templates",
    "work/archive/2022-09", "templates/layouts", "other/../work/exports", "link", "link/new", "work/out/../exports",
  ])
  func `an output among what is read is refused as wrong usage`(_ out: String) throws {
    for folder in ["other", "work/out"] { mkdir(bench[folder], 0o755) }
    symlink(bench["work/exports"], bench["link"])
    let error = #expect(throws: RunError.self) { try check(out) }
    #expect(error?.exitCode == .usage)
    #expect(error?.message.english.hasPrefix("--out: ") == true && error?.message.vietnamese.hasPrefix("--out: ") == true)
  }

  @Test func `a result that would take the place of the workspace is refused`() throws {
    #expect(rename(bench["work"], bench["2022-09"]) == 0)
    let source = RunSource(
      workspace: bench["2022-09"], templates: bench["templates"], period: try #require(Period(year: 2022, month: 9)),
      baseline: nil, jobs: 1)
    let options = ReportOptions(
      source: source, out: bench.path, formats: [], scope: [], requireComplete: false, replace: true, sourceDateEpoch: nil)
    #expect(throws: RunError.self) { try OutputPlace.check(options) }
  }

  @Test(arguments: ["work/out", "work/exports-2022", "out", "", "not/there/yet"])
  func `an output beside it is taken`(_ out: String) { #expect(throws: Never.self) { try check(out) } }

  @Test func `a report is refused before anything is made or moved`() async throws {
    let source = RunSource(
      workspace: bench["work"], templates: bench["templates"], period: try #require(Period(year: 2022, month: 9)), baseline: nil,
      jobs: 1)
    let options = ReportOptions(
      source: source, out: bench["work/exports"], formats: [], scope: [], requireComplete: false, replace: true,
      sourceDateEpoch: nil)
    let error = await #expect(throws: RunError.self) { try await ReportRun.run(options, observer: .silent) }
    #expect(error?.exitCode == .usage)
    #expect(try FileSystem.files(below: bench["work/exports"]) == ["2022-09/01/01001.csv"])
  }
}

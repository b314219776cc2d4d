import Configuration
import Enforcement
import Glibc
import Synthesis
import TestSupport
import Testing

@testable import Batch

/// `thads check` with one job and with several.
@Suite struct CheckRunTests {
  private static let project = "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")

  @Test(arguments: MessySamples.all.filter { $0.path.hasPrefix("sets/") }.map(\.path))
  func `says the same whatever the number of jobs`(_ path: String) async throws {
    var said: [String] = []
    for jobs in [1, 2, 8] {
      let source = RunSource(
        workspace: "\(Self.project)/samples/messy/\(path)", templates: "\(Self.project)/templates",
        period: try #require(Period(year: 2022, month: 9)), baseline: nil, jobs: jobs)
      do throws(RunError) {
        let outcome = try await CheckRun.run(source, observer: .silent)
        said.append("\(outcome.exitCode) \(outcome.lines.map(\.english)) \(outcome.json.text)")
      } catch {
        said.append(error.message.english)
      }
    }
    #expect(Set(said).count == 1)
  }

  @Test(arguments: ["link", "file"])
  func `a period that is no folder is named, and not read`(_ kind: String) async throws {
    let bench = TemporaryFolder()
    let offices = "vintage,code,name,level,parent,valid_from,valid_to\n2008,VN,Toàn quốc,nation,,,\n"
    try bench.write(offices, to: "offices.csv")
    try bench.write([], to: kind == "file" ? "exports/2022-09" : "real/01001.csv")
    if kind == "link" {
      try bench.write([], to: "exports/other")
      symlink("../real", bench["exports/2022-09"])
    }
    let source = RunSource(
      workspace: bench.path, templates: "\(Self.project)/templates", period: try #require(Period(year: 2022, month: 9)),
      baseline: nil, jobs: 1)
    let error = await #expect(throws: RunError.self) { try await CheckRun.run(source, observer: .silent) }
    #expect(error?.exitCode == .unusableInput && error?.message.english.hasPrefix("exports/2022-09 is no folder") ?? false)
  }
}

import Configuration
import Enforcement
import Synthesis
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
}

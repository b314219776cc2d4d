import Batch
import Configuration
import Enforcement
import Foundation
import TestSupport
import Testing

/// Sealed versions: made from published figures, never changed, used as the prior year's where they are asked for.
@Suite struct BaselineTests {
  private let year = TemporaryFolder("thads-prior")

  @Test func `a result is sealed as v1, the same again makes no version, another figure makes v2`() async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    #expect(try await seal(workspace).english.contains("as v1"))
    #expect(try await seal(workspace).english.contains("those of v1 already"))
    try doubleFirstRow(in: workspace)
    #expect(try await seal(workspace).english.contains("as v2"))
    #expect(try names(in: workspace.folder["archive/2021-09"]).filter { $0.hasPrefix("v") } == ["v1", "v2"])

    let comparison = try Comparison.run(workspace.folder["archive/2021-09/v1"], workspace.folder["archive/2021-09/v2"])
    #expect(comparison.exitCode == .different)
    #expect(comparison.lines.contains { $0.hasPrefix("48490 Dân sự cases.completed: ") })
    #expect(comparison.lines.contains { $0.hasPrefix("VN cases.completion: ") }, "the nation's ratio moved with it")
    let same = try Comparison.run(workspace.folder["archive/2021-09/v2"], year["2021-09"])
    #expect(same.exitCode == .published)
    #expect(same.lines.isEmpty)
  }

  @Test func `the version that is asked for is the prior year's, by default the latest`() async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    _ = try await seal(workspace)
    try doubleFirstRow(in: workspace)
    _ = try await seal(workspace)
    try FileManager.default.removeItem(atPath: workspace.folder["exports/2021-09"])

    let first = try await prior(workspace, .archiveVersion(1))
    let second = try await prior(workspace, .archiveVersion(2))
    #expect(first != second)
    #expect(try await prior(workspace, .archive) == second)
    #expect(try await prior(workspace, nil) == "", "without exports of the prior year there is nothing to compare with")
  }

  @Test(arguments: [BaselinePolicy.archive, .archiveVersion(7)])
  func `a sealed version that is not there stops the run`(_ policy: BaselinePolicy) async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    await #expect {
      try await prior(workspace, policy)
    } throws: { error in
      guard case .noBaseline(_, let version, let folder)? = error as? RunError, let message = (error as? RunError)?.message else {
        return false
      }
      return folder.hasSuffix("archive/2021-09") && version == (policy == .archive ? nil : 7) && !message.english.contains("vN")
    }
    await #expect {
      _ = try await CheckRun.run(
        workspace.options(out: TemporaryFolder("thads-checked"), baseline: policy).source, observer: .silent)
    } throws: { error in
      guard case .noBaseline(_, let version, let folder)? = error as? RunError, let message = (error as? RunError)?.message else {
        return false
      }
      return folder.hasSuffix("archive/2021-09") && version == (policy == .archive ? nil : 7) && !message.english.contains("vN")
    }
  }

  @Test func `a check against a sealed version reads no exports of the prior year`() async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    _ = try await seal(workspace)
    try FileManager.default.removeItem(atPath: workspace.folder["exports/2021-09/48/48490.csv"])
    let out = TemporaryFolder("thads-checked")
    let sealed = try await CheckRun.run(workspace.options(out: out, baseline: .archive).source, observer: .silent)
    #expect(sealed.exitCode == .published)
    let exported = try await CheckRun.run(workspace.options(out: out, baseline: .exports).source, observer: .silent)
    #expect(exported.exitCode == .provisional)
  }

  @Test func `a prior year that was sealed as provisional makes the comparison so`() async throws {
    let workspace = try SmallWorkspace(provinces: ["48", "64"])
    try FileManager.default.removeItem(atPath: workspace.folder["exports/2021-09/48/48490.csv"])
    _ = try await seal(workspace)
    let out = TemporaryFolder("thads-baseline")
    let outcome = try await ReportRun.run(
      try workspace.options(out: out, baseline: .archive, formats: [.csv, .html]), observer: .silent)
    #expect(outcome.exitCode == .provisional)
    let page = String(decoding: try #require(out.bytes(of: "2022-09/index.html")), as: UTF8.self)
    #expect(page.contains("dùng để so sánh được chốt khi còn sơ bộ"))
    let sealed = try SealRun.run(workspace: workspace.folder.path, period: #require(Period("2022-09")), out: out.path)
    #expect(sealed.lines.first?.english.contains("Sealed the complete figures") == true, "its own figures lack nothing")
    let rows = try Rows("indicators.csv", of: out["2022-09"])
    let statuses = ["VN", "48", "64"].map { rows.matching(["code": $0, "indicator": "cases.completion"]).first?["status"] }
    #expect(
      statuses == ["provisional", "provisional", "provisional"], "a seal does not say what it lacks, nor does a province's page")
  }

  @Test func `a sealed version that was touched stops the run, and a result that was touched is not sealed`() async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    _ = try await seal(workspace)
    let sealed = "archive/2021-09/v1/figures.csv"
    try workspace.folder.write(try #require(workspace.folder.bytes(of: sealed)) + Array("\n".utf8), to: sealed)
    await #expect {
      try await prior(workspace, .archive)
    } throws: { error in
      guard case .brokenSeal? = error as? RunError else { return false }
      return true
    }

    let figures = try #require(year.bytes(of: "2021-09/data/figures.csv"))
    try year.write(figures + Array("\n".utf8), to: "2021-09/data/figures.csv")
    #expect {
      try SealRun.run(workspace: workspace.folder.path, period: #require(Period("2021-09")), out: year.path)
    } throws: { error in
      guard case .faulty(_, let faults)? = error as? RunError else { return false }
      return faults.contains { $0.english.contains("data/figures.csv") }
    }
  }

  /// Publishes 2021-09 and seals it; what was said.
  private func seal(_ workspace: SmallWorkspace) async throws -> Bilingual {
    let period = try #require(Period("2021-09"))
    _ = try await ReportRun.run(
      try workspace.options(period: period, out: year, replace: true, formats: [.csv]), observer: .silent)
    return try #require(try SealRun.run(workspace: workspace.folder.path, period: period, out: year.path).lines.first)
  }

  /// The prior value of Đà Nẵng's cases.completion in a report of 2022-09 against `baseline`.
  private func prior(_ workspace: SmallWorkspace, _ baseline: BaselinePolicy?) async throws -> String {
    let out = TemporaryFolder("thads-baseline")
    _ = try await ReportRun.run(try workspace.options(out: out, baseline: baseline, formats: [.csv]), observer: .silent)
    let line = try Rows("indicators.csv", of: out["2022-09"]).matching(["code": "48", "indicator": "cases.completion"]).first
    return try #require(line?["prior_value"])
  }

  /// Counts the completed and the terminated cases of the first row of 48490 twice over in what was done, with every identity kept:
  /// as many more are accepted, to enforce and eligible.
  private func doubleFirstRow(in workspace: SmallWorkspace) throws {
    let path = "exports/2021-09/48/48490.csv"
    let text = String(decoding: try #require(workspace.folder.bytes(of: path)), as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    let separator = lines[0].contains(";") ? ";" : ","
    let heading = lines[0].components(separatedBy: separator)
    var row = lines[1].components(separatedBy: separator)
    func index(_ measure: String) throws -> Int { try #require(heading.firstIndex { $0.hasSuffix("cases.\(measure)") }) }
    let more = try #require(Int(row[try index("completed")]))
    for measure in ["newly_accepted", "accepted", "to_enforce", "eligible", "completed", "done"] {
      let column = try index(measure)
      row[column] = "\(try #require(Int(row[column])) + more)"
    }
    lines[1] = row.joined(separator: separator)
    try workspace.folder.write(lines.joined(separator: "\n"), to: path)
  }
}

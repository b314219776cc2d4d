@testable import Batch
import DelimitedText
import Enforcement
import Intake
import Synthesis
import TestSupport
import Testing

/// samples/messy: what shows only between files or periods, and that the folder is what the program writes.
@Suite struct MessySetsTests {
  private static let folder: String = {
    let project = "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(project)"
  }()

  @Test(arguments: MessySamples.all.filter { $0.path.hasPrefix("sets/") }.map(\.path))
  func `a messy workspace is read as its expectation says`(_ path: String) async throws {
    let sample = try #require(MessySamples.all.first { $0.path == path })
    let workspace = try Workspace(folder: "\(Self.folder)/samples/messy/\(path)")
    let templates = try await Templates(folder: "\(Self.folder)/templates")
    let period = try #require(Period(year: 2022, month: 9))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 1)
    let history = try await earlier.history(before: period)
    let reading = try #require(
      try await PeriodReading.read(period, workspace: workspace, templates: templates, jobs: 1, history: history))
    let findings = reading.intake.findings.map { finding in
      "\(finding.ruleID)@\(finding.file.split(separator: "/").last ?? ""):\(finding.line.map(String.init) ?? "-")"
    }
    #expect(findings == sample.findings)
    #expect(reading.intake.hasUsableFigures == (sample.outcome == .used))
    #expect(reading.intake.isBalanced)
    for figure in sample.figures {
      let parts = figure.split(separator: "=")
      let place = parts[0].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let position = try #require(reading.figures.registry.position(of: place[0]))
      let id = try #require(FigureID(place[2]))
      #expect(reading.figures[position, Category(place[1])]?[id] == Int64(parts[1]), "\(figure)")
    }
  }

  @Test func `the committed folder is what the program writes, byte for byte`() throws {
    let files = MessySamples.files()
    #expect(Set(files.map(\.path)).count == files.count)
    for file in files {
      #expect(
        TemporaryFolder.bytes(of: "\(Self.folder)/samples/messy/\(file.path)") == file.bytes, "\(file.path): run 'make messy'")
    }
  }
}

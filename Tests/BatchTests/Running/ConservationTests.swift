@testable import Batch
import Configuration
import Enforcement
@testable import Intake
import TestSupport
import Testing

/// A run in which something does not add up is an internal fault: nothing is published.
@Suite struct ConservationTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// What a fault of the program might do to the result of an intake.
  private static let faults: [(name: String, spoil: @Sendable (IntakeResult) -> IntakeResult)] = [
    ("a record is lost", { result in rebuilt(result) { $0.used -= 1 } }),
    ("a record is counted twice", { result in rebuilt(result) { $0.rejected += 1 } }),
    ("bytes are lost", { result in rebuilt(result) { $0.account.used -= 1 } }),
    ("bytes are read twice", { result in rebuilt(result) { $0.account.breaks = 1 } }),
    ("money is lost", { result in rebuilt(result) { $0.usedFigures = FigureSum() } }),
    ("the files do not add up to their total", { result in rebuilt(result, files: false) { $0.usedFigures = FigureSum() } }),
    (
      "a figure is another one",
      { result in
        var figures = result.figures
        let office = figures.registry.positions(of: .office).first { figures[$0, Category("Dân sự")] != nil } ?? 0
        if let id = FigureID(.money, .completed) { figures[office, Category("Dân sự")]?[id] = 1 }
        return IntakeResult(
          figures: figures, sources: result.sources, findings: result.findings, files: result.files, totals: result.totals,
          missing: result.missing, rejected: result.rejected)
      }
    ),
  ]

  /// The result with the totals of its first file, and with them those of all, changed.
  private static func rebuilt(
    _ result: IntakeResult, files: Bool = true, _ change: (inout ControlTotals) -> Void
  ) -> IntakeResult {
    var sum = ControlTotals()
    let reports = result.files.enumerated().map { index, file in
      var totals = file.totals
      if index == 0, files { change(&totals) }
      sum.add(totals)
      return FileReport(
        file: file.file, size: file.size, outcome: file.outcome, layout: file.layout, encoding: file.encoding,
        delimiter: file.delimiter, offices: file.offices, totals: totals)
    }
    if !files { change(&sum) }
    return IntakeResult(
      figures: result.figures, sources: result.sources, findings: result.findings, files: reports, totals: sum,
      missing: result.missing, rejected: result.rejected)
  }

  private func options(_ workspace: TemporaryFolder, _ out: TemporaryFolder) throws -> ReportOptions {
    for (from, to) in [("offices.csv", "offices.csv"), ("encodings/utf-8.csv", "exports/2022-09/01/01001.csv")] {
      try workspace.write(#require(TemporaryFolder.bytes(of: "\(Self.project)/samples/messy/\(from)")), to: to)
    }
    return ReportOptions(
      source: RunSource(
        workspace: workspace.path, templates: "\(Self.project)/templates", period: try #require(Period(year: 2022, month: 9)),
        baseline: nil, jobs: 1),
      out: out.path, formats: [.csv], scope: [.national], requireComplete: false, replace: false, sourceDateEpoch: nil)
  }

  @Test func `a sound run is published, and the manifest accounts for its records, bytes and money`() async throws {
    let (workspace, out) = (TemporaryFolder("thads-conserved"), TemporaryFolder("thads-out"))
    let outcome = try await ReportRun.run(try options(workspace, out), observer: .silent)
    #expect(outcome.exitCode == .provisional)
    let manifest = String(decoding: try #require(out.bytes(of: "2022-09/manifest.json")), as: UTF8.self)
    #expect(manifest.contains("\"bytes_by_kind\"") && manifest.contains("\"rejected_figures\""))
    #expect(outcome.lines.contains { $0.english.contains("4 records = 2 used + 0 rejected + 2 headings, totals, notes") })
  }

  @Test(arguments: faults.indices)
  func `what does not add up stops the run with nothing published`(_ index: Int) async throws {
    let (workspace, out) = (TemporaryFolder("thads-conserved"), TemporaryFolder("thads-out"))
    let options = try options(workspace, out)
    let spoil = Self.faults[index].spoil
    let error = await #expect(throws: RunError.self, "\(Self.faults[index].name)") {
      try await ReportRun.run(options, observer: .silent) { spoil(await Intake.read($0)) }
    }
    #expect(error?.exitCode == .internalFault)
    if case .conservation = error {} else { Issue.record("\(String(describing: error))") }
    #expect(FileSystem.kind(of: out["2022-09"]) == .nothing)
  }

  @Test func `what is rejected is printed with its money`() async throws {
    let (workspace, out) = (TemporaryFolder("thads-conserved"), TemporaryFolder("thads-out"))
    let options = try options(workspace, out)
    let text = String(decoding: try #require(workspace.bytes(of: "exports/2022-09/01/01001.csv")), as: UTF8.self)
    try workspace.write(text.replacing("01001;Chi cục THADS quận Ba Đình;", with: "01000;;"), to: "exports/2022-09/01/01000.csv")
    try workspace.write(text.replacing(";210;", with: ";211;"), to: "exports/2022-09/01/01001.csv")
    let outcome = try await ReportRun.run(options, observer: .silent)
    #expect(
      outcome.lines.contains {
        $0.english == "  rejected: 2 records, 2 readable: 351 cases, 35500000 đồng (eligible)"
      })
  }
}

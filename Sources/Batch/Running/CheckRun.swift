import Enforcement
import Intake

/// `thads check`: reads the exports of a period and of its prior year, checks them, and writes nothing.
public enum CheckRun {
  /// Reads and checks what `source` names.
  ///
  /// - Returns: exit code 0 where every office of the period is there and nothing was rejected, 3 otherwise.
  /// - Throws: ``RunError/nothingUsable(_:)`` where no export of the period can be used.
  public static func run(_ source: RunSource, observer: RunObserver) async throws(RunError) -> RunOutcome {
    let workspace = try Workspace(folder: source.workspace)
    let templates = try Templates(folder: source.templates)
    let prior = try await PeriodReading.read(
      source.period.priorYear, workspace: workspace, templates: templates, jobs: source.jobs)
    let history = try await PeriodHistory.load(
      before: source.period, priorYear: prior.map { PeriodHistory.Past($0.figures, from: "exports") }, workspace: workspace,
      templates: templates, jobs: source.jobs)
    let read = try await PeriodReading.read(
      source.period, workspace: workspace, templates: templates, jobs: source.jobs, history: history)
    let readings = [read, prior].compactMap { $0 }
    for reading in readings { try observer.tell(reading) }
    guard let current = readings.first, current.period == source.period, current.intake.hasUsableFigures else {
      throw .nothingUsable(source.period)
    }
    let code: ExitCode = readings.contains(where: \.intake.isProvisional) ? .provisional : .published
    return RunOutcome(
      exitCode: code, lines: readings.flatMap(\.lines),
      json: .members([
        "command": .string("check"), "exit": .integer(Int64(code.rawValue)), "readings": .array(readings.map(\.json)),
      ]),
      list: JSONList(name: "findings") { (item) throws(RunError) in
        for reading in readings {
          try reading.forEachFinding { (finding) throws(RunError) in try item(finding.json(in: reading)) }
        }
      })
  }
}

import Enforcement
import Intake

/// `thads check`: reads the exports of a period and of its prior year, checks them, and writes nothing.
public enum CheckRun {
  /// Reads and checks what `source` names.
  ///
  /// - Returns: exit code 0 where every office of the period is there and nothing was rejected, 65 where no export of the period can be
  ///   used, 3 otherwise.
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
    for reading in readings { observer.found(reading.intake.findings.map { FindingText($0, in: reading) }) }
    let isUsable = read?.intake.hasUsableFigures ?? false
    let isProvisional = readings.contains { $0.intake.isProvisional }
    let code: ExitCode = !isUsable ? .unusableInput : isProvisional ? .provisional : .published
    return RunOutcome(
      exitCode: code, lines: readings.flatMap(\.lines),
      failure: isUsable ? nil : RunError.nothingUsable(source.period).message,
      json: .members([
        "command": .string("check"), "exit": .integer(Int64(code.rawValue)), "readings": .array(readings.map(\.json)),
        "findings": .array(readings.flatMap { reading in reading.intake.findings.map { $0.json(in: reading) } }),
      ]))
  }
}

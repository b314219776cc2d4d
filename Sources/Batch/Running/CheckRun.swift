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
    var readings: [PeriodReading] = []
    for period in [source.period, source.period.priorYear] {
      guard let reading = try await PeriodReading.read(period, workspace: workspace, templates: templates, jobs: source.jobs)
      else { continue }
      observer.found(reading.intake.findings.map { FindingText($0, in: reading) })
      readings.append(reading)
    }
    guard let current = readings.first, current.period == source.period, current.intake.hasUsableFigures else {
      throw .nothingUsable(source.period)
    }
    let code: ExitCode = readings.contains(where: \.intake.isProvisional) ? .provisional : .published
    return RunOutcome(
      exitCode: code, lines: readings.flatMap(\.lines),
      json: .members([
        "command": .string("check"), "exit": .integer(Int64(code.rawValue)), "readings": .array(readings.map(\.json)),
        "findings": .array(readings.flatMap { reading in reading.intake.findings.map { $0.json(in: reading) } }),
      ]))
  }
}

import Enforcement
import Intake

/// `thads check`: reads the exports of a period and of its prior year, checks them, and writes nothing.
public enum CheckRun {
  /// Reads and checks what `source` names.
  ///
  /// - Returns: exit code 0 where every office of the period is there and nothing was rejected, 65 where no export of the period can be
  ///   used, 3 otherwise.
  public static func run(_ source: RunSource, observer: RunObserver) async throws(RunError) -> RunOutcome {
    async let loading = attempt { () async throws(RunError) in try await Templates(folder: source.templates) }
    let workspace = try Workspace(folder: source.workspace)
    let plan = try Plan(of: workspace)
    observer.tell(plan.warnings)
    let templates = try await loading.get()
    let (prior, current) = try await read(source, workspace, templates, observer)
    let readings = [current, prior].compactMap { $0 }
    for reading in readings { try observer.tell(reading) }
    let isUsable = current?.intake.hasUsableFigures ?? false
    let isProvisional = readings.contains { $0.intake.isProvisional }
    let code: ExitCode = !isUsable ? .unusableInput : isProvisional ? .provisional : .published
    return RunOutcome(
      exitCode: code, lines: readings.flatMap(\.lines),
      failure: isUsable ? nil : RunError.nothingUsable(source.period).message,
      json: .members([
        "command": .string("check"), "exit": .integer(Int64(code.rawValue)), "readings": .array(readings.map(\.json)),
        "warnings": .array(plan.warnings.map(\.json)),
      ]),
      list: JSONList(name: "findings") { (item) throws(RunError) in
        for reading in readings {
          try reading.forEachFinding { (finding) throws(RunError) in try item(finding.json(in: reading)) }
        }
      })
  }

  /// The prior year's exports, where a report would compare with these, and the period's. With more than one job, the period's files are
  /// read while the prior year's submissions are chosen and added up, which one core does alone.
  private static func read(
    _ source: RunSource, _ workspace: Workspace, _ templates: Templates, _ observer: RunObserver
  ) async throws(RunError) -> (prior: PeriodReading?, period: PeriodReading?) {
    let open = { @Sendable (period: Period) async throws(RunError) in
      try await PeriodReading.open(period, workspace: workspace, templates: templates, jobs: source.jobs)
    }
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: source.jobs)
    let isExported = (source.baseline ?? workspace.settings.baseline) == .exports
    let opened = isExported ? try await open(source.period.priorYear) : nil
    async let ahead = attempt { () async throws(RunError) in source.jobs > 1 ? try await open(source.period) : nil }
    var prior: PeriodReading?
    if let opened { prior = try await opened.compared(with: earlier.history(before: source.period.priorYear)) }
    if let past = try await past(source, prior: prior, workspace, templates, observer, &earlier) { earlier.take(past) }
    let history = try await earlier.history(before: source.period)
    guard source.jobs > 1 else { return (prior, try await open(source.period)?.compared(with: history)) }
    return (prior, try await ahead.get()?.compared(with: history))
  }

  /// The prior year's figures as a report would compare with them; what would stop it there stops the check.
  private static func past(
    _ source: RunSource, prior: PeriodReading?, _ workspace: Workspace, _ templates: Templates, _ observer: RunObserver,
    _ earlier: inout EarlierPeriods
  ) async throws(RunError) -> PeriodHistory.Past? {
    let registry = try workspace.registry(for: source.period)
    let priorYear: PriorYear
    switch prior {
    case let prior? where try workspace.joins(prior.period, to: registry):
      priorYear = .known(try Baseline(prior, onto: registry, workspace: workspace))
    case .some: priorYear = .unjoined
    case nil:
      priorYear = try await Baseline.load(
        source.baseline ?? workspace.settings.baseline, for: source.period, onto: registry, workspace: workspace,
        templates: templates, jobs: source.jobs, earlier: &earlier)
    }
    if let warning = priorYear.warning(source.period.priorYear) { observer.say(warning) }
    return priorYear.baseline.map(\.past)
      ?? prior.map { PeriodHistory.Past($0.figures, from: "exports") }
  }
}

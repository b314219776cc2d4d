import Configuration
import Enforcement
import Intake
import Report

/// All that a result shows, computed: what was read, what it amounts to, and the report in no format.
struct Computation: Sendable {
  /// The period's exports.
  let current: PeriodReading
  /// The prior year's figures; nil where there are none.
  let baseline: Baseline?
  /// Every ratio with its change, target and rank.
  let assessment: Assessment
  /// Makes the reports.
  let builder: ReportBuilder
  /// The day the result carries.
  let date: CalendarDate
  /// What of the workspace's own tables was passed over.
  let warnings: [WorkspaceWarning]

  /// What was read, the period's exports first.
  var readings: [PeriodReading] { [current] + [baseline?.reading].compactMap { $0 } }

  /// Whether an office is missing or something was rejected, in the period or in the prior year's figures that it is compared with.
  var isProvisional: Bool { current.intake.isProvisional || baseline?.isProvisional ?? false }

  /// Why it is provisional, in English, for the log.
  var reasons: [String] {
    let sealed = baseline.flatMap { baseline in
      baseline.quality.isSealedProvisional ? "\(baseline.figures.period): \(baseline.source) is provisional" : nil
    }
    return readings.filter(\.intake.isProvisional).map { reading in
      "\(reading.period): \(reading.intake.missing.count) offices without figures, \(reading.intake.totals.rejected) records rejected"
    } + [sealed].compactMap { $0 }
  }

  /// Reads and computes what `options` ask for.
  ///
  /// - Throws: ``RunError/nothingUsable(_:)`` where no export of the period can be used.
  static func run(
    _ options: ReportOptions, workspace: Workspace, templates: Templates, look: ReportTemplates, observer: RunObserver,
    intake: IntakeStep
  ) async throws(RunError) -> Computation {
    let source = options.source
    guard try workspace.exportsFolder(of: source.period) != nil else { throw .nothingUsable(source.period) }
    // Mistakes in tables are told before hundreds of files are read.
    let plan = try Plan(of: workspace)
    observer.tell(plan.warnings)
    let policy = source.baseline ?? workspace.settings.baseline
    let registry = try workspace.registry(for: source.period)
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: source.jobs)
    let priorYear = try await Baseline.load(
      policy, for: source.period, onto: registry, workspace: workspace, templates: templates, jobs: source.jobs,
      earlier: &earlier)
    let baseline = priorYear.baseline
    if let baseline { earlier.take(baseline.past) }
    let history = try await earlier.history(before: source.period)
    guard
      let current = try await PeriodReading.read(
        source.period, workspace: workspace, templates: templates, jobs: source.jobs, history: history, intake: intake)
    else { throw .nothingUsable(source.period) }
    try observer.tell(current)
    guard current.intake.hasUsableFigures else { throw .nothingUsable(source.period) }
    if let reading = baseline?.reading { try observer.tell(reading) }
    if let warning = priorYear.warning(source.period.priorYear) { observer.say(warning) }

    let assessment = Assessment(
      figures: current.figures, baseline: baseline?.figures, targets: plan.targets, changePolicy: workspace.settings.change,
      reservations: Reservations(current.intake, on: registry, baseline: baseline))
    let date = reportDate(options)
    let input = ReportInput(
      assessment: assessment,
      months: try await Trend.months(
        current: current.figures, baseline: baseline?.figures, workspace: workspace, jobs: source.jobs),
      quality: QualitySummary(current.intake, plan.warnings), issuer: workspace.settings.issuer, baselineName: baseline?.name,
      regimeName: current.regime.name, tiles: try templates.tiles(of: registry.vintage), date: date,
      programme: plan.programme[source.period.statisticalYear] ?? [], priorQuality: baseline?.quality ?? PriorQuality(),
      isPriorUnjoined: priorYear.isUnjoined)
    let builder = ReportBuilder(input: input, forms: look.forms, theme: look.theme)
    return Computation(
      current: current, baseline: baseline, assessment: assessment, builder: builder, date: date, warnings: plan.warnings)
  }

  /// SOURCE_DATE_EPOCH's day (UTC), else the period's last.
  private static func reportDate(_ options: ReportOptions) -> CalendarDate {
    options.sourceDateEpoch.flatMap(CalendarDate.init(secondsSince1970:)) ?? options.source.period.lastDay
  }
}

extension QualitySummary {
  /// The summary of an intake, the gravest findings first; what was passed over in the workspace's own tables before other warnings.
  init(_ intake: IntakeResult, _ warnings: [WorkspaceWarning]) {
    let ordered = intake.findings.enumerated().sorted {
      ($0.element.severity.gravity, $0.offset) < ($1.element.severity.gravity, $1.offset)
    }
    let errors = ordered.prefix { $0.element.severity == .error }
    self.init(
      files: intake.totals.files, recordsRead: intake.totals.read, recordsUsed: intake.totals.used,
      recordsRejected: intake.totals.rejected, recordsRecognised: intake.totals.recognised,
      findings: errors.map(\.element.summary) + warnings.map(\.summary) + ordered.dropFirst(errors.count).map(\.element.summary),
      further: intake.furtherCounts.map {
        Further(severity: $0.severity.rawValue, office: $0.office, count: $0.count)
      })
  }
}

extension Finding {
  fileprivate var summary: QualitySummary.Finding {
    QualitySummary.Finding(
      rule: ruleID, severity: severity.rawValue, file: file, line: line, office: office, message: message(in: .vietnamese))
  }
}

extension WorkspaceWarning {
  fileprivate var summary: QualitySummary.Finding {
    QualitySummary.Finding(
      rule: kind.rawValue, severity: Severity.warning.rawValue, file: file, line: line, office: nil, message: message.vietnamese)
  }
}

extension Severity {
  /// 0 the gravest.
  fileprivate var gravity: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

import DelimitedText
import Enforcement
import Intake
import Synchronization

/// What reads the exports of a period: ``Intake/Intake/read(_:)``, or what a test puts in its place.
typealias IntakeStep = @Sendable (IntakeRequest) async -> IntakeResult

/// The exports of one period, read, checked and summed.
struct PeriodReading: Sendable {
  /// The period.
  let period: Period
  /// The circular its figures were checked by.
  let regime: Regime
  /// What the intake found.
  let intake: IntakeResult
  /// What its figures were compared with; nil where they were read by themselves.
  let history: PeriodHistory?
  /// The figures with the sums of provinces and nation.
  let figures: PeriodFigures

  /// Reads the exports of `period`; nil where the workspace has no folder for it.
  ///
  /// - Throws: ``RunError/conservation(_:)`` where records do not add up: an internal fault, upon which nothing may be published.
  static func read(
    _ period: Period, workspace: Workspace, templates: Templates, jobs: Int, history: PeriodHistory? = nil,
    intake read: IntakeStep = Intake.read
  ) async throws(RunError) -> PeriodReading? {
    guard let request = try request(period, workspace, templates, jobs: jobs, history) else { return nil }
    return try PeriodReading(request, intake: await read(request), history: history)
  }

  /// The files of `period`, read and not yet compared with what was reported before; nil where the workspace has no folder for it.
  static func open(
    _ period: Period, workspace: Workspace, templates: Templates, jobs: Int
  ) async throws(RunError) -> Opened? {
    guard let request = try request(period, workspace, templates, jobs: jobs, nil) else { return nil }
    return Opened(request, await Intake.readFiles(request))
  }

  /// Files that were read. What they amount to is put together once, in their place: a task that waits for them would hold on to them.
  final class Opened: Sendable {
    private let request: IntakeRequest
    private let readings: Mutex<IntakeReadings?>

    fileprivate init(_ request: IntakeRequest, _ readings: consuming IntakeReadings) {
      self.request = request
      self.readings = Mutex(readings)
    }

    /// What they amount to beside `history`.
    ///
    /// - Throws: as ``PeriodReading/read(_:workspace:templates:jobs:history:intake:)``.
    func compared(with history: PeriodHistory) async throws(RunError) -> PeriodReading {
      try PeriodReading(request, intake: await result(comparedWith: history), history: history)
    }

    private func result(comparedWith history: PeriodHistory) async throws(RunError) -> IntakeResult {
      guard let readings = readings.withLock({ $0.take() }) else {
        throw .conservation("\(request.period): the files were asked for a second time")
      }
      return await readings.result(comparedWith: history)
    }
  }

  private static func request(
    _ period: Period, _ workspace: Workspace, _ templates: Templates, jobs: Int, _ history: PeriodHistory?
  ) throws(RunError) -> IntakeRequest? {
    guard let folder = try workspace.exportsFolder(of: period) else { return nil }
    let registry = try workspace.registry(for: period)
    let listing = ExportListing(of: folder)
    return IntakeRequest(
      period: period, folder: folder, files: listing.files, registry: registry,
      regime: try templates.regime(of: period), layouts: templates.layouts, thresholds: try workspace.thresholds(),
      history: history ?? PeriodHistory(), jobs: jobs, workspace: workspace.folder,
      otherOffices: workspace.offices(beside: registry), unread: listing.unread + StrayExports.of(period, in: workspace.exports))
  }

  private init(_ request: IntakeRequest, intake: IntakeResult, history: PeriodHistory?) throws(RunError) {
    do { figures = try intake.figures.rolledUp() } catch { throw .sum(error) }
    try Conservation.check(intake, figures, of: request.period)
    (period, regime) = (request.period, request.regime)
    (self.intake, self.history) = (intake, history)
  }

  /// Passes all that was found, in its order, or what was found in one file.
  ///
  /// - Throws: ``RunError/changed(_:)`` where a file is not what it was when it was first read.
  /// - Complexity: O(n) in the findings, and in the bytes of files of which not all were kept.
  func forEachFinding(in file: String? = nil, _ body: (Finding) throws(RunError) -> Void) throws(RunError) {
    let cursor = FindingCursor(intake, file: file)
    while true {
      let finding: Finding?
      do throws(RereadingError) { finding = try cursor.next() } catch { throw RunError(error) }
      guard let finding else { return }
      try body(finding)
    }
  }

  /// The path of one of its files relative to the workspace, as findings and manifest name it.
  func path(of file: String) -> String { Self.path(of: file, in: period) }

  /// The path of a file of `period`.
  static func path(of file: String, in period: Period) -> String {
    if file.hasPrefix("../") { return "exports/\(file.dropFirst(3))" }
    return file.isEmpty ? "" : "exports/\(period)/\(file)"
  }
}

extension RunError {
  /// What stops a run where an export cannot be read a second time.
  init(_ error: RereadingError) {
    switch error {
    case .changed(let path): self = .changed(path)
    case .source(.cannotOpen(let path, let errno)), .source(.cannotRead(let path, _, let errno)):
      self = .unreadable(FileError(.read, path, errno: errno))
    case .source(.shrank(let path, _, _)), .source(.brokenLink(let path)), .source(.notARegularFile(let path, _)):
      self = .changed(path)
    }
  }
}

extension Workspace {
  /// The thresholds of the rules, as thads.yaml sets them.
  fileprivate func thresholds() throws(RunError) -> Thresholds {
    guard let rules = settings.rules else { return Thresholds() }
    do { return try Thresholds(from: rules) } catch { throw .configuration(error) }
  }
}

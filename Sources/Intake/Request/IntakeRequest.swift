public import Enforcement

/// What an intake reads, and by which rules.
public struct IntakeRequest: Sendable {
  /// The period that the files report.
  public let period: Period
  /// The folder of the period's exports.
  public let folder: String
  /// The folder that links among the files may not leave, beside ``folder``.
  public let workspace: String
  /// The files, relative to the folder, in the order in which they are reported.
  public let files: [String]
  /// What lies among them and is not read.
  public private(set) var unread: [ExportListing.Unread]
  /// The offices that are to report.
  public let registry: OfficeRegistry
  /// The offices by code that are known and are not of ``registry``: of another structure, or of another time.
  public let otherOffices: [String: Office]
  /// The identities and bounds in force.
  public let regime: Regime
  /// The layouts that files may have.
  public let layouts: LayoutCatalogue
  /// What counts as implausible.
  public let thresholds: Thresholds
  /// What was reported before, with which the figures are compared.
  public private(set) var history: PeriodHistory
  /// How many files are read at a time, at least 1.
  public let jobs: Int

  /// An intake of `files` in `folder`; see ``ExportListing``.
  public init(
    period: Period, folder: String, files: [String], registry: OfficeRegistry, regime: Regime, layouts: LayoutCatalogue,
    thresholds: Thresholds = Thresholds(), history: PeriodHistory = PeriodHistory(), jobs: Int = 1, workspace: String? = nil,
    otherOffices: [String: Office] = [:], unread: [ExportListing.Unread] = []
  ) {
    self.workspace = workspace ?? folder
    self.period = period
    self.folder = folder
    self.files = files
    self.unread = unread
    self.registry = registry
    self.otherOffices = otherOffices
    self.regime = regime
    self.layouts = layouts
    self.thresholds = thresholds
    self.history = history
    self.jobs = min(max(jobs, 1), 64)
  }

  /// The same with `history` to compare with.
  func compared(with history: PeriodHistory) -> IntakeRequest {
    var other = self
    other.history = history
    return other
  }

  /// The same with `notes` among what is not read: texts that turned out to be no tables.
  func passingOver(_ notes: [String]) -> IntakeRequest {
    if notes.isEmpty { return self }
    var other = self
    other.unread = (unread + notes.map { ExportListing.Unread(file: $0, standIn: nil) }).sorted {
      $0.file.utf8.lexicographicallyPrecedes($1.file.utf8)
    }
    return other
  }

  /// The path of `file`.
  func path(of file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }
}

import Enforcement
import Report

/// What a year's figures are held against: targets.csv and programme.csv. A check reads them too, and stops where a report would.
struct Plan: Sendable {
  /// The targets of all years and units.
  let targets: [TargetKey: Target]
  /// The programmes by year.
  let programme: [Int: [ProgrammeItem]]
  /// What of the workspace's tables is passed over.
  let warnings: [WorkspaceWarning]

  /// Reads the plan of `workspace`.
  ///
  /// - Throws: ``RunError/table(_:)`` at the first mistake.
  init(of workspace: Workspace) throws(RunError) {
    var strange: [WorkspaceWarning] = []
    targets = try Workspace.targets(in: workspace.folder, known: workspace.known, &strange)
    programme = try ProgrammeFile.read(folder: workspace.folder)
    warnings = workspace.warnings + LookAlikes.warnings(in: workspace.folder) + strange
  }
}

import Enforcement

/// Sealed versions: `archive/<YYYY-MM>/v<N>/figures.csv`.
enum Archive {
  /// The versions sealed for a period, oldest first.
  static func versions(in workspace: Workspace, of period: Period) throws(RunError) -> [Int] {
    let folder = workspace.archive(of: period)
    do {
      guard try FileSystem.kindIfKnown(of: folder) == .folder else { return [] }
      return try FileSystem.names(in: folder).compactMap { $0.hasPrefix("v") ? Int($0.dropFirst()) : nil }.sorted()
    } catch {
      throw .unreadable(error)
    }
  }

  /// The figures sealed as `version`, or as the latest version; nil where there is none.
  static func figures(
    in workspace: Workspace, of period: Period, version: Int? = nil
  ) throws(RunError) -> (version: Int, figures: PeriodFigures)? {
    var sealed = version
    if sealed == nil { sealed = try versions(in: workspace, of: period).last }
    guard let chosen = sealed else { return nil }
    let registry = try workspace.registry(for: period)
    try Seal.check("\(workspace.archive(of: period))/v\(chosen)")
    let name = path(of: period, version: chosen)
    guard let figures = try FiguresFile.read(folder: workspace.folder, name: name, period: period, registry: registry) else {
      return nil
    }
    return (chosen, figures)
  }

  /// The path of a sealed version relative to the workspace.
  static func path(of period: Period, version: Int) -> String { "archive/\(period)/v\(version)/figures.csv" }
}

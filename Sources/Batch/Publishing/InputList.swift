import Enforcement
import Intake

/// Every file a result was made of: tables and settings of the workspace, exports, sealed versions, templates.
struct InputList: Sendable {
  /// A file, and its name in the manifest.
  struct Input: Sendable {
    let path: String
    let name: String
  }

  let workspace: Workspace
  let templates: Templates
  let computed: Computation
  /// The form filled, nil for none.
  let formTemplate: String?

  /// The files by name, in byte order.
  func paths() throws(RunError) -> [Input] {
    var names = ["offices.csv", "targets.csv", "crosswalk.csv", ProgrammeFile.name, "thads.yaml"]
    for reading in computed.readings {
      // What could not be read has a finding and no hash.
      let unreadable = Set(reading.intake.findings.filter { $0.rule == .fileUnreadable }.map(\.file))
      names += reading.intake.files.map(\.file).filter { !unreadable.contains($0) }.map(reading.path)
    }
    for period in Trend.periods(of: computed.current.period) {
      if let version = try Archive.versions(in: workspace, of: period).last {
        names.append(Archive.path(of: period, version: version))
      }
    }
    if let baseline = computed.baseline, let version = Int(baseline.source.drop { $0 != "v" }.dropFirst()),
      baseline.reading == nil
    {
      names.append(Archive.path(of: baseline.figures.period, version: version))
    }
    let ofWorkspace = Set(names).map { Input(path: "\(workspace.folder)/\($0)", name: $0) }
    let ofTemplates = try templateFiles().map { Input(path: "\(templates.folder)/\($0)", name: "templates/\($0)") }
    let ofForm = formTemplate.map { [Input(path: $0, name: "form-template/\($0.split(separator: "/").last ?? "")")] } ?? []
    return (ofWorkspace + ofTemplates + ofForm).filter { FileSystem.kind(of: $0.path) == .file }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func templateFiles() throws(RunError) -> [String] {
    do { return try FileSystem.files(below: templates.folder) } catch { throw .unreadable(error) }
  }
}

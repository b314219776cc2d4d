import Configuration
import Enforcement
import Intake

/// The prior year's figures, on the period's structure, and where they come from.
struct Baseline: Sendable {
  /// The figures, rolled up, by the units of the period's registry.
  let figures: PeriodFigures
  /// Where they come from, in Vietnamese, as the report names it.
  let name: String
  /// The source as the manifest names it: `exports` or `archive:vN`.
  let source: String
  /// What was read for it, where it came from exports.
  let reading: PeriodReading?

  /// The figures by the offices of their own time, with which the offices of the period are compared.
  var past: PeriodHistory.Past { PeriodHistory.Past(reading?.figures ?? figures, from: source) }

  /// The baseline that `policy` asks for; nil where the exports of the prior year are asked for and there are none. What those exports are
  /// worth is what `earlier` periods make of them, as in a check of their own.
  ///
  /// - Throws: ``RunError/missing(path:what:)`` where a sealed version is asked for that is not there.
  static func load(
    _ policy: BaselinePolicy, for period: Period, onto registry: OfficeRegistry, workspace: Workspace, templates: Templates,
    jobs: Int, earlier: inout EarlierPeriods
  ) async throws(RunError) -> Baseline? {
    let prior = period.priorYear
    switch policy {
    case .exports:
      guard FileSystem.kind(of: workspace.exports(of: prior)) == .folder else { return nil }
      let history = try await earlier.history(before: prior)
      guard
        let reading = try await PeriodReading.read(
          prior, workspace: workspace, templates: templates, jobs: jobs, history: history)
      else { return nil }
      return Baseline(
        figures: try workspace.carry(reading.figures, to: registry), name: "tệp báo cáo của các đơn vị kỳ \(prior)",
        source: "exports",
        reading: reading)
    case .archive: return try sealed(prior, version: nil, onto: registry, workspace)
    case .archiveVersion(let version): return try sealed(prior, version: version, onto: registry, workspace)
    }
  }

  private static func sealed(
    _ prior: Period, version: Int?, onto registry: OfficeRegistry, _ workspace: Workspace
  ) throws(RunError) -> Baseline {
    guard let sealed = try Archive.figures(in: workspace, of: prior, version: version) else {
      throw .missing(
        path: "\(workspace.archive(of: prior))/v\(version.map(String.init) ?? "N")/figures.csv",
        what: Bilingual(vi: "bản số liệu đã chốt của kỳ \(prior)", en: "the sealed baseline of \(prior)"))
    }
    return Baseline(
      figures: try workspace.carry(sealed.figures, to: registry),
      name: "bản số liệu đã chốt kỳ \(prior), phiên bản \(sealed.version)",
      source: "archive:v\(sealed.version)", reading: nil)
  }
}

extension Workspace {
  /// Figures of an older structure by the units of `registry`.
  func carry(_ figures: PeriodFigures, to registry: OfficeRegistry) throws(RunError) -> PeriodFigures {
    do { return try crosswalk.carry(figures, to: registry) } catch { throw .crosswalk(error) }
  }
}

import Configuration
import Enforcement
import Intake
import Report

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
  /// What the figures lack.
  let quality: PriorQuality
  /// Whether they lack anything.
  var isProvisional: Bool { reading?.intake.isProvisional ?? quality.isSealedProvisional }

  /// The baseline that `policy` asks for; nil where the exports of the prior year are asked for and there are none.
  ///
  /// - Throws: ``RunError/missing(path:what:)`` where a sealed version is asked for that is not there.
  static func load(
    _ policy: BaselinePolicy, for period: Period, onto registry: OfficeRegistry, workspace: Workspace, templates: Templates,
    jobs: Int
  ) async throws(RunError) -> Baseline? {
    let prior = period.priorYear
    switch policy {
    case .exports:
      guard let reading = try await PeriodReading.read(prior, workspace: workspace, templates: templates, jobs: jobs) else {
        return nil
      }
      return Baseline(
        figures: try workspace.carry(reading.figures, to: registry), name: "tệp báo cáo của các đơn vị kỳ \(prior)",
        source: "exports", reading: reading, quality: workspace.quality(of: reading, on: registry))
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
    // A version put there by hand has no seal to say so, and shows by itself which offices it lacks.
    let isWhole = sealed.figures.coverage().first.map { !$0.isEmpty } ?? false
    let isSealedProvisional = try Seal.isProvisional(workspace.archive(of: prior, version: sealed.version))
    var quality = PriorQuality()
    quality.isSealedProvisional = isSealedProvisional || !isWhole
    return Baseline(
      figures: try workspace.carry(sealed.figures, to: registry),
      name: "bản số liệu đã chốt kỳ \(prior), phiên bản \(sealed.version)",
      source: "archive:v\(sealed.version)", reading: nil, quality: quality)
  }
}

extension Workspace {
  /// Figures of an older structure by the units of `registry`.
  func carry(_ figures: PeriodFigures, to registry: OfficeRegistry) throws(RunError) -> PeriodFigures {
    do { return try crosswalk.carry(figures, to: registry) } catch { throw .crosswalk(error) }
  }
}

extension Workspace {
  /// What the figures of `reading` lack, by the provinces that its own have become on the way to `current`'s structure.
  fileprivate func quality(of reading: PeriodReading, on current: OfficeRegistry) -> PriorQuality {
    let registry = reading.figures.registry
    func province(_ position: Int) -> OfficeID? {
      let id = registry.province(of: position).map { registry.offices[$0].id }
      return id.flatMap { registry.vintage == current.vintage ? $0 : crosswalk.successor(of: $0) }
    }
    func province(_ office: OfficeID?) -> OfficeID? {
      office.flatMap { $0.vintage == registry.vintage ? registry.position(of: $0.code) : nil }.flatMap(province)
    }
    var quality = PriorQuality()
    quality.recordsRejected = reading.intake.totals.rejected
    for position in reading.intake.missing { quality.add(missing: 1, of: province(position)) }
    for finding in reading.intake.findings where finding.severity == .error {
      quality.add(errors: 1, of: province(finding.office))
    }
    for further in reading.intake.furtherCounts where further.severity == .error {
      quality.add(errors: further.count, of: province(further.office))
    }
    return quality
  }
}

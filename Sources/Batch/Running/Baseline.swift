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

  /// The figures by the offices of their own time, with which the offices of the period are compared.
  var past: PeriodHistory.Past { PeriodHistory.Past(reading?.figures ?? figures, from: source) }

  /// The baseline that `policy` asks for, or why there is none. What the exports of the prior year are worth is what `earlier` periods make of
  /// them, as in a check of their own.
  ///
  /// - Throws: ``RunError/noBaseline(_:version:folder:)`` where a sealed version is asked for that is not there.
  static func load(
    _ policy: BaselinePolicy, for period: Period, onto registry: OfficeRegistry, workspace: Workspace, templates: Templates,
    jobs: Int, earlier: inout EarlierPeriods
  ) async throws(RunError) -> PriorYear {
    let prior = period.priorYear
    switch policy {
    case .exports:
      guard try workspace.exportsFolder(of: prior) != nil else { return try unknown(prior, workspace) }
      guard try workspace.joins(prior, to: registry) else { return .unjoined }
      let history = try await earlier.history(before: prior)
      guard
        let reading = try await PeriodReading.read(
          prior, workspace: workspace, templates: templates, jobs: jobs, history: history)
      else { return try unknown(prior, workspace) }
      return .known(try Baseline(reading, onto: registry, workspace: workspace))
    case .archive: return try sealed(prior, version: nil, onto: registry, workspace)
    case .archiveVersion(let version): return try sealed(prior, version: version, onto: registry, workspace)
    }
  }

  private static func unknown(_ prior: Period, _ workspace: Workspace) throws(RunError) -> PriorYear {
    .unknown(isSealed: try Archive.figures(in: workspace, of: prior) != nil)
  }

  /// The figures of the prior year's exports by the units of `registry`.
  init(_ reading: PeriodReading, onto registry: OfficeRegistry, workspace: Workspace) throws(RunError) {
    self.init(
      figures: try workspace.carry(reading.figures, to: registry), name: "tệp báo cáo của các đơn vị kỳ \(reading.period)",
      source: "exports", reading: reading, quality: workspace.quality(of: reading, on: registry))
  }

  private init(figures: PeriodFigures, name: String, source: String, reading: PeriodReading?, quality: PriorQuality) {
    (self.figures, self.name, self.source, self.reading, self.quality) = (figures, name, source, reading, quality)
  }

  private static func sealed(
    _ prior: Period, version: Int?, onto registry: OfficeRegistry, _ workspace: Workspace
  ) throws(RunError) -> PriorYear {
    guard let sealed = try Archive.figures(in: workspace, of: prior, version: version) else {
      throw .noBaseline(prior, version: version, folder: workspace.archive(of: prior))
    }
    guard try workspace.joins(prior, to: registry) else { return .unjoined }
    // A version put there by hand has no seal to say so, and shows by itself which offices it lacks.
    let isWhole = sealed.figures.coverage().first.map { !$0.isEmpty } ?? false
    let isSealedProvisional = try Seal.isProvisional(workspace.archive(of: prior, version: sealed.version))
    var quality = PriorQuality()
    quality.isSealedProvisional = isSealedProvisional || !isWhole
    return .known(
      Baseline(
        figures: try workspace.carry(sealed.figures, to: registry),
        name: "bản số liệu đã chốt kỳ \(prior), phiên bản \(sealed.version)", source: "archive:v\(sealed.version)", reading: nil,
        quality: quality))
  }
}

/// What is known of the prior year to compare a period with.
enum PriorYear: Sendable {
  /// Figures by the period's units.
  case known(Baseline)
  /// None: nothing was exported. A version may be sealed that was not asked for.
  case unknown(isSealed: Bool)
  /// Figures by the units of another structure, and no crosswalk.csv that leads from them to the period's.
  case unjoined

  /// The figures; nil where there is nothing to compare with.
  var baseline: Baseline? { if case .known(let baseline) = self { baseline } else { nil } }

  /// Whether there are figures that lead nowhere.
  var isUnjoined: Bool { if case .unjoined = self { true } else { false } }

  /// What a person is told where nothing is compared with `prior`; nil where something is.
  func warning(_ prior: Period) -> Bilingual? {
    switch self {
    case .known: nil
    case .unknown(isSealed: true):
      Bilingual(
        vi: "cảnh báo: không có exports/\(prior) nên không so sánh với năm trước; kỳ đó đã chốt: "
          + "thêm --baseline archive để so sánh với số đã chốt",
        en: "warning: there is no exports/\(prior), so nothing is compared with the prior year; its figures are sealed: "
          + "add --baseline archive to compare with them")
    case .unknown(isSealed: false):
      Bilingual(
        vi: "cảnh báo: không có exports/\(prior) và kỳ đó chưa được chốt nên không so sánh được với năm trước",
        en: "warning: there is no exports/\(prior), nor are its figures sealed, so nothing is compared with the prior year")
    case .unjoined:
      Bilingual(
        vi: "cảnh báo: số liệu \(prior) theo đơn vị của bộ máy khác và không có crosswalk.csv nên không so sánh với năm trước; "
          + "thêm crosswalk.csv ghi mỗi tỉnh cũ nhập vào tỉnh nào",
        en: "warning: the figures of \(prior) are by the units of another structure and there is no crosswalk.csv, so nothing is "
          + "compared with the prior year; add a crosswalk.csv that tells which province each older one went into")
    }
  }
}

extension Workspace {
  /// Whether figures of `period` can be put by the units of `registry`: they are of its structure, or a crosswalk was given.
  func joins(_ period: Period, to registry: OfficeRegistry) throws(RunError) -> Bool {
    if !crosswalk.isEmpty { return true }
    return try self.registry(for: period).vintage == registry.vintage
  }

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

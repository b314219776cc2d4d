import Configuration
import Enforcement

/// Holds a province against what its former offices reported earlier in the statistical year: the rule `history.province_fell`.
///
/// Offices that are new have nothing to be compared with, but whole provinces went into others, and districts merge within a province: its sums may not
/// fall. New offices that count from the day on which they were set up lose all that was done before, each without a sign. Where the province's other offices
/// did more in the meantime than was lost, the new ones are held against those that ended: these went to them, unless an office that stayed has grown by as
/// much.
///
/// A warning: which of a province's offices is wrong its sum does not tell, and all of them would be withheld. What the former offices lack
/// only makes their sum smaller, so it needs not be whole; that of the province must be.
struct ProvinceCheck {
  private let request: IntakeRequest
  private let now: PeriodFigures
  private let coverage: [FigureSet]

  /// A finding for each province whose sum fell, in registry order; none where the offices were the same all the year.
  static func findings(of figures: borrowing PeriodFigures, for request: IntakeRequest) -> [Finding] {
    let pasts = pastsOfOtherOffices(in: request)
    if pasts.isEmpty { return [] }
    let changes = request.registry.positions(of: .province).flatMap { province in
      Self.pasts(of: province, in: request, pasts).map { Change(province: province, past: $0) }
    }
    // (A sum that leaves 64 bits stops the run elsewhere.)
    guard !changes.isEmpty, let now = try? figures.rolledUp() else { return [] }
    let check = ProvinceCheck(request: request, now: now, coverage: now.coverage())
    var told: Set<Int> = []
    return changes.flatMap { change in
      guard !told.contains(change.province), let fall = check.fall(change) else { return [Finding]() }
      told.insert(change.province)
      return check.finding(change, fall)
    }
  }

  /// A province whose offices were others earlier in the year.
  private struct Change {
    let province: Int
    let past: PeriodHistory.Past
  }

  /// A figure that is smaller than it was.
  private struct Fall {
    let figure: FigureID
    let now, before: Int64
    /// Whose figures fell.
    let subject: Bilingual
  }

  /// The earlier reports of the year, the latest first, when the offices were not quite the same. (Those of the structure before come by province alone.)
  private static func pastsOfOtherOffices(in request: IntakeRequest) -> [PeriodHistory.Past] {
    let offices = request.registry.offices
    let months = request.history.earlierMonths.filter { past in
      let former = past.figures.registry.offices
      return former.count != offices.count || !zip(former, offices).allSatisfy { $0.id == $1.id }
    }
    return months + [request.history.formerStructure].compactMap { $0 }
  }

  /// The last of these in which a province had other offices, and that of the structure before.
  private static func pasts(
    of province: Int, in request: IntakeRequest, _ pasts: [PeriodHistory.Past]
  ) -> [PeriodHistory.Past] {
    let registry = request.registry
    let codes = registry.children(of: province).map { registry.offices[$0].id.code }
    let own = pasts.first { past in
      guard let position = past.position(of: registry.offices[province]), past.figures[position] != nil else { return false }
      let former = past.figures.registry
      return !former.children(of: position).lazy.map { former.offices[$0].id.code }.elementsEqual(codes)
    }
    return [own, request.history.formerStructure].compactMap { $0 }
  }

  private func fall(_ change: Change) -> Fall? {
    guard now.isComplete(change.province) else { return nil }
    return fallOfAll(change) ?? fallOfNew(change)
  }

  /// The first figure of a province that is smaller than it was.
  private func fallOfAll(_ change: Change) -> Fall? {
    let stated = coverage[change.province]
    guard let position = position(change), let new = now[change.province], let old = change.past.figures[position],
      old[.cases, .done] ?? 0 >= request.thresholds.minimumCases
    else { return nil }
    let subject = Bilingual(vi: "mọi đơn vị", en: "all offices")
    return FigureID.accumulated.lazy.filter(stated.contains).compactMap { figure -> Fall? in
      guard let now = new[figure], let before = old[figure], isFallen(now, from: before, figure.measure) else { return nil }
      return Fall(figure: figure, now: now, before: before, subject: subject)
    }.first
  }

  /// The first figure of the offices that are new which is smaller than that of those which ended and went to no other.
  private func fallOfNew(_ change: Change) -> Fall? {
    guard let position = position(change) else { return nil }
    let (registry, former) = (request.registry, change.past.figures.registry)
    let offices = registry.children(of: change.province)
    let new = offices.filter { former.position(of: registry.offices[$0].id.code) == nil }
    let ended = former.children(of: position).filter { registry.position(of: former.offices[$0].id.code) == nil }
    if new.isEmpty || ended.isEmpty { return nil }
    let stated = new.reduce(FigureSet.all) { $0.intersection(coverage[$1]) }
    for figure in FigureID.accumulated where stated.contains(figure) {
      let growth = offices.compactMap { office -> Int64? in
        guard let before = former.position(of: registry.offices[office].id.code) else { return nil }
        return (now[office]?[figure] ?? 0) &- (change.past.figures[before]?[figure] ?? 0)
      }
      let most = growth.max() ?? 0
      let lost = ended.compactMap { change.past.figures[$0]?[figure] }.filter { $0 > most }.reduce(0, &+)
      let kept = new.compactMap { now[$0]?[figure] }.reduce(0, &+)
      guard lost >= leastOfEnded(figure), isFallen(kept, from: lost, figure.measure) else { continue }
      let names = new.prefix(ProvinceCheck.mostNames).map { registry.offices[$0].id.code }
      let list = names.joined(separator: ", ") + (new.count > names.count ? ", …" : "")
      let subject = Bilingual(vi: "các đơn vị mới (\(list))", en: "the new offices (\(list))")
      return Fall(figure: figure, now: kept, before: lost, subject: subject)
    }
    return nil
  }

  private static var mostNames: Int { 5 }

  /// Of fewer cases nothing is told; money may be any.
  private func leastOfEnded(_ figure: FigureID) -> Int64 { figure.aspect == .cases ? request.thresholds.minimumCases : 1 }

  /// Where the province stands in the figures of the past; those of another structure were carried to the provinces of this one.
  private func position(_ change: Change) -> Int? { change.past.position(of: request.registry.offices[change.province]) }

  private func isFallen(_ now: Int64, from before: Int64, _ measure: Measure) -> Bool {
    Int128(now) * 100 < Int128(before) * Int128(100 - leastFall(of: measure))
  }

  /// How far a sum must have fallen, in percent. What is done stays done. Cases that one office of a province delegated to another were
  /// accepted twice, and are no longer where both are one.
  private func leastFall(of measure: Measure) -> Int64 { measure == .done ? 0 : request.thresholds.cumulativeFall }

  private func finding(_ change: Change, _ fall: Fall) -> [Finding] {
    let shown = { (value: Int64) in StatementReader.shown(value, unit: 1) }
    var facts = FindingList.Facts(
      office: change.province, field: fall.figure.description, fieldName: request.layouts.heading(of: fall.figure),
      found: shown(fall.now), expected: "\(shown(fall.before)) (\(change.past.period))")
    facts.detail = fall.subject
    var list = FindingList(file: "", period: request.period, registry: request.registry)
    list.add(.historyProvinceFell, facts)
    return list.findings
  }
}

extension FigureID {
  /// Figures that the offices of a province state together and that cannot fall, or not far, when they become others.
  fileprivate static let accumulated: [FigureID] =
    [Measure.done, .newlyAccepted].flatMap { measure in [Aspect.cases, .money].compactMap { FigureID($0, measure) } }
}

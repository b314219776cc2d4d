import Enforcement

/// Holds a province against what its former offices reported earlier in the statistical year: the rule `history.province_fell`.
///
/// Offices of another structure have nothing to be compared with, but whole provinces went into others, so the sums of a province may not
/// fall either. New offices that count from the day on which they were set up lose all that was done before, each without a sign.
///
/// A warning: which of a province's offices is wrong its sum does not tell, and all of them would be withheld. What the former offices lack
/// only makes their sum smaller, so it needs not be whole; that of the province must be.
struct ProvinceCheck {
  private let request: IntakeRequest
  private let former: PeriodHistory.Past
  private let now: PeriodFigures

  /// A finding for each province whose sum fell, in registry order; none where the structure was the same all the year.
  static func findings(of figures: borrowing PeriodFigures, for request: IntakeRequest) -> [Finding] {
    // (A sum that leaves 64 bits stops the run elsewhere.)
    guard let former = request.history.formerStructure, let now = try? figures.rolledUp() else { return [] }
    return ProvinceCheck(request: request, former: former, now: now).findings
  }

  private var findings: [Finding] {
    let coverage = now.coverage()
    return request.registry.positions(of: .province).flatMap { province in
      fallen(province, coverage[province]).map { finding(province, $0) } ?? []
    }
  }

  /// The first figure of a province that is smaller than it was.
  private func fallen(_ province: Int, _ stated: FigureSet) -> FigureID? {
    guard now.isComplete(province), let new = now[province], let old = former.figures[province] else { return nil }
    guard old[.cases, .done] ?? 0 >= request.thresholds.minimumCases else { return nil }
    return FigureID.accumulated.first { figure in
      guard stated.contains(figure), let new = new[figure], let old = old[figure] else { return false }
      return Int128(new) * 100 < Int128(old) * Int128(100 - leastFall(of: figure.measure))
    }
  }

  /// How far a sum must have fallen, in percent. What is done stays done. Cases that one office of a province delegated to another were
  /// accepted twice, and are no longer where both are one.
  private func leastFall(of measure: Measure) -> Int64 { measure == .done ? 0 : request.thresholds.cumulativeFall }

  private func finding(_ province: Int, _ figure: FigureID) -> [Finding] {
    let shown = { (figures: PeriodFigures) in figures[province]?[figure].map { StatementReader.shown($0, unit: 1) } ?? "–" }
    let facts = FindingList.Facts(
      office: province, field: figure.description, fieldName: request.layouts.heading(of: figure), found: shown(now),
      expected: "\(shown(former.figures)) (\(former.period))")
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

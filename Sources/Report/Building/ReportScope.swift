internal import Enforcement

/// What one document is about: its unit, and what holds of it.
struct ReportScope: Sendable {
  let input: ReportInput
  /// The unit's position in the period's registry.
  let position: Int
  let unit: Office
  /// How many offices below (or at) the unit must report.
  let reporting: Int
  /// The positions of those that reported nothing.
  let missing: [Int]
  /// The findings about the unit and those below it.
  let findings: [QualitySummary.Finding]
  /// How many there are beside them.
  let furtherFindings: Int
  /// Why the figures are provisional; empty where they are final.
  let provisionalReasons: [String]
  /// How sums that lack offices are spoken of.
  let sumWording: SumWording
  /// How names of units bend.
  let names: UnitNames
  /// What the texts may name.
  let facts: ReportFacts

  private let conditions: Set<Condition>

  /// The report's period.
  var period: Period { input.assessment.figures.period }

  /// The units of the period.
  var registry: OfficeRegistry { input.assessment.figures.registry }

  /// The scope of the report of the unit at `position`.
  init(_ input: ReportInput, position: Int, theme: Theme) {
    let figures = input.assessment.figures
    let registry = figures.registry
    let isNation = position == OfficeRegistry.nation
    let isInside = { (other: Int) in isNation || registry.province(of: other) == position }
    let missing = figures.missing.filter(isInside)
    let isAbout = { (office: OfficeID?) in
      if isNation { return true }
      guard let office, office.vintage == registry.vintage else { return false }
      return registry.position(of: office.code).map(isInside) ?? false
    }
    let findings = input.quality.findings.filter { isAbout($0.office) }
    let further = input.quality.further.filter { isAbout($0.office) }
    let reporting = registry.positions(of: .office).filter(isInside).count
    // What was rejected is counted for all files together; a province knows of it by its findings.
    let rejected = isNation ? input.quality.recordsRejected : 0
    let errors = further.reduce(findings.count { $0.severity == "error" }) { $0 + ($1.severity == "error" ? $1.count : 0) }
    let lacks = Lacks(missing: missing.count, rejected: rejected, errors: errors)
    let prior = Lacks(priorTo: input, unit: registry.offices[position])

    self.input = input
    self.position = position
    self.reporting = reporting
    names = theme.names
    sumWording = theme.incompleteSums
    unit = registry.offices[position]
    self.missing = missing
    self.findings = findings
    furtherFindings = further.reduce(0) { $0 + $1.count }
    let military = Self.military(registry, theme.names)
    let facts = ReportFacts(
      input, unit: registry.offices[position], isProvisional: lacks.isProvisional || prior.isProvisional,
      isPriorProvisional: prior.isProvisional, reporting: reporting, missing: missing.count, military: military, theme: theme)
    self.facts = facts
    provisionalReasons = lacks.reasons(theme.reasons, facts) + prior.reasons(theme.priorReasons, facts)
    conditions = Self.conditions(input, position, lacks, prior, hasMilitary: !military.isEmpty)
  }

  private static func conditions(
    _ input: ReportInput, _ position: Int, _ lacks: Lacks, _ prior: Lacks, hasMilitary: Bool
  ) -> Set<Condition> {
    let assessment = input.assessment
    var conditions: Set<Condition> = [
      position == OfficeRegistry.nation ? .nation : .province, assessment.baseline == nil ? .noBaseline : .baseline,
      assessment.changePolicy == .published ? .publishedChange : .exactChange,
      lacks.isProvisional || prior.isProvisional ? .provisional : .complete,
      lacks.isProvisional ? .provisionalPeriod : .completePeriod, hasMilitary ? .military : .noMilitary,
    ]
    if prior.isProvisional { conditions.insert(.provisionalPrior) }
    let children = assessment.figures.registry.children(of: position)
    if children.contains(where: { assessment.outcomes(of: $0).contains { $0.target != nil } }) { conditions.insert(.targets) }
    let outcomes = assessment.outcomes(of: position)
    if outcomes.contains(where: \.isOfSomeOffices) { conditions.insert(.partialIndicators) }
    if outcomes.contains(where: \.isComparedWithSomeOffices) { conditions.insert(.partialPriorIndicators) }
    if hasIncompleteSums(input, position) { conditions.insert(.incompleteSums) }
    return conditions
  }

  /// Whether some sum of the unit at `position`, or of a unit below it, lacks an office in the period or the prior year.
  private static func hasIncompleteSums(_ input: ReportInput, _ position: Int) -> Bool {
    let period = input.assessment.figures.period
    let code = input.assessment.figures.registry.offices[position].id.code
    return [period, period.priorYear].compactMap { input.gaps[$0] }.contains { gaps in
      gaps.registry.position(of: code).map { gaps.isLackingSome(at: $0) } ?? false
    }
  }

  /// The units of the army's branch, each without those below it.
  private static func military(_ registry: OfficeRegistry, _ names: UnitNames) -> [Office] {
    func isMilitary(_ position: Int) -> Bool { names.isMilitary(registry.offices[position].name) }
    return registry.offices.indices.filter { isMilitary($0) && !(registry.parent(of: $0).map(isMilitary) ?? false) }
      .map { registry.offices[$0] }
  }

  /// Whether all of `wanted` hold.
  func holds(_ wanted: [Condition]) -> Bool { conditions.isSuperset(of: wanted) }

  /// The outcome of the report's unit.
  func outcome(_ indicator: Indicator) -> Outcome? { input.assessment.outcome(of: position, indicator) }
}

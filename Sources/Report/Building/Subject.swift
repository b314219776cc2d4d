internal import Enforcement

/// What a row is about: a unit, a kind of cases, and a period.
struct Subject: Hashable, Sendable {
  /// The unit's position in the registry.
  let position: Int
  let category: Category
  let period: Period

  /// The same in the prior year.
  var priorYear: Subject { Subject(position: position, category: category, period: period.priorYear) }
}

extension ReportScope {
  /// The report's unit and period.
  var whole: Subject { Subject(position: position, category: .total, period: period) }

  /// The figures of `subject`, nil where unknown.
  ///
  /// The period's own and the baseline's are the assessment's, so that no table disagrees with the indicators; other months come
  /// from the trend's, where a unit of another structure is only known as the nation.
  func figures(_ subject: Subject) -> Figures? {
    let assessment = input.assessment
    if subject.period == period { return assessment.figures[subject.position, subject.category] }
    if subject.period == period.priorYear { return assessment.priorFigures(of: subject.position, category: subject.category) }
    guard let month = input.months.first(where: { $0.period == subject.period }) else { return nil }
    guard month.registry.vintage == registry.vintage else {
      return subject.position == OfficeRegistry.nation ? month[OfficeRegistry.nation, subject.category] : nil
    }
    return month.registry.position(of: registry.offices[subject.position].id.code).flatMap { month[$0, subject.category] }
  }

  /// What a cell about `subject` shows of `quantity`.
  func value(_ quantity: Quantity, of subject: Subject) -> Value {
    switch quantity {
    case .figure(let figure, .this): return Self.value(figures(subject)?[figure], figure)
    case .figure(let figure, .prior): return Self.value(figures(subject.priorYear)?[figure], figure)
    case .share(let over, let under, .this): return Self.percent(ratio(over, under, subject)?.published)
    case .share(let over, let under, .prior): return Self.percent(ratio(over, under, subject.priorYear)?.published)
    case .growth(let figure):
      guard let (now, before) = pair(figure, subject) else { return .undefined }
      let (change, overflow) = now.subtractingReportingOverflow(before)
      return overflow ? .undefined : Self.points(Ratio(change, of: before).published)
    case .difference(let figure):
      guard let (now, before) = pair(figure, subject) else { return .undefined }
      let (change, overflow) = now.subtractingReportingOverflow(before)
      return overflow ? .undefined : Self.value(change, figure)
    case .shareChange(let over, let under):
      guard let now = ratio(over, under, subject), let before = ratio(over, under, subject.priorYear) else { return .undefined }
      return Self.points(input.assessment.changePolicy.change(of: now, from: before))
    case .target(let indicator): return Self.percent(outcome(indicator, subject)?.target?.threshold)
    case .overTarget(let indicator): return Self.points(outcome(indicator, subject)?.overTarget)
    case .met(let indicator): return outcome(indicator, subject)?.isMet.map(Value.met) ?? .undefined
    case .abovePrior(let indicator):
      guard case .percent(let now) = value(.ratio(indicator), of: subject),
        case .percent(let before) = value(.ratio(indicator, .prior), of: subject)
      else { return .undefined }
      return .met(now > before)
    case .rank(let indicator): return outcome(indicator, subject)?.rank.map(Value.rank) ?? .undefined
    case .stillNeeded(let indicator):
      return Self.value(outcome(indicator, subject)?.stillNeeded, indicator.numerator)
    }
  }

  private func pair(_ figure: FigureID, _ subject: Subject) -> (now: Int64, before: Int64)? {
    guard let now = figures(subject)?[figure], let before = figures(subject.priorYear)?[figure] else { return nil }
    return (now, before)
  }

  private func ratio(_ over: FigureID, _ under: FigureID, _ subject: Subject) -> Ratio? {
    guard let figures = figures(subject), let numerator = figures[over], let denominator = figures[under] else { return nil }
    return Ratio(numerator, of: denominator)
  }

  /// Targets and ranks belong to the period and the whole, not to a month or a kind of cases.
  func outcome(_ indicator: Indicator, _ subject: Subject) -> Outcome? {
    guard subject.period == period, subject.category == .total else { return nil }
    return input.assessment.outcome(of: subject.position, indicator)
  }

  private static func value(_ number: Int64?, _ figure: FigureID) -> Value {
    guard let number else { return .undefined }
    return figure.aspect == .money ? .money(number) : .count(number)
  }

  private static func percent(_ points: Points?) -> Value { points.map(Value.percent) ?? .undefined }

  private static func points(_ points: Points?) -> Value { points.map(Value.points) ?? .undefined }
}

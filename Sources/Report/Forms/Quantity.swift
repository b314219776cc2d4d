internal import Enforcement

/// What a cell about a unit can show: a figure, a share of figures, or what follows from them.
///
/// Staff name it in a column of a form by `figure`, `share` or `indicator`, with `take` for what is taken of it.
enum Quantity: Hashable, Sendable {
  /// Of which year it is.
  enum Year: Hashable, Sendable {
    case this, prior
  }

  /// A count or an amount.
  case figure(FigureID, Year)
  /// The first figure as a percentage of the second.
  case share(FigureID, of: FigureID, Year)
  /// A figure's change from the prior year in percent.
  case growth(FigureID)
  /// A figure's change from the prior year in its unit.
  case difference(FigureID)
  /// A share's change from the prior year in points.
  case shareChange(FigureID, of: FigureID)
  /// The unit's target.
  case target(Indicator)
  /// The distance from the target in points.
  case overTarget(Indicator)
  /// Whether the target is met.
  case met(Indicator)
  /// Whether the ratio is higher than the prior year's, as Nghị quyết 96/2019/QH14 asks of each year.
  case abovePrior(Indicator)
  /// The rank among the units of the same parent.
  case rank(Indicator)
  /// How much more must be done to meet the target.
  case stillNeeded(Indicator)

  /// The indicator's own ratio.
  static func ratio(_ indicator: Indicator, _ year: Year = .this) -> Quantity {
    .share(indicator.numerator, of: indicator.denominator, year)
  }

  /// What a column of it holds, money in `unit`.
  func kind(money unit: MoneyUnit) -> ColumnKind {
    switch self {
    case .figure(let figure, _), .difference(let figure): figure.aspect == .money ? .money(unit) : .count
    case .stillNeeded(let indicator): indicator.aspect == .money ? .money(unit) : .count
    case .share, .target: .percent
    case .shareChange, .overTarget: .points
    case .growth: .relative
    case .met, .abovePrior: .met
    case .rank: .rank
    }
  }

  /// The same of this year, and of which year it was: the prior year's figure of a period is this year's of the period before.
  var normalized: (quantity: Quantity, year: Year) {
    switch self {
    case .figure(let figure, let year): (.figure(figure, .this), year)
    case .share(let over, let under, let year): (.share(over, of: under, .this), year)
    default: (self, .this)
    }
  }
}

/// What is taken of an indicator, figure or share, as forms name it.
enum Take: String, CaseIterable, Sendable {
  case value, prior, change, difference, target
  case overTarget = "over_target"
  case met
  case abovePrior = "above_prior"
  case rank
  case stillNeeded = "still_needed"

  /// What can be taken of an indicator.
  static let ofIndicator: [Take] = [.value, .prior, .change, .target, .overTarget, .met, .abovePrior, .rank, .stillNeeded]
  /// What can be taken of a figure.
  static let ofFigure: [Take] = [.value, .prior, .change, .difference]
  /// What can be taken of a share.
  static let ofShare: [Take] = [.value, .prior, .change]

  /// This taken of `indicator`.
  func of(_ indicator: Indicator) -> Quantity {
    switch self {
    case .prior: .ratio(indicator, .prior)
    case .change: .shareChange(indicator.numerator, of: indicator.denominator)
    case .target: .target(indicator)
    case .overTarget: .overTarget(indicator)
    case .met: .met(indicator)
    case .abovePrior: .abovePrior(indicator)
    case .rank: .rank(indicator)
    case .stillNeeded: .stillNeeded(indicator)
    case .value, .difference: .ratio(indicator)
    }
  }

  /// This taken of `figure`.
  func of(_ figure: FigureID) -> Quantity {
    switch self {
    case .prior: .figure(figure, .prior)
    case .change: .growth(figure)
    case .difference: .difference(figure)
    default: .figure(figure, .this)
    }
  }

  /// This taken of the share of `over` in `under`.
  func of(_ over: FigureID, in under: FigureID) -> Quantity {
    switch self {
    case .prior: .share(over, of: under, .prior)
    case .change: .shareChange(over, of: under)
    default: .share(over, of: under, .this)
    }
  }
}

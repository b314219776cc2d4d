/// The rules of a circular that figures must satisfy, in force from a statistical year on.
public struct Regime: Hashable, Sendable {
  /// A stable id, such as `tt06-2019`.
  public let id: String
  /// The circular's name as reports cite it.
  public let name: String
  /// The first statistical year.
  public let fromYear: Int
  /// The sum rules, in an order in which each derived measure comes after what it is derived from.
  public let identities: [Identity]
  /// Upper bounds between measures: the first is never more than the second, such as done ≤ eligible.
  public let bounds: [Bound]

  /// A rule that one measure is at most another, in the given aspects.
  public struct Bound: Hashable, Sendable {
    /// A stable id, shown in findings.
    public let id: String
    /// The smaller measure.
    public let part: Measure
    /// The larger measure.
    public let whole: Measure
    /// The aspects it holds in.
    public let aspects: [Aspect]

    /// The rule `part` ≤ `whole` in `aspects`.
    public init(id: String, part: Measure, whole: Measure, aspects: [Aspect]) {
      self.id = id
      self.part = part
      self.whole = whole
      self.aspects = aspects
    }
  }

  /// The rules of one circular.
  public init(id: String, name: String, fromYear: Int, identities: [Identity], bounds: [Bound]) {
    self.id = id
    self.name = name
    self.fromYear = fromYear
    self.identities = identities
    self.bounds = bounds
  }

  /// `figures` with each measure that is absent and follows from an identity put in.
  ///
  /// - Throws: ``FiguresError/overflow(_:)`` where a sum leaves Int64.
  public func completing(_ figures: Figures) throws(FiguresError) -> Figures {
    var result = figures
    for identity in identities {
      for aspect in identity.aspects {
        guard let id = FigureID(aspect, identity.result), result[id] == nil else { continue }
        result[id] = try identity.sum(in: result, aspect)
      }
    }
    return result
  }

  /// Each identity that `figures` break.
  ///
  /// - Throws: ``FiguresError/overflow(_:)`` where a sum leaves Int64.
  public func breaches(in figures: Figures) throws(FiguresError) -> [IdentityBreach] {
    var breaches: [IdentityBreach] = []
    for identity in identities {
      for aspect in identity.aspects {
        guard let id = FigureID(aspect, identity.result), let stated = figures[id],
          let sum = try identity.sum(in: figures, aspect), sum != stated
        else { continue }
        breaches.append(IdentityBreach(identity: identity, figure: id, stated: stated, expected: sum))
      }
    }
    return breaches
  }
}

/// An identity that figures do not satisfy.
public struct IdentityBreach: Hashable, Sendable {
  /// The rule.
  public let identity: Identity
  /// The figure on its left side.
  public let figure: FigureID
  /// What the figures state.
  public let stated: Int64
  /// What the right side adds up to.
  public let expected: Int64
}

/// The regimes by statistical year.
public struct RegimeHistory: Hashable, Sendable {
  /// The regimes, oldest first.
  public let regimes: [Regime]

  /// A history of `regimes`; nil where there is none or two begin in one year.
  public init?(_ regimes: [Regime]) {
    guard !regimes.isEmpty, Set(regimes.map(\.fromYear)).count == regimes.count else { return nil }
    self.regimes = regimes.sorted { $0.fromYear < $1.fromYear }
  }

  /// The regime in force in statistical year `year`: the latest that has begun, or the oldest known for years before it.
  public func regime(inYear year: Int) -> Regime? { regimes.last { $0.fromYear <= year } ?? regimes.first }
}

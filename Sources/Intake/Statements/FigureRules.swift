import Enforcement

/// The identities and bounds of a regime, made ready for rows: measures as places in an array of values.
struct FigureRules: Sendable {
  /// `result = Σ plus − Σ minus` in one aspect.
  struct Sum: Sendable {
    let id: String
    let equation: String
    let result: Int
    let plus: [Int]
    let minus: [Int]
    /// What is to be added and taken off.
    let terms: Terms
    /// All figures of the equation, as a set of ordinals.
    let members: UInt64
    /// The same, and the figures from which those follow that the table does not state: an error in any of them breaks this too.
    var linked: UInt64
  }

  /// An equation without its words: `result`, and the figures that are added and taken off, as sets of ordinals. Rows are completed by these.
  struct Terms: Sendable {
    let result: Int
    let plus: UInt64
    let minus: UInt64

    init(result: Int, plus: [Int], minus: [Int]) {
      func set(_ ordinals: [Int]) -> UInt64 { ordinals.reduce(0) { $0 | 1 << UInt64($1) } }
      (self.result, self.plus, self.minus) = (result, set(plus), set(minus))
    }
  }

  /// `part` ≤ `whole` in one aspect.
  struct Limit: Sendable {
    let id: String
    let part: Int
    let whole: Int
  }

  private(set) var sums: [Sum]
  /// The terms of each of them.
  let terms: [Terms]
  let limits: [Limit]

  init(_ regime: Regime) {
    var sums: [Sum] = []
    for identity in regime.identities {
      for aspect in identity.aspects {
        guard let result = FigureID(aspect, identity.result)?.ordinal else { continue }
        let plus = identity.added.compactMap { FigureID(aspect, $0)?.ordinal }
        let minus = identity.subtracted.compactMap { FigureID(aspect, $0)?.ordinal }
        let terms = Terms(result: result, plus: plus, minus: minus)
        let members = terms.plus | terms.minus | 1 << UInt64(result)
        sums.append(
          Sum(
            id: identity.id, equation: identity.equation, result: result, plus: plus, minus: minus, terms: terms,
            members: members, linked: members))
      }
    }
    self.sums = sums
    terms = sums.map(\.terms)
    limits = regime.bounds.flatMap { bound in
      bound.aspects.compactMap { aspect -> Limit? in
        guard let part = FigureID(aspect, bound.part)?.ordinal, let whole = FigureID(aspect, bound.whole)?.ordinal else {
          return nil
        }
        return Limit(id: bound.id, part: part, whole: whole)
      }
    }
  }

  /// The same rules for a table that states the figures of `stated`.
  func linked(stated: UInt64) -> FigureRules {
    var result = self
    var origins: [Int: UInt64] = [:]
    for index in sums.indices {
      var linked = sums[index].members
      for (ordinal, origin) in origins where linked & 1 << UInt64(ordinal) != 0 { linked |= origin }
      result.sums[index].linked = linked
      if stated & 1 << UInt64(sums[index].result) == 0 { origins[sums[index].result] = linked }
    }
    return result
  }
}

/// The figures of one row while they are read: values by ordinal, and sets of ordinals.
struct RowValues: Sendable {
  private(set) var values = [Int64](repeating: 0, count: FigureID.count)
  /// Figures that the row states.
  private(set) var stated: UInt64 = 0
  /// Figures that cannot be trusted: unreadable, or part of an identity that does not hold.
  var tainted: UInt64 = 0

  /// Nothing.
  init() {}

  /// The figures of the ordinals that `stated` holds, out of `totals`.
  init(_ totals: Span<Int64>, stated: UInt64) {
    self.stated = stated
    var all = values.mutableSpan
    for ordinal in all.indices { all[ordinal] = totals[ordinal] }
  }

  /// Forgets all values.
  mutating func reset() {
    stated = 0
    tainted = 0
  }

  subscript(ordinal: Int) -> Int64 {
    get { values[ordinal] }
    set {
      values[ordinal] = newValue
      stated |= 1 << UInt64(ordinal)
    }
  }

  func states(_ ordinal: Int) -> Bool { stated & 1 << UInt64(ordinal) != 0 }

  /// The right side of `sum`; nil where a figure is not stated or the sum leaves 64 bits.
  func total(_ sum: FigureRules.Sum) -> Int64? { total(sum.terms) }

  private func total(_ terms: FigureRules.Terms) -> Int64? {
    guard (terms.plus | terms.minus) & ~stated == 0, let added = sum(of: terms.plus), let taken = sum(of: terms.minus) else {
      return nil
    }
    let (total, overflow) = added.subtractingReportingOverflow(taken)
    return overflow ? nil : total
  }

  private func sum(of ordinals: UInt64) -> Int64? {
    var (sum, rest): (Int64, UInt64) = (0, ordinals)
    while rest != 0 {
      let (next, overflow) = sum.addingReportingOverflow(values[rest.trailingZeroBitCount])
      if overflow { return nil }
      (sum, rest) = (next, rest & (rest &- 1))
    }
    return sum
  }

  /// The identities that do not hold among trusted figures.
  func broken(_ rules: FigureRules) -> [FigureRules.Sum] {
    rules.terms.indices.filter { isBroken(rules.terms[$0]) }.map { rules.sums[$0] }
  }

  /// Whether the identity does not hold among trusted figures.
  func breaks(_ sum: FigureRules.Sum) -> Bool { isBroken(sum.terms) }

  private func isBroken(_ terms: FigureRules.Terms) -> Bool {
    guard states(terms.result), (terms.plus | terms.minus | 1 << UInt64(terms.result)) & tainted == 0,
      let total = total(terms)
    else { return false }
    return total != values[terms.result]
  }

  /// Puts in each figure that is not stated and follows from those that are.
  mutating func complete(_ rules: FigureRules) {
    for terms in rules.terms where !states(terms.result) {
      if let total = total(terms) { self[terms.result] = total }
    }
  }

  /// The figures as a value.
  var figures: Figures { Figures(values, present: stated) }
}

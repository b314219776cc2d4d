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
    /// All figures of the equation, as a set of ordinals.
    let members: UInt64
    /// The same, and the figures from which those follow that the table does not state: an error in any of them breaks this too.
    var linked: UInt64
  }

  /// `part` ≤ `whole` in one aspect.
  struct Limit: Sendable {
    let id: String
    let part: Int
    let whole: Int
  }

  private(set) var sums: [Sum]
  let limits: [Limit]

  init(_ regime: Regime) {
    var sums: [Sum] = []
    for identity in regime.identities {
      for aspect in identity.aspects {
        guard let result = FigureID(aspect, identity.result)?.ordinal else { continue }
        let plus = identity.added.compactMap { FigureID(aspect, $0)?.ordinal }
        let minus = identity.subtracted.compactMap { FigureID(aspect, $0)?.ordinal }
        let members = ([result] + plus + minus).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        sums.append(
          Sum(
            id: identity.id, equation: identity.equation, result: result, plus: plus, minus: minus, members: members,
            linked: members))
      }
    }
    self.sums = sums
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
  func total(_ sum: FigureRules.Sum) -> Int64? {
    let needed = sum.members & ~(1 << UInt64(sum.result))
    guard needed & ~stated == 0 else { return nil }
    var total: Int64 = 0
    for ordinal in sum.plus {
      let (next, overflow) = total.addingReportingOverflow(values[ordinal])
      if overflow { return nil }
      total = next
    }
    for ordinal in sum.minus {
      let (next, overflow) = total.subtractingReportingOverflow(values[ordinal])
      if overflow { return nil }
      total = next
    }
    return total
  }

  /// The identities that do not hold among trusted figures.
  func broken(_ rules: FigureRules) -> [FigureRules.Sum] {
    rules.sums.filter { sum in
      guard states(sum.result), sum.members & tainted == 0, let total = total(sum) else { return false }
      return total != values[sum.result]
    }
  }

  /// Puts in each figure that is not stated and follows from those that are.
  mutating func complete(_ rules: FigureRules) {
    for sum in rules.sums where !states(sum.result) {
      if let total = total(sum) { self[sum.result] = total }
    }
  }

  /// The figures as a value.
  var figures: Figures { Figures(values, present: stated) }
}

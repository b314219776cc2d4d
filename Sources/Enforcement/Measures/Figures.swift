/// The figures of one unit (and one category) in one period: counts of cases, and amounts in đồng.
///
/// A figure that was not given is absent, which is not zero: a form without the column says nothing about it. Sums are checked.
public struct Figures: Hashable, Sendable {
  private var values: [Int64]
  private var present: UInt64

  /// Figures of which none is given.
  public init() {
    values = Figures.none
    present = 0
  }

  /// The figures of the ordinals that `present` holds, out of `values`, which has one for each ordinal. The array is shared where it holds
  /// nothing beside them.
  public init(_ values: [Int64], present: UInt64) {
    precondition(values.count == FigureID.count, "a value for each figure")
    var own = values
    var absent = ~present & FigureID.ordinals
    while absent != 0 {
      let ordinal = absent.trailingZeroBitCount
      if values[ordinal] != 0 { own[ordinal] = 0 }
      absent &= absent &- 1
    }
    self.values = own
    self.present = present
  }

  /// The values where none is given: one array for all, since many a sum stays empty.
  private static let none = [Int64](repeating: 0, count: FigureID.count)

  /// The value of `id`, nil where it is absent.
  public subscript(id: FigureID) -> Int64? {
    get { present & (1 << UInt64(id.ordinal)) == 0 ? nil : values[id.ordinal] }
    set {
      if let newValue {
        values[id.ordinal] = newValue
        present |= 1 << UInt64(id.ordinal)
      } else {
        values[id.ordinal] = 0
        present &= ~(1 << UInt64(id.ordinal))
      }
    }
  }

  /// The value of `measure` in `aspect`, nil where absent or not taken.
  public subscript(aspect: Aspect, measure: Measure) -> Int64? { FigureID(aspect, measure).flatMap { self[$0] } }

  /// The figures given, in the order of the forms.
  public var ids: [FigureID] { FigureID.all.filter { present & (1 << UInt64($0.ordinal)) != 0 } }

  /// The same, as a set.
  public var stated: FigureSet { FigureSet(bits: present) }

  /// Whether none is given.
  public var isEmpty: Bool { present == 0 }

  /// Those of `set` alone.
  public func limited(to set: FigureSet) -> Figures {
    present & ~set.bits == 0 ? self : Figures(values, present: present & set.bits)
  }

  /// Adds `other` figure by figure; a figure given on one side only is taken as it is.
  ///
  /// - Throws: ``FiguresError/overflow(_:)`` where a sum leaves Int64; `self` is then unchanged.
  /// - Complexity: O(``FigureID/count``).
  public mutating func add(_ other: Figures) throws(FiguresError) {
    // Many a sum is of one unit, and shares its values.
    if present == 0 { return self = other }
    if add(wrapping: other) {
      subtract(wrapping: other)
      if let ordinal = firstOverflow(adding: other) { throw .overflow(FigureID.all[ordinal]) }
    }
    present |= other.present
  }

  /// Adds the values; whether the sum of any has left 64 bits, where its sign is that of neither.
  private mutating func add(wrapping other: Figures) -> Bool {
    let added = other.values.span
    var sums = values.mutableSpan
    var signs: Int64 = 0
    for ordinal in sums.indices {
      let (own, other) = (sums[ordinal], added[ordinal])
      let sum = own &+ other
      signs |= (own ^ sum) & (other ^ sum)
      sums[ordinal] = sum
    }
    return signs < 0
  }

  private mutating func subtract(wrapping other: Figures) {
    for ordinal in values.indices { values[ordinal] &-= other.values[ordinal] }
  }

  /// The first figure whose sum with the other's leaves 64 bits.
  private func firstOverflow(adding other: Figures) -> Int? {
    values.indices.first { values[$0].addingReportingOverflow(other.values[$0]).overflow }
  }
}

/// Why figures cannot be computed.
public enum FiguresError: Error, Hashable, Sendable {
  /// The sum of a figure does not fit 64 bits.
  case overflow(FigureID)
}

/// Some of the figures there are: those that an office states, or that every office of a unit does.
public struct FigureSet: Hashable, Sendable {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// All figures in `aspects`.
  public init(in aspects: some Sequence<Aspect>) { bits = aspects.reduce(0) { $0 | FigureID.ordinals(in: $1) } }

  /// The figures `ids`.
  public init(_ ids: some Sequence<FigureID>) { bits = ids.reduce(0) { $0 | 1 << UInt64($1.ordinal) } }

  /// No figure.
  public static let none = FigureSet(bits: 0)
  /// Every figure.
  public static let all = FigureSet(bits: .max)

  /// Whether it holds none.
  public var isEmpty: Bool { bits == 0 }

  /// Whether it holds `id`.
  public func contains(_ id: FigureID) -> Bool { bits & (1 << UInt64(id.ordinal)) != 0 }

  /// Whether it holds both parts of the ratio `indicator`.
  public func covers(_ indicator: Indicator) -> Bool { contains(indicator.numerator) && contains(indicator.denominator) }

  /// All figures in the aspects that some of these are in.
  public var ofSameAspects: FigureSet {
    FigureSet.ofAspects.reduce(.none) { intersection($1).isEmpty ? $0 : $0.union($1) }
  }

  /// All figures of each aspect.
  private static let ofAspects = Aspect.allCases.map { FigureSet(in: [$0]) }

  /// What both hold.
  public func intersection(_ other: FigureSet) -> FigureSet { FigureSet(bits: bits & other.bits) }

  /// What either holds.
  public func union(_ other: FigureSet) -> FigureSet { FigureSet(bits: bits | other.bits) }
}

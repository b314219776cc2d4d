/// One figure's name, a measure taken in an aspect: `cases.eligible`, `money.completed`, `complaints.on_time`.
///
/// The catalogue is small and fixed, so that an office's figures fit an array addressed by `ordinal`.
public struct FigureID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Its place in ``all``.
  public let ordinal: Int

  private init(ordinal: Int) { self.ordinal = ordinal }

  private static let catalogue: [(aspect: Aspect, measure: Measure)] = {
    let statement: [(Aspect, Measure)] =
      Measure.statement.filter { $0 != .reduced }.map { (.cases, $0) } + Measure.statement.map { (.money, $0) }
    let onTime: [(Aspect, Measure)] = [.guidance, .complaints, .denunciations, .administrative].flatMap { (aspect: Aspect) in
      [(aspect, Measure.due), (aspect, Measure.onTime)]
    }
    return statement + onTime + [(.reception, .persons)]
  }()

  private static let names = catalogue.map { "\($0.aspect.rawValue).\($0.measure.rawValue)" }
  private static let ordinalsOfNames = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

  private struct Key: Hashable {
    let aspect: Aspect
    let measure: Measure
  }

  private static let ordinalsOfKeys = Dictionary(
    uniqueKeysWithValues: catalogue.enumerated().map { (Key(aspect: $1.aspect, measure: $1.measure), $0) })

  /// Every figure there is, in the order of the forms: cases, money, internal.
  public static let all: [FigureID] = catalogue.indices.map(FigureID.init(ordinal:))

  /// How many figures there are; below 64, so that a set of them fits a word.
  public static let count = catalogue.count

  /// The ordinals of all of them, as a set.
  static let ordinals = (UInt64(1) << UInt64(count)) - 1

  /// The figure named `id`, such as `cases.eligible`; nil where there is none.
  public init?(_ id: String) {
    guard let ordinal = Self.ordinalsOfNames[id] else { return nil }
    self.init(ordinal: ordinal)
  }

  /// The figure of `measure` in `aspect`; nil where that is not taken, such as reduced cases.
  public init?(_ aspect: Aspect, _ measure: Measure) {
    guard let ordinal = Self.ordinalsOfKeys[Key(aspect: aspect, measure: measure)] else { return nil }
    self.init(ordinal: ordinal)
  }

  private static let ordinalsOfAspects = Dictionary(
    catalogue.enumerated().map { ($1.aspect, UInt64(1) << UInt64($0)) }, uniquingKeysWith: |)

  /// The ordinals of the figures in `aspect`, as a set.
  static func ordinals(in aspect: Aspect) -> UInt64 { ordinalsOfAspects[aspect] ?? 0 }

  /// In what it is taken.
  public var aspect: Aspect { Self.catalogue[ordinal].aspect }

  /// What is counted.
  public var measure: Measure { Self.catalogue[ordinal].measure }

  /// Its name, `cases.eligible`.
  public var description: String { Self.names[ordinal] }

  /// The order of the forms.
  public static func < (lhs: FigureID, rhs: FigureID) -> Bool { lhs.ordinal < rhs.ordinal }
}

/// The units whose figures may still change although every office of theirs states them: a newer submission was rejected, so that an older one
/// counts, or a file could not be read. What a result calls provisional on its pages is provisional in its data too.
public struct Reservations: Hashable, Sendable {
  /// The positions of units whose figures of the period may change.
  public private(set) var period: Set<Int> = []
  /// The positions of units whose figures of the prior year may.
  public private(set) var priorYear: Set<Int> = []

  /// No reservation.
  public init() {}

  /// Reserves the period's figures of the unit at `position`, and with them the sums that they are in.
  public mutating func reserve(_ position: Int, in registry: OfficeRegistry) { period.formUnion(registry.line(from: position)) }

  /// Reserves the prior year's figures of the unit at `position`, and with them the sums that they are in.
  public mutating func reservePrior(_ position: Int, in registry: OfficeRegistry) {
    priorYear.formUnion(registry.line(from: position))
  }
}

extension OfficeRegistry {
  /// A unit's position, and those above it up to the nation's.
  fileprivate func line(from position: Int) -> [Int] {
    var line = [position]
    while let next = line.last.flatMap(parent(of:)) { line.append(next) }
    return line
  }
}

internal import Enforcement

/// Which units a table has rows of, and in which order.
struct UnitRows: Hashable, Sendable {
  /// From which end of the ranking.
  enum Order: String, CaseIterable, Sendable {
    case highest, lowest
  }

  /// Which of the units below the report's.
  enum Condition: String, CaseIterable, Sendable {
    /// Those whose ratio is not above their target.
    case missed
    /// Those whose ratio is lower than in the prior year.
    case fell
  }

  /// How far down: 0 the report's unit alone, 1 the units below it, 2 theirs too.
  let levels: Int
  /// Whether the report's unit has a row.
  let hasTotal: Bool
  /// What they are ranked by; nil for registry order.
  let indicator: Indicator?
  /// From which end.
  let order: Order
  /// Which of them; nil for all.
  let condition: Condition?
  /// The most rows; nil for all.
  let limit: Int?
  /// Whether pages show the units directly below the report's closed, each to be opened to its own.
  let opensGroups: Bool

  /// Whether units are left out.
  var isSelection: Bool { condition != nil || limit != nil }
}

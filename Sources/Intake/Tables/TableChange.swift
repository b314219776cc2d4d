import Enforcement

/// A line within a table from which on it is another.
struct TableChange: Sendable {
  /// Where the line begins.
  let start: Int
  /// Whether the unit alone is another; else the columns are.
  let isOfUnit: Bool

  /// The same change where another one follows.
  func followed(by other: TableChange) -> TableChange {
    TableChange(start: start, isOfUnit: isOfUnit && other.isOfUnit)
  }
}

extension FigureSet {
  /// All but amounts of money.
  static let withoutMoney = FigureSet(in: Aspect.allCases.filter { $0 != .money })
}

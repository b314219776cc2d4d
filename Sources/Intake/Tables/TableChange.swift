import Enforcement

/// A line within a table from which on it is another.
struct TableChange: Sendable {
  /// Where the line begins.
  let start: Int
  /// The figures that rows from there on state for certain: but for money where the unit is another, none where the columns are, all where only
  /// the office is.
  let legible: FigureSet

  /// The same change where another one follows.
  func followed(by other: TableChange) -> TableChange {
    TableChange(start: start, legible: legible.intersection(other.legible))
  }
}

extension FigureSet {
  /// All but amounts of money.
  static let withoutMoney = FigureSet(in: Aspect.allCases.filter { $0 != .money })
}

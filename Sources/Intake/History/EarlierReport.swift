import Enforcement

/// What one office reported in an earlier period, as far as it is in the aspects of the submission that is held against it: one object, since it
/// passes through many hands.
final class EarlierReport {
  let past: PeriodHistory.Past
  let total: Figures
  private let position: Int
  private let scope: FigureSet

  /// Nil where the office reported nothing of the kind, or another structure was in force.
  init?(_ past: PeriodHistory.Past?, of office: Office, in scope: FigureSet) {
    guard let past, let position = past.position(of: office), let figures = past.figures[position] else { return nil }
    total = figures.limited(to: scope)
    if total.isEmpty { return nil }
    (self.past, self.position, self.scope) = (past, position, scope)
  }

  /// The figures of `category`, ``Category/total`` for the sum; nil where none were reported.
  subscript(category: Category) -> Figures? {
    category == .total ? total : past.figures[position, category]?.limited(to: scope)
  }

  /// The categories by which they are split, by name.
  var categories: [Category] { past.figures.categories(of: position).filter { $0 != .total } }
}

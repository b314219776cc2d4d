import Enforcement

/// What a submission states, in all and by category.
struct SubmissionFigures {
  /// The sum over its rows.
  private(set) var total = Figures()
  /// What it states of each category, by name; empty where it splits its figures by none.
  private(set) var parts: [Part] = []
  /// The first row.
  private let first: Int

  /// The figures of a category, and the row that states them.
  struct Part {
    let category: Category
    let figures: Figures
    fileprivate let row: Int
  }

  /// Nil where a row is unreadable or a sum leaves 64 bits.
  init?(_ submission: Submission, in reading: FileReading) {
    guard let first = submission.rows.first else { return nil }
    self.first = first
    parts.reserveCapacity(submission.rows.count)
    // (A row is looked at where it stands: a copy of it is counted.)
    for index in submission.rows where !reading.rows[index].isControl {
      guard let figures = reading.rows[index].values?.figures else { return nil }
      do throws(FiguresError) { try total.add(figures) } catch { return nil }
      let category = reading.rows[index].category
      if category != .total { parts.append(Part(category: category, figures: figures, row: index)) }
    }
    parts.sort { $0.category < $1.category }
    dropRepeated()
  }

  /// Of a category that is stated twice the last counts.
  private mutating func dropRepeated() {
    guard zip(parts, parts.dropFirst()).contains(where: { $0.category == $1.category }) else { return }
    parts = parts.enumerated().filter { at, part in parts[(at + 1)...].first?.category != part.category }.map(\.element)
  }

  /// The row that states the figures of `category`, or that stands for all of them.
  func row(of category: Category) -> Int { part(category)?.row ?? first }

  /// The figures of `category`, ``Category/total`` for the sum.
  subscript(category: Category) -> Figures? { category == .total ? total : part(category)?.figures }

  /// The categories by which it splits its figures, by name.
  var categories: [Category] { parts.map(\.category) }

  /// All figures in the aspects that it states some of: those of another layout are no part of it.
  var scope: FigureSet { total.stated.ofSameAspects }

  /// Whether two submissions state the same figures of the same categories.
  func statesTheSame(as other: SubmissionFigures) -> Bool {
    total == other.total
      && parts.elementsEqual(other.parts) { $0.category == $1.category && $0.figures == $1.figures }
  }

  private func part(_ category: Category) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].category < category { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].category == category ? parts[low] : nil
  }
}

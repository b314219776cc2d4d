import Enforcement

/// What a submission states, in all and by category.
struct SubmissionFigures {
  /// The sum over its rows.
  private(set) var total = Figures()
  /// The figures of each category; empty where it splits them by none.
  private(set) var categories: [Category: Figures] = [:]
  /// The row of each of them.
  private var rows: [Category: Int] = [:]
  /// The first row.
  private let first: Int

  /// Nil where a row is unreadable or a sum leaves 64 bits.
  init?(_ submission: Submission, in reading: FileReading) {
    guard let first = submission.rows.first else { return nil }
    self.first = first
    for index in submission.rows where !reading.rows[index].isControl {
      let row = reading.rows[index]
      guard let values = row.values else { return nil }
      let figures = values.figures
      do throws(FiguresError) { try total.add(figures) } catch { return nil }
      guard row.category != .total else { continue }
      categories[row.category] = figures
      rows[row.category] = index
    }
  }

  /// The row that states the figures of `category`, or that stands for all of them.
  func row(of category: Category) -> Int { rows[category] ?? first }

  /// The figures of `category`, ``Category/total`` for the sum.
  subscript(category: Category) -> Figures? { category == .total ? total : categories[category] }

  /// All figures in the aspects that it states some of: those of another layout are no part of it.
  var scope: FigureSet { total.stated.ofSameAspects }
}

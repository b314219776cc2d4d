import Enforcement

/// Tells which offices state no figures that others do, so that the sums of these are of some offices only: the rule `office.figures_missing`.
///
/// A form may lack columns as long as those of the ratios stand in it; what the sums lack is then to be known.
struct FigureGaps {
  /// An office that lacks figures which others state.
  struct Gap {
    let office: Int
    /// What it lacks, in the order of the forms.
    let figures: [FigureID]
  }

  private static let scope = FigureSet(in: [.cases, .money])

  /// The gaps of the offices in `figures` that have reported, in registry order. (Internal counts are told by kinds, each with its own sign.)
  ///
  /// - Complexity: O(offices × categories), and of figures only where offices differ.
  static func gaps(in figures: borrowing PeriodFigures) -> [Gap] {
    var stated: [(office: Int, figures: FigureSet)] = []
    for office in figures.registry.positions(of: .office) {
      let own = figures.stated(by: office)
      if !own.isEmpty { stated.append((office, own.intersection(scope))) }
    }
    let all = stated.reduce(FigureSet.none) { $0.union($1.figures) }
    if stated.allSatisfy({ $0.figures == all }) { return [] }
    let counted = FigureID.all.filter { all.contains($0) && isCounted($0, figures) }
    return stated.compactMap { office, own in
      let lacked = counted.filter { !own.contains($0) }
      return lacked.isEmpty ? nil : Gap(office: office, figures: lacked)
    }
  }

  /// Whether an office states more than nothing of it: a column of zeros adds nothing to a sum.
  private static func isCounted(_ figure: FigureID, _ figures: borrowing PeriodFigures) -> Bool {
    for office in figures.registry.positions(of: .office) {
      for category in figures.categories(of: office) where figures[office, category]?[figure] ?? 0 > 0 { return true }
    }
    return false
  }
}

/// The offices that state no figures where others do, so that the sums of these are of some offices only.
///
/// A form may lack columns as long as those of the ratios stand in it; what the sums lack is then to be known, by its office (the rule
/// `office.figures_missing`) and by its readers. Of cases and money alone: internal counts are told by kinds, each with its own sign.
public struct FigureGaps: Sendable {
  /// An office that lacks figures which others state.
  public struct Gap: Sendable {
    /// The office's position in the registry.
    public let office: Int
    /// What it lacks, in the order of the forms.
    public let figures: [FigureID]
    /// The kinds of cases whose sums it is in.
    fileprivate let categories: [Category]
  }

  /// The units it is about.
  public let registry: OfficeRegistry
  /// The gaps of the offices that have reported, in registry order.
  public let gaps: [Gap]
  /// What some office at or below a unit lacks, by the unit's position; empty where there are no gaps.
  private let lacked: [FigureSet]

  private static let scope = FigureSet(in: [.cases, .money])

  /// The gaps in `figures`, rolled up or not.
  ///
  /// - Complexity: O(offices × categories), and of figures only where offices differ.
  public init(in figures: borrowing PeriodFigures) {
    let registry = figures.registry
    let gaps = Self.gaps(in: figures)
    var lacked = gaps.isEmpty ? [] : registry.offices.map { _ in FigureSet.none }
    for gap in gaps {
      for position in [gap.office, registry.province(of: gap.office), OfficeRegistry.nation] {
        if let position { lacked[position] = lacked[position].union(FigureSet(gap.figures)) }
      }
    }
    (self.registry, self.gaps, self.lacked) = (registry, gaps, lacked)
  }

  /// Whether some office at or below `position` does not state `figure`, of which the unit's sum in `category` is then too small.
  public func isLacking(_ figure: FigureID, at position: Int, in category: Category = .total) -> Bool {
    guard !gaps.isEmpty, lacked[position].contains(figure) else { return false }
    return category == .total || !offices(lacking: figure, at: position, in: category).isEmpty
  }

  /// Whether some office at or below `position` lacks any figure.
  public func isLackingSome(at position: Int) -> Bool { !gaps.isEmpty && !lacked[position].isEmpty }

  /// The positions of those offices that do not state `figure`, in registry order.
  public func offices(lacking figure: FigureID, at position: Int, in category: Category = .total) -> [Int] {
    gaps.filter { gap in
      gap.figures.contains(figure) && (category == .total || gap.categories.contains(category))
        && [gap.office, registry.province(of: gap.office), OfficeRegistry.nation].contains(position)
    }.map(\.office)
  }

  private static func gaps(in figures: borrowing PeriodFigures) -> [Gap] {
    var stated: [(office: Int, figures: FigureSet)] = []
    for office in figures.registry.positions(of: .office) {
      let own = figures.stated(by: office)
      if !own.isEmpty { stated.append((office, own.intersection(scope))) }
    }
    let all = stated.reduce(FigureSet.none) { $0.union($1.figures) }
    if stated.allSatisfy({ $0.figures == all }) { return [] }
    let counted = FigureID.all.filter { all.contains($0) && isCounted($0, figures) }
    var gaps: [Gap] = []
    for (office, own) in stated {
      let lacked = counted.filter { !own.contains($0) }
      if !lacked.isEmpty { gaps.append(Gap(office: office, figures: lacked, categories: categories(of: office, figures))) }
    }
    return gaps
  }

  /// What an office splits by no category is unclassified in the sums.
  private static func categories(of office: Int, _ figures: borrowing PeriodFigures) -> [Category] {
    let own = figures.categories(of: office).filter { $0 != .total }
    return own.isEmpty ? [.unclassified] : own
  }

  /// Whether an office states more than nothing of it: a column of zeros adds nothing to a sum.
  private static func isCounted(_ figure: FigureID, _ figures: borrowing PeriodFigures) -> Bool {
    for office in figures.registry.positions(of: .office) {
      for category in figures.categories(of: office) where figures[office, category]?[figure] ?? 0 > 0 { return true }
    }
    return false
  }
}

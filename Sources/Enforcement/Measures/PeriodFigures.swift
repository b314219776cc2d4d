/// The figures of every unit of a registry in one period, by category.
///
/// Offices' figures are put in; ``rolledUp()`` adds the totals over categories and the sums of provinces and the nation. Ratios
/// are always taken from these sums, never averaged.
public struct PeriodFigures: Sendable {
  /// The period.
  public let period: Period
  /// The units the figures belong to.
  public let registry: OfficeRegistry

  private var units: [CategoryFigures]
  private var places = CategoryPlaces()
  /// What every office behind a unit states, where these are no offices of the registry: the figures come from another structure.
  private var carriedCoverage: [Int: FigureSet] = [:]

  /// No figure yet for any unit of `registry`.
  public init(period: Period, registry: OfficeRegistry) {
    self.period = period
    self.registry = registry
    units = [CategoryFigures](repeating: CategoryFigures(), count: registry.offices.count)
  }

  /// The figures of the unit at `position` in `category`, nil where it reported none.
  public subscript(position: Int, category: Category = .total) -> Figures? {
    get { places[category].flatMap { units[position][$0] } }
    set { units[position][places.insert(category)] = newValue }
  }

  /// The categories of the unit at `position`, the total first, then by name.
  public func categories(of position: Int) -> [Category] { units[position].parts.map { places.categories[$0.place] }.sorted() }

  /// The positions of the offices that reported nothing, in registry order.
  public var missing: [Int] { registry.positions(of: .office).filter { units[$0].isEmpty } }

  /// Whether every office below (or at) `position` has reported.
  public func isComplete(_ position: Int) -> Bool {
    let children = registry.children(of: position)
    return children.isEmpty ? !units[position].isEmpty : children.allSatisfy(isComplete)
  }

  /// What the unit at `position` states itself, in any category.
  public func stated(by position: Int) -> FigureSet { units[position].stated }

  /// For each unit, what every office below (or at) it states. A ratio whose parts are not among them is one of some offices only.
  ///
  /// Sealed sums may have come without the offices that they are of, and then stand for themselves.
  ///
  /// - Complexity: O(units × categories).
  public func coverage() -> [FigureSet] {
    var coverage = units.indices.map(stated)
    for position in registry.offices.indices.reversed() {
      if let carried = carriedCoverage[position] {
        coverage[position] = carried
        continue
      }
      let children = registry.children(of: position)
      if children.allSatisfy({ units[$0].isEmpty }) { continue }
      coverage[position] = children.reduce(FigureSet.all) { $0.intersection(coverage[$1]) }
    }
    return coverage
  }

  /// Says what every office behind the carried figures of the unit at `position` states.
  mutating func setCoverage(_ coverage: FigureSet, of position: Int) { carriedCoverage[position] = coverage }

  /// The same with each office's total over its categories (where it gave none itself), and with the sums of every province and
  /// the nation by category, from the offices up. What units below split by no category is ``Category/unclassified`` beside those of others, so
  /// that the categories of a sum add up to it.
  ///
  /// - Throws: ``RollUpError`` where a sum leaves Int64.
  /// - Complexity: O(units × categories × figures).
  public func rolledUp() throws(RollUpError) -> PeriodFigures {
    // A failure names the figure that cannot be added first, in the order of the categories; where all can be, their order is nothing.
    do throws(RollUpError) { return try addedUp() } catch { return try inOrderOfCategories().addedUp() }
  }

  private func addedUp() throws(RollUpError) -> PeriodFigures {
    var result = self
    for position in registry.offices.indices.reversed() {
      do { try result.addUp(position) } catch { throw RollUpError(unit: registry.offices[position].id, cause: error) }
    }
    return result
  }

  /// Adds a unit to the one above it.
  private mutating func addUp(_ position: Int) throws(FiguresError) {
    if registry.offices[position].level == .office {
      try units[position].addTotal()
    } else if units[position].parts.allSatisfy({ $0.place == CategoryPlaces.total || $0.place == places.unclassified }) {
      // Where nothing is split by category, there is no rest either.
      units[position][places.unclassified] = nil
    }
    guard let parent = registry.parent(of: position) else { return }
    try units[parent].add(units[position])
    if units[position].parts.count == 1, let total = units[position][CategoryPlaces.total] {
      try units[parent].add(total, at: places.unclassified)
    }
  }

  /// The same with places for the categories in the order of their names.
  private func inOrderOfCategories() -> PeriodFigures {
    var result = self
    result.places = CategoryPlaces(places.categories.dropFirst().sorted())
    for (position, unit) in units.enumerated() {
      result.units[position] = CategoryFigures()
      for part in unit.parts { result[position, places.categories[part.place]] = part.figures }
    }
    return result
  }
}

/// A sum over the units of a tree that cannot be represented.
public struct RollUpError: Error, Hashable, Sendable {
  /// The unit whose figures could not be added.
  public let unit: OfficeID
  /// What went wrong.
  public let cause: FiguresError
}

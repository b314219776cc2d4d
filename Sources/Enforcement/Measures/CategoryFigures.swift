/// The figures of one unit by category, each of which is named by its place among those of the period: ascending, so that units are added up in one
/// walk, and no name is compared.
struct CategoryFigures: Sendable {
  /// The figures of a category.
  struct Part: Sendable {
    let place: Int
    var figures: Figures
  }

  private(set) var parts: [Part] = []

  /// Most units have no more categories.
  private static var usualCount: Int { 10 }

  var isEmpty: Bool { parts.isEmpty }

  /// What is stated, in any category.
  var stated: FigureSet { parts.reduce(.none) { $0.union($1.figures.stated) } }

  /// The figures of the category at `place`, nil where there are none.
  subscript(place: Int) -> Figures? {
    get {
      let at = index(of: place)
      return holds(place, at: at) ? parts[at].figures : nil
    }
    set {
      let at = index(of: place)
      if at == parts.count {
        if parts.isEmpty { parts.reserveCapacity(CategoryFigures.usualCount) }
        if let newValue { parts.append(Part(place: place, figures: newValue)) }
        return
      }
      if parts[at].place == place { parts.remove(at: at) }
      if let newValue { parts.insert(Part(place: place, figures: newValue), at: at) }
    }
  }

  /// Puts in the sum over all categories, where there is none.
  mutating func addTotal() throws(FiguresError) {
    guard let first = parts.first, first.place != CategoryPlaces.total else { return }
    var total = Figures()
    for part in parts { try total.add(part.figures) }
    parts.insert(Part(place: CategoryPlaces.total, figures: total), at: 0)
  }

  /// Adds those of another unit, category by category.
  ///
  /// - Complexity: O(categories of both), and O(``FigureID/count``) each of the other's.
  mutating func add(_ other: CategoryFigures) throws(FiguresError) {
    makeRoom(for: other)
    var at = 0
    for part in other.parts {
      while parts[at].place < part.place { at += 1 }
      try parts[at].figures.add(part.figures)
    }
  }

  /// Adds figures of the category at `place`.
  mutating func add(_ figures: Figures, at place: Int) throws(FiguresError) {
    var sum = self[place] ?? Figures()
    try sum.add(figures)
    self[place] = sum
  }

  /// Puts in figures of which none is given for each category that the other has beside these.
  private mutating func makeRoom(for other: CategoryFigures) {
    if hasAll(of: other) { return }
    var joined: [Part] = []
    joined.reserveCapacity(parts.count + other.parts.count)
    var rest = parts[...]
    for part in other.parts {
      let before = rest.prefix { $0.place < part.place }
      joined += before
      rest = rest.dropFirst(before.count)
      if rest.first?.place != part.place { joined.append(Part(place: part.place, figures: Figures())) }
    }
    parts = joined + rest
  }

  /// Whether it has each category of the other.
  private func hasAll(of other: CategoryFigures) -> Bool {
    var at = 0
    return other.parts.allSatisfy { part in
      while at < parts.count, parts[at].place < part.place { at += 1 }
      return holds(part.place, at: at)
    }
  }

  /// Where the category stands, or would stand.
  private func index(of place: Int) -> Int {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ place: Int, at index: Int) -> Bool { index < parts.count && parts[index].place == place }
}

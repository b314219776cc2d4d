/// The categories of a period, each by a place of its own, the total's the first.
struct CategoryPlaces: Sendable {
  /// The categories in the order of their places.
  private(set) var categories: [Category]
  /// The places, once there are many.
  private var places: [Category: Int] = [:]
  /// What is split by no category where other figures are.
  let unclassified: Int

  static let total = 0
  /// So many are looked through one by one, which takes less time than hashing: mostly there are no more.
  private static let few = 16

  /// The places of `further` categories, in their order, beside the total and what is unclassified.
  init(_ further: [Category] = [.unclassified]) {
    categories = [.total]
    unclassified = 1 + (further.firstIndex(of: .unclassified) ?? further.count)
    for category in further + [.unclassified] { _ = insert(category) }
  }

  /// The place of `category`, nil where it has none.
  subscript(category: Category) -> Int? {
    places.isEmpty ? categories.firstIndex(of: category) : places[category]
  }

  /// The place of `category`, the next one where it has none.
  mutating func insert(_ category: Category) -> Int {
    if let known = self[category] { return known }
    categories.append(category)
    if categories.count == CategoryPlaces.few {
      for (place, category) in categories.enumerated() { places[category] = place }
    } else if categories.count > CategoryPlaces.few {
      places[category] = categories.count - 1
    }
    return categories.count - 1
  }
}

/// What is wrong with one row: which rule it breaks first, and how many.
struct Breaches: Hashable, Sendable {
  private(set) var first: Rule?
  private(set) var count = 0

  /// Nothing, or one rule.
  init(_ rule: Rule? = nil) {
    first = rule
    count = rule == nil ? 0 : 1
  }

  var isEmpty: Bool { count == 0 }

  /// Whether `rule` is all that is wrong.
  func areOnly(_ rule: Rule) -> Bool { count == 1 && first == rule }

  mutating func append(_ rule: Rule) {
    first = first ?? rule
    count += 1
  }

  mutating func append(_ other: Breaches) {
    first = first ?? other.first
    count += other.count
  }
}

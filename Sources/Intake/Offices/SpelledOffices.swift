import Enforcement

/// The names of a registry as names are compared, on which rests what looks for them: folded once.
struct SpelledOffices: Sendable {
  /// The ways in which the name of each office, province and the nation may be meant, by position; its full form first.
  let ways: [[FoldedBytes]]
  /// Of each office the bare name of the province or the nation above it, by which its place may be followed.
  let within: [FoldedBytes?]

  init(_ registry: OfficeRegistry, _ spelling: OfficeSpelling) {
    let ways = registry.offices.map { spelling.ways($0.name) }
    let bare = zip(registry.offices, ways).map { $0.level == .office ? nil : $1.first.map(spelling.bare) }
    self.ways = ways
    within = registry.offices.indices.map { registry.parent(of: $0).flatMap { bare[$0] } }
  }

  /// The full name of the unit at `position`.
  func full(_ position: Int) -> FoldedBytes { ways[position].first ?? FoldedBytes([]) }
}

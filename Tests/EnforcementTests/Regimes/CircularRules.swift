import Enforcement

/// The rules of templates/regimes.yaml, written again, so that the domain is tested without a reader of YAML.
enum CircularRules {
  private static let both: [Aspect] = [.cases, .money]

  static let history: RegimeHistory? = {
    let until2020 = regime(
      "tt08-2015", from: 2013,
      [
        "accepted = carried_over + newly_accepted", "to_enforce = accepted - delegated - withdrawn - taken_up",
        "done = completed + terminated + reduced",
        "eligible = completed + terminated + reduced + in_progress + postponed_consent + postponed_other + suspended + other",
        "to_enforce = eligible + not_eligible", "carried_forward = to_enforce - done",
      ])
    let equations2021 = [
      "accepted = carried_over + newly_accepted", "to_enforce = accepted - delegated - withdrawn",
      "done = completed + terminated + reduced",
      "eligible = completed + terminated + reduced + in_progress + postponed_consent + other",
      "to_enforce = eligible + not_eligible + postponed_other + suspended", "carried_forward = to_enforce - done",
    ]
    return RegimeHistory([
      regime("tt05-2024", from: 2025, equations2021), until2020, regime("tt06-2019", from: 2021, equations2021),
    ])
  }()

  static func regime(_ id: String, from year: Int, _ equations: [String]) -> Regime {
    Regime(
      id: id, name: id, fromYear: year, identities: equations.compactMap { Identity(id: $0, equation: $0, aspects: both) },
      bounds: [])
  }

  /// Figures of both aspects in the order of the given measures.
  static func figures(_ values: [(Measure, Int64)], in aspects: [Aspect] = both) -> Figures {
    var figures = Figures()
    for aspect in aspects {
      for (measure, value) in values {
        if let id = FigureID(aspect, measure) { figures[id] = value }
      }
    }
    return figures
  }
}

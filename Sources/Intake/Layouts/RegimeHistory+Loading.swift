public import Configuration
public import Enforcement

extension RegimeHistory {
  /// The regimes that regimes.yaml lists.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake: an unknown measure in an equation, two regimes that begin in one year.
  public static func load(from node: ConfigurationNode) throws(ConfigurationError) -> RegimeHistory {
    var regimes: [Regime] = []
    for item in try node.items() {
      try item.allowKeys(["id", "name", "from_year", "identities", "bounds"])
      regimes.append(
        Regime(
          id: try item.required("id").string(), name: try item.required("name").string(),
          fromYear: try item.required("from_year").integer(), identities: try identities(item.required("identities")),
          bounds: try item["bounds"].map(bounds) ?? []))
    }
    guard let history = RegimeHistory(regimes) else {
      throw ConfigurationError(
        node.place,
        .invalid(
          Bilingual(
            vi: "cần ít nhất một chế độ báo cáo, và mỗi năm chỉ một chế độ bắt đầu",
            en: "at least one regime is needed, and only one may begin in a year")))
    }
    return history
  }

  private static func identities(_ node: ConfigurationNode) throws(ConfigurationError) -> [Identity] {
    var identities: [Identity] = []
    for item in try node.items() {
      try item.allowKeys(["id", "equation", "aspects"])
      let equation = try item.required("equation")
      let text = try equation.string()
      guard let identity = Identity(id: try item.required("id").string(), equation: text, aspects: try aspects(item)) else {
        throw ConfigurationError(
          equation.place,
          .invalid(
            Bilingual(
              vi: "“\(text)” không phải là đẳng thức giữa các chỉ tiêu đã biết, ví dụ: accepted = carried_over + newly_accepted",
              en: "'\(text)' is no sum of known measures, such as: accepted = carried_over + newly_accepted")))
      }
      identities.append(identity)
    }
    return identities
  }

  private static func bounds(_ node: ConfigurationNode) throws(ConfigurationError) -> [Regime.Bound] {
    var bounds: [Regime.Bound] = []
    for item in try node.items() {
      try item.allowKeys(["id", "part", "whole", "aspects"])
      bounds.append(
        Regime.Bound(
          id: try item.required("id").string(), part: try item.required("part").choice(),
          whole: try item.required("whole").choice(),
          aspects: try aspects(item)))
    }
    return bounds
  }

  private static func aspects(_ node: ConfigurationNode) throws(ConfigurationError) -> [Aspect] {
    var aspects: [Aspect] = []
    for item in try node.required("aspects").items() { aspects.append(try item.choice()) }
    return aspects
  }
}

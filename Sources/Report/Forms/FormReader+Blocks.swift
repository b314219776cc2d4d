internal import Configuration
internal import Enforcement

extension FormReader {
  static func keyFigures(_ node: ConfigurationNode) throws(ConfigurationError) -> KeyFiguresForm {
    try node.allowKeys(["items", "comparison"])
    var items: [KeyFiguresForm.Item] = []
    for item in try node.required("items").items() {
      try item.allowKeys(["indicator", "label", "basis", "money"])
      items.append(
        KeyFiguresForm.Item(
          indicator: try indicator(item.required("indicator")), label: try pattern(item.required("label")),
          basis: try pattern(item.required("basis"), and: ["numerator", "denominator"]),
          money: try item["money"]?.choice() ?? .billion))
    }
    return KeyFiguresForm(items: items, comparison: try pattern(node.required("comparison")))
  }

  static func announcement(_ node: ConfigurationNode) throws(ConfigurationError) -> Announcement {
    try node.allowKeys(["sentence", "parts", "phrases"])
    var parts: [Announcement.Part] = []
    for item in try node.required("parts").items() {
      try item.allowKeys(["indicator", "label"])
      parts.append(
        Announcement.Part(indicator: try indicator(item.required("indicator")), label: try pattern(item.required("label"))))
    }
    return Announcement(
      sentence: try pattern(node.required("sentence"), and: ["parts"]), parts: parts,
      phrases: try phrases(node.required("phrases")))
  }

  private static func phrases(_ node: ConfigurationNode) throws(ConfigurationError) -> Announcement.Phrases {
    try node.allowKeys([
      "reached", "lacking", "undefined", "missing", "above", "equal", "reached_target", "below", "increase", "decrease",
      "unchanged",
      "comparison", "no_prior", "no_baseline",
    ])
    let target = ["distance", "target"]
    return Announcement.Phrases(
      reached: try pattern(node.required("reached"), and: ["label", "value"]),
      lacking: try pattern(node.required("lacking"), and: ["lacking_offices"]),
      undefined: try pattern(node.required("undefined"), and: ["label"]),
      missing: try pattern(node.required("missing"), and: ["label"]), above: try pattern(node.required("above"), and: target),
      equal: try pattern(node.required("equal"), and: target),
      reachedTarget: try pattern(node.required("reached_target"), and: target),
      below: try pattern(node.required("below"), and: target),
      increase: try pattern(node.required("increase"), and: ["change"]),
      decrease: try pattern(node.required("decrease"), and: ["change"]), unchanged: try pattern(node.required("unchanged")),
      comparison: try pattern(node.required("comparison")), noPrior: try pattern(node.required("no_prior"), and: ["label"]),
      noBaseline: try pattern(node.required("no_baseline")))
  }

  static func chart(_ node: ConfigurationNode) throws(ConfigurationError) -> ChartForm {
    try node.allowKeys(["id", "kind", "title", "alt", "table", "labels", "series"])
    var series: [ChartForm.Series] = []
    for item in try node.required("series").items() {
      try item.allowKeys(["name", "column", "reference"])
      series.append(
        ChartForm.Series(
          name: try pattern(item.required("name")), column: try item.required("column").string(),
          isReference: try item["reference"]?.boolean() ?? false))
    }
    return ChartForm(
      id: try identifier(node.required("id")), kind: try node.required("kind").choice(),
      title: try pattern(node.required("title")),
      altText: try pattern(node.required("alt"), and: ChartForm.names), source: try tableName(node.required("table")),
      labels: try node["labels"]?.string() ?? "name", series: series, place: node.place)
  }

  /// A table of a form, `form/table`.
  private static func tableName(_ node: ConfigurationNode) throws(ConfigurationError) -> (form: String, table: String) {
    let parts = try node.string().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let form = parts.first, let table = parts.last else {
      throw mistake(
        node, vi: "ghi tên bảng theo mẫu biểu/bảng, ví dụ trend/months", en: "a table is named form/table, as trend/months")
    }
    return (String(form), String(table))
  }

  static func tileMap(_ node: ConfigurationNode) throws(ConfigurationError) -> TileMapForm {
    try node.allowKeys(["id", "indicator", "title", "alt"])
    return TileMapForm(
      id: try identifier(node.required("id")), indicator: try indicator(node.required("indicator")),
      title: try pattern(node.required("title")), altText: try pattern(node.required("alt"), and: TileMapForm.names))
  }
}

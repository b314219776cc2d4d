internal import Configuration
internal import Enforcement

/// Reads a table of a form.
struct TableReader {
  /// The table at `node`.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake.
  static func table(_ node: ConfigurationNode) throws(ConfigurationError) -> TableForm {
    try node.allowKeys([
      "id", "caption", "unit", "money", "rows", "total", "month_name", "columns", "header_columns", "numbered", "incomplete_mark",
      "incomplete_prior_mark",
      "empty", "rest", "words",
    ])
    let rows = try rowSource(node.required("rows"))
    let isNumbered = try node["numbered"]?.boolean() ?? false
    let headerColumns = try node["header_columns"]?.integer() ?? 1
    let columns = try columns(node.required("columns"), rows: rows)
    guard (1...columns.count).contains(headerColumns) else {
      throw FormReader.mistake(
        try node.required("header_columns"), vi: "số cột tiêu đề phải từ 1 đến \(columns.count)",
        en: "the number of header columns is 1 to \(columns.count)")
    }
    guard columns.prefix(headerColumns).allSatisfy({ $0.conditions.isEmpty }) else {
      throw FormReader.mistake(
        try node.required("columns"), vi: "cột tiêu đề phải luôn có, không mang when",
        en: "header columns are always shown and carry no 'when'")
    }
    return TableForm(
      id: try FormReader.identifier(node.required("id")), caption: try FormReader.pattern(node.required("caption")),
      unitLabel: try FormReader.optionalPattern(node["unit"]), money: try node["money"]?.choice() ?? .thousand, rows: rows,
      total: try FormReader.optionalPattern(node["total"]),
      monthName: rows == .months ? try FormReader.pattern(node.required("month_name")) : nil, columns: columns,
      headerColumns: headerColumns, isNumbered: isNumbered,
      incompleteMark: try node["incomplete_mark"]?.string(),
      incompletePriorMark: try node["incomplete_prior_mark"]?.string(), emptyText: try FormReader.optionalPattern(node["empty"]),
      restText: try FormReader.optionalPattern(node["rest"], and: ["rest"]), words: try words(node["words"], rows),
      place: node.place)
  }

  private static func rowSource(_ node: ConfigurationNode) throws(ConfigurationError) -> RowSource {
    let over = try node.required("over")
    switch try over.choice(of: RowSource.Name.self) {
    case .units:
      return .units(try unitRows(node))
    case .indicators:
      try node.allowKeys(["over", "only", "always"])
      var indicators = Indicator.all
      if let only = node["only"] {
        indicators = []
        for item in try only.items() { indicators.append(try FormReader.indicator(item)) }
      }
      return .indicators(indicators, always: try node["always"]?.integer() ?? 0)
    case .findings:
      try node.allowKeys(["over", "limit"])
      let limit = try node["limit"]?.integer() ?? 1000
      guard limit > 0 else {
        throw FormReader.mistake(try node.required("limit"), vi: "phải lớn hơn 0", en: "must be more than 0")
      }
      return .findings(limit: limit)
    case .months: return try plain(node, .months)
    case .categories: return try plain(node, .categories)
    case .controlTotals: return try plain(node, .controlTotals)
    case .missing: return try plain(node, .missing)
    case .programme: return try plain(node, .programme)
    }
  }

  private static func unitRows(_ node: ConfigurationNode) throws(ConfigurationError) -> UnitRows {
    try node.allowKeys(["over", "levels", "with_total", "sort", "order", "only", "limit", "opens"])
    let levels = try node["levels"]?.integer() ?? 2
    guard (0...2).contains(levels) else {
      throw FormReader.mistake(try node.required("levels"), vi: "số cấp từ 0 đến 2", en: "levels are 0 to 2")
    }
    var indicator: Indicator?
    if let name = node["sort"] { indicator = try FormReader.indicator(name) }
    if indicator != nil, levels != 1 {
      throw FormReader.mistake(
        node, vi: "chỉ sắp xếp được bảng một cấp (levels: 1)", en: "only a table of one level is sorted (levels: 1)")
    }
    let rows = UnitRows(
      levels: levels, hasTotal: try node["with_total"]?.boolean() ?? true, indicator: indicator,
      order: try node["order"]?.choice() ?? .highest, condition: try node["only"]?.choice(), limit: try node["limit"]?.integer(),
      opensGroups: try node["opens"]?.boolean() ?? false)
    if rows.isSelection || rows.order == .lowest, rows.hasTotal || indicator == nil {
      throw FormReader.mistake(
        node, vi: "order, only và limit cần sort và with_total: false",
        en: "'order', 'only' and 'limit' need 'sort' and 'with_total: false'")
    }
    if rows.opensGroups, levels < 2 {
      throw FormReader.mistake(
        try node.required("opens"), vi: "chỉ mở được bảng hai cấp (levels: 2)", en: "only a table of two levels opens (levels: 2)"
      )
    }
    if let limit = rows.limit, limit < 1 {
      throw FormReader.mistake(try node.required("limit"), vi: "phải lớn hơn 0", en: "must be more than 0")
    }
    return rows
  }

  private static func plain(_ node: ConfigurationNode, _ source: RowSource) throws(ConfigurationError) -> RowSource {
    try node.allowKeys(["over"])
    return source
  }

  /// The words a table needs: names of levels, of when a target is met, of the lines of the control totals, of severities.
  private static func words(_ node: ConfigurationNode?, _ rows: RowSource) throws(ConfigurationError) -> [String: String] {
    guard let node else { return [:] }
    let known: [String] =
      switch rows {
      case .units: Level.allCases.map(\.rawValue)
      case .indicators: ["above", "at_least"]
      case .controlTotals: ControlTotal.allCases.map(\.rawValue)
      case .findings: ["error", "warning", "note"]
      case .programme: ProgrammeItem.Group.allCases.map(\.rawValue)
      default: []
      }
    try node.allowKeys(known)
    var words: [String: String] = [:]
    for entry in try node.entries() { words[entry.key] = try entry.value.string() }
    return words
  }
}

extension TableReader {
  private static func columns(_ node: ConfigurationNode, rows: RowSource) throws(ConfigurationError) -> [ColumnForm] {
    var columns: [ColumnForm] = []
    var seen: Set<String> = []
    for item in try node.items() {
      let column = try column(item, rows: rows)
      guard seen.insert(column.id).inserted else {
        throw FormReader.mistake(item, vi: "bảng đã có cột “\(column.id)”", en: "the table has a column '\(column.id)' already")
      }
      columns.append(column)
    }
    guard !columns.isEmpty else { throw ConfigurationError(node.place, .expected(.list)) }
    return columns
  }

  private static func column(_ node: ConfigurationNode, rows: RowSource) throws(ConfigurationError) -> ColumnForm {
    try node.allowKeys([
      "id", "heading", "number", "is", "figure", "share", "indicator", "take", "bars", "trend", "note", "money", "when",
    ])
    let headingNode = try node.required("heading")
    var heading: [TextPattern] = []
    if case .sequence(let items) = headingNode.content {
      for item in items { heading.append(try FormReader.pattern(item)) }
    } else {
      heading.append(try FormReader.pattern(headingNode))
    }
    return ColumnForm(
      id: try FormReader.identifier(node.required("id")), heading: heading, number: try node["number"]?.string(),
      content: try content(node, rows: rows), showsBars: try node["bars"]?.boolean() ?? false,
      showsTrend: try node["trend"]?.boolean() ?? false,
      noteMark: try node["note"]?.string(),
      money: try node["money"]?.choice(), conditions: try FormReader.conditions(node["when"]))
  }

  private static func content(_ node: ConfigurationNode, rows: RowSource) throws(ConfigurationError) -> ColumnContent {
    let keys: [ColumnContent.Name] = [.figure, .share, .indicator]
    let given = keys.filter { node[$0.rawValue] != nil }
    if let fact = node["is"] {
      let known = rows.contents.filter { !keys.contains($0) && $0 != .take }
      let name: ColumnContent.Name = try fact.choice()
      guard known.contains(name), given.isEmpty, node["take"] == nil else {
        throw ConfigurationError(fact.place, .notAChoice(name.rawValue, of: known.map(\.rawValue)))
      }
      return .fact(name)
    }
    if given.isEmpty, rows.contents.contains(.take) {
      return .taken(try take(node.required("take"), of: Take.ofIndicator.filter { $0 != .stillNeeded }))
    }
    guard let key = given.first, given.count == 1, rows.contents.contains(key) else {
      let known =
        rows.contents.contains(.take) ? "is, take" : rows.contents.contains(.figure) ? "is, figure, share, indicator" : "is"
      throw FormReader.mistake(
        node, vi: "mỗi cột của bảng này có đúng một trong: \(known)", en: "a column of this table has exactly one of: \(known)")
    }
    return .quantity(try quantity(key, node))
  }

  private static func quantity(_ key: ColumnContent.Name, _ node: ConfigurationNode) throws(ConfigurationError) -> Quantity {
    let named = try node.required(key.rawValue)
    switch key {
    case .indicator: return try take(node["take"], of: Take.ofIndicator).of(try FormReader.indicator(named))
    case .share:
      let figures = try named.items()
      guard let over = figures.first, let under = figures.last, figures.count == 2 else {
        throw FormReader.mistake(
          named, vi: "tỷ lệ cần đúng hai số liệu: [tử số, mẫu số]", en: "a share takes two figures: [numerator, denominator]")
      }
      return try take(node["take"], of: Take.ofShare).of(try figure(over), in: try figure(under))
    default: return try take(node["take"], of: Take.ofFigure).of(try figure(named))
    }
  }

  private static func figure(_ node: ConfigurationNode) throws(ConfigurationError) -> FigureID {
    let id = try node.string()
    guard let figure = FigureID(id) else {
      throw ConfigurationError(node.place, .notAChoice(id, of: FigureID.all.map(\.description)))
    }
    return figure
  }

  private static func take(_ node: ConfigurationNode?, of known: [Take]) throws(ConfigurationError) -> Take {
    guard let node else { return .value }
    let take: Take = try node.choice()
    guard known.contains(take) else {
      throw ConfigurationError(node.place, .notAChoice(take.rawValue, of: known.map(\.rawValue)))
    }
    return take
  }
}

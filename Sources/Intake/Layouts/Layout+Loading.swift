public import Configuration
import Enforcement

extension LayoutCatalogue {
  /// The layouts in `nodes`, one a file of templates/layouts.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake: an unknown key or measure, a word with two meanings, two layouts with one id.
  public static func load(_ nodes: [ConfigurationNode]) throws(ConfigurationError) -> LayoutCatalogue {
    var read: [Reading] = []
    for node in nodes { read.append(try Reading(node)) }
    return LayoutCatalogue(try layouts(read))
  }

  /// The layouts in files of these sizes, which `open` opens: read, and their words made ready, on all cores, since the whole batch waits for them.
  /// The largest come first, so that none is begun when the others are done.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake of the first file that has one.
  public static func load(
    sizes: [Int], _ open: @escaping @Sendable (Int) throws(ConfigurationError) -> ConfigurationNode
  ) async throws(ConfigurationError) -> LayoutCatalogue {
    let order = sizes.indices.sorted { sizes[$0] > sizes[$1] }
    let all = await each(in: order) { file -> Result<Reading, ConfigurationError> in
      do throws(ConfigurationError) { return .success(try Reading(try open(file))) } catch { return .failure(error) }
    }
    var read: [Reading] = []
    for one in all { read.append(try one.get()) }
    let layouts = try layouts(read)
    async let hints = hints(of: layouts)
    return LayoutCatalogue(vocabularies: await each(in: order) { HeadingVocabulary(layouts[$0]) }, hints: await hints)
  }

  /// What is made of each, begun in this order.
  private static func each<Made: Sendable>(in order: [Int], _ make: @escaping @Sendable (Int) -> Made) async -> [Made] {
    await withTaskGroup(of: (Int, Made).self) { group in
      for place in order { group.addTask { (place, make(place)) } }
      var all: [(place: Int, made: Made)] = []
      for await one in group { all.append(one) }
      return all.sorted { $0.place < $1.place }.map(\.made)
    }
  }

  /// A layout and where its id stands.
  private struct Reading: Sendable {
    let layout: Layout
    let id: ConfigurationPlace

    init(_ node: ConfigurationNode) throws(ConfigurationError) {
      layout = try Layout(from: node)
      id = try node.required("id").place
    }
  }

  private static func layouts(_ read: [Reading]) throws(ConfigurationError) -> [Layout] {
    var ids: Set<String> = []
    for reading in read where !ids.insert(reading.layout.id).inserted {
      throw ConfigurationError(reading.id, .repeatedKey(reading.layout.id))
    }
    return read.map(\.layout)
  }
}

extension Layout {
  private static let keys =
    [
      "id", "name", "kind", "supplement", "search_rows", "columns", "aspects", "units", "measures", "heading_abbreviations",
      "required",
      "preamble", "categories", "blank_category", "abbreviations", "office_kinds", "required_columns", "origins", "statuses",
    ] + WordList.allCases.map(\.rawValue)

  /// The layout that `node` describes.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys(Layout.keys)
    var lists: [WordList: [String]] = [:]
    for list in WordList.allCases { lists[list] = try node[list.rawValue]?.strings() }
    self.lists = lists
    id = try node.required("id").string()
    name = try node.required("name").string()
    kind = try node.required("kind").choice()
    isSupplement = try node["supplement"]?.boolean() ?? false
    searchRows = min(max(try node["search_rows"]?.integer() ?? 60, 1), 1000)
    columns = try Layout.words(node["columns"], keys: "id", "headings") { node throws(ConfigurationError) in try node.choice() }
    aspects = try Layout.words(node["aspects"], keys: "id", "words", also: ["unit"]) { node throws(ConfigurationError) in
      try node.choice()
    }
    moneyUnit = try Layout.moneyUnit(node["aspects"])
    units = try Layout.words(node["units"], keys: "factor", "words") { node throws(ConfigurationError) in try Layout.factor(node)
    }
    measures = try Layout.words(node["measures"], keys: "id", "headings", also: ["optional"]) { node throws(ConfigurationError) in
      try node.choice()
    }
    headingAbbreviations = try Layout.words(node["heading_abbreviations"], keys: "long", "short") {
      node throws(ConfigurationError) in
      try node.string()
    }
    optionalMeasures = try Layout.optionalMeasures(node["measures"])
    required = try Layout.figures(node["required"])
    preamble = try Layout.preamble(node["preamble"])
    officeKinds = try Layout.lists(node["office_kinds"])
    var categories: [Words<Category>] = []
    for item in try node["categories"]?.items() ?? [] {
      try item.allowKeys(["name", "aliases"])
      let name = try item.required("name").string()
      categories.append(Words(meaning: Category(name), texts: [name] + (try item["aliases"]?.strings() ?? [])))
    }
    self.categories = categories
    blankCategory = Category(try node["blank_category"]?.string() ?? Category.unclassified.name)
    abbreviations = try Layout.words(node["abbreviations"], keys: "long", "short") { node throws(ConfigurationError) in
      try node.string()
    }
    requiredColumns = try Layout.roles(node["required_columns"])
    origins = try Layout.words(node["origins"], keys: "measure", "words") { node throws(ConfigurationError) in try node.choice() }
    statuses = try Layout.statuses(node["statuses"])
    try Layout.refuseWordsUnderTwo(in: node)
  }

  private static func lists(_ node: ConfigurationNode?) throws(ConfigurationError) -> [[String]] {
    var lists: [[String]] = []
    for item in try node?.items() ?? [] { lists.append(try item.strings()) }
    return lists
  }

  private static func roles(_ node: ConfigurationNode?) throws(ConfigurationError) -> [ColumnRole] {
    var roles: [ColumnRole] = []
    for item in try node?.items() ?? [] { roles.append(try item.choice()) }
    return roles
  }

  private static func statuses(_ node: ConfigurationNode?) throws(ConfigurationError) -> [CaseStatus] {
    var statuses: [CaseStatus] = []
    for item in try node?.items() ?? [] {
      try item.allowKeys(["measure", "words", "reduction", "rest", "memo"])
      let measure: Measure = try item.required("measure").choice()
      statuses.append(
        CaseStatus(
          measure: measure, texts: try item.required("words").strings(), reduction: try item["reduction"]?.choice() ?? .reduced,
          rest: try item["rest"]?.choice() ?? measure, isMemo: try item["memo"]?.boolean() ?? false))
    }
    return statuses
  }

  private static func words<Meaning: Sendable>(
    _ node: ConfigurationNode?, keys meaningKey: String, _ textsKey: String, also others: [String] = [],
    _ meaning: (ConfigurationNode) throws(ConfigurationError) -> Meaning
  ) throws(ConfigurationError) -> [Words<Meaning>] {
    var words: [Words<Meaning>] = []
    for item in try node?.items() ?? [] {
      try item.allowKeys([meaningKey, textsKey] + others)
      words.append(
        Words(meaning: try meaning(item.required(meaningKey)), texts: try item.required(textsKey).strings()))
    }
    return words
  }

  private static func optionalMeasures(_ node: ConfigurationNode?) throws(ConfigurationError) -> [Measure] {
    var measures: [Measure] = []
    for item in try node?.items() ?? [] {
      if try item["optional"]?.boolean() ?? false { measures.append(try item.required("id").choice()) }
    }
    return measures
  }

  private static func preamble(_ node: ConfigurationNode?) throws(ConfigurationError) -> [Words<PreambleKey>] {
    guard let node else { return [] }
    try node.allowKeys(PreambleKey.allCases.map(\.rawValue))
    var words: [Words<PreambleKey>] = []
    for key in PreambleKey.allCases {
      guard let texts = try node[key.rawValue]?.strings() else { continue }
      words.append(Words(meaning: key, texts: texts))
    }
    return words
  }

  private static func figures(_ node: ConfigurationNode?) throws(ConfigurationError) -> [FigureID] {
    var figures: [FigureID] = []
    for item in try node?.items() ?? [] {
      let text = try item.string()
      guard let id = FigureID(text) else {
        throw ConfigurationError(item.place, .notAChoice(text, of: FigureID.all.map(\.description)))
      }
      figures.append(id)
    }
    return figures
  }

  private static func moneyUnit(_ node: ConfigurationNode?) throws(ConfigurationError) -> Int64 {
    for item in try node?.items() ?? [] {
      if let unit = item["unit"] { return try factor(unit) }
    }
    return 1
  }

  private static func factor(_ node: ConfigurationNode) throws(ConfigurationError) -> Int64 {
    let factor = try node.integer()
    guard [1, 1000, 1_000_000, 1_000_000_000].contains(factor) else {
      throw ConfigurationError(node.place, .notAChoice("\(factor)", of: ["1", "1000", "1000000", "1000000000"]))
    }
    return Int64(factor)
  }
}

public import Configuration
import Enforcement

extension LayoutCatalogue {
  /// The layouts in `nodes`, one a file of templates/layouts.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake: an unknown key or measure, two layouts with one id.
  public static func load(_ nodes: [ConfigurationNode]) throws(ConfigurationError) -> LayoutCatalogue {
    var read: [Reading] = []
    for node in nodes { read.append(try Reading(node)) }
    return try LayoutCatalogue(read)
  }

  /// The layouts in `count` files, which `open` opens: read, and their words made ready, on all cores, since the whole batch waits for them.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake of the first file that has one.
  public static func load(
    _ count: Int, _ open: @escaping @Sendable (Int) throws(ConfigurationError) -> ConfigurationNode
  ) async throws(ConfigurationError) -> LayoutCatalogue {
    let all = await withTaskGroup(of: (Int, Result<Reading, ConfigurationError>).self) { group in
      for file in 0..<count {
        group.addTask {
          do throws(ConfigurationError) { return (file, .success(try Reading(try open(file)))) } catch {
            return (file, .failure(error))
          }
        }
      }
      var all: [(file: Int, reading: Result<Reading, ConfigurationError>)] = []
      for await one in group { all.append(one) }
      return all.sorted { $0.file < $1.file }
    }
    var read: [Reading] = []
    for one in all { read.append(try one.reading.get()) }
    return try LayoutCatalogue(read)
  }

  /// A layout with its words and where its id stands.
  private struct Reading: Sendable {
    let vocabulary: HeadingVocabulary
    let id: ConfigurationPlace

    init(_ node: ConfigurationNode) throws(ConfigurationError) {
      vocabulary = HeadingVocabulary(try Layout(from: node))
      id = try node.required("id").place
    }
  }

  private init(_ read: [Reading]) throws(ConfigurationError) {
    var ids: Set<String> = []
    for reading in read where !ids.insert(reading.vocabulary.layout.id).inserted {
      throw ConfigurationError(reading.id, .repeatedKey(reading.vocabulary.layout.id))
    }
    self.init(vocabularies: read.map(\.vocabulary))
  }
}

extension Layout {
  private static let keys = [
    "id", "name", "kind", "supplement", "search_rows", "columns", "aspects", "units", "currencies", "currency_labels",
    "count_words",
    "unit_fillers", "unit_hints", "amount_words", "amount_labels", "measures", "heading_beginnings", "heading_tails",
    "heading_abbreviations", "group_words", "derived_words", "derived_signs",
    "other_figures", "flow_words", "other_figure_beginnings", "cumulative_words", "part_words", "part_titles", "part_title_ends",
    "part_rows", "grand_total_words", "row_number_headings", "acceptance_headings", "women_headings", "unread_headings",
    "unread_words", "part_beginnings", "required", "preamble", "report_words",
    "other_dates", "total_words",
    "total_exceptions", "office_total_words", "office_groups", "counted_rows", "count_labels", "signature_words", "note_words",
    "footer_words", "note_signs", "categories", "category_exclusions", "category_exclusions_within", "category_signs",
    "blank_category",
    "abbreviations", "office_prefixes", "office_kinds", "place_words",
    "required_columns", "origins", "statuses",
  ]

  /// The layout that `node` describes.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys(Layout.keys)
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
    currencies = try node["currencies"]?.strings() ?? []
    currencyLabels = try node["currency_labels"]?.strings() ?? []
    countWords = try node["count_words"]?.strings() ?? []
    unitFillers = try node["unit_fillers"]?.strings() ?? []
    unitHints = try node["unit_hints"]?.strings() ?? []
    amountWords = try node["amount_words"]?.strings() ?? []
    amountLabels = try node["amount_labels"]?.strings() ?? []
    measures = try Layout.words(node["measures"], keys: "id", "headings", also: ["optional"]) { node throws(ConfigurationError) in
      try node.choice()
    }
    headingBeginnings = try node["heading_beginnings"]?.strings() ?? []
    headingTails = try node["heading_tails"]?.strings() ?? []
    headingAbbreviations = try Layout.words(node["heading_abbreviations"], keys: "long", "short") {
      node throws(ConfigurationError) in
      try node.string()
    }
    optionalMeasures = try Layout.optionalMeasures(node["measures"])
    groupWords = try node["group_words"]?.strings() ?? []
    derivedWords = try node["derived_words"]?.strings() ?? []
    derivedSigns = try node["derived_signs"]?.strings() ?? []
    womenHeadings = try node["women_headings"]?.strings() ?? []
    unreadHeadings = try node["unread_headings"]?.strings() ?? []
    unreadWords = try node["unread_words"]?.strings() ?? []
    partBeginnings = try node["part_beginnings"]?.strings() ?? []
    otherFigures = try node["other_figures"]?.strings() ?? []
    flowWords = try node["flow_words"]?.strings() ?? []
    otherFigureBeginnings = try node["other_figure_beginnings"]?.strings() ?? []
    cumulativeWords = try node["cumulative_words"]?.strings() ?? []
    partWords = try node["part_words"]?.strings() ?? []
    partTitles = try node["part_titles"]?.strings() ?? []
    partRows = try node["part_rows"]?.strings() ?? []
    grandTotalWords = try node["grand_total_words"]?.strings() ?? []
    rowNumberHeadings = try node["row_number_headings"]?.strings() ?? []
    acceptanceHeadings = try node["acceptance_headings"]?.strings() ?? []
    partTitleEnds = try node["part_title_ends"]?.strings() ?? []
    required = try Layout.figures(node["required"])
    preamble = try Layout.preamble(node["preamble"])
    reportWords = try node["report_words"]?.strings() ?? []
    otherDates = try node["other_dates"]?.strings() ?? []
    totalWords = try node["total_words"]?.strings() ?? []
    signatureWords = try node["signature_words"]?.strings() ?? []
    totalExceptions = try node["total_exceptions"]?.strings() ?? []
    footerWords = try node["footer_words"]?.strings() ?? []
    officeTotalWords = try node["office_total_words"]?.strings() ?? []
    officeGroups = try node["office_groups"]?.strings() ?? []
    countedRows = try node["counted_rows"]?.strings() ?? []
    countLabels = try node["count_labels"]?.strings() ?? []
    noteSigns = try node["note_signs"]?.strings() ?? []
    officeKinds = try Layout.lists(node["office_kinds"])
    placeWords = try node["place_words"]?.strings() ?? []
    noteWords = try node["note_words"]?.strings() ?? []
    var categories: [Words<Category>] = []
    for item in try node["categories"]?.items() ?? [] {
      try item.allowKeys(["name", "aliases"])
      let name = try item.required("name").string()
      categories.append(Words(meaning: Category(name), texts: [name] + (try item["aliases"]?.strings() ?? [])))
    }
    self.categories = categories
    categoryExclusions = try node["category_exclusions"]?.strings() ?? []
    categoryExclusionsWithin = try node["category_exclusions_within"]?.strings() ?? []
    categorySigns = try node["category_signs"]?.strings() ?? []
    blankCategory = Category(try node["blank_category"]?.string() ?? "Chưa ghi loại việc")
    abbreviations = try Layout.words(node["abbreviations"], keys: "long", "short") { node throws(ConfigurationError) in
      try node.string()
    }
    officePrefixes = try node["office_prefixes"]?.strings() ?? []
    requiredColumns = try Layout.roles(node["required_columns"])
    origins = try Layout.words(node["origins"], keys: "measure", "words") { node throws(ConfigurationError) in try node.choice() }
    statuses = try Layout.statuses(node["statuses"])
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

  private static func words<Meaning: Hashable & Sendable>(
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

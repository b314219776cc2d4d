internal import Configuration
internal import Enforcement

/// Reads a form from its file.
struct FormReader {
  /// The form in `root`.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake.
  static func form(_ root: ConfigurationNode) throws(ConfigurationError) -> Form {
    try root.allowKeys([
      "id", "order", "sheet", "code", "title", "subtitle", "statutory", "optional", "data", "page", "when", "blocks",
    ])
    let sheet = try root.required("sheet")
    guard try sheet.string().utf16.count <= 31 else {
      throw mistake(sheet, vi: "tên trang tính dài quá 31 ký tự", en: "a sheet's name has at most 31 characters")
    }
    var blocks: [BlockForm] = []
    for node in try root.required("blocks").items() { blocks.append(try block(node)) }
    let form = Form(
      id: try identifier(try root.required("id")), order: try root.required("order").integer(), sheet: try sheet.string(),
      code: try root["code"]?.string(), title: try pattern(root.required("title")),
      subtitle: try optionalPattern(root["subtitle"]), isStatutory: try root["statutory"]?.boolean() ?? false,
      isOptional: try root["optional"]?.boolean() ?? false, isData: try root["data"]?.boolean() ?? false,
      page: try page(root["page"]),
      conditions: try conditions(root["when"]), blocks: blocks,
      place: root.place)
    try checkIDs(form)
    try checkMarks(form)
    try checkData(form)
    return form
  }

  private static func page(_ node: ConfigurationNode?) throws(ConfigurationError) -> PageForm? {
    guard let node else { return nil }
    try node.allowKeys(["file", "in_provinces"])
    let file = try node.required("file")
    guard try file.string().lowercased() != "index" else {
      throw mistake(file, vi: "“index” là trang của chính báo cáo", en: "'index' is the report's own page")
    }
    return PageForm(file: try identifier(file), inProvinces: try node.required("in_provinces").choice())
  }

  private static func block(_ node: ConfigurationNode) throws(ConfigurationError) -> BlockForm {
    let kinds = ["key_figures", "announcement", "text", "table", "chart", "tile_map", "notes"]
    try node.allowKeys(kinds + ["when"])
    let given = try node.entries().filter { $0.key != "when" }
    guard let entry = given.first, given.count == 1 else {
      throw mistake(
        node, vi: "mỗi khối có đúng một trong: \(kinds.joined(separator: ", "))",
        en: "a block has exactly one of: \(kinds.joined(separator: ", "))")
    }
    return BlockForm(content: try content(entry), conditions: try conditions(node["when"]))
  }

  private static func content(_ entry: ConfigurationNode.Entry) throws(ConfigurationError) -> BlockForm.Content {
    let node = entry.value
    switch entry.key {
    case "key_figures": return .keyFigures(try keyFigures(node))
    case "announcement": return .announcement(try announcement(node))
    case "table": return .table(try TableReader.table(node))
    case "chart": return .chart(try chart(node))
    case "tile_map": return .tileMap(try tileMap(node))
    case "notes":
      var notes: [NoteForm] = []
      for item in try node.items() { notes.append(try note(item)) }
      return .notes(notes)
    default:
      var texts: [TextPattern] = []
      if case .sequence(let items) = node.content {
        for item in items { texts.append(try pattern(item)) }
      } else {
        texts.append(try pattern(node))
      }
      return .text(texts)
    }
  }

  private static func note(_ node: ConfigurationNode) throws(ConfigurationError) -> NoteForm {
    try node.allowKeys(["mark", "heading", "text", "when"])
    return NoteForm(
      mark: try node["mark"]?.string(), heading: try node["heading"]?.string(), text: try pattern(node.required("text")),
      conditions: try conditions(node["when"]))
  }
}

extension FormReader {
  /// The pattern of a text that may name the report's facts, and `more`.
  static func pattern(_ node: ConfigurationNode, and more: [String] = []) throws(ConfigurationError) -> TextPattern {
    try TextPattern(node, knowing: more + ReportFacts.names)
  }

  /// The pattern at `node` where there is one.
  static func optionalPattern(_ node: ConfigurationNode?, and more: [String] = []) throws(ConfigurationError) -> TextPattern? {
    guard let node else { return nil }
    return try pattern(node, and: more)
  }

  /// The conditions of a `when`.
  static func conditions(_ node: ConfigurationNode?) throws(ConfigurationError) -> [Condition] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else { return [try node.choice()] }
    var conditions: [Condition] = []
    for item in items { conditions.append(try item.choice()) }
    return conditions
  }

  /// The indicator named at `node`.
  static func indicator(_ node: ConfigurationNode) throws(ConfigurationError) -> Indicator {
    let id = try node.string()
    guard let indicator = Indicator(id) else {
      throw ConfigurationError(node.place, .notAChoice(id, of: Indicator.all.map(\.id)))
    }
    return indicator
  }

  /// An id: letters, digits, `-` and `_`.
  static func identifier(_ node: ConfigurationNode) throws(ConfigurationError) -> String {
    let id = try node.string()
    let isLegal = id.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 95
    }
    guard isLegal, !id.isEmpty else {
      throw mistake(
        node, vi: "mã “\(id)” chỉ được gồm chữ cái không dấu, chữ số, dấu - và _",
        en: "the id '\(id)' may hold letters a–z, digits, - and _ only")
    }
    return id
  }

  /// A mistake at `node`, in both languages.
  static func mistake(_ node: ConfigurationNode, vi: String, en: String) -> ConfigurationError {
    ConfigurationError(node.place, .invalid(Bilingual(vi: vi, en: en)))
  }

  private static func checkIDs(_ form: Form) throws(ConfigurationError) {
    var seen: Set<String> = []
    for table in form.tables where !seen.insert(table.id).inserted {
      throw ConfigurationError(
        table.place,
        .invalid(Bilingual(vi: "trang này đã có bảng “\(table.id)”", en: "the sheet has a table '\(table.id)' already")))
    }
    var charts: Set<String> = []
    for case .chart(let chart) in form.blocks.map(\.content) where !charts.insert(chart.id).inserted {
      throw ConfigurationError(
        chart.place,
        .invalid(Bilingual(vi: "trang này đã có biểu đồ “\(chart.id)”", en: "the sheet has a chart '\(chart.id)' already")))
    }
  }

  /// Refuses a sheet for machines that is more than one table.
  private static func checkData(_ form: Form) throws(ConfigurationError) {
    guard form.isData, form.tables.count != 1 || form.blocks.count != 1 else { return }
    throw ConfigurationError(
      form.place, .invalid(Bilingual(vi: "trang dữ liệu có đúng một bảng", en: "a data sheet has exactly one table")))
  }

  /// Refuses a mark that no note of the form explains.
  private static func checkMarks(_ form: Form) throws(ConfigurationError) {
    var explained: Set<String> = []
    for case .notes(let notes) in form.blocks.map(\.content) { explained.formUnion(notes.compactMap(\.mark)) }
    for table in form.tables {
      let marks = table.columns.map(\.noteMark) + [table.incompleteMark, table.incompletePriorMark]
      for case let mark? in marks where !explained.contains(mark) {
        throw ConfigurationError(
          table.place,
          .invalid(
            Bilingual(vi: "không có ghi chú nào mang dấu “\(mark)”", en: "no note of the form has the mark '\(mark)'")))
      }
    }
  }
}

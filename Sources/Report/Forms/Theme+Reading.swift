public import Configuration

extension Theme {
  /// The theme in `node`, the content of theme.yaml.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake: a colour that is missing or misspelt, a text with an unknown place.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys([
      "fonts", "colours", "motto", "names", "agencies", "territory", "status", "no_comparison", "incomplete_sums", "document",
      "frame",
    ])
    fonts = try Self.fonts(node.required("fonts"))
    colours = try Self.colours(node.required("colours"))
    motto = try node["motto"]?.strings() ?? []

    let names = try node.required("names")
    try names.allowKeys(["nouns", "common", "abbreviations", "military"])
    self.names = UnitNames(
      nouns: try names.required("nouns").strings(), common: try names.required("common").strings(),
      abbreviations: try Self.abbreviations(names["abbreviations"]), military: try names["military"]?.strings() ?? [])
    agencies = try Self.agencies(node.required("agencies"))

    let territory = try node.required("territory")
    try territory.allowKeys(["nation", "province"])
    nationTerritory = try TextPattern(territory.required("nation"), knowing: Self.unitNames)
    provinceTerritory = try TextPattern(territory.required("province"), knowing: Self.unitNames)

    let status = try node.required("status")
    try status.allowKeys(["final", "provisional", "missing", "rejected", "errors", "prior"])
    finalStatus = try status.required("final").string()
    provisionalStatus = try status.required("provisional").string()
    reasons = try Self.reasons(status)
    let prior = try status.required("prior")
    try prior.allowKeys(["remark", "missing", "rejected", "errors", "sealed"])
    priorRemark = try prior.required("remark").string()
    priorReasons = try Self.reasons(prior, sealed: prior.required("sealed"))

    let noComparison = try node.required("no_comparison")
    try noComparison.allowKeys(["no_figures", "no_crosswalk"])
    noFigures = try FormReader.pattern(noComparison.required("no_figures"))
    noCrosswalk = try FormReader.pattern(noComparison.required("no_crosswalk"))

    incompleteSums = try SumWording(node.required("incomplete_sums"))

    let document = try node.required("document")
    try document.allowKeys(["title", "subtitle"])
    title = try FormReader.pattern(document.required("title"))
    subtitle = try FormReader.pattern(document.required("subtitle"))

    let frame = try node.required("frame")
    try frame.allowKeys(["nation", "province"])
    nationFrame = try Self.frame(frame.required("nation"))
    provinceFrame = try Self.frame(frame.required("province"))
  }

  private static func reasons(
    _ node: ConfigurationNode, sealed: ConfigurationNode? = nil
  ) throws(ConfigurationError) -> Reasons {
    Reasons(
      missing: try FormReader.pattern(node.required("missing")),
      rejected: try FormReader.pattern(node.required("rejected"), and: ["rejected"]),
      errors: try FormReader.pattern(node.required("errors"), and: ["errors"]),
      sealed: try FormReader.optionalPattern(sealed))
  }

  private static func abbreviations(_ node: ConfigurationNode?) throws(ConfigurationError) -> [UnitNames.Abbreviation] {
    var abbreviations: [UnitNames.Abbreviation] = []
    for entry in try node?.entries() ?? [] {
      abbreviations.append(UnitNames.Abbreviation(words: entry.key, short: try entry.value.string()))
    }
    return abbreviations
  }

  /// What names made from a unit's name may use.
  private static let unitNames = ["unit", "unit_inline"]

  private static func fonts(_ node: ConfigurationNode) throws(ConfigurationError) -> Fonts {
    try node.allowKeys(["workbook", "page", "numbers", "size", "title_size"])
    return Fonts(
      workbook: try node.required("workbook").string(), page: try node.required("page").string(),
      numbers: try node.required("numbers").string(), size: try size(node.required("size")),
      titleSize: try size(node.required("title_size")))
  }

  private static func size(_ node: ConfigurationNode) throws(ConfigurationError) -> Int {
    let size = try node.integer()
    guard (6...48).contains(size) else {
      throw FormReader.mistake(node, vi: "cỡ chữ phải từ 6 đến 48", en: "a font size is 6 to 48 points")
    }
    return size
  }

  private static func colours(_ node: ConfigurationNode) throws(ConfigurationError) -> [Role: Colour] {
    try node.allowKeys(Role.allCases.map(\.rawValue))
    var colours: [Role: Colour] = [:]
    for role in Role.allCases {
      let value = try node.required(role.rawValue)
      guard let colour = Colour(try value.string()) else {
        throw FormReader.mistake(
          value, vi: "màu viết bằng sáu chữ số thập lục phân, ví dụ \"#1F4E79\"", en: "a colour is written as \"#1F4E79\"")
      }
      colours[role] = colour
    }
    return colours
  }

  private static func agencies(_ node: ConfigurationNode) throws(ConfigurationError) -> [(fromYear: Int, name: TextPattern)] {
    var agencies: [(fromYear: Int, name: TextPattern)] = []
    for item in try node.items() {
      try item.allowKeys(["from_year", "name"])
      agencies.append(
        (
          fromYear: try item.required("from_year").integer(),
          name: try TextPattern(item.required("name"), knowing: unitNames)
        ))
    }
    return agencies.sorted { $0.fromYear < $1.fromYear }
  }

  private static func frame(_ node: ConfigurationNode) throws(ConfigurationError) -> FrameForm {
    try node.allowKeys(["legal_basis", "reporting_unit", "receiving_unit", "place_and_date", "preparer", "head"])
    var basis: [TextPattern] = []
    for item in try node.required("legal_basis").items() { basis.append(try FormReader.pattern(item)) }
    return FrameForm(
      legalBasis: basis, reportingUnit: try FormReader.pattern(node.required("reporting_unit")),
      receivingUnit: try FormReader.pattern(node.required("receiving_unit")),
      placeAndDate: try FormReader.pattern(node.required("place_and_date")),
      preparer: try FormReader.pattern(node.required("preparer")), head: try FormReader.pattern(node.required("head")))
  }
}

internal import Enforcement
internal import Report
internal import Spreadsheet
internal import SpreadsheetReading

/// What the marks of a staff-made form may name, and what each stands for.
///
/// - Texts of the report: `title`, `subtitle`, `unit`, `period`, `first_day`, `last_day`, `year`, `status`, `reporting_unit`,
///   `receiving_unit`, `legal_basis.1` (a line each), `place_and_date`, `preparer`, `head`.
/// - Figures by their ids: `cases.accepted` in việc, `money.accepted` in 1.000 đồng. Outside repeated rows they are the whole unit's.
/// - Ratios by their ids: `cases.completion` as a fraction (shown with a format such as 0.00%), and with `.prior`, `.change`, `.target`,
///   `.over_target` behind it; change and distance in points; `.rank` a whole number.
/// - Lists: `provinces` and `offices` in the order of the registry; each entry has `order`, `code`, `name`, `province` and the figures
///   and ratios of its own.
///
/// A figure that a unit has not reported, or a ratio that is not defined, is blank in its cell and "–" amid text.
struct FormContent {
  private let document: Document
  private let assessment: Assessment

  init(document: Document, assessment: Assessment) {
    self.document = document
    self.assessment = assessment
  }

  func content() throws(SpreadsheetError) -> TemplateContent {
    let registry = assessment.figures.registry
    var values = texts
    values.merge(try figures(of: registry.position(of: document.unit.id.code) ?? OfficeRegistry.nation)) { text, _ in text }
    var lists: [String: [[String: TemplateValue]]] = [:]
    for (name, level) in [("provinces", Level.province), ("offices", .office)] {
      var entries: [[String: TemplateValue]] = []
      for position in registry.positions(of: level) { entries.append(try entry(position, number: entries.count + 1)) }
      lists[name] = entries
    }
    return TemplateContent(values: values, lists: lists)
  }

  private var texts: [String: TemplateValue] {
    let frame = document.frame
    var texts = [
      "title": document.title, "subtitle": document.subtitle, "unit": document.unit.name, "period": document.period.name,
      "first_day": document.period.firstDay.vietnamese, "last_day": document.period.lastDay.vietnamese,
      "year": String(document.period.statisticalYear), "reporting_unit": frame.reportingUnit,
      "receiving_unit": frame.receivingUnit, "place_and_date": frame.placeAndDate, "preparer": frame.preparer, "head": frame.head,
      "status": document.provisionalReasons.isEmpty ? "chính thức" : "sơ bộ",
    ]
    for (index, line) in frame.legalBasis.enumerated() { texts["legal_basis.\(index + 1)"] = line }
    return texts.mapValues(TemplateValue.text)
  }

  private func entry(_ position: Int, number: Int) throws(SpreadsheetError) -> [String: TemplateValue] {
    let registry = assessment.figures.registry
    let office = registry.offices[position]
    var values = try figures(of: position)
    values["order"] = try .number(.integer(Int64(number)), text: String(number))
    values["code"] = .text(office.id.code)
    values["name"] = .text(office.name)
    values["province"] = .text(registry.province(of: position).map { registry.offices[$0].name } ?? "")
    return values
  }

  private func figures(of position: Int) throws(SpreadsheetError) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [:]
    let figures = assessment.figures[position]
    for id in FigureID.all {
      guard let value = figures?[id] else {
        values[id.description] = Self.undefined
        continue
      }
      values[id.description] =
        id.aspect == .money
        ? try .number(.decimal(value, scale: 3), text: VietnameseNumber.money(value, in: .thousand))
        : try .number(.integer(value), text: VietnameseNumber.count(value))
    }
    for outcome in assessment.outcomes(of: position) {
      let id = outcome.indicator.id
      let ratios = ["": outcome.value, ".prior": outcome.priorValue, ".target": outcome.target?.threshold]
      for (suffix, ratio) in ratios {
        values[id + suffix] = try ratio.map(Self.fraction) ?? Self.undefined
      }
      for (suffix, points) in [".change": outcome.change, ".over_target": outcome.overTarget] {
        values[id + suffix] = try points.map(Self.points) ?? Self.undefined
      }
      values[id + ".rank"] = try outcome.rank.map(Self.rank) ?? Self.undefined
    }
    return values
  }

  private static let undefined = TemplateValue(cell: .blank, text: VietnameseNumber.undefined)

  private static func fraction(_ ratio: Points) throws(SpreadsheetError) -> TemplateValue {
    try .number(.decimal(ratio.hundredths, scale: 4), text: VietnameseNumber.percent(ratio))
  }

  private static func points(_ points: Points) throws(SpreadsheetError) -> TemplateValue {
    try .number(.decimal(points.hundredths, scale: 2), text: VietnameseNumber.signed(points))
  }

  private static func rank(_ rank: Int) throws(SpreadsheetError) -> TemplateValue {
    try .number(.integer(Int64(rank)), text: String(rank))
  }
}

internal import Configuration
internal import Enforcement

/// A form: what one sheet shows, as a file of templates/forms says it.
struct Form: Sendable {
  let id: String
  /// Where the sheet stands among the others.
  let order: Int
  /// The tab's name.
  let sheet: String
  let code: String?
  let title: TextPattern
  let subtitle: TextPattern?
  let isStatutory: Bool
  /// Whether the sheet is left out where its tables hold no value.
  let isOptional: Bool
  /// Whether it is one table for machines.
  let isData: Bool
  /// On which page it stands; nil for the report's own.
  let page: PageForm?
  let conditions: [Condition]
  let blocks: [BlockForm]
  /// Where the file begins, for mistakes that several forms make together.
  let place: ConfigurationPlace

  /// The tables, from top to bottom.
  var tables: [TableForm] {
    blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }
}

/// The page of its own that a sheet has in the national report.
struct PageForm: Sendable {
  /// What provinces' pages do with the sheet.
  enum InProvinces: String, CaseIterable, Sendable {
    /// They show their own.
    case section
    /// They lead to the national page, which says the same.
    case link
  }

  /// The file's name without its ending.
  let file: String
  let inProvinces: InProvinces

  /// On which page the sheet stands in the report of a unit of `level`.
  func place(at level: Level) -> SheetPage {
    if level == .nation { return .own(file) }
    return inProvinces == .link ? .national(file) : .report
  }
}

/// What must hold for a sheet, block or note to be shown.
enum Condition: String, CaseIterable, Sendable {
  /// The report is about the nation.
  case nation
  /// The report is about a province.
  case province
  /// There are figures of the prior year.
  case baseline
  case noBaseline = "no_baseline"
  /// Units of the army's branch are among those that the nation's figures are the sum of, or none is.
  case military
  case noMilitary = "no_military"
  /// Some unit directly below the report's has a target.
  case targets
  /// Changes are differences of published ratios.
  case publishedChange = "published_change"
  case exactChange = "exact_change"
  /// Offices are missing, or something was rejected, in the period or in the prior year's figures that it is compared with.
  case provisional
  case complete
  /// The same of the period alone.
  case provisionalPeriod = "provisional_period"
  case completePeriod = "complete_period"
  /// Some ratio of the report's unit is one of some offices only.
  case partialIndicators = "partial_indicators"
  /// Some prior year's ratio that the report's unit is compared with is one of some offices only.
  case partialPriorIndicators = "partial_prior_indicators"
  /// Offices are missing, or something was rejected, in the prior year's figures.
  case provisionalPrior = "provisional_prior"
  /// Some sum lacks offices that did not send its column, in the period or in the prior year's figures.
  case incompleteSums = "incomplete_sums"
}

/// A block of a form, and when it is shown.
struct BlockForm: Sendable {
  enum Content: Sendable {
    case keyFigures(KeyFiguresForm)
    case announcement(Announcement)
    case text([TextPattern])
    case table(TableForm)
    case chart(ChartForm)
    case tileMap(TileMapForm)
    case notes([NoteForm])
  }

  let content: Content
  let conditions: [Condition]
}

/// The most important figures.
struct KeyFiguresForm: Sendable {
  struct Item: Sendable {
    let indicator: Indicator
    let label: TextPattern
    /// `{numerator}`, `{denominator}`.
    let basis: TextPattern
    /// The unit in which the basis gives money.
    let money: MoneyUnit
  }

  let items: [Item]
  /// What they are compared with.
  let comparison: TextPattern
}

/// A chart of columns of a table.
struct ChartForm: Sendable {
  struct Series: Sendable {
    let name: TextPattern
    let column: String
    let isReference: Bool
  }

  let id: String
  let kind: Chart.Kind
  let title: TextPattern
  let altText: TextPattern
  /// The form and table that hold the values.
  let source: (form: String, table: String)
  /// The column with the categories' labels.
  let labels: String
  let series: [Series]
  let place: ConfigurationPlace

  /// What a text alternative may name beside the report's facts: the first series in words.
  static let names = [
    "count", "first_name", "first_value", "last_name", "last_value", "highest_name", "highest_value", "lowest_name",
    "lowest_value",
  ]
}

/// The map of the provinces by an indicator.
struct TileMapForm: Sendable {
  let id: String
  let indicator: Indicator
  let title: TextPattern
  /// May name `{met_count}`, `{missed_count}`, `{tile_count}`.
  let altText: TextPattern

  static let names = ["tile_count", "met_count", "missed_count"]
}

/// A remark of a form.
struct NoteForm: Sendable {
  let mark: String?
  let heading: String?
  let text: TextPattern
  let conditions: [Condition]
}

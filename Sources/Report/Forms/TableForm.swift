internal import Configuration
internal import Enforcement

/// A table of a form: what its rows are about and what its columns show.
struct TableForm: Sendable {
  let id: String
  let caption: TextPattern
  let unitLabel: TextPattern?
  let money: MoneyUnit
  let rows: RowSource
  /// The name of the row of the whole; nil for the unit's own.
  let total: TextPattern?
  /// The name of a month's row, where the rows are months: `{months}`, `{last_day}`.
  let monthName: TextPattern?
  var columns: [ColumnForm]
  let headerColumns: Int
  /// Whether the row of column letters and numbers is shown.
  let isNumbered: Bool
  /// The mark of the note on units that have not reported completely.
  let incompleteMark: String?
  /// The mark of the note on indicators whose prior year's ratio is one of some offices only.
  let incompletePriorMark: String?
  /// What stands in the table's place where it has no row.
  let emptyText: TextPattern?
  /// Shown below where ``RowSource/findings(limit:)`` leaves some out: `{rest}`.
  let restText: TextPattern?
  /// Words for severities, groups of the programme, and the lines of the control totals, by id.
  let words: [String: String]
  let place: ConfigurationPlace

  /// The same with the columns that hold of `scope`.
  func shown(in scope: ReportScope) -> TableForm {
    var table = self
    table.columns = columns.filter { scope.holds($0.conditions) }
    return table
  }

  /// The letter or number of the column at `index`: A, B … for those that name the row, 1, 2 … for those that follow.
  func number(of index: Int) -> String? {
    guard isNumbered else { return nil }
    if let given = columns[index].number { return given }
    guard index < headerColumns else { return "\(index - headerColumns + 1)" }
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(index, 25))))
  }

  /// The indicators whose ratios its columns show.
  var indicators: [Indicator] {
    Indicator.all.filter { indicator in columns.contains { $0.content == .quantity(.ratio(indicator)) } }
  }
}

/// What the rows of a table are about.
enum RowSource: Hashable, Sendable {
  /// The report's unit and the units below it.
  case units(UnitRows)
  /// Indicators of the report's unit; an indicator that nobody reported is left out, unless it is among those always shown.
  case indicators([Indicator], always: Int)
  /// The months of the statistical year, each with the same month of the prior year.
  case months
  /// The whole, and the kinds of cases.
  case categories
  /// What was read, used and rejected.
  case controlTotals
  /// The offices that reported nothing.
  case missing
  /// What was found in the files.
  case findings(limit: Int)

  /// The lines of the year's programme.
  case programme

  /// Whether pages show its groups closed at first.
  var opensGroups: Bool {
    if case .units(let units) = self { units.opensGroups } else { false }
  }

  /// The name forms give it.
  enum Name: String, CaseIterable {
    case units, indicators, months, categories
    case controlTotals = "control_totals"
    case missing, findings, programme
  }

  /// What its columns can show.
  var contents: [ColumnContent.Name] {
    switch self {
    case .units: [.ordinal, .name, .short, .code, .level, .parent, .figure, .share, .indicator]
    case .indicators: [.ordinal, .name, .requirement, .take]
    case .months: [.ordinal, .name, .span, .figure, .share, .indicator]
    case .categories: [.ordinal, .name, .figure, .share, .indicator]
    case .controlTotals: [.ordinal, .name, .number]
    case .missing: [.ordinal, .name, .code, .parent]
    case .findings: [.ordinal, .severity, .rule, .file, .line, .unit, .message]
    case .programme: [.ordinal, .code, .name, .group, .threshold, .take]
    }
  }
}

/// A column of a form.
struct ColumnForm: Sendable {
  let id: String
  let heading: [TextPattern]
  /// Its letter or number where it is not the next one.
  let number: String?
  let content: ColumnContent
  let showsBars: Bool
  let showsTrend: Bool
  let noteMark: String?
  /// The money unit where it is not the table's.
  let money: MoneyUnit?
  let conditions: [Condition]
}

/// What a column shows.
enum ColumnContent: Hashable, Sendable {
  /// Words and numbers that name the row or come from the intake.
  case fact(Name)
  /// A quantity of the row's unit.
  case quantity(Quantity)
  /// What is taken of the row's indicator.
  case taken(Take)

  /// The names forms give: `is: name`, or the key `figure`, `share`, `indicator`, `take`.
  enum Name: String, CaseIterable, Sendable {
    case ordinal, name, short, code, level, span, parent, number, severity, rule, file, line, unit, message, group, threshold,
      requirement
    case figure, share, indicator, take
  }

  /// What its cells hold, money in `unit`.
  func kind(money unit: MoneyUnit) -> ColumnKind {
    switch self {
    case .quantity(let quantity): quantity.kind(money: unit)
    case .taken(.value), .taken(.prior), .taken(.target): .percent
    case .taken(.change), .taken(.overTarget): .points
    case .taken(.met), .taken(.abovePrior): .met
    case .taken(.rank): .rank
    case .taken: .count
    case .fact(.ordinal): .ordinal
    case .fact(.threshold): .percent
    case .fact(.number), .fact(.line): .count
    case .fact: .text
    }
  }
}

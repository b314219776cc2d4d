/// A sound statement to be spoilt: rows of figures that satisfy the identities of 2022.
struct Statement {
  /// One row's cells by column.
  typealias Row = [String: String]

  static let caseColumns = [
    "carried_over", "newly_accepted", "accepted", "delegated", "withdrawn", "to_enforce", "eligible", "completed", "terminated",
    "in_progress", "postponed_consent", "other", "postponed_other", "suspended", "not_eligible", "carried_forward",
    "separate_book",
  ]
  static let moneyColumns = caseColumns.prefix(9) + ["reduced"] + caseColumns.suffix(8)
  static let columns =
    ["office", "period", "category", "submission"] + caseColumns.map { "cases.\($0)" } + moneyColumns.map { "money.\($0)" }

  var columns = Statement.columns
  var rows: [Row]
  var delimiter = ";"
  var lineEnd = "\r\n"

  /// A row of `office` whose figures are multiples of `size`.
  static func row(_ office: String, _ category: String, size: Int, submission: Int = 1) -> Row {
    var row: Row = ["office": office, "period": "2022-09", "category": category, "submission": "\(submission)"]
    for (aspect, unit, reduced) in [("cases", 1, 0), ("money", 100, 1)] {
      let figures = [
        "carried_over": 60, "newly_accepted": 50, "accepted": 110, "delegated": 6, "withdrawn": 4, "to_enforce": 100,
        "eligible": 70 + reduced, "completed": 40, "terminated": 5, "reduced": reduced, "in_progress": 20, "postponed_consent": 3,
        "other": 2,
        "postponed_other": 4, "suspended": 1, "not_eligible": 25 - reduced, "carried_forward": 55 - reduced, "separate_book": 9,
      ]
      for (name, value) in figures { row["\(aspect).\(name)"] = "\(value * size * unit)" }
    }
    return row
  }

  /// Two categories of each of `offices`.
  init(_ offices: String..., submission: Int = 1) {
    rows = offices.flatMap {
      [
        Statement.row($0, "Dân sự", size: 3, submission: submission),
        Statement.row($0, "Hình sự", size: 2, submission: submission),
      ]
    }
  }

  /// Adds the office's total over its two categories.
  mutating func addTotal(_ office: String) { rows.append(Statement.row(office, "Tổng số", size: 5)) }

  /// The heading row.
  var heading: String { columns.joined(separator: delimiter) + lineEnd }

  /// The rows below it.
  var body: String { rows.map { row in columns.map { row[$0] ?? "" }.joined(separator: delimiter) + lineEnd }.joined() }

  var text: String { heading + body }
}

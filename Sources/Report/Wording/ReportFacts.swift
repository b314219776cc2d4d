internal import Enforcement

/// What any text of a form may name: the unit, the period, the issuer, the baseline, in words.
struct ReportFacts: Sendable {
  /// The names a text may use, in the order messages list them.
  static let names = [
    "unit", "unit_inline", "unit_short", "territory", "agency", "period", "period_title", "months", "span", "first_day",
    "last_day",
    "year", "prior_year", "prior_period", "prior_period_title", "prior_span", "prior_first_day", "prior_last_day", "status",
    "issuer",
    "superior", "place", "date", "regime", "baseline", "prior_remark", "no_comparison", "no_comparison_title", "military_units",
    "reporting_offices", "missing_offices",
  ]

  /// A value for each name.
  let values: [String: String]

  /// The facts of the report of `unit`, worded by `theme`.
  init(
    _ input: ReportInput, unit: Office, isProvisional: Bool, isPriorProvisional: Bool, reporting: Int, missing: Int,
    military: [Office], theme: Theme
  ) {
    let period = input.assessment.figures.period
    let prior = period.priorYear
    var values = [
      "unit": unit.name,
      "unit_inline": theme.names.inline(unit.name),
      "unit_short": theme.names.short(unit.name),
      "territory": theme.territory(of: unit),
      "agency": theme.agency(of: unit, issuer: input.issuer),
      "period": period.name,
      "period_title": Self.capitalized(period.name),
      "months": "\(period.monthsCovered)",
      "span": period.span,
      "first_day": period.firstDay.vietnamese,
      "last_day": period.lastDay.vietnamese,
      "year": "\(period.statisticalYear)",
      "prior_year": "\(prior.statisticalYear)",
      "prior_period": prior.name,
      "prior_period_title": Self.capitalized(prior.name),
      "prior_span": prior.span,
      "prior_first_day": prior.firstDay.vietnamese,
      "prior_last_day": prior.lastDay.vietnamese,
      "status": theme.status(isProvisional: isProvisional),
      "issuer": input.issuer.unit,
      "superior": input.issuer.superior,
      "place": input.issuer.place,
      "date": AdministrativeDate.words(input.date),
      "regime": input.regimeName,
      "baseline": input.baselineName ?? "",
      "prior_remark": isPriorProvisional ? theme.priorRemark : "",
      "military_units": military.map(\.name).joined(separator: ", "),
      "reporting_offices": VietnameseNumber.count(Int64(reporting)),
      "missing_offices": VietnameseNumber.count(Int64(missing)),
    ]
    let noComparison = (input.isPriorUnjoined ? theme.noCrosswalk : theme.noFigures).filled(values)
    values["no_comparison"] = noComparison
    values["no_comparison_title"] = Self.capitalized(noComparison)
    self.values = values
  }

  /// The text with its first letter large.
  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The facts and `more`, which counts where both give a value.
  func adding(_ more: [String: String]) -> [String: String] { values.merging(more) { $1 } }
}

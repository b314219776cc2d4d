import Enforcement

/// A sealed month, `archive/<YYYY-MM>/v1/figures.csv`: the nation and its provinces, without categories.
struct ArchiveFile: Sendable {
  let period: Period
  /// The nation, then the provinces.
  let units: [Office]
  /// The provinces' statements, in the order of `units`.
  let provinces: [StatementPair]

  var file: SampleFile {
    let nation = provinces.reduce(StatementPair(), +)
    let ids = figures
    var rows: [[String]] = []
    for (unit, statement) in zip(units, [nation] + provinces) {
      for id in ids {
        guard let value = statement[id] else { continue }
        rows.append([
          period.description, unit.id.vintage.description, unit.level.rawValue, unit.id.code, unit.name, "", id.description,
          "\(value)",
        ])
      }
    }
    return SampleFile(
      "archive/\(period)/v1/figures.csv",
      heading: ["period", "vintage", "level", "code", "name", "category", "measure", "value"], rows: rows)
  }

  /// Half-years and years are sealed in full, the other months with what a trend shows.
  private var figures: [FigureID] {
    if period.monthsCovered % 6 == 0 { return FigureID.all }
    let trend: [Measure] = [.newlyAccepted, .toEnforce, .eligible, .done]
    return FigureID.all.filter { trend.contains($0.measure) }
  }
}

extension YearTotals {
  /// The period whose exports are there to be reported, not sealed yet.
  static let reported = Period(year: 2022, month: 9)
}

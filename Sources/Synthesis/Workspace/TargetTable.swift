import Enforcement

/// targets.csv: the nation's targets of 2022 and 2023 and Gia Lai's of 2022 as published, all others synthetic.
struct TargetTable: Sendable {
  /// The provinces' figures of each year.
  let years: [Int: [(code: String, statement: StatementPair)]]
  /// The codes of the offices that send exports.
  let offices: [String]
  let seed: UInt64

  var file: SampleFile {
    var rows: [[String]] = []
    for year in years.keys.sorted() {
      for (indicator, threshold) in Self.national(year) { rows.append(Self.row(year, "VN", indicator, threshold)) }
      for province in years[year] ?? [] {
        for (indicator, national) in Self.national(year) {
          let threshold = Self.published(year, province.code, indicator) ?? own(year, province, indicator, national)
          rows.append(Self.row(year, province.code, indicator, threshold))
          // A province hands its target on to each of its offices.
          for office in offices where office.hasPrefix(province.code) {
            rows.append(Self.row(year, office, indicator, threshold))
          }
        }
      }
    }
    for (indicator, threshold) in Self.national(2023) { rows.append(Self.row(2023, "VN", indicator, threshold)) }
    return Self.file(rows)
  }

  /// The nation's targets of `years` alone.
  static func ofNation(_ years: [Int]) -> SampleFile {
    file(years.flatMap { year in national(year).map { row(year, "VN", $0, $1) } })
  }

  private static func file(_ rows: [[String]]) -> SampleFile {
    SampleFile("targets.csv", heading: ["year", "vintage", "code", "indicator", "threshold"], rows: rows)
  }

  private static func row(_ year: Int, _ code: String, _ indicator: String, _ threshold: Points) -> [String] {
    ["\(year)", SampleOffices.old.description, code, indicator, threshold.decimal]
  }

  private static func national(_ year: Int) -> [(String, Points)] {
    let thresholds: (Int64, Int64) =
      switch year {
      case 2022: (8150, 4010)
      case 2023: (8250, 4550)
      default: (8100, 4000)
      }
    return [
      ("cases.completion", Points(hundredths: thresholds.0)), ("money.completion", Points(hundredths: thresholds.1)),
    ]
  }

  private static func published(_ year: Int, _ code: String, _ indicator: String) -> Points? {
    year == 2022 && code == YearTotals.giaLai && indicator == "cases.completion" ? Points(hundredths: 8200) : nil
  }

  /// A province's own target lies between the nation's and what the province reaches, to half a point, so that some meet theirs.
  private func own(
    _ year: Int, _ province: (code: String, statement: StatementPair), _ indicator: String, _ national: Points
  ) -> Points {
    let statement = indicator == "cases.completion" ? province.statement.cases : province.statement.money
    let reached = Ratio(statement.done, of: statement.eligible).published ?? national
    var draws = Draws(seed: seed, key: "target/\(year)/\(province.code)/\(indicator)")
    let raw = (national.hundredths + reached.hundredths) / 2 + draws.central(in: -250...150)
    return Points(hundredths: raw / 50 * 50)
  }
}

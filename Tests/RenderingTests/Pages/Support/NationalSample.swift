import Enforcement
import Report
import TestSupport
import Testing

@testable import Rendering

/// A report input of the real structure of 2022, 63 provinces and all their offices, with seeded figures, eleven months of both years,
/// findings and, where asked, missing offices.
struct NationalSample {
  var missing: Set<String> = []
  var findings = 0

  static let vintage = Vintage(year: 2008)

  func builder() throws -> ReportBuilder {
    ReportBuilder(input: try input(), forms: try ProjectFiles.forms(), theme: try ProjectFiles.theme())
  }

  /// The links of the national page, as the batch makes them.
  static func links() throws -> PageLinks {
    PageLinks(
      workbook: "toan-quoc.xlsx", home: nil, pages: "", data: "data/",
      provinces: Dictionary(
        uniqueKeysWithValues: try offices().filter { $0.level == .province }.map {
          ($0.id, "tinh/\($0.id.code)-\(OfficeSlug.of($0.name)).html")
        }))
  }

  private func input() throws -> ReportInput {
    let period = try #require(Period("2022-09"))
    let now = try figures(period, seed: 1, share: 12)
    let before = try figures(period.priorYear, seed: 2, share: 12)
    var months: [PeriodFigures] = []
    for (index, month) in ["10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08"].enumerated() {
      for year in [2021, 2022] {
        let period = try #require(Period("\(index < 3 ? year - 1 : year)-\(month)"))
        months.append(try figures(period, seed: UInt64(year * 100 + index), share: Int64(index + 1)))
      }
    }
    var tiles: [String: TilePosition] = [:]
    for row in try ProjectFiles.rows("templates/tiles/2008.csv") {
      if let tileRow = Int(row[0]), let column = Int(row[1]) { tiles[row[2]] = TilePosition(row: tileRow, column: column) }
    }
    let id = OfficeID(vintage: Self.vintage, code: "64000")
    return ReportInput(
      assessment: Assessment(figures: now, baseline: before, targets: try targets(), changePolicy: .published),
      months: months + [before, now],
      quality: QualitySummary(
        files: 768, recordsRead: 8_000, recordsUsed: 7_000, recordsRejected: findings, recordsRecognised: 1_000 - findings,
        findings: (0..<findings).map {
          QualitySummary.Finding(
            rule: "money.scale", severity: "error", file: "exports/2022-09/64/64000 <b>&.csv", line: $0 + 7, office: id,
            message: "Số tiền lớn gấp 1.000 lần kỳ trước: 1 < 2 & \"đồng\"")
        }),
      issuer: Issuer(unit: "Tổng cục Thi hành án dân sự", superior: "Bộ Tư pháp", place: "Hà Nội"),
      baselineName: "tệp xuất của kỳ 2021-09", regimeName: "Thông tư 06/2019/TT-BTP", tiles: tiles, date: period.lastDay)
  }

  private static func offices() throws -> [Office] {
    try ProjectFiles.rows("samples/national/offices.csv").compactMap { row in
      guard row[0] == "2008", let level = Level(rawValue: row[3]), row[5] < "2021" else { return nil }
      return Office(
        id: OfficeID(vintage: vintage, code: row[1]), name: row[2], level: level, parent: row[4].isEmpty ? nil : row[4])
    }
  }

  private func targets() throws -> [TargetKey: Target] {
    var targets: [TargetKey: Target] = [:]
    for office in try Self.offices() where office.level != .office {
      let shift = office.level == .nation ? 0 : Int64(office.id.code) ?? 0
      for (indicator, target) in [("cases.completion", 8_150 + shift % 7 * 30), ("money.completion", 4_010 + shift % 5 * 80)] {
        targets[TargetKey(year: 2022, unit: office.id, indicator: try #require(Indicator(indicator)))] =
          Target(above: Points(hundredths: target))
      }
    }
    return targets
  }

  /// Figures of every office that is not missing; `share` twelfths of a year's.
  private func figures(_ period: Period, seed: UInt64, share: Int64) throws -> PeriodFigures {
    let registry = try OfficeRegistry(Self.offices(), vintage: Self.vintage, on: period.lastDay)
    var generator = SeededGenerator(seed: seed)
    var result = PeriodFigures(period: period, registry: registry)
    for position in registry.positions(of: .office) {
      let values = Self.statement(share: share, using: &generator)
      guard !missing.contains(registry.offices[position].id.code) else { continue }
      result[position, Category("Dân sự")] = values
    }
    return try result.rolledUp()
  }

  private static func statement(share: Int64, using generator: inout SeededGenerator) -> Figures {
    var figures = Figures()
    let size = Int64.random(in: 300...2_400, using: &generator)
    for (aspect, unit, done) in [
      ("cases", Int64(1), Int64(70)...95), ("money", Int64.random(in: 200_000...90_000_000, using: &generator), 20...70),
    ] {
      let eligible = size * Int64.random(in: 70...90, using: &generator) / 100
      let finished = eligible * Int64.random(in: done, using: &generator) * share / 1_200
      let parts: [(String, Int64)] = [
        ("carried_over", size / 2), ("newly_accepted", size - size / 2 + 5), ("accepted", size + 5), ("delegated", 3),
        ("withdrawn", 2),
        ("to_enforce", size), ("eligible", eligible), ("done", finished), ("completed", finished - finished / 9),
        ("terminated", finished / 9), ("in_progress", eligible - finished), ("postponed_consent", 0), ("other", 0),
        ("postponed_other", 7), ("suspended", 4), ("not_eligible", size - eligible - 11), ("carried_forward", size - finished),
        ("separate_book", size / 10),
      ]
      for (measure, value) in parts { if let id = FigureID("\(aspect).\(measure)") { figures[id] = value * unit } }
    }
    if let reduced = FigureID("money.reduced") { figures[reduced] = 0 }
    return figures
  }
}

import Enforcement
import Report
import Testing

/// Builds report inputs straight from figures.
struct SampleInput {
  var period: Period
  var offices: [Office]
  var figures: [String: [Category: Figures]] = [:]
  var prior: [String: [Category: Figures]]? = [:]
  var targets: [TargetKey: Target] = [:]
  var policy = ChangePolicy.published
  var findings: [QualitySummary.Finding] = []
  var rejected = 0
  var programme: [ProgrammeItem] = []
  var priorQuality = PriorQuality()
  /// Months of another structure.
  var foreignMonths: [PeriodFigures] = []
  var months: [(period: Period, figures: [String: [Category: Figures]])] = []

  /// The nation and `provinces`, each with its offices.
  init(
    _ provinces: [(code: String, name: String, offices: [(code: String, name: String)])], vintage: Int = 2008
  ) throws {
    period = try #require(Period("2022-09"))
    offices = [Office(id: Self.id("VN", vintage), name: "Toàn quốc", level: .nation, parent: nil)]
    for province in provinces {
      offices.append(Office(id: Self.id(province.code, vintage), name: province.name, level: .province, parent: "VN"))
      for office in province.offices {
        offices.append(Office(id: Self.id(office.code, vintage), name: office.name, level: .office, parent: province.code))
      }
    }
  }

  static func id(_ code: String, _ vintage: Int = 2008) -> OfficeID { OfficeID(vintage: Vintage(year: vintage), code: code) }

  /// Figures of cases and of money in đồng by the measures' ids.
  static func figures(_ values: [String: Int64]) -> Figures {
    var figures = Figures()
    for (name, value) in values { if let id = FigureID(name) { figures[id] = value } }
    return figures
  }

  mutating func target(_ code: String, _ indicator: String, above threshold: String, year: Int = 2022) {
    guard let indicator = Indicator(indicator), let points = Points(decimal: threshold) else { return }
    targets[TargetKey(year: year, unit: Self.id(code), indicator: indicator)] = Target(points, of: indicator)
  }

  func rolledUp(_ values: [String: [Category: Figures]], _ period: Period) throws -> PeriodFigures {
    let registry = try OfficeRegistry(offices, vintage: offices[0].id.vintage, on: period.lastDay)
    var result = PeriodFigures(period: period, registry: registry)
    for (code, categories) in values {
      guard let position = registry.position(of: code) else { continue }
      for (category, figures) in categories { result[position, category] = figures }
    }
    return try result.rolledUp()
  }

  /// The input of the report.
  func input() throws -> ReportInput {
    let now = try rolledUp(figures, period)
    let before = try prior.map { try rolledUp($0, period.priorYear) }
    let trend = try months.map { try rolledUp($0.figures, $0.period) } + foreignMonths
    return ReportInput(
      assessment: Assessment(figures: now, baseline: before, targets: targets, changePolicy: policy),
      months: trend + [before, now].compactMap { $0 },
      quality: QualitySummary(
        files: 4, recordsRead: 12 + rejected, recordsUsed: 8, recordsRejected: rejected, recordsRecognised: 4, findings: findings),
      issuer: Issuer(unit: "Tổng cục Thi hành án dân sự", superior: "Bộ Tư pháp", place: "Hà Nội"),
      baselineName: prior == nil ? nil : "tệp xuất của kỳ \(period.priorYear)", regimeName: "Thông tư 06/2019/TT-BTP",
      tiles: ["01": TilePosition(row: 2, column: 3), "64": TilePosition(row: 6, column: 2)], date: period.lastDay,
      programme: programme, priorQuality: priorQuality)
  }

  /// The builder of its documents, with the project's own forms.
  func builder() throws -> ReportBuilder {
    ReportBuilder(input: try input(), forms: try TemplateFiles.catalogue(), theme: try TemplateFiles.theme())
  }
}

extension SampleInput {
  /// The nation, one province and one office with the published results of 2022: 82,50% (75,83 the year before) and 45,42% (31,21).
  static func published() throws -> SampleInput {
    var sample = try SampleInput([("01", "Thành phố Hà Nội", [("01000", "Cục Thi hành án dân sự thành phố Hà Nội")])])
    sample.figures = [
      "01000": [
        .total: figures([
          "cases.eligible": 653_719, "cases.done": 539_290, "money.eligible": 100_000_000_000, "money.done": 45_420_000_000,
        ])
      ]
    ]
    sample.prior = [
      "01000": [
        .total: figures([
          "cases.eligible": 100_000, "cases.done": 75_830, "money.eligible": 100_000_000_000, "money.done": 31_210_000_000,
        ])
      ]
    ]
    sample.target("VN", "cases.completion", above: "81.50")
    sample.target("VN", "money.completion", above: "40.10")
    return sample
  }

  /// Two provinces of two offices each, with two kinds of cases, all measures, targets and one earlier month.
  static func twoProvinces() throws -> SampleInput {
    var sample = try SampleInput([
      ("01", "Thành phố Hà Nội", [("01000", "Cục THADS thành phố Hà Nội"), ("01001", "Chi cục THADS quận Ba Đình")]),
      ("64", "Tỉnh Gia Lai", [("64000", "Cục THADS tỉnh Gia Lai"), ("64001", "Chi cục THADS thành phố Pleiku")]),
    ])
    for (index, code) in ["01000", "01001", "64000", "64001"].enumerated() {
      let size = Int64(index + 1)
      sample.figures[code] = [
        Category("Dân sự"): statement(size * 100, done: 55), Category("Hình sự"): statement(size * 50, done: 60),
      ]
      sample.prior?[code] = [.total: statement(size * 140, done: 48 + size)]
    }
    let march = try #require(Period("2022-03"))
    sample.months.append((march, ["01000": [.total: statement(60, done: 20)], "64000": [.total: statement(80, done: 25)]]))
    for code in ["VN", "01", "64"] {
      sample.target(code, "cases.completion", above: code == "64" ? "71.00" : "70.50")
      sample.target(code, "money.completion", above: "60.00")
    }
    return sample
  }

  /// A statement of `size` cases that keeps every identity: 80% eligible, `done` hundredths of all done.
  static func statement(_ size: Int64, done: Int64) -> Figures {
    var values: [String: Int64] = [:]
    let eligible = size * 80 / 100
    let finished = size * done / 100
    for (aspect, unit) in [("cases", Int64(1)), ("money", 1_234_567)] {
      let parts: [String: Int64] = [
        "carried_over": size / 2, "newly_accepted": size - size / 2 + 5, "accepted": size + 5, "delegated": 3, "withdrawn": 2,
        "to_enforce": size, "eligible": eligible, "done": finished, "completed": finished - 1, "terminated": 1,
        "in_progress": eligible - finished - 2, "postponed_consent": 1, "other": 1, "postponed_other": 1, "suspended": 0,
        "not_eligible": size - eligible - 1, "carried_forward": size - finished, "separate_book": size / 10,
      ]
      for (measure, value) in parts { values["\(aspect).\(measure)"] = value * unit }
    }
    values["money.reduced"] = 0
    return figures(values)
  }
}

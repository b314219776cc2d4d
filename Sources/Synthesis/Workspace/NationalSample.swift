import Enforcement

/// The national sample: a workspace of 63 Cục and 705 Chi cục for the statistical years 2021 and 2022, whose sums are the published
/// figures and whose split by office, kind of case and month is synthetic.
///
///     let sample = NationalSample(geography: geography)
///     for file in sample.files() { … }
///
/// The same geography and seed give the same bytes on every machine.
public struct NationalSample: Sendable {
  /// The seed of samples/national.
  public static let defaultSeed: UInt64 = 2022

  private let offices: SampleOffices
  private let years: [YearFigures]
  private let seed: UInt64
  private let geography: Geography

  /// The sample over `geography`; every split follows from `seed`.
  public init(geography: Geography, seed: UInt64 = NationalSample.defaultSeed) {
    self.geography = geography
    self.seed = seed
    offices = SampleOffices(geography)
    let leaves = Leaf.all(of: offices.exporting.map(\.id.code), seed: seed)
    var years: [YearFigures] = []
    for totals in YearTotals.all { years.append(YearFigures(totals, leaves: leaves, after: years.last, seed: seed)) }
    self.years = years
  }

  /// Every file of the workspace, in a fixed order.
  ///
  /// - Complexity: about 1,560 files and 5 MB.
  public func files() -> [SampleFile] {
    let provinces = Dictionary(uniqueKeysWithValues: years.map { ($0.year, $0.provinces) })
    return [
      SampleFile("README.md", text: SampleReadme(seed: seed).text),
      SampleFile("thads.yaml", text: WorkspaceTables.settings),
      WorkspaceTables.offices(offices.all),
      WorkspaceTables.crosswalk(geography.mergers),
      TargetTable(years: provinces, offices: offices.exporting.map(\.id.code), seed: seed).file,
      ProgrammeTable.file,
    ] + archives + exports
  }

  /// The exports of the last month of each year.
  private var exports: [SampleFile] {
    let exporting = offices.exporting
    let kinds = CaseKind.allCases.count
    return years.flatMap { year -> [SampleFile] in
      guard let period = Period(year: year.year, month: 9) else { return [] }
      return exporting.enumerated().map { index, office in
        let rows = (index * kinds..<(index + 1) * kinds).map { leaf in
          ExportFile.Row(category: year.leaves[leaf].kind.rawValue, statement: year.statements[leaf])
        }
        let file = ExportFile(office: office, period: period, rows: rows, style: ExportStyle(of: office.id.code, seed: seed))
        return SampleFile(path: "exports/\(period)/\(office.id.code.prefix(2))/\(office.id.code).csv", bytes: file.bytes)
      }
    }
  }

  /// The sealed figures of every month but the last, which is still to be reported.
  private var archives: [SampleFile] {
    let units = offices.units
    var files: [SampleFile] = []
    var closings: [StatementPair]?
    for (totals, year) in zip(YearTotals.all, years) {
      guard let last = Period(year: year.year, month: 9) else { continue }
      let provinces = year.provinces
      let monthly = { (aspect: String, part: KeyPath<StatementPair, Statement>, half: HalfYear) in
        MonthlyFigures(
          finals: provinces.map { $0.statement[keyPath: part] }, codes: provinces.map(\.code),
          closings: closings.map { $0.map { $0[keyPath: part].carriedForward } }, halfYear: half, key: "\(year.year)/\(aspect)",
          seed: seed
        ).months()
      }
      let cases = monthly("cases", \.cases, totals.halfYearCases)
      let money = monthly("money", \.money, totals.halfYearMoney)
      for (month, period) in last.monthsToDate.enumerated() where period != YearTotals.reported {
        let statements = zip(cases[month], money[month]).map { StatementPair(cases: $0, money: $1) }
        files.append(ArchiveFile(period: period, units: units, provinces: statements).file)
      }
      closings = provinces.map(\.statement)
    }
    return files
  }
}

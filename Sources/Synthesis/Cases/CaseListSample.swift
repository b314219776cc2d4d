import Enforcement

/// A workspace of case lists of any size: the lists of September 2021 and 2022, a row each decision. No figure of it is published.
///
///     let sample = CaseListSample(geography: geography, rows: 2_000_000)
///     try sample.forEachFile { file in … }
///
/// The offices are those of the national sample, or the first of them where there are too few rows for all. What an office left undone in the one
/// year is what it carries over into the next. The same geography, rows and seed give the same bytes on every machine.
public struct CaseListSample: Sendable {
  /// Two lists of one row.
  public static let fewestRows = 2

  private let offices: [Office]
  private let units: [Office]
  private let rows: Int
  private let seed: UInt64

  /// A row list of fewer rows is no office worth looking at.
  private static let rowsPerList = 20
  private static let years = [2021, 2022]
  /// Of a thousand cases of the first year, how many were carried over into it.
  private static let carriedOver: Int64 = 350

  /// A sample of `rows` cases in all, at least ``fewestRows``.
  public init(geography: Geography, rows: Int, seed: UInt64 = NationalSample.defaultSeed) {
    let all = SampleOffices(geography)
    let count = min(all.exporting.count, max(1, rows / Self.years.count / Self.rowsPerList))
    let offices = Array(all.exporting.prefix(count))
    let provinces = Set(offices.compactMap(\.parent))
    self.offices = offices
    units = all.units.filter { $0.level == .nation || provinces.contains($0.id.code) } + offices
    self.rows = max(Self.fewestRows, rows)
    self.seed = seed
  }

  /// Passes every file of the workspace in a fixed order; no more than the lists of one office are held.
  ///
  /// - Complexity: O(rows).
  public func forEachFile<E: Error>(_ body: (SampleFile) throws(E) -> Void) throws(E) {
    try body(SampleFile("README.md", text: readme))
    try body(SampleFile("thads.yaml", text: WorkspaceTables.settings))
    try body(WorkspaceTables.offices(units))
    try body(TargetTable.ofNation(Self.years))
    try body(ProgrammeTable.file)
    for (office, counts) in zip(offices, counts) {
      for file in lists(of: office, counts) { try body(file) }
    }
  }

  /// How many rows each office has in each year: one at least, and the rest by the weights of the national sample.
  private var counts: [[Int]] {
    let weights = offices.map { OfficeWeights.weight(of: $0.id.code, seed: seed) }
    let years = Self.years.indices.map { year -> [Int] in
      let total = year == 0 ? rows / Self.years.count : rows - rows / Self.years.count
      return apportion(Int64(total - offices.count), by: weights).map { 1 + Int($0) }
    }
    return offices.indices.map { office in years.map { $0[office] } }
  }

  private func lists(of office: Office, _ counts: [Int]) -> [SampleFile] {
    var draws = Draws(seed: seed, key: "cases/\(office.id.code)")
    var cases: [SampleCase] = []
    var lastNumber = 0
    return zip(Self.years, counts).compactMap { year, count in
      guard let period = Period(year: year, month: 9) else { return nil }
      let carried = cases.compactMap { $0.carriedOver(from: &draws) }
      cases = Array(carried.prefix(count))
      while cases.count < count {
        lastNumber += 1
        let isCarriedOver = year == Self.years[0] && draws.happens(permille: Self.carriedOver)
        guard let day = Self.day(of: isCarriedOver ? year - 1 : year, &draws) else { break }
        cases.append(SampleCase(number: lastNumber, acceptedOn: day, isCarriedOver: isCarriedOver, from: &draws))
      }
      return CaseListFile(office: office, period: period, cases: cases).file
    }
  }

  /// A day of the statistical year, which begins on 1 October of the year before; the 29th to 31st of a month are left out.
  private static func day(of statisticalYear: Int, _ draws: inout Draws) -> CalendarDate? {
    let month = Int(draws.number(in: 1...12))
    let year = month >= 10 ? statisticalYear - 1 : statisticalYear
    return CalendarDate(validYear: year, month: month, day: Int(draws.number(in: 1...28)))
  }

  private var readme: String {
    """
    # Synthetic case lists

    A workspace of `thads` with \(rows) synthetic cases in the lists of \(offices.count) offices for 2021-09 and 2022-09, made by

        thads sample --rows \(rows) --seed \(seed) --out DIR

    No figure in it says anything about an office. What an office left undone in 2021 it carries over into 2022, with what was left of the
    money. UTF-8 with a byte-order mark, `;`, CRLF; notes hold quotes, separators and line breaks. The targets are the nation's.

    """
  }
}

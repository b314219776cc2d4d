import DelimitedText
import Enforcement

@testable import Synthesis

/// What the exports of a period hold, read back file by file, and every fault found on the way.
struct ExportReading: Sendable {
  let period: String
  private(set) var files = 0
  /// The sums by nation, province and office, in cases and thousand đồng.
  private(set) var sums: [String: Figures] = [:]
  /// How many files are in each encoding.
  private(set) var encodings: [String: Int] = [:]
  private(set) var faults: [String] = []

  /// The two periods that have exports, read once for all tests.
  static func both() throws -> [ExportReading] { try readings.get() }

  private static let readings = Result { try ["2021-09", "2022-09"].map { try ExportReading($0) } }

  /// The rules in force in 2021 and 2022, written again.
  static let regime = Regime(
    id: "tt06-2019", name: "", fromYear: 2021,
    identities: [
      "accepted = carried_over + newly_accepted", "to_enforce = accepted - delegated - withdrawn",
      "done = completed + terminated + reduced",
      "eligible = completed + terminated + reduced + in_progress + postponed_consent + other",
      "to_enforce = eligible + not_eligible + postponed_other + suspended", "carried_forward = to_enforce - done",
    ].compactMap { Identity(id: $0, equation: $0, aspects: [.cases, .money]) }, bounds: [])

  private init(_ period: String) throws {
    self.period = period
    for file in try SampleFixture.shared().files where file.path.hasPrefix("exports/\(period)/") { try read(file) }
  }

  private mutating func read(_ file: SampleFile) throws {
    files += 1
    let code = String(file.path.suffix(9).prefix(5))
    let statement = try StatementReader(file.bytes, named: file.path)
    encodings[statement.encoding.rawValue, default: 0] += 1
    var sum = Figures()
    for row in statement.rows {
      let complete = try Self.regime.completing(row.figures)
      if row.office != code || row.period != period { faults.append("\(file.path): \(row.office) \(row.period)") }
      faults += try Self.faults(in: complete).map { "\(file.path): \(row.category): \($0)" }
      try sum.add(complete)
    }
    if statement.rows.count != CaseKind.allCases.count { faults.append("\(file.path): \(statement.rows.count) rows") }
    if let total = statement.total, try Self.regime.completing(total.figures) != sum { faults.append("\(file.path): total") }
    for unit in ["VN", String(code.prefix(2)), code] { try sums[unit, default: Figures()].add(sum) }
  }

  private static func faults(in figures: Figures) throws -> [String] {
    var faults = try regime.breaches(in: figures).map(\.identity.id)
    if figures.ids.count != 37 { faults.append("\(figures.ids.count) figures") }
    if figures.ids.contains(where: { (figures[$0] ?? -1) < 0 }) { faults.append("below zero") }
    for measure in ExportColumns.cases where figures[.cases, measure] == 0 && figures[.money, measure] != 0 {
      faults.append("money without cases: \(measure)")
    }
    return faults
  }
}

import DelimitedText
import Enforcement
import Glibc
@testable import Intake

/// A folder of exports made by hand, with four offices in two provinces, and their intake.
final class Workbench {
  let folder: String
  let period: Period
  let registry: OfficeRegistry
  private let regime: Regime
  private let layouts: LayoutCatalogue
  /// Made ready by the first intake.
  private var rules: IntakeRules?

  /// 01000 and 01001 in Hà Nội, 64000 and 64001 in Gia Lai.
  static let offices = [
    ("VN", "Toàn quốc", Level.nation, nil), ("01", "Thành phố Hà Nội", .province, "VN"),
    ("01000", "Cục THADS thành phố Hà Nội", .office, "01"), ("01001", "Chi cục THADS quận Ba Đình", .office, "01"),
    ("64", "Tỉnh Gia Lai", .province, "VN"), ("64000", "Cục THADS tỉnh Gia Lai", .office, "64"),
    ("64001", "Chi cục THADS huyện Chư Păh", .office, "64"),
  ]

  /// With `more` offices beside them: code, name, level, parent; some of them exist `since` a day.
  init(period: String = "2022-09", more: [(String, String, Level, String?)] = [], since: [String: CalendarDate] = [:]) throws {
    var template = Array("/tmp/thads-intake-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let period = Period(period) else { throw Templates.NothingThere() }
    folder = String(cString: made)
    self.period = period
    let vintage = Vintage(year: 2008)
    registry = try OfficeRegistry(
      (Workbench.offices + more).map {
        Office(
          id: OfficeID(vintage: vintage, code: $0.0), name: $0.1, level: $0.2, parent: $0.3, validFrom: since[$0.0])
      },
      vintage: vintage, on: period.lastDay)
    regime = try Templates.regime(year: period.statisticalYear)
    layouts = try Templates.layouts()
  }

  deinit {
    let listing = ExportListing(of: folder)
    let files = listing.files + listing.unread.map(\.file)
    for file in files { unlink("\(folder)/\(file)") }
    for file in files { for parent in Workbench.folders(of: file).reversed() { rmdir("\(folder)/\(parent)") } }
    for province in ["01", "64"] { rmdir("\(folder)/\(province)") }
    rmdir(folder)
  }

  func write(_ file: String, _ text: String) { write(file, bytes: Array(text.utf8)) }

  func write(_ file: String, bytes: [UInt8]) {
    for parent in Workbench.folders(of: file) { mkdir("\(folder)/\(parent)", 0o755) }
    let descriptor = open("\(folder)/\(file)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The folders in which a file lies, the outermost first.
  private static func folders(of file: String) -> [Substring] { file.indices.filter { file[$0] == "/" }.map { file[..<$0] } }

  func remove(_ file: String) { unlink("\(folder)/\(file)") }

  /// Writes a sound file of each office that is not in `others`.
  func writeSound(except others: String...) {
    for office in Workbench.reporting where !others.contains(office) {
      write("\(office.prefix(2))/\(office).csv", Statement(office).text)
    }
  }

  static let reporting = offices.filter { $0.2 == .office }.map(\.0)

  /// The bytes of a file.
  func bytes(_ file: String) throws -> [UInt8] {
    let source = try ByteSource(path: "\(folder)/\(file)")
    return try source.bytes(in: 0..<source.size)
  }

  /// Reads what was written, or `files` of another folder; `room` is how many findings of rows are kept of each.
  func read(
    jobs: Int = 1, partSize: Int = CaseList.partSize, history: PeriodHistory = PeriodHistory(), folder: String? = nil,
    files: [String]? = nil, room: Int? = nil, thresholds: Thresholds? = nil, others: [Office] = []
  ) async -> IntakeResult {
    let folder = folder ?? self.folder
    let listing = ExportListing(of: folder)
    let request = IntakeRequest(
      period: period, folder: folder, files: files ?? listing.files, registry: registry, regime: regime,
      layouts: layouts, thresholds: thresholds ?? Thresholds(), history: history, jobs: jobs,
      otherOffices: Dictionary(others.map { ($0.id.code, $0) }) { first, _ in first },
      unread: files == nil ? listing.unread : [])
    let isUsual = thresholds == nil && room == nil && others.isEmpty
    let rules = isUsual ? self.rules ?? IntakeRules(request) : IntakeRules(request, room: room)
    if isUsual { self.rules = rules }
    return await Intake.read(request, by: rules, partSize: partSize)
  }

  /// The figure `id` of an office.
  func figure(_ result: IntakeResult, _ code: String, _ id: String, _ category: String = "") -> Int64? {
    guard let position = registry.position(of: code), let figure = FigureID(id) else { return nil }
    return result.figures[position, Category(category)]?[figure]
  }
}

/// The findings in short: rule, line and office.
extension IntakeResult {
  /// (A form of few columns beside those of the other offices is told by a rule of its own, which most tests are not about.)
  var summary: [String] {
    findings.filter { $0.rule != .officeFiguresMissing }.map {
      "\($0.ruleID) \($0.file):\($0.line.map(String.init) ?? "-") \($0.office?.code ?? "-")"
    }
  }
}

extension RejectedFile {
  /// The spans of the source in `folder` that go back.
  func spans(folder: String) throws -> [Range<Int>] {
    let source = try RejectedSpans(self, path: "\(folder)/\(file)")
    var spans: [Range<Int>] = []
    while let span = try source.next() { spans.append(span) }
    return spans
  }
}

extension IntakeResult {
  /// All findings, those too that were not kept.
  func allFindings() throws -> [Finding] {
    let cursor = FindingCursor(self)
    var findings: [Finding] = []
    while let finding = try cursor.next() { findings.append(finding) }
    return findings
  }
}

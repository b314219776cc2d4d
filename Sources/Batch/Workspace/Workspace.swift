import Configuration
import Enforcement

/// A workspace as a run reads it: its offices and settings. Targets and programmes are read where a report is made.
struct Workspace: Sendable {
  /// Its folder.
  let folder: String
  /// thads.yaml.
  let settings: Settings
  /// Every office of every vintage.
  let offices: [Office]
  /// The same as what other tables name.
  let known: KnownUnits
  /// crosswalk.csv.
  let crosswalk: Crosswalk
  /// What is taken on trust in its tables.
  let warnings: [WorkspaceWarning]

  /// Reads the workspace in `folder`, which may be a link: the operator named it. All but offices.csv may be missing.
  init(folder: String) throws(RunError) {
    self.folder = folder
    guard FileSystem.leadsToFolder(folder) else {
      throw .missing(path: folder, what: Bilingual(vi: "thư mục làm việc", en: "the workspace"))
    }
    var warnings: [WorkspaceWarning] = []
    offices = try Self.offices(in: folder, &warnings)
    known = KnownUnits(offices)
    crosswalk = try Self.crosswalk(in: folder, known: known, &warnings)
    self.warnings = warnings
    settings = try Self.settings(in: folder)
  }

  static let officesFile = "offices.csv"
  static let targetsFile = "targets.csv"
  static let crosswalkFile = "crosswalk.csv"
  static let settingsFile = "thads.yaml"

  /// The folder of all exports.
  var exports: String { "\(folder)/exports" }

  /// The folder of a period's exports.
  func exports(of period: Period) -> String { "\(exports)/\(period)" }

  /// The same where it is there; nil where nothing is.
  ///
  /// - Throws: ``RunError/notAFolder(_:)`` for a link or a file in its place, ``RunError/unreadable(_:)`` where it may not be read: its offices
  ///   would be told to send what they sent.
  func exportsFolder(of period: Period) throws(RunError) -> String? {
    let folder = exports(of: period)
    let kind: FileSystem.Kind
    do { kind = try FileSystem.kindIfKnown(of: folder) } catch { throw .unreadable(error) }
    switch kind {
    case .folder:
      do { try FileSystem.requireListing(of: folder) } catch { throw .unreadable(error) }
      return folder
    case .nothing: return nil
    case .file, .other: throw .notAFolder("exports/\(period)")
    }
  }

  /// The folder of a period's sealed versions.
  func archive(of period: Period) -> String { "\(folder)/archive/\(period)" }

  /// The folder of one sealed version.
  func archive(of period: Period, version: Int) -> String { "\(archive(of: period))/v\(version)" }

  /// The structure in force at the end of `period`: the latest vintage that has a nation on that day; nil where none has.
  func vintage(for period: Period) -> Vintage? {
    known.vintage(on: period.lastDay)
  }

  /// The tree in force at the end of `period`: of the latest vintage that has a nation on that day.
  func registry(for period: Period) throws(RunError) -> OfficeRegistry {
    let day = period.lastDay
    guard let vintage = vintage(for: period) else {
      throw .registry(.notOneNation(offices.map(\.id.vintage).max() ?? Vintage(year: day.year), count: 0))
    }
    return try Self.tree(of: offices, vintage, on: day, in: folder)
  }

  /// The tree of a vintage on a day.
  ///
  /// - Throws: ``RunError/registry(_:)`` with the row of offices.csv that is at fault.
  static func tree(of offices: [Office], _ vintage: Vintage, on day: CalendarDate, in folder: String) throws(RunError)
    -> OfficeRegistry
  {
    do { return try OfficeRegistry(offices, vintage: vintage, on: day) } catch {
      throw RegistryMistake(error).located(in: folder)
    }
  }

  /// The reporting offices that are not of `registry`, by code; of those with one code, the one of the latest structure.
  func offices(beside registry: OfficeRegistry) -> [String: Office] {
    let others = offices.filter { office in
      office.level == .office && registry.position(of: office.id.code).map { registry.offices[$0].id != office.id } ?? true
    }
    return Dictionary(others.map { ($0.id.code, $0) }) { $0.id.vintage < $1.id.vintage ? $1 : $0 }
  }

  /// thads.yaml; the defaults where there is none.
  static func settings(in folder: String) throws(RunError) -> Settings {
    let path = "\(folder)/\(settingsFile)"
    guard FileSystem.kind(of: path) != .nothing else { return Settings() }
    do { return try Settings(from: ConfigurationFile.load(path, named: settingsFile)) } catch { throw .configuration(error) }
  }

  /// offices.csv; what is taken on trust in it is added to `warnings`.
  static func offices(in folder: String, _ warnings: inout [WorkspaceWarning]) throws(RunError) -> [Office] {
    guard let table = try officesTable(in: folder) else {
      throw .missing(path: "\(folder)/\(officesFile)", what: officesNeeded(in: folder))
    }
    var offices: [Office] = []
    offices.reserveCapacity(table.rows.count)
    for row in table.rows {
      let id = try unit(row, vintage: "vintage", code: "code")
      let level = try row.value(
        "level", Bilingual(vi: "cấp phải là nation, province hoặc office", en: "the level must be nation, province or office"),
        Level.init(rawValue:))
      offices.append(
        Office(
          id: id, name: row["name"], level: level, parent: row["parent"].isEmpty ? nil : row["parent"],
          validFrom: try table.day(row, "valid_from"), validTo: try table.day(row, "valid_to")))
    }
    warnings += table.warnings + OfficeCodes.warnings(table.rows, offices)
    return offices
  }

  static func officesTable(in folder: String) throws(RunError) -> TableFile? {
    try TableFile(
      officesFile, in: folder, columns: ["vintage", "code", "name", "level", "parent"], dateColumns: ["valid_from", "valid_to"])
  }

  /// What is missing where offices.csv is, and what there is instead of it.
  private static func officesNeeded(in folder: String) -> Bilingual {
    let others = LookAlikes.names(like: officesFile, in: folder).joined(separator: ", ")
    return others.isEmpty
      ? Bilingual(vi: "danh sách đơn vị", en: "the register of offices")
      : Bilingual(
        vi: "danh sách đơn vị (có \(others), hãy đổi tên cho đúng)",
        en: "the register of offices (there is \(others); give it the right name)")
  }

  /// targets.csv; the rows of it that are of no unit of their year are added to `warnings`.
  static func targets(
    in folder: String, known: KnownUnits, _ warnings: inout [WorkspaceWarning]
  ) throws(RunError) -> [TargetKey: Target] {
    let table = try TableFile(targetsFile, in: folder, columns: ["year", "vintage", "code", "indicator", "threshold"])
    var strange: [WorkspaceWarning] = []
    var targets: [TargetKey: Target] = [:]
    for row in table?.rows ?? [] {
      let year = try row.value("year", wholeNumber, Int.init)
      let indicator = try row.value(
        "indicator",
        Bilingual(
          vi: "chỉ tiêu phải là một trong: \(Indicator.all.map(\.id).joined(separator: ", "))",
          en: "the indicator must be one of: \(Indicator.all.map(\.id).joined(separator: ", "))"), { Indicator($0) })
      let threshold = try row.percentage(
        "threshold",
        Bilingual(
          vi: "ngưỡng phải là số phần trăm từ 0 đến 100, như 81.50",
          en: "the threshold must be a percentage from 0 to 100, such as 81.50"))
      let unit = try unit(row, vintage: "vintage", code: "code")
      if let warning = known.warning(row, unit: unit, year: year) { strange.append(warning) }
      let key = TargetKey(year: year, unit: unit, indicator: indicator)
      guard targets.updateValue(Target(threshold, of: indicator), forKey: key) == nil else {
        throw row.mistake("code", Bilingual(vi: "chỉ tiêu này đã có ở dòng trên", en: "this target is already given above"))
      }
    }
    warnings += strange
    return targets
  }

  /// crosswalk.csv; what is taken on trust in it is added to `warnings`.
  static func crosswalk(in folder: String, known: KnownUnits, _ warnings: inout [WorkspaceWarning]) throws(RunError) -> Crosswalk
  {
    let table = try TableFile(
      crosswalkFile, in: folder, columns: ["from_vintage", "from_code", "to_vintage", "to_code", "effective"],
      dateColumns: ["effective"])
    var steps: [Crosswalk.Step] = []
    for row in table?.rows ?? [] {
      guard let effective = try table?.day(row, "effective") else { throw row.mistake("effective", dateNeeded) }
      let from = try unit(row, vintage: "from_vintage", code: "from_code")
      let to = try unit(row, vintage: "to_vintage", code: "to_code")
      steps.append(Crosswalk.Step(from: from, to: to, effective: effective))
      warnings += [from, to].compactMap { known.warning(row, unit: $0) }
    }
    warnings += table?.warnings ?? []
    do { return try Crosswalk(steps) } catch { throw .crosswalk(error) }
  }

  private static let wholeNumber = Bilingual(vi: "phải là một năm", en: "must be a year")
  private static let dateNeeded = Bilingual(vi: "phải là ngày dạng YYYY-MM-DD", en: "must be a date, YYYY-MM-DD")

  /// The unit that two columns of a row name.
  static func unit(_ row: TableFile.Row, vintage: String, code: String) throws(RunError) -> OfficeID {
    let year = try row.value(vintage, wholeNumber, Int.init)
    guard !row[code].isEmpty else { throw row.mistake(code, Bilingual(vi: "thiếu mã đơn vị", en: "the code is missing")) }
    return OfficeID(vintage: Vintage(year: year), code: row[code])
  }
}

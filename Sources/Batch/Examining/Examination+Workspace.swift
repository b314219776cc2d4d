import Configuration
import Enforcement
import Intake

extension Examination {
  /// Examines the tables, settings, sealed versions and exports of the workspace in `folder`.
  mutating func examineWorkspace(_ folder: String) {
    guard FileSystem.leadsToFolder(folder) else {
      return note(
        folder, mistakes: [RunError.missing(path: folder, what: Bilingual(vi: "thư mục làm việc", en: "the workspace")).message])
    }
    var known = KnownUnits([])
    var warnings: [WorkspaceWarning] = []
    examine(Workspace.officesFile) { () throws(RunError) in
      let offices = try Workspace.offices(in: folder, &warnings)
      known = KnownUnits(offices)
      return try Self.structures(of: offices, in: folder)
    }
    examineTargets(folder, known: known)
    examine(Workspace.crosswalkFile) { () throws(RunError) in
      _ = try Workspace.crosswalk(in: folder, known: known, &warnings)
      return Self.presence(of: Workspace.crosswalkFile, in: folder)
    }
    examine(ProgrammeFile.name) { () throws(RunError) in
      let years = try ProgrammeFile.read(folder: folder).keys.sorted().map(String.init).joined(separator: ", ")
      return years.isEmpty
        ? Self.presence(of: ProgrammeFile.name, in: folder) : Bilingual(vi: "năm \(years)", en: "years \(years)")
    }
    examine(Workspace.settingsFile) { () throws(RunError) in
      if let rules = try Workspace.settings(in: folder).rules {
        do throws(ConfigurationError) { _ = try Thresholds(from: rules) } catch { throw .configuration(error) }
      }
      return Self.presence(of: Workspace.settingsFile, in: folder)
    }
    for warning in warnings { note(warning.file, mistakes: [warning.mistake]) }
    for warning in LookAlikes.warnings(in: folder) { note(warning.file, mistakes: [warning.message]) }
    examinePeriods(of: "exports", in: folder) { (period) throws(RunError) in
      do throws(FileError) { try FileSystem.requireListing(of: "\(folder)/exports/\(period)") } catch { throw .unreadable(error) }
    }
    examinePeriods(of: "archive", in: folder) { (period) throws(RunError) in
      for version in Self.names(in: "\(folder)/archive/\(period)") { try Seal.check("\(folder)/archive/\(period)/\(version)") }
    }
  }

  /// The vintages with the number of their units; each must be a tree on its first and on its last day.
  private static func structures(of offices: [Office], in folder: String) throws(RunError) -> Bilingual {
    var words: [String] = []
    for nation in offices where nation.level == .nation {
      for day in [nation.validFrom, nation.validTo].compactMap({ $0 }) {
        _ = try Workspace.tree(of: offices, nation.id.vintage, on: day, in: folder)
      }
      words.append("\(nation.id.vintage): \(offices.count { $0.id.vintage == nation.id.vintage })")
    }
    guard !words.isEmpty else {
      throw .registry(.notOneNation(offices.map(\.id.vintage).max() ?? Vintage(year: 0), count: 0))
    }
    let list = words.joined(separator: ", ")
    return Bilingual(vi: "số đơn vị theo cơ cấu \(list)", en: "units by vintage \(list)")
  }

  /// Every row of targets.csv can be read and names a unit of offices.csv.
  private mutating func examineTargets(_ folder: String, known: KnownUnits) {
    var warnings: [WorkspaceWarning] = []
    examine(Workspace.targetsFile) { () throws(RunError) in
      let targets = try Workspace.targets(in: folder, known: known, &warnings)
      guard !known.isEmpty else { return Self.presence(of: Workspace.targetsFile, in: folder) }
      return Bilingual(vi: "\(targets.count) chỉ tiêu", en: "\(targets.count) targets")
    }
    if !warnings.isEmpty { note(Workspace.targetsFile, mistakes: warnings.map(\.mistake)) }
  }

  /// The folders of `name` are periods, and `check` holds of each.
  private mutating func examinePeriods(of name: String, in folder: String, _ check: (Period) throws(RunError) -> Void) {
    var periods: [String] = []
    var mistakes: [Bilingual] = []
    var entries: [String] = []
    do throws(FileError) { entries = try Self.names(ifThere: "\(folder)/\(name)") } catch {
      mistakes.append(RunError.unreadable(error).message)
    }
    for entry in entries where FileSystem.kind(of: "\(folder)/\(name)/\(entry)") == .folder {
      guard let period = Period(entry) else {
        mistakes.append(
          Bilingual(vi: "\(name)/\(entry) không phải là kỳ YYYY-MM", en: "\(name)/\(entry) is no period, YYYY-MM"))
        continue
      }
      periods.append(entry)
      do throws(RunError) { try check(period) } catch { mistakes.append(error.message) }
    }
    let list = periods.isEmpty ? "–" : "\(periods.first ?? "") … \(periods.last ?? "")"
    note(
      name, content: Bilingual(vi: "\(periods.count) kỳ: \(list)", en: "\(periods.count) periods: \(list)"), mistakes: mistakes)
  }

  private static func presence(of name: String, in folder: String) -> Bilingual {
    FileSystem.kind(of: "\(folder)/\(name)") == .nothing
      ? Bilingual(vi: "không có, dùng mặc định", en: "not there, defaults hold") : Bilingual(vi: "đọc được", en: "readable")
  }

  /// The names in a folder; none where there is no such folder.
  private static func names(ifThere folder: String) throws(FileError) -> [String] {
    try FileSystem.kindIfKnown(of: folder) == .nothing ? [] : FileSystem.names(in: folder)
  }

  private static func names(in folder: String) -> [String] { (try? FileSystem.names(in: folder)) ?? [] }
}

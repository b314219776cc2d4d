import Configuration
import Enforcement
import Intake
import Report

/// The folder of templates as far as reading and checking need it: what staff may change without a programmer. What is shown is in
/// ``ReportTemplates``.
struct Templates: Sendable {
  /// Its folder.
  let folder: String
  /// regimes.yaml.
  let regimes: RegimeHistory
  /// layouts/*.yaml.
  let layouts: LayoutCatalogue

  /// Reads regimes and layouts, on all cores.
  init(folder: String) async throws(RunError) {
    self.folder = folder
    async let layouts = attempt { () async throws(ConfigurationError) in
      let files = try Self.files("layouts", of: folder)
      let sizes = files.map { FileSystem.size(of: "\(folder)/\($0)") }
      return try await LayoutCatalogue.load(sizes: sizes) { (file) throws(ConfigurationError) in
        try Self.node(files[file], of: folder)
      }
    }
    do {
      regimes = try RegimeHistory.load(from: Self.node("regimes.yaml", of: folder))
      self.layouts = try await layouts.get()
    } catch {
      throw .configuration(error)
    }
  }

  /// The layouts alone, which is all that `thads inspect` needs.
  static func layouts(of folder: String) throws(RunError) -> LayoutCatalogue {
    do { return try LayoutCatalogue.load(nodes("layouts", of: folder)) } catch { throw .configuration(error) }
  }

  /// Whether a regime is known for the period's statistical year.
  func hasRegime(of period: Period) -> Bool { regimes.regime(inYear: period.statisticalYear) != nil }

  /// The regime in force in the period's statistical year.
  func regime(of period: Period) throws(RunError) -> Regime {
    guard let regime = regimes.regime(inYear: period.statisticalYear) else {
      throw .missing(path: "\(folder)/regimes.yaml", what: Bilingual(vi: "chế độ báo cáo", en: "a regime"))
    }
    return regime
  }

  /// The tile grid of the provinces of `vintage` by code (tiles/<vintage>.csv); empty where the folder has none.
  func tiles(of vintage: Vintage) throws(RunError) -> [String: TilePosition] {
    try Self.tiles("tiles/\(vintage).csv", in: folder)
  }

  /// The tile grid in the file `name` of `folder`.
  static func tiles(_ name: String, in folder: String) throws(RunError) -> [String: TilePosition] {
    guard let table = try TableFile(name, in: folder, columns: ["code", "row", "col"]) else { return [:] }
    var tiles: [String: TilePosition] = [:]
    let needed = Bilingual(vi: "phải là số nguyên", en: "must be a whole number")
    for row in table.rows {
      tiles[row["code"]] = TilePosition(
        row: try row.value("row", needed, Int.init), column: try row.value("col", needed, Int.init))
    }
    return tiles
  }

  /// The YAML files of a folder of templates, in the order of their names.
  static func nodes(_ name: String, of folder: String) throws(ConfigurationError) -> [ConfigurationNode] {
    var nodes: [ConfigurationNode] = []
    for file in try files(name, of: folder) { nodes.append(try node(file, of: folder)) }
    return nodes
  }

  private static func node(_ file: String, of folder: String) throws(ConfigurationError) -> ConfigurationNode {
    try ConfigurationFile.load("\(folder)/\(file)", named: file)
  }

  /// The paths of the YAML files of a folder of templates, relative to that of all templates.
  static func files(_ name: String, of folder: String) throws(ConfigurationError) -> [String] {
    do {
      return try FileSystem.names(in: "\(folder)/\(name)").filter { $0.hasSuffix(".yaml") }.map { "\(name)/\($0)" }
    } catch {
      throw ConfigurationError(ConfigurationPlace(file: name, line: 1, column: 1), .unreadable(errno: error.errno))
    }
  }
}

import Configuration
import Enforcement
import FoundationEssentials
import Glibc
import Intake

/// The project's own templates, which the tests run against.
enum Templates {
  static func layouts() throws -> LayoutCatalogue {
    try LayoutCatalogue.load(
      ["cases", "internal", "statement"].map { try ConfigurationFile.load("\(folder)/layouts/\($0).yaml") })
  }

  static func regime(year: Int = 2022) throws -> Regime {
    let history = try RegimeHistory.load(from: ConfigurationFile.load("\(folder)/regimes.yaml"))
    guard let regime = history.regime(inYear: year) else { throw NothingThere() }
    return regime
  }

  /// The units of a structure as samples/national has them.
  static func registry(of vintage: String) throws -> OfficeRegistry {
    let text = try String(contentsOfFile: "\(folder)/../samples/national/offices.csv", encoding: .utf8)
    var offices: [Office] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // (A unit may have been called otherwise later.)
      guard cells[0] == vintage, let year = Int(vintage), !offices.contains(where: { $0.id.code == cells[1] }) else { continue }
      guard let level = Level(rawValue: cells[3]) else { throw NothingThere() }
      offices.append(
        Office(
          id: OfficeID(vintage: Vintage(year: year), code: cells[1]), name: cells[2], level: level,
          parent: cells[4].isEmpty ? nil : cells[4]))
    }
    guard let year = Int(vintage), let day = CalendarDate(validYear: year, month: 9, day: 30) else { throw NothingThere() }
    return try OfficeRegistry(offices, vintage: Vintage(year: year), on: day)
  }

  struct NothingThere: Error {}

  /// Two folders above the tests' own, links resolved.
  private static let folder: String = {
    let here = "\(#filePath)".split(separator: "/").dropLast(2).joined(separator: "/")
    guard let resolved = realpath("/\(here)", nil) else { return "templates" }
    defer { free(resolved) }
    return "\(String(cString: resolved))/../../templates"
  }()
}

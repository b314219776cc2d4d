import Configuration
import Enforcement
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

  struct NothingThere: Error {}

  /// Two folders above the tests' own, links resolved.
  private static let folder: String = {
    let here = "\(#filePath)".split(separator: "/").dropLast(2).joined(separator: "/")
    guard let resolved = realpath("/\(here)", nil) else { return "templates" }
    defer { free(resolved) }
    return "\(String(cString: resolved))/../../templates"
  }()
}

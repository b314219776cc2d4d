public import Configuration
public import Enforcement
public import Report

/// Where the prior year's figures are taken from.
public enum BaselinePolicy: Hashable, Sendable, CustomStringConvertible {
  /// The prior year's exports, read again by the same rules.
  case exports
  /// The latest sealed version, `archive/<YYYY-MM>/v<N>`.
  case archive
  /// One sealed version.
  case archiveVersion(Int)

  /// Reads `exports`, `archive` or `archive:vN`; nil for any other text.
  public init?(_ text: String) {
    switch text {
    case "exports": self = .exports
    case "archive": self = .archive
    default:
      let prefix = "archive:v"
      guard text.hasPrefix(prefix), let version = Int(text.dropFirst(prefix.count)), version > 0 else { return nil }
      self = .archiveVersion(version)
    }
  }

  /// As the command line writes it.
  public var description: String {
    switch self {
    case .exports: "exports"
    case .archive: "archive"
    case .archiveVersion(let version): "archive:v\(version)"
    }
  }
}

/// thads.yaml: what the ministry unit sets for its workspace. Each key has a default.
public struct Settings: Sendable {
  /// Who publishes.
  public var issuer = Issuer(unit: "Tổng cục Thi hành án dân sự", superior: "Bộ Tư pháp", place: "Hà Nội")
  /// Where the prior year's figures come from.
  public var baseline = BaselinePolicy.exports
  /// How changes are taken.
  public var change = ChangePolicy.published
  /// Thresholds of the rules, read by the intake; nil for its defaults.
  public var rules: ConfigurationNode?

  /// The defaults.
  public init() {}

  /// The settings in `node`.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys(["issuer", "baseline", "change", "rules"])
    if let issuer = node["issuer"] {
      try issuer.allowKeys(["unit", "superior", "place"])
      self.issuer = Issuer(
        unit: try issuer["unit"]?.string() ?? self.issuer.unit,
        superior: try issuer["superior"]?.string() ?? self.issuer.superior,
        place: try issuer["place"]?.string() ?? self.issuer.place)
    }
    if let policy = node["baseline"] {
      let text = try policy.string()
      guard let known = BaselinePolicy(text) else {
        throw ConfigurationError(policy.place, .notAChoice(text, of: ["exports", "archive", "archive:vN"]))
      }
      baseline = known
    }
    if let policy = node["change"] { change = try policy.choice() }
    rules = node["rules"]
  }
}

import Enforcement

/// How many findings there are, by rule and office: of any number, in memory that grows with rules and offices alone.
public struct FindingCounts: Hashable, Sendable {
  /// The findings of one rule about one office, or about none.
  public struct Share: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// How grave it is.
    public let severity: Severity
    /// The office's position, nil where the findings concern none.
    public let office: Int?
    /// How many there are.
    public fileprivate(set) var count = 0
  }

  /// Counts by rule and office, in the order in which they first came.
  public private(set) var shares: [Share] = []
  /// Where the shares of an office stand, once there are many.
  private var places: [Int: [Int]] = [:]
  /// How many shares are looked through one by one: of most files there are no more.
  private static let few = 8
  /// The place of the last one: findings of a kind come in rows.
  private var last = -1

  /// Counts `count` findings of `rule` about an office; how grave they are.
  @discardableResult
  mutating func add(_ rule: Rule, office: Int?, _ count: Int = 1) -> Severity {
    if last < 0 || shares[last].rule != rule || shares[last].office != office { last = place(rule, office) }
    shares[last].count += count
    return shares[last].severity
  }

  /// Adds the counts of another part of the file.
  mutating func add(_ other: FindingCounts) {
    for share in other.shares { add(share.rule, office: share.office, share.count) }
  }

  /// Lets one finding of `rule`, about `office`, stand for all of them.
  mutating func reduce(_ rule: Rule, to office: Int?) {
    for index in shares.indices where shares[index].rule == rule { shares[index].count = 0 }
    add(rule, office: office)
  }

  /// How many findings of `rule` there are.
  func count(of rule: Rule) -> Int { shares.reduce(0) { $0 + ($1.rule == rule ? $1.count : 0) } }

  /// How many findings have `severity`.
  public func count(of severity: Severity) -> Int { shares.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) } }

  /// How many findings there are.
  public var total: Int { shares.reduce(0) { $0 + $1.count } }

  private mutating func place(_ rule: Rule, _ office: Int?) -> Int {
    if let place = knownPlace(rule, office) { return place }
    shares.append(Share(rule: rule, severity: rule.severity, office: office))
    if shares.count == FindingCounts.few {
      for (place, share) in shares.enumerated() { places[share.office ?? -1, default: []].append(place) }
    } else if shares.count > FindingCounts.few {
      places[office ?? -1, default: []].append(shares.count - 1)
    }
    return shares.count - 1
  }

  private func knownPlace(_ rule: Rule, _ office: Int?) -> Int? {
    if shares.count < FindingCounts.few { return shares.firstIndex { $0.rule == rule && $0.office == office } }
    return places[office ?? -1]?.first { shares[$0].rule == rule }
  }

  /// Whether both count the same, in whatever order it came.
  public static func == (left: FindingCounts, right: FindingCounts) -> Bool { left.counted == right.counted }

  /// Combines all counts but those of nothing.
  public func hash(into hasher: inout Hasher) { hasher.combine(counted) }

  private var counted: Set<Share> { Set(shares.filter { $0.count != 0 }) }
}

public import Configuration

/// The numbers by which rules tell the plausible from the implausible: the `rules:` section of thads.yaml. Each has a default.
public struct Thresholds: Hashable, Sendable {
  /// The most cases that a single figure may state.
  public var largestCases: Int64 = 10_000_000
  /// The most đồng that a single figure may state: a million billion, some three times the nation's whole.
  public var largestMoney: Int64 = 1_000_000_000_000_000
  /// Average đồng a case above which an office's money looks a thousand times too large. The national average of 2022 is 339 million.
  public var moneyPerCaseHigh: Int64 = 30_000_000_000
  /// Average đồng a case below which it looks a thousand times too small.
  public var moneyPerCaseLow: Int64 = 100_000
  /// The most rows of figures that a statement may have; the nation's offices by category make some ten thousand.
  public var largestTable: Int64 = 100_000
  /// The most faulty rows of a case list that are told one by one; a list with more is returned whole.
  public var mostFaultyRows: Int64 = 10_000
  /// Offices with fewer cases are not judged by their average.
  public var minimumCases: Int64 = 50

  /// The defaults.
  public init() {}

  /// The thresholds that `node` sets, the others by default.
  ///
  /// - Throws: ``ConfigurationError`` at an unknown key or a value that is no whole number above zero.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys([
      "largest_cases", "largest_money", "money_per_case_high", "money_per_case_low", "minimum_cases", "largest_table",
      "most_faulty_rows",
    ])
    largestCases = try Thresholds.number(node, "largest_cases") ?? largestCases
    largestMoney = try Thresholds.number(node, "largest_money") ?? largestMoney
    moneyPerCaseHigh = try Thresholds.number(node, "money_per_case_high") ?? moneyPerCaseHigh
    moneyPerCaseLow = try Thresholds.number(node, "money_per_case_low") ?? moneyPerCaseLow
    largestTable = try Thresholds.number(node, "largest_table") ?? largestTable
    mostFaultyRows = try Thresholds.number(node, "most_faulty_rows") ?? mostFaultyRows
    minimumCases = try Thresholds.number(node, "minimum_cases") ?? minimumCases
  }

  private static func number(_ node: ConfigurationNode, _ key: String) throws(ConfigurationError) -> Int64? {
    guard let value = node[key] else { return nil }
    let number = try value.integer()
    guard number > 0 else {
      throw ConfigurationError(value.place, .invalid(Bilingual(vi: "phải lớn hơn 0", en: "must be above zero")))
    }
    return Int64(number)
  }
}

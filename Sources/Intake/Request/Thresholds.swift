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
  /// The same for fewer than ``minimumCases``, of which one may be by far the largest: what no few cases of an office are on average …
  public var moneyPerCaseHighest: Int64 = 1_000_000_000_000
  /// … and less than is left of any case.
  public var moneyPerCaseLowest: Int64 = 1_000
  /// The most rows of figures that a statement may have; the nation's offices by category make some ten thousand. A table with more is
  /// returned whole, with all that is wrong in its rows.
  public var largestTable: Int64 = 30_000
  /// The rows of a spreadsheet's sheet: a list of exactly as many was cut there.
  public var rowsOfSheet: Int64 = 1_048_576
  /// The same of a sheet as Excel had it until 2003.
  public var rowsOfOldSheet: Int64 = 65_536
  /// The most rows of a file that sum up others; each is compared with what it may sum up.
  public var mostTotals: Int64 = 1_000
  /// Offices with fewer cases are not judged by their average, nor by what they reported before.
  public var minimumCases: Int64 = 50
  /// A list of fewer cases may have been accepted in a month.
  public var minimumListed: Int64 = 20
  /// A category with fewer cases is not held against the office's others: one large case may be all it has.
  public var fewCases: Int64 = 10
  /// An office with fewer matters and persons in its internal counts is not judged by what those were before.
  public var minimumInternal: Int64 = 100
  /// Percent by which both the newly accepted and the done cases must have fallen since the last report for a statement to be taken
  /// for the month's own instead of the cumulative one.
  public var cumulativeFall: Int64 = 30
  /// How many times the money of an earlier period a statement must show to be taken for a slip of a thousand: from …
  public var slipFrom: Int64 = 300
  /// … to. The same downwards.
  public var slipTo: Int64 = 3_000
  /// Percent of change in a month beyond which the cases to enforce are implausible.
  public var monthChange: Int64 = 50
  /// Percent of change since the same period of the year before beyond which the cases to enforce are implausible.
  public var yearChange: Int64 = 200
  /// Percent of change in a month beyond which the money to enforce is implausible: one large case may double it.
  public var monthMoneyChange: Int64 = 400
  /// Percent of change since the same period of the year before beyond which the money to enforce is implausible.
  public var yearMoneyChange: Int64 = 900

  /// Between which averages of đồng a case so many cases are as usual.
  func moneyPerCase(of cases: Int64) -> ClosedRange<Int64> {
    let (low, high) =
      cases >= minimumCases
      ? (moneyPerCaseLow, moneyPerCaseHigh)
      : (min(moneyPerCaseLowest, moneyPerCaseLow), max(moneyPerCaseHighest, moneyPerCaseHigh))
    return low...max(low, high)
  }

  /// The same of many cases, for a person to read.
  var usualMoneyPerCase: String { "\(Thresholds.grouped(moneyPerCaseLow)) – \(Thresholds.grouped(moneyPerCaseHigh))" }

  /// The most that a single figure may state, of money or of anything else.
  func largest(isMoney: Bool) -> Int64 { isMoney ? largestMoney : largestCases }

  /// The defaults.
  public init() {}

  /// The thresholds that `node` sets, the others by default.
  ///
  /// - Throws: ``ConfigurationError`` at an unknown key or a value that is no whole number above zero.
  public init(from node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys([
      "largest_cases", "largest_money", "money_per_case_high", "money_per_case_low", "money_per_case_highest",
      "money_per_case_lowest", "few_cases", "minimum_cases", "minimum_listed", "largest_table",
      "cumulative_fall_percent", "slip_from", "slip_to", "month_change_percent", "year_change_percent",
      "most_totals", "rows_of_sheet", "rows_of_old_sheet", "minimum_internal", "month_money_change_percent",
      "year_money_change_percent",
    ])
    largestCases = try Thresholds.number(node, "largest_cases") ?? largestCases
    largestMoney = try Thresholds.number(node, "largest_money") ?? largestMoney
    moneyPerCaseHigh = try Thresholds.number(node, "money_per_case_high") ?? moneyPerCaseHigh
    moneyPerCaseLow = try Thresholds.number(node, "money_per_case_low") ?? moneyPerCaseLow
    moneyPerCaseHighest = try Thresholds.number(node, "money_per_case_highest") ?? moneyPerCaseHighest
    moneyPerCaseLowest = try Thresholds.number(node, "money_per_case_lowest") ?? moneyPerCaseLowest
    fewCases = try Thresholds.number(node, "few_cases") ?? fewCases
    largestTable = try Thresholds.number(node, "largest_table") ?? largestTable
    mostTotals = try Thresholds.number(node, "most_totals") ?? mostTotals
    rowsOfSheet = try Thresholds.number(node, "rows_of_sheet") ?? rowsOfSheet
    rowsOfOldSheet = try Thresholds.number(node, "rows_of_old_sheet") ?? rowsOfOldSheet
    minimumListed = try Thresholds.number(node, "minimum_listed") ?? minimumListed
    minimumCases = try Thresholds.number(node, "minimum_cases") ?? minimumCases
    cumulativeFall = try Thresholds.number(node, "cumulative_fall_percent") ?? cumulativeFall
    slipFrom = try Thresholds.number(node, "slip_from") ?? slipFrom
    slipTo = try Thresholds.number(node, "slip_to") ?? slipTo
    monthChange = try Thresholds.number(node, "month_change_percent") ?? monthChange
    yearChange = try Thresholds.number(node, "year_change_percent") ?? yearChange
    minimumInternal = try Thresholds.number(node, "minimum_internal") ?? minimumInternal
    monthMoneyChange = try Thresholds.number(node, "month_money_change_percent") ?? monthMoneyChange
    yearMoneyChange = try Thresholds.number(node, "year_money_change_percent") ?? yearMoneyChange
  }

  private static func number(_ node: ConfigurationNode, _ key: String) throws(ConfigurationError) -> Int64? {
    guard let value = node[key] else { return nil }
    let number = try value.integer()
    guard number > 0 else {
      throw ConfigurationError(value.place, .invalid(Bilingual(vi: "phải lớn hơn 0", en: "must be above zero")))
    }
    return Int64(number)
  }

  /// An amount for a person to read, with points between its thousands as the forms write them.
  static func grouped(_ amount: Int64) -> String {
    var digits = String(amount.magnitude)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(Substring(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (amount < 0 ? "-" : "") + ([Substring(digits)] + groups).joined(separator: ".")
  }
}

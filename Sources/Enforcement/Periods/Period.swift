/// A reporting period: the months from 1 October, the start of the statistical year, to the end of a named month.
///
/// Reports are monthly and cumulative, so one year and month name the whole span: `2023-06` is "9 tháng năm 2023",
/// 01/10/2022–30/06/2023. The statistical year Y runs from 01/10/(Y−1) to 30/09/Y.
public struct Period: Hashable, Comparable, Sendable {
  /// The calendar year of the last month, 1993 (the first year of civil-judgment enforcement under the Ministry) to 2199.
  public let year: Int
  /// The last month, 1–12.
  public let month: Int

  /// The years a period may lie in.
  public static let years = 1993...2199

  /// The period that ends with `month` of `year`; nil where either is out of range.
  public init?(year: Int, month: Int) {
    guard Period.years.contains(year), (1...12).contains(month) else { return nil }
    self.init(checkedYear: year, month: month)
  }

  private init(checkedYear: Int, month: Int) {
    year = checkedYear
    self.month = month
  }

  /// Reads the canonical spelling `YYYY-MM`; nil for any other.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    let digits = (bytes[..<4] + bytes[5...]).map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    self.init(year: number / 100, month: number % 100)
  }

  /// The statistical year Y that the period belongs to.
  public var statisticalYear: Int { month >= 10 ? year + 1 : year }

  /// How many months the period covers, 1 (October alone) to 12 (the whole year).
  public var monthsCovered: Int { month >= 10 ? month - 9 : month + 3 }

  /// The first day, always 1 October.
  public var firstDay: CalendarDate { CalendarDate(year: statisticalYear - 1, month: 10, day: 1) }

  /// The last day of the last month.
  public var lastDay: CalendarDate { CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year)) }

  /// The same months of the year before, with which a period is compared.
  public var priorYear: Period { Period(checkedYear: year - 1, month: month) }

  /// The month before, or nil where the period is the first of its statistical year.
  public var previousMonth: Period? {
    guard monthsCovered > 1 else { return nil }
    return month == 1 ? Period(checkedYear: year - 1, month: 12) : Period(checkedYear: year, month: month - 1)
  }

  /// The periods of the statistical year up to this one, oldest first.
  public var monthsToDate: [Period] {
    var months = [self]
    while let earlier = months.last?.previousMonth { months.append(earlier) }
    return months.reversed()
  }

  /// Orders periods by their last month.
  public static func < (lhs: Period, rhs: Period) -> Bool { (lhs.year, lhs.month) < (rhs.year, rhs.month) }
}

extension Period: CustomStringConvertible {
  /// The canonical spelling, `YYYY-MM`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// The Vietnamese name as reports write it: "9 tháng năm 2023", and "năm 2022" for a whole year.
  public var name: String { monthsCovered == 12 ? "năm \(statisticalYear)" : "\(monthsCovered) tháng năm \(statisticalYear)" }

  /// The days it covers, "01/10/2022–30/06/2023".
  public var span: String { "\(firstDay.vietnamese)–\(lastDay.vietnamese)" }
}

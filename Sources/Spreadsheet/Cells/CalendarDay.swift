/// A day of the 1900 date system: 1 January 1900 to 31 December 9999, proleptic Gregorian, without time or zone.
public struct CalendarDay: Hashable, Sendable {
  /// The year, 1900 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day; throws ``SpreadsheetError/date(year:month:day:)`` for one that does not exist or lies outside the system.
  public init(year: Int, month: Int, day: Int) throws(SpreadsheetError) {
    guard (1900...9999).contains(year), (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else {
      throw .date(year: year, month: month, day: day)
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The serial number that Excel stores: 1 for 1 January 1900, 61 for 1 March 1900. Excel counts a 29 February 1900 that never
  /// was (serial 60), as Lotus 1-2-3 did.
  public var serial: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let daysBeforeYear = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
    let days = daysBeforeYear + (153 * monthFromMarch + 2) / 5 + day - 1
    let sinceEpoch = days - Self.daysToEpoch
    return sinceEpoch >= 60 ? sinceEpoch + 1 : sinceEpoch
  }

  /// Days from 1 March of year 0 to 31 December 1899.
  private static let daysToEpoch = 693_900

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, such as 2022.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day, 1 to the month's last.
  public let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, or nil where no such day exists (30 February, month 13).
  public init?(validYear year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`; nil for any other spelling or a day that does not exist.
  public init?(iso text: some StringProtocol) { self.init(iso: text.utf8) }

  /// Reads `YYYY-MM-DD`; nil for any other spelling or a day that does not exist.
  public init?(iso text: String) { self.init(iso: text.utf8) }

  private init?(iso text: some Collection<UInt8>) {
    var numbers = (year: 0, month: 0, day: 0)
    var place = 0
    for byte in text {
      let digit = Int(byte) - 48
      switch place {
      case 4, 7: if byte != UInt8(ascii: "-") { return nil }
      case 0..<10 where !(0...9).contains(digit): return nil
      case 0..<4: numbers.year = numbers.year * 10 + digit
      case 5..<7: numbers.month = numbers.month * 10 + digit
      case 8..<10: numbers.day = numbers.day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(validYear: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// How many days `month` (1–12) has in `year`.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders days in time.
  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// The date as `YYYY-MM-DD`.
  public var iso: String { "\(Self.padded(year))-\(Self.two(month))-\(Self.two(day))" }

  /// The date as Vietnamese forms write it, `dd/mm/yyyy`.
  public var vietnamese: String { "\(Self.two(day))/\(Self.two(month))/\(year)" }

  private static func padded(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".utf8.count)) + "\(year)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

import Configuration
import Enforcement

// A spreadsheet program writes 2025-07-01 as 01/07/2025 under Vietnamese settings and as 7/1/2025 under American ones. Which of the two a file has,
// its other dates tell: 30/06/2025 has one reading. Where none does, semicolons between the cells do, which no program writes that puts the month
// first, and the operator is told; behind commas or tabs such a date is a mistake.

/// The order of day and month in the dates of a table.
struct TableDates: Hashable, Sendable {
  /// Which comes first.
  enum Order: Hashable, Sendable {
    case dayFirst, monthFirst
    /// Some dates have the one order and some the other.
    case both
    /// No date tells.
    case unknown
  }

  /// Which comes first, as far as the dates tell.
  private let order: Order
  /// Whether the day is taken to come first where no date tells.
  private let assumesDayFirst: Bool

  /// The order in `texts`, the cells of a table's columns of dates.
  init(_ texts: some Sequence<String>, assumesDayFirst: Bool) {
    var (dayFirst, monthFirst) = (false, false)
    for written in texts.compactMap(WrittenDay.init) {
      if written.first > 12 { dayFirst = true }
      if written.second > 12 { monthFirst = true }
    }
    order =
      switch (dayFirst, monthFirst) {
      case (true, true): .both
      case (true, false): .dayFirst
      case (false, true): .monthFirst
      case (false, false): .unknown
      }
    self.assumesDayFirst = assumesDayFirst
  }

  /// The day that `text` is; nil where it is none, or may be two.
  func day(_ text: String) -> CalendarDate? {
    if let day = CalendarDate(iso: text) { return day }
    guard let written = WrittenDay(text) else { return nil }
    switch order {
    case .dayFirst: return written.dayFirst
    case .monthFirst: return written.monthFirst
    case .unknown where assumesDayFirst: return written.dayFirst
    case .both, .unknown: return written.dayFirst == written.monthFirst ? written.dayFirst : nil
    }
  }

  /// Whether any date is read with the day first because nothing tells otherwise.
  var areAssumed: Bool { order == .unknown && assumesDayFirst }

  /// Whether `text` is read with the day first because nothing tells otherwise, and would be another day with the month first.
  func isAssumed(_ text: String) -> Bool {
    guard areAssumed, let written = WrittenDay(text) else { return false }
    return written.dayFirst != written.monthFirst
  }

  /// What is wrong with `text`, which is no day.
  func problem(_ text: String) -> Bilingual {
    guard let written = WrittenDay(text), let one = written.dayFirst, let other = written.monthFirst else {
      return Bilingual(vi: "phải là ngày dạng YYYY-MM-DD", en: "must be a date, YYYY-MM-DD")
    }
    return Bilingual(
      vi:
        "không rõ là ngày \(one.vietnamese) hay \(other.vietnamese): phải là ngày dạng YYYY-MM-DD, \(one.iso) hoặc \(other.iso)",
      en: "may be either of two days: must be a date, YYYY-MM-DD, \(one.iso) or \(other.iso)")
  }
}

/// Two numbers of at most two digits and a year, parted by one sign: `01/07/2025`.
private struct WrittenDay {
  let first, second, year: Int

  init?(_ text: String) {
    // The sign before the last four bytes tells it from a date of the usual form, as most are.
    guard let sign = text.utf8.dropLast(4).last, Self.signs.contains(sign) else { return nil }
    let parts = text.utf8.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }), let first = Int(Substring(parts[0])),
      let second = Int(Substring(parts[1])), let year = Int(Substring(parts[2]))
    else { return nil }
    (self.first, self.second, self.year) = (first, second, year)
  }

  private static let signs = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]

  var dayFirst: CalendarDate? { CalendarDate(validYear: year, month: second, day: first) }
  var monthFirst: CalendarDate? { CalendarDate(validYear: year, month: first, day: second) }
}

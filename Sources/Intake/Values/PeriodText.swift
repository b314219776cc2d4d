import DelimitedText
import Enforcement

// How this works. A text is taken apart into words and numbers, and gone through from left to right; at each place the longest form of a period
// counts: "từ ngày 01/10/2021 đến ngày 30/9/2022", "9 tháng năm 2023", "quý IV/2022", "tháng 9 năm 2022", "30/09/2022", "Sep-22" and others.
// Reports are cumulative from 1 October, so a span that begins elsewhere is a period of no report, and quarters are those of the statistical
// year. In the value of a label every number must belong to such a form. In a title only those count that can be nothing else: not a mere
// date, which may be that of a signature, nor "06/2019", which may be the number of a circular.

/// The periods that a text states.
struct PeriodText {
  /// A period that is stated.
  struct Statement: Hashable {
    /// The period; nil where it is that of no report.
    let period: Period?
    /// Whether it can be nothing else.
    let isFirm: Bool
  }

  private(set) var statements: [Statement] = []
  /// Whether some number belongs to no period.
  private(set) var hasOtherNumbers = false

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(Substring)
  }

  private let tokens: [Token]

  init(_ text: String) {
    let plain = FoldedText(PeriodText.withoutTime(text)).plain
    tokens = plain.split(separator: " ").flatMap(PeriodText.tokens)
    var at = 0
    while at < tokens.count {
      if let found = statement(at) {
        statements.append(found.statement)
        at = found.next
      } else {
        if case .number = tokens[at] { hasOtherNumbers = true }
        at += 1
      }
    }
    // A serial number of Excel is a date where nothing else stands there.
    if statements.isEmpty, tokens.count == 1, case .number(let serial, 5) = tokens[0],
      let day = CalendarDate(excelSerial: serial)
    {
      statements = [Statement(period: Period(year: day.year, month: day.month), isFirm: false)]
      hasOtherNumbers = false
    }
  }

  /// The words and numbers of a word such as "t9".
  private static func tokens(_ word: Substring) -> [Token] {
    var tokens: [Token] = []
    var rest = word
    while let first = rest.utf8.first {
      let isDigit = (0x30...0x39).contains(first)
      let run = rest.prefix { sign in (sign.isASCII && sign.isNumber) == isDigit }
      guard !run.isEmpty else { return tokens + [.word(rest)] }
      if isDigit, run.utf8.count <= 8, let number = Int(run) {
        tokens.append(.number(number, digits: run.utf8.count))
      } else {
        tokens.append(.word(run))
      }
      rest = rest[run.endIndex...]
    }
    return tokens
  }

  /// The text without a time of day: "2022-09-30 00:00:00", "9/30/2022 12:00:00 AM".
  static func withoutTime(_ text: String) -> String {
    let signs = Array(text.utf8)
    let isDigit = { (at: Int) in signs.indices.contains(at) && signs[at] &- 0x30 <= 9 }
    guard let colon = signs.indices.first(where: { signs[$0] == 0x3A && isDigit($0 - 1) && isDigit($0 + 1) }) else { return text }
    var (start, end) = (colon, colon)
    while isDigit(start - 1) { start -= 1 }
    if start > 1, signs[start - 1] | 0x20 == 0x74, isDigit(start - 2) { start -= 1 }
    while isDigit(end) || end < signs.count && [0x3A, 0x2E].contains(signs[end]) { end += 1 }
    let rest = String(decoding: signs[end...], as: UTF8.self)
    let behind = rest.drop { $0 == " " }
    let isMarked = DateWords.halvesOfDay.contains(behind.prefix(2).uppercased())
    return String(decoding: signs[..<start], as: UTF8.self) + (isMarked ? String(behind.dropFirst(2)) : rest)
  }
}

extension PeriodText {
  private typealias Found = (statement: Statement, next: Int)
  private typealias Month = (period: Period?, next: Int)

  /// What stands before "đến" where it says as of when: "tính đến", "số liệu đến", "lũy kế đến".
  private static let asOf: Set<Substring> = ["tinh", "lieu", "ke"]

  private func number(_ at: Int, _ range: ClosedRange<Int>, digits: ClosedRange<Int> = 1...4) -> Int? {
    guard tokens.indices.contains(at), case .number(let number, let count) = tokens[at], range.contains(number),
      digits.contains(count)
    else { return nil }
    return number
  }

  private func word(_ at: Int) -> Substring? {
    if tokens.indices.contains(at), case .word(let word) = tokens[at] { return word }
    return nil
  }

  /// Behind `words`, as far as they stand at `at`, each of them or none.
  private func skipping(_ words: Set<Substring>, _ at: Int) -> Int {
    var at = at
    while let word = word(at), words.contains(word) { at += 1 }
    return at
  }

  private func year(_ at: Int, twoDigits: Bool) -> Int? {
    if let year = number(at, Period.years, digits: 4...4) { return year }
    return twoDigits ? number(at, 0...99, digits: 2...2).map(DateWords.year(ofTwoDigits:)) : nil
  }

  private func statement(_ at: Int) -> Found? {
    if let span = span(at) { return span }
    if word(at) == "den", let end = moment(skipping(["het", "ngay"], at + 1)) {
      return (Statement(period: end.period, isFirm: word(at - 1).map(PeriodText.asOf.contains) ?? false), end.next)
    }
    if let months = monthsOfYear(at) ?? quarter(at) ?? wholeYear(at) { return months }
    if let day = day(at) { return (Statement(period: day.period, isFirm: false), day.next) }
    guard let month = month(at) else { return nil }
    let isMarked = word(at).map(DateWords.monthMarks.contains) ?? false
    // "tháng 8/12" may be a month of twelve, and "ngày … tháng 8 năm 2022" waits for the day of a signature.
    let isFirm = isMarked && year(month.next - 1, twoDigits: false) != nil && word(at - 1) != "ngay"
    return (Statement(period: month.period, isFirm: isFirm), month.next)
  }

  /// A day or a month.
  private func moment(_ at: Int) -> Month? { day(at).map { ($0.period, $0.next) } ?? month(at) }

  /// "từ ngày 01/10/2021 đến ngày 30/9/2022", "01/10/2021 – 30/9/2022": of a report only where it begins on 1 October.
  private func span(_ at: Int) -> Found? {
    guard let begin = beginning(skipping(["tu", "ngay"], at)) else { return nil }
    let isJoined = word(begin.next) == "den"
    let place = skipping(["den", "het", "ngay"], begin.next)
    guard isJoined || begin.year != nil,
      let end = isJoined || begin.day == nil ? moment(place) : day(place).map({ ($0.period, $0.next) })
    else { return nil }
    let isCumulative = end.period.map { begin.isFirst(of: $0) } ?? false
    let isFirm = isCumulative || isJoined || word(at) == "tu"
    return (Statement(period: isCumulative ? end.period : nil, isFirm: isFirm), end.next)
  }

  /// Where a span begins: on a day, with or without its year, or with a month.
  private struct Beginning {
    var day: Int?
    let month: Int
    var year: Int?
    let next: Int

    func isFirst(of period: Period) -> Bool {
      let first = period.firstDay
      return month == first.month && (day ?? 1) == 1 && (year ?? first.year) == first.year
    }
  }

  private func beginning(_ at: Int) -> Beginning? {
    if let day = day(at) { return Beginning(day: day.date.day, month: day.date.month, year: day.date.year, next: day.next) }
    let place = skipping(DateWords.monthMarks, at)
    if place > at {
      if let month = month(at), let period = month.period {
        return Beginning(month: period.month, year: period.year, next: month.next)
      }
      return number(place, 1...12, digits: 1...2).map { Beginning(month: $0, next: place + 1) }
    }
    let second = skipping(DateWords.monthMarks, at + 1)
    guard let day = number(at, 1...31, digits: 1...2), let month = number(second, 1...12, digits: 1...2) else { return nil }
    return Beginning(day: day, month: month, next: second + 1)
  }

  /// "9 tháng năm 2023", "6 tháng đầu năm 2023": so many months of the statistical year.
  private func monthsOfYear(_ at: Int) -> Found? {
    guard let count = number(at, 1...12, digits: 1...2), word(at + 1) == "thang" else { return nil }
    let place = skipping(["dau", "cua", "nam"], at + 2)
    guard let year = year(place, twoDigits: false) else { return nil }
    return (Statement(period: Period(months: count, ofYear: year), isFirm: true), place + 1)
  }

  private static let quarters: [Substring] = ["i", "ii", "iii", "iv"]

  /// "quý IV/2022": three, six, nine or twelve months of the statistical year.
  private func quarter(_ at: Int) -> Found? {
    guard word(at) == "qui" || word(at) == "q" else { return nil }
    let roman = word(at + 1).flatMap { PeriodText.quarters.firstIndex(of: $0) }
    guard let quarter = roman.map({ $0 + 1 }) ?? number(at + 1, 1...4, digits: 1...2) else { return nil }
    let place = skipping(["nam"], at + 2)
    guard let year = year(place, twoDigits: false) else { return nil }
    return (Statement(period: Period(months: quarter * 3, ofYear: year), isFirm: true), place + 1)
  }

  /// "cả năm 2022", "năm 2022": the whole statistical year. A title often names the year alone, whatever the month.
  private func wholeYear(_ at: Int) -> Found? {
    let start = skipping(["ca"], at)
    guard word(start) == "nam" else { return nil }
    let place = skipping(["thong", "ke", "bao", "cao", "cong", "tac"], start + 1)
    guard let year = year(place, twoDigits: false), number(skipping(DateWords.monthMarks, place + 1), 1...12) == nil else {
      return nil
    }
    return (Statement(period: Period(months: 12, ofYear: year), isFirm: start > at), place + 1)
  }

  /// "ngày 30 tháng 9 năm 2022", "30/9/22", "2022-09-30", "9/30/2022", "30-Sep-22", "20220930".
  private func day(_ at: Int) -> (date: CalendarDate, period: Period?, next: Int)? {
    let start = skipping(["ngay"], at)
    guard let found = numbers(start), let date = found.date else { return nil }
    return (date, Period(year: date.year, month: date.month), found.next)
  }

  private func numbers(_ at: Int) -> (date: CalendarDate?, next: Int)? {
    if let whole = number(at, 19_000_101...21_991_231, digits: 8...8) {
      return (CalendarDate(validYear: whole / 10_000, month: whole / 100 % 100, day: whole % 100), at + 1)
    }
    if let year = number(at, Period.years, digits: 4...4) {
      guard let month = number(at + 1, 1...12, digits: 1...2), let day = number(at + 2, 1...31, digits: 1...2) else { return nil }
      return (CalendarDate(validYear: year, month: month, day: day), at + 3)
    }
    guard let first = number(at, 1...31, digits: 1...2) else { return nil }
    let second = skipping(DateWords.monthMarks, at + 1)
    if let month = word(second).flatMap({ DateWords.month($0) }), let year = year(second + 1, twoDigits: true) {
      return (CalendarDate(validYear: year, month: month, day: first), second + 2)
    }
    let third = skipping(["nam"], second + 1)
    guard let other = number(second, 1...31, digits: 1...2), let year = year(third, twoDigits: true) else { return nil }
    let isMonthFirst = other > 12 && first <= 12
    return (CalendarDate(validYear: year, month: isMonthFirst ? first : other, day: isMonthFirst ? other : first), third + 1)
  }

  /// "tháng 9 năm 2022", "T9/2022", "09/2022", "2022-09", "9/22", "Sep-22", "202209", "năm 2022 tháng 9".
  private func month(_ at: Int) -> Month? {
    if let whole = number(at, 190_001...219_912, digits: 6...6) { return (Period(year: whole / 100, month: whole % 100), at + 1) }
    if let month = word(at).flatMap({ DateWords.month($0) }), let year = year(at + 1, twoDigits: true) {
      return (Period(year: year, month: month), at + 2)
    }
    let first = skipping(["nam"], at)
    if let year = number(first, Period.years, digits: 4...4) {
      let place = skipping(DateWords.monthMarks, first + 1)
      return number(place, 1...12, digits: 1...2).map { (Period(year: year, month: $0), place + 1) }
    }
    let place = skipping(DateWords.monthMarks, at)
    let second = skipping(["nam"], place + 1)
    guard let month = number(place, 1...12, digits: 1...2), let year = year(second, twoDigits: true) else { return nil }
    return (Period(year: year, month: month), second + 1)
  }
}

extension Period {
  /// The first `months` of a statistical year.
  init?(months: Int, ofYear year: Int) {
    let month = months > 3 ? months - 3 : months + 9
    self.init(year: month >= 10 ? year - 1 : year, month: month)
  }

  /// The period that the value of a label names, such as `2022-09`, "tháng 9 năm 2022", "12 tháng năm 2022", "từ 01/10/2021 đến 30/9/2022"; nil
  /// for any other, and where several are named.
  init?(reported text: String) {
    let read = PeriodText(text)
    guard !read.hasOtherNumbers, let period = read.statements.first?.period,
      read.statements.allSatisfy({ $0.period == period })
    else { return nil }
    self = period
  }
}

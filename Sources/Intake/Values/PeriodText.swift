import DelimitedText
import Enforcement

// How this works. A text is taken apart into words and numbers, and gone through from left to right; at each place the longest form of a period
// counts: "từ ngày 01/10/2021 đến ngày 30/9/2022", "9 tháng năm 2023", "quý IV/2022", "tháng 9 năm 2022", "30/09/2022", "Sep-22" and others.
// Reports are cumulative from 1 October, so a span that begins elsewhere is a period of no report, and quarters are those of the statistical
// year. In the value of a label every number must belong to such a form. In a title only those count that can be nothing else: not a mere
// date, which may be that of a signature, nor "06/2019", which may be the number of a circular.

/// The periods that a text states.
struct PeriodText {
  /// What is stated of a period.
  enum Meaning: Hashable {
    /// The period; nil where it is that of no report.
    case period(Period?)
    /// Its month, without the year: "tháng 8", "8 tháng đầu năm".
    case month(Int)
    /// Its year alone, or two that follow each other.
    case years(ClosedRange<Int>)
    /// Its statistical year, by the two calendar years in which it lies: "năm công tác 2021 - 2022".
    case statisticalYear(Int)
    /// The day on which figures were closed.
    case closed(CalendarDate)
    /// A time of no report, whatever the period: "6 tháng cuối năm", "tuần 39".
    case otherTime

    /// Whether it holds of `period`. A year may be that of the calendar: a title that names it is right whatever the month.
    func holds(of period: Period) -> Bool {
      switch self {
      case .period(let stated): stated == period
      case .month(let month): month == period.month
      case .years(let years): years.contains(period.year) || years.contains(period.statisticalYear)
      case .statisticalYear(let year): year == period.statisticalYear
      case .closed(let day): day >= period.lastDay
      case .otherTime: false
      }
    }

    /// Whether it is a year, or years up to one, that includes the statistical year `year`.
    func reaches(_ year: Int) -> Bool {
      switch self {
      case .years(let years): years.contains(year)
      case .statisticalYear(let stated): stated == year
      case .period, .month, .closed, .otherTime: false
      }
    }
  }

  /// A period that is stated.
  struct Statement: Hashable {
    let meaning: Meaning
    /// Whether it can be nothing else.
    let isFirm: Bool

    /// Whether it says no more than a year.
    var isOfYear: Bool {
      switch meaning {
      case .years, .statisticalYear: true
      case .period, .month, .closed, .otherTime: false
      }
    }

    /// The period that is named in full; a year by itself is the whole of it.
    var period: Period? {
      switch meaning {
      case .period(let period): period
      case .years(let years): years.count == 1 ? Period(months: 12, ofYear: years.upperBound) : nil
      case .statisticalYear(let year): Period(months: 12, ofYear: year)
      case .closed(let day):
        Period(year: day.year, month: day.month).flatMap { day == $0.lastDay ? $0 : nil }
      case .month, .otherTime: nil
      }
    }
  }

  private(set) var statements: [Statement] = []
  /// Whether some number belongs to no period.
  private(set) var hasOtherNumbers = false

  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(Substring)
  }

  let tokens: [Token]

  init(_ text: String) {
    let plain = FoldedText(PeriodText.withoutTime(PeriodText.whole(text))).plain
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
    if statements.isEmpty, tokens.count == 1, let meaning = loneNumber {
      statements = [Statement(meaning: meaning, isFirm: false)]
      hasOtherNumbers = false
    }
  }

  /// What a number means where nothing else stands there: a serial number of Excel is a date, a small one a month.
  private var loneNumber: Meaning? {
    guard case .number(let number, let digits) = tokens[0] else { return nil }
    if digits == 5 { return CalendarDate(excelSerial: number).map { .period(Period(year: $0.year, month: $0.month)) } }
    return digits <= 2 && (1...12).contains(number) ? .month(number) : nil
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

  /// A number without the ".0" that programs write behind a whole one in a column with blank cells: "202209.0", "9,0". Any other text as it is.
  private static func whole(_ text: String) -> String {
    DecimalCode.isOne(text.utf8Span.span) ? DecimalCode.whole(of: text) : text
  }

  /// What a text says as the number of a year.
  init(year text: String) { self.init("năm \(PeriodText.whole(text))") }

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
  /// Whether each number of a value belongs to some statement of a period.
  var isValue: Bool { !statements.isEmpty && !hasOtherNumbers }

  /// Whether a label is a period and nothing more: "12 tháng năm 2021", "T8/2022", "9 tháng", "2021".
  var isLabel: Bool {
    if statement(0)?.next == tokens.count { return true }
    if tokens.count == 2, number(0, 1...12) != nil { return word(1).map(DateWords.monthMarks.contains) ?? false }
    return tokens.count == 1 && number(0, Period.years, digits: 4...4) != nil
  }

  /// Whether the value of a label, or a cell of a column of periods, says `period`: in full, or its month.
  func says(_ period: Period) -> Bool {
    isValue
      && statements.allSatisfy { statement in
        if case .month(let month) = statement.meaning { month == period.month } else { statement.period == period }
      }
  }

  /// Whether the value of a label, or a cell of a column of years, says the year of `period`, that of the calendar or of statistics.
  static func saysYear(_ text: String, of period: Period) -> Bool {
    let read = PeriodText(year: text)
    return read.isValue && read.statements.allSatisfy { $0.meaning.holds(of: period) }
  }
}

extension Period {
  /// The first `months` of a statistical year.
  init?(months: Int, ofYear year: Int) {
    let month = Period.month(endingAfter: months)
    self.init(year: month >= 10 ? year - 1 : year, month: month)
  }

  /// The last of the first `months` of a statistical year.
  static func month(endingAfter months: Int) -> Int { months > 3 ? months - 3 : months + 9 }

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

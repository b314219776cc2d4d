import DelimitedText
import Enforcement

/// The forms in which periods are written.
extension PeriodText {
  typealias Found = (statement: Statement, next: Int)
  private typealias Month = (period: Period?, next: Int)

  func number(_ at: Int, _ range: ClosedRange<Int>, digits: ClosedRange<Int> = 1...4) -> Int? {
    guard tokens.indices.contains(at), case .number(let number, let count) = tokens[at], range.contains(number),
      digits.contains(count)
    else { return nil }
    return number
  }

  func word(_ at: Int) -> Substring? {
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

  /// The longest statement that begins at `at`.
  func statement(_ at: Int) -> Found? {
    if let found = otherTime(at) ?? closing(at) ?? span(at) ?? end(at) ?? monthsOfYear(at) ?? quarter(at) ?? wholeYear(at) {
      return found
    }
    if let day = day(at) { return (Statement(meaning: .period(day.period), isFirm: false), day.next) }
    if let month = month(at) {
      let isFirm = isFirmMonth(at, month.next)
      return (Statement(meaning: .period(month.period), isFirm: isFirm), month.next)
    }
    guard let month = monthAlone(at) else { return nil }
    // "T8" may be a code as well.
    let isFirm = word(at) == "t" ? at > 0 && followsReport(at) : standsAsPeriod(at, month.next)
    return (Statement(meaning: .month(month.number), isFirm: isFirm), month.next)
  }

  /// The words for "to": "đến", "tới".
  private static let toWords: Set<Substring> = ["den", "toi"]

  private func isTo(_ at: Int) -> Bool { word(at).map(PeriodText.toWords.contains) ?? false }

  /// Behind words that stand before the day on which something ends, and a time of that day: "hết ngày", "24h ngày", "17 giờ 00 ngày".
  private func behindEnd(_ at: Int) -> Int {
    let place = skipping(["het", "ngay", "cuoi", "luc"], at)
    guard number(place, 0...24, digits: 1...2) != nil, let mark = word(place + 1), mark == "h" || mark == "gio" else {
      return place
    }
    let minutes = number(place + 2, 0...59, digits: 2...2) != nil && word(place + 3) == "ngay" ? place + 3 : place + 2
    return skipping(["phut", "cung", "ngay"], minutes)
  }

  /// "Chốt số liệu ngày 25/8/2022", "chốt đến 25/8/2022": figures of a period cannot be closed before its end. (After it they may be, on any day.)
  private func closing(_ at: Int) -> Found? {
    guard word(at) == "chot" else { return nil }
    let place = behindEnd(skipping(["so", "lieu", "bao", "cao", "thong", "ke", "tinh", "den", "toi"], at + 1))
    return day(place).map { (Statement(meaning: .closed($0.date), isFirm: true), $0.next) }
  }

  /// "đến ngày 31/8/2022", "đến hết tháng 8", "tới 24h ngày 31/8/2022".
  private func end(_ at: Int) -> Found? {
    guard isTo(at) else { return nil }
    let place = behindEnd(at + 1)
    if let end = moment(place) {
      let isLastDay = endsMonth(place)
      // (As of another day the figures are those of no period.)
      if isAsOf(at), !isLastDay { return (Statement(meaning: .period(nil), isFirm: true), end.next) }
      return (Statement(meaning: .period(end.period), isFirm: isAsOf(at) || isLastDay && followsReport(at)), end.next)
    }
    return monthAlone(place).map { month in
      (
        Statement(meaning: .month(month.number), isFirm: isAsOf(at) || month.next == tokens.count && followsReport(at)),
        month.next
      )
    }
  }

  /// A day or a month.
  private func moment(_ at: Int) -> Month? { day(at).map { ($0.period, $0.next) } ?? month(at) }

  /// Whether no day before the last one of its month stands at `at`.
  private func endsMonth(_ at: Int) -> Bool { day(at).map { $0.date == $0.period?.lastDay } ?? true }

  /// "từ ngày 01/10/2021 đến ngày 30/9/2022", "01/10/2021 – 30/9/2022": of a report only where it begins on 1 October and ends with a month.
  private func span(_ at: Int) -> Found? {
    guard let begin = beginning(skipping(["tu", "ngay"], at)) else { return nil }
    let isJoined = isTo(begin.next)
    let place = behindEnd(isJoined ? begin.next + 1 : begin.next)
    guard isJoined || begin.year != nil,
      let end = isJoined || begin.day == nil ? moment(place) : day(place).map({ ($0.period, $0.next) })
    else { return nil }
    let isCumulative = endsMonth(place) && end.period.map { begin.isFirst(of: $0) } ?? false
    let isFirm = isCumulative || isJoined || word(at) == "tu"
    return (Statement(meaning: .period(isCumulative ? end.period : nil), isFirm: isFirm), end.next)
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
    if let month = number(at, 1...12, digits: 1...2), let year = number(at + 1, Period.years, digits: 4...4) {
      return Beginning(month: month, year: year, next: at + 2)
    }
    let second = skipping(DateWords.monthMarks, at + 1)
    guard let day = number(at, 1...31, digits: 1...2), let month = number(second, 1...12, digits: 1...2) else { return nil }
    return Beginning(day: day, month: month, next: second + 1)
  }

  /// What stands between "năm" and its number: "năm công tác 2022".
  private static let yearWords: Set<Substring> = ["thong", "ke", "bao", "cao", "cong", "tac"]
  /// What stands between a number of months and their year: "6 tháng đầu năm công tác 2023".
  private static let wordsBehindMonths = yearWords.union(["dau", "cua", "nam"])

  /// "9 tháng năm 2023", "6T/2022", "sáu tháng đầu năm công tác 2023", "8 tháng đầu năm": so many months of the statistical year.
  private func monthsOfYear(_ at: Int) -> Found? {
    guard let count = count(at), months(at) != nil else { return nil }
    let isFromStart = word(count.next + 1) == "dau" && word(count.next + 2) == "nam"
    // Without diacritics "năm tháng" is "năm … tháng …" as well.
    if word(at) == "nam", !isFromStart { return nil }
    let place = skipping(PeriodText.wordsBehindMonths, count.next + 1)
    let isFirm = word(at - 1) != "ngay"
    if let years = years(place) {
      return (
        Statement(meaning: .period(Period(months: count.number, ofYear: years.upperBound)), isFirm: isFirm), place + years.count
      )
    }
    if let span = span(place), case .period(let period) = span.statement.meaning {
      let isSame = period.map { Period(months: count.number, ofYear: $0.statisticalYear) == $0 } ?? false
      return (Statement(meaning: .period(isSame ? period : nil), isFirm: isFirm), span.next)
    }
    guard number(place, 0...99_999_999, digits: 1...8) == nil else { return nil }
    let stands = isFromStart && isFirm || isCountOfTitle(at, place)
    return (Statement(meaning: .month(Period.month(endingAfter: count.number)), isFirm: stands), place)
  }

  /// Behind "9 tháng", "6T", "sáu tháng".
  func months(_ at: Int) -> Int? {
    guard let count = count(at), word(count.next) == "thang" || word(count.next) == "t" && word(at) == nil else { return nil }
    return count.next + 1
  }

  /// "12 tháng" behind a year: "năm 2022 (12 tháng)".
  private func monthsBehind(_ at: Int) -> (number: Int, next: Int)? {
    guard let count = count(at), word(count.next) == "thang", number(count.next + 1, 0...9999) == nil else { return nil }
    return (count.number, count.next + 1)
  }

  /// A year, or two that follow each other: "2021 - 2022".
  private func years(_ at: Int) -> ClosedRange<Int>? {
    guard let first = year(at, twoDigits: false) else { return nil }
    return first...(year(at + 1, twoDigits: false) == first + 1 ? first + 1 : first)
  }

  /// "quý IV/2022", "quý IV": three, six, nine or twelve months of the statistical year.
  private func quarter(_ at: Int) -> Found? {
    guard word(at) == "qui" || word(at) == "q" else { return nil }
    let roman = word(at + 1).flatMap { RomanNumber.value(of: $0) }
    guard let quarter = roman ?? number(at + 1, 1...4, digits: 1...2), quarter <= 4 else { return nil }
    let place = skipping(["nam"], at + 2)
    guard let year = year(place, twoDigits: false) else {
      let month = Period.month(endingAfter: quarter * 3)
      return number(place, 0...9999) == nil
        ? (Statement(meaning: .month(month), isFirm: standsAsPeriod(at, at + 2)), at + 2) : nil
    }
    return (Statement(meaning: .period(Period(months: quarter * 3, ofYear: year)), isFirm: true), place + 1)
  }

  /// "cả năm 2022": the whole statistical year. "năm 2022", "năm công tác 2021 - 2022": a title often names the year alone, whatever the month.
  private func wholeYear(_ at: Int) -> Found? {
    let start = skipping(["ca"], at)
    guard word(start) == "nam" else { return nil }
    let place = skipping(PeriodText.yearWords, start + 1)
    guard let years = years(place) else {
      // ("Cả năm" by itself.)
      return at == 0 && start == 1 && tokens.count == 2
        ? (Statement(meaning: .month(Period.month(endingAfter: 12)), isFirm: true), 2) : nil
    }
    let next = place + years.count
    if let months = monthsBehind(next) {
      let period = Period(months: months.number, ofYear: years.upperBound)
      return (Statement(meaning: .period(period), isFirm: standsAsPeriod(at, months.next)), months.next)
    }
    if number(skipping(DateWords.monthMarks, next), 1...12) != nil { return nil }
    if start > at { return (Statement(meaning: .period(Period(months: 12, ofYear: years.upperBound)), isFirm: true), next) }
    let isOfStatistics = years.count == 2 && (word(start + 1) == "cong" || word(start + 1) == "thong")
    let meaning = isOfStatistics ? Meaning.statisticalYear(years.upperBound) : .years(years)
    return (Statement(meaning: meaning, isFirm: standsAsPeriod(at, next)), next)
  }

  /// The first day that is written in full.
  var firstDay: CalendarDate? { tokens.indices.lazy.compactMap { day($0)?.date }.first }

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
    guard let month = number(place, 1...12, digits: 1...2).map({ ($0, place + 1) }) ?? (place > at ? wordOfMonth(place) : nil),
      let year = year(skipping(["nam"], month.1), twoDigits: true)
    else { return nil }
    return (Period(year: year, month: month.0), skipping(["nam"], month.1) + 1)
  }

  /// "tháng 8", "T8" without a year; "tháng 7, 8" is none, nor "8/12".
  private func monthAlone(_ at: Int) -> (number: Int, next: Int)? {
    guard let mark = word(at), DateWords.monthMarks.contains(mark) else { return nil }
    if let month = number(at + 1, 1...12, digits: 1...2) {
      return number(at + 2, 0...99_999_999, digits: 1...8) == nil ? (month, at + 2) : nil
    }
    // "tháng sau" is the next one as well as the sixth, and other words follow a "tháng" within a text.
    guard mark == "thang", word(at + 1) != "sau", let name = wordOfMonth(at + 1), name.1 == tokens.count else { return nil }
    return (name.0, name.1)
  }

  /// "tám" behind "tháng". "tháng năm 2022" lacks its number; "tháng năm năm 2022" does not.
  private func wordOfMonth(_ at: Int) -> (Int, Int)? {
    guard let found = DateWords.number(word(at), word(at + 1), DateWords.namesOfMonths) else { return nil }
    let next = at + found.words
    return word(at) == "nam" && word(next) != "nam" ? nil : (found.number, next)
  }

  /// How many months: "9", "sáu".
  private func count(_ at: Int) -> (number: Int, next: Int)? {
    if let number = number(at, 1...12, digits: 1...2) { return (number, at + 1) }
    return DateWords.number(word(at), word(at + 1), DateWords.numbers).map { ($0.number, at + $0.words) }
  }
}

import Configuration
import DelimitedText
import Enforcement

// How this works. A cell of decisions that is blank among others that are filled is mostly merged with the one above it, for a further debtor; "nt"
// means the same; and "từ 31 đến 40/QĐ" are ten. A spreadsheet makes a date of "1/2022" and "1,2E+05" of a long number, and which decision it was is lost.
// None of them is a decision that stands in the list twice.

/// What a cell of decisions holds.
enum DecisionCell: Hashable, Sendable {
  /// The number of one.
  case number
  /// Nothing, the decision of the row above, or several.
  case unclear
  /// What is left of a number.
  case lost(Loss)

  /// Why a cell does not tell which decision it was.
  enum Loss: Int, Hashable, Sendable {
    /// A spreadsheet made a date or scientific notation of it.
    case converted
    /// It has no digit.
    case withoutDigits
    /// A spreadsheet shows or keeps something else in its place.
    case notExported
    /// Nearly all rows have the same few numbers.
    case sameInAll

    /// What is to be told of it.
    var words: Bilingual {
      switch self {
      case .converted:
        Bilingual(
          vi: " (bảng tính đã đổi số thành ngày tháng hoặc số dạng khoa học)",
          en: " (a spreadsheet made a date or scientific notation of the number)")
      case .withoutDigits: Bilingual(vi: " (không có chữ số nào)", en: " (there is no digit in it)")
      case .notExported:
        Bilingual(
          vi: " (bảng tính lưu dấu #, lỗi hoặc công thức thay cho số)",
          en: " (a spreadsheet kept hashes, an error or a formula in place of the number)")
      case .sameInAll:
        Bilingual(vi: " (gần như mọi dòng ghi cùng một vài số)", en: " (nearly all rows have the same few numbers)")
      }
    }
  }
}

extension CaseSetting {
  /// What a cell of decisions without blanks around it holds. (Not asked of the reader, which would be copied for it.)
  func meaning(ofDecision cell: Span<UInt8>) -> DecisionCell {
    if SpreadsheetSign.isAll(of: cell) { return .lost(.notExported) }
    if !cell.indices.contains(where: { cell[$0] != 0x2D && cell[$0] != 0x2E }) || meansOthers(cell) { return .unclear }
    if !cell.indices.contains(where: { cell[$0] &- 0x30 <= 9 }) { return .lost(.withoutDigits) }
    return SpreadsheetDecision.isConverted(cell) ? .lost(.converted) : .number
  }

  /// Whether a cell means the decision above it, or several.
  private func meansOthers(_ cell: Span<UInt8>) -> Bool {
    func isDigit(_ at: Int) -> Bool { cell[at] &- 0x30 <= 9 }
    let limit = min(cell.count, CaseSetting.longestUnclear)
    var end = 0
    while end < limit, cell[end] != UInt8(ascii: "/") { end &+= 1 }
    var at = 0
    while at < end, !isDigit(at) { at &+= 1 }
    if at == end { return end == cell.count && search.vocabulary.isDitto(cell, numbers.decoder) }
    while at < end, isDigit(at) { at &+= 1 }
    // What stands between the first number and the next, if there is one.
    var isWritten = false
    while at < end, !isDigit(at) {
      if cell[at] >= 0x41 { isWritten = true }
      at &+= 1
    }
    guard at < end, isWritten else { return false }
    let phrase = Phrase(numbers.decoder.string(cell.extracting(0..<end)))
    return search.vocabulary[.rangeWords].contains(where: phrase.holds)
  }

  /// What is longer is no such cell.
  private static var longestUnclear: Int { 48 }
}

/// What spreadsheets make of the number of a decision that looks like a date or is a long number.
enum SpreadsheetDecision {
  /// Whether a cell is a date or a number in scientific notation and nothing else: "Jan-22", "01/01/2022", "2022-01-01 00:00:00", "5-Thg10", "1,2E+05".
  ///
  /// A number and a year alone, "1/2022", are a decision.
  static func isConverted(_ cell: Span<UInt8>) -> Bool {
    if cell.count > longest { return false }
    return isScientific(cell) || isDay(cell) || isMonth(cell)
  }

  /// "2022-01-01T00:00:00.000000000"
  private static var longest: Int { 30 }

  /// Digits with a sign before the exponent or decimals before it; "12E5" may be somebody's number.
  private static func isScientific(_ cell: Span<UInt8>) -> Bool {
    var at = 0
    guard digits(cell, &at, atMost: 18) != nil else { return false }
    var isCertain = false
    if at < cell.count, cell[at] == 0x2C || cell[at] == 0x2E {
      at += 1
      isCertain = digits(cell, &at, atMost: 18) != nil
    }
    guard at < cell.count, cell[at] | 0x20 == 0x65 else { return false }
    at += 1
    if at < cell.count, cell[at] == 0x2B || cell[at] == 0x2D {
      at += 1
      isCertain = true
    }
    return isCertain && digits(cell, &at, atMost: 3) != nil && at == cell.count
  }

  /// A day in numbers, with a time of day behind it or not.
  private static func isDay(_ cell: Span<UInt8>) -> Bool {
    var at = 0
    guard let first = digits(cell, &at, atMost: 4), at < cell.count, cell[at] == 0x2F || cell[at] == 0x2D else { return false }
    let sign = cell[at]
    at += 1
    guard let second = digits(cell, &at, atMost: 2), at < cell.count, cell[at] == sign else { return false }
    at += 1
    guard let third = digits(cell, &at, atMost: 4), isTime(cell, from: at) else { return false }
    if first.count == 4 { return sign == 0x2D && isDay(first.number, second.number, third.number) && third.count <= 2 }
    guard first.count <= 2, third.count == 4 else { return false }
    return isDay(third.number, second.number, first.number) || isDay(third.number, first.number, second.number)
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2199).contains(year) && CalendarDate(validYear: year, month: month, day: day) != nil
  }

  /// Whether nothing but a time of day stands from `start` on: a blank or a T, then digits, colons, dots, and the half of the day.
  private static func isTime(_ cell: Span<UInt8>, from start: Int) -> Bool {
    if start == cell.count { return true }
    guard cell[start] == 0x20 || cell[start] == 0x54, start + 1 < cell.count, cell[start + 1] &- 0x30 <= 9 else { return false }
    for at in start + 1..<cell.count {
      let byte = cell[at]
      if byte &- 0x30 > 9, !signsOfTime.contains(byte >= 0x61 ? byte & 0xDF : byte) { return false }
    }
    return true
  }

  /// What stands in a time of day beside digits, "10:00:00.000 AM", "SA", "CH", "Z".
  private static let signsOfTime = Array(":. AMPSCHZ".utf8)

  /// A month by its name, with a year behind it or a day before it: "Jan-22", "Thg1-22", "5-Oct".
  private static func isMonth(_ cell: Span<UInt8>) -> Bool {
    var at = 0
    let day = digits(cell, &at, atMost: 2)
    if day != nil {
      guard isSeparator(cell, at) else { return false }
      at += 1
    }
    let start = at
    while at < cell.count, (0x61...0x7A).contains(cell[at] | 0x20) { at += 1 }
    guard at - start >= 3, isMonth(cell.extracting(start..<at), followedBy: cell, &at) else { return false }
    if at == cell.count { return day != nil }
    guard isSeparator(cell, at) else { return false }
    at += 1
    guard let year = digits(cell, &at, atMost: 4) else { return false }
    return at == cell.count && (year.count == 2 || year.count == 4)
  }

  /// Whether a word is the name of a month, "thg" with the number behind it.
  private static func isMonth(_ word: Span<UInt8>, followedBy cell: Span<UInt8>, _ at: inout Int) -> Bool {
    guard word.count <= longestMonth else { return false }
    let name = String(decoding: word.indices.map { word[$0] | 0x20 }, as: UTF8.self)
    guard DateWords.monthMarks.contains(Substring(name)) else { return DateWords.month(name) != nil }
    while at < cell.count, cell[at] == 0x20 { at += 1 }
    guard let month = digits(cell, &at, atMost: 2) else { return false }
    return (1...12).contains(month.number)
  }

  private static var longestMonth: Int { 9 }

  private static func isSeparator(_ cell: Span<UInt8>, _ at: Int) -> Bool {
    at < cell.count && (cell[at] == 0x2D || cell[at] == 0x20 || cell[at] == 0x2F)
  }

  /// The number at `at`; nil where there is none, or one of more digits.
  private static func digits(_ cell: Span<UInt8>, _ at: inout Int, atMost limit: Int) -> (number: Int, count: Int)? {
    let start = at
    var number = 0
    while at < cell.count, cell[at] &- 0x30 <= 9, at - start <= limit {
      number = number &* 10 &+ Int(cell[at] &- 0x30)
      at += 1
    }
    let count = at - start
    return 1...limit ~= count ? (number, count) : nil
  }
}

extension CaseTally {
  /// Whether nearly all of an office's many rows repeat a decision, so that the column tells nothing of them.
  func isSameInAll(_ office: Office, repeated count: Int) -> Bool {
    let cases = sum(of: office).cases
    return cases >= CaseTally.leastSame && Int64(count) * 10 >= cases * 9
  }

  /// Fewer may be the debtors of a decision or two.
  private static var leastSame: Int64 { 20 }
}

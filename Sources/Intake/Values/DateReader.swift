import Enforcement

/// Reads dates as Vietnamese people and Excel write them, from bytes, without making a string: `30/09/2022`, also with dots, dashes or
/// blanks between, one-digit days and months, `2022-09-30`, and a time of day behind.
struct DateReader: Sendable {
  /// Whether the month stands before the day in the whole file.
  var isMonthFirst = false

  /// The numbers of a date in the order in which they were written.
  struct Parts: Hashable, Sendable {
    /// The first and second number; where the year is written first, the day and the month.
    let first: Int
    let second: Int
    let year: Int
    /// Whether the order of day and month cannot be mistaken.
    let isYearFirst: Bool

    /// The day, with the month first or second; nil where there is no such day.
    func date(isMonthFirst: Bool) -> CalendarDate? {
      let isSwapped = isMonthFirst && !isYearFirst
      return CalendarDate(validYear: year, month: isSwapped ? first : second, day: isSwapped ? second : first)
    }
  }

  /// The day in `bytes`, written in the file's order.
  func date(_ parts: Parts) -> CalendarDate? { parts.date(isMonthFirst: isMonthFirst) }

  /// The parts of a date, nil where `bytes` are none.
  ///
  /// - Complexity: O(n).
  func parts(_ bytes: Span<UInt8>) -> Parts? {
    if bytes.count == 10, bytes[2] == 0x2F, bytes[5] == 0x2F { return usualParts(bytes) }
    var numbers: (Int, Int, Int) = (0, 0, 0)
    var digits: (Int, Int, Int) = (0, 0, 0)
    var count = 0
    var isInNumber = false
    for at in bytes.indices {
      let byte = bytes[at]
      let digit = byte &- 0x30
      if digit <= 9 {
        if !isInNumber {
          if count == 3 { break }
          count += 1
          isInNumber = true
        }
        switch count {
        case 1: (numbers.0, digits.0) = (numbers.0 * 10 + Int(digit), digits.0 + 1)
        case 2: (numbers.1, digits.1) = (numbers.1 * 10 + Int(digit), digits.1 + 1)
        default: (numbers.2, digits.2) = (numbers.2 * 10 + Int(digit), digits.2 + 1)
        }
        if max(digits.0, digits.1, digits.2) > 4 { return nil }
      } else {
        if !isInNumber, byte != 0x20 { return nil }
        isInNumber = false
        if count == 3 {
          guard DateReader.isTime(bytes, from: at) else { return nil }
          break
        }
        guard byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x20 else { return nil }
      }
    }
    guard count == 3 else { return nil }
    if digits.0 == 4, digits.1 <= 2, digits.2 <= 2 {
      return Parts(first: numbers.2, second: numbers.1, year: numbers.0, isYearFirst: true)
    }
    guard digits.0 <= 2, digits.1 <= 2, digits.2 == 4 else { return nil }
    return Parts(first: numbers.0, second: numbers.1, year: numbers.2, isYearFirst: false)
  }

  /// `dd/mm/yyyy`.
  @inline(__always)
  private func usualParts(_ bytes: Span<UInt8>) -> Parts? {
    let (d1, d2, m1, m2) = (bytes[0] &- 0x30, bytes[1] &- 0x30, bytes[3] &- 0x30, bytes[4] &- 0x30)
    let (y1, y2, y3, y4) = (bytes[6] &- 0x30, bytes[7] &- 0x30, bytes[8] &- 0x30, bytes[9] &- 0x30)
    if max(max(max(d1, d2), max(m1, m2)), max(max(y1, y2), max(y3, y4))) > 9 { return nil }
    let year = (Int(y1) * 10 + Int(y2)) * 100 + Int(y3) * 10 + Int(y4)
    return Parts(first: Int(d1) * 10 + Int(d2), second: Int(m1) * 10 + Int(m2), year: year, isYearFirst: false)
  }

  /// Whether nothing but a time of day follows: digits, colons, dots, blanks and a T.
  private static func isTime(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for at in start..<bytes.count {
      let byte = bytes[at]
      let isPart = byte &- 0x30 <= 9 || byte == 0x3A || byte == 0x2E || byte == 0x20 || byte == 0x54
      if !isPart { return false }
    }
    return true
  }
}

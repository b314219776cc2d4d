import Enforcement

/// Reads dates as Vietnamese people, Excel and Access write them, from bytes: `30/09/2022`, also with dots, dashes or blanks between, one-digit
/// days and months, two-digit years, `2022-09-30`, `20220930`, `30-Sep-22`, "ngày 30 tháng 9 năm 2022", the serial number 44834, and a time of day behind.
struct DateReader: Sendable {
  /// Whether the month stands before the day in the whole file.
  var isMonthFirst = false

  /// The numbers of a date in the order in which they were written.
  struct Parts: Hashable, Sendable {
    /// The first and second number; where their order is certain, the day and the month.
    let first: Int
    let second: Int
    let year: Int
    /// Whether the order of day and month cannot be mistaken.
    let isOrderCertain: Bool

    /// The day, with the month first or second; nil where there is no such day.
    func date(isMonthFirst: Bool) -> CalendarDate? {
      let isSwapped = isMonthFirst && !isOrderCertain
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
    return writtenParts(bytes)
  }

  /// The parts of any other date, also of one that Excel was told to keep as text: `="01/12/2021"`, `'01/12/2021`.
  private func writtenParts(_ bytes: Span<UInt8>) -> Parts? {
    if let inner = GuardedCell.inner(of: bytes) { return parts(bytes.extracting(inner)) }
    return WrittenDate(bytes)?.parts
  }

  /// `dd/mm/yyyy`.
  @inline(__always)
  private func usualParts(_ bytes: Span<UInt8>) -> Parts? {
    let (d1, d2, m1, m2) = (bytes[0] &- 0x30, bytes[1] &- 0x30, bytes[3] &- 0x30, bytes[4] &- 0x30)
    let (y1, y2, y3, y4) = (bytes[6] &- 0x30, bytes[7] &- 0x30, bytes[8] &- 0x30, bytes[9] &- 0x30)
    if max(max(max(d1, d2), max(m1, m2)), max(max(y1, y2), max(y3, y4))) > 9 { return nil }
    let year = (Int(y1) * 10 + Int(y2)) * 100 + Int(y3) * 10 + Int(y4)
    return Parts(first: Int(d1) * 10 + Int(d2), second: Int(m1) * 10 + Int(m2), year: year, isOrderCertain: false)
  }
}

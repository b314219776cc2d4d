import DelimitedText

/// The numbers of a statement's rows, "STT": where some are missing, rows were filtered out or hidden.
struct RowNumbers: Sendable {
  private var last: Int?
  private var gaps: [ClosedRange<Int>] = []
  private var hasMore = false
  /// Whether some number follows the one before it.
  private var isCounting = false
  /// Whether the numbers fall: they begin anew, or count something else.
  private var falls = false
  /// The line of the row behind the first gap.
  private(set) var line: Int?

  private static let mostGaps = 6
  private static let mostDigits = 6

  /// Takes the number that a record states in `field`, if it does.
  mutating func take(_ record: borrowing Record, _ field: Int) {
    guard field < record.fieldCount, let number = record.withBytes(of: field, { RowNumbers.number($0) }) else { return }
    defer { last = number }
    guard let last else { return }
    if number <= last { falls = true }
    if number == last + 1 { isCounting = true }
    if number <= last + 1 { return }
    line = line ?? record.line
    if gaps.count < RowNumbers.mostGaps { gaps.append(last + 1...number - 1) } else { hasMore = true }
  }

  /// The numbers that are missing, "3–4, 6"; nil where none are, or nothing tells.
  var missing: String? {
    if gaps.isEmpty || falls || !isCounting { return nil }
    let texts = gaps.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return (texts + (hasMore ? ["…"] : [])).joined(separator: ", ")
  }

  /// The number that a cell states, with points or blanks about its digits.
  static func number(_ bytes: Span<UInt8>, mostDigits: Int = mostDigits) -> Int? {
    var (number, digits) = (0, 0)
    for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x2E {
      let digit = bytes[at] &- 0x30
      if digit > 9 || digits == mostDigits { return nil }
      (number, digits) = (number * 10 + Int(digit), digits + 1)
    }
    return digits > 0 ? number : nil
  }
}

extension StatementReader {
  /// Tells of numbers that are missing between the rows, unless a row that was cut wrongly may hold them.
  mutating func tellMissingNumbers() {
    guard let missing = rowNumbers.missing, !reading.rows.contains(where: { $0.values == nil }) else { return }
    reading.findings.add(
      .rowNumbersMissing, line: rowNumbers.line, FindingList.Facts(office: fileOffice, found: missing))
  }
}

/// A code that was written as a number with decimals: "1001.0", as a statistics program does to a column in which a cell is blank, or "1001,00".
enum DecimalCode {
  /// Whether a cell is digits, a sign, and one or two zeros. (Three are those of a thousand.)
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    var end = bytes.count
    while end > 0, bytes.count - end <= 2, bytes[end - 1] == 0x30 { end -= 1 }
    guard (1...2).contains(bytes.count - end), end > 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2C else { return false }
    for at in 0..<end - 1 where bytes[at] &- 0x30 > 9 { return false }
    return true
  }

  /// The digits before the sign of `text`, which is one.
  static func whole(of text: String) -> String { String(text.prefix { $0 != "." && $0 != "," }) }
}

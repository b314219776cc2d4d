/// What a spreadsheet shows or keeps in a cell in place of its value: "######" where the column is too narrow, the error of a formula, the formula itself. The
/// value is not in the file.
enum SpreadsheetSign {
  /// Whether a cell holds nothing else: "####", "#REF!", "#DIV/0!", "Err:508", "=SUM(D2:E2)".
  static func isAll(of bytes: Span<UInt8>) -> Bool {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end - start > 1 else { return false }
    let text = bytes.extracting(start..<end)
    switch text[0] {
    case UInt8(ascii: "#"): return isError(text)
    // (`="01"` is a cell that is guarded, see ``GuardedCell``.)
    case UInt8(ascii: "="): return text[1] != 0x22
    case UInt8(ascii: "E"): return isNumberedError(text)
    default: return false
    }
  }

  /// Whether hashes alone follow, or the capitals and signs with which errors are written.
  private static func isError(_ text: Span<UInt8>) -> Bool {
    var (hashes, letters) = (0, 0)
    for at in text.indices {
      if text[at] == UInt8(ascii: "#") { hashes += 1 } else if (0x41...0x5A).contains(text[at]) { letters += 1 }
      if !signs.contains(text[at]), !(0x41...0x5A).contains(text[at]) { return false }
    }
    return hashes == text.count || hashes == 1 && letters > 0
  }

  /// LibreOffice numbers some errors.
  private static func isNumberedError(_ text: Span<UInt8>) -> Bool {
    let label = numbered
    guard text.count > label.count, label.indices.allSatisfy({ text[$0] == label[$0] }) else { return false }
    for at in label.count..<text.count where text[at] &- 0x30 > 9 { return false }
    return true
  }

  private static let signs = Array("#/0!?_".utf8)
  private static let numbered = Array("Err:".utf8)
}

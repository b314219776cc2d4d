/// Text that no spreadsheet takes for a formula.
///
/// An office may write `=HYPERLINK(…)` for a kind of cases or a name. In a table of ours an apostrophe stands before it, which a
/// spreadsheet shows as text; ``original(_:)`` takes it away again where a table is read back. Numbers stay numbers.
enum InertText {
  /// The text as it is published.
  static func inert(_ text: String) -> String {
    guard let first = text.utf8.first, first < 0x20 || "'=+-@".utf8.contains(first) else { return text }
    return isFormula(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
  }

  /// The text that was published as `text`.
  static func original(_ text: String) -> String {
    text.utf8.first == apostrophe && isFormula(text.utf8.drop { $0 == apostrophe }) ? String(text.dropFirst()) : text
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a spreadsheet may compute the text. (What stands behind apostrophes is asked, so that one more can always be taken away.)
  private static func isFormula(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, "=+-@\t\r\n".utf8.contains(first) else { return false }
    let isNumber = first != UInt8(ascii: "=") && text.dropFirst().allSatisfy { "0123456789., ".utf8.contains($0) }
    return !isNumber
  }
}

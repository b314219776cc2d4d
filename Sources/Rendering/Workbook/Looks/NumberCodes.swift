internal import Report
internal import Spreadsheet

/// Number formats of the cells' kinds, in the Vietnamese locale (`42A`), so that viewers which follow it show 82,50% and 1.234.567.
///
/// The minus is U+2212, as in the texts of the report. Differences carry their sign and a triangle, so that up and down are told
/// apart without colour.
enum NumberCodes {
  private static let locale = "[$-42A]"

  /// The format of a column of `kind`: money with `decimals` places, differences of counts with their sign; `mark` is a note's, shown
  /// after the number.
  static func format(_ kind: ColumnKind, decimals: Int = 0, isSigned: Bool = false, mark: String? = nil) -> NumberFormat {
    let suffix = mark.map { "\"\(NoteMarks.superscript($0).filter { $0 != "\"" })\"" } ?? ""
    switch kind {
    case .text, .met: return .general
    case .ordinal, .rank: return suffix.isEmpty ? .integer : .code("0" + suffix)
    case .count: return amount(decimals: 0, isSigned: isSigned, suffix: suffix)
    case .money: return amount(decimals: decimals, isSigned: isSigned, suffix: suffix)
    case .percent: return .code("\(locale)0.00%\(suffix)")
    case .points: return difference("0.00", suffix: suffix)
    case .relative: return difference("0.00%", suffix: suffix)
    }
  }

  private static func amount(decimals: Int, isSigned: Bool, suffix: String) -> NumberFormat {
    let places = decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 9)) : ""
    let digits = "#,##0\(places)\(suffix)"
    guard isSigned else { return .code("\(locale)\(digits);\(locale)\"−\"\(digits)") }
    return .code("\(locale)+\(digits);\(locale)\"−\"\(digits);\(locale)\(digits)")
  }

  private static func difference(_ digits: String, suffix: String) -> NumberFormat {
    .code("\(locale)\"▲ +\"\(digits)\(suffix);\(locale)\"▼ −\"\(digits)\(suffix);\(locale)\(digits)\(suffix)")
  }
}

/// How the mark of a note is written after a word or number.
enum NoteMarks {
  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
  ]

  /// `⁽¹²⁾` for "12"; a mark that is no number stands in brackets after a space.
  static func superscript(_ mark: String) -> String {
    guard !mark.isEmpty, mark.allSatisfy({ raised[$0] != nil }) else { return mark.isEmpty ? "" : " (\(mark))" }
    return "⁽" + String(mark.compactMap { raised[$0] }) + "⁾"
  }

  /// `text` with the mark after it.
  static func marked(_ text: String, _ mark: String?) -> String { mark.map { text + superscript($0) } ?? text }
}

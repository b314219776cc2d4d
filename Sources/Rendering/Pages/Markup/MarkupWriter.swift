/// Writes HTML and SVG as bytes. Whatever comes from data goes through ``text(_:)`` or ``attribute(_:_:)``, the only places where
/// characters are escaped; ``raw(_:)`` takes literals alone.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []

  /// What was written, as a text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup as it stands in the source.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds text, with `& < > " '` escaped.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      default: bytes.append(contentsOf: Self.shown(scalar).utf8)
      }
    }
  }

  /// What HTML may hold of a character: control characters and those that Unicode keeps for no use are not allowed in a page, even
  /// escaped; U+FFFD stands for them.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t", "\n": scalar
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": "\u{FFFD}"
    default: scalar.value >= 0xFDD0 && scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar
    }
  }

  /// A text without the characters that HTML may not hold; for templates, which escape by themselves.
  static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }

  /// Adds ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  /// Adds ` name="value"` for a whole number.
  mutating func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

  /// Adds ` name="value"` for a length in tenths of a unit, with a decimal only where there is one.
  mutating func attribute(_ name: StaticString, tenths: Int) { attribute(name, Self.decimal(tenths: tenths)) }

  /// A number of tenths in digits, `12` or `-3.5`.
  static func decimal(tenths: Int) -> String {
    let magnitude = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(magnitude / 10)\(magnitude % 10 == 0 ? "" : ".\(magnitude % 10)")"
  }

  /// Adds text that leads to `target`, or plain text where there is none.
  mutating func link(_ content: String, to target: String?) {
    guard let target else { return text(content) }
    raw("<a")
    attribute("href", target)
    raw(">")
    text(content)
    raw("</a>")
  }

  /// Adds `<name>text</name>`.
  mutating func element(_ name: StaticString, _ content: String, class style: StaticString? = nil) {
    raw("<")
    raw(name)
    if let style {
      raw(" class=\"")
      raw(style)
      raw("\"")
    }
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }
}

/// How the fields and records of a file are told apart.
///
/// Records end at LF, CR or CRLF, in any mixture. A quote opens only as the first byte of a field; anywhere else in an unquoted
/// field it is data.
public struct Dialect: Hashable, Sendable {
  /// The separator's bytes, one or more, all ASCII: `;`, `,`, TAB, `|`, or several such as ", ".
  public let delimiter: [UInt8]
  /// The quote's byte (`"` or `'`), `nil` where nothing is quoted.
  public let quote: UInt8?
  /// How a quote is written inside a quoted field.
  public let escape: Escape

  /// How a quote is written inside a quoted field.
  public enum Escape: String, Hashable, Sendable {
    /// Twice: `""`.
    case doubled
    /// After a backslash: `\"`; the backslash itself `\\`. A doubled quote is taken too.
    case backslash
  }

  /// A dialect. An empty delimiter becomes `;`.
  public init(delimiter: String = ";", quote: Character? = "\"", escape: Escape = .doubled) {
    let bytes = Array(delimiter.utf8)
    self.delimiter = bytes.isEmpty ? [UInt8(ascii: ";")] : bytes
    self.quote = quote?.asciiValue
    self.escape = escape
  }

  /// Semicolons and doubled quotes, as Excel writes in Vietnamese.
  public static let semicolon = Dialect(delimiter: ";")
  /// Commas and doubled quotes: RFC 4180.
  public static let comma = Dialect(delimiter: ",")
  /// Tabs, as Excel's "Unicode Text".
  public static let tab = Dialect(delimiter: "\t")

  /// The delimiter as text.
  public var delimiterText: String { String(decoding: delimiter, as: UTF8.self) }
}

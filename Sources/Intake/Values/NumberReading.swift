/// What a cell of figures says.
struct NumberReading: Hashable, Sendable {
  /// Whether the cell is a number, and if not, why.
  enum Kind: Hashable, Sendable {
    case number
    /// Blank, or a dash: zero.
    case blank
    case invalid
    /// A number with decimals where only whole ones make sense.
    case fraction
    /// Scientific notation that does not show all digits.
    case lostDigits
    /// Beyond 64 bits.
    case overflow
  }

  let kind: Kind
  /// The number: cases, or đồng. Zero unless `kind` is `.number`.
  let value: Int64
  /// What the writing tells of the file's decimal sign.
  let style: NumberStyle

  static let blank = NumberReading(kind: .blank, value: 0, style: [])
  static func failure(_ kind: Kind) -> NumberReading { NumberReading(kind: kind, value: 0, style: []) }
}

/// What the numbers of a file tell of its decimal sign. One that tells both, and holds numbers that could be read either way, cannot
/// be trusted.
struct NumberStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// `1.234.567` or `12,5`: the comma is the decimal sign, as in Vietnamese.
  static let commaDecimal = NumberStyle(rawValue: 1)
  /// `1,234,567` or `12.5`: the dot is.
  static let dotDecimal = NumberStyle(rawValue: 2)
  /// `1.234` in a money column: taken for 1234, in an English file for 1 and 234 thousandths.
  static let ambiguousDot = NumberStyle(rawValue: 4)
  /// `1,234` in a money column: taken for 1 and 234 thousandths, in an English file for 1234.
  static let ambiguousComma = NumberStyle(rawValue: 8)
}

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
    /// What a spreadsheet shows or keeps in place of a number (``SpreadsheetSign``).
    case notExported
    /// Beyond 64 bits.
    case overflow
    /// An amount with the sign of the đồng or the words of a unit, in a column of another unit.
    case otherUnit
  }

  let kind: Kind
  /// The number: cases, or đồng. Zero unless `kind` is `.number` or `.otherUnit`.
  let value: Int64
  /// What the writing tells of the file's decimal sign.
  let style: NumberStyle

  /// The rule that it breaks as a figure of up to `limit`; nil where it is one, or blank.
  func fault(upTo limit: Int64) -> Rule? {
    switch kind {
    case .blank: nil
    case .number: value < 0 ? .numberNegative : value > limit ? .numberOverflow : nil
    case .invalid, .fraction: .numberInvalid
    case .lostDigits: .numberLostDigits
    case .notExported: .cellNotExported
    case .overflow: .numberOverflow
    case .otherUnit: .unitContradictory
    }
  }

  static let blank = NumberReading(kind: .blank, value: 0, style: [])
  static func otherUnit(stating amount: Int64) -> NumberReading { NumberReading(kind: .otherUnit, value: amount, style: []) }
  static func failure(_ kind: Kind) -> NumberReading { NumberReading(kind: kind, value: 0, style: []) }
}

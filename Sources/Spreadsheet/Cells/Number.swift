/// A number that a cell, a cached result or a chart shows.
///
/// Excel computes with binary doubles of 15 shown digits; an ``integer(_:)`` beyond 2⁵³ is written in full and read rounded.
public enum Number: Hashable, Sendable {
  /// A whole number.
  case integer(Int64)
  /// An exact decimal: the unscaled value times 10 to the power of −scale, scale 0 to 18. `.decimal(8250, scale: 4)` is 0.825. No
  /// floating point touches it on its way into the file.
  case decimal(Int64, scale: Int)
  /// A binary double; NaN and infinities are refused where the number is given. Written as the shortest text that reads back equal.
  case double(Double)

  /// Throws ``SpreadsheetError/notFinite(_:)`` or ``SpreadsheetError/outOfRange(what:value:allowed:)`` for what no cell can hold.
  package func checked() throws(SpreadsheetError) -> Number {
    switch self {
    case .double(let value) where !value.isFinite: throw .notFinite("\(value)")
    case .decimal(_, let scale) where !(0...18).contains(scale):
      throw .outOfRange(what: "a decimal's scale", value: "\(scale)", allowed: "0...18")
    default: return self
    }
  }

  /// The number as XML writes it: `-12`, `0.825`, `1e+16`. Unchecked doubles read "0".
  package var text: String {
    switch self {
    case .integer(let value): return String(value)
    case .decimal(let unscaled, let scale): return DecimalText.string(unscaled: unscaled, scale: scale)
    case .double(let value):
      guard value.isFinite else { return "0" }
      if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
      return value.description
    }
  }

  /// The nearest double, for comparisons of limits.
  var approximation: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let unscaled, let scale): Double(unscaled) / DecimalText.powerOfTen(scale)
    case .double(let value): value
    }
  }
}

extension Number: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number from a literal.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A double from a literal.
  public init(floatLiteral value: Double) { self = .double(value) }
}

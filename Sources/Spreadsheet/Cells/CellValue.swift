/// What a cell holds.
///
/// A string stays a string, whatever it begins with: `=1+1` in ``string(_:)`` is shown as text, never computed. Formulas are given
/// as ``formula(_:)`` alone.
public enum CellValue: Hashable, Sendable {
  /// Nothing but its format.
  case blank
  /// Text of at most 32,767 UTF-16 units. Characters that XML cannot hold are escaped as Excel does (`_x0001_`).
  case string(String)
  /// Text whose runs have fonts of their own.
  case richText(RichText)
  /// A number.
  case number(Number)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// A day, stored as its serial number; give the cell a date format.
  case date(CalendarDay)
  /// A day and a second of it, 0 to 86,399, stored as a serial number with the time as its fraction; give the cell a format for both.
  case moment(CalendarDay, second: Int)
  /// An error value such as `#N/A`.
  case error(CellError)
  /// A formula with the value it has now.
  case formula(Formula)

  /// A whole number.
  public static func integer(_ value: Int64) -> CellValue { .number(.integer(value)) }
  /// A whole number.
  public static func integer(_ value: Int) -> CellValue { .number(.integer(Int64(value))) }
  /// The exact decimal `unscaled × 10^−scale`.
  public static func decimal(_ unscaled: Int64, scale: Int) -> CellValue { .number(.decimal(unscaled, scale: scale)) }
  /// A binary double.
  public static func double(_ value: Double) -> CellValue { .number(.double(value)) }
}

extension CellValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// Text from a literal.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number from a literal.
  public init(integerLiteral value: Int64) { self = .number(.integer(value)) }
  /// TRUE or FALSE from a literal.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// An error value of a cell.
public enum CellError: String, Hashable, Sendable, CaseIterable {
  /// A division by zero.
  case divisionByZero = "#DIV/0!"
  /// A value that is not available.
  case notAvailable = "#N/A"
  /// A name that is not defined.
  case name = "#NAME?"
  /// Ranges that do not intersect.
  case null = "#NULL!"
  /// A number out of range.
  case number = "#NUM!"
  /// A reference to cells that are gone.
  case reference = "#REF!"
  /// An operand of the wrong kind.
  case value = "#VALUE!"
}

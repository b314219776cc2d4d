internal import Spreadsheet

/// The value of a cell or formula while a filled template is computed.
enum ComputedValue: Hashable {
  case blank
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(CellError)

  /// As an operand of arithmetic.
  var asNumber: ComputedValue {
    switch self {
    case .number, .error: self
    case .blank: .number(0)
    case .boolean(let flag): .number(flag ? 1 : 0)
    case .text(let text): Double(text).map { $0.isFinite ? .number($0) : .error(.value) } ?? .error(.value)
    }
  }

  /// As an operand of `&`.
  var asText: String {
    switch self {
    case .blank, .error: ""
    case .number(let number): Number.double(number).text
    case .text(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }

  /// As a condition, nil for what is none.
  var asCondition: Bool? {
    switch self {
    case .boolean(let flag): flag
    case .number(let number): number != 0
    case .blank: false
    case .text, .error: nil
    }
  }

  /// A number, or the error that Excel gives where it is none.
  static func finite(_ value: Double) -> ComputedValue { value.isFinite ? .number(value) : .error(.number) }
}

/// Where a cell lies in a workbook, for looking up its value.
struct WorkbookCell: Hashable {
  /// The sheet's folded name.
  let sheet: String
  let row: Int
  let column: Int
}

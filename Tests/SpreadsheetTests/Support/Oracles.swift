import Spreadsheet
import SpreadsheetReading

/// A decimal's text the obvious way: digits padded with zeros, a point put in, zeros cut off.
func plainDecimal(_ value: Int64, scale: Int) -> String {
  var digits = Array(String(value.magnitude))
  while digits.count <= scale { digits.insert("0", at: 0) }
  let whole = String(digits[..<(digits.count - scale)])
  var fraction = digits[(digits.count - scale)...]
  while fraction.last == "0" { fraction.removeLast() }
  return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + String(fraction))
}

extension [CellReference: ReadCell] {
  /// The cell at a reference written as text.
  subscript(at reference: String) -> ReadCell? {
    first { "\($0.key)" == reference }?.value
  }
}

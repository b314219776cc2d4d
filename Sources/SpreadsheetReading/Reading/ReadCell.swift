public import Spreadsheet

/// A sheet of a file that is read.
public struct ReadSheet: Hashable, Sendable {
  /// The sheet's name.
  public let name: String
  /// Whether Excel shows it only when asked to.
  public let isHidden: Bool
  /// The part with its cells.
  let part: String
}

/// A cell as a file holds it.
public struct ReadCell: Hashable, Sendable {
  /// Where it is.
  public let reference: CellReference
  /// What it shows; for a formula the value it had when the file was written.
  public let value: ReadValue
  /// The formula without `=`, nil for none. Cells that share a formula with one before have an empty one: the file holds it once.
  public let formula: String?
  /// The code of its number format, such as `0.00%`; nil for General and for formats that follow the machine's locale.
  public let numberFormat: String?
}

/// What a cell that is read shows.
public enum ReadValue: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Text, the runs of rich text joined.
  case string(String)
  /// A number; days are serial numbers.
  case number(ReadNumber)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// An error such as `#N/A`.
  case error(String)
}

/// A number as a file writes it, so that exact decimals can be compared exactly.
public struct ReadNumber: Hashable, Sendable {
  /// The digits in the file, such as `0.825` or `1E-3`.
  public let text: String
  /// The nearest double.
  public let double: Double

  /// Nil where the text is no finite number.
  init?(_ text: String) {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first), let double = Double(text),
      double.isFinite, !text.utf8.contains(UInt8(ascii: "x"))
    else { return nil }
    self.text = text
    self.double = double
  }
}

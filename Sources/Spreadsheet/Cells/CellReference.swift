/// A cell's place on a sheet: row and column, both counted from 1 as Excel shows them. `B3` is row 3, column 2.
///
/// A value of this type always lies on a sheet: rows 1 to 1,048,576, columns 1 (A) to 16,384 (XFD).
public struct CellReference: Hashable, Sendable {
  /// The row, from 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int

  /// The last row of a sheet.
  public static let lastRow = 1_048_576
  /// The last column of a sheet, XFD.
  public static let lastColumn = 16_384
  /// The first cell, A1.
  public static let a1 = CellReference(uncheckedRow: 1, column: 1)

  /// The cell at a row and column; throws ``SpreadsheetError/reference(_:)`` off the sheet.
  public init(row: Int, column: Int) throws(SpreadsheetError) {
    guard (1...Self.lastRow).contains(row), (1...Self.lastColumn).contains(column) else {
      throw .reference("row \(row), column \(column)")
    }
    self.row = row
    self.column = column
  }

  /// The cell that a text such as `B3` or `$B$3` names; throws ``SpreadsheetError/reference(_:)`` for any other text.
  public init(_ text: String) throws(SpreadsheetError) {
    guard let parsed = Self(parsing: text.utf8) else { throw .reference(text) }
    self = parsed
  }

  package init(uncheckedRow row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `$`, letters, `$`, digits; nil for anything else or a place off the sheet.
  package init?(parsing bytes: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    var dollarsAllowed = 2
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$") where dollarsAllowed > 0 && digits == 0 && (letters == 0 ? dollarsAllowed == 2 : true):
        dollarsAllowed = letters == 0 ? 1 : 0
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3 && !(dollarsAllowed == 0 && letters > 0):
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7 && !(digits == 0 && byte == UInt8(ascii: "0")):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard digits > 0, row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    self.row = row
    self.column = column
  }

  /// The letters of a column, such as `AB` for 28; empty for a column below 1.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `$B$3`.
  public var absoluteText: String { "$\(Self.letters(ofColumn: column))$\(row)" }
}

extension CellReference: CustomStringConvertible {
  /// `B3`.
  public var description: String { "\(Self.letters(ofColumn: column))\(row)" }
}

extension CellReference: Comparable {
  /// Row first, then column: the order in which cells are written.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

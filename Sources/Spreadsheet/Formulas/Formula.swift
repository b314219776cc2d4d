/// A formula with the value it has now, so that viewers which do not compute show the right figure.
///
/// The text is in English with commas, without the leading `=`: `ROUND(C5/B5,4)`. Functions newer than Excel 2007 get the `_xlfn.`
/// prefix that the file needs; write them plainly. It is checked when the formula is made: not empty, at most 8,192 UTF-16 units,
/// brackets and quotation marks in pairs. That sheets it names exist is checked when the workbook is encoded.
public struct Formula: Hashable, Sendable {
  /// The value of a formula as last computed.
  public enum Cached: Hashable, Sendable {
    /// A number.
    case number(Number)
    /// Text.
    case string(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error, such as `#DIV/0!`.
    case error(CellError)
  }

  /// The text as the file holds it, prefixes included.
  public let text: String
  /// The value to show until it is computed again.
  public let cached: Cached
  /// The cells that an array formula fills, its own among them as the first; nil for a plain formula.
  public let arrayRange: CellRange?
  /// Whether the array is a dynamic one, which spills.
  public let isDynamic: Bool
  /// The sheets that the text refers to, in order of appearance.
  let sheets: [String]
  /// The tables likewise.
  let tables: [String]

  /// A plain formula; throws ``SpreadsheetError/formula(_:_:)`` or an error of its cached value.
  public init(_ text: String, cached: Cached) throws(SpreadsheetError) {
    try self.init(text, cached: cached, arrayRange: nil)
  }

  /// An array formula over `range`, entered as with Ctrl+Shift+Enter. It is given to the range's first cell; the others' values
  /// are plain cells.
  public init(array text: String, over range: CellRange, cached: Cached) throws(SpreadsheetError) {
    try self.init(text, cached: cached, arrayRange: range)
  }

  /// A dynamic-array formula of Excel 365, such as `SORT(A2:A9)`, which spills over `range` from its first cell. Older versions show it
  /// as an array formula over the same cells.
  public init(dynamic text: String, over range: CellRange, cached: Cached) throws(SpreadsheetError) {
    try self.init(text, cached: cached, arrayRange: range, isDynamic: true)
  }

  private init(_ text: String, cached: Cached, arrayRange: CellRange?, isDynamic: Bool = false) throws(SpreadsheetError) {
    let scan = try FormulaScan(text)
    switch cached {
    case .number(let number): _ = try number.checked()
    case .string(let string): try TextLimit.check(string, .cell, limit: TextLimit.cell)
    case .boolean, .error: break
    }
    self.text = scan.prefixed
    self.sheets = scan.sheets
    tables = scan.tables
    self.cached = cached
    self.arrayRange = arrayRange
    self.isDynamic = isDynamic
  }
}

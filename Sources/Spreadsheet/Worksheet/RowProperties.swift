/// How a row looks, given when the row is begun.
public struct RowProperties: Hashable, Sendable {
  /// The height in points, 0 to 409; nil fits the row's text when a spreadsheet program opens it.
  public var height: Double?
  /// The format of the row's cells that are not written; nil leaves them to the columns.
  public var format: FormatID?
  /// The depth in the outline, 0 (none) to 7.
  public var outlineLevel: Int
  /// Whether the group that this row sums up is folded away. The rows of the group are hidden by ``isHidden``.
  public var isCollapsed: Bool
  /// Whether the row is hidden, as the rows of a folded group are.
  public var isHidden: Bool

  /// Properties of a row.
  public init(
    height: Double? = nil, format: FormatID? = nil, outlineLevel: Int = 0, collapsed: Bool = false, hidden: Bool = false
  ) {
    self.height = height
    self.format = format
    self.outlineLevel = outlineLevel
    isCollapsed = collapsed
    isHidden = hidden
  }

  /// Nothing out of the ordinary.
  public static let plain = RowProperties()

  func checked() throws(SpreadsheetError) {
    if let height, !(0...409).contains(height) {
      throw .outOfRange(what: "a row's height", value: "\(height)", allowed: "0...409")
    }
    guard (0...7).contains(outlineLevel) else {
      throw .outOfRange(what: "an outline level", value: "\(outlineLevel)", allowed: "0...7")
    }
  }
}

/// How a column looks.
public struct ColumnProperties: Hashable, Sendable {
  /// The width in characters of the default font, 0 to 255; nil is the sheet's default. See ``TextWidth`` for fitting text.
  public var width: Double?
  /// The format of the column's cells that are not written.
  public var format: FormatID?
  /// The depth in the outline, 0 (none) to 7.
  public var outlineLevel: Int
  /// Whether the group that this column sums up is folded away.
  public var isCollapsed: Bool
  /// Whether the column is hidden, as the columns of a folded group are.
  public var isHidden: Bool

  /// Properties of a column.
  public init(width: Double? = nil, format: FormatID? = nil, outlineLevel: Int = 0, collapsed: Bool = false, hidden: Bool = false)
  {
    self.width = width
    self.format = format
    self.outlineLevel = outlineLevel
    isCollapsed = collapsed
    isHidden = hidden
  }

  func checked() throws(SpreadsheetError) {
    if let width, !(0...255).contains(width) {
      throw .outOfRange(what: "a column's width", value: "\(width)", allowed: "0...255")
    }
    guard (0...7).contains(outlineLevel) else {
      throw .outOfRange(what: "an outline level", value: "\(outlineLevel)", allowed: "0...7")
    }
  }
}

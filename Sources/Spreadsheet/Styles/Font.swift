/// How text looks. What is nil is taken from the workbook's default font.
public struct Font: Hashable, Sendable {
  /// A line under the text.
  public enum Underline: String, Hashable, Sendable {
    /// One line.
    case single
    /// Two lines.
    case double
    /// One line over the whole cell.
    case singleAccounting
    /// Two lines over the whole cell.
    case doubleAccounting
  }

  /// Text raised or lowered.
  public enum Script: String, Hashable, Sendable {
    /// Raised.
    case superscript
    /// Lowered.
    case `subscript`
  }

  /// The typeface, such as "Times New Roman"; at most 31 characters.
  public var name: String?
  /// The size in points, 1 to 409.
  public var size: Double?
  /// Bold strokes.
  public var isBold: Bool
  /// Slanted letters.
  public var isItalic: Bool
  /// A line through the text.
  public var isStruckThrough: Bool
  /// A line under the text.
  public var underline: Underline?
  /// Text raised or lowered.
  public var script: Script?
  /// The colour; nil is automatic, black on white.
  public var color: Color?

  /// A font; without arguments the workbook's default.
  public init(
    name: String? = nil, size: Double? = nil, bold: Bool = false, italic: Bool = false, struckThrough: Bool = false,
    underline: Underline? = nil, script: Script? = nil, color: Color? = nil
  ) {
    self.name = name
    self.size = size
    isBold = bold
    isItalic = italic
    isStruckThrough = struckThrough
    self.underline = underline
    self.script = script
    self.color = color
  }

  func checked() throws(SpreadsheetError) {
    if let size, !(1...409).contains(size) { throw .outOfRange(what: "a font's size", value: "\(size)", allowed: "1...409") }
    if let name {
      if name.isEmpty { throw .empty(what: "a font's name") }
      try TextLimit.check(name, .other("a font's name"), limit: 31)
    }
  }
}

/// How a cell looks: a value, equal where all of it is equal. ``Workbook/format(_:)`` turns it into the handle that cells take.
///
/// ```swift
/// let percent = try workbook.format(CellFormat(numberFormat: .percentTwoDecimals, border: .box))
/// ```
public struct CellFormat: Hashable, Sendable {
  /// The text's font.
  public var font: Font
  /// What is behind the text.
  public var fill: Fill
  /// The lines around the cell.
  public var border: Border
  /// Where the text stands.
  public var alignment: Alignment
  /// How numbers are shown.
  public var numberFormat: NumberFormat
  /// Whether the cell is locked once the sheet is protected.
  public var isLocked: Bool
  /// Whether the formula is hidden once the sheet is protected.
  public var hidesFormula: Bool
  /// The named style that the cell shows in Excel's style list; nil is Normal. Give it with ``Workbook/addNamedStyle(_:_:)`` first.
  public var styleName: String?

  /// A format; without arguments Excel's default with the workbook's font.
  public init(
    font: Font = Font(), fill: Fill = .none, border: Border = .none, alignment: Alignment = Alignment(),
    numberFormat: NumberFormat = .general, locked: Bool = true, hidesFormula: Bool = false, styleName: String? = nil
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.numberFormat = numberFormat
    isLocked = locked
    self.hidesFormula = hidesFormula
    self.styleName = styleName
  }

  func checked() throws(SpreadsheetError) {
    try font.checked()
    try alignment.checked()
    try numberFormat.checked()
  }
}

/// The part of a format that a conditional format lays over a cell. What is nil shows through.
public struct DifferentialFormat: Hashable, Sendable {
  /// Bold or not.
  public var isBold: Bool?
  /// Slanted or not.
  public var isItalic: Bool?
  /// A line through the text or not.
  public var isStruckThrough: Bool?
  /// The text's colour.
  public var fontColor: Color?
  /// The colour behind the text.
  public var fillColor: Color?
  /// Lines around the cell.
  public var border: Border?
  /// How numbers are shown.
  public var numberFormat: NumberFormat?

  /// A format that changes what is given.
  public init(
    bold: Bool? = nil, italic: Bool? = nil, struckThrough: Bool? = nil, fontColor: Color? = nil, fillColor: Color? = nil,
    border: Border? = nil, numberFormat: NumberFormat? = nil
  ) {
    isBold = bold
    isItalic = italic
    isStruckThrough = struckThrough
    self.fontColor = fontColor
    self.fillColor = fillColor
    self.border = border
    self.numberFormat = numberFormat
  }
}

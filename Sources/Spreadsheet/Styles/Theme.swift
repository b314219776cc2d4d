/// The colours and fonts that a workbook offers by name; charts take their colours from it.
public struct Theme: Hashable, Sendable {
  /// The theme's name.
  public var name: String
  /// Text 1, background 1, text 2, background 2, accents 1 to 6, link, visited link: twelve colours 0xRRGGBB, in this order.
  public var colors: [UInt32]
  /// The font of headings; nil takes the workbook's default.
  public var majorFont: String?
  /// The font of text; nil takes the workbook's default.
  public var minorFont: String?

  /// A theme; without arguments the colours of Office 2013.
  public init(name: String = "Office", colors: [UInt32] = Theme.officeColors, majorFont: String? = nil, minorFont: String? = nil)
  {
    self.name = name
    self.colors = colors
    self.majorFont = majorFont
    self.minorFont = minorFont
  }

  /// The colours of Office 2013.
  public static let officeColors: [UInt32] = [
    0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1, 0x954F72,
  ]
}

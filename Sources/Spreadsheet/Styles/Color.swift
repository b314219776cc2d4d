/// A colour: red, green and blue, or one of the workbook's theme with a tint.
public enum Color: Hashable, Sendable {
  /// 0xRRGGBB; bits above are ignored.
  case rgb(UInt32)
  /// A colour of the theme; tint −1 (black) to 1 (white), 0 leaves it.
  case theme(ThemeColor, tint: Double = 0)

  /// A slot of the theme's colour scheme, in the order cells number them.
  public enum ThemeColor: Int, Hashable, Sendable, CaseIterable {
    /// Background 1, usually white.
    case light1 = 0
    /// Text 1, usually black.
    case dark1 = 1
    /// Background 2.
    case light2 = 2
    /// Text 2.
    case dark2 = 3
    /// Accent 1.
    case accent1 = 4
    /// Accent 2.
    case accent2 = 5
    /// Accent 3.
    case accent3 = 6
    /// Accent 4.
    case accent4 = 7
    /// Accent 5.
    case accent5 = 8
    /// Accent 6.
    case accent6 = 9
  }

  /// Black.
  public static let black = Color.rgb(0x000000)
  /// White.
  public static let white = Color.rgb(0xFFFFFF)

  /// The six hexadecimal digits of red, green and blue.
  static func hex(_ value: UInt32) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for shift in stride(from: 20, through: 0, by: -4) { text.append(digits[Int((value >> UInt32(shift)) & 0xF)]) }
    return String(decoding: text, as: UTF8.self)
  }
}

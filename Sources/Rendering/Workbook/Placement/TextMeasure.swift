/// How wide text is, in the unit of column widths: a digit of the workbook's font at its own size.
///
/// The widths are the advance widths of Times New Roman (and of the fonts with its metrics): enough to fit columns and to count lines
/// without the font.
enum TextMeasure {
  /// The height of a line at the workbook's font size, in points for each point of size.
  static let lineRatio = 1.36

  /// A digit is half an em, 7.33 pixels at 11 points, while columns are counted in whole pixels, 7 a digit.
  private static let pixelRounding = 1.05

  /// The width of one line of text; `times` says how much larger than the workbook's font it is.
  static func width(_ text: String, times: Double = 1, bold: Bool = false) -> Double {
    var sum: UInt64 = 0
    for scalar in text.unicodeScalars { sum += thousandths(of: scalar.value) }
    return Double(sum) / 500 * pixelRounding * times * (bold ? 1.06 : 1)
  }

  /// How many lines text takes in cells `width` wide, at least 1; words do not break, so some room is lost at line ends.
  static func lines(_ text: String, in width: Double, times: Double = 1, bold: Bool = false) -> Int {
    let room = max(width - 1.1, 2)
    let space = 0.53 * times
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var used = 0.0
      var lines = 1
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let length = Self.width(String(word), times: times, bold: bold)
        if used > 0, used + length > room {
          lines += 1
          used = 0
        }
        if length > room { lines += Int(min(length / room, 1000)) }
        used += length + space
      }
      count += lines
    }
    return max(count, 1)
  }

  /// The width of the longest word.
  static func longestWord(_ text: String, bold: Bool = false) -> Double {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { width(String($0), bold: bold) }.max() ?? 0
  }

  /// The width of a whole number with its separators.
  static func width(ofDigits count: Int) -> Double {
    (Double(count) + Double(max(count - 1, 0) / 3) * 0.5) * pixelRounding
  }

  /// The advance width of a letter in thousandths of an em.
  private static func thousandths(of scalar: UInt32) -> UInt64 {
    switch scalar {
    case 0x20..<0x7F: UInt64(ascii[Int(scalar - 0x20)])
    case 0xA0, 0x2C, 0x2019: 250
    case 0x2013: 500
    case 0x2014, 0x2026: 1000
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: 0
    case 0xC0...0xFF: accented(scalar & ~0x20, isCapital: scalar < 0xE0, bounds: (0xC6, 0xCC, 0xD0, 0xD7, 0xDD))
    case 0x102: 722
    case 0x103: 444
    case 0x110: 722
    case 0x128, 0x168: scalar == 0x128 ? 333 : 722
    case 0x129: 278
    case 0x1A0, 0x1AF: 722
    case 0x1B0: 540
    case 0x1EA0...0x1EF9: accented(scalar, isCapital: scalar % 2 == 0, bounds: (0x1EB8, 0x1EC8, 0x1ECC, 0x1EE4, 0x1EF2))
    case 0x1100...: 1000
    default: 500
    }
  }

  /// Letters with accents stand in the order A, E, I, O, U, Y; the bounds are where the next letter begins.
  private static func accented(_ scalar: UInt32, isCapital: Bool, bounds: (UInt32, UInt32, UInt32, UInt32, UInt32)) -> UInt64 {
    if scalar < bounds.0 { return isCapital ? 722 : 444 }
    if scalar < bounds.1 { return isCapital ? 611 : 444 }
    if scalar < bounds.2 { return isCapital ? 333 : 278 }
    return isCapital ? 722 : 500
  }

  /// From the space to the tilde.
  private static let ascii: [UInt16] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
    500,
    278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667,
    556,
    611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278,
    778,
    500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]
}

/// Estimates of how wide text is, so that columns and rows fit what they show without a font at hand.
///
/// Widths are those of Times New Roman, taken for other faces too; column widths are in characters, the width of a digit of the
/// workbook's default font, which is taken to be 11 points. Estimates lie within about a tenth of what Excel measures.
public enum TextWidth {
  private static let defaultSize = 11.0
  /// The cell's own margin on both sides, in characters.
  private static let padding = 1.2

  /// The width for a column that shows each text on one line (its longest line where it has several), between `minimum` and `maximum`.
  /// - Complexity: O(length of the texts).
  public static func columnWidth(
    fitting texts: [String], font: Font = Font(), minimum: Double = 4, maximum: Double = 80
  ) -> Double {
    var widest = 0.0
    for text in texts {
      for line in text.split(separator: "\n") { widest = max(widest, width(of: line.unicodeScalars, in: font)) }
    }
    let quarters = ((widest + padding) * 4).rounded(.up) / 4
    return max(minimum, min(quarters, max(minimum, maximum)))
  }

  /// How many lines a text takes where it wraps in a column of this width, at least one.
  /// - Complexity: O(length of the text).
  public static func lines(_ text: String, font: Font = Font(), inWidth columnWidth: Double) -> Int {
    let room = max(1, columnWidth - padding / 2)
    let space = width(of: " ".unicodeScalars, in: font)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var used = 0.0
      lines += 1
      for word in paragraph.split(separator: " ") {
        let word = width(of: word.unicodeScalars, in: font)
        if used > 0, used + space + word > room {
          lines += 1
          used = 0
        }
        used += (used > 0 ? space : 0) + word
        // A word wider than the column is broken.
        while used > room {
          lines += 1
          used -= room
        }
      }
    }
    return max(lines, 1)
  }

  /// The height of a line in points: 15 for 11 points, as Excel's default row. Rounded up to whole pixels (0.75 points).
  public static func lineHeight(_ font: Font = Font()) -> Double {
    (((font.size ?? defaultSize) * 1.2 + 1.5) / 0.75).rounded(.up) * 0.75
  }

  /// In digits of the default font.
  private static func width(of scalars: some Sequence<Unicode.Scalar>, in font: Font) -> Double {
    let thousandths = scalars.reduce(0) { $0 + width(of: $1) }
    return Double(thousandths) / 500 * (font.size ?? defaultSize) / defaultSize * (font.isBold ? 1.06 : 1)
  }

  /// In thousandths of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let index = Int(scalar.value) - 0x20
    if asciiWidths.indices.contains(index) { return asciiWidths[index] }
    switch scalar.value {
    case 0..<0x20, 0x300...0x36F: return 0
    case 0xA0: return 250
    case 0x2013: return 500
    case 0x2014, 0x2026: return 1000
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x1F000...0x3FFFF: return 1000
    // Letters with marks, as in Vietnamese, are about as wide as their bases.
    default: return scalar.properties.isUppercase ? 690 : 475
    }
  }

  /// U+0020 to U+007E of Times Roman, from Adobe's font metrics.
  private static let asciiWidths = [
    250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
    500, 278,
    278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
    611, 722,
    722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500,
    500, 500,
    500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]
}

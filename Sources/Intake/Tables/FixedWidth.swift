/// Whether columns are parted by blanks alone: what a database client prints, or a mail program makes of tabs.
enum FixedWidth {
  /// Lines that are looked at, and gaps in one from which on it is a row.
  private static let lookedAt = 64
  private static let fewGaps = 3

  /// Whether most of `lines` are rows with more gaps, two blanks or more, than separators.
  static func reads(_ lines: [Substring]) -> Bool {
    let filled = lines.prefix(lookedAt).filter { $0.utf8.contains { $0 > 0x20 && $0 != 0x2D } }
    let rows = filled.count { isRow($0.utf8) }
    return rows >= 2 && rows * 2 >= filled.count
  }

  private static func isRow(_ line: Substring.UTF8View) -> Bool {
    var (gaps, separators, blanks) = (0, 0, 0)
    // (Blanks beside a separator fill up its cell.)
    var last: UInt8?
    for byte in line {
      if byte == 0x20 {
        blanks += 1
        continue
      }
      let isSeparator = separatorSigns.contains(byte)
      if isSeparator { separators += 1 }
      if blanks >= 2, let last, !isSeparator, !separatorSigns.contains(last) { gaps += 1 }
      (last, blanks) = (byte, 0)
    }
    return gaps >= fewGaps && gaps > separators
  }

  private static let separatorSigns: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]
}

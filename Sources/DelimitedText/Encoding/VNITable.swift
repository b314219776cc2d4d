/// VNI for Windows: most letters are a base letter followed by a byte for its marks.
///
/// Source: vni_to_unicode.csv of the project's shared data. A pair is looked for before a single byte. 0x80 to 0xBF, which VNI
/// leaves to punctuation, read as in Windows-1252.
enum VNITable {
  /// Each row: the byte of a capital's mark, the base letters as Windows-1252 shows them, what the pairs mean. The byte of a small
  /// letter's mark is 0x20 higher.
  private static let capitalRows: [(mark: UInt8, bases: String, letters: String)] = [
    (0xC0, "AEO", "ẦỀỒ"), (0xC1, "AEO", "ẤẾỐ"), (0xC2, "AEO", "ÂÊÔ"), (0xC3, "AEO", "ẪỄỖ"), (0xC4, "AEO", "ẬỆỘ"),
    (0xC5, "AEO", "ẨỂỔ"), (0xC8, "A", "Ằ"), (0xC9, "A", "Ắ"), (0xCA, "A", "Ă"), (0xCB, "A", "Ặ"), (0xDA, "A", "Ẳ"),
    (0xDC, "A", "Ẵ"),
    (0xCF, "AEOUÔÖ", "ẠẸỌỤỢỰ"), (0xD5, "AEOUYÔÖ", "ÃẼÕŨỸỠỮ"), (0xD8, "AEOUYÔÖ", "ÀÈÒÙỲỜỪ"), (0xD9, "AEOUYÔÖ", "ÁÉÓÚÝỚỨ"),
    (0xDB, "AEOUYÔÖ", "ẢẺỎỦỶỞỬ"),
  ]

  private static let smallRows: [(mark: UInt8, bases: String, letters: String)] = [
    (0xE0, "aeo", "ầềồ"), (0xE1, "aeo", "ấếố"), (0xE2, "aeo", "âêô"), (0xE3, "aeo", "ẫễỗ"), (0xE4, "aeo", "ậệộ"),
    (0xE5, "aeo", "ẩểổ"), (0xE8, "a", "ằ"), (0xE9, "a", "ắ"), (0xEA, "a", "ă"), (0xEB, "a", "ặ"), (0xFA, "a", "ẳ"),
    (0xFC, "a", "ẵ"),
    (0xEF, "aeouôö", "ạẹọụợự"), (0xF5, "aeouyôö", "ãẽõũỹỡữ"), (0xF8, "aeouyôö", "àèòùỳờừ"), (0xF9, "aeouyôö", "áéóúýớứ"),
    (0xFB, "aeouyôö", "ảẻỏủỷởử"),
  ]

  /// The letters of one byte.
  private static let singleBytes: [(byte: UInt8, letter: Unicode.Scalar)] = [
    (0xC6, "Ỉ"), (0xCC, "Ì"), (0xCD, "Í"), (0xCE, "Ỵ"), (0xD1, "Đ"), (0xD2, "Ị"), (0xD3, "Ĩ"), (0xD4, "Ơ"), (0xD6, "Ư"),
    (0xE6, "ỉ"), (0xEC, "ì"), (0xED, "í"), (0xEE, "ỵ"), (0xF1, "đ"), (0xF2, "ị"), (0xF3, "ĩ"), (0xF4, "ơ"), (0xF6, "ư"),
  ]

  /// What the bytes from 0x80 on mean by themselves; 0 where they mean nothing.
  static let singles: [UInt16] = {
    var table = SingleByteTables.windows1252
    for byte in 0xC0...0xFF { table[byte - 0x80] = 0 }
    for (byte, letter) in singleBytes { table[Int(byte) - 0x80] = UInt16(letter.value) }
    return table
  }()

  /// All pairs: base byte, mark byte, letter.
  static let pairs: [(base: UInt8, mark: UInt8, letter: UInt16)] = (capitalRows + smallRows).flatMap { row in
    zip(row.bases.unicodeScalars, row.letters.unicodeScalars).map { base, letter in
      (UInt8(truncatingIfNeeded: base.value), row.mark, UInt16(truncatingIfNeeded: letter.value))
    }
  }

  private static let baseClasses: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    for (index, base) in "AEOUYÔÖaeouyôö".unicodeScalars.enumerated() { classes[Int(base.value)] = UInt8(index + 1) }
    return classes
  }()

  private static let pairTable: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 15 * 64)
    for pair in pairs { table[Int(baseClasses[Int(pair.base)]) * 64 + Int(pair.mark) - 0xC0] = pair.letter }
    return table
  }()

  /// The letter of a base byte and a mark byte, 0 where they are no pair.
  static func pair(_ base: UInt8, _ mark: UInt8) -> UInt16 {
    mark < 0xC0 ? 0 : pairTable[Int(baseClasses[Int(base)]) * 64 + Int(mark) - 0xC0]
  }
}

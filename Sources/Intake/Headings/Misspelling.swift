import DelimitedText

/// Whether a text is another one misspelt, so that who wrote it may be told to write that one: its words pair up with the other's and differ
/// by slips within words. One word in place of another means something else: "chưa" is no misspelt "đã", "điểm a" no misspelt "điểm c".
enum Misspelling {
  /// Words of this many letters may have one slip, and of that many two.
  private static let (oneSlip, twoSlips) = (4, 7)

  /// Whether `text` is `spelling` with slips; also where only diacritics, or the blanks between words, differ.
  static func holds(_ text: FoldedText, of spelling: FoldedText) -> Bool {
    let written = text.plainBytes.split(separator: 0x20)
    let meant = spelling.plainBytes.split(separator: 0x20)
    if written.joined().elementsEqual(meant.joined()) { return true }
    return written.count == meant.count && zip(written, meant).allSatisfy { isSlip($0, $1) }
  }

  private static func isSlip(_ written: ArraySlice<UInt8>, _ meant: ArraySlice<UInt8>) -> Bool {
    if written == meant { return true }
    if written.contains(where: isDigit) || meant.contains(where: isDigit) { return false }
    let length = max(written.count, meant.count)
    let slips = length >= twoSlips ? 2 : length >= oneSlip ? 1 : 0
    return editDistance(text(written), text(meant), limit: slips) <= slips
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
  private static func text(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }
}

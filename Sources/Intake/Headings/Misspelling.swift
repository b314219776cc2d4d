import DelimitedText

/// Whether a text is another one misspelt, so that who wrote it may be told to write that one: its words pair up with the other's and differ
/// by slips within words. One word in place of another means something else: "chưa" is no misspelt "đã", "điểm a" no misspelt "điểm c".
struct Misspelling: Sendable {
  private let words: [[UInt8]]
  /// All of them without the blanks between.
  private let letters: [UInt8]

  /// Words of this many letters may have one slip, and of that many two.
  private static let (oneSlip, twoSlips) = (4, 7)

  /// A text to be compared with others.
  init(_ text: FoldedText) {
    words = text.plainBytes.split(separator: 0x20).map { Array($0) }
    letters = Array(words.joined())
  }

  /// Whether it is `spelling` with slips; also where only diacritics, or the blanks between words, differ. A word that is written rightly, as `isWord`
  /// tells, is no slip for another.
  func holds(of spelling: Misspelling, isWord: ([UInt8]) -> Bool = { _ in false }) -> Bool {
    if letters == spelling.letters { return true }
    return words.count == spelling.words.count
      && zip(words, spelling.words).allSatisfy { $0 == $1 || Misspelling.isSlip($0, $1) && !isWord($0) }
  }

  private static func isSlip(_ written: [UInt8], _ meant: [UInt8]) -> Bool {
    if written == meant { return true }
    if written.contains(where: isDigit) || meant.contains(where: isDigit) { return false }
    let length = max(written.count, meant.count)
    let slips = length >= twoSlips ? 2 : length >= oneSlip ? 1 : 0
    if abs(written.count - meant.count) > slips { return false }
    return editDistance(written, meant, limit: slips) <= slips
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}

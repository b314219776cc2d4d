/// How many letters a plain text has, and which: what tells of nearly all texts that have nothing in common how far they are from each other.
struct LetterGlance: Sendable {
  /// The bytes of the text, each of which is a letter in ASCII.
  let count: Int
  let isASCII: Bool
  /// A bit for each byte by its lower six. (A digit and a letter may share one: then fewer seem to differ.)
  private let letters: UInt64

  /// Looks at a text in UTF-8.
  init(_ text: [UInt8]) {
    count = text.count
    var (all, letters): (UInt8, UInt64) = (0, 0)
    for byte in text {
      letters |= 1 << UInt64(byte & 63)
      all |= byte
    }
    (isASCII, self.letters) = (all < 0x80, letters)
  }

  /// Whether more than `limit` edits make the one text of the other for certain: each edit takes away one kind of letter at most, and brings in one.
  /// Nothing is certain of texts beyond ASCII.
  func isFarther(from other: LetterGlance, than limit: Int) -> Bool {
    guard isASCII, other.isASCII else { return false }
    if abs(count &- other.count) > limit { return true }
    var (own, theirs) = (letters & ~other.letters, other.letters & ~letters)
    // (Taking off the lowest bits one by one is faster than counting all, and there are never more than so many.)
    for _ in 0..<min(limit, 64) {
      own &= own &- 1
      theirs &= theirs &- 1
    }
    return own | theirs != 0
  }
}

import DelimitedText

/// Texts by their letters and digits, told by their hashes: one that is not among them is taken for one in hardly any case.
struct LetterWords: Sendable {
  private var hashes: HashSketch
  /// By how many letters they have and the first eight of them, by which most others are told without looking at all.
  private var heads: HashSketch
  /// A bit for each letter or digit with which one of them begins.
  private var initials: UInt64 = 0
  /// The most digits that stand side by side in one of them.
  private(set) var mostDigits = 0

  init(size: Int = 512) { (hashes, heads) = (HashSketch(size: size), HashSketch(size: size)) }

  /// Takes in the letters of some words.
  mutating func insert(_ words: FoldedBytes) {
    // (Nor are there letters to be had of texts that ask whether such words are among them.)
    _ = FoldedText.withLetters(of: words.bytes.span) { letters, _ in
      if letters.isEmpty { return }
      initials |= LetterWords.initial(letters[0])
      mostDigits = max(mostDigits, LetterWords.mostDigits(of: letters))
      heads.insert(LetterWords.head(of: letters) { $0 })
      hashes.insert(LetterWords.hash(of: letters) { $0 })
    }
  }

  /// Whether `letters` are one of them.
  func holds(_ letters: Span<UInt8>) -> Bool { holds(letters) { $0 } }

  /// The same of a word of letters of ASCII, large or small, and a number that no zero begins.
  func holdsWord(_ word: Span<UInt8>) -> Bool {
    holds(word) { letter in
      let small = letter &- 0x41 < 26 ? letter | 0x20 : letter
      return small == UInt8(ascii: "y") ? UInt8(ascii: "i") : small
    }
  }

  /// The same of digits, the first of which is no zero.
  func holdsNumber(_ digits: Span<UInt8>) -> Bool { holds(digits) { $0 } }

  @inline(__always)
  private func holds(_ letters: Span<UInt8>, _ folded: (UInt8) -> UInt8) -> Bool {
    if letters.isEmpty || initials & LetterWords.initial(folded(letters[0])) == 0 { return false }
    if !heads.mayHold(LetterWords.head(of: letters, folded)) { return false }
    return letters.count <= LetterWords.lengthOfHead || hashes.mayHold(LetterWords.hash(of: letters, folded))
  }

  /// The bit of a letter or digit.
  @inline(__always)
  private static func initial(_ letter: UInt8) -> UInt64 { 1 &<< UInt64(letter >> 1 & 32 | letter & 31) }

  private static let lengthOfHead = 8

  @inline(__always)
  private static func head(of letters: Span<UInt8>, _ folded: (UInt8) -> UInt8) -> UInt64 {
    var head: UInt64 = 0
    for at in 0..<min(letters.count, lengthOfHead) { head = head &<< 8 | UInt64(folded(letters[at])) }
    return mixed(mixed(head) &+ UInt64(letters.count))
  }

  @inline(__always)
  private static func hash(of letters: Span<UInt8>, _ folded: (UInt8) -> UInt8) -> UInt64 {
    var hash = seed
    for at in letters.indices { hash = self.hash(hash, folded(letters[at])) }
    return mixed(hash)
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  /// The most digits that stand side by side in `letters`.
  static func mostDigits(of letters: Span<UInt8>) -> Int {
    var (most, count) = (0, 0)
    for at in letters.indices {
      count = isDigit(letters[at]) ? count + 1 : 0
      most = max(most, count)
    }
    return most
  }
}

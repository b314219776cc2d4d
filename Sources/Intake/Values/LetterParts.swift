import DelimitedText

/// The letters and digits with which words begin, or in which they end: one that is not among them may be taken for one in few of a thousand cases.
struct LetterParts: Sendable {
  private var hashes: HashSketch
  /// Whether the ends of words count, and not their beginnings.
  private let isFromEnd: Bool

  init(isFromEnd: Bool = false, size: Int = 2048) {
    self.isFromEnd = isFromEnd
    hashes = HashSketch(size: size)
  }

  /// Takes in what some words begin with, or end in, and all of their letters.
  mutating func insert(_ words: FoldedBytes) {
    _ = FoldedText.withLetters(of: words.bytes.span) { letters, _ in
      var hash = LetterWords.seed
      for number in letters.indices {
        hash = LetterWords.hash(hash, letters[isFromEnd ? letters.count - 1 - number : number])
        hashes.insert(mixed(hash))
      }
    }
  }

  /// Whether some words begin with `letters`, or end in them.
  func holds(_ letters: Span<UInt8>) -> Bool {
    var hash = LetterWords.seed
    for number in letters.indices { hash = LetterWords.hash(hash, letters[isFromEnd ? letters.count - 1 - number : number]) }
    return hashes.mayHold(mixed(hash))
  }
}

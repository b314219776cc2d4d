import DelimitedText

/// What cells are surely no known heading: a glance that spares folding them. One object, since very many rows ask it.
final class HeadingGlance: Sendable {
  /// The letters of all headings that are known.
  private let headings: LetterWords
  /// The first words of them, and the last ones.
  private let firsts, lasts: LetterWords

  init(_ vocabularies: [HeadingVocabulary]) {
    var (headings, firsts, lasts) = (LetterWords(), LetterWords(), LetterWords())
    for phrase in vocabularies.flatMap(\.words.phrases) {
      headings.insert(phrase)
      firsts.insert(phrase.firstWord)
      lasts.insert(phrase.lastWord)
    }
    (self.headings, self.firsts, self.lasts) = (headings, firsts, lasts)
  }

  /// Whether a cell, whose bytes are UTF-8 where they are not ASCII, may be a known heading.
  ///
  /// - Complexity: O(n), without asking for memory.
  func mayBeHeading(_ cell: Span<UInt8>) -> Bool {
    var mayBe = true
    _ = FoldedText.withLetters(of: cell) { mayBe = mayBeHeading($0, $1) }
    return mayBe
  }

  /// The same of the letters of a cell.
  func mayBeHeading(_ letters: Span<UInt8>, _ found: TextLetters) -> Bool {
    found.signs & HeadingGlance.signs != 0 || headings.holds(letters)
  }

  /// Whether no heading, with a number before it or without one, begins with words that no blank parts and that have these letters, or ends in them.
  func isPartOfNone(_ letters: Span<UInt8>, _ found: TextLetters, isFirst: Bool) -> Bool {
    if isFirst {
      return found.signs & HeadingGlance.signs == 0 && !firsts.holds(letters.extracting(found.firstWord(of: letters)))
    }
    // (The beginnings of words are known of so many letters.)
    return letters.count <= 64 && !lasts.holds(letters.extracting((63 - found.starts.leadingZeroBitCount)..<letters.count))
  }

  /// In one of these signs ends what numbers a heading.
  private static let signs: UInt64 = ".):".utf8.reduce(0) { $0 | 1 << UInt64($1) }
}

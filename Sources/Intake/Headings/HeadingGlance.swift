import DelimitedText

/// What cells are surely no known heading: a glance that spares folding them. One object, since very many rows ask it.
final class HeadingGlance: Sendable {
  /// The letters of all headings that are known.
  private let headings: LetterRuns

  init(_ vocabularies: [HeadingVocabulary]) {
    var headings = LetterRuns()
    for phrase in vocabularies.flatMap(\.words.phrases) { headings.insert(phrase) }
    self.headings = headings
  }

  /// Whether a cell, whose bytes are UTF-8 where they are not ASCII, may be a known heading.
  ///
  /// - Complexity: O(n), without asking for memory.
  func mayBeHeading(_ cell: Span<UInt8>) -> Bool {
    var mayBe = true
    _ = FoldedText.withLetters(of: cell) { letters, _ in mayBe = mayBeHeading(cell, letters) }
    return mayBe
  }

  /// The same of a cell with the letters `letters`.
  func mayBeHeading(_ cell: Span<UInt8>, _ letters: Span<UInt8>) -> Bool {
    headings.holds(letters) || HeadingGlance.mayBeNumbered(cell)
  }

  /// Whether a sign stands in a cell in which what numbers a heading ends.
  private static func mayBeNumbered(_ cell: Span<UInt8>) -> Bool {
    for at in cell.indices {
      switch cell[at] {
      case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"): return true
      default: break
      }
    }
    return false
  }
}

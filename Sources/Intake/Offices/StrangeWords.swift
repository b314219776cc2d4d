import DelimitedText

// How this works. Where columns were exchanged the cells of offices hold names of people, decisions or the like: another text in each row, made of the same
// words and numbers. Whether a text may mean an office, a sum or a heading is known by the word that it begins with and by the one that it ends in: if nothing
// that is known begins so, and no word for a sum ends so, it means nothing, whatever stands between. A number may stand before the first word.

/// What is known of the words with which texts begin, and of those in which they end, by their bytes.
struct StrangeWords: Sendable {
  /// The hashes of words with which nothing begins that is known, or in which nothing ends.
  private var strange = MixedHashes()
  /// Those of words with which a heading alone may begin, or in which one may end.
  private var ofHeadings = MixedHashes()
  /// Those of all other words.
  private var others = MixedHashes()

  /// More words are not kept in mind.
  private static let limit = 4096

  /// Whether a cell, whose bytes are sound UTF-8, surely means no office, no sum and no heading, and its bytes are its text; false where its words do not
  /// tell.
  mutating func areAll(of cell: Span<UInt8>, _ glance: OfficeGlance, _ headings: HeadingGlance) -> Bool {
    guard !cell.isEmpty, let words = OuterWords(cell) else { return false }
    var start = 0
    if cell[0] &- 0x30 < 10 {
      guard let behind = StrangeWords.start(behindNumberOf: cell, glance) else { return false }
      start = behind
    }
    let first = meaning(of: cell.extracting(start..<words.firstEnd), isFirst: true, glance, headings)
    if first == .office { return false }
    let second = meaning(of: cell.extracting(max(start, words.lastStart)..<cell.count), isFirst: false, glance, headings)
    return second == .none || second == .heading && first == .none
  }

  /// Where the words begin behind the number with which a cell does, where that is no code; nil where something else may be meant.
  private static func start(behindNumberOf cell: Span<UInt8>, _ glance: OfficeGlance) -> Int? {
    var start = 0
    while start < cell.count, cell[start] &- 0x30 < 10 { start &+= 1 }
    guard start < cell.count, cell[start] < 0x80, LetterSet(cell[start]).isEmpty, glance.isOnlyNumber(cell.extracting(0..<start))
    else { return nil }
    return start
  }

  /// What a text may mean that begins with a word, or ends in one.
  private mutating func meaning(
    of word: Span<UInt8>, isFirst: Bool, _ glance: OfficeGlance, _ headings: HeadingGlance
  ) -> OfficeGlance.Meaning {
    let hash = mixed(stableHash(word) &+ (isFirst ? 1 : 0))
    if strange.contains(hash) { return .none }
    if ofHeadings.contains(hash) { return .heading }
    if others.contains(hash) || strange.count + ofHeadings.count + others.count >= StrangeWords.limit { return .office }
    var meaning = OfficeGlance.Meaning.office
    _ = FoldedText.withLetters(of: word) { letters, found in
      guard isFirst ? glance.beginsNothing(letters, found) : glance.endsNothing(letters) else { return }
      meaning = headings.isPartOfNone(letters, found, isFirst: isFirst) ? .none : .heading
    }
    switch meaning {
    case .none: _ = strange.insert(hash)
    case .heading: _ = ofHeadings.insert(hash)
    case .office: _ = others.insert(hash)
    }
    return meaning
  }
}

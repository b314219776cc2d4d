import Enforcement

extension HeadingVocabulary {
  /// What a label with a word for a sum before it or behind it sums up: "Cộng Chi cục …", "Tổng của 01001", "01001 Total", as Excel calls its
  /// subtotals. Empty where no such word stands there, or nothing else.
  func summedUp(by text: String) -> (behindWord: String?, beforeWord: String?) { summedUp(by: text, Phrase(text)) }

  /// The same of a label that is folded to `phrase`.
  private func summedUp(by text: String, _ phrase: Phrase) -> (behindWord: String?, beforeWord: String?) {
    let isNumbered = phrase.withoutNumber.map(isTotal) ?? false
    // (Nearly all labels are spared the trouble. Where blanks are not what they should be, words may be others than those of the phrase.)
    if !isNumbered, text.hasSingleBlanks, !beginsOrEndsAsSum(phrase) { return (nil, nil) }
    let words = text.split(whereSeparator: \.isWhitespace)
    let start = isNumbered ? words.dropFirst() : words[...]
    let longest = (1...HeadingVocabulary.mostWordsOfSum).reversed()
    let first = longest.first { isSum(start.prefix($0)) }
    let last = longest.first { $0 <= words.count && isSumEnd(words.suffix($0)) }
    return (
      first.flatMap { HeadingVocabulary.joined(start.dropFirst($0)) },
      last.flatMap { HeadingVocabulary.joined(words.dropLast($0)) }
    )
  }

  /// The category that a text names with a word for a sum behind it, "Dân sự Total", or before it in a way that leaves nothing else.
  func categorySummedUp(by text: String, _ phrase: Phrase) -> Category? {
    let named = summedUp(by: text, phrase)
    return (named.beforeWord ?? named.behindWord).flatMap { category(of: Phrase($0)) }
  }

  /// Whether a word for a sum stands behind what a section of cases may be called: a category, a status, an origin.
  func sumsUpSection(_ text: String) -> Bool {
    guard let named = summedUp(by: text).beforeWord.map({ Phrase($0) }) else { return false }
    return category(of: named) != nil || titlesSection(named)
  }

  /// Whether a word for a sum stands before or behind the others, but for diacritics.
  private func beginsOrEndsAsSum(_ phrase: Phrase) -> Bool {
    self[.totalWords].contains(where: phrase.hasPrefix) || self[.totalEnds].contains { phrase.plain.hasSuffix($0.plain) }
  }

  private static let mostWordsOfSum = 4

  private func isSum(_ words: ArraySlice<Substring>) -> Bool { totals[Phrase(words.joined(separator: " "))] == true }

  private func isSumEnd(_ words: ArraySlice<Substring>) -> Bool { totalEnds[Phrase(words.joined(separator: " "))] == true }

  /// Words without the signs that part them from the word for the sum; nil where nothing is left.
  private static func joined(_ words: ArraySlice<Substring>) -> String? {
    let text = words.joined(separator: " ")
    guard let first = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord) else { return nil }
    let end = text[last...].prefix { isWord($0) || $0 == ")" }.endIndex
    return String(text[first..<end])
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

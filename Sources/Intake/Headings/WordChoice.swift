import DelimitedText

/// A fixed choice of meanings that a cell may name, such as the status of a case, each with its spellings. One object, since every row asks it.
final class WordChoice<Meaning: Hashable & Sendable>: Sendable {
  private let words: PhraseTable<Meaning>
  private let spellings: Lazy<(texts: [String], words: [Misspelling])>
  /// The names in one text.
  private let allNames: Lazy<String>
  /// How each meaning is best written.
  let names: [String]
  private let meanings: [Meaning]
  private let letters: LetterChoice

  /// The meanings with their spellings: the id first, then the usual one, then others.
  init(_ entries: [(meaning: Meaning, texts: [String])]) {
    let texts = entries.flatMap(\.texts)
    spellings = Lazy { (texts, texts.map { Misspelling(FoldedText($0)) }) }
    meanings = entries.map(\.meaning)
    let names = entries.map { $0.texts.dropFirst().first ?? $0.texts.first ?? "" }
    self.names = names
    allNames = Lazy { names.joined(separator: "; ") }
    var words = PhraseTable<Meaning>()
    for entry in entries {
      for text in entry.texts { words.insert(text, entry.meaning) }
    }
    self.words = words
    letters = LetterChoice(texts)
  }

  /// Whether a cell of these bytes may be one of the spellings: a glance that spares decoding what is surely none.
  func mayHold(_ bytes: Span<UInt8>) -> Bool { letters.mayHold(bytes) || WordChoice.isNumbered(bytes) }

  /// Whether a digit or a letter stands alone before a sign, as what numbers a list does.
  private static func isNumbered(_ bytes: Span<UInt8>) -> Bool {
    for at in 0..<min(5, bytes.count) {
      switch bytes[at] {
      case 0x2E, 0x29, 0x2F, 0x2D: return at > 0
      default: continue
      }
    }
    return false
  }

  /// What `text` means, nil where it is none of the spellings.
  func meaning(of text: String) -> Meaning? { meaning(of: Phrase(text)) }

  /// (A number may stand before it, as where it titles a section: "1. Thi hành xong".)
  func meaning(of phrase: Phrase) -> Meaning? { words[phrase] ?? phrase.withoutNumber.flatMap { words[$0] } }

  /// The spelling that `text` is, with slips; nil where it is none: of statuses the nearest may mean the opposite. What means one of `others` is not to be
  /// written.
  func spelling(like text: String, without others: Set<Meaning>) -> String? {
    if text.utf8.count > 200 { return nil }
    let written = Misspelling(FoldedText(text))
    let spelling = spellings.withValue { spellings in
      spellings.words.firstIndex { written.holds(of: $0) }.map { spellings.texts[$0] }
    }
    return spelling.flatMap(meaning).map(others.contains) ?? false ? nil : spelling
  }

  /// All names that may be written, in one text.
  func names(without others: Set<Meaning>) -> String {
    others.isEmpty ? allNames.value : zip(meanings, names).filter { !others.contains($0.0) }.map(\.1).joined(separator: "; ")
  }
}

import DelimitedText

/// A text as the words that count when headings are compared, each with and without diacritics.
struct Phrase: Hashable, Sendable {
  /// Words with their diacritics, tones at the end.
  let keys: [Substring]
  /// The same words without diacritics.
  let plain: [Substring]

  init(_ text: String) { self.init(FoldedText(text)) }

  init(_ folded: FoldedText) {
    keys = folded.key.split(separator: " ")
    plain = folded.plain.split(separator: " ")
  }

  private init(keys: [Substring], plain: [Substring]) {
    self.keys = keys
    self.plain = plain
  }

  var isEmpty: Bool { plain.isEmpty }

  var plainText: String { plain.joined(separator: " ") }

  /// The phrase without the words of `range`.
  func removing(_ range: Range<Int>) -> Phrase {
    var (keys, plain) = (keys, plain)
    keys.removeSubrange(range.clamped(to: keys.indices))
    plain.removeSubrange(range.clamped(to: plain.indices))
    return Phrase(keys: keys, plain: plain)
  }

  /// Both phrases, one after the other.
  func joined(_ other: Phrase) -> Phrase { Phrase(keys: keys + other.keys, plain: plain + other.plain) }

  /// Where the words of `other` stand in this phrase without regard to diacritics, each place.
  func places(of other: Phrase) -> [Range<Int>] {
    guard !other.isEmpty, other.plain.count <= plain.count else { return [] }
    return (0...plain.count - other.plain.count).compactMap { start in
      plain[start..<start + other.plain.count].elementsEqual(other.plain) ? start..<start + other.plain.count : nil
    }
  }

  func hasPrefix(_ other: Phrase) -> Bool { !other.isEmpty && plain.starts(with: other.plain) }
}

/// Meanings by phrase: first with diacritics, then without them where that is not ambiguous.
struct PhraseTable<Meaning: Hashable & Sendable>: Sendable {
  private var byKey: [[Substring]: Meaning] = [:]
  private var byPlain: [[Substring]: Meaning?] = [:]

  init() {}

  /// The first meaning given to a text with its diacritics stays.
  mutating func insert(_ text: String, _ meaning: Meaning) {
    let phrase = Phrase(text)
    guard !phrase.isEmpty else { return }
    if byKey[phrase.keys] == nil { byKey[phrase.keys] = meaning }
    if let known = byPlain[phrase.plain] {
      if known != meaning { byPlain[phrase.plain] = .some(nil) }
    } else {
      byPlain[phrase.plain] = meaning
    }
  }

  subscript(phrase: Phrase) -> Meaning? {
    if phrase.isEmpty { return nil }
    return byKey[phrase.keys] ?? byPlain[phrase.plain] ?? nil
  }
}

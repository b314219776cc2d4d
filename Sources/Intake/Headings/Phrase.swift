import DelimitedText

/// A text as the words that count when headings are compared, each with and without diacritics.
struct Phrase: Hashable, Sendable {
  /// The words with their diacritics, tones at their ends; a space between words.
  let key: FoldedBytes
  /// The same words without diacritics.
  let plain: FoldedBytes
  /// How many words there are.
  let count: Int

  init(_ text: String) { self.init(FoldedText(text)) }

  init(_ folded: FoldedText) { self.init(key: FoldedBytes(folded.keyBytes), plain: FoldedBytes(folded.plainBytes)) }

  private init(key: FoldedBytes, plain: FoldedBytes) {
    (self.key, self.plain) = (key, plain)
    count = plain.wordCount
  }

  var isEmpty: Bool { count == 0 }

  var plainText: String { String(decoding: plain.bytes, as: UTF8.self) }

  /// The phrase without the words of `range`.
  func removing(_ range: Range<Int>) -> Phrase { Phrase(key: key.removing(range), plain: plain.removing(range)) }

  /// Both phrases, one after the other.
  func joined(_ other: Phrase) -> Phrase { Phrase(key: key.joined(other.key), plain: plain.joined(other.plain)) }

  /// Where the words of `other` stand in this phrase without regard to diacritics, each place.
  func places(of other: Phrase) -> [Range<Int>] {
    guard !other.isEmpty, other.count <= count else { return [] }
    var places: [Range<Int>] = []
    var (start, word) = (0, 0)
    while word + other.count <= count {
      if plain.holds(other.plain, at: start) { places.append(word..<word + other.count) }
      guard let space = plain.bytes[start...].firstIndex(of: 0x20) else { break }
      (start, word) = (space + 1, word + 1)
    }
    return places
  }

  /// Whether the words of `other` stand somewhere in this phrase without regard to diacritics.
  func holds(_ other: Phrase) -> Bool { !places(of: other).isEmpty }

  func hasPrefix(_ other: Phrase) -> Bool { !other.isEmpty && plain.holds(other.plain, at: 0) }

  /// Which word is `word`, in small letters without diacritics; nil where none is.
  func position(of word: String) -> Int? {
    plain.bytes.split(separator: 0x20).firstIndex { $0.elementsEqual(word.utf8) }
  }

  /// The phrase without what numbers it in a list: "I. Tổng số", "2) Chi cục …"; nil where nothing does, or nothing is left.
  var withoutNumber: Phrase? {
    let first = firstWord
    guard count > 1, !first.isEmpty else { return nil }
    let isNumber = first.count <= 2 && first.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber || first.count == 1 || RomanNumber.isLike(first) ? removing(0..<1) : nil
  }

  /// The first word without diacritics, empty where there is none. (Marks that stand alone leave a space before it.)
  private var firstWord: ArraySlice<UInt8> { plain.bytes.drop { $0 == 0x20 }.prefix { $0 != 0x20 } }

  /// Whether the first word is a number.
  var beginsWithNumber: Bool {
    let first = plain.bytes.prefix { $0 != 0x20 }
    return !first.isEmpty && first.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether the last word is a number.
  var endsInNumber: Bool {
    let last = plain.bytes.suffix(while: { $0 != 0x20 })
    return !last.isEmpty && last.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Phrase {
  /// Whether the last word is the number of a quarter as such are written: "quý II".
  var endsInQuarter: Bool {
    // (In folded words y is i.)
    let words = plain.bytes.split(separator: 0x20).suffix(2)
    guard words.count == 2, let last = words.last, let before = words.first else { return false }
    return before.elementsEqual("qui".utf8) && RomanNumber.value(of: last).map { $0 <= 4 } ?? false
  }
}

extension BidirectionalCollection {
  /// The longest end of which all elements satisfy `isPart`.
  fileprivate func suffix(while isPart: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}

/// Meanings by phrase: first with diacritics, then without them where that is not ambiguous.
struct PhraseTable<Meaning: Hashable & Sendable>: Sendable {
  private var byKey: [FoldedBytes: Meaning] = [:]
  private var byPlain: [FoldedBytes: Meaning?] = [:]

  init() {}

  /// A table of phrases that mean the same.
  init(_ phrases: [Phrase], _ meaning: Meaning) {
    for phrase in phrases { insert(phrase, meaning) }
  }

  /// The first meaning given to a text with its diacritics stays.
  mutating func insert(_ text: String, _ meaning: Meaning) { insert(Phrase(text), meaning) }

  private mutating func insert(_ phrase: Phrase, _ meaning: Meaning) {
    guard !phrase.isEmpty else { return }
    if byKey[phrase.key] == nil { byKey[phrase.key] = meaning }
    if let known = byPlain[phrase.plain] {
      if known != meaning { byPlain[phrase.plain] = .some(nil) }
    } else {
      byPlain[phrase.plain] = meaning
    }
  }

  /// The phrases without diacritics, in no order.
  var phrases: [FoldedBytes] { Array(byPlain.keys) }

  subscript(phrase: Phrase) -> Meaning? {
    if phrase.isEmpty { return nil }
    return byKey[phrase.key] ?? byPlain[phrase.plain] ?? nil
  }
}

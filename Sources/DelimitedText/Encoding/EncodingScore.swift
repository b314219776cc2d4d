/// How well a sample of words reads in one encoding: the sum of what each word says.
struct EncodingScore {
  let encoding: TextEncoding
  /// Words that are a Vietnamese syllable or stand in the known headings, the latter counted twice.
  private(set) var good = 0
  /// Words that are neither, or hold bytes that are no text.
  private(set) var bad = 0
  /// Sound and unsound sequences of UTF-8, for UTF-8 alone.
  private(set) var sound = 0
  private(set) var unsound = 0
  /// Letters followed by combining marks.
  private(set) var decomposed = 0
  /// Letters that no legacy encoding of Vietnamese shows when it is misread: U+1EA0 to U+1EF9, as they stand in UTF-8. Misread under
  /// Windows-1258 it does show combining marks, from which such letters could be composed.
  private(set) var vietnameseLetters = 0

  /// The score of no words.
  init(encoding: TextEncoding) { self.encoding = encoding }

  /// Adds what a word says.
  mutating func add(_ word: WordEvidence) {
    good &+= Int(word.good)
    bad &+= Int(word.bad)
    sound &+= Int(word.sound)
    unsound &+= Int(word.unsound)
    decomposed &+= Int(word.decomposed)
    vietnameseLetters &+= Int(word.vietnameseLetters)
  }

  /// The share of good words among those judged, from 0 to 1; 0 without any.
  var share: Double { good + bad == 0 ? 0 : Double(good) / Double(good + bad) }

  /// Whether words of UTF-8 may have been misread before: real Vietnamese letters in number cannot come from bytes misread as letters of the
  /// west.
  var mayBeResaved: Bool { vietnameseLetters * 10 < sound }

  /// How well the encoding fits, from 0 to 1. Sound UTF-8 counts for itself, since other text is hardly ever sound UTF-8.
  var score: Double {
    guard encoding == .utf8, sound >= 3, sound >= 4 * unsound else { return share }
    return max(share, 0.9 * Double(sound) / Double(sound + unsound))
  }
}

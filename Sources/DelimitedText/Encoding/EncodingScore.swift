/// How well a sample of words reads in one encoding.
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

  init(encoding: TextEncoding, words: [UInt8], knownWords: Set<[UInt32]>) {
    self.encoding = encoding
    if encoding == .utf8 { countSequences(words) }
    var word: [UInt32] = []
    let text = TextDecoder(encoding).decode(words).string
    for scalar in text.unicodeScalars {
      if EncodingScore.isWordScalar(scalar.value) {
        word.append(scalar.value)
      } else if !word.isEmpty {
        judge(word, knownWords: knownWords)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { judge(word, knownWords: knownWords) }
  }

  /// The share of good words among those judged, from 0 to 1; 0 without any.
  var share: Double { good + bad == 0 ? 0 : Double(good) / Double(good + bad) }

  /// How well the encoding fits, from 0 to 1. Sound UTF-8 counts for itself, since other text is hardly ever sound UTF-8.
  var score: Double {
    guard encoding == .utf8, sound >= 3, sound >= 4 * unsound else { return share }
    return max(share, 0.9 * Double(sound) / Double(sound + unsound))
  }

  private mutating func judge(_ word: [UInt32], knownWords: Set<[UInt32]>) {
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    if !knownWords.isEmpty, knownWords.contains(word.map(EncodingScore.small)) {
      good += 2
      return
    }
    switch VietnameseSyllables.judge(word) {
    case .syllable: good += 1
    case .neutral: break
    case .impossible: bad += 1
    }
  }

  /// The small letter of a capital, for letters of Latin scripts.
  private static func small(_ scalar: UInt32) -> UInt32 {
    scalar < UInt32(smallLetters.count) ? UInt32(smallLetters[Int(scalar)]) : scalar
  }

  /// By scalar up to U+1EFF, the small letter where it is one scalar, else the scalar itself.
  private static let smallLetters: [UInt16] = (UInt32(0)..<0x1F00).map { value in
    let small = Unicode.Scalar(value).map { $0.properties.lowercaseMapping.unicodeScalars.map(\.value) } ?? []
    return UInt16(truncatingIfNeeded: small.count == 1 ? small[0] : value)
  }

  private mutating func countSequences(_ words: [UInt8]) {
    words.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      TextDecoder.utf8(base, buffer.count) { scalar, _ in
        guard let scalar else { return unsound += 1 }
        if scalar >= 0x80 { sound += 1 }
        if (0x300...0x36F).contains(scalar) { decomposed += 1 }
        if (0x1EA0...0x1EF9).contains(scalar) { vietnameseLetters += 1 }
      }
    }
  }

  /// Whether a scalar belongs to a word: signs that are letters when misread count, blanks and punctuation marks do not.
  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar & 0xDF) }
    return scalar != 0xA0 && !(0x2000...0x206F).contains(scalar) && scalar != 0x20AB && scalar != 0xFEFF
  }
}

/// What one word says for and against an encoding that it may be written in.
struct WordEvidence: Sendable {
  /// Counted where the word is a Vietnamese syllable, twice where it stands in the known headings.
  private(set) var good: UInt16 = 0
  /// Counted where it is neither, or holds bytes that are no text.
  private(set) var bad: UInt16 = 0
  /// Sound and unsound sequences of UTF-8, for UTF-8 alone.
  private(set) var sound: UInt16 = 0
  private(set) var unsound: UInt16 = 0
  /// Letters followed by combining marks, for UTF-8 alone.
  private(set) var decomposed: UInt16 = 0
  /// Letters that no legacy encoding of Vietnamese shows when it is misread: U+1EA0 to U+1EF9 as they stand in UTF-8, for UTF-8 alone.
  private(set) var vietnameseLetters: UInt16 = 0

  /// The evidence of `word`, which has no more bytes than 16 bits count. It is decoded with a space behind it, as it stands among others.
  init(_ word: Span<UInt8>, encoding: TextEncoding, knownWords: Set<[UInt32]>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.count + 1)
    for at in word.indices { bytes.append(word[at]) }
    bytes.append(0x20)
    if encoding == .utf8 { countSequences(bytes) }
    judge(TextDecoder(encoding).decode(bytes).string, encoding, knownWords: knownWords)
  }

  /// What the words of a text that is decoded are.
  init(_ text: String) { judge(text, .utf8, knownWords: []) }

  private mutating func judge(_ text: String, _ encoding: TextEncoding, knownWords: Set<[UInt32]>) {
    var letters: [UInt32] = []
    let isMisread = encoding.misread != nil
    func take() {
      // A sign by itself, "°", "µ", "½", is what it seems to be: neither a letter that was misread nor a word that is none.
      let isSingle = letters.count == 1
      let bad = bad
      if !letters.isEmpty, !isSingle || !isMisread { judge(letters, knownWords: knownWords) }
      if isSingle, encoding == .utf8, letters[0] != 0xFFFD { self.bad = bad }
      letters.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if WordEvidence.isWordScalar(scalar.value) {
        letters.append(scalar.value)
      } else {
        take()
      }
    }
    take()
  }

  private mutating func judge(_ word: [UInt32], knownWords: Set<[UInt32]>) {
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    if !knownWords.isEmpty, knownWords.contains(word.map(WordEvidence.small)) {
      good &+= 2
      return
    }
    switch VietnameseSyllables.judge(word) {
    case .syllable: good &+= 1
    case .neutral: break
    case .impossible: bad &+= 1
    }
  }

  /// The small letter of a capital where it is one scalar, else the scalar itself.
  private static func small(_ scalar: UInt32) -> UInt32 {
    if let small = LatinLetter.small(scalar) { return small }
    guard scalar >= 0x80, scalar < 0x1F00, let letter = Unicode.Scalar(scalar) else { return scalar }
    let small = letter.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first?.value ?? scalar : scalar
  }

  private mutating func countSequences(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      TextDecoder.utf8(base, buffer.count) { scalar, _ in
        guard let scalar else { return unsound &+= 1 }
        if scalar >= 0x80 { sound &+= 1 }
        if (0x300...0x36F).contains(scalar) { decomposed &+= 1 }
        if (0x1EA0...0x1EF9).contains(scalar) { vietnameseLetters &+= 1 }
      }
    }
  }

  /// Whether a scalar belongs to a word: signs that are letters when misread count, blanks and punctuation marks do not.
  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar & 0xDF) }
    return scalar != 0xA0 && !(0x2000...0x206F).contains(scalar) && scalar != 0x20AB && scalar != 0xFEFF
  }
}

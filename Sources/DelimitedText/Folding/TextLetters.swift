extension FoldedText {
  /// Asks a question of the letters and digits of a text in UTF-8, which must be sound, as they are in ``plain``, and of a bit for each of the first 64 of them
  /// with which a word begins: without what parts the words but for a blank between numbers, and with neither zeros before numbers nor a y, which may be
  /// written for an i. Nothing is asked where they are not to be had by a glance, in texts of more than 192 bytes or with other than Vietnamese letters.
  ///
  /// - Returns: Whether the question was asked.
  /// - Complexity: O(n), without making a string or asking for memory.
  public static func withLetters(of text: Span<UInt8>, _ body: (Span<UInt8>, UInt64) -> Void) -> Bool {
    if text.count > TextLetters.mostBytes { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TextLetters.mostBytes) { letters in
      var found = TextLetters()
      let isTaken = TextLetters.letters.withUnsafeBufferPointer { found.take(text, $0, into: letters) }
      if isTaken { body(UnsafeBufferPointer(rebasing: letters[..<found.count]).span, found.starts) }
      return isTaken
    }
  }
}

/// The letters and digits of a text while they are found.
private struct TextLetters {
  private(set) var count = 0
  private(set) var starts: UInt64 = 0
  private var isBehindBlank = true
  private var isBehindDigit = false

  static let mostBytes = 192

  /// What is written for each letter: for those of ASCII first, where nothing is written for other signs, and then for those of Vietnamese, where nothing is
  /// known of others.
  static let letters: [UInt8] = ascii + QuickFolding.plainLetters.map(withoutY)

  private static let ascii: [UInt8] = (UInt8(0)..<0x80).map { byte in
    let letter = byte | 0x20
    return letter &- 0x61 < 26 ? withoutY(letter) : byte &- 0x30 < 10 ? byte : 0
  }

  private static func withoutY(_ letter: UInt8) -> UInt8 { letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter }

  /// Takes a text, of which no more than that many letters and digits are written; false where it holds a letter of which nothing is known.
  mutating func take(
    _ text: Span<UInt8>, _ table: UnsafeBufferPointer<UInt8>, into letters: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var at = 0
    while at < text.count {
      let byte = text[at]
      at &+= 1
      if byte < 0x80 {
        let letter = table[Int(byte)]
        if letter == 0 {
          isBehindBlank = true
        } else if letter < 0x3A {
          add(digit: letter, at < text.count && text[at] &- 0x30 < 10, to: letters)
        } else {
          add(letter, to: letters)
        }
        continue
      }
      guard let place = QuickFolding.place(ofLetter: byte, text, &at) else { return false }
      let letter = table[0x80 &+ place]
      if letter == 0 { return false }
      add(letter, to: letters)
    }
    return true
  }

  @inline(__always)
  private mutating func add(_ letter: UInt8, to letters: UnsafeMutableBufferPointer<UInt8>) {
    beginWord()
    letters[count] = letter
    count &+= 1
    isBehindDigit = false
  }

  @inline(__always)
  private mutating func add(digit: UInt8, _ isBeforeDigit: Bool, to letters: UnsafeMutableBufferPointer<UInt8>) {
    // (A blank parts a number from the one before it.)
    if isBehindBlank, isBehindDigit {
      letters[count] = 0x20
      count &+= 1
      isBehindDigit = false
    }
    beginWord()
    if digit == 0x30, !isBehindDigit, isBeforeDigit { return }
    letters[count] = digit
    count &+= 1
    isBehindDigit = true
  }

  @inline(__always)
  private mutating func beginWord() {
    guard isBehindBlank else { return }
    isBehindBlank = false
    if count < 64 { starts |= 1 << UInt64(truncatingIfNeeded: count) }
  }
}

extension FoldedText {
  /// Asks a question of the letters and digits of a text in UTF-8, which must be sound, as they are in ``plain``: without what parts the words but for a blank
  /// between numbers, and with neither zeros before numbers nor a y, which may be written for an i. Nothing is asked where they are not to be had by a glance,
  /// in texts of more than 192 bytes or with other than Vietnamese letters.
  ///
  /// - Returns: Whether the question was asked.
  /// - Complexity: O(n), without making a string or asking for memory.
  public static func withLetters(of text: Span<UInt8>, _ body: (Span<UInt8>, TextLetters) -> Void) -> Bool {
    if text.count > TextLetters.mostBytes { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TextLetters.mostBytes) { letters in
      let found = text.withUnsafeBufferPointer { text in
        TextLetters.letters.withUnsafeBufferPointer { TextLetters(text, $0, into: letters) }
      }
      guard let found else { return false }
      body(UnsafeBufferPointer(rebasing: letters[..<found.count]).span, found)
      return true
    }
  }
}

/// What is told of the letters and digits of a text beside them.
public struct TextLetters {
  let count: Int
  /// A bit for each of the first 64 of them with which a word begins.
  public let starts: UInt64
  /// A bit for each sign of ASCII below 64 that is among them or parts them.
  public let signs: UInt64

  /// Which of `letters` are those of the first word.
  public func firstWord(of letters: Span<UInt8>) -> Range<Int> {
    let next = starts & (starts &- 1)
    let end = next == 0 ? letters.count : next.trailingZeroBitCount
    // (A blank parts a number from the next.)
    return 0..<(end > 0 && letters[end &- 1] == 0x20 ? end &- 1 : end)
  }

  static let mostBytes = 192

  /// Whether bytes of UTF-8 are ASCII and the letters of Vietnamese, or letters of Latin-1, each of them one scalar.
  public static func areComposed(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { WordsOfBytes($0).areComposed }
  }

  /// What is written for each byte, 0 for signs and ``far`` for what is no ASCII; and behind these for each letter of Vietnamese, 0 for others.
  static let letters: [UInt8] = (UInt8.min...UInt8.max).map(letter) + QuickFolding.plainLetters.map(withoutY)

  private static let far: UInt8 = 0x80

  private static func letter(_ byte: UInt8) -> UInt8 {
    if byte >= 0x80 { return far }
    let small = byte | 0x20
    return small &- 0x61 < 26 ? withoutY(small) : isDigit(byte) ? byte : 0
  }

  private static func withoutY(_ letter: UInt8) -> UInt8 { letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Writes the letters and digits of a text, no more than it has bytes; nil where it holds a letter of which nothing is known.
  fileprivate init?(
    _ text: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, into letters: UnsafeMutableBufferPointer<UInt8>
  ) {
    var (at, count) = (0, 0)
    var (starts, signs): (UInt64, UInt64) = (0, 0)
    var isBehindBlank = true
    while at < text.count {
      let byte = text[at]
      var letter = table[Int(byte)]
      at &+= 1
      if letter < 0x40 {
        if byte < 0x40 { signs |= 1 &<< UInt64(byte) }
        if letter == 0 {
          isBehindBlank = true
          continue
        }
        let isBehindDigit = count > 0 && TextLetters.isDigit(letters[count &- 1])
        // (A blank parts a number from the one before it.)
        if isBehindDigit, isBehindBlank {
          letters[count] = 0x20
          count &+= 1
        }
        // A zero that more of a number follows is none of it.
        if letter == 0x30, isBehindBlank || !isBehindDigit, at < text.count, TextLetters.isDigit(text[at]) { letter = 0 }
      } else if letter == TextLetters.far {
        guard let place = QuickFolding.place(ofLetter: byte, text, &at) else { return nil }
        letter = table[0x100 &+ place]
        if letter == 0 { return nil }
      }
      if isBehindBlank {
        if count < 64 { starts |= 1 &<< UInt64(truncatingIfNeeded: count) }
        isBehindBlank = false
      }
      if letter == 0 { continue }
      letters[count] = letter
      count &+= 1
    }
    (self.count, self.starts, self.signs) = (count, starts, signs)
  }
}

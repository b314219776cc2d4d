/// The first and the last word of a text, parted from the others by blanks.
public struct OuterWords: Equatable, Sendable {
  /// Where the first one ends, in bytes; of a text of one word its end.
  public let firstEnd: Int
  /// Where the last one begins; of a text of one word its beginning.
  public let lastStart: Int

  /// Finds them in sound UTF-8; nil where it holds other letters than those of ASCII, Vietnamese and Latin-1, or letters with marks behind them.
  ///
  /// - Complexity: O(n), eight bytes at a time.
  public init?(_ text: Span<UInt8>) {
    let count = text.count
    if count < 8 {
      var word: UInt64 = 0
      for at in text.indices { word |= UInt64(text[at]) << UInt64(at &* 8) }
      if WordsOfBytes.otherLetters(word) != 0 { return nil }
      let blanks = WordsOfBytes.places(of: 0x20, in: word)
      firstEnd = min(count, blanks.trailingZeroBitCount &>> 3)
      lastStart = 8 &- blanks.leadingZeroBitCount &>> 3
      return
    }
    let found: (Int, Int)? = text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      func word(at place: Int) -> UInt64 { UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
      // (The last eight bytes overlap those before.)
      let last = count &- 8
      var others = WordsOfBytes.otherLetters(word(at: last))
      var at = 0
      while at < last {
        others |= WordsOfBytes.otherLetters(word(at: at))
        at &+= 8
      }
      if others != 0 { return nil }
      var first = 0
      var blanks = WordsOfBytes.places(of: 0x20, in: word(at: 0))
      while blanks == 0, first < last {
        first = min(first &+ 8, last)
        blanks = WordsOfBytes.places(of: 0x20, in: word(at: first))
      }
      if blanks == 0 { return (count, 0) }
      let end = first &+ blanks.trailingZeroBitCount &>> 3
      // (There is a blank.)
      at = last
      blanks = WordsOfBytes.places(of: 0x20, in: word(at: at))
      while blanks == 0 {
        at = max(0, at &- 8)
        blanks = WordsOfBytes.places(of: 0x20, in: word(at: at))
      }
      return (end, at &+ 8 &- blanks.leadingZeroBitCount &>> 3)
    }
    guard let found else { return nil }
    (firstEnd, lastStart) = found
  }
}

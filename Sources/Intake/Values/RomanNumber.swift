/// Roman numbers as things in lists are numbered by them, in small letters.
enum RomanNumber {
  /// Those from 1 to 39.
  static let words: [String] = {
    let (tens, units) = (["", "x", "xx", "xxx"], ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])
    return tens.flatMap { ten in units.map { ten + $0 } }.dropFirst().map { $0 }
  }()

  private static let values = Dictionary(words.enumerated().map { ($1, $0 + 1) }) { first, _ in first }

  /// The number that a word is.
  static func value(of word: some StringProtocol) -> Int? { values[String(word)] }

  static func value(of word: ArraySlice<UInt8>) -> Int? { value(of: String(decoding: word, as: UTF8.self)) }
}

// Before headings and titles, what looks like a Roman number numbers them, whether it is one that counts as above or not.

extension RomanNumber {
  /// Of how many letters a word is that looks like a Roman number.
  static let lengths = 1...5

  /// Whether a byte, small or capital, is one of the letters of these numbers.
  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
    default: false
    }
  }

  /// Whether a word looks like a Roman number: "II", "iiii".
  static func isLike(_ word: some Collection<UInt8>) -> Bool { lengths.contains(word.count) && word.allSatisfy(isLetter) }
}

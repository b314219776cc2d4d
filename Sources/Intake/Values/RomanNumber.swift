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

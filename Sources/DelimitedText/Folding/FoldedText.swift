/// A text reduced to what counts when two headings or names are compared.
///
/// The rules, in this order:
/// 1. NFC, then small letters.
/// 2. Letters and digits are kept; every run of anything else (blanks, line breaks, punctuation, signs) becomes one space, none at
///    the ends.
/// 3. A tone is moved to the end of its word, so that it does not matter over which vowel it is written: Hòa and Hoà, thủy and thuỷ.
///    ``key`` keeps it there as a combining mark.
/// 4. ``plain`` drops tones and shapes as well: ă, â → a; ê → e; ô, ơ → o; ư → u; đ → d. Letters of other languages lose the marks
///    that Unicode can take off them.
///
/// Two texts are the same with diacritics if their keys are equal, and the same without if their plain forms are. One that was typed
/// without any diacritics has a key equal to its plain form.
public struct FoldedText: Hashable, Sendable {
  /// The text with its diacritics, tones at the words' ends.
  public let key: String
  /// The text without diacritics, ASCII for Vietnamese.
  public let plain: String

  /// Folds `text`.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    var key: [UInt8] = []
    var plain: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    plain.reserveCapacity(text.utf8.count)
    var tones: [UInt32] = []
    var isBetweenWords = false
    func endWord() {
      for tone in tones { Composer.encode(tone, into: &key) }
      tones.removeAll(keepingCapacity: true)
      isBetweenWords = true
    }
    for scalar in TextDecoder(.utf8).decode(Array(text.utf8)).string.unicodeScalars {
      guard FoldedText.isKept(scalar) else {
        if !isBetweenWords, !key.isEmpty { endWord() }
        continue
      }
      if isBetweenWords {
        key.append(0x20)
        plain.append(0x20)
        isBetweenWords = false
      }
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        key.append(small)
        plain.append(small)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          FoldedText.append(small.value, key: &key, plain: &plain, tones: &tones)
        }
      }
    }
    for tone in tones { Composer.encode(tone, into: &key) }
    self.key = String(decoding: key, as: UTF8.self)
    self.plain = String(decoding: plain, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & 0xDF) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber || isMark(scalar.value)
  }

  private static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  /// Grave, acute, tilde, hook above, dot below.
  private static func isTone(_ mark: UInt32) -> Bool {
    mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323
  }

  private static func append(_ scalar: UInt32, key: inout [UInt8], plain: inout [UInt8], tones: inout [UInt32]) {
    var letter = scalar
    var shapes: [UInt32] = []
    if isMark(scalar) {
      if isTone(scalar) { tones.append(scalar) } else { Composer.encode(scalar, into: &key) }
      return
    }
    while let parts = Composer.decomposition(of: letter) {
      letter = parts.letter
      if isTone(parts.mark) { tones.append(parts.mark) } else { shapes.insert(parts.mark, at: 0) }
    }
    Composer.encode(letter == 0x111 ? 0x64 : letter, into: &plain)
    var shaped = letter
    for shape in shapes { shaped = Composer.composition(of: shaped, shape) ?? shaped }
    Composer.encode(shaped, into: &key)
  }
}

/// The text in NFC, small letters, tones at the words' ends, runs of blanks and punctuation as one space: ``FoldedText/key``.
public func folded(_ text: String) -> String { FoldedText(text).key }

/// The text in NFC as this library composes it.
public func composed(_ text: String) -> String { TextDecoder(.utf8).decode(Array(text.utf8)).string }

/// A text reduced to what counts when two headings or names are compared.
///
/// The rules, in this order:
/// 1. NFC, then small letters.
/// 2. What nobody sees is left out. Letters and digits are kept; every run of anything else (blanks, line breaks, punctuation, signs) becomes one space, none at
///    the ends.
/// 3. A tone is moved to the end of its word, so that it does not matter over which vowel it is written: Hòa and Hoà, thủy and thuỷ.
///    ``key`` keeps it there as a combining mark.
/// 4. A y that is the only vowel of its syllable is written i, as schools and papers disagree: lý and lí, tỷ lệ and tỉ lệ, Mỹ and Mĩ.
/// 5. ``plain`` drops tones and shapes as well: ă, â → a; ê → e; ô, ơ → o; ư → u; đ → d. Letters of other languages lose the marks
///    that Unicode can take off them.
///
/// Two signs that look like đ or stand for it are that letter: eth (ð, Ð), as text comes from fonts and code pages of Western Europe, and the
/// sign of the đồng (₫). Cyrillic and Greek letters that cannot be told from Latin ones by eye are those: a keyboard or a program that reads
/// print leaves them within words.
///
/// Two texts are the same with diacritics if their keys are equal, and the same without if their plain forms are. One that was typed
/// without any diacritics has a key equal to its plain form.
public struct FoldedText: Hashable, Sendable {
  /// ``key`` as UTF-8. Equal texts have equal bytes, so that nothing need compare by characters.
  public let keyBytes: [UInt8]
  /// ``plain`` as UTF-8.
  public let plainBytes: [UInt8]

  /// The text with its diacritics, tones at the words' ends.
  public var key: String { String(decoding: keyBytes, as: UTF8.self) }
  /// The text without diacritics, ASCII for Vietnamese.
  public var plain: String { String(decoding: plainBytes, as: UTF8.self) }

  /// Folds `text`.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    if let quick = QuickFolding.fold(text) { self.init(quick.key, quick.plain) } else { self.init(byRules: text) }
  }

  /// A text that is ``plain`` already.
  package init(plain: [UInt8]) { self.init(plain, plain) }

  private init(_ key: [UInt8], _ plain: [UInt8]) { (keyBytes, plainBytes) = (key, plain) }

  /// Folds `text` scalar by scalar, whatever it holds.
  init(byRules text: String) {
    var folding = Folding(capacity: text.utf8.count)
    // A text without combining marks is composed as it is.
    if text.utf8.contains(where: { $0 & 0xFE == 0xCC }) {
      for scalar in TextDecoder(.utf8).decode(Array(text.utf8)).string.unicodeScalars { folding.append(scalar) }
    } else {
      for scalar in text.unicodeScalars { folding.append(scalar) }
    }
    folding.endWord()
    self.init(folding.key, folding.plain)
  }

  /// Whether the last letter of a word without tones is a y that may as well be an i: behind one of the consonants that take either, or the
  /// u of "quy". Behind a vowel (thủy, Tây) it is another sound.
  static func endsInSoleY(_ word: some RandomAccessCollection<UInt8>) -> Bool {
    guard word.last == UInt8(ascii: "y"), let before = word.dropLast().last else { return false }
    return "hklmst".utf8.contains(before) || word.elementsEqual("quy".utf8)
  }

  /// Whether a scalar is seen by nobody and means nothing in a word: a soft hyphen, a space or joiner of no width, a mark of direction or of
  /// byte order.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Grave, acute, tilde, hook above, dot below.
  static func isTone(_ mark: UInt32) -> Bool {
    mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323
  }
}

/// A text while it is folded.
private struct Folding {
  private(set) var key: [UInt8] = []
  private(set) var plain: [UInt8] = []
  /// The tones of the word so far, which follow it.
  private var tones: [UInt32] = []
  private var isBetweenWords = false
  /// Where the word begins in the plain text.
  private var wordStart = 0

  init(capacity: Int) {
    key.reserveCapacity(capacity + 8)
    plain.reserveCapacity(capacity)
  }

  /// Writes the tones of the word, behind its last letter.
  mutating func endWord() {
    if FoldedText.endsInSoleY(plain[wordStart...]), key.last == plain.last {
      (key[key.count - 1], plain[plain.count - 1]) = (UInt8(ascii: "i"), UInt8(ascii: "i"))
    }
    for tone in tones { Composer.encode(tone, into: &key) }
    tones.removeAll(keepingCapacity: true)
  }

  /// Adds a scalar of composed text.
  mutating func append(_ scalar: Unicode.Scalar) {
    let scalar = LatinLetter.isSignOfDong(scalar.value) ? LatinLetter.barredD : scalar
    if FoldedText.isInvisible(scalar) { return }
    guard Folding.isKept(scalar) else {
      if !isBetweenWords, !key.isEmpty {
        endWord()
        isBetweenWords = true
      }
      return
    }
    if isBetweenWords {
      key.append(0x20)
      plain.append(0x20)
      isBetweenWords = false
      wordStart = plain.count
    }
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      key.append(small)
      plain.append(small)
    } else if let small = LatinLetter.small(scalar.value) {
      append(small: small)
    } else if let letter = LatinLetter.alike(scalar.value) {
      key.append(letter)
      plain.append(letter)
    } else {
      for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small: small.value) }
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & 0xDF) }
    return LatinLetter.small(scalar.value) != nil || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .decimalNumber || isMark(scalar.value)
  }

  private static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  private mutating func append(small scalar: UInt32) {
    if Folding.isMark(scalar) {
      if FoldedText.isTone(scalar) { tones.append(scalar) } else { Composer.encode(scalar, into: &key) }
      return
    }
    var letter = scalar
    // The letter with its shapes alone, found from the marks taken off last to first.
    var shapes: [UInt32] = []
    while let parts = Composer.decomposition(of: letter) {
      letter = parts.letter
      if FoldedText.isTone(parts.mark) { tones.append(parts.mark) } else { shapes.append(parts.mark) }
    }
    letter = LatinLetter.withoutEth(letter)
    Composer.encode(letter == 0x111 ? 0x64 : letter, into: &plain)
    var shaped = letter
    for shape in shapes.reversed() { shaped = Composer.composition(of: shaped, shape) ?? shaped }
    Composer.encode(shaped, into: &key)
  }
}

/// The text in NFC, small letters, tones at the words' ends, runs of blanks and punctuation as one space: ``FoldedText/key``.
public func folded(_ text: String) -> String { FoldedText(text).key }

/// The text in NFC as this library composes it.
public func composed(_ text: String) -> String { TextDecoder(.utf8).decode(Array(text.utf8)).string }

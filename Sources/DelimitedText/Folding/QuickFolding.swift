/// Folds texts of ASCII and Vietnamese letters, nearly all there are, byte by byte and without asking for memory on the way. It gives what
/// the rules of ``FoldedText`` give, or nothing.
enum QuickFolding {
  /// What a letter becomes: its base in ASCII, the same with its shape, and its tone.
  private struct Fold {
    var plain: UInt8 = 0
    var shaped: UInt16 = 0
    /// 0 for none, else the last six bits of the combining mark.
    var tone: UInt8 = 0
    var hasTone = false
  }

  /// The letters of the table: Latin-1 to ư, and the block that Vietnamese has for itself.
  private static var low: Range<UInt32> { 0xC0..<0x1B1 }
  private static var high: Range<UInt32> { 0x1EA0..<0x1EFA }

  private static let folds: [Fold] = (Array(low) + Array(high)).map { scalar in
    guard var letter = LatinLetter.small(scalar) else { return Fold() }
    var fold = Fold()
    var shapes: [UInt32] = []
    var tones: [UInt32] = []
    while let parts = Composer.decomposition(of: letter) {
      letter = parts.letter
      if FoldedText.isTone(parts.mark) { tones.append(parts.mark) } else { shapes.append(parts.mark) }
    }
    letter = LatinLetter.withoutEth(letter)
    let plain = letter == 0x111 ? 0x64 : letter
    var shaped = letter
    for shape in shapes.reversed() { shaped = Composer.composition(of: shaped, shape) ?? shaped }
    // What is none of the usual is left to the rules.
    guard plain < 0x80, shaped < 0x800, tones.count <= 1 else { return Fold() }
    fold.plain = UInt8(truncatingIfNeeded: plain)
    fold.shaped = UInt16(truncatingIfNeeded: shaped)
    if let tone = tones.first {
      fold.hasTone = true
      fold.tone = UInt8(truncatingIfNeeded: tone & 0x3F)
    }
    return fold
  }

  /// `text` folded; nil where it holds other letters, or more tones in a word than Vietnamese has.
  ///
  /// - Complexity: O(n).
  static func fold(_ text: String) -> (key: [UInt8], plain: [UInt8])? {
    var text = text
    return text.withUTF8 { bytes in
      // A letter of two bytes becomes a base and a tone of two bytes, one of three at most two of two.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3 + 2) { scratch in
        guard let target = scratch.baseAddress else { return nil }
        var pass = Pass(key: target, plain: target + bytes.count * 2 + 1)
        guard folds.withUnsafeBufferPointer({ pass.run(bytes, $0) }) else { return nil }
        return (
          Array(UnsafeBufferPointer(start: pass.key, count: pass.keyCount)),
          Array(UnsafeBufferPointer(start: pass.plain, count: pass.plainCount))
        )
      }
    }
  }

  /// ``FoldedText/plain`` of each letter of the table, 0 for one that it does not know.
  static let plainLetters: [UInt8] = folds.map(\.plain)

  /// The place in the table of a letter of which `byte` is the first, and `at` the place of the next; nil for one that is none of them, or cut off. Passes its
  /// bytes.
  @inline(__always)
  static func place(ofLetter byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int? {
    if byte < 0xE0 {
      guard at < text.count else { return nil }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[at] & 0x3F)
      at &+= 1
      return low.contains(scalar) ? Int(scalar &- low.lowerBound) : nil
    }
    guard byte == 0xE1, at &+ 1 < text.count else { return nil }
    let scalar = 0x1000 | UInt32(text[at] & 0x3F) << 6 | UInt32(text[at &+ 1] & 0x3F)
    at &+= 2
    return high.contains(scalar) ? low.count &+ Int(scalar &- high.lowerBound) : nil
  }

  /// One text while it is folded.
  private struct Pass {
    let key: UnsafeMutablePointer<UInt8>
    let plain: UnsafeMutablePointer<UInt8>
    var keyCount = 0
    var plainCount = 0
    /// The tone of the word so far, which follows it.
    private var tone: UInt8 = 0
    private var hasTone = false
    private var isBetweenWords = false
    /// Where the word begins in the plain text.
    private var wordStart = 0

    init(key: UnsafeMutablePointer<UInt8>, plain: UnsafeMutablePointer<UInt8>) { (self.key, self.plain) = (key, plain) }

    /// Whether all of `bytes` could be folded.
    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ folds: UnsafeBufferPointer<Fold>) -> Bool {
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        at &+= 1
        if byte < 0x80 {
          let letter = byte | 0x20
          if (0x61...0x7A).contains(letter) { add(letter) } else if (0x30...0x39).contains(byte) { add(byte) } else { separate() }
        } else if byte == 0xE2 {
          // Dashes, quotes and blanks: U+2000 to U+203F hold no letter. (Text is sound UTF-8, and nothing is read behind it if it is not.)
          guard at &+ 1 < bytes.count, bytes[at] == 0x80 else { return false }
          // (Those of no width and marks of direction are not seen at all.)
          if !(0x8B...0x8F).contains(bytes[at &+ 1]) { separate() }
          at &+= 2
        } else {
          guard let place = QuickFolding.place(ofLetter: byte, bytes, &at), add(folds[place]) else { return false }
        }
      }
      endWord()
      return true
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
      beginWord()
      key[keyCount] = byte
      plain[plainCount] = byte
      keyCount &+= 1
      plainCount &+= 1
    }

    private mutating func add(_ fold: Fold) -> Bool {
      if fold.plain == 0 || fold.hasTone && hasTone { return false }
      beginWord()
      plain[plainCount] = fold.plain
      plainCount &+= 1
      if fold.shaped < 0x80 {
        key[keyCount] = UInt8(truncatingIfNeeded: fold.shaped)
        keyCount &+= 1
      } else {
        key[keyCount] = 0xC0 | UInt8(truncatingIfNeeded: fold.shaped >> 6)
        key[keyCount &+ 1] = 0x80 | UInt8(truncatingIfNeeded: fold.shaped & 0x3F)
        keyCount &+= 2
      }
      if fold.hasTone { (tone, hasTone) = (fold.tone, true) }
      return true
    }

    @inline(__always)
    private mutating func beginWord() {
      guard isBetweenWords else { return }
      key[keyCount] = 0x20
      plain[plainCount] = 0x20
      keyCount &+= 1
      plainCount &+= 1
      isBetweenWords = false
      wordStart = plainCount
    }

    private mutating func separate() {
      guard !isBetweenWords, keyCount > 0 else { return }
      endWord()
      isBetweenWords = true
    }

    private mutating func endWord() {
      if plainCount > 0, plain[plainCount &- 1] == UInt8(ascii: "y"), key[keyCount &- 1] == UInt8(ascii: "y"),
        FoldedText.endsInSoleY(UnsafeBufferPointer(start: plain + wordStart, count: plainCount &- wordStart))
      {
        plain[plainCount &- 1] = UInt8(ascii: "i")
        key[keyCount &- 1] = UInt8(ascii: "i")
      }
      guard hasTone else { return }
      key[keyCount] = 0xCC
      key[keyCount &+ 1] = 0x80 | tone
      keyCount &+= 2
      hasTone = false
    }
  }
}

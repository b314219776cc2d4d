import DelimitedText

/// Runs of letters and digits, told by their hashes: one that is not among them may be taken for one in few of a thousand cases.
struct LetterRuns: Sendable {
  private var hashes: HashSketch
  /// A bit for each length that there is.
  private var lengths: UInt64 = 0
  /// The most digits that stand side by side in one of them.
  private(set) var mostDigits = 0
  /// Whether they are looked for at the end of texts, and not at the beginning.
  private let isFromEnd: Bool

  /// Of a longer run so many letters count.
  private static let longest = 63

  /// No runs yet; of memory there are `size` words, a power of two.
  init(isFromEnd: Bool = false, size: Int = 512) {
    self.isFromEnd = isFromEnd
    hashes = HashSketch(size: size)
  }

  /// Takes in the letters of some words.
  mutating func insert(_ words: FoldedBytes) {
    _ = LetterRuns.withLetters(of: words.bytes.span) { letters, _ in
      let count = min(letters.count, LetterRuns.longest)
      if count == 0 { return false }
      lengths |= 1 << UInt64(count)
      mostDigits = max(mostDigits, LetterRuns.mostDigits(of: letters))
      hashes.insert(
        LetterRuns.hash(of: isFromEnd ? letters.extracting(last: count) : letters.extracting(first: count), isFromEnd))
      return true
    }
  }

  /// The fewest letters that one of them has; 64 where there is none.
  var shortest: Int { lengths.trailingZeroBitCount }

  private static func mostDigits(of letters: Span<UInt8>) -> Int {
    var (most, count) = (0, 0)
    for at in letters.indices {
      count = isDigit(letters[at]) ? count + 1 : 0
      most = max(most, count)
    }
    return most
  }

  /// Whether `letters` are one of them.
  func holds(_ letters: Span<UInt8>) -> Bool {
    let count = min(letters.count, LetterRuns.longest)
    if lengths & 1 << UInt64(count) == 0 { return false }
    return hashes.mayHold(LetterRuns.hash(of: letters.extracting(first: count), isFromEnd))
  }

  /// The same of a word of letters, large or small, and a number that no zero begins.
  func holdsWord(_ word: Span<UInt8>) -> Bool {
    if word.count > LetterRuns.longest || lengths & 1 << UInt64(word.count) == 0 { return false }
    var hash = LetterRuns.seed
    for at in word.indices {
      let letter = word[isFromEnd ? word.count - 1 - at : at]
      let small = letter &- 0x41 < 26 ? letter | 0x20 : letter
      hash = LetterRuns.hash(hash, small == UInt8(ascii: "y") ? UInt8(ascii: "i") : small)
    }
    return hashes.mayHold(mixed(hash))
  }

  /// Whether `letters` begin with one of them, numbers being taken whole.
  func isBeginning(of letters: Span<UInt8>) -> Bool {
    var hash = LetterRuns.seed
    var count = 0
    while count < letters.count, lengths >> UInt64(count) > 1 {
      hash = LetterRuns.hash(hash, letters[count])
      count &+= 1
      if lengths & 1 << UInt64(count) == 0 || count < letters.count && LetterRuns.areDigits(letters, count &- 1) { continue }
      if hashes.mayHold(mixed(hash)) { return true }
    }
    return false
  }

  /// Whether `letters` end in one of them, numbers being taken whole.
  func isEnd(of letters: Span<UInt8>) -> Bool {
    var hash = LetterRuns.seed
    var start = letters.count
    while start > 0, lengths >> UInt64(letters.count &- start) > 1 {
      start &-= 1
      hash = LetterRuns.hash(hash, letters[start])
      if lengths & 1 << UInt64(letters.count &- start) == 0 || start > 0 && LetterRuns.areDigits(letters, start &- 1) { continue }
      if hashes.mayHold(mixed(hash)) { return true }
    }
    return false
  }

  private static func areDigits(_ letters: Span<UInt8>, _ at: Int) -> Bool {
    isDigit(letters[at]) && isDigit(letters[at &+ 1])
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(of letters: Span<UInt8>, _ isFromEnd: Bool) -> UInt64 {
    var hash = seed
    for at in letters.indices { hash = self.hash(hash, letters[isFromEnd ? letters.count - 1 - at : at]) }
    return mixed(hash)
  }

  @inline(__always)
  private static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }

  /// Asks a question of the letters and digits of a plain text, and of a bit for each of the first of them with which a word begins: without what parts them but for a
  /// blank between numbers, and with neither zeros before numbers nor a y, which may be written for an i.
  static func withLetters(of plain: Span<UInt8>, _ body: (Span<UInt8>, UInt64) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(plain.count, 1)) { letters in
      var count = 0
      var starts: UInt64 = 0
      var isBehindBlank = true
      for at in plain.indices {
        let byte = plain[at]
        if LetterSet(byte).isEmpty {
          isBehindBlank = true
          continue
        }
        var isInNumber = isDigit(byte) && count > 0 && isDigit(letters[count &- 1])
        if isBehindBlank {
          if isInNumber {
            letters[count] = 0x20
            count &+= 1
          }
          if count <= longest { starts |= 1 << UInt64(count) }
          (isBehindBlank, isInNumber) = (false, false)
        }
        if byte == 0x30, !isInNumber, at + 1 < plain.count, isDigit(plain[at + 1]) { continue }
        letters[count] = byte == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte
        count &+= 1
      }
      return body(UnsafeBufferPointer(rebasing: letters[..<count]).span, starts)
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}

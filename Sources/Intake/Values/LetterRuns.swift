import DelimitedText

/// Runs of letters and digits, told by their hashes: one that is not among them may be taken for one in few of a thousand cases.
struct LetterRuns: Sendable {
  private var hashes: HashSketch
  /// A bit for each length that there is.
  private var lengths: UInt64 = 0
  /// A bit for each three letters that one of them begins with, or ends in: hardly any other text does.
  private var firsts: [UInt64] = []
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
    // (Nor are there letters to be had of texts that ask whether such words are among them.)
    _ = FoldedText.withLetters(of: words.bytes.span) { letters, _ in
      let count = min(letters.count, LetterRuns.longest)
      if count == 0 { return }
      lengths |= 1 << UInt64(count)
      mostDigits = max(mostDigits, LetterRuns.mostDigits(of: letters))
      hashes.insert(
        LetterRuns.hash(of: isFromEnd ? letters.extracting(last: count) : letters.extracting(first: count), isFromEnd))
      insertFirst(of: letters)
    }
  }

  private mutating func insertFirst(of letters: Span<UInt8>) {
    if firsts.isEmpty { firsts = [UInt64](repeating: 0, count: LetterRuns.threes / 64) }
    // What has less than three letters may have any behind them.
    let open = 1 << (5 * max(0, 3 - letters.count))
    let place = first(of: letters) & ~(open - 1)
    for place in place..<place + open { firsts[place / 64] |= 1 << UInt64(place % 64) }
  }

  /// The first three letters, or the last, as a number of fifteen bits.
  @inline(__always)
  private func first(of letters: Span<UInt8>) -> Int {
    var place = 0
    for number in 0..<3 {
      let letter = number < letters.count ? letters[isFromEnd ? letters.count &- 1 &- number : number] : 0
      place = place << 5 | Int(letter & 31)
    }
    return place
  }

  private static let threes = 1 << 15

  /// Whether one of them may begin, or end, as `letters` do.
  @inline(__always)
  private func mayBegin(_ letters: Span<UInt8>) -> Bool {
    let place = first(of: letters)
    return !firsts.isEmpty && firsts[place >> 6] & 1 << UInt64(place & 63) != 0
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
    if lengths & 1 << UInt64(count) == 0 || !mayBegin(letters) { return false }
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
    if !mayBegin(letters) { return false }
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
    if !mayBegin(letters) { return false }
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

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}

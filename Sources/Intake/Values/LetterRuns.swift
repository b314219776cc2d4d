import DelimitedText

/// Runs of letters and digits with which texts may begin, or in which they may end, told by their hashes: one that is not among them may be taken for one in
/// few of a thousand cases.
struct LetterRuns: Sendable {
  private var hashes: HashSketch
  /// A bit for each length that there is.
  private var lengths: UInt64 = 0
  /// A bit for each four letters that one of them begins with, or ends in: hardly any other text does.
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
      mostDigits = max(mostDigits, LetterWords.mostDigits(of: letters))
      var hash = LetterWords.seed
      for number in 0..<count { hash = LetterWords.hash(hash, letter(number, of: letters)) }
      hashes.insert(mixed(hash))
      insertFirst(of: letters)
    }
  }

  private mutating func insertFirst(of letters: Span<UInt8>) {
    if firsts.isEmpty { firsts = [UInt64](repeating: 0, count: (1 << LetterRuns.bitsOfFirst) / 64) }
    // What has less than four letters may have any behind them.
    let open = 1 << (5 * max(0, 4 - letters.count))
    let first = first(of: letters) & ~(open - 1)
    for first in first..<first + open {
      let place = LetterRuns.place(of: first)
      firsts[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// The letter with that number from the side where texts are looked at.
  @inline(__always)
  private func letter(_ number: Int, of letters: Span<UInt8>) -> UInt8 {
    letters[isFromEnd ? letters.count &- 1 &- number : number]
  }

  /// The first four letters, or the last, as a number of twenty bits.
  @inline(__always)
  private func first(of letters: Span<UInt8>) -> Int {
    var first = 0
    for number in 0..<4 { first = first &<< 5 | (number < letters.count ? Int(letter(number, of: letters) & 31) : 0) }
    return first
  }

  /// Where the bit of such a number is.
  @inline(__always)
  private static func place(of first: Int) -> Int { (first &* 0x9E37_79B1) >> (32 - bitsOfFirst) & (1 << bitsOfFirst - 1) }

  private static let bitsOfFirst = 15

  /// Whether one of them may begin, or end, as `letters` do.
  @inline(__always)
  private func mayBegin(_ letters: Span<UInt8>) -> Bool {
    if firsts.isEmpty { return false }
    let place = LetterRuns.place(of: first(of: letters))
    return firsts[place &>> 6] & 1 &<< UInt64(place & 63) != 0
  }

  /// The fewest letters that one of them has; 64 where there is none.
  var shortest: Int { lengths.trailingZeroBitCount }

  /// Whether `letters` begin with one of them, or end in one, numbers being taken whole.
  func isPart(of letters: Span<UInt8>) -> Bool { mayBegin(letters) && holdsBeginning(of: letters) }

  private func holdsBeginning(of letters: Span<UInt8>) -> Bool {
    var hash = LetterWords.seed
    var count = 0
    while count < letters.count, lengths >> UInt64(count) > 1 {
      let letter = letter(count, of: letters)
      hash = LetterWords.hash(hash, letter)
      count &+= 1
      if lengths & 1 << UInt64(count) == 0 { continue }
      let isDigit = count < letters.count && LetterWords.isDigit(letter)
      if isDigit, LetterWords.isDigit(self.letter(count, of: letters)) { continue }
      if hashes.mayHold(mixed(hash)) { return true }
    }
    return false
  }
}

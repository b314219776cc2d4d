/// Where signs stand, a bit each, that would separate or quote something if another dialect were meant.
struct SignMap {
  private let words: [UInt64]

  /// The signs in `sample`: all that separate or quote in some dialect, less the `delimiter` of this one, and blanks behind it.
  init(_ sample: PaddedBytes, delimiter: [UInt8]) {
    let last = delimiter.last ?? 0
    let isSingle = delimiter.count == 1
    var words: [UInt64] = []
    words.reserveCapacity(sample.count / 64 + 1)
    var lastBehind: UInt64 = 0
    sample.signs.forEachBlock { block, _ in
      let own = block.places(of: last) ?? ByteBlock(sample.bytes + 64 * words.count).equal(to: last)
      let behind = own << 1 | lastBehind
      lastBehind = own >> 63
      let signs = block.semicolons | block.commas | block.tabs | block.bars | block.quotes | block.apostrophes
      words.append(isSingle ? signs & ~own | block.blanks & behind : signs | block.blanks & behind)
    }
    self.words = words
  }

  /// The first of them in `range`; nil where none stands.
  ///
  /// - Complexity: O(n) in the blocks of the range.
  func first(in range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    var place = range.lowerBound >> 6
    guard words.indices.contains(place) else { return nil }
    var word = words[place] & UInt64.max << UInt64(range.lowerBound & 63)
    let last = min((range.upperBound - 1) >> 6, words.count - 1)
    while word == 0, place < last {
      place += 1
      word = words[place]
    }
    let sign = place << 6 | word.trailingZeroBitCount
    return word != 0 && sign < range.upperBound ? sign : nil
  }
}

/// Where signs stand, a bit each, that would separate or quote something if another dialect were meant.
struct SignMap {
  private let words: [UInt64]

  /// The signs among the first `count` bytes, behind which 64 more are readable: all that separate or quote in some dialect, less the
  /// `delimiter` of this one, and blanks behind it.
  init(_ bytes: UnsafePointer<UInt8>, count: Int, delimiter: [UInt8]) {
    let last = delimiter.last ?? 0
    let isSingle = delimiter.count == 1
    var lastBehind: UInt64 = 0
    words = stride(from: 0, to: count, by: 64).map { base in
      let block = ByteBlock(bytes + base)
      let own = block.equal(to: last)
      let behind = own << 1 | lastBehind
      lastBehind = own >> 63
      let signs = block.equal(to: 0x3B, or: 0x2C) | block.equal(to: 0x09, or: 0x7C) | block.equal(to: 0x22, or: 0x27)
      return isSingle ? signs & ~own | block.equal(to: 0x20) & behind : signs | block.equal(to: 0x20) & behind
    }
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

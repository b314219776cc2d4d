import CByteMarks

/// Where the signs stand that end lines, part fields or quote them in some dialect: of each block of 64 bytes a word for each sign, a bit a byte.
struct SignPlaces {
  private let words: [UInt64]
  /// The bytes of the text.
  private let count: Int

  /// The signs of one block.
  struct Block {
    let feeds, returns, blanks, quotes, apostrophes, backslashes, semicolons, commas, tabs, bars: UInt64
  }

  /// The order of the words of a block.
  private static let signs: [UInt8] = [0x0A, 0x0D, 0x20, 0x22, 0x27, 0x5C, 0x3B, 0x2C, 0x09, 0x7C]

  /// - Complexity: O(n), at the speed of memory.
  init(_ text: PaddedBytes) {
    let blocks = (text.count + 63) / 64
    count = text.count
    // (Behind the text are zero bytes, which are none of the signs.)
    words = [UInt64](unsafeUninitializedCapacity: blocks * SignPlaces.signs.count) { words, count in
      guard let place = words.baseAddress else { return }
      byte_marks_find_signs(ByteMarks.width, text.bytes, blocks, SignPlaces.signs, SignPlaces.signs.count, place)
      count = blocks * SignPlaces.signs.count
    }
  }

  /// Passes the blocks, with the bits of those that are bytes of the text.
  @inline(__always)
  func forEachBlock(_ body: (Block, _ live: UInt64) -> Void) {
    let words = words.span
    var (at, left) = (0, count)
    while at &+ 10 <= words.count {
      let block = Block(
        feeds: words[at], returns: words[at &+ 1], blanks: words[at &+ 2], quotes: words[at &+ 3], apostrophes: words[at &+ 4],
        backslashes: words[at &+ 5], semicolons: words[at &+ 6], commas: words[at &+ 7], tabs: words[at &+ 8],
        bars: words[at &+ 9])
      body(block, left < 64 ? (1 << UInt64(left)) &- 1 : .max)
      at &+= 10
      left &-= 64
    }
  }
}

extension SignPlaces.Block {
  /// Where `byte` stands; nil for none of the signs.
  @inline(__always)
  func places(of byte: UInt8) -> UInt64? {
    switch byte {
    case 0x0A: feeds
    case 0x0D: returns
    case 0x20: blanks
    case 0x22: quotes
    case 0x27: apostrophes
    case 0x5C: backslashes
    case 0x3B: semicolons
    case 0x2C: commas
    case 0x09: tabs
    case 0x7C: bars
    default: nil
    }
  }
}

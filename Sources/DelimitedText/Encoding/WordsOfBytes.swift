/// Bytes that are asked for something eight at a time: what one of them answers is its highest bit in the word.
struct WordsOfBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether all are below 0x80.
  var areASCII: Bool { !hold { $0 } }

  /// Whether CC or CD occurs, with which the combining marks U+0300 to U+036F begin in UTF-8.
  var mayHoldMarks: Bool { hold { Self.zeros($0 & Self.every(0xFE) ^ Self.every(0xCC)) } }

  /// Whether a control character of ASCII occurs.
  var holdControl: Bool {
    // (Beside one below 0x20, and only there, the next byte may be taken for one as well.)
    hold { ($0 &- Self.every(0x20)) & ~$0 | Self.zeros($0 ^ Self.every(0x7F)) }
  }

  /// Whether no scalar beyond ASCII begins with other bytes than letters of Vietnamese and of Latin-1 do.
  var areComposed: Bool { !hold(Self.otherLetters) }

  /// The bytes of a word that begin other scalars than ASCII and these: at C0 or above, and not C3 to C6 or E1.
  @inline(__always)
  static func otherLetters(_ word: UInt64) -> UInt64 {
    let lows = word & every(0x3F)
    let fromC3 = lows &+ every(0x80 - 3)
    let fromC7 = lows &+ every(0x80 - 7)
    let otherThanE1 = (lows ^ every(0x21)) &+ every(0x7F)
    return word & word << 1 & ~(fromC3 & ~fromC7) & otherThanE1 & every(0x80)
  }

  /// The bytes of a word that are `byte`, and no others.
  @inline(__always)
  static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let others = word ^ every(byte)
    return ~((others & every(0x7F)) &+ every(0x7F) | others) & every(0x80)
  }

  /// How many scalars begin in them, which are UTF-8.
  var scalarCount: Int {
    var count = bytes.count
    _ = hold { word in
      count &-= (word & ~(word << 1) & Self.every(0x80)).nonzeroBitCount
      return 0
    }
    return count
  }

  /// Whether `answer` has the highest bit set for some byte. (Behind the last bytes stand letters, which no question is about.)
  @inline(__always)
  private func hold(_ answer: (UInt64) -> UInt64) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var all: UInt64 = 0
    var at = 0
    while at &+ 8 <= raw.count {
      all |= answer(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at &+= 8
    }
    var last = Self.every(UInt8(ascii: "a"))
    while at < raw.count {
      last = last << 8 | UInt64(raw[at])
      at &+= 1
    }
    return (all | answer(last)) & Self.every(0x80) != 0
  }

  /// The bytes of a word that are zero; where one is, some behind it may seem to be.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- every(1)) & ~word }

  @inline(__always)
  private static func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}

import DelimitedText

/// What words of ASCII letters and digits are surely not among those noted, large letters and small ones alike.
struct WordSketch: Sendable {
  private var hashes: HashSketch
  /// The most digits that end one of the words but for codes.
  private(set) var mostDigits = 0

  /// A sketch of no words, of `size` words of memory: a power of two.
  init(size: Int = 1024) { hashes = HashSketch(size: size) }

  mutating func insert(_ word: Span<UInt8>) {
    hashes.insert(WordSketch.hash(word))
    mostDigits = max(mostDigits, WordSketch.digits(ending: word))
  }

  /// Notes a code, but for what stands before `start`.
  mutating func insert(code: Span<UInt8>, from start: Int) { hashes.insert(WordSketch.hash(code, start..<code.count)) }

  /// Whether the word of this hash may be among them.
  func mayHold(_ hash: UInt64) -> Bool { hashes.mayHold(hash) }

  /// A hash of a word.
  static func hash(_ word: Span<UInt8>) -> UInt64 { hash(word, 0..<word.count) }

  /// The same of the word that stands in `range`.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in range {
      let byte = bytes[at]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return mixed(hash)
  }

  /// Whether a byte is a letter or a digit.
  static func isKept(_ byte: UInt8) -> Bool { byte & 0xDF &- 0x41 < 26 || byte &- 0x30 < 10 }

  /// How many digits end a cell that is one word and holds nothing else; nil for any other cell.
  static func digits(endingOnlyWord bytes: Span<UInt8>) -> Int? {
    let digits = digits(ending: bytes)
    for at in 0..<(bytes.count &- digits) where !isKept(bytes[at]) { return nil }
    return bytes.isEmpty ? nil : digits
  }

  private static func digits(ending bytes: Span<UInt8>) -> Int {
    var start = bytes.count
    while start > 0, bytes[start &- 1] &- 0x30 < 10 { start &-= 1 }
    return bytes.count &- start
  }
}

/// What a set of hashes surely does not hold: a bit for each of 65,536 ends of a hash, or more. A glance that spares most of the questions to the
/// set itself, which costs ten times as much.
struct HashSketch: Sendable {
  private var words: [UInt64] = []
  /// How many words there are, a power of two.
  private let size: Int

  /// A sketch of nothing, in `size` words: a power of two.
  init(size: Int = 1024) { self.size = size }

  /// Notes that the set holds `hash`, all bits of which must be mixed.
  mutating func insert(_ hash: UInt64) {
    if words.isEmpty { words = [UInt64](repeating: 0, count: size) }
    words[word(hash)] |= HashSketch.bits(hash)
  }

  /// Whether the set may hold `hash`.
  func mayHold(_ hash: UInt64) -> Bool {
    let bits = HashSketch.bits(hash)
    return !words.isEmpty && words[word(hash)] & bits == bits
  }

  private func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 12) & (size &- 1) }
  /// Two bits: of some thousand hashes a stranger shares both with one in some hundred cases, and one alone in a few of a hundred.
  private static func bits(_ hash: UInt64) -> UInt64 { 1 &<< hash | 1 &<< (hash >> 6) }
}

/// What a set of hashes surely does not hold: a bit for each of 65,536 ends of a hash. A glance that spares most of the questions to the
/// set itself, which costs ten times as much.
struct HashSketch: Sendable {
  private var words: [UInt64] = []

  init() {}

  /// Notes that the set holds `hash`, all bits of which must be mixed.
  mutating func insert(_ hash: UInt64) {
    if words.isEmpty { words = [UInt64](repeating: 0, count: 1024) }
    words[HashSketch.word(hash)] |= HashSketch.bits(hash)
  }

  /// Whether the set may hold `hash`.
  func mayHold(_ hash: UInt64) -> Bool {
    let bits = HashSketch.bits(hash)
    return !words.isEmpty && words[HashSketch.word(hash)] & bits == bits
  }

  private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 12 & 1023) }
  /// Two bits: of some thousand hashes a stranger shares both with one in some hundred cases, and one alone in a few of a hundred.
  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << (hash >> 6 & 63) }
}

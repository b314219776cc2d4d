/// A canonical Huffman code of limited length (RFC 1951, 3.2.2), over symbols fixed in number, assigned anew for each block.
///
/// How it works: the symbols that occur are sorted by how often, equal ones by number, in two passes over the bytes of their counts.
/// The depths of a Huffman tree over the sorted counts are found in place (Moffat and Katajainen, "In-place calculation of
/// minimum-redundancy codes", 1995); depths beyond the limit are lengthened into a prefix code again.
final class PrefixCode {
  /// The length of each symbol's code, 0 where the symbol does not occur.
  let lengths: UnsafeMutablePointer<UInt8>
  /// Each symbol's code, its first bit lowest, as it is written.
  let codes: UnsafeMutablePointer<UInt16>
  let symbols: Int
  private let limit: Int
  /// A symbol in the low 16 bits, its count above; and room to sort.
  private let ranked: UnsafeMutablePointer<UInt64>
  private let sorting: UnsafeMutablePointer<UInt64>
  private let weights: UnsafeMutablePointer<Int>
  /// How many codes have each length, or how many counts each byte.
  private let counts: UnsafeMutablePointer<Int> = .allocate(capacity: 256)

  /// A code of symbols 0 to `symbols` − 1, at most 288, none of whose codes is longer than `limit` bits, at most 15.
  init(symbols: Int, limit: Int) {
    self.symbols = symbols
    self.limit = limit
    lengths = .allocate(capacity: symbols)
    lengths.initialize(repeating: 0, count: symbols)
    codes = .allocate(capacity: symbols)
    codes.initialize(repeating: 0, count: symbols)
    ranked = .allocate(capacity: symbols)
    sorting = .allocate(capacity: symbols)
    weights = .allocate(capacity: symbols)
  }

  deinit {
    lengths.deallocate()
    codes.deallocate()
    ranked.deallocate()
    sorting.deallocate()
    weights.deallocate()
    counts.deallocate()
  }

  /// Makes the code for symbols that occur so often.
  func assign(_ frequencies: UnsafePointer<UInt32>) {
    lengths.update(repeating: 0, count: symbols)
    var used = 0
    for symbol in 0..<symbols where frequencies[symbol] > 0 {
      ranked[used] = UInt64(frequencies[symbol]) << 16 | UInt64(symbol)
      used += 1
    }
    guard used > 1 else {
      if used == 1 { lengths[Int(ranked[0] & 0xFFFF)] = 1 }
      return assignCodes()
    }
    sort(used)
    findDepths(used)
    // The rarest symbols, which come first, take the longest codes.
    var position = 0
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<counts[length] {
        lengths[Int(ranked[position] & 0xFFFF)] = UInt8(length)
        position += 1
      }
    }
    assignCodes()
  }

  /// The fixed code of literals and lengths (RFC 1951, 3.2.6).
  func setFixedLiterals() {
    for symbol in 0..<symbols { lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
    assignCodes()
  }

  /// The fixed code of distances: five bits each.
  func setFixedDistances() {
    lengths.update(repeating: 5, count: symbols)
    assignCodes()
  }

  /// The bits of all symbols that occur so often.
  func bits(of frequencies: UnsafePointer<UInt32>) -> Int {
    var bits = 0
    for symbol in 0..<symbols { bits &+= Int(frequencies[symbol]) &* Int(lengths[symbol]) }
    return bits
  }

  /// Sorts by count, byte by byte; the symbols come in order, and each pass leaves equal ones as they were.
  private func sort(_ used: Int) {
    var most: UInt64 = 0
    for index in 0..<used { most |= ranked[index] }
    var shift: UInt64 = 16
    while most >> shift > 0 {
      counts.update(repeating: 0, count: 256)
      for index in 0..<used { counts[Int(ranked[index] >> shift) & 0xFF] += 1 }
      var start = 0
      for byte in 0..<256 {
        let count = counts[byte]
        counts[byte] = start
        start += count
      }
      for index in 0..<used {
        let byte = Int(ranked[index] >> shift) & 0xFF
        sorting[counts[byte]] = ranked[index]
        counts[byte] += 1
      }
      ranked.update(from: sorting, count: used)
      shift += 8
    }
  }

  /// Sets ``counts`` to how many codes have each length, 1 to the limit.
  private func findDepths(_ used: Int) {
    for index in 0..<used { weights[index] = Int(ranked[index] >> 16) }
    joinWeights(used)
    // Parents become depths, from the root down.
    weights[used - 2] = 0
    for index in stride(from: used - 3, through: 0, by: -1) { weights[index] = weights[weights[index]] + 1 }
    counts.update(repeating: 0, count: limit + 1)
    var available = 1
    var inner = used - 2
    var depth = 0
    while available > 0 {
      var taken = 0
      while inner >= 0, weights[inner] == depth {
        taken += 1
        inner -= 1
      }
      counts[min(depth, limit)] += available - taken
      available = 2 * taken
      depth += 1
    }
    shorten()
  }

  /// Replaces weights by the parents of the tree's inner nodes: each is the sum of the two lightest leaves or nodes that are left.
  private func joinWeights(_ used: Int) {
    var leaf = 0
    var root = 0
    for next in 0..<(used - 1) {
      var sum = 0
      for _ in 0..<2 {
        if leaf >= used || (root < next && weights[root] < weights[leaf]) {
          sum += weights[root]
          weights[root] = next
          root += 1
        } else {
          sum += weights[leaf]
          leaf += 1
        }
      }
      weights[next] = sum
    }
  }

  /// Lengthens short codes until the code is a prefix code again: the sum of 2^−length is 1.
  private func shorten() {
    var total = 0
    for length in 1...limit { total += counts[length] << (limit - length) }
    while total > 1 << limit {
      counts[limit] -= 1
      guard let length = (1..<limit).last(where: { counts[$0] > 0 }) else { return }
      counts[length] -= 1
      counts[length + 1] += 2
      total -= 1
    }
  }

  private func assignCodes() {
    counts.update(repeating: 0, count: 17)
    for symbol in 0..<symbols { counts[Int(lengths[symbol])] += 1 }
    // From numbers of codes to the first code of each length.
    var code = 0
    var before = 0
    for length in 1...15 {
      code = (code + before) << 1
      before = counts[length]
      counts[length] = code
    }
    for symbol in 0..<symbols where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      codes[symbol] = Self.reversed(UInt16(truncatingIfNeeded: counts[length])) >> UInt16(16 - length)
      counts[length] += 1
    }
  }

  /// The sixteen bits in the other order.
  @inline(__always)
  private static func reversed(_ bits: UInt16) -> UInt16 {
    var bits = (bits & 0x5555) << 1 | (bits & 0xAAAA) >> 1
    bits = (bits & 0x3333) << 2 | (bits & 0xCCCC) >> 2
    bits = (bits & 0x0F0F) << 4 | (bits & 0xF0F0) >> 4
    return bits.byteSwapped
  }
}

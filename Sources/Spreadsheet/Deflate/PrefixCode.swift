/// A canonical Huffman code of limited length (RFC 1951, 3.2.2).
struct PrefixCode {
  /// The length of each symbol's code, 0 where the symbol does not occur.
  private(set) var lengths: [UInt8]
  /// Each symbol's code, its first bit lowest, as it is written.
  private(set) var codes: [UInt16]

  /// The code for symbols that occur so often; none is longer than `limit` bits, at most 15.
  init(frequencies: [UInt32], limit: Int) {
    lengths = Array(repeating: 0, count: frequencies.count)
    codes = Array(repeating: 0, count: frequencies.count)
    let symbols = frequencies.indices.filter { frequencies[$0] > 0 }
      .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    guard symbols.count > 1 else {
      for symbol in symbols { lengths[symbol] = 1 }
      return
    }
    var counts = Self.depthCounts(of: symbols.map { UInt64(frequencies[$0]) }, limit: limit)
    Self.limit(&counts, to: limit)
    // The rarest symbols, which come first, take the longest codes.
    var position = 0
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<counts[length] {
        lengths[symbols[position]] = UInt8(length)
        position += 1
      }
    }
    assignCodes(counts, limit: limit)
  }

  /// How many leaves of the Huffman tree over ascending weights lie at each depth; those deeper than `limit` count there.
  private static func depthCounts(of weights: [UInt64], limit: Int) -> [Int] {
    let leaves = weights.count
    var nodes = weights
    var parents = Array(repeating: 0, count: 2 * leaves - 1)
    var leaf = 0
    var inner = leaves
    while nodes.count < 2 * leaves - 1 {
      var sum: UInt64 = 0
      for _ in 0..<2 {
        // The lighter of the next leaf and the next inner node; both lists ascend.
        let takesLeaf = leaf < leaves && (inner >= nodes.count || weights[leaf] <= nodes[inner])
        let chosen = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        sum += nodes[chosen]
        parents[chosen] = nodes.count
      }
      nodes.append(sum)
    }
    var depths = Array(repeating: 0, count: nodes.count)
    var counts = Array(repeating: 0, count: limit + 1)
    for node in stride(from: nodes.count - 2, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < leaves { counts[min(depths[node], limit)] += 1 }
    }
    return counts
  }

  /// Lengthens short codes until the code is a prefix code again: the sum of 2^−length is 1.
  private static func limit(_ counts: inout [Int], to limit: Int) {
    var total = (1...limit).reduce(0) { $0 + counts[$1] << (limit - $1) }
    while total > 1 << limit {
      counts[limit] -= 1
      guard let length = (1..<limit).last(where: { counts[$0] > 0 }) else { return }
      counts[length] -= 1
      counts[length + 1] += 2
      total -= 1
    }
  }

  private mutating func assignCodes(_ counts: [Int], limit: Int) {
    var next = Array(repeating: 0, count: limit + 1)
    for length in stride(from: 2, through: limit, by: 1) { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    for symbol in lengths.indices where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      var reversed = 0
      for bit in 0..<length where next[length] >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
      codes[symbol] = UInt16(truncatingIfNeeded: reversed)
      next[length] += 1
    }
  }
}

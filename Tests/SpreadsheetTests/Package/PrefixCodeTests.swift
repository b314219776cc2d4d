import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct `A prefix code` {
  /// The sum of 2^(limit − length) over the symbols: 2^limit where every string of bits is one of codes.
  private static func total(_ code: PrefixCode, limit: Int) -> Int {
    (0..<code.symbols).map { code.lengths[$0] }.reduce(0) { $0 + ($1 == 0 ? 0 : 1 << (limit - Int($1))) }
  }

  private static func code(_ frequencies: [UInt32], limit: Int) -> PrefixCode {
    let code = PrefixCode(symbols: frequencies.count, limit: limit)
    // Assigned over what another block left.
    code.assign(frequencies.map { _ in 1 })
    code.assign(frequencies)
    return code
  }

  @Test(arguments: UInt64(1)...60) func `is complete, within its limit, and shorter for what occurs more often`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let limit = seed.isMultiple(of: 2) ? 15 : 7
    let steepness = Double.random(in: 0...1.6, using: &random)
    var weight = 1.0
    let frequencies: [UInt32] = (0..<Int.random(in: 2...(limit == 7 ? 19 : 286), using: &random)).map { _ in
      weight = min(weight * (1 + steepness), 1e9)
      return Int.random(in: 0..<5, using: &random) == 0 ? 0 : UInt32(weight)
    }
    let used = frequencies.indices.filter { frequencies[$0] > 0 }
    let code = Self.code(frequencies, limit: limit)
    #expect(frequencies.indices.allSatisfy { code.lengths[$0] <= limit })
    #expect(frequencies.indices.filter { code.lengths[$0] > 0 } == used)
    guard used.count > 1 else { return }
    #expect(Self.total(code, limit: limit) == 1 << limit)
    for (one, other) in zip(used, used.dropFirst()) where frequencies[one] < frequencies[other] {
      #expect(code.lengths[one] >= code.lengths[other])
    }
  }

  @Test func `of weights that grow as Fibonacci's numbers is cut to its limit`() {
    var weights: [UInt32] = [1, 1]
    while weights.count < 30 { weights.append(weights[weights.count - 1] + weights[weights.count - 2]) }
    let code = Self.code(weights, limit: 15)
    #expect(weights.indices.map { code.lengths[$0] }.max() == 15)
    #expect(Self.total(code, limit: 15) == 1 << 15)
  }

  @Test func `of one symbol has one bit, of none has none`() {
    func lengths(_ frequencies: [UInt32]) -> [UInt8] {
      let code = Self.code(frequencies, limit: 15)
      return frequencies.indices.map { code.lengths[$0] }
    }
    #expect(lengths([0, 9, 0]) == [0, 1, 0])
    #expect(lengths([0, 0]) == [0, 0])
  }
}

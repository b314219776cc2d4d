import Testing
import TestSupport

@testable import Synthesis

@Suite struct ApportionmentTests {
  @Test(arguments: UInt64(1)...50) func `parts add up to the total, and each is its share rounded up or down`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...200, using: &generator)).map { _ in Int64.random(in: 0...1_000_000, using: &generator) }
    let total = Int64.random(in: 0...400_000_000_000, using: &generator)
    let parts = apportion(total, by: weights)
    let sum = weights.reduce(0, +)
    #expect(parts.reduce(0, +) == (sum > 0 ? total : 0))
    for (part, weight) in zip(parts, weights) where sum > 0 {
      let share = Int128(total) * Int128(weight) / Int128(sum)
      #expect(abs(Int128(part) - share) <= 1)
      if weight == 0 { #expect(part == 0) }
    }
  }

  @Test(arguments: UInt64(1)...50) func `no part passes its cap, and what fits is placed`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<100).map { _ in Int64.random(in: 0...1000, using: &generator) }
    let caps = (0..<100).map { _ in Int64.random(in: 0...50, using: &generator) }
    let room = zip(weights, caps).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let total = Int64.random(in: 0...(room + 20), using: &generator)
    let parts = apportion(total, by: weights, caps: caps)
    #expect(zip(parts, caps).allSatisfy { $0 <= $1 })
    #expect(zip(parts, weights).allSatisfy { $1 > 0 || $0 == 0 })
    #expect(parts.reduce(0, +) == min(total, room))
  }

  @Test func `nothing is split over nothing`() {
    #expect(apportion(5, by: []) == [])
    #expect(apportion(5, by: [0, 0]) == [0, 0])
    #expect(apportion(0, by: [1, 2]) == [0, 0])
  }
}

import TestSupport
import Testing

@testable import Intake

/// What cells mean is found by their bytes, and sketches miss nothing.
@Suite struct CellCacheTests {
  @Test(arguments: UInt64(1)...4)
  func `a cell has the meaning that was put in for it, and no other has one`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var cache = CellCache<Int>()
    var known: [[UInt8]: Int] = [:]
    #expect(cache.value(for: [UInt8]().span) == nil)
    for value in 0..<6_000 {
      let cell = (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 0x61...0x66, using: &random) }
      #expect(cache.value(for: cell.span) == known[cell])
      if known[cell] == nil, cache.hasRoom {
        cache.insert(value, for: cell)
        known[cell] = value
      }
    }
    #expect(known.count <= CellCache<Int>.limit)
    for (cell, value) in known { #expect(cache.value(for: cell.span) == value) }
  }

  @Test func `a full cache takes nothing in and forgets nothing`() {
    var cache = CellCache<Int>()
    for value in 0..<5_000 { cache.insert(value, for: Array("\(value)".utf8)) }
    #expect(!cache.hasRoom)
    #expect(cache.value(for: Array("4095".utf8).span) == 4_095)
    #expect(cache.value(for: Array("4096".utf8).span) == nil)
  }

  @Test(arguments: [(1024, 1_000), (4096, 100)])
  func `a sketch may hold all that was put in, and little else`(_ size: Int, _ most: Int) {
    var random = SeededGenerator(seed: 1)
    var sketch = HashSketch(size: size)
    let hashes = (0..<4_096).map { _ in UInt64.random(in: 0...(.max), using: &random) }
    #expect(!sketch.mayHold(hashes[0]))
    for hash in hashes { sketch.insert(hash) }
    #expect(hashes.allSatisfy(sketch.mayHold))
    let others = (0..<10_000).count { _ in sketch.mayHold(UInt64.random(in: 0...(.max), using: &random)) }
    #expect(others < most)
  }
}

import Testing
import TestSupport

@testable import DelimitedText

@Suite struct ByteBlockTests {
  /// Bytes near every bound that the masks compare with.
  static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    let edges: [UInt8] = [0, 1, 0x0A, 0x0D, 0x22, 0x3B, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xFF]
    return (0..<64).map { _ in
      Bool.random(using: &generator)
        ? edges[Int.random(in: 0..<edges.count, using: &generator)] : UInt8.random(in: 0...255, using: &generator)
    }
  }

  static func mask(_ bytes: [UInt8], _ isMarked: (UInt8) -> Bool) -> UInt64 {
    bytes.enumerated().reduce(0) { $0 | (isMarked($1.element) ? 1 << UInt64($1.offset) : 0) }
  }

  @Test(arguments: UInt64(1)...20)
  func `both forms of a block answer like a loop over bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.bytes(&generator)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let fast = ByteBlock(base)
      let portable = PortableByteBlock(base)
      for byte in UInt8.min...UInt8.max {
        let wanted = Self.mask(bytes) { $0 == byte }
        #expect(fast.equal(to: byte) == wanted)
        #expect(portable.equal(to: byte) == wanted)
        let either = Self.mask(bytes) { $0 == byte || $0 == 0x0A }
        #expect(fast.equal(to: byte, or: 0x0A) == either)
        #expect(portable.equal(to: byte, or: 0x0A) == either)
      }
      #expect(fast.high == Self.mask(bytes) { $0 >= 0x80 })
      #expect(portable.high == Self.mask(bytes) { $0 >= 0x80 })
    }
  }

  @Test(arguments: 0..<64)
  func `a single odd byte anywhere makes a block not plain`(position: Int) {
    for odd in [UInt8(0), 0x80, 0xFF] {
      var bytes = [UInt8](repeating: 0x41, count: 64)
      bytes[position] = odd
      #expect(!ByteBlock(&bytes).isPlain)
      #expect(!PortableByteBlock(&bytes).isPlain)
    }
    var plain = [UInt8](repeating: UInt8(position + 1), count: 64)
    #expect(ByteBlock(&plain).isPlain)
    #expect(PortableByteBlock(&plain).isPlain)
  }
}

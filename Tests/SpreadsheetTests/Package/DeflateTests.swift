import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct `Deflated pieces` {
  @Test(arguments: UInt64(1)...40) func `inflate to the bytes they were made of`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.bytes(count: Int.random(in: 0..<90_000, using: &random), using: &random)
    let level = Int.random(in: 1...9, using: &random)
    let size = Int.random(in: 1_000...40_000, using: &random)
    let pieces =
      bytes.isEmpty
      ? [Piece(bytes: [], used: 0)]
      : stride(from: 0, to: bytes.count, by: size).map { start in
        let piece = Array(bytes[start..<min(start + size, bytes.count)])
        return Piece(bytes: piece + [1, 2, 3], used: piece.count)
      }
    let deflated = try PieceDeflater.deflate(
      pieces, after: [], last: true, level: level, threads: Int.random(in: 1...3, using: &random))
    let joined = try deflated.flatMap { try Self.bytes(of: $0.data) }
    #expect(InflateStream.inflate(joined[...], size: bytes.count) == bytes)
    let checksum = deflated.dropFirst().reduce(deflated[0].checksum) { Checksum.joined($0, $1.checksum, secondLength: $1.length) }
    #expect(checksum == Checksum.of(bytes))
  }

  @Test(arguments: 1...9) func `of noise are hardly longer than it, and of one byte a thousandth`(level: Int) throws {
    var random = SeededGenerator(seed: 5)
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for (bytes, most) in [(noise, 300_200), ([UInt8](repeating: 7, count: 300_000), 1200), ([], 10), ([1], 12)] {
      let piece = Piece(bytes: bytes, used: bytes.count)
      let deflated = try PieceDeflater.deflate([piece], after: [], last: true, level: level, threads: 1)
      let joined = try deflated.flatMap { try Self.bytes(of: $0.data) }
      #expect(joined.count <= most)
      #expect(InflateStream.inflate(joined[...], size: bytes.count) == bytes)
    }
  }

  @Test func `of another size than told are refused`() throws {
    let bytes = [UInt8](repeating: 7, count: 5000)
    let data = try Self.bytes(
      of: PieceDeflater.deflate([Piece(bytes: bytes, used: 5000)], after: [], last: true, level: 6, threads: 1)[0].data)
    #expect(InflateStream.inflate(data[...], size: 5000) == bytes)
    #expect(InflateStream.inflate(data[...], size: 4999) == nil)
    #expect(InflateStream.inflate(data[...], size: 5001) == nil)
    #expect(InflateStream.inflate(data.dropLast()[...], size: 5000) == nil)
    #expect(InflateStream.inflate((data + [0])[...], size: 5000) == nil)
    #expect(InflateStream.inflate([], size: 0) == nil)
  }

  private static func bytes(of data: PieceData) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try data.forEachStretch { bytes += $0 }
    return bytes
  }

  /// Runs, repeats and noise.
  private static func bytes(count: Int, using random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes += [UInt8](repeating: .random(in: 0...255, using: &random), count: .random(in: 1...400, using: &random))
      case 1: bytes += bytes.prefix(.random(in: 0...min(bytes.count, 3000), using: &random))
      default: for _ in 0..<50 { bytes.append(.random(in: 0...255, using: &random)) }
      }
    }
    return Array(bytes.prefix(count))
  }
}

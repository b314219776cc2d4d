import TestSupport
import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `Deflated pieces` {
  @Test(arguments: UInt64(1)...40) func `inflate to the bytes they were made of`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.bytes(count: Int.random(in: 0..<90_000, using: &random), using: &random)
    let level = Int.random(in: 1...9, using: &random)
    let size = Int.random(in: 1_000...40_000, using: &random)
    let deflated = try Self.deflate(bytes, every: size, level: level, threads: Int.random(in: 1...3, using: &random))
    let joined = try deflated.flatMap { try Self.bytes(of: $0.data) }
    #expect(InflateStream.inflate(joined[...], size: bytes.count) == bytes)
    let checksum = deflated.dropFirst().reduce(deflated[0].checksum) { Checksum.joined($0, $1.checksum, secondLength: $1.length) }
    #expect(checksum == Checksum.of(bytes))
  }

  @Test(arguments: 1...9) func `of noise are hardly longer than it, and of one byte a thousandth`(level: Int) throws {
    var random = SeededGenerator(seed: 5)
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for (bytes, most) in [(noise, 300_200), ([UInt8](repeating: 7, count: 300_000), 1200), ([], 10), ([1], 12)] {
      let deflated = try Self.deflate(bytes, level: level)
      let joined = try deflated.flatMap { try Self.bytes(of: $0.data) }
      #expect(joined.count <= most)
      #expect(InflateStream.inflate(joined[...], size: bytes.count) == bytes)
    }
  }

  @Test func `of another size than told are refused`() throws {
    let bytes = [UInt8](repeating: 7, count: 5000)
    let data = try Self.bytes(of: Self.deflate(bytes, level: 6)[0].data)
    #expect(InflateStream.inflate(data[...], size: 5000) == bytes)
    #expect(InflateStream.inflate(data[...], size: 4999) == nil)
    #expect(InflateStream.inflate(data[...], size: 5001) == nil)
    #expect(InflateStream.inflate(data.dropLast()[...], size: 5000) == nil)
    #expect(InflateStream.inflate((data + [0])[...], size: 5000) == nil)
    #expect(InflateStream.inflate([], size: 0) == nil)
  }

  /// Bytes as the stretches of rows are deflated: piece by piece, each with the end of the one before, then the last.
  private static func deflate(_ bytes: [UInt8], every size: Int = .max, level: Int, threads: Int = 1) throws -> [DeflatedPiece] {
    let deflater = PieceDeflater(level: level, threads: threads)
    var jobs: [PieceJob] = []
    var start = 0
    while bytes.count - start > size {
      jobs.append(deflater.submit(piece(bytes, from: start, to: start + size)))
      start += size
    }
    let last = try DeflateWorkspace().deflate(piece(bytes, from: start, to: bytes.count), end: .last, level: level)
    for job in jobs { deflater.wait(for: job) }
    return try jobs.map { try #require($0.result).get() } + [last]
  }

  private static func piece(_ bytes: [UInt8], from start: Int, to end: Int) -> Piece {
    let first = max(0, start - Piece.window)
    return Piece(Array(bytes[first..<end]), from: start - first, to: end - first)
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

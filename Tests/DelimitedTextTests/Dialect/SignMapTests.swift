import TestSupport
import Testing

@testable import DelimitedText

/// Whether a range holds signs that separate or quote, against a look at each byte.
@Suite struct SignMapTests {
  @Test(arguments: UInt64(1)...30)
  func `a range holds a sign where one of its bytes is one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rarity = Int.random(in: 1...200, using: &random)
    let text = (0..<Int.random(in: 1...500, using: &random)).map { _ in
      Int.random(in: 0..<rarity, using: &random) == 0 ? Array(";,\t|\"'".utf8).randomElement(using: &random) ?? 0 : 0x61
    }
    let piece = PaddedBytes(text)
    let map = SignMap(piece.bytes, count: piece.count)
    for _ in 0..<200 {
      let bounds = [Int.random(in: 0...text.count, using: &random), Int.random(in: 0...text.count, using: &random)].sorted()
      let range = bounds[0]..<bounds[1]
      #expect(map.stand(in: range) == text[range].contains { $0 != 0x61 }, "\(range)")
    }
  }
}

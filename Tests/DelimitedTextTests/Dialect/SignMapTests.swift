import TestSupport
import Testing

@testable import DelimitedText

/// Where signs stand that another dialect would separate or quote by, against a look at each byte.
@Suite struct SignMapTests {
  @Test(arguments: UInt64(1)...30)
  func `the first sign of a range is found, but for the delimiter, and a blank behind it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rarity = Int.random(in: 1...200, using: &random)
    let delimiter = [";", ",", "\t", "; ", ";;", "#"][Int(seed % 6)].utf8.map { $0 }
    let text = (0..<Int.random(in: 1...500, using: &random)).map { _ in
      Int.random(in: 0..<rarity, using: &random) == 0 ? Array(";,\t|\"' ".utf8).randomElement(using: &random) ?? 0 : 0x61
    }
    func isSign(_ at: Int) -> Bool {
      if text[at] == 0x20 { return at > 0 && text[at - 1] == delimiter.last }
      return text[at] != 0x61 && delimiter != [text[at]]
    }
    let map = SignMap(PaddedBytes(text), delimiter: delimiter)
    for _ in 0..<200 {
      let bounds = [Int.random(in: 0...text.count, using: &random), Int.random(in: 0...text.count, using: &random)].sorted()
      let range = bounds[0]..<bounds[1]
      #expect(map.first(in: range) == range.first(where: isSign), "\(range)")
    }
  }
}

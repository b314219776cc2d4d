import TestSupport
import Testing

@testable import DelimitedText

/// What is asked of eight bytes at a time is what is asked of one after the other.
@Suite struct WordsOfBytesTests {
  /// Bytes of few kinds, mostly letters, so that often none or a single one is odd.
  private func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    let odd: [UInt8] = [0x00, 0x0A, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC3, 0xCB, 0xCC, 0xCD, 0xCE, 0xE1, 0xFF]
    let oddness = Int.random(in: 0...20, using: &generator)
    return (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      let isOdd = Int.random(in: 0..<40, using: &generator) < oddness
      return isOdd ? odd.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0x21...0x7E, using: &generator)
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `words of bytes tell what the bytes tell`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = bytes(&generator)
      bytes.withUnsafeBufferPointer { buffer in
        let words = WordsOfBytes(buffer)
        #expect(words.areASCII == bytes.allSatisfy { $0 < 0x80 })
        #expect(words.mayHoldMarks == bytes.contains { $0 == 0xCC || $0 == 0xCD })
        #expect(words.holdControl == bytes.contains { $0 < 0x20 || $0 == 0x7F })
        #expect(words.scalarCount == bytes.count { $0 & 0xC0 != 0x80 })
      }
    }
  }

  @Test(arguments: UInt64(1)...100)
  func `the scalars of a text are counted as if it were decoded`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["Dân sự", "a\u{302}\u{301}", "12;", "đồng", "\u{7F}", "😀", "\n", "e\u{301}"]
    let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    var spoilt = Array(text.utf8)
    if let place = spoilt.indices.randomElement(using: &generator) { spoilt[place] = 0xFF }
    let decoder = TextDecoder(.utf8)
    for (bytes, areText) in [(Array(text.utf8), true), (Array(text.utf8), false), (spoilt, false)] {
      let counted = bytes.withUnsafeBufferPointer { decoder.scalarCount($0, areText: areText) }
      #expect(counted == decoder.string(bytes.span).unicodeScalars.count)
    }
  }
}

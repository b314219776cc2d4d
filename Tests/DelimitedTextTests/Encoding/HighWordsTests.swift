import TestSupport
import Testing

@testable import DelimitedText

/// The words of a text beyond ASCII, against a walk from byte to byte.
@Suite struct HighWordsTests {
  @Test(arguments: UInt64(1)...60)
  func `words are those that a walk from byte to byte finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let length = [5, 40, 600][Int(seed % 3)]
    var text: [UInt8] = []
    while text.count < Int.random(in: 0...1500, using: &random) {
      let word = (0..<Int.random(in: 1...length, using: &random)).map { _ in
        Int.random(in: 0..<length * 2, using: &random) == 0 ? UInt8.random(in: 0x80...0xFF, using: &random) : 0x61
      }
      text += word + [[0x20, 0x0A, 0x3B, 0x40, 0x5B, 0x60, 0x7B].randomElement(using: &random) ?? 0]
    }
    if seed % 4 == 0 { text += [0x61, 0xE1, 0xBA] }
    for isWhole in [true, false] {
      for most in [2, Int.max] {
        var found: [Range<Int>] = []
        text.withUnsafeBufferPointer { bytes in
          HighWords(bytes, isWhole: isWhole).forEach(from: min(3, text.count)) {
            found.append($0)
            return found.count < most
          }
        }
        #expect(found == Array(Self.words(of: text, isWhole: isWhole).prefix(most)))
      }
    }
  }

  private static func words(of text: [UInt8], isWhole: Bool) -> [Range<Int>] {
    func isLetter(_ at: Int) -> Bool { text[at] >= 0x80 || (0x41...0x5A).contains(text[at] & 0xDF) }
    var words: [Range<Int>] = []
    var at = min(3, text.count)
    while let high = text[at...].firstIndex(where: { $0 >= 0x80 }) {
      var start = high
      while start > at, high - start < 256, isLetter(start - 1) { start -= 1 }
      var end = high
      while end < min(text.count, start + 256), isLetter(end) { end += 1 }
      at = end
      guard end == text.count else {
        words.append(start..<end)
        continue
      }
      if !isWhole { break }
      let isCut = text.suffix(2).first == 0xE1 && [0xBA, 0xBB].contains(text[text.count - 1])
      words.append(start..<max(start, isCut ? end - 2 : end))
    }
    return words
  }
}

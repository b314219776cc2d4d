import TestSupport
import Testing

@testable import Intake

@Suite struct BlanksTests {
  @Test(arguments: UInt64(1)...40)
  func `a text with single blanks is its words with a space between them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs: [Unicode.Scalar] = [
      "a", "Đ", "ấ", "7", ".", "ß", " ", " ", " ", "\t", "\r", "\n", "\u{7F}", "\u{85}", "\u{A0}", "\u{300}", "\u{323}",
      "\u{E31}", "\u{600}", "\u{1680}",
      "\u{1DC4}", "\u{200B}", "\u{200D}", "\u{2003}", "\u{3000}", "Ж", "😀",
    ]
    // (Of half the texts nearly all signs are usual ones.)
    let usual = seed % 2 == 0 ? 9 : signs.count
    for _ in 0..<60 {
      let scalars = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        signs[Int.random(in: 0..<(Int.random(in: 0..<20, using: &random) == 0 ? signs.count : usual), using: &random)]
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(text.withSingleBlanks == text.split(whereSeparator: \.isWhitespace).joined(separator: " "), "\(scalars)")
    }
  }

  @Test func `most texts are seen to have single blanks at a glance`() {
    #expect("Kinh doanh, thương mại".hasSingleBlanks && "".hasSingleBlanks && "Đất 7".hasSingleBlanks)
    for text in [" a", "a ", "a  b", "a\u{A0}b", " "] { #expect(!text.hasSingleBlanks) }
  }
}

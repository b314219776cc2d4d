import TestSupport
import Testing

@testable import DelimitedText

@Suite struct OuterWordsTests {
  /// What they are, one byte after the other.
  private static func plain(_ text: [UInt8]) -> (Int, Int) {
    (text.firstIndex(of: 0x20) ?? text.count, text.lastIndex(of: 0x20).map { $0 + 1 } ?? 0)
  }

  @Test(arguments: [
    ("", 0, 0), ("a", 1, 0), ("Ba", 2, 0), (" ", 0, 1), ("Lê An", 3, 4), ("Nguyễn Văn An", 8, 14), ("12/QĐ-CTHADS", 13, 0),
    ("abcdefgh", 8, 0),
    ("abcdefg ", 7, 8), ("Trần Thị Ba Đình ", 6, 23), ("a b c d e f g h", 1, 14),
  ])
  func `the first word ends at the first blank and the last begins behind the last`(
    _ text: String, _ firstEnd: Int, _ lastStart: Int
  ) {
    let words = OuterWords(text.utf8Span.span)
    #expect(words?.firstEnd == firstEnd && words?.lastStart == lastStart)
  }

  @Test(arguments: [
    "Nguye\u{302}\u{303}n Văn An", "Nguyễn\u{A0}Văn An", "a\u{300}", "Thi hành án – 5", "\u{200B}An", "Văn An Bình 東",
  ])
  func `of texts with other letters nothing is told`(_ text: String) { #expect(OuterWords(text.utf8Span.span) == nil) }

  @Test(arguments: UInt64(1)...20)
  func `they are those of the plain search, whatever the length`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abĐễ  /1")
    for count in 0...40 {
      let text = String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
      let words = OuterWords(text.utf8Span.span)
      let (firstEnd, lastStart) = Self.plain(Array(text.utf8))
      #expect(words?.firstEnd == firstEnd && words?.lastStart == lastStart, "\(text)")
    }
  }
}

import TestSupport
import Testing

@testable import DelimitedText
@testable import Intake

@Suite struct ExcerptTests {
  /// A line of letters, signs and control characters.
  private static func line(_ random: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = ["a", ";", "ắ", "Đ", "\u{301}", "😀", "\t", "\u{0}", "\u{7F}", "\u{85}"]
    let variety = [2, 6, scalars.count].randomElement(using: &random) ?? 2
    let count = Int.random(in: 0...(Bool.random(using: &random) ? 60 : 300), using: &random)
    return String(String.UnicodeScalarView((0..<count).map { _ in scalars[Int.random(in: 0..<variety, using: &random)] }))
  }

  @Test(arguments: UInt64(1)...60)
  func `an excerpt shows the scalars around the place, blanks for control characters`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let line = Self.line(&random)
    let scalars = Array(line.unicodeScalars)
    #expect(line.scalarCount == scalars.count)
    for column in [0, 1, scalars.count / 2, scalars.count - 3, scalars.count + 5] {
      let excerpt = Excerpt(line: line, column: column, width: 4)
      let place = min(max(column - 1, 0), scalars.count)
      let isCut = scalars.count > Excerpt.limit
      let start = isCut && place > Excerpt.limit / 2 ? min(place - Excerpt.limit / 2, scalars.count - Excerpt.limit) : 0
      let shown = scalars[start..<min(scalars.count, start + Excerpt.limit)].map {
        $0.value < 0x20 || $0.value == 0x7F ? " " : $0
      }
      let marks = (start > 0 ? "…" : "", start + shown.count < scalars.count ? "…" : "")
      #expect(Array(excerpt.text.unicodeScalars) == Array(marks.0.unicodeScalars) + shown + Array(marks.1.unicodeScalars))
      #expect(excerpt.caret == place - start + 1 + (start > 0 ? 1 : 0))
      #expect(excerpt.width == max(1, min(4, start + shown.count - place)))
    }
  }
}

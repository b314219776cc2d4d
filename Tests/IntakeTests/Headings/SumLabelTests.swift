import Configuration
import TestSupport
import Testing

@testable import Intake

@Suite struct SumLabelTests {
  /// The definition, without a glance at what a label begins and ends with.
  private static func plain(_ text: String, _ vocabulary: HeadingVocabulary) -> (behindWord: String?, beforeWord: String?) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let isNumbered = Phrase(text).withoutNumber.map(vocabulary.isTotal) ?? false
    let start = isNumbered ? words.dropFirst() : words[...]
    func holds(_ words: ArraySlice<Substring>, _ table: PhraseTable<Bool>) -> Bool {
      table[Phrase(words.joined(separator: " "))] == true
    }
    let first = (1...4).reversed().first { holds(start.prefix($0), vocabulary.totals) }
    let last = (1...4).reversed().first { $0 <= words.count && holds(words.suffix($0), vocabulary.totalEnds) }
    return (first.flatMap { rest(start.dropFirst($0)) }, last.flatMap { rest(words.dropLast($0)) })
  }

  private static func rest(_ words: ArraySlice<Substring>) -> String? {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    let text = words.joined(separator: " ")
    guard let first = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord) else { return nil }
    return String(text[first..<text[last...].prefix { isWord($0) || $0 == ")" }.endIndex])
  }

  @Test(arguments: UInt64(1)...30)
  func `a label is told to sum up what stands beside a word for a sum, as by its definition`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "Tổng", "Tổng số", "cong", "Cộng", "Công ty", "Total", "TOTALS", "Result", "Toàn tỉnh", "Trang trước", "Tổng của", "1.",
      "II)", "01001", "Dân sự",
      "Loại 7", "Chi cục", "-", ":", "(a)", "của", "\u{306}", "Tổng\u{301}",
    ]
    let blanks = [" ", " ", " ", " ", "  ", "\u{A0}", "\t", " \u{306}"]
    for vocabulary in try Templates.layouts().vocabularies {
      for _ in 0..<80 {
        var text = ""
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          text += (parts.randomElement(using: &random) ?? "") + (blanks.randomElement(using: &random) ?? "")
        }
        if Bool.random(using: &random), text.last == " " { text.removeLast() }
        let (found, plain) = (vocabulary.summedUp(by: text), Self.plain(text, vocabulary))
        #expect(found.behindWord == plain.behindWord && found.beforeWord == plain.beforeWord, "\(text.debugDescription)")
      }
    }
  }
}

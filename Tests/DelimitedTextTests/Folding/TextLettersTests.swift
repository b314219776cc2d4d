import TestSupport
import Testing

@testable import DelimitedText

/// The letters of a text are those of its plain form without what parts its words, however they were found.
@Suite struct TextLettersTests {
  private struct Found: Equatable {
    var letters = ""
    var starts: UInt64 = 0
  }

  /// What a glance finds; nil where it does not look.
  private func found(in text: String) -> Found? {
    var found: Found?
    let isAsked = FoldedText.withLetters(of: text.utf8Span.span) { letters, told in
      found = Found(letters: letters.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }, starts: told.starts)
    }
    return isAsked ? found : nil
  }

  /// The same from the words of the folded text.
  private func told(by text: String) -> Found {
    var found = Found()
    for word in FoldedText(text).plain.split(separator: " ") {
      let isBehindNumber = found.letters.last?.isNumber ?? false
      if isBehindNumber, word.first?.isNumber ?? false { found.letters += " " }
      if found.letters.utf8.count < 64 { found.starts |= 1 << UInt64(found.letters.utf8.count) }
      var isInNumber = false
      var letters = Array(word)
      while !letters.isEmpty {
        let letter = letters.removeFirst()
        if letter == "0", !isInNumber, letters.first?.isNumber ?? false { continue }
        isInNumber = letter.isNumber
        found.letters.append(letter == "y" ? "i" : letter)
      }
    }
    return found
  }

  @Test(arguments: UInt64(1)...20) func `they are those of the words that folding gives`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "Thi", " ", " ", "hành", "án", "0", "00", "7", "12", "y", "Ý", "Đ", "đ", "ờ", "Ữ", "ế", ".", "/", "-", " - ", "\t", "K",
      "QĐ", "a",
      "\u{1EF9}", "x'",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      #expect(found(in: text) == told(by: text), "\(text)")
    }
  }

  @Test(arguments: ["Москва", "中文", "a\u{301}", "x\u{200B}y", "5 – 6", "\u{A0}a", String(repeating: "a", count: 193)])
  func `nothing is told of other letters, marks by themselves and long texts`(_ text: String) {
    #expect(found(in: text) == nil)
  }

  @Test func `the signs below 64 are told`() {
    for (text, signs) in [("a)", ")"), ("1. b: c", "1 .:"), ("ế/Ữ", "/"), ("abc", "")] {
      let expected = signs.utf8.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      var told: UInt64?
      _ = FoldedText.withLetters(of: text.utf8Span.span) { told = $1.signs }
      #expect(told == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("", true), ("abc", true), ("Thi hành án dân sự", true), ("Ngô Thị Ữ", true), ("a\u{301}", false),
    ("Thi hành a\u{301}n dân sự", false),
    ("Thi hành án –", false), ("Thi hành án dân sự\u{A0}", false), ("\u{200B}Thi hành", false),
  ])
  func `letters of one scalar are told from others`(_ text: String, _ areComposed: Bool) {
    #expect(TextLetters.areComposed(text.utf8Span.span) == areComposed)
  }
}

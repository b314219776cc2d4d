import Foundation
import Testing
import TestSupport

@testable import DelimitedText

@Suite struct ComposerTests {
  /// The marks of the table, and some of other classes that compose with nothing.
  static let marks: [UInt32] =
    LatinCompositions.rows.map(\.mark) + [0x0316, 0x0334, 0x0345, 0x0315, 0x034F, 0x0349, 0x035C, 0x0361, 0x0358]

  @Test(arguments: UInt64(1)...50)
  func `letters and marks compose as Unicode says`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = LatinCompositions.rows.flatMap { Array($0.letters.unicodeScalars) + Array($0.composed.unicodeScalars) }
    for _ in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        text.append(letters[Int.random(in: 0..<letters.count, using: &generator)])
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          if let mark = Unicode.Scalar(Self.marks[Int.random(in: 0..<Self.marks.count, using: &generator)]) { text.append(mark) }
        }
      }
      let expected = String(text).precomposedStringWithCanonicalMapping
      #expect(Array(composed(String(text)).unicodeScalars) == Array(expected.unicodeScalars), "\(text.map(\.value))")
    }
  }

  @Test func `every Latin letter below U+1F00 is composed from its parts`() {
    for value in UInt32(0xC0)..<0x1F00 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let parts = String(scalar).decomposedStringWithCanonicalMapping
      let canonical = parts.precomposedStringWithCanonicalMapping
      guard let first = parts.unicodeScalars.first, first.isASCII else { continue }
      #expect(Array(composed(parts).unicodeScalars) == Array(canonical.unicodeScalars), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `marks without a letter stay, and many marks take no long time`() {
    #expect(Array(composed("\u{301}a").unicodeScalars) == ["\u{301}", "a"])
    let many = "a" + String(repeating: "\u{323}\u{301}\u{31B}", count: 20_000)
    let result = composed(many)
    #expect(result == many)
    #expect(result.unicodeScalars.first == "ạ")
    #expect(result.unicodeScalars.count == 60_000)
  }
}

import TestSupport
import Testing

@testable import DelimitedText

@Suite struct `Quick folding` {
  /// Letters of Vietnamese and their neighbours, signs, blanks, marks, and letters of other scripts.
  private static let scalars: [Unicode.Scalar] =
    ((0x00...0x24F).map { UInt32($0) } + (0x300...0x330).map { UInt32($0) } + (0x1E00...0x1EFF).map { UInt32($0) }
    + (0x2000...0x2042).map { UInt32($0) } + [0x3A3, 0x416, 0x660, 0x20AB, 0x3000, 0xFF2F, 0x1D400])
    .compactMap(
      Unicode.Scalar.init)

  @Test func `gives what the rules give for each scalar between letters`() {
    var quick = 0
    for scalar in Self.scalars {
      for text in ["\(scalar)", "a\(scalar)b", "Tổng \(scalar) số", "hòa\(scalar)\(scalar)"] {
        #expect(FoldedText(text) == FoldedText(byRules: text), "U+\(String(scalar.value, radix: 16)) in \(text)")
        if QuickFolding.fold(text) != nil { quick += 1 }
      }
    }
    #expect(quick > 1000)
  }

  @Test(arguments: UInt64(1)...200)
  func `gives what the rules give for random texts`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹÁÀĐƯ"
    let usual = Array((letters + " 0123456789-–(),;:").unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let all = Int.random(in: 0..<20, using: &generator) == 0 ? Self.scalars : usual
      text.append(all[Int.random(in: 0..<all.count, using: &generator)])
    }
    #expect(FoldedText(String(text)) == FoldedText(byRules: String(text)), "\(String(text).debugDescription)")
  }

  @Test func `is what names and headings take`() {
    for text in WrittenPhrase.texts { #expect(QuickFolding.fold(composed(text)) != nil, "\(text)") }
  }
}

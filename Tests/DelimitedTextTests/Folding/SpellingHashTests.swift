import DelimitedText
import TestSupport
import Testing

@Suite struct SpellingHashTests {
  private func hash(_ text: String) -> UInt64 { SpellingHash(Array(text.utf8).span).value }

  @Test(arguments: [
    "/qđ-ccthads", "/QD-CCTHADS", "/QĐ - CCTHADS", "/QĐ–CCTHADS", "/QĐ\u{2212}CCTHADS", "/QÐ-CCTHADS", "/Q\u{200B}Đ-CCTHADS",
    "QĐ CCTHADS",
    "/QĐ-CCTHADS\u{FEFF}", "/QĐ\u{A0}-\u{A0}CCTHADS", "/Q₫-CCTHADS", "/QĐ-CСTHADS", "/QĐCCTHADS", "/QĐ\u{AD}-CCTHADS.",
  ])
  func `one series has one hash, however it is spelt`(_ spelling: String) { #expect(hash(spelling) == hash("/QĐ-CCTHADS")) }

  @Test func `letters are the same with their marks apart, in capitals and without`() {
    let words = "Quyết định thi hành án số ở Đắk Lắk, Thừa Thiên Huế, Ỷ Lan"
    #expect(hash(words.uppercased()) == hash(words) && hash(FoldedText(words).plain) == hash(words))
    #expect(hash("Thi ha\u{300}nh a\u{301}n") == hash("thi hành án"))
  }

  @Test func `what is written otherwise is something else`() {
    let texts = [
      "", "a", "A1", "1/22", "12/2", "122", "1/2/2", "/2022/QĐ", "/2021/QĐ", "QĐ", "QĐ-CTHADS", "QĐ-CCTHADS", "QĐ-THA", "日", "月",
      "12345678", "1234567",
      "12345678a",
    ]
    #expect(Set(texts.map(hash)).count == texts.count)
    #expect(SpellingHash(Array(" -/–\u{200B}".utf8).span).isEmpty && !SpellingHash(Array("ơ".utf8).span).isEmpty)
  }

  /// Letters are those of ``FoldedText``, of which a y alone in its syllable is another spelling of i.
  @Test func `every Vietnamese letter is its plain one`() {
    for scalar in (0xC0..<0x250).map({ UInt32($0) }) + (0x1EA0...0x1EF9) {
      guard let letter = Unicode.Scalar(scalar) else { continue }
      let plain = FoldedText(String(letter)).plain
      if plain.utf8.count == 1 { #expect(hash("a\(letter)") == hash("a\(plain)"), "\(letter)") }
    }
  }

  @Test(arguments: UInt64(1)...20) func `any bytes have a hash`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(SpellingHash(bytes.span).value == SpellingHash(bytes.span).value)
    }
  }
}

import TestSupport
import Testing

@testable import DelimitedText

@Suite struct WordReadingTests {
  @Test(arguments: UInt64(1)...60)
  func `a text that is decoded tells of its words what its bytes tell`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aeoyưđấệ ;1°µ\u{300}\u{302}\u{306}\u{323}\u{FEFF}\u{FFFD}ÃÂ½".unicodeScalars)
    for _ in 0..<40 {
      let scalars = (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
      let reading = WordReading(bytes, as: .utf8)
      let evidence = WordEvidence(Array(reading.text.utf8).span, encoding: .utf8, knownWords: [])
      #expect(reading.syllables == Int(evidence.good) && reading.others == Int(evidence.bad), "\(reading.text)")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `words without others are those of the whole reading, in every encoding`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let written = WrittenPhrase.all
    let form = written.randomElement(using: &random)?.form
    var bytes = Array("1/Q;".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let phrases = written.filter { $0.form == form || Int.random(in: 0..<40, using: &random) == 0 }
      bytes += (phrases.randomElement(using: &random)?.bytes ?? []) + [0x3B]
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x20...0xFF, using: &random)
    }
    for encoding in TextEncoding.allCases {
      let whole = WordReading(bytes, as: encoding)
      #expect(WordReading(withoutOthers: bytes, as: encoding) == (whole.others == 0 ? whole : nil), "\(encoding)")
      #expect(TextDecoder(encoding).isText(bytes) == TextDecoder(encoding).decode(bytes).invalidOffsets.isEmpty, "\(encoding)")
    }
  }
}

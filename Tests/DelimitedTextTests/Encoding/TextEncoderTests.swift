import Testing
import TestSupport

@testable import DelimitedText

@Suite struct TextEncoderTests {
  static let small = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"

  /// Encodings that hold every Vietnamese letter.
  static let vietnamese = TextEncoding.allCases.filter { $0 != .windows1252 }

  @Test(arguments: vietnamese)
  func `every small Vietnamese letter comes back`(encoding: TextEncoding) {
    let text = Self.small + " 0123456789;\"\n"
    let encoded = TextEncoder(encoding).encode(text)
    #expect(encoded.unencodable.isEmpty)
    #expect(TextDecoder(encoding).decode(encoded.bytes).string == text)
    #expect(TextEncoder(encoding).encoding == encoding)
  }

  @Test(arguments: vietnamese)
  func `every capital comes back, in TCVN3 as a small letter where it has a tone`(encoding: TextEncoding) {
    let capitals = Self.small.uppercased()
    let encoded = TextEncoder(encoding).encode(capitals)
    #expect(encoded.unencodable.isEmpty)
    let back = TextDecoder(encoding).decode(encoded.bytes).string
    if (encoding.misread ?? encoding) == .tcvn3 {
      #expect(back.lowercased() == Self.small)
      #expect(back.contains("Đ") && back.contains("Ư") && back.contains("á"))
    } else {
      #expect(back == capitals)
    }
  }

  @Test(arguments: vietnamese, UInt64(1)...10)
  func `random Vietnamese text comes back`(encoding: TextEncoding, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array(Self.small + " ,.;-0123456789")
    let text = String((0..<200).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    let encoded = TextEncoder(encoding).encode(text)
    #expect(TextDecoder(encoding).decode(encoded.bytes) == DecodedText(string: text, invalidOffsets: []))
  }

  @Test func `decomposed text is composed before it is encoded`() {
    #expect(TextEncoder(.tcvn3).encode("a\u{301}").bytes == [0xB8])
    #expect(TextEncoder(.utf8).encode("a\u{301}").bytes == Array("á".utf8))
  }

  @Test func `what an encoding has no letter for is told and becomes a question mark`() {
    let encoded = TextEncoder(.windows1252).encode("ạé漢")
    #expect(encoded.bytes == [0x3F, 0xE9, 0x3F])
    #expect(encoded.unencodable == ["ạ", "漢"])
  }

  @Test func `all bytes of the encodings of one byte a letter come back`() {
    for encoding in [TextEncoding.windows1252, .tcvn3] {
      for byte in UInt8(0x20)...0xFF {
        let decoded = TextDecoder(encoding).decode([byte])
        guard decoded.invalidOffsets.isEmpty else { continue }
        #expect(TextEncoder(encoding).encode(decoded.string).bytes == [byte], "\(encoding) \(byte)")
      }
    }
  }
}

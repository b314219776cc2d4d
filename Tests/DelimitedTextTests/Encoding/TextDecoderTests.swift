import DelimitedText
import Testing
import TestSupport

@Suite struct TextDecoderTests {
  /// Bytes in which UTF-8 is often nearly right.
  static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xC4, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
      0xF4, 0xF5, 0xFF,
    ]
    return (0..<Int.random(in: 0...200, using: &generator)).map { _ in
      edges[Int.random(in: 0..<edges.count, using: &generator)]
    }
  }

  @Test(arguments: UInt64(1)...50)
  func `unsound UTF-8 is repaired like the standard library repairs it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.bytes(&generator)
    let decoded = TextDecoder(.utf8).decode(bytes)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(Array(decoded.string.utf8) == Array(expected.utf8))
    #expect(decoded.invalidOffsets.count == expected.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
    #expect(decoded.invalidOffsets == decoded.invalidOffsets.sorted())
    #expect(TextDecoder(.utf8).string(bytes.span) == decoded.string)
  }

  @Test(arguments: TextEncoding.allCases, [UInt64(1), 2, 3, 4, 5])
  func `any bytes decode to some text, the same with and without places`(encoding: TextEncoding, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = (0..<Int.random(in: 0...64, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let decoded = TextDecoder(encoding).decode(bytes)
      #expect(TextDecoder(encoding).decode(bytes.span) == decoded)
      #expect(Array(TextDecoder(encoding).string(bytes.span).utf8) == Array(decoded.string.utf8))
      #expect(decoded.invalidOffsets.allSatisfy { bytes.indices.contains($0) })
      #expect(decoded.string.unicodeScalars.filter { $0 == "\u{FFFD}" }.count >= decoded.invalidOffsets.count)
    }
  }

  @Test func `the offsets of what is no text are told`() {
    #expect(TextDecoder(.utf8).decode([0x61, 0xFF, 0x62, 0xE1, 0xBA]).invalidOffsets == [1, 3])
    #expect(TextDecoder(.windows1258).decode([0x61, 0x81]).invalidOffsets == [1])
    #expect(TextDecoder(.tcvn3).decode([0xFF]).invalidOffsets == [0])
    #expect(TextDecoder(.vni).decode([0x61, 0xC0, 0x62]).invalidOffsets == [1])
    #expect(TextDecoder(.utf16LittleEndian).decode([0x61, 0x00, 0x00, 0xD8, 0x62]).invalidOffsets == [2, 4])
    #expect(TextDecoder(.utf8).encoding == .utf8)
  }

  @Test func `UTF-16 beyond the basic plane is one scalar`() {
    let bytes = TextEncoder(.utf16BigEndian).encode("a\u{1F600}").bytes
    #expect(bytes == [0x00, 0x61, 0xD8, 0x3D, 0xDE, 0x00])
    #expect(TextDecoder(.utf16BigEndian).decode(bytes).string == "a\u{1F600}")
  }
}

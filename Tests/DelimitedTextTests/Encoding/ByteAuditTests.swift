import Testing
import TestSupport

@testable import DelimitedText

@Suite struct ByteAuditTests {
  /// What the audit finds.
  static func audit(_ bytes: [UInt8], _ encoding: TextEncoding) -> (nul: [Int], invalid: [Int]) {
    let padded = PaddedBytes(bytes)
    var found: (nul: [Int], invalid: [Int]) = ([], [])
    ByteAudit(encoding: encoding).run(padded.bytes, count: padded.count) { position, length, isNUL in
      let places = position..<position + length
      if isNUL { found.nul += places } else { found.invalid += places }
    }
    return found
  }

  @Test(arguments: UInt64(1)...60)
  func `the audit finds the places that the decoder finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for encoding in [TextEncoding.utf8, .windows1258, .windows1252, .tcvn3] {
      // Vietnamese text with some bytes spoilt, so that whole blocks are sound and others nearly so.
      var bytes: [UInt8] = []
      while bytes.count < 600 { bytes += WrittenPhrase.texts[Int.random(in: 0..<10, using: &generator)].utf8 }
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0..<130, using: &generator))
      let found = Self.audit(bytes, encoding)
      #expect(found.invalid == TextDecoder(encoding).decode(bytes).invalidOffsets)
      #expect(found.nul == bytes.indices.filter { bytes[$0] == 0 })
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `leads and continuations in any order are told as the decoder tells them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds: [ClosedRange<UInt8>] = [0x41...0x5A, 0x80...0xBF, 0xC0...0xDF, 0xE0...0xEF, 0xF0...0xFF, 0x00...0xFF]
    let plainness = Int.random(in: 0...60, using: &generator)
    let bytes = (0..<Int.random(in: 0...700, using: &generator)).map { _ in
      let kind = Int.random(in: 0..<kinds.count + plainness, using: &generator)
      return kind < kinds.count ? UInt8.random(in: kinds[kind], using: &generator) : 0x61
    }
    #expect(Self.audit(bytes, .utf8).invalid == TextDecoder(.utf8).decode(bytes).invalidOffsets)
  }

  @Test(arguments: UInt64(1)...40)
  func `every NUL is found, alone and in crowds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 400 {
      let byte = Bool.random(using: &generator) ? UInt8(0) : 0x61
      bytes += [UInt8](repeating: byte, count: Int.random(in: 1...90, using: &generator))
    }
    #expect(Self.audit(bytes, .utf8) == (bytes.indices.filter { bytes[$0] == 0 }, []) as (nul: [Int], invalid: [Int]))
  }

  @Test func `a mark of VNI without its letter is left to the decoder`() {
    #expect(Self.audit([0x61, 0xC0, 0x00], .vni) == ([2], []) as (nul: [Int], invalid: [Int]))
  }
}

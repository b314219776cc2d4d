import Testing
import TestSupport

@testable import DelimitedText

@Suite struct UTF16TranscoderTests {
  /// UTF-16 with whole and broken pairs.
  static func bytes(_ generator: inout SeededGenerator, isBigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...300, using: &generator) {
      let unit: UInt16 =
        switch Int.random(in: 0...9, using: &generator) {
        case 0: UInt16.random(in: 0xD800...0xDBFF, using: &generator)
        case 1: UInt16.random(in: 0xDC00...0xDFFF, using: &generator)
        case 2: UInt16.random(in: 0...0xFFFF, using: &generator)
        case 3: UInt16.random(in: 0x1EA0...0x1EF9, using: &generator)
        case 4: UInt16.random(in: 0x80...0x7FF, using: &generator)
        default: UInt16.random(in: 0...0x7F, using: &generator)
        }
      bytes += isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
    return bytes
  }

  @Test(arguments: UInt64(1)...50)
  func `transcoding loses nothing, whatever the bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for isBigEndian in [true, false] {
      let bytes = Self.bytes(&generator, isBigEndian: isBigEndian)
      let transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      var target = [UInt8](repeating: 0, count: UTF16Transcoder.capacity(for: bytes.count))
      let step = bytes.withUnsafeBufferPointer { source in
        source.baseAddress.map { transcoder.transcode($0, count: source.count, isLast: true, into: &target) } ?? (
          read: 0, written: 0
        )
      }
      #expect(step.read == bytes.count)
      #expect(transcoder.original(target, count: step.written) == bytes)
      #expect(UTF16Transcoder.originalLength(target, count: step.written) == bytes.count)
    }
  }

  @Test func `sound text becomes the UTF-8 that it is`() {
    let text = "Số việc \u{1F600} 漢; phải thi hành"
    let bytes = TextEncoder(.utf16LittleEndian).encode(text).bytes
    var target = [UInt8](repeating: 0, count: UTF16Transcoder.capacity(for: bytes.count))
    let step = UTF16Transcoder(isBigEndian: false).transcode(bytes, count: bytes.count, isLast: true, into: &target)
    #expect(Array(target.prefix(step.written)) == Array(text.utf8))
  }
}

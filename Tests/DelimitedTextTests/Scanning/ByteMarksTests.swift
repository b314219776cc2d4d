import CByteMarks
import Testing
import TestSupport

@testable import DelimitedText

/// What is built for the registers of several machines, against what every machine has.
@Suite struct ByteMarksTests {
  /// What was found among some bytes.
  struct Found: Equatable {
    var stop = 0
    var ends: [UInt32] = []
    var lines: [UInt32] = []
    var quoted: [UInt32] = []
    var isQuoted = false
  }

  static func split(_ bytes: [UInt8], width: Int32, isQuoted: Bool) -> Found {
    let padded = PaddedBytes(bytes)
    let room = bytes.count + 128
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3 * room) { memory in
      guard let base = memory.baseAddress else { return Found() }
      var split = byte_split()
      (split.ends, split.lines, split.quoted) = (base, base + room, base + 2 * room)
      split.opens = true
      let dialect = byte_dialect(delimiter: 0x3B, quote: 0x22, is_quoted: isQuoted, are_quotes_read: true)
      let stop = byte_marks_split(width, padded.bytes, 0, padded.count, padded.count, dialect, &split)
      func list(_ start: UnsafeMutablePointer<UInt32>, _ count: Int) -> [UInt32] {
        Array(UnsafeBufferPointer(start: start, count: count))
      }
      return Found(
        stop: stop, ends: list(split.ends, split.end_count), lines: list(split.lines, split.line_count),
        quoted: list(split.quoted, split.quoted_count), isQuoted: split.is_quoted)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `fields and lines are parted alike by registers of all widths`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for isDense in [false, true] {
      let bytes =
        isDense
        ? RecordScannerPropertyTests.bytes(&generator, dialect: .semicolon)
        : RecordScannerPropertyTests.table(&generator, dialect: .semicolon, width: 4)
      for isQuoted in [true, false] {
        let plain = Self.split(bytes, width: 0, isQuoted: isQuoted)
        if !isQuoted {
          // Without quotes all that ends a field is found.
          #expect(plain.stop == bytes.count)
          let places = bytes.indices.filter {
            bytes[$0] == 0x3B || bytes[$0] == 0x0D || (bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D))
          }
          #expect(plain.ends.map(Int.init) == places)
        }
        for width in [256, 512] where width <= ByteMarks.width {
          #expect(Self.split(bytes, width: Int32(width), isQuoted: isQuoted) == plain)
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `sound UTF-8 is told alike by registers of all widths`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 4000 { bytes += WrittenPhrase.texts[Int.random(in: 0..<10, using: &generator)].utf8 }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    let padded = PaddedBytes(bytes)
    func sound(_ width: Int32) -> [Int] {
      var overhang = byte_overhang()
      let blocks = byte_marks_sound_utf8(width, padded.bytes, padded.count / 64, &overhang)
      return [blocks, Int(overhang.wanted), Int(overhang.begun), Int(truncatingIfNeeded: overhang.doubts)]
    }
    for width in [256, 512] where width <= ByteMarks.width { #expect(sound(Int32(width)) == sound(0)) }
  }

  @Test(arguments: UInt64(1)...60)
  func `signs and pairs of bytes are found by registers of all widths where a look at each byte finds them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rarity = Int.random(in: 1...200, using: &generator)
    let signs = Array(";\n\"".utf8)
    let bytes = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
      Int.random(in: 0..<rarity, using: &generator) == 0 ? signs.randomElement(using: &generator) ?? 0 : 0x61
    }
    let padded = PaddedBytes(bytes)
    let blocks = (bytes.count + 63) / 64
    for width in [0, 256, 512] where width <= ByteMarks.width {
      var words = [UInt64](repeating: .max, count: blocks * signs.count)
      byte_marks_find_signs(Int32(width), padded.bytes, blocks, signs, signs.count, &words)
      for (order, sign) in signs.enumerated() {
        let places = (0..<blocks * 64).filter { words[$0 / 64 * signs.count + order] >> UInt64($0 % 64) & 1 == 1 }
        #expect(places == bytes.indices.filter { bytes[$0] == sign })
      }
      let pair = bytes.indices.dropLast().first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x22 }
      #expect(byte_marks_find_pair(Int32(width), bytes, bytes.count, 0x0A, 0x22) == pair ?? bytes.count)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `UTF-16 becomes UTF-8 alike by registers of all widths, up to half a pair`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let plainness = Int.random(in: 0...30, using: &generator)
    var units: [UInt16] = []
    for _ in 0..<Int.random(in: 0...400, using: &generator) {
      switch Int.random(in: 0...3 + plainness, using: &generator) {
      case 0: units.append(UInt16.random(in: 0x1EA0...0x1EF9, using: &generator))
      case 1: units.append(UInt16.random(in: 0x80...0x7FF, using: &generator))
      case 2: units.append([0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF].randomElement(using: &generator) ?? 0)
      default: units.append(UInt16.random(in: 0x20...0x7E, using: &generator))
      }
    }
    if seed % 3 == 0, !units.isEmpty { units[Int.random(in: 0..<units.count, using: &generator)] = 0xD83D }
    let whole = (units.firstIndex(of: 0xD83D) ?? units.count) / 16 * 16
    let expected = Array(String(decoding: units[..<whole], as: UTF16.self).utf8)
    for isBigEndian in [false, true] {
      let bytes = units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      for width in [0, 256, 512] where width <= ByteMarks.width {
        var target = [UInt8](repeating: 0, count: UTF16Transcoder.capacity(for: bytes.count))
        var written = 0
        let read = byte_marks_narrow_utf16(Int32(width), bytes, units.count, isBigEndian, &target, &written)
        #expect(read == whole)
        #expect(Array(target.prefix(written)) == expected)
        #expect(byte_marks_utf16_length(Int32(width), target, written) == whole * 2)
      }
    }
  }
}

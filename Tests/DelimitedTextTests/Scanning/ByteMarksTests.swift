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
      return [blocks, Int(overhang.wanted), Int(overhang.begun)]
    }
    for width in [256, 512] where width <= ByteMarks.width { #expect(sound(Int32(width)) == sound(0)) }
  }
}

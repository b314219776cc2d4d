// How this works. UTF-16 is turned into UTF-8 before it is scanned, in a way that loses nothing, so that positions and bytes can be
// had back: a surrogate without its partner is written like any scalar of three bytes (ED A0 80 to ED BF BF), and an odd last byte
// as FF and two continuation bytes of four bits each. Neither is sound UTF-8, so the audit of the transcoded bytes finds them
// like invalid bytes of a UTF-8 file. Nothing is composed here.

import CByteMarks

/// Turns UTF-16 into UTF-8 and back without loss.
struct UTF16Transcoder {
  let isBigEndian: Bool

  /// The room for what `count` bytes of UTF-16 become: three bytes of UTF-8 for a unit, and what is written over again.
  static func capacity(for count: Int) -> Int { count / 2 * 3 + 3 + 64 }

  /// Transcodes `count` bytes of `source` into `target`, which has the ``capacity(for:)`` of them.
  ///
  /// - Parameter isLast: whether nothing follows. Otherwise an odd byte or the first half of a pair at the end is left.
  /// - Returns: bytes read and bytes written.
  func transcode(
    _ source: UnsafePointer<UInt8>, count: Int, isLast: Bool, into target: UnsafeMutablePointer<UInt8>
  ) -> (read: Int, written: Int) {
    var read = 0
    var written = 0
    while read + 1 < count {
      // Sixteen units at once as far as there are no halves of pairs; what is written beyond that is written over.
      var narrowed = 0
      read +=
        2
        * byte_marks_narrow_utf16(
          ByteMarks.width, source + read, (count - read) / 2, isBigEndian, target + written, &narrowed)
      written += narrowed
      if read + 1 >= count { break }
      var scalar = unit(source, read)
      var length = 2
      if scalar & 0xFC00 == 0xD800 {
        if read + 3 >= count, !isLast { break }
        if read + 3 < count, unit(source, read + 2) & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(source, read + 2) & 0x3FF)
          length = 4
        }
      }
      written += UTF16Transcoder.write(scalar, target + written)
      read += length
    }
    if isLast, read < count {
      target[written] = 0xFF
      target[written + 1] = 0x80 | source[read] >> 4
      target[written + 2] = 0x80 | source[read] & 0x0F
      written += 3
      read += 1
    }
    return (read, written)
  }

  @inline(__always)
  private func unit(_ bytes: UnsafePointer<UInt8>, _ at: Int) -> UInt32 {
    isBigEndian ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
  }

  /// Writes a scalar, surrogates like others, and returns its length.
  @inline(__always)
  private static func write(_ scalar: UInt32, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
    if scalar < 0x80 {
      target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      target[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      target[1] = tail(0)
      return 2
    }
    if scalar < 0x10000 {
      target[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      target[1] = tail(6)
      target[2] = tail(0)
      return 3
    }
    target[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
    target[1] = tail(12)
    target[2] = tail(6)
    target[3] = tail(0)
    return 4
  }

  /// The bytes in which half a pair or half a unit is written.
  static let halfLength = 3

  /// Whether the `count` transcoded bytes at `bytes` begin with half a pair or half a unit.
  static func isHalf(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= halfLength, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80 else { return false }
    return bytes[0] == 0xFF || (bytes[0] == 0xED && bytes[1] >= 0xA0)
  }

  /// The file's bytes that the first byte of half a pair or half a unit stands for; none for the others, which follow it.
  static func originalLength(ofPartAt byte: UnsafePointer<UInt8>) -> Int {
    switch byte.pointee {
    case 0xED: 2
    case 0xFF: 1
    default: 0
    }
  }

  /// The number of UTF-16 bytes from which `bytes` were transcoded. The 64 bytes behind them are readable.
  static func originalLength(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    byte_marks_utf16_length(ByteMarks.width, bytes, count)
  }

  /// The UTF-16 bytes from which `bytes` were transcoded.
  func original(_ bytes: UnsafePointer<UInt8>, count: Int) -> [UInt8] {
    var original: [UInt8] = []
    original.reserveCapacity(count * 2)
    func append(_ unit: UInt32) {
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      original.append(isBigEndian ? high : low)
      original.append(isBigEndian ? low : high)
    }
    var at = 0
    while at < count {
      let lead = bytes[at]
      let length = min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 || lead == 0xFF ? 3 : 4, count - at)
      func tail(_ index: Int) -> UInt32 { index < length ? UInt32(bytes[at + index] & 0x3F) : 0 }
      switch length {
      case 1: append(UInt32(lead))
      case 2: append(UInt32(lead & 0x1F) << 6 | tail(1))
      case 3 where lead == 0xFF: original.append(UInt8(truncatingIfNeeded: (tail(1) & 0x0F) << 4 | (tail(2) & 0x0F)))
      case 3: append(UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2))
      default:
        let value = (UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)) &- 0x10000
        append(0xD800 | value >> 10 & 0x3FF)
        append(0xDC00 | value & 0x3FF)
      }
      at += length
    }
    return original
  }
}

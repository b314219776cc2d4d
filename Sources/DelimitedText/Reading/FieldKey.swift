/// A field as three words: its length, its first eight bytes and its last eight. A field of up to sixteen bytes is told by them wholly.
///
/// Bytes stand in the words in the order of memory, the first one lowest. A field of fewer than eight bytes fills `first` with zeros
/// and leaves `last` zero.
public struct FieldKey: Hashable, Sendable {
  /// The length in bytes.
  public let count: Int
  /// The first eight bytes, or all of a shorter field.
  public let first: UInt64
  /// The last eight bytes, zero in a shorter field.
  public let last: UInt64

  /// The key of an empty field.
  public static let empty = FieldKey(count: 0, first: 0, last: 0)

  @inline(__always)
  private init(count: Int, first: UInt64, last: UInt64) { (self.count, self.first, self.last) = (count, first, last) }

  /// The key of the `count` bytes at `bytes`, behind which eight more are readable.
  @inline(__always)
  init(padded bytes: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(bytes)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    // Without branches: lengths differ from field to field.
    let isShort = count < 8
    let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: isShort ? 0 : count &- 8, as: UInt64.self))
    let used = isShort ? (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 : UInt64.max
    self.init(count: count, first: first & used, last: isShort ? 0 : last)
  }
}

extension FieldKey {
  /// The number that its digits make, of which there are at most fifteen; 0 for none, −1 where not all bytes are digits.
  @inline(__always)
  var digits: Int64 {
    if count == 0 { return 0 }
    // What is missing of eight digits becomes zeros before them.
    let gap = UInt64(truncatingIfNeeded: (16 &- count) & 7 &* 8)
    let high = FieldKey.eightDigits(first &<< gap | 0x3030_3030_3030_3030 & ((1 &<< gap) &- 1))
    if count <= 8 { return high }
    let low = FieldKey.eightDigits(last)
    return high | low < 0 ? -1 : high &* 100_000_000 &+ low
  }

  /// Eight digits in the order of a file, −1 where one of them is none. Pairs, then fours, then all are joined in one word.
  @inlinable @inline(__always)
  public static func eightDigits(_ text: UInt64) -> Int64 {
    let digits = text ^ 0x3030_3030_3030_3030
    if (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 != 0 { return -1 }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }
}

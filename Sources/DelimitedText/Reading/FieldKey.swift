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

  /// Whether the words hold all bytes.
  @inlinable
  public var isWhole: Bool { count <= 16 }

  @inlinable @inline(__always)
  init(count: Int, first: UInt64, last: UInt64) { (self.count, self.first, self.last) = (count, first, last) }

  /// The key of `bytes`.
  ///
  /// - Complexity: O(1).
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>) {
    let raw = bytes.bytes
    let count = bytes.count
    if count >= 8 {
      self.init(
        count: count, first: UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        last: UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)))
      return
    }
    var word: UInt64 = 0
    for at in 0..<count { word |= UInt64(bytes[at]) &<< UInt64(truncatingIfNeeded: at &* 8) }
    self.init(count: count, first: word, last: 0)
  }

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

  /// A number that spreads over its low bits.
  @inlinable @inline(__always)
  var hash: Int {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (mixed ^ mixed &>> 32) &* 0x9E37_79B9_7F4A_7C15 &>> 40)
  }
}

extension FieldKey {
  /// The number that the field's one to fifteen digits make, 0 for an empty field, −1 where anything but digits stands in it.
  @inlinable @inline(__always)
  public var digits: Int64 {
    // The last eight digits, or all of fewer, at the end of a word, and those before them at the end of another; zeros before both.
    // Without branches: lengths differ from field to field.
    let isShort = count < 8
    let gap = UInt64(truncatingIfNeeded: isShort ? 64 &- count &* 8 : 0)
    let low = isShort ? (first &<< 8) &<< (gap &- 8) : last
    let lowText = low | FieldKey.zeros & ((1 &<< (gap & 63)) &- 1) | (count == 0 ? FieldKey.zeros : 0)
    let front = min(max(count &- 8, 0), 7)
    let highGap = UInt64(truncatingIfNeeded: 64 &- front &* 8)
    let highText = front == 0 ? FieldKey.zeros : first &<< highGap | FieldKey.zeros & ((1 &<< highGap) &- 1)
    let (value, rest) = (FieldKey.eightDigits(highText), FieldKey.eightDigits(lowText))
    return value | rest < 0 || count > 15 ? -1 : value &* 100_000_000 &+ rest
  }

  /// Eight times the digit 0.
  @inlinable @inline(__always)
  static var zeros: UInt64 { 0x3030_3030_3030_3030 }

  /// Eight digits in the order of a file, −1 where one of them is none. Pairs, then fours, then all are joined in one word.
  @inlinable @inline(__always)
  public static func eightDigits(_ text: UInt64) -> Int64 {
    let digits = text ^ zeros
    if (digits | digits &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080 != 0 { return -1 }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }
}

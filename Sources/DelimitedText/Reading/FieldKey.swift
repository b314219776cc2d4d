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
  /// Eight digits in the order of a file, −1 where one of them is none. Pairs, then fours, then all are joined in one word.
  @inlinable @inline(__always)
  public static func eightDigits(_ text: UInt64) -> Int64 {
    let digits = text ^ 0x3030_3030_3030_3030
    if (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 != 0 { return -1 }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }

  /// How many digits a word begins with, in the order of a file.
  @inline(__always)
  static func leadingDigits(_ text: UInt64) -> Int {
    let digits = text ^ 0x3030_3030_3030_3030
    return ((digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  /// The day `dd/mm/yyyy`, or with the month first, as a number `yyyymmdd`; 0 for what is written in another way, for a day that does not
  /// exist and for the 29th of February, which not every year has.
  @inline(__always)
  func day(isMonthFirst: Bool) -> Int {
    // Bytes 2 and 5 are slashes; the digits around them, in the order yyyymmdd or yyyyddmm, make one number.
    let isSlashed = count == 10 && first & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000
    let text = last &>> 32 | (first &<< 8) & 0x0000_FFFF_0000_0000 | first &<< 48
    let digits = text ^ 0x3030_3030_3030_3030
    let areDigits = (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    func pair(_ place: UInt64) -> Int { Int(truncatingIfNeeded: pairs &>> (place &* 16) & 0xFF) }
    let (month, day) = isMonthFirst ? (pair(3), pair(2)) : (pair(2), pair(3))
    // The days beyond the 28th that the months have, two bits each.
    let longest = 28 &+ (0x3BBEECC &>> (month &* 2)) & 3
    let exists = month >= 1 && month <= 12 && day >= 1 && day <= longest
    return isSlashed && areDigits && exists ? ((pair(0) &* 100 &+ pair(1)) &* 100 &+ month) &* 100 &+ day : 0
  }
}

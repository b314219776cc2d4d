/// Numbers of digits alone, as most amounts are written: eight digits at a time in a word, pairs joined first, then fours, then all. (Whole
/// columns of them are read by ``RecordBlock/readDigits(_:of:into:)``.)
enum DigitRun {
  /// The number that `count` digits before `end` make: 0 where there are none, −1 for what is not digits alone or has more than fifteen of
  /// them. Eight bytes before `end` are readable.
  @inline(__always)
  static func number(before end: UnsafePointer<UInt8>, count: Int) -> Int64 {
    if count <= 8 { return count == 0 ? 0 : eight(before: end, count: count) }
    if count > 15 { return -1 }
    let high = eight(before: end - 8, count: count &- 8)
    let low = eight(before: end, count: 8)
    return high | low < 0 ? -1 : high &* 100_000_000 &+ low
  }

  /// The number that one to eight digits before `end` make, −1 where one of them is none: what stands before them in their word becomes zeros.
  @inline(__always)
  private static func eight(before end: UnsafePointer<UInt8>, count: Int) -> Int64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(end).loadUnaligned(fromByteOffset: -8, as: UInt64.self))
    let gap = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let digits = ((word ^ 0x3030_3030_3030_3030) &>> gap) &<< gap
    if (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 != 0 { return -1 }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }
}

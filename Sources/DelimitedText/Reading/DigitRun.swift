// How this works. All digits of a number are read together: pairs of them, then fours, then eights are joined, each step at once in all places.
// Sixteen fit a register of SSE2, which is part of every x86-64; elsewhere two words hold eight each. The module that names its instructions
// is underscored and therefore used in this file and in ByteBlock.swift alone.

#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Numbers of digits alone, as most amounts are written.
enum DigitRun {
  /// The number that `count` digits before `end` make: 0 where there are none, −1 for what is not digits alone or has more than fifteen of
  /// them. Sixteen bytes before `end` are readable.
  @inline(__always)
  static func number(before end: UnsafePointer<UInt8>, count: Int, masks: FieldMasks) -> Int64 {
    #if arch(x86_64)
      return sixteen(before: end, count: count, masks: masks)
    #else
      return portableNumber(before: end, count: count)
    #endif
  }

  #if arch(x86_64)
    @inline(__always)
    private static func sixteen(before end: UnsafePointer<UInt8>, count: Int, masks: FieldMasks) -> Int64 {
      let text = UnsafeRawPointer(end).loadUnaligned(fromByteOffset: -16, as: __m128i.self)
      let mask = masks.last(min(count, 16)).loadUnaligned(as: __m128i.self)
      let digits = _mm_and_si128(_mm_sub_epi8(text, _mm_set1_epi8(0x30)), mask)
      let excess = _mm_subs_epu8(digits, _mm_set1_epi8(9))
      let areDigits = _mm_movemask_epi8(_mm_cmpeq_epi8(excess, _mm_setzero_si128())) == 0xFFFF
      // The first of two bytes is the low one.
      let tens = _mm_mullo_epi16(_mm_and_si128(digits, _mm_set1_epi16(0xFF)), _mm_set1_epi16(10))
      let pairs = _mm_add_epi16(tens, _mm_srli_epi16(digits, 8))
      let fours = _mm_madd_epi16(pairs, _mm_set1_epi32(1 << 16 | 100))
      let eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), _mm_set1_epi32(1 << 16 | 10_000))
      let both = UInt64(bitPattern: Int64(_mm_cvtsi128_si64(eights)))
      let number = Int64(both & 0xFFFF_FFFF) &* 100_000_000 &+ Int64(both &>> 32)
      return areDigits && count <= 15 ? number : -1
    }
  #endif

  /// The same in words of eight bytes.
  @inline(__always)
  static func portableNumber(before end: UnsafePointer<UInt8>, count: Int) -> Int64 {
    if count <= 8 { return count == 0 ? 0 : eight(before: end, count: count) }
    if count > 15 { return -1 }
    let high = eight(before: end - 8, count: count &- 8)
    let low = eight(before: end, count: 8)
    return high | low < 0 ? -1 : high &* 100_000_000 &+ low
  }

  /// The number that one to eight digits before `end` make, −1 where one of them is none: what stands before them in their word becomes zeros.
  @inline(__always)
  static func eight(before end: UnsafePointer<UInt8>, count: Int) -> Int64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(end).loadUnaligned(fromByteOffset: -8, as: UInt64.self))
    let gap = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    return eight((word &>> gap) &<< gap | zeros & ((1 &<< gap) &- 1))
  }

  /// The number of eight digits in the order of a file, −1 where one of them is none. Pairs, then fours, then all are joined in one word.
  @inline(__always)
  static func eight(_ text: UInt64) -> Int64 {
    let digits = text ^ zeros
    return marks(digits) != 0 ? -1 : joined(digits)
  }

  /// The number that the first `count` bytes of a word make, 0 to 8 digits in the order of a file.
  @inline(__always)
  static func first(_ count: Int, of text: UInt64) -> Int64 {
    // Behind as many zeros as there is room for.
    count == 0 ? 0 : joined((text ^ zeros) &<< UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }

  /// The number of eight digits, each from 0 to 9, in the order of a file.
  @inline(__always)
  private static func joined(_ digits: UInt64) -> Int64 {
    let pairs = pairs(digits)
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }

  /// How many digits a word begins with, in the order of a file.
  @inline(__always)
  static func leading(_ text: UInt64) -> Int { marks(text ^ zeros).trailingZeroBitCount &>> 3 }

  /// Eight zeros as they are written.
  static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// A bit for each byte of eight that is no number from 0 to 9.
  @inline(__always)
  static func marks(_ digits: UInt64) -> UInt64 { (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 }

  /// Four numbers, each of two digits.
  @inline(__always)
  static func pairs(_ digits: UInt64) -> UInt64 { (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF }
}

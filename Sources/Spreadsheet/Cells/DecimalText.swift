/// Decimal text of integers, without Foundation and without an intermediate string on the hot path.
enum DecimalText {
  /// The most bytes that ``write(unscaled:scale:to:)`` needs: sign, 19 digits, point, a leading zero.
  static let capacity = 24

  /// Writes the digits of `value` and returns their number.
  @inline(__always)
  static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if value < 10 {
      target[0] = UInt8(truncatingIfNeeded: value) &+ 0x30
      return 1
    }
    let count = digitCount(value)
    var rest = value
    var at = count
    while rest >= 100 {
      let pair = rest % 100
      rest /= 100
      at &-= 2
      writePair(UInt32(truncatingIfNeeded: pair), to: target + at)
    }
    if rest >= 10 {
      writePair(UInt32(truncatingIfNeeded: rest), to: target)
    } else {
      target[0] = UInt8(truncatingIfNeeded: rest) &+ 0x30
    }
    return count
  }

  /// Writes a signed integer and returns the number of bytes.
  @inline(__always)
  static func write(_ value: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard value < 0 else { return write(UInt64(value), to: target) }
    target[0] = UInt8(ascii: "-")
    return write(value.magnitude, to: target + 1) &+ 1
  }

  /// Writes `unscaled × 10^−scale` without trailing zeros behind the point and returns the number of bytes.
  static func write(unscaled: Int64, scale: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var magnitude = unscaled.magnitude
    var scale = magnitude == 0 ? 0 : max(0, min(scale, 18))
    while scale > 0, magnitude % 10 == 0 {
      magnitude /= 10
      scale &-= 1
    }
    var at = 0
    if unscaled < 0 {
      target[0] = UInt8(ascii: "-")
      at = 1
    }
    guard scale > 0 else { return at &+ write(magnitude, to: target + at) }
    let unit = powers[scale]
    at &+= write(magnitude / unit, to: target + at)
    target[at] = UInt8(ascii: ".")
    var fraction = magnitude % unit
    var digit = scale
    while digit > 0 {
      target[at &+ digit] = UInt8(truncatingIfNeeded: fraction % 10) &+ 0x30
      fraction /= 10
      digit &-= 1
    }
    return at &+ 1 &+ scale
  }

  /// The same text as a string.
  static func string(unscaled: Int64, scale: Int) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return write(unscaled: unscaled, scale: scale, to: base)
    }
  }

  /// 10 to the power of `exponent`, 0 to 18.
  static func powerOfTen(_ exponent: Int) -> Double { Double(powers[max(0, min(exponent, 18))]) }

  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  @inline(__always)
  private static func writePair(_ pair: UInt32, to target: UnsafeMutablePointer<UInt8>) {
    let tens = (pair &* 103) >> 10
    target[0] = UInt8(truncatingIfNeeded: tens) &+ 0x30
    target[1] = UInt8(truncatingIfNeeded: pair &- tens &* 10) &+ 0x30
  }

  @inline(__always)
  private static func digitCount(_ value: UInt64) -> Int {
    var count = 1
    var rest = value
    while rest >= 10_000 {
      rest /= 10_000
      count &+= 4
    }
    if rest >= 1000 { return count &+ 3 }
    if rest >= 100 { return count &+ 2 }
    return rest >= 10 ? count &+ 1 : count
  }
}

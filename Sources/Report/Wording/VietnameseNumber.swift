public import Enforcement

/// Numbers as Vietnamese writes them: `.` between thousands, `,` before decimals, a true minus sign.
///
/// Each spelling is made as bytes, so that a page of thousands of cells costs no string of its own for each of them; the texts
/// are the same bytes.
public enum VietnameseNumber {
  /// What stands where no value can be given.
  public static let undefined = "–"

  /// A whole number: `1.234.567`, `−5`.
  public static func count(_ value: Int64) -> String { text { appendCount(value, to: &$0) } }

  /// A percentage with two decimals, without the sign of percent: `82,50`, `−0,35`.
  public static func percent(_ value: Points) -> String { text { appendPercent(value, to: &$0) } }

  /// A change in points with its sign: `+6,67`, `−0,35`, and `0,00` for none.
  public static func signed(_ value: Points) -> String { text { appendSigned(value, to: &$0) } }

  /// A change of a count with its sign: `+1.234`, `−780`, and `0` for none.
  public static func signed(_ value: Int64) -> String { text { appendSigned(value, to: &$0) } }

  /// An amount in đồng, in `unit` and exact: as many decimals as it has, `1.234,567`.
  public static func money(_ dong: Int64, in unit: MoneyUnit) -> String { text { appendMoney(dong, in: unit, to: &$0) } }

  /// An amount in đồng, in `unit` with `decimals` decimals (0 to 9), rounded half away from zero.
  public static func money(_ dong: Int64, in unit: MoneyUnit, decimals: Int) -> String {
    text { appendMoney(dong, in: unit, decimals: decimals, to: &$0) }
  }

  private static func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension VietnameseNumber {
  /// Appends what ``count(_:)`` gives.
  public static func appendCount(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { appendMinus(to: &bytes) }
    appendGrouped(value.magnitude, to: &bytes)
  }

  /// Appends what ``percent(_:)`` gives.
  public static func appendPercent(_ value: Points, to bytes: inout [UInt8]) {
    if value.hundredths < 0 { appendMinus(to: &bytes) }
    appendDecimal(value.hundredths.magnitude, places: 2, to: &bytes)
  }

  /// Appends what ``signed(_:)-(Points)`` gives.
  public static func appendSigned(_ value: Points, to bytes: inout [UInt8]) {
    if value.hundredths > 0 { bytes.append(UInt8(ascii: "+")) }
    appendPercent(value, to: &bytes)
  }

  /// Appends what ``signed(_:)-(Int64)`` gives.
  public static func appendSigned(_ value: Int64, to bytes: inout [UInt8]) {
    if value > 0 { bytes.append(UInt8(ascii: "+")) }
    appendCount(value, to: &bytes)
  }

  /// Appends what ``money(_:in:)`` gives.
  public static func appendMoney(_ dong: Int64, in unit: MoneyUnit, to bytes: inout [UInt8]) {
    if dong < 0 { appendMinus(to: &bytes) }
    var magnitude = dong.magnitude
    var places = unit.scale
    while places > 0, magnitude % 10 == 0 {
      magnitude /= 10
      places -= 1
    }
    appendDecimal(magnitude, places: places, to: &bytes)
  }

  /// Appends what ``money(_:in:decimals:)`` gives.
  public static func appendMoney(_ dong: Int64, in unit: MoneyUnit, decimals: Int, to bytes: inout [UInt8]) {
    let places = min(max(decimals, 0), 9)
    guard places < unit.scale else {
      if dong < 0 { appendMinus(to: &bytes) }
      appendDecimal(dong.magnitude, places: unit.scale, to: &bytes)
      appendZeros(places - unit.scale, afterPoint: unit.scale == 0, to: &bytes)
      return
    }
    let divisor = powerOfTen(unit.scale - places)
    let (quotient, remainder) = dong.magnitude.quotientAndRemainder(dividingBy: divisor)
    let rounded = quotient + (remainder >= divisor - remainder ? 1 : 0)
    if dong < 0, rounded > 0 { appendMinus(to: &bytes) }
    appendDecimal(rounded, places: places, to: &bytes)
  }

  private static func appendZeros(_ count: Int, afterPoint: Bool, to bytes: inout [UInt8]) {
    guard count > 0 else { return }
    if afterPoint { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
  }

  /// U+2212, which is as wide as the plus sign.
  private static func appendMinus(to bytes: inout [UInt8]) { bytes.append(contentsOf: [0xE2, 0x88, 0x92]) }

  /// `value` × 10^−places, with all its places.
  private static func appendDecimal(_ value: UInt64, places: Int, to bytes: inout [UInt8]) {
    let divisor = powerOfTen(places)
    appendGrouped(value / divisor, to: &bytes)
    guard places > 0 else { return }
    bytes.append(UInt8(ascii: ","))
    var rest = value % divisor
    var place = divisor / 10
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    }
  }

  private static func appendGrouped(_ value: UInt64, to bytes: inout [UInt8]) {
    var place: UInt64 = 1
    var digits = 1
    while value / place >= 10 {
      place *= 10
      digits += 1
    }
    var rest = value
    while digits > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place = max(place / 10, 1)
      digits -= 1
      if digits > 0, digits % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }

  /// 10^exponent for exponents up to 19, the most that 64 bits hold.
  private static func powerOfTen(_ exponent: Int) -> UInt64 {
    (0..<min(max(exponent, 0), 19)).reduce(1) { power, _ in power * 10 }
  }
}

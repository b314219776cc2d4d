/// A whole number of any size: schoolbook arithmetic on decimal digits, slow and plain, so that it shares nothing with what it checks.
struct BigInteger: Hashable, Comparable, CustomStringConvertible {
  /// Decimal digits, the least first; no leading zeros, empty for zero.
  private var digits: [Int]
  private(set) var isNegative: Bool

  private init(digits: [Int], isNegative: Bool) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  init(_ value: some BinaryInteger) {
    let text = String(value)
    self.init(digits: text.drop { $0 == "-" }.reversed().compactMap(\.wholeNumberValue), isNegative: text.hasPrefix("-"))
  }

  static let zero = BigInteger(digits: [], isNegative: false)

  var magnitude: BigInteger { BigInteger(digits: digits, isNegative: false) }

  var description: String {
    digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
  }

  /// The same number as Int64, nil where it does not fit.
  var int64: Int64? { Int64(description) }

  static prefix func - (number: BigInteger) -> BigInteger {
    BigInteger(digits: number.digits, isNegative: !number.isNegative)
  }

  static func < (lhs: BigInteger, rhs: BigInteger) -> Bool {
    if lhs.isNegative != rhs.isNegative { return lhs.isNegative }
    return lhs.isNegative ? isLess(rhs.digits, lhs.digits) : isLess(lhs.digits, rhs.digits)
  }

  private static func isLess(_ lhs: [Int], _ rhs: [Int]) -> Bool {
    if lhs.count != rhs.count { return lhs.count < rhs.count }
    return lhs.reversed().lexicographicallyPrecedes(rhs.reversed())
  }

  static func + (lhs: BigInteger, rhs: BigInteger) -> BigInteger {
    if lhs.isNegative == rhs.isNegative {
      return BigInteger(digits: sum(lhs.digits, rhs.digits), isNegative: lhs.isNegative)
    }
    return isLess(lhs.digits, rhs.digits)
      ? BigInteger(digits: difference(rhs.digits, lhs.digits), isNegative: rhs.isNegative)
      : BigInteger(digits: difference(lhs.digits, rhs.digits), isNegative: lhs.isNegative)
  }

  static func - (lhs: BigInteger, rhs: BigInteger) -> BigInteger { lhs + -rhs }

  static func * (lhs: BigInteger, rhs: BigInteger) -> BigInteger {
    var product = [Int](repeating: 0, count: lhs.digits.count + rhs.digits.count + 1)
    for (left, a) in lhs.digits.enumerated() {
      var carry = 0
      for (right, b) in (rhs.digits + [0]).enumerated() {
        let value = product[left + right] + a * b + carry
        product[left + right] = value % 10
        carry = value / 10
      }
    }
    return BigInteger(digits: product, isNegative: lhs.isNegative != rhs.isNegative)
  }

  /// Quotient and remainder of two numbers not below zero, by long division; the divisor is not zero.
  func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    var quotient: [Int] = []
    var remainder = BigInteger.zero
    for digit in digits.reversed() {
      remainder = BigInteger(digits: [digit] + remainder.digits, isNegative: false)
      var times = 0
      while remainder >= divisor {
        remainder = remainder - divisor
        times += 1
      }
      quotient.append(times)
    }
    return (BigInteger(digits: quotient.reversed(), isNegative: false), remainder)
  }

  private static func sum(_ lhs: [Int], _ rhs: [Int]) -> [Int] {
    var carry = 0
    var digits: [Int] = []
    for index in 0..<max(lhs.count, rhs.count) {
      let value = (index < lhs.count ? lhs[index] : 0) + (index < rhs.count ? rhs[index] : 0) + carry
      digits.append(value % 10)
      carry = value / 10
    }
    return digits + [carry]
  }

  /// The digits of lhs − rhs, where lhs is not less.
  private static func difference(_ lhs: [Int], _ rhs: [Int]) -> [Int] {
    var borrow = 0
    return lhs.indices.map { index in
      let value = lhs[index] - (index < rhs.count ? rhs[index] : 0) - borrow
      borrow = value < 0 ? 1 : 0
      return (value + 10) % 10
    }
  }
}

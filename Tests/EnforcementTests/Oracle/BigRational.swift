import Enforcement

/// An exact fraction with a denominator above zero: what ratios and their changes are, before they are rounded.
struct BigRational: Comparable {
  let numerator: BigInteger
  let denominator: BigInteger

  init(_ numerator: BigInteger, over denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ ratio: Ratio) { self.init(BigInteger(ratio.numerator), over: BigInteger(ratio.denominator)) }

  static func - (lhs: BigRational, rhs: BigRational) -> BigRational {
    BigRational(
      lhs.numerator * rhs.denominator - rhs.numerator * lhs.denominator, over: lhs.denominator * rhs.denominator)
  }

  static func < (lhs: BigRational, rhs: BigRational) -> Bool { lhs.numerator * rhs.denominator < rhs.numerator * lhs.denominator }

  static func == (lhs: BigRational, rhs: BigRational) -> Bool {
    lhs.numerator * rhs.denominator == rhs.numerator * lhs.denominator
  }

  /// The fraction in hundredths of a percent, rounded to a whole number, halves away from zero.
  var hundredthsOfPercent: BigInteger {
    // floor(|x| + 1/2), x = 10000·n/d, over the common denominator 2d.
    let (quotient, _) = (numerator.magnitude * BigInteger(20_000) + denominator).divided(by: denominator * BigInteger(2))
    return numerator.isNegative ? -quotient : quotient
  }
}

/// A share as it was counted, done of eligible: two exact integers, rounded once, when it is published.
public struct Ratio: Hashable, Sendable {
  /// What was reached, in cases or đồng.
  public let numerator: Int64
  /// Of how much.
  public let denominator: Int64

  /// `numerator` of `denominator`.
  public init(_ numerator: Int64, of denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the ratio means anything: a share of nothing, or of less than nothing, does not.
  public var isDefined: Bool { denominator > 0 }

  /// numerator / denominator × 100, rounded half up (halves of negative values away from zero, as a workbook's ROUND does) to two
  /// decimals; nil where the ratio is undefined or beyond 64 bits of hundredths.
  public var published: Points? {
    guard isDefined else { return nil }
    return Points(rounding: Int128(numerator), over: UInt128(denominator))
  }

  /// This ratio less `other` in points, exact and rounded once; nil where either is undefined.
  public func exactChange(from other: Ratio) -> Points? {
    guard isDefined, other.isDefined else { return nil }
    // Each product is below 2^126, so neither they nor their difference overflows.
    let difference = Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator)
    return Points(rounding: difference, over: UInt128(denominator) * UInt128(other.denominator))
  }
}

extension Points {
  /// numerator / denominator in hundredths of a point, halves away from zero; nil beyond 64 bits. The denominator is not zero.
  fileprivate init?(rounding numerator: Int128, over denominator: UInt128) {
    let scaled = numerator.magnitude.multipliedFullWidth(by: 10_000)
    guard scaled.high < denominator else { return nil }
    let (quotient, remainder) = denominator.dividingFullWidth(scaled)
    let roundsUp: UInt128 = remainder >= denominator - remainder ? 1 : 0
    guard quotient < UInt128(Int64.max), let magnitude = Int64(exactly: quotient + roundsUp) else { return nil }
    self.init(hundredths: numerator < 0 ? -magnitude : magnitude)
  }
}

import Enforcement
import Testing
import TestSupport

@Suite struct RatioTests {
  /// Numbers of every size: small ones, sums of a nation, and the limits.
  private func number(_ generator: inout SeededGenerator) -> Int64 {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: .random(in: 0...30, using: &generator)
    case 1: .random(in: 0...1_000_000, using: &generator)
    case 2: .random(in: 0...400_000_000_000_000, using: &generator)
    default: .random(in: .min ... .max, using: &generator)
    }
  }

  @Test(arguments: UInt64(1)...50) func `a published ratio is the exact one rounded half up once`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let ratio = Ratio(number(&generator), of: number(&generator))
      guard ratio.denominator > 0 else {
        #expect(ratio.published == nil)
        continue
      }
      let exact = BigRational(ratio).hundredthsOfPercent
      if let published = ratio.published {
        #expect(BigInteger(published.hundredths) == exact, "\(ratio)")
      } else {
        #expect(exact.magnitude >= BigInteger(Int64.max), "\(ratio)")
      }
    }
  }

  @Test(arguments: UInt64(1)...50) func `an exact change is the difference of the exact ratios rounded once`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let now = Ratio(number(&generator), of: number(&generator))
      let before = Ratio(number(&generator), of: number(&generator))
      guard now.isDefined, before.isDefined else {
        #expect(now.exactChange(from: before) == nil)
        continue
      }
      let exact = (BigRational(now) - BigRational(before)).hundredthsOfPercent
      if let change = now.exactChange(from: before) {
        #expect(BigInteger(change.hundredths) == exact, "\(now) from \(before)")
      } else {
        #expect(exact.magnitude >= BigInteger(Int64.max), "\(now) from \(before)")
      }
    }
  }

  @Test(arguments: [
    (1, 3, 3333), (2, 3, 6667), (1, 8, 1250), (1, 20_000, 1), (1, 20_001, 0), (-1, 20_000, -1), (0, 5, 0), (7, 7, 10_000),
  ])
  func `halves round away from zero`(numerator: Int64, denominator: Int64, hundredths: Int64) {
    #expect(Ratio(numerator, of: denominator).published?.hundredths == hundredths)
  }

  @Test(arguments: [0, -1, Int64.min]) func `a share of nothing is undefined`(denominator: Int64) {
    #expect(!Ratio(5, of: denominator).isDefined)
    #expect(Ratio(5, of: denominator).published == nil)
    #expect(Ratio(1, of: 2).exactChange(from: Ratio(5, of: denominator)) == nil)
    #expect(Ratio(5, of: denominator).exactChange(from: Ratio(1, of: 2)) == nil)
  }

  @Test func `the limits of 64 bits are met without a trap`() {
    #expect(Ratio(.max, of: .max).published?.hundredths == 10_000)
    #expect(Ratio(.min, of: .max).published?.hundredths == -10_000)
    #expect(Ratio(.max, of: 1).published == nil)
    #expect(Ratio(.min, of: 1).exactChange(from: Ratio(.max, of: 1)) == nil)
    #expect(Ratio(.max, of: .max).exactChange(from: Ratio(.min, of: .max))?.hundredths == 20_000)
  }
}

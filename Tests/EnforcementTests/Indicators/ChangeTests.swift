import Enforcement
import Testing
import TestSupport

@Suite struct ChangeTests {
  @Test(arguments: UInt64(1)...50) func `the published change is the difference of the published ratios`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let now = Ratio(.random(in: 0...900_000, using: &generator), of: .random(in: 1...900_000, using: &generator))
      let before = Ratio(.random(in: 0...900_000, using: &generator), of: .random(in: 1...900_000, using: &generator))
      let expected = BigRational(now).hundredthsOfPercent - BigRational(before).hundredthsOfPercent
      #expect(ChangePolicy.published.change(of: now, from: before).map { BigInteger($0.hundredths) } == expected)
    }
  }

  @Test(arguments: UInt64(1)...50) func `the two ways of taking a change differ by one hundredth at most`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let now = Ratio(.random(in: 0...5000, using: &generator), of: .random(in: 1...5000, using: &generator))
      let before = Ratio(.random(in: 0...5000, using: &generator), of: .random(in: 1...5000, using: &generator))
      let published = try #require(ChangePolicy.published.change(of: now, from: before))
      let exact = try #require(ChangePolicy.exact.change(of: now, from: before))
      #expect(abs(published.hundredths - exact.hundredths) <= 1)
    }
  }

  @Test func `the two ways can differ, and then each is itself`() {
    // 66,6666… − 33,3333…: published 66,67 − 33,33 = 33,34; exact 33,33.
    #expect(ChangePolicy.published.change(of: Ratio(2, of: 3), from: Ratio(1, of: 3))?.hundredths == 3334)
    #expect(ChangePolicy.exact.change(of: Ratio(2, of: 3), from: Ratio(1, of: 3))?.hundredths == 3333)
  }

  @Test(arguments: ChangePolicy.allCases) func `a change from an undefined ratio is undefined`(policy: ChangePolicy) {
    #expect(policy.change(of: Ratio(1, of: 2), from: Ratio(0, of: 0)) == nil)
    #expect(policy.change(of: Ratio(0, of: 0), from: Ratio(1, of: 2)) == nil)
  }
}

import Enforcement
import Testing
import TestSupport

@Suite struct TargetTests {
  private let target = Target(above: Points(hundredths: 8250))

  @Test func `reaching the threshold exactly does not meet the target`() {
    #expect(!target.isMet(by: Points(hundredths: 8250)))
    #expect(target.isMet(by: Points(hundredths: 8251)))
    #expect(target.distance(of: Points(hundredths: 8250)) == Points(hundredths: 0))
  }

  @Test(arguments: UInt64(1)...50) func `what is still needed meets the target, and one less does not`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let denominator = Int64.random(in: 1...2_000_000, using: &generator)
      let ratio = Ratio(.random(in: 0...denominator, using: &generator), of: denominator)
      let target = Target(above: Points(hundredths: .random(in: 0...10_100, using: &generator)))
      let met = { (done: Int64) in
        BigRational(Ratio(done, of: denominator)).hundredthsOfPercent > BigInteger(target.threshold.hundredths)
      }
      switch target.stillNeeded(for: ratio) {
      case nil: #expect(!met(denominator), "\(ratio) \(target)")
      case 0?: #expect(met(ratio.numerator), "\(ratio) \(target)")
      case let more?:
        #expect(more > 0 && ratio.numerator + more <= denominator)
        #expect(met(ratio.numerator + more), "\(ratio) \(target)")
        #expect(!met(ratio.numerator + more - 1), "\(ratio) \(target)")
      }
    }
  }

  @Test func `nothing can be said of an undefined ratio`() {
    #expect(target.stillNeeded(for: Ratio(0, of: 0)) == nil)
  }

  @Test func `the limits of 64 bits are met without a trap`() {
    #expect(Target(above: Points(hundredths: .max)).stillNeeded(for: Ratio(0, of: .max)) == nil)
    #expect(Target(above: Points(hundredths: 5000)).stillNeeded(for: Ratio(.min + 1, of: .max)) == nil)
    #expect(Target(above: Points(hundredths: 9999)).stillNeeded(for: Ratio(0, of: .max)) == 9_222_910_868_252_933_069)
  }
}

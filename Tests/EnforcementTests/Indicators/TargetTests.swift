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

  @Test(arguments: [
    ("cases.completion", "82.50", true), ("money.completion", "99.99", true), ("administrative.completion", "50.00", true),
    ("cases.completion", "100.00", false), ("guidance.on_time", "100.00", false), ("complaints.on_time", "90.00", false),
    ("denunciations.on_time", "0.00", false),
  ])
  func `what is to be more than the threshold is told by the indicator, and all can only be reached`(
    _ indicator: String, _ threshold: String, _ isStrict: Bool
  ) throws {
    let threshold = try #require(Points(decimal: threshold))
    let target = try Target(threshold, of: #require(Indicator(indicator)))
    #expect(target.isStrict == isStrict)
    #expect(target.isMet(by: threshold) == !isStrict)
    #expect(target.isMet(by: Points(hundredths: threshold.hundredths + 1)))
    #expect(!target.isMet(by: Points(hundredths: threshold.hundredths - 1)))
  }

  @Test func `what is still needed of a target that asks for no more ends at it`() {
    let all = Target(atLeast: .whole)
    #expect(all.stillNeeded(for: Ratio(8, of: 10)) == 2)
    #expect(all.stillNeeded(for: Ratio(10, of: 10)) == 0)
    #expect(Target(atLeast: Points(hundredths: 9000)).stillNeeded(for: Ratio(88, of: 100)) == 2)
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

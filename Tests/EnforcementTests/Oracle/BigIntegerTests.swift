import Testing
import TestSupport

@Suite struct BigIntegerTests {
  @Test(arguments: UInt64(1)...50) func `the oracle agrees with the processor where numbers fit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let a = Int64.random(in: -2_000_000_000...2_000_000_000, using: &generator)
      let b = Int64.random(in: -2_000_000_000...2_000_000_000, using: &generator)
      #expect((BigInteger(a) + BigInteger(b)).int64 == a + b)
      #expect((BigInteger(a) - BigInteger(b)).int64 == a - b)
      #expect((BigInteger(a) * BigInteger(b)).int64 == a * b)
      #expect((BigInteger(a) < BigInteger(b)) == (a < b))
      if b != 0 {
        let (quotient, remainder) = BigInteger(a.magnitude).divided(by: BigInteger(b.magnitude))
        #expect(quotient == BigInteger(a.magnitude / b.magnitude))
        #expect(remainder == BigInteger(a.magnitude % b.magnitude))
      }
    }
  }

  @Test func `a product beyond 128 bits is exact`() {
    let large = BigInteger(Int64.max) * BigInteger(Int64.max) * BigInteger(Int64.max)
    #expect(large.description == "784637716923335095224261902710254454442933591094742482943")
    #expect(large.divided(by: BigInteger(Int64.max)).quotient == BigInteger(Int64.max) * BigInteger(Int64.max))
  }
}

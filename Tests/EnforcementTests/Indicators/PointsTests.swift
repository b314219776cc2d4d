import Enforcement
import Testing
import TestSupport

@Suite struct PointsTests {
  @Test(arguments: [("82.5", 8250), ("82.50", 8250), ("0", 0), ("-0.07", -7), ("100", 10_000), ("0.05", 5), ("-3", -300)])
  func `a decimal with at most two decimals is read`(text: String, hundredths: Int64) {
    #expect(Points(decimal: text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "-", ".", "82,5", "82.505", "82.", ".5", "1.2.3", "+1", "8 2", "1e3", "٣", "--1", "1234567890123456"])
  func `any other text is refused`(text: String) {
    #expect(Points(decimal: text) == nil)
  }

  @Test(arguments: UInt64(1)...50) func `what is written is read back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let points = Points(hundredths: .random(in: -99_999_999_999_999...99_999_999_999_999, using: &generator))
    #expect(Points(decimal: points.decimal) == points)
  }

  @Test(arguments: [
    (8250, "82,50"), (-7, "-0,07"), (0, "0,00"), (5, "0,05"), (10_000, "100,00"), (Int64.min, "-92233720368547758,08"),
  ])
  func `Vietnamese writes a comma and two decimals`(hundredths: Int64, text: String) {
    #expect(Points(hundredths: hundredths).vietnamese == text)
  }

  @Test(arguments: UInt64(1)...50) func `a difference is exact, and held at the limits`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let a = Int64.random(in: .min ... .max, using: &generator)
      let b = Int64.random(in: .min ... .max, using: &generator)
      let exact = BigInteger(a) - BigInteger(b)
      let difference = Points(hundredths: a) - Points(hundredths: b)
      #expect(difference.hundredths == exact.int64 ?? (exact.isNegative ? .min : .max))
    }
  }
}

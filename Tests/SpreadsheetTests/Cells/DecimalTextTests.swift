import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct `The text of a number` {
  @Test(arguments: UInt64(1)...50) func `of an exact decimal is its digits and no others`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = Int64.random(in: Int64.min...Int64.max, using: &random) >> Int64.random(in: 0..<64, using: &random)
      let scale = Int.random(in: 0...18, using: &random)
      #expect(DecimalText.string(unscaled: value, scale: scale) == plainDecimal(value, scale: scale))
    }
  }

  @Test(arguments: [
    (Int64(0), 4, "0"), (8250, 4, "0.825"), (-8257, 4, "-0.8257"), (100, 2, "1"), (-1, 18, "-0.000000000000000001"),
    (.min, 0, "-9223372036854775808"), (.min, 18, "-9.223372036854775808"), (.max, 18, "9.223372036854775807"),
  ])
  func `has no trailing zeros`(value: Int64, scale: Int, text: String) {
    #expect(DecimalText.string(unscaled: value, scale: scale) == text)
  }

  @Test(arguments: UInt64(1)...50) func `of a double reads back as the same double`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let pattern = Double(bitPattern: random.next())
      let cents = (Double.random(in: -1e9...1e9, using: &random) * 100).rounded() / 100
      for value in [pattern, cents] where value.isFinite {
        #expect(Double(Number.double(value).text) == value)
        if let short = DoubleText.shortDecimal(value) {
          #expect(Double(DecimalText.string(unscaled: short.unscaled, scale: short.scale)) == value)
        }
      }
    }
  }
}

import Enforcement
import Report
import TestSupport
import Testing

@Suite struct `Vietnamese numbers` {
  @Test(arguments: [
    (Int64(0), "0"), (7, "7"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-5, "−5"), (-1_000_000, "−1.000.000"),
    (.max, "9.223.372.036.854.775.807"), (.min, "−9.223.372.036.854.775.808"),
  ])
  func `counts have a point between thousands`(_ value: Int64, _ text: String) { #expect(VietnameseNumber.count(value) == text) }

  @Test(arguments: [
    (Int64(8250), "82,50"), (0, "0,00"), (7, "0,07"), (-35, "−0,35"), (100_000, "1.000,00"), (-123_456, "−1.234,56"),
    (.max, "92.233.720.368.547.758,07"), (.min, "−92.233.720.368.547.758,08"),
  ])
  func `percentages have two decimals`(_ hundredths: Int64, _ text: String) {
    #expect(VietnameseNumber.percent(Points(hundredths: hundredths)) == text)
  }

  @Test(arguments: [(Int64(667), "+6,67"), (-35, "−0,35"), (0, "0,00"), (1, "+0,01")])
  func `changes in points carry their sign, and none where there is no change`(_ hundredths: Int64, _ text: String) {
    #expect(VietnameseNumber.signed(Points(hundredths: hundredths)) == text)
  }

  @Test(arguments: [(Int64(1234), "+1.234"), (-780, "−780"), (0, "0")])
  func `changes of counts carry their sign`(_ value: Int64, _ text: String) { #expect(VietnameseNumber.signed(value) == text) }

  @Test(arguments: [
    (Int64(1_234_567), MoneyUnit.thousand, "1.234,567"), (1_000, .thousand, "1"), (1_500, .thousand, "1,5"),
    (1, .thousand, "0,001"),
    (0, .billion, "0"), (292_475_365_061_000, .billion, "292.475,365061"), (-1_500, .thousand, "−1,5"), (12, .dong, "12"),
    (.min, .dong, "−9.223.372.036.854.775.808"), (.max, .billion, "9.223.372.036,854775807"),
  ])
  func `money is exact in its unit`(_ dong: Int64, _ unit: MoneyUnit, _ text: String) {
    #expect(VietnameseNumber.money(dong, in: unit) == text)
  }

  @Test(arguments: [
    (Int64(1_234_567), MoneyUnit.thousand, 0, "1.235"), (1_234_499, .thousand, 0, "1.234"), (1_500, .thousand, 0, "2"),
    (-1_500, .thousand, 0, "−2"), (-499, .thousand, 0, "0"), (1_234_567, .million, 2, "1,23"), (1_235_000, .million, 2, "1,24"),
    (1_234, .thousand, 3, "1,234"), (1_234, .thousand, 5, "1,23400"), (7, .dong, 2, "7,00"),
    (.max, .billion, 1, "9.223.372.036,9"),
    (.min, .thousand, 0, "−9.223.372.036.854.776"), (5, .thousand, -1, "0"), (5, .thousand, 99, "0,005000000"),
  ])
  func `money is rounded half away from zero where decimals are given`(
    _ dong: Int64, _ unit: MoneyUnit, _ decimals: Int, _ text: String
  ) { #expect(VietnameseNumber.money(dong, in: unit, decimals: decimals) == text) }

  @Test(arguments: UInt64(1)...50)
  func `any count reads back`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = Int64(truncatingIfNeeded: generator.next()) >> Int64(generator.next() % 64)
    let text = VietnameseNumber.count(value)
    let plain = text.filter { $0 != "." }.map { $0 == "−" ? "-" : $0 }
    #expect(Int64(String(plain)) == value)
    let groups: [Substring] = text.split(separator: ".")
    #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
  }

  @Test(arguments: UInt64(1)...50)
  func `any amount reads back in any unit`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let dong = Int64(truncatingIfNeeded: generator.next()) >> Int64(generator.next() % 64)
    for unit in MoneyUnit.allCases {
      let plain = String(VietnameseNumber.money(dong, in: unit).filter { $0 != "." }.map { $0 == "−" ? "-" : $0 })
      let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
      let decimals = parts.count == 2 ? String(parts[1]) : ""
      let digits = String(parts[0]) + decimals + String(repeating: "0", count: unit.scale - decimals.count)
      #expect(Int64(digits) == dong)
    }
  }
}

import TestSupport
import Testing

@testable import Intake

@Suite struct NumberTests {
  private func read(_ text: String, unit: Int64 = 1, isMoney: Bool = false) -> NumberReading {
    NumberReader(isUTF8: true).read(Array(text.utf8).span, unit: unit, isMoney: isMoney)
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7), (" 12 ", 12), ("1.234", 1234), ("1.234.567", 1_234_567), ("1 234 567", 1_234_567), ("1\u{A0}234", 1234),
      ("1\u{2009}234\u{202F}567", 1_234_567), ("12,0", 12), ("1,234,567", 1_234_567), ("1,234", 1234), ("(1.234)", -1234),
      ("-5", -5), ("−5", -5),
      ("+5", 5), ("1,5E+01", 15), ("2,92475E+05", 292_475), ("9223372036854775807", .max), ("00012", 12), ("0,00", 0),
      ("0E+00", 0), ("400\u{1A}", 400), ("12\u{200B}000", 12_000), ("\u{FEFF}5", 5), ("1\u{AD}2", 12), ("1.234\u{2060}", 1234),
      ("\u{200E}127", 127), ("127\u{200F}", 127),
    ] as [(String, Int64)])
  func `numbers as people and Excel write them`(_ text: String, _ value: Int64) {
    let reading = read(text)
    #expect(reading.kind == .number)
    #expect(reading.value == value)
  }

  @Test(arguments: ["", " ", "-", "–", "—", "\u{A0}", " - "])
  func `a dash or a blank is zero`(_ text: String) { #expect(read(text).kind == .blank) }

  @Test(
    arguments: [
      ("1.23.456", .invalid), ("1 23", .invalid), ("1.234 567", .invalid), ("1.2345.678", .invalid), ("12a", .invalid),
      ("1.", .invalid),
      (",5", .invalid), ("--5", .invalid), ("()", .invalid), ("(5", .invalid), ("5%", .invalid), ("1e", .invalid),
      ("1E+2222", .invalid),
      ("100\n200", .invalid), ("100\r\n200", .invalid), ("1\t234", .invalid), ("1\u{1A}234", .invalid), ("1.234\n", .number),
      ("\t12", .number),
      ("12,5", .fraction), ("0,825", .fraction), ("0.825", .fraction), ("2,92475E+14", .lostDigits), ("1E+05", .lostDigits),
      ("9223372036854775808", .overflow), ("99999999999999999999999", .overflow), ("½", .invalid), ("١٢", .invalid),
      ("#REF!", .notExported), ("######", .notExported), (" ## ", .notExported), ("#DIV/0!", .notExported),
      ("#N/A", .notExported),
      ("#NAME?", .notExported), ("Err:508", .notExported), ("=SUM(D2:E2)", .notExported), ("=D2+E2", .notExported),
      ("#", .invalid), ("#12", .invalid),
      ("##A", .invalid), ("=", .invalid), ("=\"a\"", .invalid), ("Err:", .invalid), ("3.68814E8", .lostDigits),
      ("3.68814123E8", .number),
    ] as [(String, NumberReading.Kind)])
  func `what is no number says why`(_ text: String, _ kind: NumberReading.Kind) { #expect(read(text).kind == kind) }

  @Test(
    arguments: [
      ("1.234", 1000, 1_234_000), ("12,5", 1000, 12_500), ("12,5", 1_000_000, 12_500_000),
      ("292.475,365061", 1_000_000_000, 292_475_365_061_000),
      ("1,234", 1000, 1234), ("12.5", 1000, 12_500), ("1,234,567.5", 1000, 1_234_567_500), ("7,000", 1, 7000),
      ("600,500", 1, 600_500), ("600.500", 1, 600_500), ("0,000", 1, 0), ("12,00", 1, 12),
    ] as [(String, Int64, Int64)])
  func `money is kept in đồng`(_ text: String, _ unit: Int64, _ value: Int64) {
    #expect(read(text, unit: unit, isMoney: true).value == value)
  }

  @Test func `less than a đồng is refused`() {
    #expect(read("12,5", unit: 1, isMoney: true).kind == .fraction)
    #expect(read("0,0001", unit: 1000, isMoney: true).kind == .fraction)
    #expect(read("9223372036854775807", unit: 1000, isMoney: true).kind == .overflow)
  }

  @Test(arguments: UInt64(1)...50)
  func `a number written in any grouping reads as itself`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let value = Int64.random(in: 0...Int64(1) << Int64.random(in: 1...62, using: &random), using: &random)
      let separator = [".", " ", "\u{A0}", "\u{202F}", ""].randomElement(using: &random) ?? ""
      var groups: [String] = []
      var digits = Substring("\(value)")
      while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits = digits.dropLast(3)
      }
      let text = ([String(digits)] + groups).joined(separator: separator)
      #expect(read(text).value == value, "\(text)")
      let scale = [1, 10, 100, 1000].randomElement(using: &random) ?? 1
      let decimals = String(String(scale + Int(value % Int64(scale))).dropFirst())
      if scale > 1, value < 1 << 50, value / Int64(scale) < 1000 || scale < 1000 {
        #expect(read("\(value / Int64(scale)),\(decimals)", unit: 1000, isMoney: true).value == value * (1000 / Int64(scale)))
      }
    }
  }

  @Test(arguments: UInt64(1)...50)
  func `no bytes whatever make the reader fail, and a number is never negative without a sign`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789.,-()eE+ ".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0x89, 0xFF, 0]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for isUTF8 in [true, false] {
        let reading = NumberReader(isUTF8: isUTF8).read(bytes.span, unit: 1000, isMoney: true)
        if reading.value < 0 { #expect(bytes.contains(0x2D) || bytes.contains(0x28) || bytes.contains(0xE2)) }
        if reading.kind != .number { #expect(reading.value == 0) }
      }
    }
  }
}

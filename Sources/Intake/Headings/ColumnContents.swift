/// What stands in a column below the heading, as far as it tells what the column may be.
struct ColumnContents: Sendable {
  /// How many rows there are, cells that hold something, and numbers.
  private(set) var (rows, filled, numbers) = (0, 0, 0)
  /// Whether some number is no zero, and whether one is as large as amounts are.
  private(set) var (holdsValues, holdsAmounts) = (false, false)
  private var codes = 0
  private var last: Int?
  private var (startsAtOne, startsAtZero, falls) = (false, false, false)
  private var steps = 0

  /// Such a number is rather an amount than a count or a year.
  private static let smallestAmount = 10_000
  /// So many rows may be numbered from anywhere.
  private static let fewRows = 5

  /// Takes a cell, which may be the code of an office.
  mutating func take(_ cell: String, isCode: (String) -> Bool) {
    rows += 1
    let text = cell.utf8.filter { $0 > 0x20 }
    if text.isEmpty { return }
    filled += 1
    guard Self.isNumber(text) else { return }
    numbers += 1
    let digits = text.filter { $0 > 0x2F }
    if digits.contains(where: { $0 > 0x30 }) {
      holdsValues = true
      holdsAmounts = holdsAmounts || Self.isAmount(text)
    }
    if isCode(Preamble.trimmed(cell[...])) { codes += 1 }
    takeNumber(Int(String(decoding: text.last == 0x2E ? text.dropLast() : text[...], as: UTF8.self)))
  }

  /// Whether a cell, without its blanks, is digits with signs between them.
  static func isNumber(_ text: [UInt8]) -> Bool {
    text.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C } && text.contains { $0 > 0x2F }
  }

  /// (A date has dots too.)
  private static func isAmount(_ text: [UInt8]) -> Bool {
    NumberReader(isUTF8: true).read(text.span, unit: 1, isMoney: true).value >= smallestAmount
  }

  private mutating func takeNumber(_ number: Int?) {
    guard let number else { return falls = true }
    let next = last.map { $0 &+ 1 } ?? 1
    if last == nil { (startsAtOne, startsAtZero) = (number == 1, number == 0) }
    if number == next || number == 1 || startsAtZero && number == 0 { steps += 1 } else if number < next { falls = true }
    last = number
  }

  /// Whether most of what stands there is numbers, which are neither the rows' nor codes of offices.
  var holdsFigures: Bool { holdsValues && numbers * 2 >= filled && !numbersRows && codes < numbers }

  /// Whether it numbers the rows from 0 on without a gap, as programs do in a first column of their own.
  var indexesRows: Bool { startsAtZero && !falls && numbers == filled && steps == numbers }

  /// Whether nothing else than numbers stands there.
  var holdsNumbersAlone: Bool { numbers > 0 && numbers == filled }

  /// Whether most rows have something there.
  var isOfMostRows: Bool { filled * 2 >= rows }

  /// Whether it numbers the rows: 1, 2, 3 …, mostly without gaps.
  private var numbersRows: Bool {
    !falls && numbers == filled && steps * 2 > numbers && (startsAtOne || numbers >= Self.fewRows)
  }
}

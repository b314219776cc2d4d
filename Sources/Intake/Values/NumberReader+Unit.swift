import DelimitedText

// Who types amounts by hand writes the unit behind them: "61 triệu", "1,5 tỷ". What remains without the word is another amount by far, so the words of
// units are understood: the amount is the column's where the unit is, and contradicts it elsewhere.

extension NumberReader {
  /// Cells that are longer hold no amount with its unit.
  private static let longestWithUnit = 64

  /// The amount of a cell that ends in the words of a unit, in a column of `unit` đồng; nil where it does not.
  func amount(withUnit bytes: Span<UInt8>, unit: Int64) -> NumberReading? {
    guard let units, bytes.count <= NumberReader.longestWithUnit, let first = bytes.indices.first(where: { bytes[$0] > 0x20 }),
      bytes[first] &- 0x30 <= 9, mayHoldUnit(bytes)
    else { return nil }
    let text = decoder.string(bytes)
    guard let word = text.firstIndex(where: \.isLetter) else { return nil }
    guard let meaning = units.units.meaning(of: Phrase(String(text[word...]))), !meaning.isOfCases, meaning.money.count == 1,
      let factor = meaning.money.first
    else { return nil }
    var plain = NumberReader(isUTF8: true)
    plain.isEnglish = isEnglish
    let reading = plain.read(Array(text[..<word].utf8).span, unit: factor, isMoney: true)
    if reading.kind != .number || factor == unit || reading.value == 0 { return reading }
    return .otherUnit(stating: reading.value)
  }

  /// Whether the first letter of a cell may begin a unit: a glance that spares decoding what surely ends in none.
  private func mayHoldUnit(_ bytes: Span<UInt8>) -> Bool {
    guard let letter = bytes.indices.first(where: { bytes[$0] >= 0x80 || (0x41...0x5A).contains(bytes[$0] & 0xDF) }) else {
      return false
    }
    return bytes[letter] >= 0x80 || LetterSet(bytes[letter]).isSubset(of: unitInitials)
  }
}

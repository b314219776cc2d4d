import DelimitedText

// Excel writes an amount that is formatted as money with the sign of the currency: "1.234 ₫", "- ₫". The sign says that the amount is in
// đồng. In a column of another unit it contradicts that, unless the amount is zero.

extension NumberReader {
  /// Cells that are longer hold no amount.
  private static let longestAmount = 64

  /// What is left of a cell without the currency before or behind its number; nil where it has none.
  func withoutCurrency(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard bytes.count <= NumberReader.longestAmount, mayHoldCurrency(bytes), hasDigitOrDash(bytes) else { return nil }
    var text = Substring(decoder.string(bytes))
    let isBlank = { (sign: Character) in sign.isWhitespace }
    text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    let before = text.prefix(while: NumberReader.isOfWord)
    let behind = Substring(String(text.reversed().prefix(while: NumberReader.isOfWord).reversed()))
    // One of them, not both.
    guard before.isEmpty != behind.isEmpty, isCurrency(before.isEmpty ? behind : before) else { return nil }
    return Array((before.isEmpty ? text.dropLast(behind.count) : text.dropFirst(before.count)).utf8)
  }

  /// Whether the word at one end of a cell may be a currency: a glance that spares decoding what is surely none.
  private func mayHoldCurrency(_ bytes: Span<UInt8>) -> Bool {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    if start == end { return false }
    var last = end
    while last > start, NumberReader.isOfWord(bytes[last - 1]) { last -= 1 }
    return isInitial(bytes[start]) || last < end && isInitial(bytes[last])
  }

  /// Whether a currency may begin with `byte`, in any encoding.
  private func isInitial(_ byte: UInt8) -> Bool {
    let letter = LetterSet(byte)
    return byte >= 0x80 ? units != nil : !letter.isEmpty && letter.isSubset(of: initials)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }

  private func hasDigitOrDash(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] &- 0x30 <= 9 || bytes[$0] == 0x2D || bytes[$0] == 0xE2 || bytes[$0] == 0x96 }
  }

  private func isCurrency(_ word: Substring) -> Bool { units?.units.currencies.contains(Phrase(String(word)).plain) ?? false }

  /// Whether a sign belongs to a word or is a currency's.
  private static func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign == "₫" }

  /// The amount of đồng in UTF-8 that stood beside a currency, in a column of `unit` đồng.
  func amount(_ text: [UInt8], unit: Int64) -> NumberReading {
    var plain = NumberReader(isUTF8: true)
    plain.isEnglish = isEnglish
    let reading = plain.read(text.span, unit: 1, isMoney: true)
    return unit == 1 || reading.value == 0 ? reading : .otherUnit(stating: reading.value)
  }
}

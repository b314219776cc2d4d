import DelimitedText

/// Reads numbers as Vietnamese people and Excel write them, from bytes, without making a string.
///
/// Groups of three stand apart by dots, blanks (NBSP and thin ones too) or, where several do, commas; the decimal sign is a comma, or
/// a dot that cannot stand between groups. "-" and blank are zero, parentheses or a sign before the digits make a number negative.
/// Whatever does not fit entirely is no number: nothing is skipped.
struct NumberReader: Sendable {
  /// Whether bytes above ASCII are UTF-8; otherwise they are a single-byte encoding, in which A0 is a no-break space.
  let isUTF8: Bool
  /// What decodes UTF-8 that was misread and saved again; nil for other files.
  var misread: TextDecoder?
  /// What decodes a cell that holds more than a number.
  var decoder = TextDecoder(.utf8)
  /// What knows the currencies and the words of units that may stand there.
  var units: HeadingVocabulary?
  /// The letters with which currencies begin, and those with which either does: this is copied for many a cell, and sets would be counted.
  var initials = LetterSet()
  var unitInitials = LetterSet()
  /// All letters of their words, and the digits.
  var unitLetters = LetterSet()
  /// Whether the file as a whole is written with the comma between groups and the dot before decimals.
  var isEnglish = false
  /// What three zeros behind a sign are where nothing has decimals.
  var zeros = WrittenZeros.grouped

  /// The number in `bytes`: a count, or an amount of money in units of `unit` đồng, given in đồng.
  ///
  /// - Complexity: O(n).
  func read(_ bytes: Span<UInt8>, unit: Int64, isMoney: Bool) -> NumberReading {
    var isRefused = false
    // Nothing but digits is the usual case.
    if bytes.count > 0, bytes.count <= 18 {
      var value: Int64 = 0
      var at = 0
      while at < bytes.count {
        let digit = bytes[at] &- 0x30
        if digit > 9 { break }
        value = value &* 10 &+ Int64(digit)
        at += 1
      }
      if at == bytes.count { return scaled(UInt64(value), decimals: 0, negative: false, unit: unit, style: []) }
      isRefused = at > 0 && NumberReader.isRefused(bytes[at])
    }
    let reading = isRefused ? .failure(.invalid) : written(bytes, unit: unit, isMoney: isMoney)
    return reading.kind == .invalid ? other(bytes, unit: unit, isMoney: isMoney) ?? reading : reading
  }

  /// Whether a sign behind digits is one that stands in no number.
  private static func isRefused(_ sign: UInt8) -> Bool {
    sign > 0x20 && sign < 0x80 && sign != 0x2E && sign != 0x2C && sign | 0x20 != 0x65
  }

  /// What a cell holds that is no number as it stands: one with signs that nobody sees, a guard, a currency or a unit, or what stands in place of a number;
  /// nil for anything else.
  private func other(_ bytes: Span<UInt8>, unit: Int64, isMoney: Bool) -> NumberReading? {
    let beginsWithDigit = bytes.count > 0 && bytes[0] &- 0x30 <= 9
    if beginsWithDigit, !mayHoldWords(bytes) { return nil }
    if isUTF8, let visible = InvisibleBytes.removed(from: bytes) { return read(visible.span, unit: unit, isMoney: isMoney) }
    // No word of theirs begins with a digit.
    if !beginsWithDigit {
      if NullWord.isAll(of: bytes) { return .blank }
      if let inner = GuardedCell.inner(ofPadded: bytes) { return read(bytes.extracting(inner), unit: unit, isMoney: isMoney) }
    }
    if isMoney {
      if let amount = withoutCurrency(bytes).map({ self.amount($0, unit: unit) }), amount.kind != .invalid { return amount }
      if let amount = amount(withUnit: bytes, unit: unit) { return amount }
    }
    return !beginsWithDigit && SpreadsheetSign.isAll(of: bytes) ? .failure(.notExported) : nil
  }

  /// Whether a currency or a unit may stand behind the digits of a cell, or signs that nobody sees: a glance that spares looking for them.
  private func mayHoldWords(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] >= 0x80 { return true }
    let letters = LetterSet(bytes)
    return letters.isSubset(of: unitLetters) && (letters.meets(initials) || letters.meets(unitInitials))
  }

  /// The number in bytes that are more than digits.
  private func written(_ bytes: Span<UInt8>, unit: Int64, isMoney: Bool) -> NumberReading {
    if let restored = restored(bytes) {
      var plain = self
      plain.misread = nil
      return plain.written(restored.span, unit: unit, isMoney: isMoney)
    }
    var scan = Scan(start: 0, end: bytes.count)
    trim(bytes, &scan)
    if scan.start == scan.end { return .blank }
    guard let negative = takeSign(bytes, &scan) else { return .blank }
    trim(bytes, &scan)
    return number(bytes, scan, negative: negative, unit: isMoney ? unit : 1)
  }

  private struct Scan {
    var start: Int
    var end: Int
  }

  /// The length of the blank at `at`, 0 where there is none.
  private func blank(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    // (Ctrl-Z ends the files of old programs, sometimes behind the last number without a line end.)
    if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x1A { return 1 }
    if byte < 0x80 { return 0 }
    if !isUTF8 { return byte == 0xA0 ? 1 : 0 }
    if byte == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 else { return 0 }
    // U+2000 to U+200A, and U+202F.
    return (0x80...0x8A).contains(bytes[at + 2]) || bytes[at + 2] == 0xAF ? 3 : 0
  }

  /// Where the text of a cell stands, without the blanks around it in any encoding.
  func textRange(of bytes: Span<UInt8>) -> Range<Int> {
    var scan = Scan(start: 0, end: bytes.count)
    trim(bytes, &scan)
    return scan.start..<scan.end
  }

  private func trim(_ bytes: Span<UInt8>, _ scan: inout Scan) {
    // (A visible sign of ASCII begins no blank, and ends none.)
    while scan.start < scan.end, bytes[scan.start] <= 0x20 || bytes[scan.start] >= 0x80 {
      let length = blank(bytes, scan.start, scan.end)
      if length == 0 { break }
      scan.start += length
    }
    while scan.end > scan.start, bytes[scan.end - 1] <= 0x20 || bytes[scan.end - 1] >= 0x80 {
      let last = [1, 2, 3].first { scan.end - $0 >= scan.start && blank(bytes, scan.end - $0, scan.end) == $0 }
      guard let last else { break }
      scan.end -= last
    }
  }

  /// The length of the minus or dash at `at`: "-", U+2212, en and em dash.
  private func dash(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x2D { return 1 }
    if !isUTF8 { return byte == 0x96 || byte == 0x97 ? 1 : 0 }
    guard byte == 0xE2, at + 2 < end else { return 0 }
    if bytes[at + 1] == 0x88, bytes[at + 2] == 0x92 { return 3 }
    return bytes[at + 1] == 0x80 && (0x90...0x94).contains(bytes[at + 2]) ? 3 : 0
  }

  /// Takes a sign or parentheses off; whether they make the number negative, nil where nothing but dashes stands there.
  private func takeSign(_ bytes: Span<UInt8>, _ scan: inout Scan) -> Bool? {
    if bytes[scan.start] == 0x28, scan.end - scan.start > 2, bytes[scan.end - 1] == 0x29 {
      scan.start += 1
      scan.end -= 1
      return true
    }
    let length = dash(bytes, scan.start, scan.end)
    guard length > 0 else {
      if bytes[scan.start] == 0x2B { scan.start += 1 }
      return false
    }
    scan.start += length
    return scan.start == scan.end ? nil : true
  }

  private func number(_ bytes: Span<UInt8>, _ scan: Scan, negative: Bool, unit: Int64) -> NumberReading {
    var shape = DigitGroups()
    var at = scan.start
    while at < scan.end {
      let byte = bytes[at]
      if byte &- 0x30 <= 9 {
        shape.append(byte &- 0x30)
        at += 1
      } else if byte == 0x2E || byte == 0x2C {
        guard shape.separate(byte) else { return .failure(.invalid) }
        at += 1
      } else if byte | 0x20 == 0x65 {
        guard let exponent = exponent(bytes, at + 1, scan.end) else { return .failure(.invalid) }
        return scientific(shape, exponent, negative: negative, unit: unit)
      } else {
        // (A line break or a tab parts two numbers.)
        let length = byte < 0x20 ? 0 : blank(bytes, at, scan.end)
        guard length > 0, shape.separate(0x20) else { return .failure(.invalid) }
        at += length
      }
    }
    guard let (decimals, style) = shape.finish(unit: unit, isEnglish: isEnglish, zeros: zeros) else { return .failure(.invalid) }
    if shape.overflows { return .failure(.overflow) }
    return scaled(shape.value, decimals: decimals, negative: negative, unit: unit, style: style)
  }

  private func exponent(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start
    var negative = false
    if at < end, bytes[at] == 0x2B || bytes[at] == 0x2D {
      negative = bytes[at] == 0x2D
      at += 1
    }
    guard at < end, end - at <= 3 else { return nil }
    var value = 0
    while at < end {
      guard bytes[at] &- 0x30 <= 9 else { return nil }
      value = value * 10 + Int(bytes[at] &- 0x30)
      at += 1
    }
    return negative ? -value : value
  }

  private func scientific(_ shape: DigitGroups, _ exponent: Int, negative: Bool, unit: Int64) -> NumberReading {
    guard let decimals = shape.mantissaDecimals else { return .failure(.invalid) }
    if shape.overflows { return .failure(.overflow) }
    if shape.value == 0 { return NumberReading(kind: .number, value: 0, style: []) }
    // Digits beyond those shown are lost; a number that shows all of them loses nothing.
    if exponent > decimals { return .failure(.lostDigits) }
    return scaled(shape.value, decimals: decimals - exponent, negative: negative, unit: unit, style: [])
  }

  /// digits × unit / 10^decimals, which must be whole.
  private func scaled(_ digits: UInt64, decimals: Int, negative: Bool, unit: Int64, style: NumberStyle) -> NumberReading {
    var digits = digits
    var decimals = decimals
    while decimals > 0, digits % 10 == 0 {
      if digits == 0 { decimals = 0; break }
      digits /= 10
      decimals -= 1
    }
    var unit = UInt64(unit.magnitude)
    while decimals > 0, unit % 10 == 0 {
      unit /= 10
      decimals -= 1
    }
    if decimals > 0 { return .failure(.fraction) }
    let (product, overflow) = digits.multipliedReportingOverflow(by: unit)
    guard !overflow, let value = Int64(exactly: product) else { return .failure(.overflow) }
    return NumberReading(kind: .number, value: negative ? -value : value, style: style)
  }
}

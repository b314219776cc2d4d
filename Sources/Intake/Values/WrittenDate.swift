import Enforcement

/// A date taken apart into its numbers and the name of its month.
struct WrittenDate {
  /// A number, or a month named in a word.
  private enum Element {
    case number(Int, digits: Int)
    case month(Int)
  }

  /// A word before the number of a day, a month or a year, in any encoding: its vowel may be any letters with marks.
  private enum Mark {
    case day, month, year

    /// The element that it stands before.
    var place: Int {
      switch self {
      case .day: 0
      case .month: 1
      case .year: 2
      }
    }

    private static let spellings: [(Mark, begin: [UInt8], end: [UInt8])] = [
      (.day, Array("ng".utf8), Array("y".utf8)), (.month, Array("th".utf8), Array("ng".utf8)),
      (.year, Array("n".utf8), Array("m".utf8)),
    ]

    init?(_ word: [UInt8]) {
      if word == Array("thg".utf8) {
        self = .month
        return
      }
      let mark = Mark.spellings.first { spelling in
        let vowel = word.dropFirst(spelling.begin.count).dropLast(spelling.end.count)
        return !vowel.isEmpty && word.starts(with: spelling.begin) && word.suffix(spelling.end.count).elementsEqual(spelling.end)
          && vowel.allSatisfy { $0 >= 0x80 || $0 == 0x61 }
      }
      guard let mark else { return nil }
      self = mark.0
    }
  }

  private var elements: [Element] = []

  /// Nil where `bytes` hold anything but a date and a time of day.
  init?(_ bytes: Span<UInt8>) {
    if bytes.count > WrittenDate.longest { return nil }
    var at = 0
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    while elements.count < 3 {
      guard take(bytes, &at) else { return nil }
      if elements.count == 3 || at == bytes.count { break }
      let end = WrittenDate.endOfSeparator(bytes, at)
      // (Blanks may stand behind a date of one number.)
      if end == bytes.count { break }
      guard end > at else { return nil }
      at = end
    }
    guard WrittenDate.isTime(bytes, from: at) else { return nil }
  }

  /// "30 September 2022 12:00:00.000 AM", with some blanks.
  private static let longest = 48

  /// Takes a number or the name of a month.
  private mutating func take(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    let start = at
    var number = 0
    while at < bytes.count, bytes[at] &- 0x30 <= 9, at - start < 8 {
      number = number * 10 + Int(bytes[at] &- 0x30)
      at += 1
    }
    if at > start {
      elements.append(.number(number, digits: at - start))
      return at == bytes.count || bytes[at] &- 0x30 > 9
    }
    var word: [UInt8] = []
    while at < bytes.count, bytes[at] >= 0x80 || (0x61...0x7A).contains(bytes[at] | 0x20), word.count < 12 {
      word.append(bytes[at] >= 0x80 ? bytes[at] : bytes[at] | 0x20)
      at += 1
    }
    if let mark = Mark(word) { return take(mark, bytes, &at) }
    guard let month = DateWords.month(String(decoding: word, as: UTF8.self)) else { return false }
    elements.append(.month(month))
    return true
  }

  /// Takes the number behind a word that says what it is: "13-Thg4-22", "1 tháng 12 năm 2021".
  private mutating func take(_ mark: Mark, _ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard mark.place == elements.count, at < bytes.count, bytes[at] &- 0x30 <= 9, take(bytes, &at) else { return false }
    if mark == .month, case .number(let month, 1...2)? = elements.popLast() {
      elements.append(.month(month))
    }
    return elements.count == mark.place + 1
  }

  /// The end of what parts two numbers: one sign with blanks around it, or blanks.
  private static func endOfSeparator(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    if at < bytes.count, [0x2F, 0x2D, 0x2E, 0x2C].contains(bytes[at]) { at += 1 }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return at
  }

  /// Whether nothing but a time of day stands from `start` on: digits, colons, dots, blanks, a T, and the half of the day.
  private static func isTime(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var end = bytes.count
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    if end == start { return true }
    if end - start >= 3,
      DateWords.halvesOfDay.contains(String(decoding: [bytes[end - 2] & 0xDF, bytes[end - 1] & 0xDF], as: UTF8.self))
    {
      end -= 2
    } else if bytes[end - 1] == 0x5A {
      end -= 1
    }
    guard bytes[start] == 0x20 || bytes[start] == 0x54 else { return false }
    for at in start..<end {
      let byte = bytes[at]
      let isPart = byte &- 0x30 <= 9 || byte == 0x3A || byte == 0x2E || byte == 0x20 || byte == 0x54 && at == start
      if !isPart { return false }
    }
    return true
  }
}

extension WrittenDate {
  /// The numbers in the order of a date; nil where they make none.
  var parts: DateReader.Parts? {
    switch elements.count {
    case 1: single.map { DateReader.Parts(first: $0.day, second: $0.month, year: $0.year, isOrderCertain: true) }
    // A serial number with decimals: "44531,0".
    case 2:
      hasNoTime ? single.map { DateReader.Parts(first: $0.day, second: $0.month, year: $0.year, isOrderCertain: true) } : nil
    case 3: three(elements[0], elements[1], elements[2])
    default: nil
    }
  }

  /// "20220930", or the serial number of a day.
  private var single: CalendarDate? {
    switch elements[0] {
    case .number(let number, 8): CalendarDate(validYear: number / 10_000, month: number / 100 % 100, day: number % 100)
    case .number(let number, 5): CalendarDate(excelSerial: number)
    default: nil
    }
  }

  private var hasNoTime: Bool {
    if case (.number(_, 5), .number(0, _)) = (elements[0], elements[1]) { true } else { false }
  }

  private func three(_ first: Element, _ second: Element, _ third: Element) -> DateReader.Parts? {
    switch (first, second, third) {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)),
      (.number(let year, 4), .month(let month), .number(let day, 1...2)),
      (.month(let month), .number(let day, 1...2), .number(let year, 4)):
      return DateReader.Parts(first: day, second: month, year: year, isOrderCertain: true)
    case (.number(let day, 1...2), .month(let month), .number(let year, let digits)):
      return WrittenDate.year(year, digits).map { DateReader.Parts(first: day, second: month, year: $0, isOrderCertain: true) }
    case (.number(let one, 1...2), .number(let other, 1...2), .number(let year, let digits)):
      return WrittenDate.year(year, digits).map { DateReader.Parts(first: one, second: other, year: $0, isOrderCertain: false) }
    default: return nil
    }
  }

  private static func year(_ number: Int, _ digits: Int) -> Int? {
    digits == 4 ? number : digits == 2 ? DateWords.year(ofTwoDigits: number) : nil
  }
}

import DelimitedText

// How this works. Decisions are told apart by one key wherever they are compared: in a list, in the rows that are read again to find out whether it stands
// in its file twice, and between submissions. What stands there is another clerk's or another program's spelling of the same: "06/qđ-ctha", "Số 6/QĐ - CTHA".
// The key is made once for each spelling of a series, and not for each row (``DecisionRegister``).

/// How the decisions of a file are spelt, and by what they are told apart whatever their spelling.
struct DecisionSpelling: Sendable {
  private let decoder: TextDecoder
  /// What the words before a number are that add nothing to it, "Số", "Quyết định số".
  private let prefixes: [UInt64]

  /// The spelling of a file in an encoding, with the words of its layout.
  init(_ encoding: TextEncoding, _ vocabulary: HeadingVocabulary) {
    (decoder, prefixes) = (TextDecoder(scanned: encoding), vocabulary.decisionPrefixes)
  }

  /// The spelling of a file in UTF-8.
  init(prefixes: [String]) { (decoder, self.prefixes) = (TextDecoder(.utf8), DecisionSpelling.hashes(of: prefixes)) }

  /// What words before a number are known by.
  static func hashes(of prefixes: [String]) -> [UInt64] { prefixes.map { SpellingHash(Array($0.utf8).span).value } }

  /// What tells the series of a decision from others: what stands before its digits and behind them.
  func series(of number: Span<UInt8>, _ parts: DecisionParts) -> UInt64 {
    let behind = words(number.extracting(parts.end..<number.count)).value
    if parts.start == 0 { return behind }
    let before = words(number.extracting(0..<parts.start))
    return before.isEmpty || prefixes.contains(before.value) ? behind : mixed(behind ^ mixed(before.value))
  }

  /// What tells a decision from all others of its office and year; `number` has no blanks around it.
  func key(of number: Span<UInt8>) -> UInt64 {
    if let visible = visible(number) { return key(of: visible.span) }
    let parts = DecisionParts(number)
    return mixed(series(of: number, parts) ^ mixed(UInt64(truncatingIfNeeded: parts.serial)))
  }

  /// What tells a cell of words from others.
  func key(ofWords cell: Span<UInt8>) -> UInt64 { words(cell).value }

  /// A number without what nobody sees in it; nil where there is nothing of the kind.
  func visible(_ number: Span<UInt8>) -> [UInt8]? { decoder.encoding == .utf8 ? InvisibleBytes.removed(from: number) : nil }

  private func words(_ text: Span<UInt8>) -> SpellingHash {
    if decoder.encoding == .utf8 { return SpellingHash(text) }
    return SpellingHash(Array(decoder.string(text).utf8).span)
  }
}

/// The number of a decision parted: its first digits, what stands before them and behind them.
struct DecisionParts {
  /// Where the digits begin and end, as far as they are no more than ten.
  let start, end: Int
  /// The number that these are, 0 where there are none.
  let serial: Int

  @inline(__always)
  init(_ number: Span<UInt8>) {
    var start = 0
    while start < number.count, number[start] &- 0x30 > 9 { start &+= 1 }
    var serial = 0
    var at = start
    while at < number.count, at &- start < 10 {
      let digit = number[at] &- 0x30
      if digit > 9 { break }
      serial = serial &* 10 &+ Int(digit)
      at &+= 1
    }
    (self.start, end, self.serial) = (start, at, serial)
  }

  /// Whether the digits are a serial number.
  @inline(__always)
  var hasSerial: Bool { end > start && end &- start < 10 }
}

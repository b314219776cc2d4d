extension String {
  /// The text with a single space between its words, and none before or behind them.
  var withSingleBlanks: String { hasSingleBlanks ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether it is plain at the bytes that its blanks are single spaces between words, as they nearly always are: it holds nothing but ASCII and letters of
  /// Vietnamese. (Other blanks, and marks upon one, begin with other bytes.)
  var hasSingleBlanks: Bool {
    let bytes = utf8Span.span
    var last: UInt8 = 0x20
    for at in bytes.indices {
      let byte = bytes[at]
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21..<0x7F, 0xC3...0xC6, 0xE1: break
      case 0x80..<0xC0: if last == 0xE1, byte != 0xBA, byte != 0xBB { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }
}

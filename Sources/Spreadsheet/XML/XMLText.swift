/// Text made fit for XML, as Excel does it.
///
/// Characters that XML 1.0 cannot hold are written `_xHHHH_`; text that already looks like such an escape has its underscore escaped
/// (`_x005F_`), so that it reads back as it was (ECMA-376 part 1, 22.9.2.19, ST_Xstring). A carriage return is escaped too: XML
/// readers would turn it into a line feed.
package enum XMLText {
  /// Whether every byte may be written as it is, in element text and between double quotes.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Controls, `" & < > _`, and the lead byte of U+FFFE and U+FFFF need a second look. No way out in the middle: so many bytes are
    // looked at in one step.
    var needsLook = false
    for byte in bytes {
      needsLook =
        needsLook || byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5F || byte == 0xEF
    }
    return !needsLook
  }

  /// Appends a text, as below.
  package static func append(_ text: String, to target: inout [UInt8], xstring: Bool = true, attribute: Bool = false) {
    var text = text
    text.withUTF8 { utf8 in
      if isPlain(utf8) {
        target.append(contentsOf: utf8)
      } else {
        append(utf8, to: &target, xstring: xstring, attribute: attribute)
      }
    }
  }

  /// Appends element text. With `xstring` false (texts whose type is not ST_Xstring) characters that XML cannot hold are left out.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8], xstring: Bool = true, attribute: Bool = false
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): target += "&amp;".utf8
      case UInt8(ascii: "<"): target += "&lt;".utf8
      case UInt8(ascii: ">"): target += "&gt;".utf8
      case UInt8(ascii: "\"") where attribute: target += "&quot;".utf8
      case 0x09 where attribute: target += "&#9;".utf8
      case 0x0A where attribute: target += xstring ? "_x000a_".utf8 : "&#10;".utf8
      case 0x09, 0x0A: target.append(byte)
      case 0x0D where !xstring: target += "&#13;".utf8
      case 0..<0x20: if xstring { appendEscape(of: UInt16(byte), to: &target) }
      case UInt8(ascii: "_") where xstring && looksLikeEscape(bytes, at: index): target += "_x005F_".utf8
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        if xstring { appendEscape(of: bytes[index + 2] == 0xBE ? 0xFFFE : 0xFFFF, to: &target) }
        index += 2
      default: target.append(byte)
      }
      index += 1
    }
  }

  /// A text as an attribute of type ST_Xstring holds it, before XML's own escapes: what looks like an escape has its underscore escaped,
  /// characters that XML cannot hold are escaped. Line feeds stay, as Excel reads them either way.
  static func xstring(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 < 0x20 || $0 == 0xEF }) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var escaped: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "_") where looksLikeEscape(bytes, at: index): escaped += "_x005F_".utf8
        case 0x09, 0x0A: escaped.append(byte)
        case 0..<0x20: appendEscape(of: UInt16(byte), to: &escaped)
        default: escaped.append(byte)
        }
      }
      return String(decoding: escaped, as: UTF8.self)
    }
  }

  /// Whether XML would drop the text's edges: it starts or ends with white space, or breaks lines.
  static func needsPreserve(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if isSpace(first) || isSpace(last) { return true }
    // U+00A0, U+2000… are no XML white space, but readers trim them: the lead bytes C2, E1, E2, E3 are looked at whole.
    if first < 0x80, last < 0x80 { return bytes.contains(0x0A) }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let edges = [text.first, text.last].compactMap(\.self)
    return edges.contains { $0.properties.isWhitespace } || bytes.contains(0x0A)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func appendEscape(of unit: UInt16, to target: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    target += "_x".utf8
    for shift in [12, 8, 4, 0] { target.append(digits[Int(unit >> UInt16(shift)) & 0xF]) }
    target.append(UInt8(ascii: "_"))
  }

  /// `_xHHHH_` at `index`.
  private static func looksLikeEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_") else {
      return false
    }
    return bytes[(index + 2)...(index + 5)].allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
  }
}

/// Undoes Excel's escapes of characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum EscapedText {
  /// The text with `_xHHHH_` replaced by the character it names. Halves of a surrogate pair become U+FFFD.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let unit = unit(in: bytes, at: index) {
        plain += String(Character(Unicode.Scalar(unit) ?? "\u{FFFD}")).utf8
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text with what XML cannot hold escaped, but not XML's own characters; ``plain(_:)`` undoes it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      let rest = String(String.UnicodeScalarView(scalars[index..<min(index + 7, scalars.count)]))
      let looksEscaped = scalar == "_" && plain(rest) != rest
      if isControl || looksEscaped || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)...(index + 5)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

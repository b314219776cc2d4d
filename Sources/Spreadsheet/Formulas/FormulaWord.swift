extension UInt8 {
  /// Whether the byte may stand in a plain word of a formula: a letter, a digit, `_`, `.`, `\`, or part of a character beyond ASCII.
  @inline(__always)
  package var isOfFormulaWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }
}

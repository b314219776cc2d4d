/// The symbols of lengths and distances (RFC 1951, 3.2.5).
enum DeflateSymbols {
  static let endOfBlock = 256
  /// Literals, the end of a block, lengths; the last two are never sent, but the fixed code counts them.
  static let literalCount = 288
  static let distanceCount = 30

  /// For length − 3, 0 to 255: the symbol, how many extra bits, their value.
  static let lengths: [(symbol: UInt16, extra: UInt8, value: UInt8)] = (0..<256).map { offset in
    if offset == 255 { return (285, 0, 0) }
    if offset < 8 { return (UInt16(257 + offset), 0, 0) }
    let extra = Int.bitWidth - offset.leadingZeroBitCount - 3
    let symbol = 257 + 4 * (extra + 1) + (offset >> extra) - 4
    return (UInt16(symbol), UInt8(extra), UInt8(offset & ((1 << extra) - 1)))
  }

  /// The symbol of distance − 1, 0 to 32,767, and how many extra bits follow; their value is the low bits.
  @inline(__always)
  static func distance(_ offset: UInt32) -> (symbol: Int, extra: Int) {
    if offset < 4 { return (Int(offset), 0) }
    let extra = 30 &- offset.leadingZeroBitCount
    return (2 &* extra &+ 2 &+ Int(offset &>> UInt32(extra)) & 1, extra)
  }

  /// The order in which lengths of the code of code lengths are sent.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}

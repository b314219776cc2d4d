/// One step through bytes that should be UTF-8.
struct UTF8Sequence {
  /// The number of bytes, at least 1.
  let length: Int
  /// The scalar, or `nil` where the bytes are not well formed: the longest start of a sequence that could have been (Unicode 15, 3.9,
  /// "maximal subpart").
  let scalar: UInt32?

  /// Reads the sequence at `at`; `at` is below `end`.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, at: Int, end: Int) {
    let lead = bytes[at]
    self =
      lead < 0x80 ? UTF8Sequence(length: 1, scalar: UInt32(lead)) : UTF8Sequence(multibyte: bytes, lead: lead, at: at, end: end)
  }

  private init(length: Int, scalar: UInt32?) {
    self.length = length
    self.scalar = scalar
  }

  private init(multibyte bytes: UnsafePointer<UInt8>, lead: UInt8, at: Int, end: Int) {
    // Table 3-7 of the Unicode standard: the second byte's range depends on the first.
    let wanted: Int
    var least: UInt8 = 0x80
    var most: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0: (wanted, least) = (3, 0xA0)
    case 0xED: (wanted, most) = (3, 0x9F)
    case 0xE1...0xEF: wanted = 3
    case 0xF0: (wanted, least) = (4, 0x90)
    case 0xF4: (wanted, most) = (4, 0x8F)
    case 0xF1...0xF3: wanted = 4
    default:
      (length, scalar) = (1, nil)
      return
    }
    var value = UInt32(lead) & (wanted == 2 ? 0x1F : wanted == 3 ? 0x0F : 0x07)
    var seen = 1
    while seen < wanted {
      guard at + seen < end, bytes[at + seen] >= least, bytes[at + seen] <= most else {
        (length, scalar) = (seen, nil)
        return
      }
      value = value << 6 | UInt32(bytes[at + seen] & 0x3F)
      (least, most) = (0x80, 0xBF)
      seen += 1
    }
    (length, scalar) = (wanted, value)
  }
}

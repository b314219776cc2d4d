// How this works. The letters that were shown are turned back into the byte they came from, and those bytes are read in their true
// encoding. Offices work under Windows-1252 and under Windows-1258; the letters by which the two differ never mean different bytes,
// so one table serves both. Both leave some bytes undefined (81, 8D, 8F, 90 and 9D, which "ề", "ọ" and "Đ" hold in UTF-8), and
// Windows passes these as the control characters U+0081 to U+009D. A letter that comes from no byte is kept as it is: someone typed
// it after the accident.

/// Turns the letters of text that was opened in a wrong encoding and saved again back into those that were written.
///
/// Scalars are given one by one, in their order. What cannot be turned back is as the bytes would have been: `nil` for what is no
/// text in the true encoding.
struct Mojibake {
  /// A scalar that was shown, the byte it came from, 0 where it came from none, and where it stands.
  private typealias Shown = (scalar: UInt32, byte: UInt8, offset: Int)

  private let kind: Kind
  /// Scalars kept back, since those that follow decide what they mean: at most three.
  private var kept: [Shown] = []

  private enum Kind {
    case table([UInt16])
    case vni
    case utf8
  }

  /// A reading of letters that were written in `encoding`.
  init(of encoding: TextEncoding) {
    switch encoding {
    case .vni: kind = .vni
    case .utf8: kind = .utf8
    case .windows1258: kind = .table(SingleByteTables.windows1258)
    default: kind = .table(SingleByteTables.tcvn3)
    }
  }

  /// Takes the next scalar, or what is no text, and passes on what is decided.
  mutating func take(_ scalar: UInt32?, _ offset: Int, _ body: (UInt32?, Int) -> Void) {
    guard let scalar else {
      finish(body)
      return body(nil, offset)
    }
    switch kind {
    case .table(let table):
      let byte = scalar < 0x80 ? 0 : Mojibake.byte(of: scalar)
      let letter = byte < 0x80 ? 0 : table[Int(byte) - 0x80]
      body(letter == 0 ? scalar : UInt32(letter), offset)
    case .vni: takeVNI(scalar, offset, body)
    case .utf8: takeUTF8(scalar, offset, body)
    }
  }

  /// Passes on what was kept back.
  mutating func finish(_ body: (UInt32?, Int) -> Void) {
    switch kind {
    case .table: break
    case .vni: releaseVNI(body)
    case .utf8: _ = breakOff(body)
    }
  }

  /// The byte of a letter shown under Windows-1252 or 1258, or 0.
  static func byte(of scalar: UInt32) -> UInt8 {
    switch scalar {
    // What the code pages leave undefined is passed as a control character.
    case 0x80...0xFF: UInt8(truncatingIfNeeded: scalar)
    case 0x0102: 0xC3
    case 0x0103: 0xE3
    case 0x0110: 0xD0
    case 0x0111: 0xF0
    case 0x01A0: 0xD5
    case 0x01A1: 0xF5
    case 0x01AF: 0xDD
    case 0x01B0: 0xFD
    case 0x0300: 0xCC
    case 0x0301: 0xEC
    case 0x0303: 0xDE
    case 0x0309: 0xD2
    case 0x0323: 0xF2
    case 0x20AB: 0xFE
    case 0x0152...0x0192, 0x02C6, 0x02DC, 0x2013...0x2122: signs[scalar] ?? 0
    default: 0
    }
  }

  /// The bytes from 0x80 to 0x9F of what Windows-1252 shows for them.
  private static let signs: [UInt32: UInt8] = {
    var signs: [UInt32: UInt8] = [:]
    for (index, scalar) in SingleByteTables.windows1252.prefix(0x20).enumerated() where scalar != 0 {
      signs[UInt32(scalar)] = UInt8(0x80 + index)
    }
    return signs
  }()
}

// MARK: - VNI

extension Mojibake {
  /// Keeps each scalar back, because the next one may be its mark.
  private mutating func takeVNI(_ scalar: UInt32, _ offset: Int, _ body: (UInt32?, Int) -> Void) {
    let byte = scalar < 0x80 ? UInt8(truncatingIfNeeded: scalar) : Mojibake.byte(of: scalar)
    if let base = kept.first, base.byte != 0, byte >= 0xC0 {
      let letter = VNITable.pair(base.byte, byte)
      if letter != 0 {
        kept.removeAll(keepingCapacity: true)
        return body(UInt32(letter), base.offset)
      }
    }
    releaseVNI(body)
    kept.append((scalar, byte, offset))
  }

  private mutating func releaseVNI(_ body: (UInt32?, Int) -> Void) {
    guard let base = kept.first else { return }
    kept.removeAll(keepingCapacity: true)
    let letter = base.byte < 0x80 ? 0 : VNITable.singles[Int(base.byte) - 0x80]
    body(letter == 0 ? base.scalar : UInt32(letter), base.offset)
  }
}

// MARK: - UTF-8

extension Mojibake {
  /// Keeps the bytes of a letter back until it is whole.
  private mutating func takeUTF8(_ scalar: UInt32, _ offset: Int, _ body: (UInt32?, Int) -> Void) {
    let byte = scalar < 0x80 ? 0 : Mojibake.byte(of: scalar)
    if let lead = kept.first?.byte {
      // Mail programs and pages make a blank of a no-break space, the second byte of "à" and of "Ơ".
      let isBlank = scalar == 0x20 && kept.count == 1 && (lead == 0xC2 || lead == 0xC3 || lead == 0xC6)
      if isBlank || byte & 0xC0 == 0x80 {
        kept.append((scalar, isBlank ? 0xA0 : byte, offset))
        return releaseWhole(body)
      }
      // Where U+FFFD took the place of the byte, it is the letter's end.
      if breakOff(body), scalar == 0xFFFD { return }
    }
    if (0xC2...0xF4).contains(byte) { kept.append((scalar, byte, offset)) } else { body(scalar, offset) }
  }

  /// Passes on the letter that the bytes kept back are, if they are a whole one, or break off where they can become none.
  private mutating func releaseWhole(_ body: (UInt32?, Int) -> Void) {
    let bytes = kept.map(\.byte)
    let sequence = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { UTF8Sequence($0, at: 0, end: buffer.count) }
    }
    guard let sequence else { return }
    if let scalar = sequence.scalar {
      let offset = kept[0].offset
      kept.removeAll(keepingCapacity: true)
      body(scalar, offset)
    } else if sequence.length < bytes.count {
      _ = breakOff(body)
    }
  }

  /// Passes on bytes that are no letter: as they stand, or as one that is lost where they are the beginning of a Vietnamese one; whether
  /// they are.
  private mutating func breakOff(_ body: (UInt32?, Int) -> Void) -> Bool {
    guard let lead = kept.first else { return false }
    let shown = kept
    kept.removeAll(keepingCapacity: true)
    let isOurs = lead.byte == 0xE1 ? shown.count > 1 : [0xC3, 0xC4, 0xC6].contains(lead.byte)
    if isOurs { body(nil, lead.offset) } else { for scalar in shown { body(scalar.scalar, scalar.offset) } }
    return isOurs
  }
}

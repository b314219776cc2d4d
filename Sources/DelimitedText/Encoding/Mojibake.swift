/// TCVN3 and VNI text whose bytes were taken for a Windows code page and saved again as UTF-8.
///
/// The letters that were shown are turned back into the byte they came from, and that byte is read in its true encoding. Offices
/// work under Windows-1252 and under Windows-1258; the letters by which the two differ never mean different bytes, so one table
/// serves both. A letter that comes from no byte of theirs is kept as it is.
enum Mojibake {
  /// The byte of a letter shown under Windows-1252 or 1258 from 0xA0 on, or 0.
  static func byte(of scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar)
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
    default: 0
    }
  }

  /// Decodes TCVN3 in UTF-8.
  static func tcvn3(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ body: (UInt32?, Int) -> Void) {
    let table = SingleByteTables.tcvn3
    TextDecoder.utf8(bytes, count) { scalar, offset in
      guard let scalar, scalar >= 0x80 else { return body(scalar, offset) }
      let byte = byte(of: scalar)
      let letter = byte == 0 ? 0 : table[Int(byte) - 0x80]
      body(letter == 0 ? scalar : UInt32(letter), offset)
    }
  }

  /// Decodes VNI in UTF-8.
  static func vni(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ body: (UInt32?, Int) -> Void) {
    let singles = VNITable.singles
    // The scalar before, kept back because the next one may be its mark.
    var base: (scalar: UInt32, byte: UInt8, offset: Int)?
    func release() {
      guard let kept = base else { return }
      base = nil
      let letter = kept.byte < 0x80 ? 0 : singles[Int(kept.byte) - 0x80]
      body(letter == 0 ? kept.scalar : UInt32(letter), kept.offset)
    }
    TextDecoder.utf8(bytes, count) { scalar, offset in
      guard let scalar else {
        release()
        return body(nil, offset)
      }
      let byte = scalar < 0x80 ? UInt8(truncatingIfNeeded: scalar) : Mojibake.byte(of: scalar)
      if let kept = base, kept.byte != 0, byte >= 0xC0 {
        let letter = VNITable.pair(kept.byte, byte)
        if letter != 0 {
          base = nil
          return body(UInt32(letter), kept.offset)
        }
      }
      release()
      base = (scalar, byte, offset)
    }
    release()
  }
}

/// The bytes of a text in some encoding, and what of it the encoding has no letter for.
public struct EncodedText: Hashable, Sendable {
  /// The bytes, with "?" for each scalar that has none. No byte-order mark.
  public let bytes: [UInt8]
  /// The scalars that were replaced, in their order.
  public let unencodable: [Unicode.Scalar]
}

/// Writes text in any of the encodings that ``TextDecoder`` reads: rows that go back to an office in the encoding they came in.
///
/// The text is composed first. TCVN3 has one byte for a toned letter whatever its case, so capitals with tones come back small.
public struct TextEncoder: Hashable, Sendable {
  /// The encoding it writes.
  public let encoding: TextEncoding

  /// An encoder for `encoding`.
  public init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// The bytes of `text`.
  ///
  /// - Complexity: O(n).
  public func encode(_ text: String) -> EncodedText {
    let composed = TextDecoder(.utf8).decode(Array(text.utf8)).string
    var bytes: [UInt8] = []
    bytes.reserveCapacity(composed.utf8.count * 2)
    var unencodable: [Unicode.Scalar] = []
    switch encoding {
    case .utf8: bytes += composed.utf8
    case .utf16LittleEndian: for unit in composed.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    case .utf16BigEndian: for unit in composed.utf16 { bytes += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    case .windows1252, .windows1258, .tcvn3, .vni:
      encode(composed, by: EncodingTables.of(encoding), into: &bytes, &unencodable)
    case .tcvn3InUTF8, .vniInUTF8:
      encode(composed, by: EncodingTables.of(encoding), into: &bytes, &unencodable)
      bytes = Array(TextDecoder(.windows1252).decode(bytes).string.utf8)
    }
    return EncodedText(bytes: bytes, unencodable: unencodable)
  }

  private func encode(
    _ text: String, by table: [UInt32: [UInt8]], into bytes: inout [UInt8], _ unencodable: inout [Unicode.Scalar]
  ) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let found = table[scalar.value] {
        bytes += found
      } else {
        bytes.append(0x3F)
        unencodable.append(scalar)
      }
    }
  }
}

/// The bytes of each letter in the encodings of one or two bytes a letter, turned round from the tables that decode.
enum EncodingTables {
  static func of(_ encoding: TextEncoding) -> [UInt32: [UInt8]] {
    switch encoding {
    case .windows1258: windows1258
    case .tcvn3, .tcvn3InUTF8: tcvn3
    case .vni, .vniInUTF8: vni
    default: windows1252
    }
  }

  private static let windows1252 = inverse(SingleByteTables.windows1252)

  /// Letters without a byte of their own are written as letter and tone.
  private static let windows1258: [UInt32: [UInt8]] = {
    var table = inverse(SingleByteTables.windows1258)
    for row in LatinCompositions.rows {
      guard let mark = table[row.mark] else { continue }
      for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) where table[composed.value] == nil {
        if let base = letter.isASCII ? [UInt8(truncatingIfNeeded: letter.value)] : table[letter.value] {
          table[composed.value] = base + mark
        }
      }
    }
    // Unicode takes ậ apart as ạ and a circumflex; Windows-1258 has â and the dot below.
    let dotted: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("Ậ", "Â"), ("ậ", "â"), ("Ặ", "Ă"), ("ặ", "ă"), ("Ệ", "Ê"), ("ệ", "ê"), ("Ộ", "Ô"), ("ộ", "ô"),
    ]
    for (letter, base) in dotted { table[letter.value] = (table[base.value] ?? []) + [0xF2] }
    return table
  }()

  private static let tcvn3: [UInt32: [UInt8]] = {
    var table = inverse(SingleByteTables.tcvn3)
    for (letter, bytes) in table {
      guard let small = Unicode.Scalar(letter), small.properties.isLowercase else { continue }
      let capital = small.properties.uppercaseMapping.unicodeScalars
      if capital.count == 1, let scalar = capital.first, scalar.value >= 0x80, table[scalar.value] == nil {
        table[scalar.value] = bytes
      }
    }
    return table
  }()

  private static let vni: [UInt32: [UInt8]] = {
    var table = inverse(VNITable.singles)
    for pair in VNITable.pairs { table[UInt32(pair.letter)] = [pair.base, pair.mark] }
    return table
  }()

  private static func inverse(_ table: [UInt16]) -> [UInt32: [UInt8]] {
    var inverse: [UInt32: [UInt8]] = [:]
    for (index, scalar) in table.enumerated() where scalar != 0 { inverse[UInt32(scalar)] = [UInt8(index + 0x80)] }
    return inverse
  }
}

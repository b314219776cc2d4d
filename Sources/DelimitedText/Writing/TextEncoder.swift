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
    guard let misread = encoding.misread else { return TextEncoder.written(text, in: encoding) }
    let written = TextEncoder.written(text, in: misread)
    let shown = String(String.UnicodeScalarView(written.bytes.map(TextEncoder.shown)))
    // What is saved again stays as it was shown: its marks are not composed.
    return EncodedText(bytes: TextEncoder.bytes(of: shown, in: encoding.carrier), unencodable: written.unencodable)
  }

  /// What Windows shows for a byte of a file that it takes for Windows-1252: a control character where that leaves it undefined.
  private static func shown(_ byte: UInt8) -> Unicode.Scalar {
    let sign = byte < 0x80 ? 0 : SingleByteTables.windows1252[Int(byte) - 0x80]
    return sign == 0 ? Unicode.Scalar(byte) : Unicode.Scalar(sign) ?? Unicode.Scalar(byte)
  }

  private static func written(_ text: String, in encoding: TextEncoding) -> EncodedText {
    let composed = TextDecoder(.utf8).decode(Array(text.utf8)).string
    if encoding.isUnicode { return EncodedText(bytes: bytes(of: composed, in: encoding), unencodable: []) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(composed.utf8.count)
    var unencodable: [Unicode.Scalar] = []
    let table = EncodingTables.of(encoding)
    for scalar in composed.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let found = table[scalar.value] {
        bytes += found
      } else {
        bytes.append(0x3F)
        unencodable.append(scalar)
      }
    }
    return EncodedText(bytes: bytes, unencodable: unencodable)
  }

  private static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    default: Array(text.utf8)
    }
  }
}

/// The bytes of each letter in the encodings of one or two bytes a letter, turned round from the tables that decode.
enum EncodingTables {
  static func of(_ encoding: TextEncoding) -> [UInt32: [UInt8]] {
    switch encoding {
    case .windows1258: windows1258
    case .tcvn3: tcvn3
    case .vni: vni
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

/// How a piece of a file reads as Vietnamese in some encoding.
///
///     let reading = WordReading(bytes, as: .windows1258)
///     if reading.syllables > 1, reading.others == 0 { … }
public struct WordReading: Hashable, Sendable {
  /// The piece as text in NFC.
  public let text: String
  /// Words with other letters than ASCII that are a Vietnamese syllable.
  public let syllables: Int
  /// Words with such letters that are none, or hold what is no text.
  public let others: Int

  /// Reads `bytes` in `encoding`.
  ///
  /// - Complexity: O(n). It allocates, and is meant for pieces that nothing else explains.
  public init(_ bytes: [UInt8], as encoding: TextEncoding) {
    let decoded = TextDecoder(encoding).decode(bytes)
    text = decoded.string
    let evidence = WordEvidence(decoded.string)
    syllables = Int(evidence.good)
    others = max(Int(evidence.bad), decoded.invalidOffsets.count)
  }

  /// Reads `bytes` in `encoding` where there are no ``others`` among them; nil where there are.
  ///
  /// - Complexity: O(n). What is in another encoding mostly holds what is no text, or a word that is none among the first, and is not read whole.
  public init?(withoutOthers bytes: [UInt8], as encoding: TextEncoding) {
    guard TextDecoder(encoding).isText(bytes) else { return nil }
    let beginning = encoding.isUTF16 ? bytes : WordReading.beginning(of: bytes)
    if beginning.count < bytes.count, WordReading(beginning, as: encoding).others > 0 { return nil }
    let whole = WordReading(bytes, as: encoding)
    guard whole.others == 0 else { return nil }
    self = whole
  }

  /// The first words with other letters than ASCII, up to a sign that ends a word in every encoding and is part of no letter. (A blank may be.)
  private static func beginning(of bytes: [UInt8]) -> [UInt8] {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? bytes.endIndex
    let end = bytes.dropFirst(first + leastBehind).firstIndex { $0 < 0x80 && $0 != 0x20 && !(0x41...0x5A).contains($0 & 0xDF) }
    return Array(bytes[..<(end ?? bytes.endIndex)])
  }

  private static var leastBehind: Int { 16 }
}

extension TextEncoding {
  /// What a piece of a file in this encoding may be written in instead, where rows or files in several were put together; of the bytes that are scanned.
  public var others: [TextEncoding] { TextEncoding.joined.filter { $0 != scanned } }

  private static let joined: [TextEncoding] = [.utf8, .windows1258, .tcvn3, .vni] + resavedInUTF8
}

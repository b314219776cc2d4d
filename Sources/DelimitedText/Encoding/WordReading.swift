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
    let letters = Array(decoded.string.utf8)
    let evidence = WordEvidence(letters.span, encoding: .utf8, knownWords: [])
    syllables = Int(evidence.good)
    others = max(Int(evidence.bad), decoded.invalidOffsets.count)
  }
}

extension TextEncoding {
  /// What a piece of a file in this encoding may be written in instead, where rows or files in several were put together; of the bytes that are scanned.
  public var others: [TextEncoding] { TextEncoding.joined.filter { $0 != scanned } }

  private static let joined: [TextEncoding] = [.utf8, .windows1258, .tcvn3, .vni] + resavedInUTF8
}

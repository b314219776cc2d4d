import DelimitedText

/// The bytes of UTF-8 that nobody sees (``FoldedText/isInvisible(_:)``): they come with text that is copied from pages and mails.
enum InvisibleBytes {
  private static let sequences: [[UInt8]] = (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init)
    .filter(FoldedText.isInvisible).map { Array(String($0).utf8) }

  /// `bytes` without them; nil where there are none.
  static func removed(from bytes: Span<UInt8>) -> [UInt8]? {
    // Nearly all cells hold none of their first bytes.
    guard bytes.indices.contains(where: { bytes[$0] == 0xC2 || bytes[$0] == 0xE2 || bytes[$0] == 0xEF }) else { return nil }
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let sequence = sequences.first(where: { stands($0, in: bytes, at: at) }) {
        at += sequence.count
      } else {
        kept.append(bytes[at])
        at += 1
      }
    }
    return kept.count < bytes.count ? kept : nil
  }

  private static func stands(_ sequence: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    start + sequence.count <= bytes.count && sequence.indices.allSatisfy { bytes[start + $0] == sequence[$0] }
  }
}

import DelimitedText

// Two files that were put behind one another, "copy /b", may be in two encodings. Behind UTF-16, UTF-8 makes two letters one, of Chinese mostly, and has no
// line end: the whole of it looks like a note. (The other way round its zero bytes are no text.)

/// Letters of UTF-16 that are none of a Latin script: what stands there is text in another encoding.
enum ChangedEncoding {
  /// Letters from which on it is no accident.
  private static let fewLetters = 8
  /// The first byte in UTF-8 of such a letter, at least: most rows begin with another one.
  private static let leastByte: UInt8 = 0xE2
  /// Bytes of a field that are looked at.
  private static let lookedAt = 128

  /// Whether a record of a file in `encoding` begins with such letters.
  static func begins(_ record: borrowing Record, in encoding: TextEncoding) -> Bool {
    guard encoding.isUTF16, record.fieldCount > 0, record.withRawBytes(of: 0, { !$0.isEmpty && $0[0] >= leastByte }) else {
      return false
    }
    let beginning = record.writtenText(of: 0, limit: lookedAt).unicodeScalars
    let letters = beginning.filter { $0.value >= 0x80 || $0.properties.isAlphabetic }
    let foreign = letters.count { (0x2E80...0xD7FF).contains($0.value) }
    return foreign >= fewLetters && foreign * 2 > letters.count
  }
}

import DelimitedText

// Of UTF-8 that was misread and saved again, a no-break space or a dash is two or three other characters. Only a number with such
// signs is decoded; all others are ASCII.

extension NumberReader {
  /// A reader for the cells of a file in `encoding`, with the currencies of its layout.
  init(_ encoding: TextEncoding, _ vocabulary: HeadingVocabulary) {
    self.init(isUTF8: encoding.isUnicode, misread: encoding.misread == .utf8 ? TextDecoder(.utf8InUTF8) : nil)
    decoder = TextDecoder(scanned: encoding)
    units = vocabulary
    let words = vocabulary.units
    (initials, unitInitials, unitLetters) = (words.initials, words.moneyInitials, words.letters)
  }

  /// The bytes of a cell as they were before they were misread; nil where they are as they were.
  func restored(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard let misread, bytes.indices.contains(where: { bytes[$0] >= 0x80 }) else { return nil }
    return Array(misread.string(bytes).utf8)
  }
}

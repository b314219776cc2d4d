import Configuration
import DelimitedText

// Two files that were put behind one another, "copy /b", may be in two encodings, and so may a heading kept from an old form and the rows below it, or a
// row pasted from a file that was opened wrongly. Behind UTF-16, UTF-8 makes two letters one, of Chinese mostly, and has no line end: the whole of it
// looks like a note. The other way round its zero bytes are no text. Between the other encodings each byte is some letter, or none; but what comes out is
// no Vietnamese, and is in the encoding in which it was written.

/// Letters that are in another encoding than their file.
enum ChangedEncoding {
  /// Letters from which on it is no accident.
  private static let fewLetters = 8
  /// The first byte in UTF-8 of such a letter, at least: most rows begin with another one.
  private static let leastByte: UInt8 = 0xE2
  /// Bytes of a field that are looked at, and of a row.
  private static let lookedAt = 128
  private static let lookedAtOfRow = 4096
  /// Syllables that no accident makes of other letters, and words that are none.
  private static let fewWords = 2

  /// Whether a record of a file in `encoding` begins with letters of UTF-16 that are none of a Latin script.
  static func begins(_ record: borrowing Record, in encoding: TextEncoding) -> Bool {
    guard encoding.isUTF16, record.fieldCount > 0, record.withRawBytes(of: 0, { !$0.isEmpty && $0[0] >= leastByte }) else {
      return false
    }
    let beginning = record.writtenText(of: 0, limit: lookedAt).unicodeScalars
    let letters = beginning.filter { $0.value >= 0x80 || $0.properties.isAlphabetic }
    let foreign = letters.count { (0x2E80...0xD7FF).contains($0.value) }
    return foreign >= fewLetters && foreign * 2 > letters.count
  }

  /// How the words of a cell of a file in `encoding` read.
  enum Words: Hashable {
    /// In no encoding as Vietnamese.
    case garbled
    /// In another one as this.
    case other(TextEncoding, text: String)

    var rule: Rule { self == .garbled ? .categoryGarbled : .encodingChanged }
  }

  /// What `bytes`, a cell that is not understood, are; nil where they may be what they seem. `isKnown` tells texts that are understood.
  ///
  /// - Complexity: O(n) in the encodings, for a cell with words that are no Vietnamese; such a cell is looked at once a file.
  static func words(in bytes: [UInt8], of encoding: TextEncoding, isKnown: (String) -> Bool) -> Words? {
    guard bytes.count <= lookedAtOfRow, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let own = WordReading(bytes, as: encoding.scanned)
    guard own.others > 0 else { return nil }
    let readings = encoding.others.map { ($0, WordReading(bytes, as: $0)) }.filter { $1.others == 0 && $1.syllables > 0 }
    let isForeign = own.syllables == 0
    let other =
      readings.first { isKnown($0.1.text) }
      ?? (isForeign ? readings.first { $0.1.syllables >= fewWords } : nil)
    if let other { return .other(other.0, text: other.1.text) }
    return isForeign && own.others >= fewWords ? .garbled : nil
  }

  /// The encoding in which `bytes`, a row with bytes that are no text in the file's, are Vietnamese, and what they say; nil where there is none.
  /// (In UTF-16, where every other byte is zero, others are told by their first letters.)
  static func row(_ bytes: [UInt8], of encoding: TextEncoding) -> Words? {
    if encoding.isUTF16 { return nil }
    let row = bytes.prefix(lookedAtOfRow)
    if let utf16 = utf16(row) { return utf16 }
    // (The last letter may be cut.)
    let words = Array(row[..<(row.lastIndex { $0 < 0x80 } ?? row.startIndex)])
    // (Zero bytes alone are no other encoding.)
    if WordReading(withoutOthers: words, as: encoding.scanned) != nil { return nil }
    // (What is no UTF-8 was not saved again as UTF-8 either.)
    let isUTF8 = TextDecoder(.utf8).isText(words)
    for other in encoding.others where isUTF8 || other.carrier != .utf8 {
      guard let reading = WordReading(withoutOthers: words, as: other), reading.syllables >= fewWords else { continue }
      return .other(other, text: reading.text)
    }
    return nil
  }

  /// That letters read as `text` in `encoding`, as it stands behind what was found.
  static func words(read text: String, in encoding: TextEncoding) -> Bilingual {
    let whole = Preamble.trimmed(text[...])
    let shown = whole.count > mostShown ? "\(whole.prefix(mostShown))…" : whole
    if encoding.misread != nil {
      return Bilingual(
        vi: " (đã bị mở sai bảng mã rồi lưu lại, đúng ra là “\(shown)”)",
        en: " (it was opened in a wrong encoding and saved again; it says '\(shown)')")
    }
    return Bilingual(vi: " (ở \(encoding.summary) là “\(shown)”)", en: " (in \(encoding.summary) they are '\(shown)')")
  }

  private static let mostShown = 60

  /// The row as UTF-16, where many bytes are zero, and nearly all of them in every other place. It may begin with the second half of the line end
  /// before it.
  private static func utf16(_ row: ArraySlice<UInt8>) -> Words? {
    var zeros = [0, 0]
    for (at, byte) in row.enumerated() where byte == 0 { zeros[at & 1] += 1 }
    let (most, least) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    guard row.count >= 2 * fewLetters, most * 5 >= row.count, least * 10 <= most else { return nil }
    let readings = [TextEncoding.utf16LittleEndian, .utf16BigEndian].flatMap { encoding in
      [row, row.dropFirst()].map { (encoding, WordReading(Array($0), as: encoding)) }
    }
    let best = readings.max { $0.1.syllables - $0.1.others < $1.1.syllables - $1.1.others }
    return best.map { .other($0.0, text: $0.1.text) }
  }
}

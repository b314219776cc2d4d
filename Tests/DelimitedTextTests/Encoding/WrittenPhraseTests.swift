import DelimitedText
import Testing

/// The published samples: every phrase in every form is decoded, recognised and written again.
@Suite struct WrittenPhraseTests {
  @Test func `ten phrases in eight forms are at hand`() {
    #expect(WrittenPhrase.texts.count == 10)
    #expect(WrittenPhrase.all.count == 80)
    #expect(WrittenPhrase.all.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test(arguments: WrittenPhrase.all)
  func `a phrase is decoded to composed letters`(phrase: WrittenPhrase) {
    let decoded = TextDecoder(phrase.encoding).decode(phrase.bytes)
    // TCVN3 writes a toned capital as its small letter, so Ủ comes back as ủ.
    let expected = phrase.form.hasPrefix("tcvn3") ? phrase.text.replacing("Ủ", with: "ủ") : phrase.text
    #expect(Array(decoded.string.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(decoded.invalidOffsets.isEmpty)
  }

  @Test(arguments: WrittenPhrase.all)
  func `the encoding of one phrase alone is recognised`(phrase: WrittenPhrase) throws {
    let detection = try FormatDetection(ByteSource(bytes: phrase.bytes))
    #expect(detection.content == .text)
    #expect(detection.encoding.encoding == phrase.encoding)
    #expect(detection.encoding.isDecomposed == (phrase.form == "utf8_nfd"))
    #expect(detection.encoding.lostLetters == 0)
  }

  @Test(arguments: WrittenPhrase.all)
  func `a phrase is written again as it was`(phrase: WrittenPhrase) {
    let encoded = TextEncoder(phrase.encoding).encode(phrase.text)
    #expect(encoded.unencodable.isEmpty)
    #expect(phrase.form == "utf8_nfd" ? encoded.bytes == Array(phrase.text.utf8) : encoded.bytes == phrase.bytes)
  }

  @Test(arguments: TextEncoding.allCases)
  func `a table of all phrases is recognised, read and located in every encoding`(encoding: TextEncoding) throws {
    guard encoding != .windows1252 else {
      #expect(TextEncoder(encoding).encode(WrittenPhrase.texts[0]).unencodable.isEmpty == false)
      return
    }
    let texts = WrittenPhrase.texts.map { $0.replacing("Ủ", with: "ủ") }
    let rows = texts.enumerated().map { index, text in [text, String(index), "\"\(text)\";\r\n\(text)"] }
    var writer = DelimitedWriter(.tab, lineEnd: [0x0D, 0x0A])
    for row in rows { writer.append(record: row) }
    let text = String(decoding: writer.bytes, as: UTF8.self)
    let bytes = encoding.mark + TextEncoder(encoding).encode(text).bytes
    let source = ByteSource(bytes: bytes)
    let detection = try FormatDetection(source)
    #expect(detection.encoding.encoding == encoding)
    #expect(detection.encoding.confidence == .high)
    #expect(detection.mark.count == encoding.mark.count)
    #expect(detection.dialect.dialect == .tab)
    var reader = RecordReader(source, format: detection.format)
    var read: [[String]] = []
    var tiled = Array(bytes[detection.mark])
    try reader.forEachRecord { record in
      read.append(record.texts)
      #expect(record.byteRange.lowerBound == tiled.count)
      record.appendOriginalBytes(to: &tiled)
      let issues = record.issues
      #expect(issues.isEmpty)
      let place = record.location(of: 1)
      let first = record.text(of: 0)
      #expect(place.column == first.unicodeScalars.count + 2)
      let before = Array(bytes[record.byteRange.lowerBound..<place.byteOffset])
      #expect(TextDecoder(encoding).decode(before).string == first + "\t")
    }
    #expect(read == rows)
    #expect(tiled == bytes)
  }
}

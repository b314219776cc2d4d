import Testing
import TestSupport

@testable import DelimitedText

@Suite struct EncodingDetectionTests {
  static func detect(_ bytes: [UInt8], hints: DetectionHints = DetectionHints()) throws -> EncodingDetection {
    try FormatDetection(ByteSource(bytes: bytes), hints: hints).encoding
  }

  @Test func `plain ASCII is UTF-8 by being ASCII`() throws {
    let detection = try Self.detect(Array("a;b\n1;2\n".utf8))
    #expect(detection.encoding == .utf8)
    #expect(detection.basis == .ascii)
    #expect(detection.confidence == .high)
    #expect(detection.score == 1 && detection.margin == 1)
  }

  @Test func `a mark decides and is left out of the text`() throws {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let bytes = encoding.mark + TextEncoder(encoding).encode("Số;việc\n1;2\n").bytes
      let detection = try Self.detect(bytes)
      #expect(detection.encoding == encoding)
      #expect(detection.basis == .mark)
      #expect(detection.markLength == encoding.mark.count)
    }
  }

  @Test func `UTF-16 without a mark is known by its zero bytes`() throws {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let detection = try Self.detect(TextEncoder(encoding).encode("Tên đơn vị\tSố việc\r\nA\t1\r\n").bytes)
      #expect(detection.encoding == encoding)
      #expect(detection.basis == .validity)
      #expect(detection.markLength == 0)
    }
  }

  @Test func `a hint is taken as it is`() throws {
    let detection = try Self.detect(Array("Số việc".utf8), hints: DetectionHints(encoding: .vni))
    #expect(detection.encoding == .vni)
    #expect(detection.basis == .given)
  }

  @Test(
    arguments: [
      ("Huế", TextEncoding.tcvn3), ("Đắk", .windows1258), ("Lắk", .windows1258), ("Đắk Lắk", .vni), ("Đăk Pơ", .tcvn3InUTF8),
    ])
  func `a name or two are enough`(name: String, encoding: TextEncoding) throws {
    #expect(try Self.detect(TextEncoder(encoding).encode("a;b\n\(name);1\n").bytes).encoding == encoding)
  }

  @Test(arguments: ["Huế", "việ", "a;Huế;số"])
  func `UTF-8 cut inside its last letter stays UTF-8`(text: String) throws {
    let bytes = Array("a;b\n1;\(text)".utf8)
    let cut = text.hasSuffix("ố") ? bytes : Array(bytes.dropLast())
    #expect(try Self.detect(cut).encoding == .utf8)
  }

  @Test(arguments: [253, 254, 255, 256, 257, 511, 512])
  func `a letter may be cut where a long word is parted`(length: Int) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length) + [0xE1, 0xBA]
    let detection = try Self.detect(bytes)
    // Between its two bytes the word is parted.
    #expect((detection.encoding == .utf8) == (length != 255))
  }

  @Test func `TCVN3 shown under Windows-1258 and saved as UTF-8 is recognised, though marks stand in it`() throws {
    let text = "Mã đơn vị;Tên đơn vị;Thu hồi, hủy quyết định;Có điều kiện thi hành;Mới thụ lý;Chưa có điều kiện"
    var shown = ""
    for byte in TextEncoder(.tcvn3).encode(text).bytes { shown += TextDecoder(.windows1258).decode([byte]).string }
    let bytes = Array(shown.utf8)
    #expect(try Self.detect(bytes).encoding == .tcvn3InUTF8)
    #expect(TextDecoder(.tcvn3InUTF8).decode(bytes).string == text)
  }

  @Test func `western text is neither of the Vietnamese encodings, and not sure`() throws {
    let bytes = TextEncoder(.windows1252).encode("Überprüfung;Zürich;Straße;größer\n").bytes
    let detection = try Self.detect(bytes)
    #expect(detection.encoding == .windows1252)
    #expect(detection.basis == .leastBad)
    #expect(detection.confidence == .low)
  }

  @Test func `western text in UTF-8 stays UTF-8`() throws {
    #expect(try Self.detect(Array("Überprüfung;Zürich;Straße;größer\n".utf8)).encoding == .utf8)
    #expect(try Self.detect(Array("déjà;été;français;où\n".utf8)).encoding == .utf8)
  }

  @Test func `UTF-8 with a few spoilt bytes stays UTF-8`() throws {
    var bytes = Array(WrittenPhrase.texts.joined(separator: ";").utf8)
    let place = try #require(bytes.firstIndex { $0 >= 0xC0 })
    bytes[place] = 0xFF
    #expect(try Self.detect(bytes).encoding == .utf8)
  }

  @Test func `known headings weigh in the choice`() throws {
    let bytes = TextEncoder(.tcvn3).encode("Mã;Số\n1;2\n").bytes
    let without = try Self.detect(bytes)
    let with = try Self.detect(bytes, hints: DetectionHints(knownHeadings: ["Mã số"]))
    let share = { (detection: EncodingDetection) in detection.candidates.first { $0.encoding == .tcvn3 }?.score ?? 0 }
    #expect(with.encoding == .tcvn3)
    #expect(share(with) >= share(without))
  }

  @Test func `letters that were lost before are counted`() throws {
    #expect(try Self.detect(Array("S? vi?c thi hành;1\n".utf8)).lostLetters == 1)
    #expect(try Self.detect(Array("S\u{FFFD} việc;1\n".utf8)).lostLetters == 1)
    #expect(try Self.detect(Array("Có đúng không? Đúng.;1?\n".utf8)).lostLetters == 0)
    #expect(try Self.detect(TextEncoder(.utf16LittleEndian).encode("vi?c;1\nvi?c;2\n").bytes).lostLetters == 2)
  }

  @Test func `letters and marks apart are told`() throws {
    #expect(try Self.detect(Array("Mo\u{302}t".utf8)).isDecomposed)
    #expect(
      try Self.detect(
        TextEncoding.utf16LittleEndian.mark + Array("Mo\u{302}t".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      ).isDecomposed)
    #expect(try Self.detect(TextEncoder(.utf16BigEndian).encode("x\u{303}; mo\u{302}").bytes).isDecomposed)
    #expect(try !Self.detect(Array("Một".utf8)).isDecomposed)
  }

  @Test func `letters are looked for behind a long beginning without any`() throws {
    let digits = [UInt8](repeating: UInt8(ascii: "1"), count: 100_000) + [0x0A]
    let detection = try Self.detect(digits + TextEncoder(.tcvn3).encode("Chi cục Thi hành án dân sự\n").bytes)
    #expect(detection.encoding == .tcvn3)
  }

  @Test(arguments: UInt64(1)...100)
  func `any bytes are detected as something and read to their end`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let source = ByteSource(bytes: bytes)
    let detection = try FormatDetection(source)
    var reader = RecordReader(source, format: detection.format)
    var end = detection.format.contentStart
    try reader.forEachRecord { record in
      #expect(record.byteRange.lowerBound == end)
      end = record.byteRange.upperBound
      #expect(record.texts.count == record.fieldCount)
      #expect(record.issues.allSatisfy { $0.location.byteOffset <= bytes.count })
    }
    #expect(end == bytes.count)
  }
}

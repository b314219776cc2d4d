import Testing

@testable import DelimitedText

/// Text that was opened in a wrong encoding and saved again.
@Suite struct ResavedTextTests {
  private static let text =
    "Mã đơn vị;Tên đơn vị;Số việc có điều kiện thi hành\n01001;Chi cục THADS quận Ba Đình và Ơ;Tiền phải trả\n"

  private static func detect(_ text: String) throws -> EncodingDetection {
    try FormatDetection(ByteSource(bytes: Array(text.utf8))).encoding
  }

  /// What Windows shows of the bytes of `text` under a code page.
  private static func shown(_ text: String, under page: TextEncoding) -> String {
    String(
      String.UnicodeScalarView(
        text.utf8.compactMap { byte in
          let decoded = TextDecoder(page).decode([byte])
          return decoded.invalidOffsets.isEmpty ? decoded.string.unicodeScalars.first : Unicode.Scalar(byte)
        }))
  }

  @Test(arguments: [TextEncoding.windows1252, .windows1258])
  func `UTF-8 shown under a code page and saved again is recognised, with the bytes that the page leaves undefined`(
    _ page: TextEncoding
  ) throws {
    let shown = Self.shown(Self.text, under: page)
    #expect(shown.unicodeScalars.contains { (0x81...0x9D).contains($0.value) })
    let detection = try Self.detect(shown)
    #expect(detection.encoding == .utf8InUTF8)
    #expect(detection.confidence == .high && detection.basis == .words)
    #expect(detection.lostLetters == 0 && detection.brokenLetters == 0)
    #expect(TextDecoder(.utf8InUTF8).decode(Array(shown.utf8)) == DecodedText(string: Self.text, invalidOffsets: []))
  }

  @Test func `a no-break space that became a blank is still the end of its letter`() throws {
    let shown = Self.shown(Self.text, under: .windows1252).replacing("\u{A0}", with: " ")
    let detection = try Self.detect(shown)
    #expect(detection.encoding == .utf8InUTF8 && detection.brokenLetters == 0)
    #expect(TextDecoder(.utf8InUTF8).decode(Array(shown.utf8)).string == Self.text)
  }

  @Test(arguments: ["?", "\u{FFFD}", ""])
  func `a letter of which bytes were lost is told, and where it stands`(_ left: String) throws {
    var shown = Self.shown(Self.text, under: .windows1252)
    shown = String(
      shown.unicodeScalars.map { (0x80..<0xA0).contains($0.value) ? left : String($0) }.joined())
    let detection = try Self.detect(shown)
    #expect(detection.encoding == .utf8InUTF8)
    // "điều", "kiện", "Đ" and "Tiền" hold such bytes.
    #expect(detection.brokenLetters >= 2 && detection.lostLetters >= detection.brokenLetters)
  }

  @Test func `a letter at the end of the sample is not taken for a lost one`() throws {
    let row = Self.shown("01001;Chi cục THADS quận Ba Đình;1\n", under: .windows1252)
    let bytes = Array(String(repeating: row, count: 2000).utf8)
    for extra in 0..<6 {
      let detection = try FormatDetection(ByteSource(bytes: Array("ab;cde".utf8.prefix(extra)) + bytes)).encoding
      #expect(detection.encoding == .utf8InUTF8 && detection.brokenLetters == 0)
    }
  }

  @Test func `what was typed after the accident stays as it is`() {
    let shown = Self.shown("Chi cục; tiền", under: .windows1252) + "; xã Ân Thi, ghi chú: đã sửa “ạ” Ế"
    let decoded = TextDecoder(.utf8InUTF8).decode(Array(shown.utf8))
    #expect(decoded == DecodedText(string: "Chi cục; tiền; xã Ân Thi, ghi chú: đã sửa “ạ” Ế", invalidOffsets: []))
  }

  @Test func `Windows-1258 shown under Windows-1252 and saved again is recognised`() throws {
    let bytes = TextEncoder(.windows1258InUTF8).encode(Self.text).bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("cuòc"))
    #expect(try FormatDetection(ByteSource(bytes: bytes)).encoding.encoding == .windows1258InUTF8)
    #expect(TextDecoder(.windows1258InUTF8).decode(bytes).string == Self.text)
  }

  @Test(arguments: TextEncoding.allCases.filter { $0.isUTF16 && $0.misread != nil }, [true, false])
  func `misread letters are recognised in UTF-16, with and without a mark`(_ encoding: TextEncoding, hasMark: Bool) throws {
    let text = String(repeating: Self.text, count: 2)
    let bytes = (hasMark ? encoding.mark : []) + TextEncoder(encoding).encode(text).bytes
    let detection = try FormatDetection(ByteSource(bytes: bytes))
    #expect(detection.encoding.encoding == encoding)
    #expect(detection.dialect.dialect == .semicolon)
    var reader = RecordReader(ByteSource(bytes: bytes), format: detection.format)
    var read: [[String]] = []
    try reader.forEachRecord { read.append($0.texts) }
    // (TCVN3 has no toned capitals.)
    #expect(read.map { $0.joined(separator: ";").lowercased() } == text.split(separator: "\n").map { $0.lowercased() })
  }

  @Test func `letters far behind the beginning of UTF-16 tell as well`() throws {
    let ascii = String(repeating: "code;name;1\n", count: 8000)
    let bytes = TextEncoder(.tcvn3InUTF16LittleEndian).encode(ascii + Self.text).bytes
    #expect(try FormatDetection(ByteSource(bytes: bytes)).encoding.encoding == .tcvn3InUTF16LittleEndian)
  }

  @Test(arguments: ["Ren Lê;São Paulo;1", "Hà Nội;2", "Bà Rịa;3", "Ãng;4", "“Â”;5", "Đà;6", "cò;7", "Mã;xã;8"])
  func `text as it was written is not taken for misread text`(_ line: String) throws {
    #expect(try Self.detect("a;b\n\(line)\n").encoding == .utf8)
    let utf16 = TextEncoder(.utf16LittleEndian).encode("a;b\n\(line)\n").bytes
    #expect(try FormatDetection(ByteSource(bytes: utf16)).encoding.encoding == .utf16LittleEndian)
  }

  @Test(arguments: ["µ", "® ° —", "§ ·", "“ ×", "© ₫ Cœur", "’ § “ Zoë", "µ — Lâm ÂN × ÃN →", "½ gia\u{309}m"])
  func `signs by themselves are no letters that were misread`(_ signs: String) throws {
    let text = "a;b\n\(signs.split(separator: " ").map { "1;\($0)\n" }.joined())"
    let utf16 = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(try Self.detect(text).encoding == .utf8)
    #expect(try FormatDetection(ByteSource(bytes: [0xFF, 0xFE] + utf16)).encoding.encoding == .utf16LittleEndian)
  }
}

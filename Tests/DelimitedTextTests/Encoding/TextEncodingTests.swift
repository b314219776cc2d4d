import DelimitedText
import Testing

@Suite struct TextEncodingTests {
  @Test(arguments: TextEncoding.allCases)
  func `an encoding is found by its own name, in any case and spacing`(encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
    #expect(TextEncoding(name: encoding.rawValue.uppercased().replacing("-", with: " ")) == encoding)
    #expect(TextEncoding(rawValue: encoding.rawValue) == encoding)
  }

  @Test(arguments: [
    ("UTF8", TextEncoding.utf8), ("US-ASCII", .utf8), ("UTF16LE", .utf16LittleEndian), ("unicode", .utf16LittleEndian),
    ("utf_16_be", .utf16BigEndian), ("CP1258", .windows1258), ("ABC", .tcvn3), ("VNI-Win", .vni), ("Latin-1", .windows1252),
  ])
  func `other names that people use are known`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func `an unknown name is none`() {
    #expect(TextEncoding(name: "") == nil)
    #expect(TextEncoding(name: "ebcdic") == nil)
  }

  @Test func `only UTF-16 is read in pairs and only Unicode has a mark`() {
    #expect(TextEncoding.allCases.filter(\.isUTF16) == [.utf16LittleEndian, .utf16BigEndian])
    #expect(TextEncoding.allCases.filter { $0.mark.isEmpty } == [.windows1258, .tcvn3, .vni, .windows1252])
  }
}

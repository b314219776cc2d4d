import Testing

@testable import DelimitedText

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
    let pairs = TextEncoding.allCases.filter(\.isUTF16)
    #expect(pairs.prefix(2) == [.utf16LittleEndian, .utf16BigEndian])
    #expect(pairs.allSatisfy { $0.rawValue.contains("utf-16") && $0.isUnicode && $0.scanned.carrier == .utf8 })
    #expect(TextEncoding.allCases.filter { $0.mark.isEmpty } == [.windows1258, .tcvn3, .vni, .windows1252])
  }

  @Test func `an encoding of resaved text says what was misread and how it was saved`() {
    for encoding in TextEncoding.allCases {
      guard let misread = encoding.misread else {
        #expect(encoding.carrier == encoding)
        continue
      }
      #expect(encoding.rawValue == "\(misread.rawValue)-in-\(encoding.carrier.rawValue)")
      #expect(TextEncoding.resaved(misread, as: encoding.carrier) == encoding)
      #expect(encoding.scanned.misread == misread)
    }
  }
}

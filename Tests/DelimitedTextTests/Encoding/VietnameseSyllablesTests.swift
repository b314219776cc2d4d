import Testing

@testable import DelimitedText

@Suite struct VietnameseSyllablesTests {
  @Test(arguments: [
    "thi", "hành", "án", "dân", "sự", "huyện", "Đạ", "việc", "tiền", "quyết", "khuya", "nghiêng", "được", "HOÃN", "giảm", "ủy",
    "uỷ", "hoà", "hòa",
    "ý", "ở", "quý", "xoong", "thuở", "khuỷu",
  ])
  func `a syllable is one`(word: String) {
    #expect(VietnameseSyllables.judge(word.unicodeScalars.map(\.value)) == .syllable)
  }

  @Test(arguments: ["côc", "hµnh", "huyÖn", "§¹", "cuïc", "haønh", "aùn", "sựù", "tất́", "nghiêngiêng", "ắt̀", "dần漢"])
  func `a misread word is none`(word: String) {
    #expect(VietnameseSyllables.judge(word.unicodeScalars.map(\.value)) != .syllable)
  }

  @Test func `an abbreviation speaks neither for nor against`() {
    #expect(VietnameseSyllables.judge("QĐ".unicodeScalars.map(\.value)) == .neutral)
    #expect(VietnameseSyllables.judge([]) == .neutral)
    #expect(VietnameseSyllables.judge("đđđđđđđ".unicodeScalars.map(\.value)) == .impossible)
  }

  @Test func `tones but sắc and nặng do not stand before c, ch, p, t`() {
    #expect(VietnameseSyllables.judge("mát".unicodeScalars.map(\.value)) == .syllable)
    #expect(VietnameseSyllables.judge("mạt".unicodeScalars.map(\.value)) == .syllable)
    #expect(VietnameseSyllables.judge("màt".unicodeScalars.map(\.value)) == .impossible)
  }
}

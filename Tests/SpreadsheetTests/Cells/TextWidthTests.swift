import Spreadsheet
import Testing

@Suite struct `The estimated width of text` {
  @Test func `grows with the text, the size and the weight`() {
    let short = TextWidth.columnWidth(fitting: ["Gia Lai"])
    #expect(short < TextWidth.columnWidth(fitting: ["Gia Lai", "Thành phố Hồ Chí Minh"]))
    #expect(short < TextWidth.columnWidth(fitting: ["Gia Lai"], font: Font(size: 14)))
    #expect(
      TextWidth.columnWidth(fitting: ["1.234.567.890"])
        < TextWidth.columnWidth(fitting: ["1.234.567.890"], font: Font(bold: true)))
  }

  @Test func `stays between its bounds`() {
    #expect(TextWidth.columnWidth(fitting: [], minimum: 8) == 8)
    #expect(TextWidth.columnWidth(fitting: [String(repeating: "W", count: 500)], maximum: 40) == 40)
  }

  @Test func `is about one character a digit`() {
    let width = TextWidth.columnWidth(fitting: ["1234567890"])
    #expect((10.5...12.5).contains(width))
  }

  @Test func `breaks long text into lines`() {
    #expect(TextWidth.lines("", inWidth: 10) == 1)
    #expect(TextWidth.lines("một\nhai\nba", inWidth: 30) == 3)
    let text = "Kết quả thi hành án dân sự của các cơ quan thi hành án"
    #expect(TextWidth.lines(text, inWidth: 80) == 1)
    #expect((3...5).contains(TextWidth.lines(text, inWidth: 15)))
    #expect(TextWidth.lines(String(repeating: "x", count: 100), inWidth: 10) > 8)
  }

  @Test func `is the same for composed and decomposed letters within a tenth`() {
    let composed = TextWidth.columnWidth(fitting: ["Tr\u{1EA7}n Th\u{1ECB} \u{1EA4}m"])
    let decomposed = TextWidth.columnWidth(fitting: ["Tra\u{302}\u{300}n Thi\u{323} A\u{302}\u{301}m"])
    #expect(abs(composed - decomposed) <= composed / 10)
  }

  @Test func `comes with the height of a line, 15 points for Excel's default row`() {
    #expect(TextWidth.lineHeight() == 15)
    #expect(TextWidth.lineHeight(Font(size: 14)) == 18.75)
  }
}

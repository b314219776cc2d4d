import Configuration
import Report
import Testing

@Suite struct `The theme` {
  private func text() throws -> String {
    try #require(TemplateFiles.text("templates/theme.yaml"))
  }

  private func load(_ text: String) throws(ConfigurationError) -> Theme {
    try Theme(from: try ConfigurationFile.parse(text, file: "theme.yaml"))
  }

  @Test func `has a font, a motto and a colour for every role`() throws {
    let theme = try load(text())
    #expect(theme.fonts.workbook == "Times New Roman")
    #expect(theme.motto == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
    #expect(Theme.Role.allCases.allSatisfy { theme.colours[$0] != nil })
    #expect(theme.colour(.heading).hex == "1F3864")
    #expect([theme.colour(.heading).red, theme.colour(.heading).green, theme.colour(.heading).blue] == [0x1F, 0x38, 0x64])
  }

  @Test(arguments: [
    ("#1F3864", "1F3864", "#1F4E79"), ("#1F3864", "#1F386", "#1F4E79"), ("#1F3864", "#1F386G", "#1F4E79"),
    ("  muted: \"#5A5A5A\"\n", "", "'muted' is missing"), ("  muted:", "  grey:", "'grey' means nothing here"),
    ("size: 11", "size: 2", "6 to 48"), ("{issuer}", "{isuer}", "no place {isuer}"),
    ("{rejected} bản ghi", "{errors} bản ghi", "no place {errors}"),
    ("from_year: 2008", "from: 2008", "'from' means nothing here"),
  ])
  func `shows a mistake with its line`(_ old: String, _ new: String, _ words: String) throws {
    let whole = try text()
    let changed = whole.replacingFirst(old, with: new)
    #expect(changed != whole)
    let error = #expect(throws: ConfigurationError.self) { try load(changed) }
    #expect(error?.message.english.contains(words) == true, "\(error?.message.english ?? "")")
    #expect((error?.place.line ?? 0) > 1)
  }

  @Test func `names the agency of a province as its structure calls it`() throws {
    let old = try SampleInput.twoProvinces().builder().province(SampleInput.id("01"))
    #expect(old.frame.reportingUnit == "Cục Thi hành án dân sự thành phố Hà Nội")
    let sample = try SampleInput([("52", "Tỉnh Gia Lai", [("52001", "Phòng THADS khu vực 1")])], vintage: 2025)
    let new = try sample.builder().province(SampleInput.id("52", 2025))
    #expect(new.frame.reportingUnit == "Thi hành án dân sự tỉnh Gia Lai")
  }

  @Test func `frames the form with who reports to whom, where and when`() throws {
    let sample = try SampleInput.twoProvinces()
    let frame = try sample.builder().province(SampleInput.id("64")).frame
    #expect(frame.reportingUnit == "Cục Thi hành án dân sự tỉnh Gia Lai")
    #expect(frame.receivingUnit == "Tổng cục Thi hành án dân sự")
    #expect(frame.placeAndDate == "Gia Lai, ngày 30 tháng 9 năm 2022")
    let nation = try sample.builder().national().frame
    #expect(nation.reportingUnit == "Tổng cục Thi hành án dân sự")
    #expect(nation.receivingUnit == "Bộ Tư pháp")
    #expect(nation.legalBasis.first == "Ban hành theo Thông tư 06/2019/TT-BTP")
  }
}

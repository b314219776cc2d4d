import Configuration
import Enforcement
import Testing

@testable import Report

@Suite struct `Text patterns` {
  private func pattern(_ text: String) throws -> TextPattern {
    let place = ConfigurationPlace(file: "forms/x.yaml", line: 7, column: 10)
    return try TextPattern(ConfigurationNode(place: place, content: .scalar(text)), knowing: ["year", "unit"])
  }

  @Test(arguments: [
    ("Năm {year}", "Năm 2022"), ("{unit}: {year}{year}", "Gia Lai: 20222022"), ("{{year}} {year}", "{year} 2022"), ("", ""),
    ("không có chỗ điền", "không có chỗ điền"), ("}}{{", "}{"),
  ])
  func `places are filled and doubled braces are braces`(_ text: String, _ filled: String) throws {
    #expect(try pattern(text).filled(["year": "2022", "unit": "Gia Lai"]) == filled)
  }

  @Test func `a value that looks like a place is not filled again`() throws {
    #expect(try pattern("{unit}").filled(["unit": "{year}", "year": "2022"]) == "{year}")
  }

  @Test func `a place without a value is left out`() throws { #expect(try pattern("a{unit}b").filled([:]) == "ab") }

  @Test(arguments: ["Năm {nam}", "Năm {year", "Năm year}", "{", "{}", "{Year}"])
  func `a misspelt place or a lone brace is a mistake with its line`(_ text: String) {
    let error = #expect(throws: ConfigurationError.self) { try pattern(text) }
    #expect(error?.place.description == "forms/x.yaml:7:10")
  }

  @Test func `the mistake lists the places that can be used`() {
    let error = #expect(throws: ConfigurationError.self) { try pattern("{nam}") }
    #expect(error?.message.vietnamese == "forms/x.yaml:7:10: không có chỗ điền {nam}; có thể dùng: {year}, {unit}")
    #expect(error?.message.english == "forms/x.yaml:7:10: there is no place {nam}; known places: {year}, {unit}")
  }
}

@Suite struct `Facts that texts may name` {
  @Test func `each have a value`() throws {
    // (Units of the army's branch, and a remark on the prior year, are named where there is one.)
    var sample = try SampleInput.twoProvinces()
    sample.priorQuality.isSealedProvisional = true
    let input = try sample.input()
    for position in [0, 1] {
      let facts = ReportScope(input, position: position, theme: try TemplateFiles.theme()).facts
      #expect(Set(facts.values.keys) == Set(ReportFacts.names))
      #expect(facts.values.allSatisfy { !$0.value.isEmpty || $0.key == "military_units" })
    }
  }
}

@Suite struct `Names and dates` {
  private let names = UnitNames(
    nouns: ["Tỉnh", "Thành phố"], common: ["Toàn quốc"], abbreviations: [.init(words: "Thi hành án dân sự", short: "THADS")],
    military: [])

  @Test(arguments: [
    ("Tỉnh Gia Lai", "tỉnh Gia Lai", "Gia Lai"), ("Thành phố Hà Nội", "thành phố Hà Nội", "Hà Nội"),
    ("Toàn quốc", "toàn quốc", "Toàn quốc"), ("Gia Lai", "Gia Lai", "Gia Lai"), ("Tỉnhx", "Tỉnhx", "Tỉnhx"), ("", "", ""),
    ("Cục Thi hành án dân sự tỉnh Gia Lai", "Cục Thi hành án dân sự tỉnh Gia Lai", "Cục THADS tỉnh Gia Lai"),
    ("Thi hành án dân sự", "Thi hành án dân sự", "THADS"),
  ])
  func `common nouns are lowercase inside a sentence and left out of short names`(
    _ name: String, _ inline: String, _ short: String
  ) {
    #expect(names.inline(name) == inline)
    #expect(names.short(name) == short)
  }

  @Test(arguments: [
    ("2022-01-05", "ngày 05 tháng 01 năm 2022"), ("2022-02-28", "ngày 28 tháng 02 năm 2022"),
    ("2022-09-30", "ngày 30 tháng 9 năm 2022"),
    ("2022-12-09", "ngày 09 tháng 12 năm 2022"),
  ])
  func `days below ten and the months 1 and 2 carry a zero`(_ iso: String, _ words: String) throws {
    #expect(AdministrativeDate.words(try #require(CalendarDate(iso: iso))) == words)
  }
}

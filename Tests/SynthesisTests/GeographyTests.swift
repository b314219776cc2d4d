import Synthesis
import Testing

@Suite struct GeographyTests {
  private let provinces = "code,name,short_name,type,name_2022\n01,Tỉnh A,A,Tỉnh,Tỉnh A\n"
  private let later = "code,name_2025_07_01,short_name,name_2026_07,commune_units_2026_07\n01,Tỉnh A,A,Tỉnh A,12\n"
  private let mergers =
    "old_code,old_name,new_code,new_name,relation,code_inherited_from_old,effective_date\n01,A,01,A,unchanged,yes,2025-07-01\n"
  private let districts = "code,name,province_code,type\n001,Huyện B,01,Huyện\n"

  private func geography(
    provinces: String? = nil, later: String? = nil, mergers: String? = nil, districts: String? = nil
  ) throws(GeographyError) -> Geography {
    try Geography(
      provinces63: Array((provinces ?? self.provinces).utf8), provinces34: Array((later ?? self.later).utf8),
      crosswalk: Array((mergers ?? self.mergers).utf8), districts: Array((districts ?? self.districts).utf8))
  }

  @Test func `the templates hold 63 provinces, 34 provinces, 63 mergers and 705 districts`() throws {
    let geography = try SampleFixture.geography()
    #expect(geography.provinces63.count == 63)
    #expect(geography.provinces34.count == 34)
    #expect(geography.mergers.count == 63)
    #expect(geography.districts.count == 705)
    #expect(Set(geography.mergers.map(\.from)) == Set(geography.provinces63.map(\.code)))
    #expect(Set(geography.mergers.map(\.to)) == Set(geography.provinces34.map(\.code)))
  }

  @Test func `seven codes of 2025 name another of the 63 provinces`() throws {
    let geography = try SampleFixture.geography()
    let old = Dictionary(uniqueKeysWithValues: geography.provinces63.map { ($0.code, $0.shortName) })
    let reused = geography.provinces34.filter { old[$0.code] != $0.shortName }
    #expect(reused.map(\.code) == ["15", "24", "44", "52", "80", "82", "91"])
    #expect(geography.mergers.first { $0.from == "64" }?.to == "52")
  }

  @Test func `small tables are read`() throws {
    let geography = try geography()
    #expect(geography.districts.map(\.name) == ["Huyện B"])
    #expect(geography.districts.map(\.province) == ["01"])
    #expect(geography.provinces34.first?.communes == 12)
  }

  @Test func `a table without a column is refused`() {
    #expect(throws: GeographyError.missingColumn(table: "provinces_63.csv", column: "name_2022")) {
      try geography(provinces: "code,name,short_name\n01,Tỉnh A,A\n")
    }
    #expect(throws: GeographyError.missingColumn(table: "districts_2022-10-01.csv", column: "code")) {
      try geography(districts: "mã,name,province_code\n001,Huyện B,01\n")
    }
  }

  @Test func `a district or merger of an unknown province is refused, with its line`() {
    #expect(throws: GeographyError.badValue(table: "districts_2022-10-01.csv", line: 3, column: "province_code", found: "99")) {
      try geography(districts: districts + "002,Huyện C,99,Huyện\n")
    }
    #expect(throws: GeographyError.badValue(table: "crosswalk_2025.csv", line: 2, column: "new_code", found: "")) {
      try geography(mergers: "old_code,new_code,effective_date\n01\n")
    }
  }

  @Test(arguments: ["1", "001", "0a", "", "/1"]) func `a code of a province has two digits`(text: String) {
    #expect(throws: GeographyError.badValue(table: "provinces_63.csv", line: 2, column: "code", found: text)) {
      try geography(provinces: "code,name,short_name,name_2022\n\(text),Tỉnh A,A,Tỉnh A\n")
    }
  }

  @Test(arguments: ["", "-1", "12a", "9999999"]) func `a number of communes is a number`(text: String) {
    #expect(throws: GeographyError.badValue(table: "provinces_34.csv", line: 2, column: "commune_units_2026_07", found: text)) {
      try geography(later: "code,name_2025_07_01,short_name,commune_units_2026_07\n01,Tỉnh A,A,\(text)\n")
    }
  }

  @Test func `empty tables make an empty sample, not a crash`() throws {
    let empty = try geography(
      provinces: "code,name,short_name,name_2022\n", later: "code,name_2025_07_01,short_name,commune_units_2026_07\n",
      mergers: "old_code,new_code,effective_date\n", districts: "code,name,province_code\n")
    #expect(NationalSample(geography: empty).files().allSatisfy { !$0.path.hasPrefix("exports/") })
    let small = NationalSample(geography: try geography()).files()
    #expect(small.count { $0.path.hasPrefix("exports/") } == 4)
  }
}

import Configuration
import Report
import Testing

@Suite struct `A mistake in a form` {
  /// A form with one of everything that is checked.
  static let form = """
    id: results
    order: 1
    sheet: "Kết quả"
    title: "Kết quả {period}"
    blocks:
      - text: "Năm {year}"
      - table:
          id: units
          caption: "Bảng"
          rows: { over: units, levels: 1 }
          header_columns: 1
          numbered: true
          columns:
            - { id: name, heading: "Tên", is: name }
            - { id: done, heading: ["Xong", "Việc"], figure: cases.done, note: "1" }
            - { id: share, heading: "Tỷ lệ", share: [cases.done, cases.to_enforce], take: change }
            - { id: rank, heading: "Hạng", indicator: cases.completion, take: rank }
      - chart:
          id: bars
          kind: bar
          title: "Biểu đồ"
          alt: "{count} đơn vị"
          table: results/units
          series:
            - { name: "Năm {year}", column: share }
      - notes:
          - { mark: "1", text: "Ghi chú" }
    """

  private func load(_ text: String) throws(ConfigurationError) -> FormCatalogue {
    try FormCatalogue.load([try ConfigurationFile.parse(text, file: "forms/results.yaml")])
  }

  @Test func `is not seen where there is none`() throws {
    #expect(try load(Self.form).sheetIDs == ["results"])
  }

  /// What is replaced by what, the line of the mistake and a part of the English message.
  private static let mistakes: [(old: String, new: String, line: Int, words: String)] = [
    ("id: results\n", "", 1, "the key 'id' is missing"),
    ("id: results\n", "id: \"kết quả\"\n", 1, "may hold letters"),
    ("order: 1", "order: một", 2, "a whole number is expected"),
    ("order: 1", "order: 1\ncolor: red", 3, "the key 'color' means nothing here"),
    ("\"Kết quả\"", "\"Kết quả thi hành án dân sự về việc của cả nước\"", 3, "at most 31 characters"),
    ("{period}", "{perod}", 4, "no place {perod}"),
    ("{period}", "{period", 4, "a lone '{'"),
    ("- text: \"Năm {year}\"", "- texts: \"Năm {year}\"", 6, "'texts' means nothing here"),
    ("- text: \"Năm {year}\"", "- { when: nation }", 6, "exactly one of"),
    ("- text: \"Năm {year}\"", "- { text: a, when: nations }", 6, "'nations' is none of: nation, province"),
    ("over: units, levels: 1", "over: unit", 10, "'unit' is none of: units"),
    ("over: units, levels: 1", "over: units, levels: 3", 10, "levels are 0 to 2"),
    ("over: units, levels: 1", "over: units, sort: cases.completion", 10, "only a table of one level is sorted"),
    ("over: units, levels: 1", "over: units, levels: 1, limit: 5", 10, "need 'sort' and 'with_total: false'"),
    ("over: units, levels: 1", "over: units, levels: 1, with_total: false, only: missed", 10, "need 'sort'"),
    ("levels: 1", "levels: 1, with_total: false, sort: cases.completion, limit: 0", 10, "must be more than 0"),
    ("levels: 1", "levels: 1, with_total: false, sort: cases.completion, only: late", 10, "'late' is none of: missed, fell"),
    ("order: 1", "order: 1\ndata: true", 1, "a data sheet has exactly one table"),
    ("levels: 1", "levels: 1, opens: true", 10, "only a table of two levels opens"),
    ("order: 1", "order: 1\npage: { file: index, in_provinces: link }", 3, "'index' is the report's own page"),
    ("order: 1", "order: 1\npage: { file: a, in_provinces: both }", 3, "'both' is none of: section, link"),
    ("header_columns: 1", "header_columns: 9", 11, "is 1 to 4"),
    ("numbered: true", "numbered: maybe", 12, "true or false"),
    ("numbered: true", "numbered: true\n      money: xu", 13, "'xu' is none of: dong, thousand"),
    ("is: name", "is: names", 14, "'names' is none of"),
    ("is: name", "is: severity", 14, "'severity' is none of: ordinal, name, short, code"),
    ("is: name", "is: name, figure: cases.done", 14, "'name' is none of"),
    ("is: name", "is: name, when: nation", 14, "header columns are always shown"),
    ("figure: cases.done, note", "figure: case.done, note", 15, "'case.done' is none of: cases.carried_over"),
    ("note: \"1\"", "note: \"2\"", 8, "no note of the form has the mark '2'"),
    ("[cases.done, cases.to_enforce]", "[cases.done]", 16, "takes two figures"),
    ("take: change", "take: rank", 16, "'rank' is none of: value, prior, change"),
    ("id: share", "id: done", 16, "has a column 'done' already"),
    ("indicator: cases.completion", "indicator: cases", 17, "'cases' is none of: cases.completion"),
    ("indicator: cases.completion, take: rank", "take: rank", 17, "exactly one of: is, figure, share, indicator"),
    ("kind: bar", "kind: pie", 20, "'pie' is none of: bar, column, line, dumbbell, bullet"),
    ("{count} đơn vị", "{number} đơn vị", 22, "no place {number}; known places: {count}"),
    ("table: results/units", "table: units", 23, "named form/table"),
    ("table: results/units", "table: results/months", 19, "there is no table 'results/months'"),
    ("column: share", "column: ratio", 19, "has no column 'ratio'"),
    ("column: share", "column: done", 19, "holds no percentages"),
    ("mark: \"1\", text", "mark: \"1\", texts", 27, "'texts' means nothing here"),
  ]

  @Test(arguments: mistakes.indices)
  func `is shown with its line`(_ index: Int) {
    let mistake = Self.mistakes[index]
    let text = Self.form.replacingFirst(mistake.old, with: mistake.new)
    #expect(text != Self.form)
    let error = #expect(throws: ConfigurationError.self) { try load(text) }
    #expect(error?.place.file == "forms/results.yaml")
    #expect(error?.place.line == mistake.line)
    #expect(error?.message.english.contains(mistake.words) == true, "\(error?.message.english ?? "")")
    #expect(error?.message.vietnamese.isEmpty == false)
  }

  @Test func `is a second form with the same id or sheet name`() throws {
    let first = try ConfigurationFile.parse(Self.form, file: "forms/a.yaml")
    let sameID = try ConfigurationFile.parse(Self.form, file: "forms/b.yaml")
    let sameName = try ConfigurationFile.parse(
      Self.form.replacingFirst("id: results", with: "id: others").replacingFirst("\"Kết quả\"", with: "\"KẾT QUẢ\""),
      file: "forms/c.yaml")
    var error = #expect(throws: ConfigurationError.self) { try FormCatalogue.load([first, sameID]) }
    #expect(error?.message.english == "forms/b.yaml:1:1: the id 'results' is taken by forms/a.yaml:1:1")
    error = #expect(throws: ConfigurationError.self) { try FormCatalogue.load([first, sameName]) }
    #expect(error?.message.english.hasSuffix("the sheet name 'KẾT QUẢ' is taken by forms/a.yaml:1:1") == true)
  }

  @Test func `is a table or chart given twice on a sheet`() throws {
    let start = try #require(Self.form.firstRange(of: "  - table:"))
    let end = try #require(Self.form.firstRange(of: "  - notes:"))
    let blocks = Self.form[start.lowerBound..<end.lowerBound]
    let error = #expect(throws: ConfigurationError.self) {
      try load(Self.form.replacingFirst("  - notes:", with: blocks + "  - notes:"))
    }
    #expect(error?.message.english == "forms/results.yaml:27:7: the sheet has a table 'units' already")
  }
}

@Suite struct `A change of a form` {
  @Test func `adds, renames and reorders columns without the program`() throws {
    let form = """
      id: shares
      order: 15
      sheet: "Tỷ trọng"
      title: "Tỷ trọng có điều kiện thi hành {territory}"
      blocks:
        - table:
            id: units
            caption: "Tỷ trọng"
            rows: { over: units, levels: 1 }
            header_columns: 2
            numbered: true
            columns:
              - { id: code, heading: "Mã", is: code }
              - { id: name, heading: "Đơn vị", is: name }
              - { id: part, heading: ["Có điều kiện", "{year}"], share: [cases.eligible, cases.to_enforce] }
              - { id: growth, heading: "Tăng", figure: cases.accepted, take: difference, number: "X" }
              - { id: only, heading: "Riêng tỉnh", figure: money.done, money: billion, when: province }
      """
    let sample = try SampleInput.twoProvinces()
    let forms = try FormCatalogue.load(try TemplateFiles.forms() + [ConfigurationFile.parse(form, file: "forms/shares.yaml")])
    #expect(forms.sheetIDs.prefix(3) == ["overview", "shares", "results-cases"])
    let builder = ReportBuilder(input: try sample.input(), forms: forms, theme: try TemplateFiles.theme())
    let table = try #require(try builder.national().table("units", of: "shares"))
    #expect(table.columns.map(\.number) == ["A", "B", "1", "X"])
    #expect(table.columns[2].heading == ["Có điều kiện", "2022"])
    let row = try #require(table.rows.last)
    #expect(row.cells.map(DocumentText.text) == ["64", "Tỉnh Gia Lai", "÷80,00", "80"])
    let key = { CellKey(sheet: "results-cases", table: "units", row: "64", column: $0) }
    #expect(row.cells[2].derivation == .ratio(numerator: key("eligible"), denominator: key("to_enforce")))
    #expect(try builder.province(SampleInput.id("64")).table("units", of: "shares")?.columns.last?.kind == .money(.billion))
  }
}

extension String {
  /// The first range that holds `part`.
  func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  /// The text with the first `old` replaced by `new`.
  func replacingFirst(_ old: String, with new: String) -> String {
    firstRange(of: old).map { self[..<$0.lowerBound] + new + self[$0.upperBound...] } ?? self
  }
}

import Enforcement
import Report
import Testing

@Suite struct `A document` {
  private let order = [
    "overview", "results-cases", "results-money", "comparison", "targets", "ranking", "trend", "offices", "categories", "quality",
    "notes", "data",
  ]

  @Test func `has the sheets in their order, with unique ids and names`() throws {
    let builder = try SampleInput.twoProvinces().builder()
    let (national, province) = (try builder.national(), try builder.province(SampleInput.id("01")))
    #expect(national.sheets.map(\.id) == order)
    #expect(province.sheets.map(\.id) == order.filter { $0 != "offices" })
    for document in [national, province] {
      #expect(Set(document.sheets.map(\.name)).count == document.sheets.count)
      #expect(document.sheets.allSatisfy { $0.name.utf16.count <= 31 && !$0.title.isEmpty })
      #expect(document.sheets.filter(\.isStatutory).map(\.id) == ["results-cases", "results-money"])
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `has a cell for each column and unique keys, and values of the column's kind`(_ seed: UInt64) throws {
    var random = RandomInput(seed: seed)
    let document = try random.sample().builder().national()
    for (sheet, table) in document.tables {
      #expect(!table.rows.isEmpty, "\(sheet.id)/\(table.id) is empty")
      #expect(Set(table.rows.map(\.key)).count == table.rows.count)
      #expect(Set(table.columns.map(\.id)).count == table.columns.count)
      #expect((1...table.columns.count).contains(table.headerColumns))
      for row in table.rows {
        #expect(row.cells.count == table.columns.count)
        for (column, cell) in zip(table.columns, row.cells) {
          #expect(Self.fits(cell.value, column.kind), "\(column.id): \(cell.value)")
        }
      }
    }
    for chart in document.charts {
      for series in chart.series {
        #expect(series.values.count == chart.categories.count)
        #expect(series.cells.count == chart.categories.count)
      }
    }
  }

  private static func fits(_ value: Value, _ kind: ColumnKind) -> Bool {
    switch (value, kind) {
    case (.undefined, _), (.blank, _), (.text, .text), (.count, .count), (.count, .ordinal), (.money, .money),
      (.percent, .percent),
      (.points, .points), (.points, .relative), (.rank, .rank), (.met, .met):
      true
    default: false
    }
  }

  @Test func `draws what stands in the cells`() throws {
    let document = try SampleInput.twoProvinces().builder().national()
    let cells = ExactDerivation(document).cells
    #expect(document.charts.map(\.id).contains("comparison-cases"))
    for chart in document.charts {
      for (category, key) in zip(chart.categories, chart.categoryCells) { #expect(cells[key]?.value == .text(category)) }
      for series in chart.series {
        for (value, key) in zip(series.values, series.cells) {
          #expect(cells[key]?.value == value.map(Value.percent) ?? .undefined)
        }
      }
    }
  }

  @Test func `agrees with the assessment in every indicator`() throws {
    let sample = try SampleInput.twoProvinces()
    let input = try sample.input()
    let document = try sample.builder().national()
    for (position, office) in input.assessment.figures.registry.offices.enumerated() {
      for (id, aspect) in [("cases.completion", "cases"), ("money.completion", "money")] {
        let indicator = try #require(Indicator(id))
        let outcome = try #require(input.assessment.outcome(of: position, indicator))
        #expect(document.cell("results-\(aspect)", "units", office.id.code, "ratio")?.value == outcome.value.map(Value.percent))
        #expect(
          document.cell("comparison", "units", office.id.code, "\(aspect)_ratio_change")?.value
            == outcome.change.map(Value.points))
        guard office.level != .office else { continue }
        #expect(
          document.cell("targets", "units", office.id.code, "\(aspect)_over")?.value == outcome.overTarget.map(Value.points))
        #expect(document.cell("targets", "units", office.id.code, "\(aspect)_met")?.value == outcome.isMet.map(Value.met))
        guard office.level == .province else { continue }
        #expect(document.cell("ranking", "units", office.id.code, "\(aspect)_rank")?.value == outcome.rank.map(Value.rank))
      }
    }
  }

  @Test func `takes months of another structure for the nation alone, whose codes mean the same`() throws {
    var sample = try SampleInput.twoProvinces()
    var other = try SampleInput([("64", "Tỉnh khác", [("64000", "Đơn vị khác")])], vintage: 2025)
    other.period = try #require(Period("2022-06"))
    other.figures = ["64000": [.total: SampleInput.statement(100, done: 40)]]
    sample.foreignMonths = [try other.rolledUp(other.figures, other.period)]
    let builder = try sample.builder()
    #expect(try builder.national().cell("trend", "months", "9", "cases_done")?.value == .count(40))
    #expect(try builder.province(SampleInput.id("64")).cell("trend", "months", "9", "cases_done")?.value == .undefined)
  }

  @Test func `shows names and messages as they are, whatever they hold`() throws {
    let names = ["=HYPERLINK(\"x\")", "<script>", "{year}", "\u{202E}abc", "\u{1F600}"]
    var sample = try SampleInput([("01", names[2], names.enumerated().map { (code: "0100\($0)", name: $1) })])
    sample.figures["01000"] = [Category(names[0]): SampleInput.statement(100, done: 40)]
    let document = try sample.builder().province(SampleInput.id("01"))
    let table = try #require(document.table("units", of: "comparison"))
    #expect(table.rows.dropFirst().map { $0.cells[1].value } == names.map(Value.text))
    #expect(document.table("kinds", of: "categories")?.rows.last?.cells[1].value == .text(names[0]))
    #expect(document.subtitle.hasPrefix("{year} · "))
  }

  @Test func `lists the year's programme with what was reached`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.programme = [
      ProgrammeItem(id: "CT1", group: .target, text: "Ra quyết định đúng hạn"),
      ProgrammeItem(
        id: "CT3", group: .target, text: "Tỷ lệ về việc", indicator: Indicator("cases.completion"),
        threshold: Points(hundredths: 8150)),
      ProgrammeItem(id: "NV1", group: .task, text: "Kiểm tra"),
    ]
    let table = try #require(try sample.builder().national().table("programme", of: "programme"))
    #expect(
      table.rows.map { $0.cells.map(DocumentText.text) } == [
        ["CT1", "Ra quyết định đúng hạn", "Chỉ tiêu", "", ""], ["CT3", "Tỷ lệ về việc", "Chỉ tiêu", "81,50", "=70,83"],
        ["NV1", "Kiểm tra", "Nhiệm vụ", "", ""],
      ])
  }

  @Test func `is refused for a unit that is no province`() throws {
    let builder = try SampleInput.twoProvinces().builder()
    for id in [
      SampleInput.id("99"), SampleInput.id("VN"), SampleInput.id("01001"), OfficeID(vintage: Vintage(year: 2025), code: "01"),
    ] {
      #expect(throws: ReportError.unknownProvince(id)) { try builder.province(id) }
    }
  }

  @Test func `lists ranks from the first, ties sharing one`() throws {
    var sample = try SampleInput([
      ("01", "Tỉnh A", [("01000", "A")]), ("02", "Tỉnh B", [("02000", "B")]), ("03", "Tỉnh C", [("03000", "C")]),
      ("04", "Tỉnh D", [("04000", "D")]), ("05", "Tỉnh E", [("05000", "E")]),
    ])
    for (code, done) in [("01000", Int64(50)), ("02000", 70), ("03000", 50), ("04000", 90)] {
      sample.figures[code] = [.total: SampleInput.figures(["cases.eligible": 100, "cases.done": done])]
    }
    let table = try #require(try sample.builder().national().table("units", of: "ranking"))
    #expect(table.rows.map(\.key) == ["04", "02", "01", "03", "05"])
    #expect(table.rows.map { $0.cells[1].value } == [.rank(1), .rank(2), .rank(3), .rank(3), .undefined])
  }

  @Test func `shows the sheet of internal figures where there are some`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.figures["64000"]?[Category("Dân sự")]?[try #require(FigureID("guidance.due"))] = 4
    sample.figures["64000"]?[Category("Dân sự")]?[try #require(FigureID("guidance.on_time"))] = 3
    let document = try sample.builder().national()
    #expect(document.cell("internal", "units", "64", "guidance_ratio")?.value == .percent(Points(hundredths: 7500)))
    #expect(document.cell("overview", "indicators", "guidance.on_time", "value")?.value == .percent(Points(hundredths: 7500)))
    #expect(try sample.builder().province(SampleInput.id("01")).sheet("internal") == nil)
  }

  @Test func `marks an indicator that only some offices state, where it is shown`() throws {
    var sample = try SampleInput.twoProvinces()
    for id in ["guidance.due", "guidance.on_time"] {
      sample.figures["64000"]?[Category("Dân sự")]?[try #require(FigureID(id))] = 4
    }
    let document = try sample.builder().national()
    #expect(document.provisionalReasons == [], "the statements are all there")
    #expect(document.cell("overview", "indicators", "guidance.on_time", "name")?.noteMark == "*")
    #expect(document.cell("overview", "indicators", "cases.completion", "name")?.noteMark == nil)
    #expect(["VN", "64", "64000"].map { document.cell("internal", "units", $0, "name")?.noteMark } == ["*", "*", nil])
    #expect(document.cell("results-cases", "units", "64", "name")?.noteMark == nil)
    for sheet in ["overview", "internal"] {
      let notes = document.sheet(sheet)?.blocks.flatMap { if case .notes(let notes) = $0 { notes } else { [Note]() } } ?? []
      #expect(notes.contains { $0.mark == "*" })
    }
  }

  @Test func `marks an indicator whose prior year is that of some offices only`() throws {
    var sample = try SampleInput.twoProvinces()
    let category = Category("Dân sự")
    for id in ["guidance.due", "guidance.on_time"] {
      let figure = try #require(FigureID(id))
      for code in sample.figures.keys { sample.figures[code]?[category, default: Figures()][figure] = 4 }
      sample.prior?["64000"]?[.total]?[figure] = 4
    }
    let document = try sample.builder().national()
    #expect(document.cell("overview", "indicators", "guidance.on_time", "name")?.noteMark == "**")
    #expect(document.cell("overview", "indicators", "cases.completion", "name")?.noteMark == nil)
    #expect(document.cell("internal", "units", "VN", "name")?.noteMark == nil, "the period's own ratios are whole")
    let notes = document.sheet("overview")?.blocks.flatMap { if case .notes(let notes) = $0 { notes } else { [Note]() } } ?? []
    #expect(notes.first { $0.mark == "**" }?.text.contains("số tăng, giảm là sơ bộ") == true)
    #expect(!notes.contains { $0.mark == "*" })
  }

  @Test(arguments: [("100.00", 3, true), ("75.00", 3, true), ("100.00", 4, false), ("75.01", 4, false)])
  func `says when an internal target is met, and computes it so`(_ threshold: String, _ due: Int64, _ isMet: Bool) throws {
    var sample = try SampleInput.twoProvinces()
    for (id, value) in [("guidance.due", due), ("guidance.on_time", 3)] {
      sample.figures["64000"]?[Category("Dân sự")]?[try #require(FigureID(id))] = value
    }
    sample.target("VN", "guidance.on_time", above: threshold)
    let document = try sample.builder().national()
    func cell(_ indicator: String, _ column: String) -> Cell? { document.cell("overview", "indicators", indicator, column) }
    #expect(cell("guidance.on_time", "met")?.value == .met(isMet))
    guard case .reaches? = cell("guidance.on_time", "met")?.derivation else {
      Issue.record("the formula asks for more than the target")
      return
    }
    #expect(cell("guidance.on_time", "requirement")?.value == .text("từ mức giao trở lên"))
    #expect(cell("cases.completion", "requirement")?.value == .text("trên mức giao"))
  }

  @Test func `leaves out the comparison where there is no baseline`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.prior = nil
    let document = try sample.builder().national()
    #expect(document.table("units", of: "comparison") == nil)
    guard case .text(let texts) = document.sheet("comparison")?.blocks.first else {
      Issue.record("nothing stands in place of the table")
      return
    }
    #expect(texts == ["Chưa có số liệu năm 2021 để so sánh."])
    #expect(document.charts.allSatisfy { chart in chart.series.allSatisfy { $0.name != "Năm 2021" } })
  }
}

import Enforcement
import Report
import Testing

/// Sums that lack offices which did not send the column.
@Suite struct `Incomplete sums` {
  /// Two provinces; `absent` figures are taken from the offices named.
  private func sample(_ absent: [String: [String]], prior: [String: [String]] = [:]) throws -> SampleInput {
    var sample = try SampleInput.twoProvinces()
    for (code, names) in absent { sample.figures[code] = Self.figures(sample.figures[code], without: names) }
    for (code, names) in prior {
      let whole = sample.prior?[code]
      sample.prior?[code] = Self.figures(whole, without: names)
    }
    return sample
  }

  private static func figures(_ categories: [Category: Figures]?, without names: [String]) -> [Category: Figures]? {
    categories?.mapValues { figures in
      var rest = figures
      for id in names.compactMap(FigureID.init) { rest[id] = nil }
      return rest
    }
  }

  private func marks(_ document: Document, _ table: (String, String), _ column: String, _ rows: [String]) -> [String?] {
    rows.map { document.cell(table.0, table.1, $0, column)?.noteMark }
  }

  private func notes(_ document: Document, _ sheet: String) -> [Note] {
    (document.sheet(sheet)?.blocks ?? []).flatMap { if case .notes(let notes) = $0 { notes } else { [Note]() } }
  }

  private let units = ["VN", "01", "01000", "01001", "64", "64000", "64001"]

  @Test func `the sums of the nation and the province are marked, and the office shows no figure rather than 0`() throws {
    let document = try sample(["01001": ["cases.separate_book"]]).builder().national()
    let table = ("results-cases", "units")
    #expect(marks(document, table, "separate_book", units) == ["t", "t", nil, nil, nil, nil, nil])
    #expect(document.cell("results-cases", "units", "01001", "separate_book")?.value == .undefined)
    #expect(document.cell("results-cases", "units", "01", "separate_book")?.value == .count(15))
    guard case .sum? = document.cell("results-cases", "units", "01", "separate_book")?.derivation else {
      Issue.record("a marked sum is a sum all the same")
      return
    }
    #expect(marks(document, table, "eligible", units).allSatisfy { $0 == nil })
    #expect(marks(document, ("data", "units"), "cases_done", units).allSatisfy { $0 == nil })
    let note = try #require(notes(document, "results-cases").last)
    #expect(note.mark == "t")
    #expect(note.text.hasSuffix("trong báo cáo có 1 đơn vị như vậy: Chi cục THADS quận Ba Đình (Hà Nội)."))
    #expect(!notes(document, "results-money").contains { $0.mark == "t" }, "a sheet without a mark has no note on it")
    #expect(notes(document, "notes").contains { $0.heading == "Số cộng chưa đủ đơn vị" })
    #expect(document.provisionalReasons == [])
  }

  @Test func `a province's report names its own offices, and one without gaps says nothing`() throws {
    let builder = try sample(["01001": ["cases.separate_book"]]).builder()
    #expect(notes(try builder.province(SampleInput.id("01")), "results-cases").last?.text.hasSuffix("Ba Đình.") == true)
    let other = try builder.province(SampleInput.id("64"))
    #expect(marks(other, ("results-cases", "units"), "separate_book", ["64", "64000"]).allSatisfy { $0 == nil })
    #expect(!other.sheets.contains { sheet in notes(other, sheet.id).contains { $0.mark == "t" } })
  }

  @Test func `each set of offices has a mark of its own, the same on every sheet`() throws {
    let document = try sample([
      "01001": ["cases.separate_book", "cases.to_enforce"], "64001": ["cases.suspended", "cases.postponed_other"],
      "64000": ["cases.to_enforce"],
    ]).builder().national()
    let table = ("results-cases", "units")
    #expect(marks(document, table, "to_enforce", units) == ["t1", "t1", nil, nil, "t1", nil, nil])
    #expect(marks(document, table, "postponed_other", units) == ["t2", nil, nil, nil, "t2", nil, nil])
    #expect(marks(document, table, "separate_book", units) == ["t3", "t3", nil, nil, nil, nil, nil])
    #expect(notes(document, "results-cases").suffix(3).map(\.mark) == ["t1", "t2", "t3"])
    #expect(notes(document, "categories").map(\.mark) == ["t1"], "a sheet without notes gets some")
    #expect(document.cell("categories", "kinds", "total", "cases_to_enforce")?.noteMark == "t1")
  }

  @Test func `a ratio of incomplete sums is marked wherever it stands, with what follows from it`() throws {
    let document = try sample(["64001": ["money.eligible", "money.done"]]).builder().national()
    #expect(marks(document, ("results-money", "units"), "ratio", units) == ["t", nil, nil, nil, "t", nil, nil])
    #expect(marks(document, ("ranking", "units"), "money_ratio", ["01", "64"]) == [nil, "t"])
    #expect(marks(document, ("ranking", "units"), "money_ratio_change", ["01", "64"]) == [nil, "t"])
    #expect(marks(document, ("ranking", "units"), "money_ratio_prior", ["01", "64"]) == [nil, nil])
    #expect(marks(document, ("targets", "units"), "money_over", ["VN", "01", "64"]) == ["t", nil, "t"])
    #expect(marks(document, ("overview", "indicators"), "value", ["cases.completion", "money.completion"]) == [nil, "t"])
    #expect(document.cell("results-money", "units", "64", "name")?.noteMark == nil, "the figures say so themselves")
    guard case .text(let texts)? = document.sheet("overview")?.blocks.first else {
      Issue.record("no announcement")
      return
    }
    #expect(texts.joined().contains("% (chưa gồm 1 đơn vị không gửi số liệu này), "))
    let figures = document.sheet("overview")?.blocks.flatMap { if case .keyFigures(let all) = $0 { all } else { [KeyFigure]() } }
    #expect(figures?.map(\.noteMark) == [nil, "t"])
  }

  @Test func `the prior year's sums and the changes from them are marked where that year lacked the office`() throws {
    let document = try sample([:], prior: ["01000": ["cases.eligible", "cases.done"]]).builder().national()
    let table = ("comparison", "units")
    #expect(marks(document, table, "cases_eligible", ["VN", "01"]) == [nil, nil])
    #expect(marks(document, table, "cases_eligible_prior", ["VN", "01", "64"]) == ["t", "t", nil])
    #expect(marks(document, table, "cases_eligible_change", ["VN", "01", "64"]) == ["t", "t", nil])
    #expect(marks(document, table, "cases_ratio_change", ["VN", "01", "64"]) == ["t", "t", nil])
    #expect(notes(document, "comparison").last?.text.contains("Cục THADS thành phố Hà Nội (Hà Nội)") == true)
  }

  @Test func `many offices are counted, and the first of them named`() throws {
    let codes = (10...21).map { "640\($0)" }
    var sample = try SampleInput([
      ("01", "Thành phố Hà Nội", [("01000", "Cục THADS thành phố Hà Nội")]),
      ("64", "Tỉnh Gia Lai", codes.map { ($0, "CC \($0)") }),
    ])
    let (whole, part) = (["cases.eligible": Int64(9), "cases.other": 2], ["cases.eligible": Int64(9)])
    sample.figures["01000"] = [.total: SampleInput.figures(whole)]
    for code in codes { sample.figures[code] = [.total: SampleInput.figures(part)] }
    let text = try #require(notes(try sample.builder().national(), "results-cases").last?.text)
    #expect(text.contains("12 đơn vị như vậy: CC 64010 (Gia Lai), ") && text.contains("CC 64019 (Gia Lai) và 2 đơn vị khác"))
    #expect(!text.contains("64020"))
  }

  @Test(arguments: UInt64(1)...20)
  func `every mark has its note below, and only numbers of sums bear one`(_ seed: UInt64) throws {
    var random = RandomInput(seed: seed)
    let builder = try random.sample().builder()
    for document in [try builder.national(), try builder.province(SampleInput.id("11"))] {
      for (sheet, table) in document.tables {
        let explained = Set(notes(document, sheet.id).compactMap(\.mark))
        for row in table.rows {
          for cell in row.cells {
            guard let mark = cell.noteMark, mark.hasPrefix("t") else { continue }
            #expect(explained.contains(mark), "\(sheet.id)/\(table.id) \(row.key)")
            #expect(cell.value != .undefined && (row.unit.map { $0.code.count == 2 } ?? true))
          }
        }
      }
    }
  }
}

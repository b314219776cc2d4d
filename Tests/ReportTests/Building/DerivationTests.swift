import Enforcement
import Report
import Testing

@Suite struct `Cells that follow from others` {
  private func documents(_ sample: SampleInput) throws -> [Document] {
    let builder = try sample.builder()
    let provinces = sample.offices.filter { $0.level == .province }
    return try [builder.national()] + provinces.map { try builder.province($0.id) }
  }

  @Test(arguments: UInt64(1)...25)
  func `can be computed again from the cells they name, and every name leads to a cell`(_ seed: UInt64) throws {
    var random = RandomInput(seed: seed)
    for document in try documents(random.sample()) {
      let exact = ExactDerivation(document)
      var checked = 0
      for (key, cell) in exact.cells {
        guard let derivation = cell.derivation else { continue }
        let missing = ExactDerivation.references(of: derivation).filter { exact.cells[$0] == nil }
        #expect(missing.isEmpty, "\(key) names \(missing)")
        #expect(exact.value(of: derivation) == cell.value, "\(key): \(derivation)")
        checked += 1
      }
      #expect(checked > 50)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `never follow from themselves`(_ seed: UInt64) throws {
    var random = RandomInput(seed: seed)
    let document = try #require(try documents(random.sample()).first)
    let cells = ExactDerivation(document).cells
    var settled: Set<CellKey> = []
    func settle(_ key: CellKey, _ path: [CellKey]) {
      guard !settled.contains(key) else { return }
      #expect(!path.contains(key), "\(key) follows from itself")
      guard !path.contains(key), let derivation = cells[key]?.derivation else { return }
      // A rank names its own ratio among the others, never itself.
      for reference in ExactDerivation.references(of: derivation) { settle(reference, path + [key]) }
      settled.insert(key)
    }
    for key in cells.keys { settle(key, []) }
    #expect(!settled.isEmpty)
  }

  @Test func `are all live where everything is known`() throws {
    for document in try documents(SampleInput.twoProvinces()) {
      for (sheet, table) in document.tables {
        for row in table.rows {
          for (column, cell) in zip(table.columns, row.cells) where cell.derivation == nil {
            switch column.kind {
            case .points, .relative, .met: Issue.record("\(sheet.id)/\(table.id)/\(row.key)/\(column.id) is not live")
            case .percent: #expect(column.id.hasSuffix("target"))
            // The nation has no rank; a province's among the others follows from cells of the national report alone.
            case .rank:
              #expect(
                cell.value == .undefined || document.unit.level == .province && (row.unit ?? document.unit.id) == document.unit.id
              )
            default: continue
            }
          }
        }
      }
    }
  }

  @Test func `sum the nation over provinces and a province over its offices`() throws {
    let document = try SampleInput.twoProvinces().builder().national()
    func key(_ row: String) -> CellKey { CellKey(sheet: "results-money", table: "units", row: row, column: "eligible") }
    let nation = try #require(document.cell("results-money", "units", "VN", "eligible"))
    #expect(nation.derivation == .sum([key("01"), key("64")]))
    #expect(document.cell("results-money", "units", "64", "eligible")?.derivation == .sum([key("64000"), key("64001")]))
    #expect(document.cell("results-money", "units", "64001", "eligible")?.derivation == nil)
  }

  @Test func `refer to the statutory forms from every other sheet`() throws {
    let document = try SampleInput.twoProvinces().builder().national()
    let home = CellKey(sheet: "results-cases", table: "units", row: "64", column: "ratio")
    for (sheet, column) in [("comparison", "cases_ratio"), ("targets", "cases_ratio"), ("ranking", "cases_ratio")] {
      #expect(document.cell(sheet, "units", "64", column)?.derivation == .same(home))
    }
    let nation = CellKey(sheet: "results-cases", table: "units", row: "VN", column: "done")
    #expect(document.cell("trend", "months", "12", "cases_done")?.derivation == .same(nation))
    #expect(document.cell("categories", "kinds", "total", "cases_done")?.derivation == .same(nation))
  }

  @Test func `keep a given value where an archive knows a province without its offices`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.prior = [
      "01": [.total: SampleInput.statement(300, done: 50)], "64": [.total: SampleInput.statement(500, done: 50)],
    ]
    let document = try sample.builder().national()
    let province = try #require(document.cell("comparison", "units", "64", "cases_done_prior"))
    #expect(province == Cell(.count(250)))
    #expect(document.cell("comparison", "units", "64001", "cases_done_prior")?.value == .undefined)
    #expect(document.cell("comparison", "units", "VN", "cases_done_prior")?.value == .count(400))
  }

  @Test func `give the exact change as a value of its own`() throws {
    var sample = try SampleInput.twoProvinces()
    sample.policy = .exact
    let document = try sample.builder().national()
    let cell = try #require(document.cell("comparison", "units", "64", "cases_ratio_change"))
    #expect(cell.derivation == nil)
    // 595/840 − 505/784 = 70,8333… − 64,4132… = 6,4201…
    #expect(cell.value == .points(Points(hundredths: 642)))
  }
}

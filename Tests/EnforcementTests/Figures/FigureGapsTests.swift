import Enforcement
import Testing

@Suite struct `Figure gaps` {
  private let civil = Category("Dân sự")
  private let criminal = Category("Hình sự")
  private let figures = ["cases.eligible", "cases.suspended", "guidance.due"].compactMap(FigureID.init)

  /// Two provinces with two offices each.
  private func period(_ stated: [String: [Category: [Int64?]]]) throws -> PeriodFigures {
    let vintage = Vintage(year: 2008)
    func unit(_ code: String, _ level: Level, _ parent: String?) -> Office {
      Office(id: OfficeID(vintage: vintage, code: code), name: code, level: level, parent: parent)
    }
    let period = try #require(Period("2022-09"))
    let units =
      [unit("VN", .nation, nil), unit("01", .province, "VN"), unit("64", .province, "VN")]
      + ["01000", "01001"].map { unit($0, .office, "01") } + ["64000", "64001"].map { unit($0, .office, "64") }
    var result = PeriodFigures(period: period, registry: try OfficeRegistry(units, vintage: vintage, on: period.lastDay))
    for (code, categories) in stated {
      let position = try #require(result.registry.position(of: code))
      for (category, values) in categories {
        var own = Figures()
        for (figure, value) in zip(figures, values) { own[figure] = value }
        result[position, category] = own
      }
    }
    return result
  }

  private func codes(_ gaps: FigureGaps, _ positions: [Int]) -> [String] { positions.map { gaps.registry.offices[$0].id.code } }

  @Test func `an office without a figure that others state is a gap in the sums above it, and in no others`() throws {
    let all: [Int64?] = [10, 1]
    let gaps = FigureGaps(
      in: try period(["01000": [.total: all], "01001": [.total: [10, nil]], "64000": [.total: all], "64001": [.total: all]]))
    #expect(codes(gaps, gaps.gaps.map(\.office)) == ["01001"] && gaps.gaps.map(\.figures) == [[figures[1]]])
    for (code, isLacking) in [("VN", true), ("01", true), ("01001", true), ("01000", false), ("64", false), ("64000", false)] {
      let position = try #require(gaps.registry.position(of: code))
      #expect(gaps.isLacking(figures[1], at: position) == isLacking, "\(code)")
      #expect(codes(gaps, gaps.offices(lacking: figures[1], at: position)) == (isLacking ? ["01001"] : []))
      #expect(gaps.isLackingSome(at: position) == isLacking)
      #expect(!gaps.isLacking(figures[0], at: position))
    }
  }

  @Test func `offices that sent nothing, columns of zeros and internal counts are no gaps`() throws {
    let missing = try period(["01000": [.total: [10, 1]], "01001": [.total: [10, 1]]])
    let zeros = try period(["01000": [.total: [10, 0]], "01001": [.total: [10, nil]]])
    let `internal` = try period(["01000": [.total: [10, 1, 3]], "01001": [.total: [10, 1]]])
    for figures in [missing, zeros, `internal`] { #expect(FigureGaps(in: figures).gaps.isEmpty) }
  }

  @Test func `a kind of cases lacks only the offices that have such cases, and those without kinds are unclassified`() throws {
    let figures = try period([
      "01000": [civil: [10, 1], criminal: [10, 1]], "01001": [civil: [10, nil]], "64000": [.total: [10, nil]],
    ])
    let gaps = FigureGaps(in: try figures.rolledUp())
    let lacking = { (category: Category) in
      codes(gaps, gaps.offices(lacking: self.figures[1], at: OfficeRegistry.nation, in: category))
    }
    #expect(lacking(civil) == ["01001"] && lacking(criminal) == [] && lacking(.unclassified) == ["64000"])
    #expect(lacking(.total) == ["01001", "64000"])
    #expect(!gaps.isLacking(self.figures[1], at: OfficeRegistry.nation, in: criminal))
  }
}

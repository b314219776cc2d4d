import Enforcement
import Testing
import TestSupport

@Suite struct PeriodFiguresTests {
  private let kinds = ["Dân sự", "Hình sự", "Lao động"].map { Category($0) }

  private func figures(of count: Int = 4, provinces: Int = 3) throws -> PeriodFigures {
    let registry = try SmallRegistry.registry(provinces: provinces, offices: count)
    return PeriodFigures(period: try #require(Period("2022-09")), registry: registry)
  }

  @Test(arguments: UInt64(1)...50) func `provinces and the nation are the sums of their offices, kind by kind`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    var figures = try figures()
    for position in figures.registry.positions(of: .office) {
      for kind in kinds where Int.random(in: 0..<4, using: &generator) > 0 {
        var values = Figures()
        for id in FigureID.all { values[id] = .random(in: 0...1_000_000_000_000, using: &generator) }
        figures[position, kind] = values
      }
    }
    let sums = try figures.rolledUp()
    for position in figures.registry.offices.indices {
      let offices = figures.registry.positions(of: .office).filter { office in
        office == position || figures.registry.parent(of: office) == position || position == OfficeRegistry.nation
      }
      for kind in kinds {
        let parts = offices.compactMap { figures[$0, kind] }
        for id in FigureID.all {
          let exact = parts.compactMap { $0[id] }.reduce(BigInteger.zero) { $0 + BigInteger($1) }
          #expect(sums[position, kind]?[id] == (parts.isEmpty ? nil : exact.int64))
        }
      }
      let all = offices.flatMap { office in kinds.compactMap { figures[office, $0] } }
      for id in FigureID.all {
        let exact = all.compactMap { $0[id] }.reduce(BigInteger.zero) { $0 + BigInteger($1) }
        #expect(sums[position]?[id] == (all.isEmpty ? nil : exact.int64))
      }
    }
  }

  @Test(arguments: UInt64(1)...10) func `many categories are kept apart and added up as few are`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let kinds = (1...40).map { Category("Loại \($0)") }.shuffled(using: &generator)
    let eligible = try #require(FigureID(.cases, .eligible))
    var figures = try figures()
    var expected: [Int: [Category: Int64]] = [:]
    for position in figures.registry.positions(of: .office) {
      for kind in kinds.shuffled(using: &generator) where Int.random(in: 0..<3, using: &generator) == 0 {
        let cases = Int64.random(in: 0...1_000, using: &generator)
        figures[position, kind] = CircularRules.figures([(.eligible, cases)])
        for unit in [position, figures.registry.parent(of: position), OfficeRegistry.nation].compactMap({ $0 }) {
          expected[unit, default: [:]][kind, default: 0] += cases
        }
      }
    }
    let sums = try figures.rolledUp()
    for position in figures.registry.offices.indices {
      let own = expected[position] ?? [:]
      #expect(sums.categories(of: position) == (own.isEmpty ? [] : [.total]) + own.keys.sorted())
      for kind in kinds { #expect(sums[position, kind]?[eligible] == own[kind]) }
      #expect(sums[position]?[eligible] == (own.isEmpty ? nil : own.values.reduce(0, +)))
    }
  }

  @Test func `of figures that cannot be added the first is named by the order of the categories, not by that in which they came`()
    throws
  {
    var figures = try figures(of: 2, provinces: 1)
    for office in figures.registry.positions(of: .office) {
      figures[office] = CircularRules.figures([(.eligible, 1)])
      figures[office, kinds[1]] = CircularRules.figures([(.eligible, .max)], in: [.cases])
      figures[office, kinds[0]] = CircularRules.figures([(.completed, .max)], in: [.cases])
    }
    let completed = try #require(FigureID(.cases, .completed))
    let error = #expect(throws: RollUpError.self) { try figures.rolledUp() }
    #expect(error?.cause == .overflow(completed))
  }

  @Test func `what is taken out again is missing`() throws {
    var figures = try figures(of: 1, provinces: 1)
    let office = try #require(figures.registry.positions(of: .office).first)
    for kind in kinds { figures[office, kind] = CircularRules.figures([(.eligible, 1)]) }
    figures[office, kinds[1]] = nil
    #expect(figures.categories(of: office) == [kinds[0], kinds[2]] && figures[office, kinds[1]] == nil)
    figures[office, kinds[0]] = nil
    figures[office, kinds[2]] = nil
    #expect(figures.missing == [office])
  }

  @Test func `an office's own total is taken where it gives one`() throws {
    var figures = try figures(of: 1, provinces: 1)
    let office = try #require(figures.registry.positions(of: .office).first)
    figures[office] = CircularRules.figures([(.eligible, 7)])
    figures[office, kinds[0]] = CircularRules.figures([(.eligible, 5)])
    let sums = try figures.rolledUp()
    #expect(sums[OfficeRegistry.nation]?[.cases, .eligible] == 7)
    #expect(sums[OfficeRegistry.nation, kinds[0]]?[.cases, .eligible] == 5)
    #expect(sums.categories(of: OfficeRegistry.nation) == [.total, kinds[0]])
  }

  @Test func `what some offices split by no category is a category of its own in the sums`() throws {
    var figures = try figures(of: 2, provinces: 2)
    let offices = figures.registry.positions(of: .office)
    let provinces = figures.registry.positions(of: .province)
    figures[offices[0], kinds[0]] = CircularRules.figures([(.eligible, 5)])
    for office in offices.dropFirst() { figures[office] = CircularRules.figures([(.eligible, 7)]) }
    let sums = try figures.rolledUp()
    let nation = OfficeRegistry.nation
    #expect(sums[provinces[0], .unclassified]?[.cases, .eligible] == 7)
    #expect(sums[nation, .unclassified]?[.cases, .eligible] == 21 && sums[nation]?[.cases, .eligible] == 26)
    // Where no office of a province splits its figures, nor does their sum.
    #expect(sums.categories(of: provinces[1]) == [.total] && sums.categories(of: offices[1]) == [.total])
    figures[offices[0], kinds[0]] = nil
    figures[offices[0]] = CircularRules.figures([(.eligible, 5)])
    #expect(try figures.rolledUp().categories(of: nation) == [.total])
  }

  @Test func `a sum beyond 64 bits names the unit`() throws {
    var figures = try figures(of: 2, provinces: 1)
    for office in figures.registry.positions(of: .office) {
      figures[office] = CircularRules.figures([(.eligible, .max)], in: [.cases])
    }
    let eligible = try #require(FigureID(.cases, .eligible))
    let error = #expect(throws: RollUpError.self) { try figures.rolledUp() }
    #expect(error?.cause == .overflow(eligible))
    #expect(error?.unit.code.hasPrefix("01") == true)
  }

  @Test func `offices that reported nothing are missing, and their province and nation incomplete`() throws {
    var figures = try figures(of: 2, provinces: 2)
    let offices = figures.registry.positions(of: .office)
    for office in offices.dropLast() { figures[office] = CircularRules.figures([(.eligible, 1)]) }
    #expect(figures.missing == offices.suffix(1))
    #expect(figures.registry.positions(of: .province).map(figures.isComplete) == [true, false])
    #expect(!figures.isComplete(OfficeRegistry.nation))
    #expect(try figures.rolledUp()[OfficeRegistry.nation]?[.cases, .eligible] == 3)
  }
}

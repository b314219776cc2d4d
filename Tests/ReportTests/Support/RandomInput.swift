import Enforcement
import Report
import TestSupport

/// Random report inputs: trees of units, figures with gaps and zeros, a baseline that is whole, by province only, or missing.
struct RandomInput {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func number(_ range: ClosedRange<Int64>) -> Int64 { .random(in: range, using: &generator) }

  private mutating func chance(_ percent: Int64) -> Bool { number(1...100) <= percent }

  mutating func sample() throws -> SampleInput {
    var codes: [String] = []
    let provinces = (1...number(1...5)).map { province in
      let code = "\(10 + province)"
      let offices = (0..<number(1...4)).map { (code: "\(code)00\($0)", name: "Đơn vị \(code)00\($0)") }
      codes += offices.map(\.code)
      return (code: code, name: "Tỉnh \(code)", offices: offices)
    }
    var sample = try SampleInput(provinces)
    sample.policy = chance(30) ? .exact : .published
    for code in codes where chance(85) { sample.figures[code] = categories() }
    if chance(80) {
      for code in codes where chance(85) { sample.prior?[code] = [.total: figures()] }
      // A sealed version may know provinces alone.
      if chance(30) { sample.prior = Dictionary(uniqueKeysWithValues: provinces.map { ($0.code, [.total: figures()]) }) }
    } else {
      sample.prior = nil
    }
    for code in ["VN"] + provinces.map(\.code) + codes where chance(60) {
      sample.target(code, "cases.completion", above: "\(number(30...99)).\(number(10...99))")
      sample.target(code, "money.completion", above: "\(number(30...99)).\(number(10...99))")
    }
    for text in ["2022-03", "2022-04", "2021-03", "2021-11"] where chance(70) {
      guard let period = Period(text) else { continue }
      sample.months.append((period, Dictionary(uniqueKeysWithValues: codes.map { ($0, [.total: figures()]) })))
    }
    return sample
  }

  private mutating func categories() -> [Category: Figures] {
    chance(50) ? [.total: figures()] : [Category("Dân sự"): figures(), Category("Hình sự"): figures()]
  }

  /// Figures of which each is there or not, small enough that ties and zeros are common.
  private mutating func figures() -> Figures {
    var figures = Figures()
    for id in FigureID.all where chance(id.measure == .eligible || id.measure == .done ? 95 : 60) {
      figures[id] = chance(15) ? 0 : number(0...(id.aspect == .money ? 900_000_000_000 : 40))
    }
    return figures
  }
}

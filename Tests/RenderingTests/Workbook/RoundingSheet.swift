import Enforcement
import Report
import TestSupport

/// A sheet of ratios that are hard to round: denominators that put many quotients exactly half-way between two published values, and
/// amounts beyond the digits that a double keeps.
enum RoundingSheet {
  static let rows = 400
  private static let denominators: [Int64] = [
    16, 32, 160, 800, 2000, 20_000, 80_000, 200_000, 320_000, 7, 653_719, 292_475_365_061_801,
  ]

  static func sheet(seed: UInt64) -> Sheet {
    var generator = SeededGenerator(seed: seed)
    let columns = [
      Column(id: "over", heading: ["Tử số"], kind: .count), Column(id: "under", heading: ["Mẫu số"], kind: .count),
      Column(id: "ratio", heading: ["Tỷ lệ"], kind: .percent), Column(id: "relative", heading: ["Tăng, giảm"], kind: .relative),
      Column(id: "fixed", heading: ["Tỷ lệ khác"], kind: .percent), Column(id: "points", heading: ["Chênh lệch"], kind: .points),
    ]
    let rows = (0..<rows).map { row(number: $0, using: &generator) }
    return Sheet(
      id: "rounding", name: "Làm tròn", title: "Làm tròn",
      blocks: [.table(Table(id: "t", caption: "Làm tròn", columns: columns, headerColumns: 0, rows: rows))])
  }

  private static func row(number: Int, using generator: inout SeededGenerator) -> Row {
    let under = denominators[number % denominators.count]
    let over = Int64.random(in: 0...(under + under / 4), using: &generator)
    let fixed = Points(hundredths: Int64.random(in: 0...10_000, using: &generator))
    func key(_ column: String) -> CellKey { CellKey(sheet: "rounding", table: "t", row: "\(number)", column: column) }
    let ratio = Ratio(over, of: under).published
    let relative = Ratio(over - under, of: under).published
    return Row(
      key: "\(number)", kind: .item, depth: 0,
      cells: [
        Cell(.count(over)), Cell(.count(under)),
        Cell(ratio.map { .percent($0) } ?? .undefined, from: .ratio(numerator: key("over"), denominator: key("under"))),
        Cell(relative.map { .points($0) } ?? .undefined, from: .relativeChange(key("over"), key("under"))), Cell(.percent(fixed)),
        Cell(ratio.map { .points($0 - fixed) } ?? .undefined, from: .difference(key("ratio"), key("fixed"))),
      ])
  }
}

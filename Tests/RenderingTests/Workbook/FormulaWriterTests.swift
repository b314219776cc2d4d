import Enforcement
import Report
import Testing

@testable import Rendering

/// The formula of each derivation, over one table `a/t` on the first sheet (rows r1–r4 from row 5) and one on the second.
@Suite struct `Formulas of derivations` {
  private static func table(_ id: String) -> Table {
    let columns = [
      Column(id: "name", heading: ["Đơn vị"], kind: .text), Column(id: "count", heading: ["Số"], kind: .count),
      Column(id: "money", heading: ["Tiền"], kind: .money(.thousand)), Column(id: "ratio", heading: ["Tỷ lệ"], kind: .percent),
      Column(id: "prior", heading: ["Cùng kỳ"], kind: .percent),
      Column(id: "billion", heading: ["Tỷ đồng"], kind: .money(.billion)),
    ]
    let rows = (1...4).map { number in
      Row(
        key: "r\(number)", kind: .item, depth: 0,
        cells: [
          Cell(.text("Đơn vị \(number)")), Cell(.count(10)), Cell(.money(1000)), Cell(.percent(Points(hundredths: 8250))),
          Cell(.undefined), Cell(.money(1000)),
        ])
    }
    return Table(id: id, caption: "", columns: columns, headerColumns: 1, rows: rows)
  }

  private static var writer: FormulaWriter {
    var directory = CellDirectory(sheetNames: ["Kết quả", "Khác"])
    directory.add(table("t"), of: "a", on: 0, firstRow: 5)
    directory.add(table("u"), of: "b", on: 1, firstRow: 9)
    return FormulaWriter(directory)
  }

  private static func key(_ row: Int, _ column: String, on sheet: String = "a") -> CellKey {
    CellKey(sheet: sheet, table: sheet == "a" ? "t" : "u", row: "r\(row)", column: column)
  }

  private static func text(_ derivation: Derivation, _ value: Value = .count(1), kind: ColumnKind = .count, home: Int = 0)
    -> String?
  {
    var writer = writer
    return writer.text(of: derivation, for: Cell(value), kind: kind, home: home)
  }

  private typealias Own = `Formulas of derivations`

  @Test func `neighbours are summed as a range and others as a list`() {
    #expect(Own.text(.sum([1, 2, 3].map { Own.key($0, "count") })) == "SUM(B5:B7)")
    #expect(Own.text(.sum([1, 2, 4].map { Own.key($0, "count") })) == "SUM(B5:B6,B8)")
    #expect(Own.text(.sum([Own.key(1, "count"), Own.key(1, "money")])) == nil, "cases and thousand đồng do not add up")
  }

  @Test func `a sum over another sheet names it`() {
    #expect(Own.text(.sum([1, 2].map { Own.key($0, "count", on: "b") })) == "SUM('Khác'!B9:B10)")
    #expect(Own.text(.sum([1, 2].map { Own.key($0, "count", on: "b") }), home: 1) == "SUM(B9:B10)")
  }

  @Test func `a sum in another unit of money is shifted exactly`() {
    #expect(Own.text(.sum([1, 2].map { Own.key($0, "money") }), kind: .money(.billion)) == "SUM(C5:C6)/1000000")
    #expect(Own.text(.sum([1, 2].map { Own.key($0, "billion") }), kind: .money(.dong)) == "SUM(F5:F6)*1000000000")
  }

  @Test func `a sum of nothing but undefined values is undefined`() {
    #expect(Own.text(.sum([1, 2].map { Own.key($0, "prior") }), .undefined) == "IF(COUNT(E5:E6)>0,SUM(E5:E6),\"–\")")
  }

  @Test func `a ratio is rounded once and undefined over nothing`() {
    #expect(
      Own.text(.ratio(numerator: Own.key(1, "money"), denominator: Own.key(2, "money")), kind: .percent)
        == "IF(AND(ISNUMBER(C5),N(C6)>0),ROUND(C5/C6,4),\"–\")")
  }

  @Test func `a ratio over amounts in two units compares them in one`() {
    #expect(
      Own.text(.ratio(numerator: Own.key(1, "money"), denominator: Own.key(2, "billion")), kind: .percent)
        == "IF(AND(ISNUMBER(C5),N(F6)>0),ROUND(C5/1000000/F6,4),\"–\")")
  }

  @Test func `a difference of shares is in points`() {
    #expect(
      Own.text(.difference(Own.key(1, "ratio"), Own.key(1, "prior")), kind: .points)
        == "IF(COUNT(D5,E5)=2,ROUND((D5-E5)*100,2),\"–\")")
    #expect(Own.text(.difference(Own.key(1, "count"), Own.key(2, "count"))) == "IF(COUNT(B5,B6)=2,B5-B6,\"–\")")
  }

  @Test func `a relative change is a share of the value before`() {
    #expect(
      Own.text(.relativeChange(Own.key(1, "count"), Own.key(2, "count")), kind: .relative)
        == "IF(AND(ISNUMBER(B5),N(B6)>0),ROUND((B5-B6)/B6,4),\"–\")")
  }

  @Test func `a rank stands among fixed cells`() {
    #expect(
      Own.text(.rank(Own.key(2, "ratio"), among: [1, 2, 3].map { Own.key($0, "ratio") }), kind: .rank)
        == "IF(ISNUMBER(D6),RANK(D6,$D$5:$D$7,0),\"–\")")
    #expect(
      Own.text(.rank(Own.key(2, "ratio"), among: [1, 2, 4].map { Own.key($0, "ratio") }), kind: .rank)
        == "IF(ISNUMBER(D6),RANK(D6,($D$5:$D$6,$D$8),0),\"–\")")
  }

  @Test func `a target is met by more alone`() {
    #expect(
      Own.text(.exceeds(Own.key(1, "ratio"), Own.key(1, "prior")), kind: .met)
        == "IF(COUNT(D5,E5)=2,IF(D5>E5,\"Đạt\",\"Chưa đạt\"),\"–\")")
  }

  @Test func `a target that asks for no more is met by reaching it`() {
    #expect(
      Own.text(.reaches(Own.key(1, "ratio"), Own.key(1, "prior")), kind: .met)
        == "IF(COUNT(D5,E5)=2,IF(D5>=E5,\"Đạt\",\"Chưa đạt\"),\"–\")")
  }

  @Test func `the same figure elsewhere is a reference`() {
    #expect(Own.text(.same(Own.key(3, "count", on: "b"))) == "'Khác'!B11")
    #expect(
      Own.text(.same(Own.key(3, "money")), .money(1), kind: .money(.billion)) == "IF(ISNUMBER(C7),C7/1000000,C7)")
  }

  @Test func `a derivation from a cell that is not there gives no formula`() {
    #expect(Own.text(.same(CellKey(sheet: "a", table: "t", row: "r9", column: "count"))) == nil)
    #expect(Own.text(.sum([])) == nil)
  }
}

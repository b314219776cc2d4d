import Report
import Testing

@testable import Rendering

@Suite struct `Places and measures` {
  @Test(arguments: [
    ("Kết quả [1]/2", "Kết quả  1  2"), ("", "Biểu"), ("History", "History (2)"),
    ("Một tên dài hơn ba mươi mốt ký tự thật", "Một tên dài hơn ba mươi mốt ký…"),
  ])
  func `a sheet's name is made legal`(_ wanted: String, _ legal: String) {
    #expect(SheetNames.legal([wanted]) == [legal])
  }

  @Test func `names that differ by letter case alone are numbered`() {
    #expect(SheetNames.legal(["Biểu", "biểu", "BIỂU"]) == ["Biểu", "biểu (2)", "BIỂU (3)"])
  }

  @Test func `headings of unequal depth share groups and span rows`() {
    let headings = TableHeadings([
      Column(id: "a", heading: ["Đơn vị"], kind: .text), Column(id: "b", heading: ["Thụ lý", "Tổng"], kind: .count),
      Column(id: "c", heading: ["Thụ lý", "Chia ra", "Cũ"], kind: .count),
      Column(id: "d", heading: ["Thụ lý", "Chia ra", "Mới"], kind: .count),
      Column(id: "e", heading: ["Tỷ lệ"], kind: .percent, noteMark: "2"),
    ])
    let texts = headings.blocks.map {
      "\($0.text) \($0.rows.lowerBound)-\($0.rows.upperBound) \($0.columns.lowerBound)-\($0.columns.upperBound)"
    }
    #expect(headings.depth == 3)
    #expect(
      texts == [
        "Đơn vị 0-2 0-0", "Thụ lý 0-0 1-3", "Tỷ lệ⁽²⁾ 0-2 4-4", "Tổng 1-2 1-1", "Chia ra 1-1 2-3", "Cũ 2-2 2-2", "Mới 2-2 3-3",
      ])
  }

  @Test func `money shows as many places as its column needs, three at most`() {
    func decimals(_ values: [Int64], _ unit: MoneyUnit) -> [Int] {
      TableColumns(
        Table(
          id: "t", caption: "", columns: [Column(id: "m", heading: ["Tiền"], kind: .money(unit))], headerColumns: 0,
          rows: values.map { Row(key: "\($0)", kind: .item, depth: 0, cells: [Cell(.money($0))]) })
      ).decimals
    }
    #expect(decimals([1_234_000, 0], .thousand) == [0])
    #expect(decimals([1_234_000, 1_500], .thousand) == [1])
    #expect(decimals([292_475_365_061_801], .billion) == [3])
    #expect(decimals([7], .dong) == [0])
  }

  @Test func `a number with the mark of a note has room for both`() {
    func width(_ mark: String?) -> Double? {
      let cell = Cell(.count(1_234_567_890), noteMark: mark)
      return TableColumns(
        Table(
          id: "t", caption: "", columns: [Column(id: "n", heading: ["Việc"], kind: .count)], headerColumns: 0,
          rows: [Row(key: "1", kind: .item, depth: 0, cells: [cell])])
      ).widths.first
    }
    #expect((width("t12") ?? 0) - (width(nil) ?? 0) > 3)
  }

  @Test func `stretches cover the range in order and leave none out where there are columns enough`() {
    let grid = SheetGrid(tables: [[5, 30, 10, 10, 10]], columns: 1, fallback: [])
    let parts = grid.stretches(of: grid.all, wanted: [1, 1, 1])
    #expect(parts.count == 3)
    #expect(parts.first?.lowerBound == 1)
    #expect(parts.last?.upperBound == grid.count)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
  }

  @Test func `text is cut to what a cell holds`() {
    #expect(TextClip.cell(String(repeating: "ế", count: 40_000)).utf16.count == TextClip.cellLimit)
    #expect(TextClip.cell("ngắn") == "ngắn")
  }
}

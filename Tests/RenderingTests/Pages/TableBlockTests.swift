import Enforcement
import Report
import Testing

@testable import Rendering

@Suite struct `Table block` {
  static func markup(deepestRow: Int, pages: [OfficeID: String] = [:]) -> [String] {
    var out = MarkupWriter()
    let sheet = SmallDocument.sheet([.notes([Note(mark: "1", text: "Ghi chú")])])
    TableBlock(sheet: sheet, table: SmallDocument.table, deepestRow: deepestRow, pages: pages).write(to: &out)
    return out.string.split(separator: "\n").map(String.init)
  }

  @Test func `headings are merged, values written and undefined ones a dash`() {
    let expected = #"""
      <div class="scroll" role="region" tabindex="0" aria-labelledby="c-overview-units">
      <table>
      <caption id="c-overview-units"><span>Kết quả &lt;thử&gt; <span class="unit">(Đơn vị tính: Việc)</span></span></caption>
      <thead>
      <tr><th scope="col" rowspan="2">STT</th><th scope="col" rowspan="2">Tên</th><th scope="colgroup" colspan="2">Thụ lý</th><th scope="col" rowspan="2">Tỷ lệ (%)</th><th scope="col" rowspan="2">Tăng, giảm</th><th scope="col" rowspan="2">Kết quả</th></tr>
      <tr><th scope="col">Tổng số<sup><a href="#n-overview-1">(1)</a></sup></th><th scope="col">Tiền</th></tr>
      <tr class="numbers"><td>A</td><td>B</td><td>1</td><td>2</td><td>3</td><td></td><td></td></tr>
      </thead>
      <tbody>
      <tr class="total"><td></td><th scope="row">Tổng số</th><td>1.234.567</td><td>1.234.567,89</td><td class="bar w83">82,50</td><td class="up">+6,67</td><td class="met">✓ Đạt</td></tr>
      <tr class="group"><td>1</td><th scope="row">Gia Lai &amp; Co<sup>(*)</sup></th><td>0</td><td>5,00</td><td class="bar w40">40,00</td><td class="down">−0,35</td><td class="missed">✗ Chưa đạt</td></tr>
      <tr><td>1</td><th scope="row">Cục</th><td>–</td><td>–</td><td>–</td><td>0,00</td><td>–</td></tr>
      </tbody>
      </table>
      </div>
      """#
    #expect(Self.markup(deepestRow: .max) == expected.split(separator: "\n").map(String.init))
  }

  @Test func `a number and a key figure with a mark lead to its note`() {
    let value = Points(hundredths: 4_881)
    let table = Table(
      id: "units", caption: "", columns: [Column(id: "n", heading: ["Tỷ lệ"], kind: .percent)], headerColumns: 0,
      rows: [Row(key: "VN", kind: .total, depth: 0, cells: [Cell(.percent(value), noteMark: "t1")])])
    let figure = KeyFigure(
      label: "Về tiền", value: value, source: nil, basis: "", target: nil, overTarget: nil, isMet: nil, prior: nil, change: nil,
      comparison: nil, noteMark: "t1")
    let sheet = SmallDocument.sheet([.notes([Note(mark: "1", text: "Một"), Note(mark: "t1", text: "Chưa gồm …")])])
    var out = MarkupWriter()
    TableBlock(sheet: sheet, table: table, deepestRow: 1, pages: [:]).write(to: &out)
    TextBlocks.write([figure], of: sheet, to: &out)
    let link = ##"<sup><a href="#n-overview-2">(t1)</a></sup>"##
    #expect(out.string.contains("<td>48,81\(link)</td>") && out.string.contains("<h3>Về tiền\(link)</h3>"))
  }

  @Test func `the nation's page leaves offices to their provinces' pages and links to them`() {
    let lines = Self.markup(deepestRow: 1, pages: [SmallDocument.province: "tinh/64-gia-lai.html"])
    #expect(
      lines.contains { $0.contains(#"<th scope="row"><a href="tinh/64-gia-lai.html">Gia Lai &amp; Co</a><sup>(*)</sup></th>"#) })
    #expect(!lines.contains { $0.contains("Cục") })
    #expect(lines.last?.contains("xem trang của tỉnh, thành phố") == true)
  }

  @Test func `groups that open are closed at first, each a table of its rows without totals`() {
    let table = SmallDocument.table
    let opening = Table(
      id: table.id, caption: table.caption, unitLabel: table.unitLabel, columns: Array(table.columns.dropFirst().prefix(3)),
      headerColumns: 1, opensGroups: true,
      rows: table.rows.map {
        Row(key: $0.key, kind: $0.kind, depth: $0.depth, unit: $0.unit, cells: Array($0.cells.dropFirst().prefix(3)))
      })
    var out = MarkupWriter()
    TableBlock(
      sheet: SmallDocument.sheet([]), table: opening, deepestRow: 1, pages: [SmallDocument.province: "tinh/64-gia-lai.html"]
    ).write(to: &out)
    let expected = #"""
      <div class="opens" role="group" aria-labelledby="c-overview-units">
      <h3 id="c-overview-units">Kết quả &lt;thử&gt; <span class="unit">(Đơn vị tính: Việc)</span></h3>
      <details><summary>Gia Lai &amp; Co</summary>
      <div class="scroll" role="region" tabindex="0" aria-label="Gia Lai &amp; Co">
      <table aria-label="Gia Lai &amp; Co">
      <thead>
      <tr><th scope="col" rowspan="2">Tên</th><th scope="colgroup" colspan="2">Thụ lý</th></tr>
      <tr><th scope="col">Tổng số<sup>(1)</sup></th><th scope="col">Tiền</th></tr>
      </thead>
      <tbody>
      <tr class="group"><th scope="row"><a href="tinh/64-gia-lai.html">Gia Lai &amp; Co</a><sup>(*)</sup></th><td>0</td><td>5</td></tr>
      <tr><th scope="row">Cục</th><td>–</td><td>–</td></tr>
      </tbody>
      </table>
      </div>
      </details>
      </div>

      """#
    #expect(out.string == expected)
  }

  @Test(arguments: [
    ([["A"], ["B"]], [["A·1×1", "B·1×1"]]), ([["A", "x"], ["A", "y"], ["B"]], [["A·2×1", "B·1×2"], ["x·1×1", "y·1×1"]]),
    ([["A", "x"], ["B", "x"], ["A", "x"]], [["A·1×1", "B·1×1", "A·1×1"], ["x·1×1", "x·1×1", "x·1×1"]]),
    ([["A", "b", "c"], ["A", "d"]], [["A·2×1"], ["b·1×1", "d·1×2"], ["c·1×1"]]),
    ([["A"], ["A", "x"]], [["A·1×2", "A·1×1"], ["x·1×1"]]),
  ])
  func `neighbours with equal groups share a heading cell`(headings: [[String]], rows: [[String]]) {
    let columns = headings.enumerated().map { Column(id: "\($0.offset)", heading: $0.element, kind: .count) }
    #expect(TableHeading(columns).rows.map { $0.map { "\($0.text)·\($0.columns)×\($0.rows)" } } == rows)
  }
}

import Report
import Spreadsheet
import SpreadsheetReading
import Testing

@testable import Rendering

@Suite struct `A rendered workbook` {
  private static func render(_ sample: SampleDocument = SampleDocument(), threads: Int = 1) throws -> [UInt8] {
    try SampleTheme.renderer.render(sample.document(), threads: threads)
  }

  private typealias Own = `A rendered workbook`

  @Test func `has a cover and each sheet of the document, in order`() throws {
    let text = try WorkbookText(Own.render())
    #expect(
      text.sheetNames == [
        "Bìa", "Tổng quan", "Kết quả về việc", "Kết quả về tiền", "So với cùng kỳ", "Xếp hạng", "Chất lượng dữ liệu", "Ghi chú",
      ])
  }

  @Test func `holds live formulas with the program's values`() throws {
    let text = try WorkbookText(Own.render(SampleDocument(provinces: 2, offices: 2)))
    #expect(try text.lines(of: "Kết quả về việc", rows: 4...13).joined(separator: "\n") == Golden.results)
    #expect(try text.lines(of: "Xếp hạng", rows: 4...6).joined(separator: "\n") == Golden.ranking)
    #expect(try text.lines(of: "So với cùng kỳ", rows: 6...7).joined(separator: "\n") == Golden.comparison)
  }

  @Test func `has a sheet for machines as one of Excel's own tables, with equal headings told apart`() throws {
    let sample = try SampleDocument(provinces: 2, offices: 2).document()
    let results = try #require(sample.sheets.first { $0.id == "results-cases" })
    guard case .table(let table)? = results.blocks.first(where: { if case .table = $0 { true } else { false } }) else {
      Issue.record("the sample has no table")
      return
    }
    let twice = table.columns.map { Column(id: $0.id, heading: ["Nhóm", "Cột"], kind: $0.kind) }
    let data = Table(id: "units", caption: "", columns: twice, headerColumns: 2, rows: table.rows)
    let document = Document(
      unit: sample.unit, period: sample.period, title: "T", subtitle: "", provisionalReasons: [], frame: sample.frame,
      sheets: sample.sheets + [Sheet(id: "data", name: "Dữ liệu", title: "Dữ liệu", isData: true, blocks: [.table(data)])])
    let bytes = try SampleTheme.renderer.render(document)
    #expect(try SampleTheme.renderer.mismatches(in: bytes, with: document) == [])
    let text = try WorkbookText(bytes)
    #expect(try text.value("Dữ liệu", "A1") == "Dữ liệu")
    #expect(try text.value("Dữ liệu", "A3") == "Nhóm, Cột" && text.value("Dữ liệu", "C3") == "Nhóm, Cột (3)")
    #expect(try text.cells(of: "Dữ liệu").map(\.reference.row).max() == 3 + table.rows.count)
  }

  @Test func `is the same, byte for byte, each time and for any number of threads`() throws {
    let sample = SampleDocument(provinces: 12, offices: 8, extraColumns: 12)
    let first = try Own.render(sample)
    #expect(try Own.render(sample) == first)
    #expect(try Own.render(sample, threads: 2) == first)
    #expect(try Own.render(sample, threads: 5) == first)
  }

  @Test func `says on its first sheets that figures are provisional, and why`() throws {
    let text = try WorkbookText(Own.render(SampleDocument(isProvisional: true)))
    for (sheet, row) in [("Bìa", 1), ("Tổng quan", 2)] {
      #expect(try text.value(sheet, "A\(row)") == "SƠ BỘ")
      #expect(try text.value(sheet, "A\(row + 1)")?.contains("Thiếu báo cáo của 2 cơ quan") == true)
    }
    let marked = try text.sheetNames.dropFirst().filter { try text.cells(of: $0).contains { $0.value == .string("SƠ BỘ") } }
    #expect(marked.count == 7, "every other sheet carries the mark")
  }

  @Test func `says nothing of the kind where they are final`() throws {
    let text = try WorkbookText(Own.render())
    for sheet in text.sheetNames { #expect(try !text.cells(of: sheet).contains { $0.value == .string("SƠ BỘ") }) }
    #expect(try text.cells(of: "Bìa").contains { $0.value == .string("SỐ LIỆU CHÍNH THỨC") })
  }

  @Test func `shows an undefined ratio as a dash, computed and cached`() throws {
    let text = try WorkbookText(Own.render())
    let cell = try #require(try text.cell("Kết quả về việc", "J12"))
    #expect(cell.value == .string("–"))
    #expect(cell.formula == "IF(AND(ISNUMBER(G12),N(F12)>0),ROUND(G12/F12,4),\"–\")")
  }

  @Test func `formats numbers as Vietnamese writes them`() throws {
    let text = try WorkbookText(Own.render())
    #expect(try text.cell("Kết quả về việc", "J8")?.numberFormat == "[$-42A]0.00%")
    #expect(try text.cell("Kết quả về việc", "C8")?.numberFormat == "[$-42A]#,##0;[$-42A]\"−\"#,##0")
    #expect(try text.cell("Kết quả về tiền", "C8")?.numberFormat == "[$-42A]#,##0.000;[$-42A]\"−\"#,##0.000")
    #expect(try text.cell("So với cùng kỳ", "H6")?.numberFormat == "[$-42A]\"▲ +\"0.00;[$-42A]\"▼ −\"0.00;[$-42A]0.00")
  }

  @Test func `keeps money exact in the unit it is shown in`() throws {
    let sample = SampleDocument(provinces: 1, offices: 2)
    let expected = sample.units(isMoney: true)[2].figures[0]
    let text = try #require(try WorkbookText(Own.render(sample)).value("Kết quả về tiền", "D10"))
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    #expect(Int64(String(parts[0]) + fraction + String(repeating: "0", count: 3 - fraction.count)) == expected)
  }

  @Test func `takes hostile names as text`() throws {
    for prefix in [
      "<script>&\"'", "=HYPERLINK(\"x\")", "\u{202E}🙂", "a\u{0}b\u{1}", String(repeating: "dài ", count: 9000), "]]>",
    ] {
      let text = try WorkbookText(Own.render(SampleDocument(provinces: 2, offices: 2, prefix: prefix)))
      let name = try #require(try text.cell("Kết quả về việc", "B9"))
      #expect(name.formula == nil)
      #expect(WorkbookText.text(name.value).hasPrefix(String(prefix.prefix(3).filter { $0 >= " " })) || prefix.contains("\u{0}"))
    }
  }

  @Test(arguments: ["", "<script>&\"'", "=1+1", "\u{202E}🙂", "a\u{0}b\u{1}\r\n", "_x0041_", " khoảng trắng ", "]]>"])
  func `reads back as the document it was made from`(_ prefix: String) throws {
    let document = try SampleDocument(extraColumns: 3, prefix: prefix).document()
    let bytes = try SampleTheme.renderer.render(document)
    #expect(try SampleTheme.renderer.mismatches(in: bytes, with: document) == [])
  }

  @Test func `read back against another document names the cells that differ`() throws {
    let bytes = try SampleTheme.renderer.render(SampleDocument(provinces: 3).document())
    let other = try SampleDocument(provinces: 3, prefix: "x").document()
    let mismatches = try SampleTheme.renderer.mismatches(in: bytes, with: other)
    #expect(mismatches.contains { $0.contains("Kết quả về việc!B8") })
  }

  @Test func `renders a document without tables, and tables without rows or columns`() throws {
    let sample = try SampleDocument().document()
    let empty = Table(id: "none", caption: "Không có", columns: [], headerColumns: 0, rows: [])
    let bare = Table(
      id: "bare", caption: "Trống", columns: [Column(id: "a", heading: [], kind: .text)], headerColumns: 3, rows: [])
    let document = Document(
      unit: sample.unit, period: sample.period, title: "", subtitle: "", provisionalReasons: [],
      frame: FormFrame(legalBasis: [], reportingUnit: "", receivingUnit: "", placeAndDate: "", preparer: "", head: ""),
      sheets: [
        Sheet(id: "a", name: "", title: "", blocks: []),
        Sheet(
          id: "b", name: "", title: "", isStatutory: true,
          blocks: [.table(empty), .table(bare), .keyFigures([]), .text([]), .notes([])]),
      ])
    #expect(try WorkbookText(SampleTheme.renderer.render(document)).sheetNames == ["Bìa", "Biểu", "Biểu (2)"])
  }
}

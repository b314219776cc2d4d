import Spreadsheet
import Testing

@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl")) struct `Sheets as openpyxl reads them` {
  @Test func `merges, frozen panes, zoom, gridlines, tab colours and hidden sheets come back`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.setView(SheetView(freeze: .init(rows: 2, columns: 1), zoom: 85, showsGridlines: false, showsHeadings: false))
    sheet.tabColor = .rgb(0xC00000)
    try sheet.merge(CellRange("A1:C1"))
    try book.addWorksheet("ẩn").visibility = .hidden
    try book.addWorksheet("kín").visibility = .veryHidden
    let script = """
      w = s.sheet_view; print(s.merged_cells.ranges, s.freeze_panes, w.zoomScale, w.showGridLines, w.showRowColHeaders)
      print(s.sheet_properties.tabColor.rgb, [x.sheet_state for x in a.worksheets])
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "{<MergedCellRange A1:C1>} B3 85 False False", "FFC00000 ['visible', 'hidden', 'veryHidden']",
      ])
  }

  @Test func `a hidden sheet that would open with the workbook is refused`() throws {
    let book = Workbook()
    try book.addWorksheet("ẩn").visibility = .hidden
    #expect(throws: SpreadsheetError.mismatch("the sheet \"ẩn\" opens with the workbook but is hidden")) { try book.encoded() }
    _ = try book.addWorksheet("s")
    book.activeSheet = 1
    #expect(try !book.encoded().isEmpty)
  }

  @Test func `print setup keeps paper, direction, fit, margins, titles, area, breaks, headers and footers`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("Kết quả")
    try sheet.setPrint(
      PrintSetup(
        paper: .a3, orientation: .landscape, scaling: .fit(pagesWide: 1, pagesHigh: 0),
        margins: PageMargins(left: 2.54, top: 1.27),
        centersHorizontally: true, printsGridlines: true, header: HeaderFooter(center: [.bold, .size(14), .text("R&D")]),
        footer: HeaderFooter(left: [.sheetName], right: [.pageNumber, .text("/"), .pageCount]), omitsFirstPage: true,
        firstPageNumber: 3,
        printsDownFirst: false))
    sheet.setPrintArea(try CellRange("A1:K99"))
    try sheet.setPrintTitles(rows: 4...6, columns: 1...2)
    try sheet.addPageBreak(afterRow: 40)
    try sheet.addPageBreak(afterColumn: 6)
    let script = """
      p = s.page_setup; print(p.paperSize, p.orientation, p.fitToHeight, p.firstPageNumber, p.pageOrder, s.sheet_properties.pageSetUpPr.fitToPage)
      print(s.page_margins.left, s.page_margins.top, s.print_options.horizontalCentered, s.print_options.gridLines)
      print(s.print_area, s.print_title_rows, s.print_title_cols, [b.id for b in s.row_breaks.brk], [b.id for b in s.col_breaks.brk])
      print(s.oddHeader.center.text, s.oddHeader.center.size, s.oddFooter.left.text, s.oddFooter.right.text, s.HeaderFooter.differentFirst)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "8 landscape 0 3 overThenDown True", "1.0 0.5 True True", "'Kết quả'!$A$1:$K$99 $4:$6 $A:$B [40] [6]",
        "&BR&&D 14 &A &P/&N True",
      ])
  }

  @Test func `links lead to addresses, cells and names`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    _ = try book.addWorksheet("Tỉnh 'A' x")
    try sheet.addHyperlink(.external("https://thads.moj.gov.vn/?a=1&b=2"), at: CellRange("A1"), tooltip: "Cục")
    try sheet.addHyperlink(.cell(sheet: "Tỉnh 'A' x", CellReference("B3")), at: CellRange("A2"))
    try book.defineName("TyLe", SheetRange(sheet: "s", CellRange("C1")))
    try sheet.addHyperlink(.name("TyLe"), at: CellRange("A3:B3"))
    let script =
      "print(s['A1'].hyperlink.target, s['A1'].hyperlink.tooltip, s['A2'].hyperlink.location, s['A3'].hyperlink.location)"
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["https://thads.moj.gov.vn/?a=1&b=2 Cục 'Tỉnh ''A'' x'!B3 TyLe"])
  }

  @Test func `names stand for ranges and formulas, of the workbook or one sheet`() throws {
    let book = Workbook()
    _ = try book.addWorksheet("Kết quả")
    try book.defineName("CoDieuKien", SheetRange(sheet: "Kết quả", CellRange("B2:B64")))
    try book.defineName("ChiTieu", formula: "0.825")
    try book.defineName("Rieng", formula: "'Kết quả'!$A$1", sheet: "Kết quả")
    let script =
      "print({n: d.attr_text for n, d in sorted(a.defined_names.items())}, {n: d.attr_text for n, d in s.defined_names.items()})"
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "{'ChiTieu': '0.825', 'CoDieuKien': \"'Kết quả'!$B$2:$B$64\"} {'Rieng': \"'Kết quả'!$A$1\"}"
      ])
  }

  @Test func `properties of all three kinds come back`() throws {
    let book = Workbook()
    _ = try book.addWorksheet("s")
    let day = try CalendarDay(year: 2022, month: 9, day: 30)
    book.properties = DocumentProperties(
      title: "Kết quả", subject: "THADS", creator: "Bộ Tư pháp", keywords: "a, b", description: "Mô tả", category: "Báo cáo",
      language: "vi-VN", created: .init(day), company: "Cục Quản lý THADS",
      custom: [
        .init("Kỳ", .string("2022-09")), .init("Lần", .integer(2)), .init("Tỷ lệ", .number(0.825)), .init("Đủ", .boolean(false)),
      ])
    let script = """
      p = a.properties; print(p.title, p.subject, p.creator, p.keywords, p.description, p.category, p.language, p.created.isoformat())
      print([(c.name, c.value) for c in a.custom_doc_props.props], 'Cục Quản lý THADS' in part('docProps/app.xml'))
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "Kết quả THADS Bộ Tư pháp a, b Mô tả Báo cáo vi-VN 2022-09-30T00:00:00",
        "[('Kỳ', '2022-09'), ('Lần', 2), ('Tỷ lệ', 0.825), ('Đủ', False)] True",
      ])
  }

  @Test func `ignored errors name their cells and checks`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.ignore([.numberStoredAsText, .formulaRange], in: [CellRange("A1:A9"), CellRange("C1")])
    let script = "print(re.findall('<ignoredError [^>]*>', part('xl/worksheets/sheet1.xml')))"
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "['<ignoredError sqref=\"A1:A9 C1\" numberStoredAsText=\"1\" formulaRange=\"1\"/>']"
      ])
  }

  @Test func `comments keep text, author and cell, and have a box each`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.addComment(Comment("Nguồn: báo cáo\ntháng 9", author: "Vụ Thống kê"), at: CellReference("B2"))
    try sheet.addComment(Comment("góc", width: 200, height: 100, visible: true), at: CellReference("XFD1048576"))
    try sheet.addComment(Comment("đầu"), at: .a1)
    let other = try book.addWorksheet("khác")
    try other.addComment(Comment("sheet 2"), at: .a1)
    let script = """
      print([(c.coordinate, c.comment.text, c.comment.author) for r in s['A1:B2'] for c in r if c.comment])
      print(a.worksheets[1]['A1'].comment.text, s['XFD1048576'].comment.text)
      d = part('xl/drawings/vmlDrawing1.vml'); print(len(re.findall('<v:shape ', d)), d.count('<x:Visible/>'), re.findall('<x:Row>(.*?)</x:Row>', d))
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "[('A1', 'đầu', 'None'), ('B2', 'Nguồn: báo cáo\\ntháng 9', 'Vụ Thống kê')]", "sheet 2 góc",
        "3 1 ['0', '1', '1048575']",
      ])
  }
}

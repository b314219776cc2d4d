import Spreadsheet
import Testing

@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl")) struct `Styles as openpyxl reads them` {
  @Test func `fonts keep name, size, strokes, lines, script and colour`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let one = try book.format(CellFormat(font: Font(name: "Arial", size: 14, bold: true, italic: true, color: .rgb(0xC00000))))
    let two = try book.format(CellFormat(font: Font(struckThrough: true, underline: .doubleAccounting, script: .superscript)))
    try sheet.beginRow()
    try sheet.append("a", one)
    try sheet.append("b", two)
    let script = """
      f = s['A1'].font; print(f.name, f.sz, f.b, f.i, f.color.rgb)
      f = s['B1'].font; print(f.name, f.sz, f.strike, f.u, f.vertAlign)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "Arial 14.0 True True FFC00000", "Times New Roman 11.0 True doubleAccounting superscript",
      ])
  }

  @Test func `fills, borders and alignment come back side by side`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let format = try book.format(
      CellFormat(
        fill: .pattern(.lightGrid, foreground: .rgb(0x112233), background: .rgb(0xFFFFFF)),
        border: Border(left: .init(.double, color: .rgb(0x00FF00)), top: .thin, bottom: .init(.dashDotDot)),
        alignment: Alignment(.right, vertical: .top, wraps: true, indent: 2, rotation: -45)))
    let stacked = try book.format(CellFormat(alignment: Alignment(.centerAcrossSelection, stacked: true, shrinks: true)))
    try sheet.beginRow()
    try sheet.append("a", format)
    try sheet.append("b", stacked)
    let script = """
      c = s['A1']; b = c.border; print(c.fill.fill_type, c.fill.fgColor.rgb, c.fill.bgColor.rgb)
      print(b.left.style, b.left.color.rgb, b.right.style, b.top.style, b.bottom.style)
      l = c.alignment; print(l.horizontal, l.vertical, l.wrap_text, l.indent, l.text_rotation)
      l = s['B1'].alignment; print(l.horizontal, l.text_rotation, l.shrink_to_fit)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "lightGrid FF112233 FFFFFFFF", "double FF00FF00 None thin dashDotDot", "right top True 2.0 135",
        "centerContinuous 255 True",
      ])
  }

  @Test func `number formats keep built-in numbers, own codes and locales`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.beginRow()
    for format: NumberFormat in [
      .percentTwoDecimals, .groupedInteger, .code("#,##0.00 \"đ\";[Red]-#,##0.00 \"đ\";\"–\""), .code("[$-42A]dd mmmm yyyy"),
      .text, .general,
    ] {
      try sheet.append(1, try book.format(CellFormat(numberFormat: format)))
    }
    let lines = try Examination.lines(of: book, "for c in s[1]: print(c.number_format)")
    #expect(
      lines == [
        "0.00%", "#,##0", "#,##0.00 \"đ\";[Red]-#,##0.00 \"đ\";\"–\"", "[$-42A]dd mmmm yyyy", "@", "General",
      ])
  }

  @Test func `named styles are listed and carried by their cells`() throws {
    let book = Workbook()
    let heading = CellFormat(font: Font(bold: true), fill: .solid(.theme(.accent1, tint: 0.6)))
    try book.addNamedStyle("Tiêu đề bảng", heading)
    var format = heading
    format.styleName = "Tiêu đề bảng"
    try book.addWorksheet("s").appendRow(["a"], try book.format(format))
    let lines = try Examination.lines(of: book, "print(s['A1'].style, s['A1'].font.b, [n for n in a.named_styles])")
    #expect(
      lines == [
        "Tiêu đề bảng True ['Normal', 'Tiêu đề bảng']"
      ])
  }

  @Test func `the theme's colours and fonts are the ones given`() throws {
    var colors = Theme.officeColors
    colors[4] = 0x8B0000
    let book = Workbook(WorkbookOptions(theme: Theme(name: "THADS", colors: colors, minorFont: "Times New Roman")))
    _ = try book.addWorksheet("s")
    let script = "t = part('xl/theme/theme1.xml'); print('<a:accent1><a:srgbClr val=\"8B0000\"/>' in t, 'name=\"THADS\"' in t)"
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["True True"])
  }

  @Test func `columns and rows have formats, widths, heights and outline levels`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let red = try book.format(CellFormat(font: Font(color: .rgb(0xFF0000))))
    let width = TextWidth.columnWidth(fitting: ["Cục Thi hành án dân sự tỉnh Thừa Thiên Huế"])
    try sheet.setColumn(1, ColumnProperties(width: width))
    try sheet.setColumns(2...4, ColumnProperties(width: 9, format: red, outlineLevel: 2, hidden: true))
    try sheet.beginRow(3, RowProperties(height: 33.75, format: red, outlineLevel: 1, collapsed: true))
    let script = """
      d = s.column_dimensions; print(30 < d['A'].width < 50, d['B'].width, d['B'].min, d['B'].max, d['B'].outlineLevel, d['B'].hidden)
      r = s.row_dimensions[3]; print(r.height, r.outlineLevel, r.collapsed, 's="1"' in part('xl/worksheets/sheet1.xml'))
      """
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["True 9.0 2 4 2 True", "33.75 1 True True"])
  }
}

import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `A part` {
  @Test func `of a small sheet is what Excel would write`() throws {
    let book = Workbook()
    let bold = try book.format(CellFormat(font: Font(bold: true)))
    let sheet = try book.addWorksheet("s")
    try sheet.setColumn(1, ColumnProperties(width: 20))
    try sheet.freeze(rows: 1)
    try sheet.beginRow()
    try sheet.append("Đơn vị", bold)
    try sheet.append("Tỷ lệ", bold)
    try sheet.beginRow(nil, RowProperties(height: 20, outlineLevel: 1))
    try sheet.append("Gia Lai")
    try sheet.append(.formula(try Formula("ROUND(1/3,4)", cached: .number(.decimal(3333, scale: 4)))))
    try sheet.merge(CellRange("A4:B4"))
    let part = try Self.part("xl/worksheets/sheet1.xml", of: book)
    #expect(
      part == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1:B2"/><sheetViews>\
        <sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
        <selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>\
        <sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="1" width="20" customWidth="1"/></cols>\
        <sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>\
        <row r="2" ht="20" customHeight="1" outlineLevel="1"><c r="A2" t="s"><v>2</v></c>\
        <c r="B2"><f>ROUND(1/3,4)</f><v>0.3333</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>\
        <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>
        """)
  }

  @Test func `of a chart holds cached values, point colours and labels where the kind has room for them`() throws {
    let chart = try Self.part("xl/charts/chart1.xml", of: try SampleWorkbook.make())
    for piece in [
      "<c:f>'Kết quả'!$D$3:$D$5</c:f>", "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>0.825</c:v></c:pt>",
      "<c:pt idx=\"1\"><c:v>0.8257</c:v></c:pt></c:numCache>", "<c:dPt><c:idx val=\"1\"/>", "<c:dLblPos val=\"outEnd\"/>",
      "<a:srgbClr val=\"C00000\"/>", "<c:lineChart>", "<c:axPos val=\"r\"/>", "<c:max val=\"1\"/><c:min val=\"0\"/>",
    ] {
      #expect(chart.contains(piece), "\(piece)")
    }
    let stacked = try Self.part("xl/charts/chart2.xml", of: try SampleWorkbook.make())
    #expect(stacked.contains("<c:grouping val=\"stacked\"/>") && stacked.contains("<c:overlap val=\"100\"/>"))
    #expect(!stacked.contains("outEnd"))
    let drawing = try Self.part("xl/drawings/drawing1.xml", of: try SampleWorkbook.make())
    #expect(drawing.contains("descr=\"Hai tỉnh: Hà Nội 82,50%, Gia Lai 82,57%\""))
  }

  @Test func `of a sheet with data bars holds them twice, joined by an id`() throws {
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: try SampleWorkbook.make())
    let id = "{5A1D0000-0000-4000-8000-00000000000B}"
    #expect(sheet.contains("<x14:id>\(id)</x14:id>"))
    #expect(sheet.contains("<x14:cfRule type=\"dataBar\" id=\"\(id)\">"))
  }

  @Test func `of rows is cut into pieces at rows, and reads as one`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    for row in 0..<70_000 {
      try sheet.beginRow()
      for column in 0..<3 { try sheet.append(integer: Int64(row * column)) }
    }
    #expect(!sheet.rows.store.deflated.isEmpty)
    let file = try SpreadsheetReader(try book.encoded())
    var sum: Int64 = 0
    try file.forEachCell(of: file.sheets[0]) { cell in
      if case .number(let number) = cell.value { sum += Int64(number.double) }
    }
    #expect(sum == 3 * 69_999 * 70_000 / 2)
  }

  private static func part(_ name: String, of book: Workbook) throws -> String {
    String(decoding: try ReadArchive(try book.encoded(), limits: ReadingLimits()).part(name), as: UTF8.self)
  }
}

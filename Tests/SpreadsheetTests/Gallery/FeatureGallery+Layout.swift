import Spreadsheet

extension FeatureGallery {
  static let layout: [(name: String, make: Making)] = [
    ("rows-and-columns", { try sheet(rowsAndColumns) }),
    ("fitted-widths", { try sheet(fittedWidths) }),
    ("merges", { try sheet(merges) }),
    ("panes-and-views", { try sheet(views) }),
    ("outline", { try sheet(outline) }),
    ("tabs", { try tabs() }),
    ("print-setup", { try sheet(printSetup) }),
    ("headers-and-footers", { try sheet(headers) }),
    ("page-breaks", { try sheet(breaks) }),
  ]

  private static func rowsAndColumns(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let red = try record.book.format(CellFormat(font: Font(color: .rgb(0xFF0000))))
    try sheet.setColumns(1...3, ColumnProperties(width: 20, format: red))
    try sheet.setColumn(4, ColumnProperties(hidden: true))
    try sheet.setDefaults(rowHeight: 18, columnWidth: 11)
    try record.row(sheet, ["a", "b"], .normal, RowProperties(height: 33.75))
    try sheet.beginRow(5, RowProperties(format: red, hidden: true))
    try sheet.move(toColumn: 3)
    try record.cell(sheet, "sau chỗ trống")
    try sheet.beginRow(2_000)
    try sheet.move(toColumn: 28)
    try record.cell(sheet, "ở xa")
  }

  private static func fittedWidths(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let texts = ["Cục Thi hành án dân sự tỉnh Thừa Thiên Huế", "Ninh Bình"]
    try sheet.setColumn(1, ColumnProperties(width: TextWidth.columnWidth(fitting: texts)))
    for text in texts { try record.row(sheet, [.string(text)]) }
  }

  private static func merges(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try sheet.beginRow()
    record.note(try sheet.append("Kết quả thi hành án", mergedOver: 4), of: sheet, "Kết quả thi hành án")
    try record.row(sheet, ["Đơn vị", "Việc"])
    try sheet.merge(CellRange("A2:A4"))
    try sheet.merge(CellRange("B2:D2"))
  }

  private static func views(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    try sheet.setView(SheetView(freeze: .init(rows: 1, columns: 1), zoom: 85, showsGridlines: false, showsHeadings: false))
    let rowsOnly = try record.sheet("hàng")
    try rowsOnly.freeze(rows: 2)
    let columnsOnly = try record.sheet("cột")
    try columnsOnly.freeze(columns: 2)
  }

  private static func outline(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    sheet.outline = OutlineSettings(summaryBelow: false, summaryRight: false)
    try sheet.setColumns(2...3, ColumnProperties(outlineLevel: 1))
    try record.row(sheet, ["Tỉnh", 3, 4], .normal, RowProperties(collapsed: true))
    for level in 1...7 {
      try record.row(sheet, [.string("cấp \(level)"), 1, 2], .normal, RowProperties(outlineLevel: level, hidden: level > 1))
    }
  }

  private static func tabs() throws -> RecordedWorkbook {
    let record = RecordedWorkbook()
    for (index, name) in ["Kết quả", "ẩn", "kín", "O'Neil & <Con>", String(repeating: "đ", count: 31)].enumerated() {
      let sheet = try record.sheet(name)
      sheet.tabColor = index % 2 == 0 ? .rgb(0xC00000) : .theme(.accent3)
      sheet.visibility = index == 1 ? .hidden : index == 2 ? .veryHidden : .visible
      try record.row(
        sheet, [.integer(index), .formula(try Formula("'Kết quả'!A1+\(index)", cached: .number(.integer(Int64(index)))))])
    }
    record.book.activeSheet = 3
    return record
  }

  private static func printSetup(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    try sheet.setPrint(
      PrintSetup(
        orientation: .landscape, scaling: .fit(pagesWide: 1, pagesHigh: 0),
        margins: PageMargins(left: 2, right: 1.5, top: 2, bottom: 2),
        centersHorizontally: true, centersVertically: true, printsGridlines: true, firstPageNumber: 3, printsDownFirst: false))
    sheet.setPrintArea(try CellRange("A1:D5"))
    try sheet.setPrintTitles(rows: 1...1, columns: 1...1)
    let scaled = try record.sheet("tỷ lệ")
    try scaled.setPrint(PrintSetup(paper: .a3, scaling: .percent(70)))
    try record.row(scaled, ["70%"])
  }

  private static func headers(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    try sheet.setPrint(
      PrintSetup(
        header: HeaderFooter(
          left: [.bold, .size(14), .text("R&D 2022")], center: [.italic, .text("5 \"việc\"")], right: [.fileName]),
        footer: HeaderFooter(left: [.sheetName], center: [.text("Trang "), .pageNumber, .text("/"), .pageCount]),
        omitsFirstPage: true))
  }

  private static func breaks(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    for row in 1...40 { try record.row(sheet, (1...12).map { .integer(row * $0) }) }
    for row in [10, 25] { try sheet.addPageBreak(afterRow: row) }
    try sheet.addPageBreak(afterColumn: 6)
  }
}

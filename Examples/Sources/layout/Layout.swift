import Spreadsheet

/// Merges, frozen panes, groups, widths fitted to content, print setup: `layout OUT.xlsx`.
@main struct Layout {
  static func main() throws {
    let workbook = Workbook()
    let title = try workbook.format(
      CellFormat(font: Font(size: 14, bold: true), alignment: Alignment(.center, vertical: .center)))
    let head = try workbook.format(
      CellFormat(font: Font(bold: true), fill: .solid(.rgb(0xDDE6F2)), border: .box, alignment: Alignment(.center, wraps: true)))
    let cell = try workbook.format(CellFormat(border: .box))

    let sheet = try workbook.addWorksheet("Biểu 1")
    sheet.tabColor = .rgb(0xC00000)
    let names = ["Cục THADS thành phố Hà Nội", "Chi cục THADS quận Ba Đình", "Chi cục THADS quận Hoàn Kiếm"]
    try sheet.setColumn(1, ColumnProperties(width: TextWidth.columnWidth(fitting: names)))
    try sheet.setColumns(2...4, ColumnProperties(width: 13))
    try sheet.freeze(rows: 2, columns: 1)

    try sheet.beginRow(nil, RowProperties(height: 30))
    try sheet.append("KẾT QUẢ THI HÀNH ÁN DÂN SỰ", title, mergedOver: 4)
    try sheet.appendRow(["Đơn vị", "Thụ lý", "Có điều kiện", "Xong"], head)
    for (index, name) in names.enumerated() {
      try sheet.appendRow(
        [.string(name), .integer(900 - index * 40), .integer(700 - index * 30), .integer(560 - index * 20)], cell,
        RowProperties(outlineLevel: index == 0 ? 0 : 1))
    }
    sheet.outline = OutlineSettings(summaryBelow: false)

    try sheet.setPrint(
      PrintSetup(
        orientation: .landscape, scaling: .fit(pagesWide: 1, pagesHigh: 0), centersHorizontally: true,
        footer: HeaderFooter(
          left: [.text("Kỳ báo cáo: 9 tháng năm 2022")], right: [.text("Trang "), .pageNumber, .text("/"), .pageCount])))
    try sheet.setPrintTitles(rows: 2...2)
    try workbook.write(to: CommandLine.arguments.last ?? "layout.xlsx")
  }
}

import Spreadsheet

/// Fonts, fills, borders, alignment, number formats: `styles OUT.xlsx`.
@main struct Styles {
  static func main() throws {
    let workbook = Workbook()
    let sheet = try workbook.addWorksheet("Định dạng")
    try sheet.setColumns(1...2, ColumnProperties(width: 34))
    func row(_ name: String, _ value: CellValue, _ format: CellFormat) throws {
      try sheet.beginRow(nil, RowProperties(height: 24))
      try sheet.append(.string(name))
      try sheet.append(value, try workbook.format(format))
    }
    try row(
      "chữ đậm, nghiêng, màu", "Thi hành án dân sự", CellFormat(font: Font(bold: true, italic: true, color: .theme(.accent1))))
    try row("gạch chân kép, cỡ 14", "Thi hành án dân sự", CellFormat(font: Font(size: 14, underline: .double)))
    try row("nền", "Thi hành án dân sự", CellFormat(fill: .solid(.theme(.accent4, tint: 0.6))))
    try row("nền kẻ", "Thi hành án dân sự", CellFormat(fill: .pattern(.lightUp, foreground: .rgb(0x2F5597), background: .white)))
    try row("khung", "Thi hành án dân sự", CellFormat(border: .all(.init(.double, color: .rgb(0x1F3864)))))
    try row("căn giữa", "Thi hành án dân sự", CellFormat(alignment: Alignment(.center, vertical: .center)))
    try row("số có dấu nhóm", 1_234_567, CellFormat(numberFormat: .groupedInteger))
    try row("tỷ lệ", .decimal(8250, scale: 4), CellFormat(numberFormat: .percentTwoDecimals))
    try row("số âm đỏ, không là gạch", -780, CellFormat(numberFormat: .code("#,##0;[Red]-#,##0;\"–\"")))
    try workbook.write(to: CommandLine.arguments.last ?? "styles.xlsx")
  }
}

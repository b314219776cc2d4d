import Spreadsheet

/// A table with totals, a list to choose from, a protected sheet with open cells: `tables OUT.xlsx`.
@main struct Tables {
  static func main() throws {
    let workbook = Workbook()
    let open = try workbook.format(CellFormat(fill: .solid(.rgb(0xFFF8E1)), locked: false))
    let sheet = try workbook.addWorksheet("Bảng")
    try sheet.setColumns(1...3, ColumnProperties(width: 18))

    try sheet.beginRow()
    let header = try sheet.appendTableHeader(["Đơn vị", "Việc", "Nhận xét"])
    for (name, count) in [("Hà Nội", 1000), ("Gia Lai", 13409), ("Huế", 720)] {
      try sheet.beginRow()
      try sheet.append(.string(name))
      try sheet.append(.integer(count))
      try sheet.append("Đạt", open)
    }
    try sheet.beginRow()
    let totals = try sheet.appendTableTotals(
      [.label("Cộng"), .function(.sum, cached: 15129), .none], of: header, table: "KetQua")
    try sheet.addTable(WorksheetTable(name: "KetQua", style: .medium(2)), header: header, rows: 3, totals: totals)

    try sheet.addValidation(
      DataValidation(.list(["Đạt", "Không đạt"]), alert: .init(title: "Nhận xét", text: "Chọn Đạt hoặc Không đạt")),
      to: [CellRange("C2:C4")])
    sheet.protect(SheetProtection(allowed: [.selectLockedCells, .selectUnlockedCells, .sort, .autoFilter]))
    try workbook.write(to: CommandLine.arguments.last ?? "tables.xlsx")
  }
}

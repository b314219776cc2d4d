import Spreadsheet

/// Rows without end in memory that stays the same: `streaming OUT.xlsx`.
@main struct Streaming {
  static func main() throws {
    let workbook = Workbook(.streaming(threads: 2))
    let count = try workbook.format(CellFormat(numberFormat: .groupedInteger))
    let sheet = try workbook.addWorksheet("Quyết định")
    try sheet.freeze(rows: 1)
    try sheet.setColumns(1...2, ColumnProperties(width: 20))
    try sheet.appendRow(["Số quyết định", "Số tiền (đồng)"])
    for number in 1...100_000 {
      try sheet.beginRow()
      try sheet.append(string: "\(number)/QĐ-CTHADS")
      try sheet.append(integer: Int64(number) * 7_919 % 1_000_003 * 1_000, count)
    }
    try sheet.setPrint(PrintSetup())
    sheet.setPrintArea(try CellRange("A1:B30"))
    try workbook.write(to: CommandLine.arguments.last ?? "streaming.xlsx")
  }
}

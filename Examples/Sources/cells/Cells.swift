import Spreadsheet

/// Numbers, texts, days, formulas with the values they had: `cells OUT.xlsx`.
@main struct Cells {
  static func main() throws {
    let workbook = Workbook()
    let bold = try workbook.format(CellFormat(font: Font(bold: true), border: .box))
    let count = try workbook.format(CellFormat(border: .box, numberFormat: .groupedInteger))
    let percent = try workbook.format(CellFormat(border: .box, numberFormat: .percentTwoDecimals))
    let day = try workbook.format(CellFormat(numberFormat: .day))

    let sheet = try workbook.addWorksheet("Kết quả")
    try sheet.setColumn(1, ColumnProperties(width: 24))
    try sheet.setColumns(2...4, ColumnProperties(width: 14))
    try sheet.appendRow(["Đơn vị", "Có điều kiện", "Xong", "Tỷ lệ"], bold)
    for (name, eligible, done, ratio) in [("Gia Lai", 13409, 11072, 8257), ("Toàn quốc", 653_719, 539_290, 8250)] {
      let row = try sheet.beginRow()
      try sheet.append(.string(name), bold)
      try sheet.append(.integer(eligible), count)
      try sheet.append(.integer(done), count)
      // A reader without a calculator shows the cached value; Excel and LibreOffice compute the same.
      try sheet.append(
        .formula(try Formula("ROUND(C\(row)/B\(row),4)", cached: .number(.decimal(Int64(ratio), scale: 4)))), percent)
    }

    try sheet.beginRow()
    try sheet.append("Đến hết ngày")
    try sheet.append(.date(CalendarDay(year: 2022, month: 9, day: 30)), day)
    try sheet.beginRow()
    try sheet.append("=1+1 vẫn là chữ")
    try sheet.append(.boolean(true))
    try sheet.append(.error(.notAvailable))
    try sheet.beginRow()
    let red = Font(bold: true, color: .rgb(0xC00000))
    try sheet.append(.richText(RichText([.init("Chữ "), .init("đậm đỏ", font: red), .init(" trong một ô")])))
    try workbook.write(to: CommandLine.arguments.last ?? "cells.xlsx")
  }
}

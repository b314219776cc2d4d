import Spreadsheet
import SpreadsheetReading
import Testing

/// A template made with this library: a title, a repeated row between a total above and below, a chart, a picture, a table of links.
enum TemplateBook {
  static func bytes(_ change: (Workbook, Worksheet) throws -> Void = { _, _ in }) throws -> [UInt8] {
    let book = Workbook()
    let sheet = try book.addWorksheet("Biểu 1")
    let head = try book.format(CellFormat(font: Font(bold: true), border: .box))
    let count = try book.format(CellFormat(border: .box, numberFormat: .groupedInteger))
    let ratio = try book.format(CellFormat(border: .box, numberFormat: .percentTwoDecimals))
    try sheet.appendRow(["Kỳ báo cáo: {{period}} ({{status}})"], head)
    try sheet.appendRow(["Đơn vị", "Có điều kiện", "Xong", "Tỷ lệ", "Hạng"], head)
    try sheet.beginRow()
    try sheet.append("Cộng", head)
    for column in ["B", "C"] { try sheet.append(.formula(try Formula("SUM(\(column)4:\(column)4)", cached: .number(0))), count) }
    try sheet.append(.formula(try Formula("IF(B3=0,\"–\",ROUND(C3/B3,4))", cached: .number(0))), ratio)
    try sheet.beginRow(nil, RowProperties(height: 21))
    try sheet.append("{{name}}", head)
    try sheet.append("{{eligible}}", count)
    try sheet.append("{{done}}", count)
    try sheet.append(.formula(try Formula("IF(B4=0,\"–\",ROUND(C4/B4,4))", cached: .number(0))), ratio)
    try sheet.append(.formula(try Formula("RANK(D4,$D$4:$D$4)", cached: .number(0))), count)
    try sheet.beginRow()
    try sheet.append("Kiểm tra", head)
    try sheet.append(.formula(try Formula("SUM(B4:B4)-B3", cached: .number(0))), count)
    try sheet.appendRow(["{{signer}}"], head)
    try sheet.merge(CellRange("A6:E6"))
    try sheet.addComment(Comment("{{#offices}}"), at: CellReference("A4"))
    try sheet.addComment(Comment("giữ lại"), at: CellReference("A6"))
    try sheet.addConditionalFormat(
      ConditionalFormat(.cell(.lessThan("0.5"), DifferentialFormat(fontColor: .rgb(0xC00000)))), to: CellRange("D4:D4"))
    try book.defineName("TyLe", SheetRange(sheet: "Biểu 1", CellRange("D4:D4")))
    sheet.setPrintArea(try CellRange("A1:E6"))
    try sheet.addPicture(try Picture(Images.png, altText: "dấu"), at: CellReference("A7"))
    let names = ChartLabels(SheetRange(sheet: "Biểu 1", try CellRange("A4")), cached: ["x"])
    let values = ChartValues(SheetRange(sheet: "Biểu 1", try CellRange("B4")), cached: [1])
    var chart = Chart(.column(.clustered), series: [ChartSeries(categories: names, values: values)])
    chart.title = "Có điều kiện {{period}}"
    try sheet.addChart(chart, at: .over(CellRange("A9:E20")))
    try change(book, sheet)
    return try book.encoded()
  }

  /// Offices numbered from 1: eligible 100 × n, done 10 × n + 7.
  static func content(_ count: Int) throws -> TemplateContent {
    let offices = try (0..<count).map { index -> [String: TemplateValue] in
      let number = Int64(index + 1)
      return [
        "name": .text("Chi cục số \(number)"), "eligible": try .number(.integer(100 * number), text: "\(100 * number)"),
        "done": try .number(.integer(10 * number + 7), text: "\(10 * number + 7)"),
      ]
    }
    return TemplateContent(
      values: ["period": .text("9 tháng năm 2022"), "status": .text("sơ bộ <&> \u{1}"), "signer": .text("=1+1")],
      lists: ["offices": offices])
  }
}

import Spreadsheet

/// Data bars, colour scales, icons, rules, sparklines: `conditions OUT.xlsx`.
@main struct Conditions {
  static func main() throws {
    let workbook = Workbook()
    let percent = try workbook.format(CellFormat(numberFormat: .percentTwoDecimals))
    let sheet = try workbook.addWorksheet("Tỷ lệ")
    try sheet.setColumns(1...6, ColumnProperties(width: 14))
    try sheet.appendRow(["Đơn vị", "Thanh", "Thang màu", "Biểu tượng", "Dưới chỉ tiêu", "Xu hướng"])
    for (index, name) in ["Hà Nội", "Gia Lai", "Huế", "An Giang", "Tây Ninh", "Lào Cai"].enumerated() {
      try sheet.beginRow()
      try sheet.append(.string(name))
      let ratio = CellValue.decimal(Int64(7_200 + index * 1_371 % 1_900), scale: 4)
      for _ in 0..<4 { try sheet.append(ratio, percent) }
    }
    let missed = DifferentialFormat(bold: true, fontColor: .rgb(0x9C0006), fillColor: .rgb(0xFFC7CE))
    try sheet.addConditionalFormat(
      ConditionalFormat(.dataBar(DataBar(color: .rgb(0x5B9BD5), minimum: .number(0), maximum: .number(1)))),
      to: CellRange("B2:B7"))
    try sheet.addConditionalFormat(
      ConditionalFormat(
        .colorScale(
          ColorScale([.init(.minimum, .rgb(0xF8696B)), .init(.percentile(50), .white), .init(.maximum, .rgb(0x63BE7B))]))),
      to: CellRange("C2:C7"))
    try sheet.addConditionalFormat(ConditionalFormat(.iconSet(IconSet(.threeArrows))), to: CellRange("D2:D7"))
    try sheet.addConditionalFormat(ConditionalFormat(.cell(.atMost("0.825"), missed)), to: CellRange("E2:E7"))
    let source = SheetRange(sheet: sheet.name, try CellRange("B2:B7"))
    try sheet.addSparklines(Sparklines(.line, marks: [.high, .last]), [(at: CellReference("F2"), of: source)])
    try sheet.addSparklines(Sparklines(.column), [(at: CellReference("F3"), of: source)])
    try workbook.write(to: CommandLine.arguments.last ?? "conditions.xlsx")
  }
}

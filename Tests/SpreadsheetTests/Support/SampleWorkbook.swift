import Spreadsheet

/// A workbook that uses every feature of the library once.
enum SampleWorkbook {
  static func make(threads: Int = 1, strings: WorkbookOptions.StringStorage = .shared) throws -> Workbook {
    let book = Workbook(WorkbookOptions(strings: strings, threads: threads))
    let day = try CalendarDay(year: 2022, month: 9, day: 30)
    book.properties = DocumentProperties(
      title: "Kết quả thi hành án", creator: "thads", language: "vi-VN", created: .init(day),
      modified: .init(day, secondOfDay: 3661),
      custom: [
        .init("Kỳ", .string("2022-09")), .init("Bản", .integer(2)), .init("Tỷ lệ", .number(0.825)), .init("Đủ", .boolean(true)),
      ])
    let sheet = try book.addWorksheet("Kết quả")
    try cells(of: sheet, in: book)
    try layout(of: sheet)
    try conditions(of: sheet)
    try charts(on: sheet)
    try table(on: try book.addWorksheet("Bảng"), in: book)
    try kinds(on: try book.addWorksheet("O'Neil & <Con>"), in: book)
    try book.defineName("TyLe", SheetRange(sheet: "Kết quả", CellRange("D3:D5")))
    try book.defineName("ChiTieu", formula: "0.815")
    try book.defineName("CucBo", formula: "'Kết quả'!$A$1", sheet: "Bảng")
    book.activeSheet = 1
    return book
  }

  private static func cells(of sheet: Worksheet, in book: Workbook) throws {
    let head = try book.format(
      CellFormat(
        font: Font(size: 12, bold: true, color: .rgb(0x1F3864)), fill: .solid(.theme(.accent1, tint: 0.8)), border: .box,
        alignment: Alignment(.center, vertical: .center, wraps: true)))
    let percent = try book.format(CellFormat(border: .box, numberFormat: .percentTwoDecimals))
    let count = try book.format(CellFormat(numberFormat: .code("#,##0;-#,##0;\"–\"")))
    try sheet.beginRow(nil, RowProperties(height: 30))
    try sheet.append("Tiêu đề", head, mergedOver: 4)
    try sheet.appendRow(["Đơn vị", "Có điều kiện", "Xong", "Tỷ lệ"], head)
    for (name, eligible, done, ratio) in [("Hà Nội", 1000, 825, 8250), ("Gia Lai", 13409, 11072, 8257), ("Không có", 0, 0, 0)] {
      let row = try sheet.beginRow(nil, RowProperties(outlineLevel: 1))
      try sheet.append(.string(name))
      try sheet.append(.integer(eligible), count)
      try sheet.append(.integer(done), count)
      let cached: Formula.Cached = eligible == 0 ? .string("–") : .number(.decimal(Int64(ratio), scale: 4))
      try sheet.append(.formula(try Formula("IF(B\(row)=0,\"–\",ROUND(C\(row)/B\(row),4))", cached: cached)), percent)
    }
    try sheet.beginRow()
    try sheet.append("Cộng", head)
    try sheet.append(.formula(try Formula("SUM(B3:B5)", cached: .number(14409))), count)
    try sheet.append(.formula(try Formula("SUM(C3:C5)", cached: .number(11897))), count)
    try sheet.append(.formula(try Formula("C6/B6", cached: .error(.divisionByZero))), percent)
  }

  private static func layout(of sheet: Worksheet) throws {
    try sheet.setColumns(1...1, ColumnProperties(width: TextWidth.columnWidth(fitting: ["Cục THADS tỉnh Gia Lai"])))
    try sheet.setColumns(2...4, ColumnProperties(width: 12, outlineLevel: 1))
    try sheet.freeze(rows: 2, columns: 1)
    try sheet.setAutoFilter(CellRange("A2:D5"))
    sheet.tabColor = .rgb(0xC00000)
    sheet.outline = OutlineSettings(summaryBelow: true)
    try sheet.addHyperlink(.external("https://example.org/?a=1&b=\"2\""), at: CellRange("A3"), tooltip: "Mở <trang>")
    try sheet.addHyperlink(.cell(sheet: "O'Neil & <Con>", .a1), at: CellRange("A4"))
    try sheet.ignore([.numberStoredAsText], in: [CellRange("A1:A9")])
    try sheet.setPrint(
      PrintSetup(
        orientation: .landscape, scaling: .fit(pagesWide: 1, pagesHigh: 0),
        margins: PageMargins(left: 1.5, right: 1, top: 1.5, bottom: 1.5), centersHorizontally: true,
        footer: HeaderFooter(left: [.text("Tháng 9/2022 R&D")], right: [.text("Trang "), .pageNumber, .text("/"), .pageCount])))
    try sheet.setPrintTitles(rows: 1...2, columns: 1...1)
    sheet.setPrintArea(try CellRange("A1:D6"))
    try sheet.addPageBreak(afterRow: 4)
    try sheet.addPageBreak(afterColumn: 2)
    try sheet.addValidation(
      DataValidation(.list(["Có", "Không"]), prompt: .init(title: "Chọn", text: "Có hay không"), alert: .init(text: "Sai")),
      to: [CellRange("H2:H9")])
    try sheet.addValidation(DataValidation(.decimal(.between("0", "1"))), to: [CellRange("I2:I9"), CellRange("K2:K9")])
  }

  private static func conditions(of sheet: Worksheet) throws {
    let red = DifferentialFormat(bold: true, fontColor: .rgb(0xC00000), fillColor: .rgb(0xFFE0E0))
    let numbers = try CellRange("D3:D5")
    for rule: ConditionalFormat.Rule in [
      .cell(.lessThan("0.825"), red), .cell(.between("0", "1"), red), .expression("$D3>ChiTieu", red),
      .top(rank: 2, isPercent: false, red), .bottom(rank: 10, isPercent: true, red), .aboveAverage(red), .belowAverage(red),
      .containsText("\"–\"", red), .duplicates(red), .blanks(red),
      .dataBar(DataBar(color: .rgb(0x5B9BD5), minimum: .number(0), maximum: .number(1))),
      .dataBar(DataBar(color: .theme(.accent2), gradient: true)),
      .colorScale(
        ColorScale([.init(.minimum, .rgb(0xF8696B)), .init(.percentile(50), .white), .init(.maximum, .rgb(0x63BE7B))])),
      .iconSet(IconSet(.threeArrows)),
      .iconSet(IconSet(.fiveRating, thresholds: [.percent(10), .percent(20), .number(0), .formula("$B$1")])),
    ] {
      try sheet.addConditionalFormat(ConditionalFormat(rule), to: numbers)
    }
  }

  private static func charts(on sheet: Worksheet) throws {
    let names = ChartLabels(SheetRange(sheet: sheet.name, try CellRange("A3:A5")), cached: ["Hà Nội", "Gia Lai", "Không có"])
    let ratios = ChartValues(
      SheetRange(sheet: sheet.name, try CellRange("D3:D5")), cached: [.decimal(8250, scale: 4), .decimal(8257, scale: 4), nil],
      formatCode: "0.00%")
    let counts = ChartValues(SheetRange(sheet: sheet.name, try CellRange("B3:B5")), cached: [1000, 13409, 0])
    let series = ChartSeries(
      name: .text("2022"), categories: names, values: ratios, color: .rgb(0x2F5597), pointColors: [1: .rgb(0xC00000)],
      labels: ChartDataLabels(position: .outsideEnd, formatCode: "0.0%"))
    var combined = Chart(.column(.clustered), series: [series])
    combined.title = "Tỷ lệ & số việc\nnăm 2022"
    combined.altText = "Hai tỉnh: Hà Nội 82,50%, Gia Lai 82,57%"
    combined.valueAxis = ChartAxis(title: "%", formatCode: "0%", minimum: 0, maximum: 1, majorUnit: 0.25, hasMajorGridlines: true)
    combined.layers.append(
      Chart.Layer(
        .line(markers: true),
        series: [
          ChartSeries(
            name: .cell(SheetRange(sheet: sheet.name, try CellRange("B2")), cached: "Có điều kiện"), categories: names,
            values: counts,
            pointColors: [0: .black], labels: ChartDataLabels(position: .above), dashed: true)
        ], usesSecondaryAxis: true))
    try sheet.addChart(combined, at: .over(CellRange("H2:P20")))
    let kinds: [Chart.Kind] = [
      .column(.stacked), .bar(.percentStacked), .bar(.clustered), .line(markers: false), .area(.clustered), .area(.stacked), .pie,
      .doughnut(hole: 55),
    ]
    for (index, kind) in kinds.enumerated() {
      var chart = Chart(kind, series: [series, ChartSeries(categories: names, values: counts, labels: ChartDataLabels())])
      chart.categoryAxis = ChartAxis(title: "Đơn vị", reversed: true)
      chart.legend = index.isMultiple(of: 2) ? .right : nil
      try sheet.addChart(
        chart, at: .at(CellReference(row: 22 + 16 * index, column: 8), widthInCentimetres: 14, heightInCentimetres: 7.5))
    }
    let scatter = Chart(
      .scatter(lines: false), series: [ChartSeries(x: counts, y: ratios, labels: ChartDataLabels(position: .right))])
    try sheet.addChart(scatter, at: .over(CellRange("R2:Z20")))
  }

  private static func table(on sheet: Worksheet, in book: Workbook) throws {
    let head = try book.format(CellFormat(font: Font(bold: true)))
    try sheet.beginRow(3)
    try sheet.skip(1)
    let header = try sheet.appendTableHeader(["Mã", "Tên [1]", "Số\nviệc"], format: head)
    for (code, name, count) in [("01", "Hà Nội", 5), ("64", "Gia Lai", 7)] {
      try sheet.beginRow()
      try sheet.move(toColumn: 2)
      try sheet.append(.string(code))
      try sheet.append(.string(name))
      try sheet.append(.integer(count))
    }
    try sheet.beginRow()
    let totals = try sheet.appendTableTotals([.label("Cộng"), .none, .function(.sum, cached: 12)], of: header, table: "DonVi")
    try sheet.addTable(WorksheetTable(name: "DonVi", style: .medium(2)), header: header, rows: 2, totals: totals)
    try sheet.beginRow(10, RowProperties(outlineLevel: 1, hidden: true))
    try sheet.append("gấp lại")
    try sheet.beginRow(nil, RowProperties(collapsed: true))
  }

  private static func kinds(on sheet: Worksheet, in book: Workbook) throws {
    let day = try book.format(
      CellFormat(alignment: Alignment(.left, indent: 1, rotation: -45), numberFormat: .day, locked: false))
    try sheet.appendRow(["=1+1", "+84", "-5", "@ai", "  hai đầu  ", "một\nhai", "_x0041_", "\u{1}\u{FFFF}\r", ""])
    try sheet.appendRow([
      .double(0.1), .double(-1e300), .double(.leastNonzeroMagnitude), .decimal(-1_234_500, scale: 3), .integer(Int64.min), true,
      false,
    ])
    try sheet.beginRow()
    try sheet.append(.date(CalendarDay(year: 2022, month: 9, day: 30)), day)
    try sheet.append(.error(.notAvailable))
    try sheet.append(.richText(RichText([.init("đậm ", font: Font(bold: true)), .init("thường")])))
    try sheet.append(.formula(try Formula("IFS(A2>0,\"a\",TRUE,'Kết quả'!A3&\"<&>\")", cached: .string("a"))))
    try sheet.append(.formula(try Formula("A2>0", cached: .boolean(true))))
    try sheet.append(.formula(try Formula(array: "SUM(A2:B2*1)", over: CellRange("F3"), cached: .number(.double(-1e300)))))
    try sheet.appendBlanks(3, day)
    try book.addNamedStyle(
      "Ghi chú bảng", CellFormat(font: Font(italic: true), fill: .pattern(.lightUp, foreground: .black, background: .white)))
    let note = try book.format(
      CellFormat(
        font: Font(italic: true, underline: .double, script: .superscript),
        border: Border(left: .init(.hair, color: .theme(.dark2)), bottom: .init(.double)), styleName: "Ghi chú bảng"))
    try sheet.beginRow()
    try sheet.append("ghi chú", note)
    try sheet.addHyperlink(.name("TyLe"), at: CellRange("A4"))
  }
}

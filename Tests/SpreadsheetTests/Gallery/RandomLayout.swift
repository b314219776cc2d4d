import Spreadsheet
import TestSupport

/// What lies around a random sheet's cells: each thing there or not, by the draw.
enum RandomLayout {
  typealias Addition = (Worksheet, RecordedWorkbook, inout SeededGenerator) throws -> Void

  static func add(to sheet: Worksheet, of record: RecordedWorkbook, using random: inout SeededGenerator) throws {
    for addition in [
      columns, merges, views, conditions, validations, links, comments, pictures, charts, sparklines, printing, protection, table,
    ] as [Addition]
    where Bool.random(using: &random) {
      try addition(sheet, record, &random)
    }
  }

  private static func range(_ random: inout SeededGenerator) throws -> CellRange {
    let (row, column) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...20, using: &random))
    let last = try CellReference(
      row: row + Int.random(in: 0...9, using: &random), column: column + Int.random(in: 0...5, using: &random))
    return CellRange(try CellReference(row: row, column: column), last)
  }

  private static func columns(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    for column in 1...Int.random(in: 1...9, using: &random) {
      try sheet.setColumn(
        column,
        ColumnProperties(
          width: Double.random(in: 1...60, using: &random).rounded(), outlineLevel: Int.random(in: 0...7, using: &random)))
    }
    try sheet.setDefaults(rowHeight: 18)
    sheet.tabColor = .rgb(0xC00000)
  }

  /// Merges of cells that hold nothing, to the right of the rows.
  private static func merges(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    for number in 0..<Int.random(in: 1...5, using: &random) {
      try sheet.merge(CellRange(CellReference(row: 1 + number * 3, column: 70), CellReference(row: 3 + number * 3, column: 72)))
    }
  }

  private static func views(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let freeze = SheetView.Freeze(rows: Int.random(in: 0...5, using: &random), columns: Int.random(in: 0...3, using: &random))
    try sheet.setView(
      SheetView(freeze: freeze, zoom: Int.random(in: 10...400, using: &random), showsGridlines: Bool.random(using: &random)))
  }

  private static func conditions(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let red = DifferentialFormat(bold: true, fontColor: .rgb(0x9C0006), fillColor: .rgb(0xFFC7CE))
    let rules: [ConditionalFormat.Rule] = [
      .cell(.between("1", "9"), red), .expression("$A1>1", red), .top(rank: 3, isPercent: false, red), .duplicates(red),
      .containsText("ạ\"", red),
      .aboveAverage(red), .dataBar(DataBar(color: .rgb(0x5B9BD5))), .iconSet(IconSet(.fourRating)),
      .colorScale(ColorScale([.init(.minimum, .white), .init(.maximum, .rgb(0x63BE7B))])),
    ]
    for rule in rules where Bool.random(using: &random) {
      try sheet.addConditionalFormat(ConditionalFormat(rule), to: range(&random))
    }
  }

  private static func validations(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let rules: [DataValidation.Rule] = [
      .list(["Có", "Không"]), .whole(.between("1", "9")), .textLength(.atMost("50")), .custom("ISNUMBER(A1)"),
    ]
    for rule in rules where Bool.random(using: &random) { try sheet.addValidation(DataValidation(rule), to: [range(&random)]) }
  }

  private static func links(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    try sheet.addHyperlink(.external("https://example.org/?a=\(random.next())&b"), at: CellRange("BA1"), tooltip: "<&>")
    try sheet.addHyperlink(.cell(sheet: sheet.name, CellReference("B2")), at: CellRange("BA2"))
  }

  private static func comments(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    for row in 1...Int.random(in: 1...5, using: &random) {
      try sheet.addComment(
        Comment("dòng \(row)\n<&>", author: row % 2 == 0 ? "Vụ" : ""), at: CellReference(row: row * 2, column: 1))
    }
  }

  private static func pictures(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let bytes = Bool.random(using: &random) ? Images.png : Images.jpeg
    try sheet.addPicture(try Picture(bytes, altText: "<&>"), at: .over(range(&random)))
  }

  private static func charts(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let kinds: [Chart.Kind] = [
      .column(.clustered), .bar(.percentStacked), .line(markers: true), .area(.stacked), .pie, .doughnut(hole: 40),
    ]
    let values = ChartValues(SheetRange(sheet: sheet.name, try CellRange("B2:B4")), cached: [1, nil, 3])
    var chart = Chart(
      kinds[Int.random(in: 0..<kinds.count, using: &random)], series: [ChartSeries(name: .text("<&>"), values: values)])
    chart.title = Bool.random(using: &random) ? "Tỷ lệ" : nil
    try sheet.addChart(chart, at: .over(range(&random)))
  }

  private static func sparklines(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let kind = Sparklines.Kind.allCases[Int.random(in: 0..<3, using: &random)]
    try sheet.addSparklines(
      Sparklines(kind), [(at: CellReference("BC1"), of: SheetRange(sheet: sheet.name, try CellRange("A1:F1")))])
  }

  private static func printing(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let isWide = Bool.random(using: &random)
    try sheet.setPrint(
      PrintSetup(
        orientation: isWide ? .landscape : .portrait, scaling: isWide ? .fit(pagesWide: 1, pagesHigh: 0) : .percent(80),
        footer: HeaderFooter(left: [.text("R&D")], right: [.pageNumber])))
    sheet.setPrintArea(try range(&random))
    try sheet.setPrintTitles(rows: 1...2)
    try sheet.addPageBreak(afterRow: Int.random(in: 1...30, using: &random))
  }

  private static func protection(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    sheet.protect(SheetProtection(password: try ProtectionPassword("x", spinCount: 100), allowed: [.selectLockedCells, .sort]))
    if Bool.random(using: &random) { record.book.protection = WorkbookProtection() }
  }

  /// A table below the rows.
  private static func table(_ sheet: Worksheet, _ record: RecordedWorkbook, _ random: inout SeededGenerator) throws {
    let rows = Int.random(in: 1...6, using: &random)
    try sheet.beginRow(sheet.currentRow + 3)
    let header = try sheet.appendTableHeader(["Đơn vị", "Giá (đ) [1]"])
    record.note(header.first, of: sheet, "Đơn vị")
    record.note(try CellReference(row: header.first.row, column: 2), of: sheet, "Giá (đ) [1]")
    for row in 1...rows { try record.row(sheet, [.string("dòng \(row)"), .integer(row)]) }
    try sheet.addTable(WorksheetTable(name: "Bang\(sheet.position)"), header: header, rows: rows)
  }
}

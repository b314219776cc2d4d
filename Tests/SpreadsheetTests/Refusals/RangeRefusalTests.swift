import Spreadsheet
import TestSupport
import Testing

@Suite struct `A range` {
  @Test func `merged may be no single cell and share none with another`() throws {
    let sheet = try Workbook().addWorksheet("s")
    #expect(throws: SpreadsheetError.unfitRange(.merge, "A1")) { try sheet.merge(CellRange("A1")) }
    try sheet.merge(CellRange("B2:C3"))
    #expect(throws: SpreadsheetError.overlap(.merge, "C3:D4", with: "merge B2:C3")) { try sheet.merge(CellRange("C3:D4")) }
    try sheet.merge(CellRange("D2:D4"))
    try sheet.merge(CellRange("F1:F1000000"))
    #expect(throws: SpreadsheetError.overlap(.merge, "E900:G901", with: "merge F1:F1000000")) {
      try sheet.merge(CellRange("E900:G901"))
    }
  }

  @Test(arguments: UInt64(1)...30) func `merged is refused exactly where it shares a cell`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sheet = try Workbook().addWorksheet("s")
    var kept: [CellRange] = []
    for _ in 0..<60 {
      let first = try CellReference(row: .random(in: 1...400, using: &random), column: .random(in: 1...20, using: &random))
      let height = Int.random(in: 0...10, using: &random) == 0 ? 6000 : Int.random(in: 0...8, using: &random)
      let range = CellRange(
        first, try CellReference(row: first.row + height, column: first.column + .random(in: 1...3, using: &random)))
      if kept.contains(where: range.overlaps) {
        #expect(throws: SpreadsheetError.self) { try sheet.merge(range) }
      } else {
        try sheet.merge(range)
        kept.append(range)
      }
    }
    #expect(!kept.isEmpty)
  }

  @Test func `of a table may share no cell with a merge, a filter or another table`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    let header = try sheet.appendTableHeader(["a", "b"])
    try sheet.merge(CellRange("A2:A3"))
    #expect(throws: SpreadsheetError.overlap(.table, "A1:B3", with: "merge A2:A3")) {
      try sheet.addTable(WorksheetTable(name: "Bang"), header: header, rows: 2)
    }
    try sheet.setAutoFilter(CellRange("B2:C9"))
    #expect(throws: SpreadsheetError.overlap(.table, "A1:B2", with: "merge A2:A3")) {
      try sheet.addTable(WorksheetTable(name: "Bang"), header: header, rows: 1)
    }
    let other = try Workbook().addWorksheet("s")
    #expect(throws: SpreadsheetError.self) { try other.addTable(WorksheetTable(name: "Bang"), header: header, rows: 1) }
  }

  @Test func `of a table needs headings that differ and totals of its own`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    #expect(throws: SpreadsheetError.empty(what: "a table's headings")) { try sheet.appendTableHeader([]) }
    #expect(throws: SpreadsheetError.empty(what: "a table heading")) { try sheet.appendTableHeader(["a", ""]) }
    #expect(throws: SpreadsheetError.duplicateColumn(table: "s", column: "Ắ")) { try sheet.appendTableHeader(["ắ", "Ắ"]) }
    let header = try sheet.appendTableHeader(["a", "b"])
    try sheet.appendRow([1, 2])
    try sheet.beginRow()
    #expect(throws: SpreadsheetError.self) { try sheet.appendTableTotals([.none], of: header, table: "T1x") }
    let totals = try sheet.appendTableTotals([.label("Cộng"), .function(.sum, cached: 2)], of: header, table: "Khac")
    #expect(throws: SpreadsheetError.self) {
      try sheet.addTable(WorksheetTable(name: "Bang"), header: header, rows: 1, totals: totals)
    }
    #expect(throws: SpreadsheetError.outOfRange(what: "a table's rows", value: "0", allowed: "1...1048576")) {
      try sheet.addTable(WorksheetTable(name: "Bang"), header: header, rows: 0)
    }
    #expect(throws: SpreadsheetError.outOfRange(what: "a table style", value: "29", allowed: "1...28")) {
      try sheet.addTable(WorksheetTable(name: "Bang", style: .medium(29)), header: header, rows: 1)
    }
    try sheet.addTable(WorksheetTable(name: "Khac"), header: header, rows: 1, totals: totals)
  }

  @Test func `of a chart needs a row or column and as many cached values`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let place = DrawingAnchor.over(try CellRange("A1:F9"))
    func chart(_ range: String, _ cached: [Number?], kind: Chart.Kind = .column(.clustered)) throws -> Chart {
      Chart(kind, series: [ChartSeries(values: ChartValues(SheetRange(sheet: "s", try CellRange(range)), cached: cached))])
    }
    #expect(throws: SpreadsheetError.unfitRange(.chart, "s!$A$1:$B$2")) {
      try sheet.addChart(chart("A1:B2", [1, 2, 3, 4]), at: place)
    }
    #expect(throws: SpreadsheetError.mismatch("a chart has 1 cached values for the cells s!$A$1:$A$2")) {
      try sheet.addChart(chart("A1:A2", [1]), at: place)
    }
    #expect(throws: SpreadsheetError.notFinite("nan")) { try sheet.addChart(chart("A1", [.double(.nan)]), at: place) }
    #expect(throws: SpreadsheetError.empty(what: "a chart's layers")) { try sheet.addChart(Chart(layers: []), at: place) }
    #expect(throws: SpreadsheetError.empty(what: "a chart's series")) { try sheet.addChart(Chart(.pie, series: []), at: place) }
    #expect(throws: SpreadsheetError.outOfRange(what: "a ring's hole", value: "5", allowed: "10...90")) {
      try sheet.addChart(chart("A1", [1], kind: .doughnut(hole: 5)), at: place)
    }
    var mixed = try chart("A1", [1], kind: .bar(.clustered))
    mixed.layers.append(Chart.Layer(.line(markers: false), series: mixed.layers[0].series))
    #expect(throws: SpreadsheetError.self) { try sheet.addChart(mixed, at: place) }
    var pies = try chart("A1", [1], kind: .pie)
    pies.layers += pies.layers
    #expect(throws: SpreadsheetError.self) { try sheet.addChart(pies, at: place) }
    var scaled = try chart("A1", [1])
    scaled.valueAxis.minimum = 1
    scaled.valueAxis.maximum = 1
    #expect(throws: SpreadsheetError.self) { try sheet.addChart(scaled, at: place) }
    #expect(throws: SpreadsheetError.self) {
      try sheet.addChart(chart("A1", [1]), at: .at(.a1, widthInCentimetres: 0, heightInCentimetres: 5))
    }
  }

  @Test func `of columns lies on the sheet, with widths that Excel takes`() throws {
    let sheet = try Workbook().addWorksheet("s")
    #expect(throws: SpreadsheetError.unfitRange(.columns, "0...3")) { try sheet.setColumns(0...3, ColumnProperties(width: 5)) }
    #expect(throws: SpreadsheetError.self) { try sheet.setColumn(16_385, ColumnProperties(width: 5)) }
    for width in [-1.0, 256, .nan] {
      #expect(throws: SpreadsheetError.self) { try sheet.setColumn(1, ColumnProperties(width: width)) }
    }
    #expect(throws: SpreadsheetError.self) { try sheet.beginRow(nil, RowProperties(height: 500)) }
    #expect(throws: SpreadsheetError.self) { try sheet.beginRow(nil, RowProperties(outlineLevel: 8)) }
  }
}

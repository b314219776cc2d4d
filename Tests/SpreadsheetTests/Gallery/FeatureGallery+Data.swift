import Spreadsheet

extension FeatureGallery {
  static let data: [(name: String, make: Making)] = [
    ("tables", { try sheet(tables) }),
    ("autofilter", { try sheet(autoFilter) }),
    ("validation", { try sheet(validation) }),
    ("conditions-on-values", { try sheet { try conditions($0, $1, valueRules()) } }),
    ("conditions-on-texts", { try sheet { try conditions($0, $1, textRules()) } }),
    ("data-bars", { try sheet { try conditions($0, $1, bars()) } }),
    ("colour-scales", { try sheet { try conditions($0, $1, scales()) } }),
    ("icon-sets", { try sheet { try conditions($0, $1, IconSet.Style.allCases.map { .iconSet(IconSet($0)) }) } }),
    ("sparklines", { try sheet(sparklines) }),
  ]

  private static let red = DifferentialFormat(bold: true, fontColor: .rgb(0x9C0006), fillColor: .rgb(0xFFC7CE), border: .box)

  private static func tables(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let headings = ["Đơn vị", "Số\nviệc", "Giá trị [1]"]
    try sheet.beginRow()
    let header = try sheet.appendTableHeader(headings)
    for (index, heading) in headings.enumerated() {
      record.note(try CellReference(row: 1, column: index + 1), of: sheet, .string(heading))
    }
    for row in 1...4 {
      try record.row(sheet, [.string("Chi cục \(row)"), .integer(row * 10), .decimal(Int64(row) * 125, scale: 2)])
    }
    try sheet.beginRow()
    let totals = try sheet.appendTableTotals(
      [.label("Cộng"), .function(.sum, cached: 100), .function(.average, cached: .decimal(3125, scale: 3))], of: header,
      table: "KetQua")
    try sheet.addTable(WorksheetTable(name: "KetQua", style: .medium(2)), header: header, rows: 4, totals: totals)
    record.note(try CellReference("A6"), of: sheet, "Cộng")
    let sums = [
      ("B6", "SUBTOTAL(109,KetQua[Số\nviệc])", Number.integer(100)),
      ("C6", "SUBTOTAL(101,KetQua[Giá trị '[1']])", .decimal(3125, scale: 3)),
    ]
    for (cell, text, value) in sums {
      record.note(try CellReference(cell), of: sheet, .formula(try Formula(text, cached: .number(value))))
    }
  }

  private static func autoFilter(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["Đơn vị", "Việc", "Tiền"])
    for row in 1...6 {
      try record.row(
        sheet, [.string("Chi cục \(row)"), .integer(row), .integer(row * row)], .normal, RowProperties(hidden: row < 3))
    }
    try sheet.setAutoFilter(CellRange("A1:C7"), criteria: [2: .one(.atLeast(3)), 3: .either(.lessThan(100), .equal("1*"))])
  }

  private static func validation(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let rules: [DataValidation.Rule] = [
      .list(["Có", "Không"]), .listFrom("$A$1:$A$9"), .whole(.between("1", "9")), .decimal(.atMost("1.5")),
      .date(.greaterThan("44834")),
      .textLength(.equal("5")), .custom("ISNUMBER(B1)"),
    ]
    for (index, rule) in rules.enumerated() {
      try record.row(sheet, [.string("\(rule)".prefix(while: { $0 != "(" }).description)])
      let cells = [CellRange(try CellReference(row: index + 1, column: 2))]
      try sheet.addValidation(
        DataValidation(
          rule, severity: .information, prompt: .init(title: "Nhập", text: "một giá trị"), alert: .init(title: "Sai", text: "<&>")
        ), to: cells)
    }
  }

  private static func conditions(_ record: RecordedWorkbook, _ sheet: Worksheet, _ rules: [ConditionalFormat.Rule]) throws {
    for row in 1...10 {
      try record.row(sheet, rules.indices.map { $0 % 4 == 3 && row == 5 ? "Cục z" : .integer((row * 37 + $0) % 101 - 20) })
    }
    for (index, rule) in rules.enumerated() {
      let cells = CellRange(try CellReference(row: 1, column: index + 1), try CellReference(row: 10, column: index + 1))
      try sheet.addConditionalFormat(ConditionalFormat(rule), to: cells)
    }
  }

  private static func valueRules() -> [ConditionalFormat.Rule] {
    [
      .cell(.between("0", "10"), red), .cell(.notBetween("0", "10"), red), .cell(.equal("17"), red), .cell(.notEqual("17"), red),
      .cell(.greaterThan("$A$1"), red), .cell(.lessThan("0"), red), .cell(.atLeast("5"), red), .cell(.atMost("5"), red),
      .expression("MOD($A1,2)=0", red), .top(rank: 3, isPercent: false, red), .bottom(rank: 20, isPercent: true, red),
      .aboveAverage(red),
      .belowAverage(red), .duplicates(red), .uniques(red),
    ]
  }

  private static func textRules() -> [ConditionalFormat.Rule] {
    [
      .containsText("Cục", red), .lacksText("\"", red), .beginsWith("C", red), .endsWith("z", red), .blanks(red), .notBlanks(red),
      .errors(red),
      .notErrors(red),
    ]
  }

  private static func bars() -> [ConditionalFormat.Rule] {
    [
      .dataBar(DataBar(color: .rgb(0x5B9BD5))), .dataBar(DataBar(color: .theme(.accent2), gradient: true)),
      .dataBar(DataBar(color: .rgb(0x70AD47), minimum: .number(0), maximum: .percentile(90))),
    ]
  }

  private static func scales() -> [ConditionalFormat.Rule] {
    [
      .colorScale(ColorScale([.init(.minimum, .white), .init(.maximum, .rgb(0x63BE7B))])),
      .colorScale(ColorScale([.init(.minimum, .rgb(0xF8696B)), .init(.percent(50), .white), .init(.maximum, .rgb(0x63BE7B))])),
      .colorScale(ColorScale([.init(.number(-10), .rgb(0xF8696B)), .init(.formula("$A$1"), .theme(.accent6))])),
    ]
  }

  private static func sparklines(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    for row in 1...3 { try record.row(sheet, (1...12).map { .integer(($0 * 7 + row * 5) % 13 - 4) }) }
    for (row, kind) in Sparklines.Kind.allCases.enumerated() {
      let look = Sparklines(kind, marks: [.high, .last, .negative], minimum: .group, showsAxis: true)
      let source = SheetRange(sheet: sheet.name, try CellRange("A\(row + 1):L\(row + 1)"))
      try sheet.addSparklines(look, [(at: try CellReference("N\(row + 1)"), of: source)])
    }
  }
}

import Spreadsheet
import Testing

@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"))
struct `Tables, filters, rules and sparklines as openpyxl reads them` {
  @Test func `tables have headings, a totals row of structured references and a style`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.beginRow()
    let header = try sheet.appendTableHeader(["Đơn vị", "Việc"])
    try sheet.appendRow(["Hà Nội", 5])
    try sheet.appendRow(["Gia Lai", 7])
    try sheet.beginRow()
    let totals = try sheet.appendTableTotals([.label("Cộng"), .function(.sum, cached: 12)], of: header, table: "KetQua")
    try sheet.addTable(
      WorksheetTable(name: "KetQua", style: .light(9), bandedRows: false), header: header, rows: 2, totals: totals)
    let script = """
      t = s.tables['KetQua']; print(t.ref, t.column_names, t.totalsRowCount, t.tableStyleInfo.name, t.tableStyleInfo.showRowStripes)
      print([c.totalsRowFunction for c in t.tableColumns], s['B4'].value, v.worksheets[0]['B4'].value, t.autoFilter.ref)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "A1:B4 ['Đơn vị', 'Việc'] 1 TableStyleLight9 False", "[None, 'sum'] =SUBTOTAL(109,KetQua[Việc]) 12 A1:B3",
      ])
  }

  @Test func `an autofilter keeps its criteria, and the hidden rows are the caller's`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.appendRow(["a", "b", "c", "d"])
    try sheet.appendRow(["x", 1, 2, 3])
    try sheet.beginRow(nil, RowProperties(hidden: true))
    try sheet.setAutoFilter(
      CellRange("A1:D3"),
      criteria: [
        1: .values(["x"], blanks: true), 2: .both(.atLeast(1), .lessThan(.decimal(55, scale: 1))),
        3: .either(.equal("a*"), .notEqual("b")), 4: .top(rank: 10, isPercent: true),
      ])
    let script = """
      f = s.auto_filter; print(f.ref, [(c.colId, c.filters.filter, c.filters.blank) for c in f.filterColumn if c.filters])
      print([(c.colId, c.customFilters._and, [(x.operator, x.val) for x in c.customFilters.customFilter]) for c in f.filterColumn if c.customFilters])
      print([(c.colId, c.top10.percent, c.top10.val) for c in f.filterColumn if c.top10], s.row_dimensions[3].hidden, s.sheet_properties.filterMode)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "A1:D3 [(0, ['x'], True)]",
        "[(1, True, [('greaterThanOrEqual', '1'), ('lessThan', '5.5')]), (2, None, [('equal', 'a*'), ('notEqual', 'b')])]",
        "[(3, True, 10.0)] True True",
      ])
  }

  @Test func `a criterion outside the range, empty or out of range is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let range = try CellRange("B1:C9")
    for (column, criterion): (Int, FilterCriterion) in [
      (1, .top(rank: 1)), (4, .top(rank: 1)), (2, .top(rank: 0)), (2, .bottom(rank: 101, isPercent: true)), (2, .values([])),
      (2, .one(.atMost(.double(.nan)))),
    ] {
      #expect(throws: SpreadsheetError.self) { try sheet.setAutoFilter(range, criteria: [column: criterion]) }
    }
  }

  @Test func `data validation of every kind keeps rule, prompt and alert`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let rules: [DataValidation.Rule] = [
      .list(["Có", "Không"]), .listFrom("$A$1:$A$9"), .whole(.between("1", "9")), .decimal(.atMost("1")),
      .date(.greaterThan("44834")),
      .textLength(.equal("5")), .custom("ISNUMBER(A1)"),
    ]
    for (index, rule) in rules.enumerated() {
      try sheet.addValidation(
        DataValidation(
          rule, allowsBlank: false, severity: .warning, prompt: .init(title: "p", text: "q"), alert: .init(text: "r")),
        to: [CellRange(CellReference(row: index + 1, column: 2))])
    }
    let script = """
      d = s.data_validations.dataValidation; print([(x.type, x.operator, x.formula1, x.formula2) for x in d])
      print(d[0].promptTitle, d[0].prompt, d[0].error, d[0].errorStyle, d[0].allow_blank)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "[('list', None, '\"Có,Không\"', None), ('list', None, '$A$1:$A$9', None), ('whole', None, '1', '9'), "
          + "('decimal', 'lessThanOrEqual', '1', None), ('date', 'greaterThan', '44834', None), ('textLength', 'equal', '5', None), "
          + "('custom', None, 'ISNUMBER(A1)', None)]",
        "p q r warning False",
      ])
  }

  @Test func `conditional formats of every kind come back with operators and formulas`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let look = DifferentialFormat(bold: true, fontColor: .rgb(0x9C0006), fillColor: .rgb(0xFFC7CE), border: .box)
    let rules: [ConditionalFormat.Rule] = [
      .cell(.notBetween("1", "2"), look), .expression("A1>B1", look), .top(rank: 3, isPercent: false, look),
      .bottom(rank: 5, isPercent: true, look), .aboveAverage(look), .belowAverage(look), .containsText("a\"b", look),
      .lacksText("x", look), .beginsWith("Cục", look), .endsWith("z", look), .duplicates(look), .uniques(look), .blanks(look),
      .notBlanks(look), .errors(look), .notErrors(look),
    ]
    for rule in rules { try sheet.addConditionalFormat(ConditionalFormat(rule, stopsIfTrue: true), to: CellRange("A1:A9")) }
    let script = """
      for x in s.conditional_formatting:
        for r in x.rules: print(r.type, r.operator, r.formula, r.stopIfTrue, r.dxf.font.b)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(lines.count == rules.count)
    #expect(lines.contains("notContainsText notContains ['ISERROR(SEARCH(\"x\",A1))'] True True"))
    #expect(lines.contains("containsText containsText ['NOT(ISERROR(SEARCH(\"a\"\"b\",A1)))'] True True"))
    #expect(lines.contains("beginsWith beginsWith ['LEFT(A1,LEN(\"Cục\"))=\"Cục\"'] True True"))
    #expect(
      lines.contains("notContainsBlanks None ['LEN(TRIM(A1))>0'] True True") && lines.contains("uniqueValues None [] True True"))
  }

  @Test func `data bars, colour scales and icon sets have their points, bars the form of 2010 as well`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let range = try CellRange("A1:A9")
    try sheet.addConditionalFormat(
      .init(.dataBar(DataBar(color: .rgb(0x5B9BD5), minimum: .number(0), maximum: .number(1)))), to: range)
    try sheet.addConditionalFormat(
      .init(
        .colorScale(
          ColorScale([.init(.minimum, .rgb(0xF8696B)), .init(.percentile(50), .white), .init(.maximum, .rgb(0x63BE7B))]))),
      to: range)
    try sheet.addConditionalFormat(.init(.iconSet(IconSet(.fourRating, reversed: true, showsValue: false))), to: range)
    let script = """
      for x in s.conditional_formatting:
        for r in x.rules:
          if r.dataBar: print([c.val for c in r.dataBar.cfvo], r.dataBar.color.rgb)
          if r.colorScale: print([(c.type, c.val) for c in r.colorScale.cfvo], [c.rgb for c in r.colorScale.color])
          if r.iconSet: print(r.iconSet.iconSet, [c.val for c in r.iconSet.cfvo], r.iconSet.reverse, r.iconSet.showValue)
      x = part('xl/worksheets/sheet1.xml'); print(re.findall('<x14:id>(.*?)</x14:id>', x) == re.findall('x14:cfRule type="dataBar" id="(.*?)"', x), 'gradient="0"' in x)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "[0.0, 1.0] FF5B9BD5", "[('min', None), ('percentile', 50.0), ('max', None)] ['FFF8696B', 'FFFFFFFF', 'FF63BE7B']",
        "4Rating [0.0, 25.0, 50.0, 75.0] True False", "True True",
      ])
  }

  @Test func `sparklines of every kind lie in the extension list with their ranges and marks`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("Xu hướng")
    try sheet.appendRow([1, 2, -3, 4])
    var line = Sparklines(.line, marks: [.high, .last], minimum: .group, maximum: .number(1), lineWidth: 1.5, showsAxis: true)
    let source = SheetRange(sheet: "Xu hướng", try CellRange("A1:D1"))
    try sheet.addSparklines(line, [(at: CellReference("F1"), of: source), (at: CellReference("F2"), of: source)])
    line.kind = .column
    try sheet.addSparklines(line, [(at: CellReference("G1"), of: source)])
    try sheet.addSparklines(Sparklines(.winLoss), [(at: CellReference("H1"), of: source)])
    let script = """
      x = part('xl/worksheets/sheet1.xml'); print(re.findall('<xm:f>(.*?)</xm:f><xm:sqref>(.*?)</xm:sqref>', x))
      print(re.findall('<x14:sparklineGroup [^>]*?type="(.*?)"', x), re.findall('manualMax="(.*?)"', x)[0], 'high="1"' in x, 'last="1"' in x)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "[(\"'Xu hướng'!A1:D1\", 'F1'), (\"'Xu hướng'!A1:D1\", 'F2'), (\"'Xu hướng'!A1:D1\", 'G1'), (\"'Xu hướng'!A1:D1\", 'H1')]",
        "['column', 'stacked'] 1 True True",
      ])
  }
}

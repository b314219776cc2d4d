import Spreadsheet
import Testing

@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl")) struct `Cells as openpyxl reads them` {
  @Test(arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `numbers, decimals, texts, booleans, blanks and errors come back as they were given`(
    strings: WorkbookOptions.StringStorage
  )
    throws
  {
    let book = Workbook(WorkbookOptions(strings: strings))
    let sheet = try book.addWorksheet("s")
    let gray = try book.format(CellFormat(fill: .solid(.rgb(0xEEEEEE))))
    try sheet.appendRow([
      42, .decimal(8250, scale: 4), .double(0.1), .double(1e300), "Thừa Thiên Huế", true, false, .error(.notAvailable),
    ])
    try sheet.appendRow([.blank, "x"], gray)
    let lines = try Examination.lines(
      of: book, "print([c.value for c in s[1]]); print([c.value for c in s[2]][:2], s['A2'].fill.fgColor.rgb)")
    #expect(
      lines == [
        "[42, 0.825, 0.1, 1e+300, 'Thừa Thiên Huế', True, False, '#N/A']", "[None, 'x'] FFEEEEEE",
      ])
  }

  @Test func `texts beginning with = + - @ stay texts`() throws {
    let book = Workbook()
    try book.addWorksheet("s").appendRow(["=1+1", "+1", "-1", "@a", "\t=1", "=HYPERLINK(\"http://x\")"])
    let lines = try Examination.lines(of: book, "print([c.data_type for c in s[1]], s['A1'].value)")
    #expect(lines == ["['s', 's', 's', 's', 's', 's'] =1+1"])
  }

  @Test(arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `rich strings keep the font of each run`(strings: WorkbookOptions.StringStorage) throws {
    let book = Workbook(WorkbookOptions(strings: strings))
    let sheet = try book.addWorksheet("s")
    try sheet.appendRow([
      .richText(RichText([.init("Tổng ", font: Font(bold: true)), .init("số", font: Font(italic: true, color: .rgb(0xC00000)))]))
    ])
    let script = "r = s['A1'].value; print([(t.text, bool(t.font.b), bool(t.font.i)) for t in r])"
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["[('Tổng ', True, False), ('số', False, True)]"])
  }

  @Test func `days and moments are serial numbers in date formats`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let day = try book.format(CellFormat(numberFormat: .day))
    let moment = try book.format(CellFormat(numberFormat: .code("dd/mm/yyyy hh:mm:ss")))
    try sheet.beginRow()
    try sheet.append(.date(CalendarDay(year: 2022, month: 9, day: 30)), day)
    try sheet.append(.moment(CalendarDay(year: 2022, month: 9, day: 30), second: 3661), moment)
    try sheet.append(.date(CalendarDay(year: 1900, month: 3, day: 1)), day)
    let lines = try Examination.lines(of: book, "print([c.value.isoformat() for c in s[1]])")
    #expect(
      lines == [
        "['2022-09-30T00:00:00', '2022-09-30T01:01:01', '1900-03-01T00:00:00']"
      ])
  }

  @Test func `a second beyond the day is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    for second in [-1, 86_400, Int.max] {
      #expect(throws: SpreadsheetError.outOfRange(what: "a second of the day", value: "\(second)", allowed: "0...86399")) {
        try sheet.append(.moment(CalendarDay(year: 2022, month: 9, day: 30), second: second))
      }
    }
  }

  @Test func `formulas carry their values, and new functions their prefix`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.appendRow([2, 3, .formula(try Formula("SUM(A1:B1)", cached: .number(5)))])
    try sheet.appendRow([
      .formula(try Formula("IF(A1>1,\"có\",\"không\")", cached: .string("có"))),
      .formula(try Formula("A1=2", cached: .boolean(true))),
      .formula(try Formula("A1/0", cached: .error(.divisionByZero))),
      .formula(try Formula("textjoin(\",\",TRUE,A1:B1)", cached: .string("2,3"))),
    ])
    let lines = try Examination.lines(
      of: book,
      "print([c.value for c in s[2]], s['C1'].value); print([c.value for c in v.worksheets[0][2]], v.worksheets[0]['C1'].value)")
    #expect(
      lines == [
        "['=IF(A1>1,\"có\",\"không\")', '=A1=2', '=A1/0', '=_xlfn.textjoin(\",\",TRUE,A1:B1)'] =SUM(A1:B1)",
        "['có', True, '#DIV/0!', '2,3'] 5",
      ])
  }

  @Test func `array formulas fill their range, dynamic ones are marked to spill`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.beginRow()
    try sheet.append(3)
    try sheet.append(.formula(try Formula(array: "A1:A2*2", over: CellRange("B1:B2"), cached: .number(6))))
    try sheet.append(.formula(try Formula(dynamic: "SORT(A1:A2)", over: CellRange("C1:C2"), cached: .number(1))))
    try sheet.appendRow([1, 2, 3])
    let script = """
      print(s['B1'].value.ref, s['B1'].value.text, s['C1'].value.ref, s['C1'].value.text)
      print(re.findall('<c r="C1"[^>]*>', part('xl/worksheets/sheet1.xml')), 'fDynamic="1"' in part('xl/metadata.xml'))
      print('sheetMetadata+xml' in part('[Content_Types].xml'), 'relationships/sheetMetadata' in part('xl/_rels/workbook.xml.rels'))
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "B1:B2 =A1:A2*2 C1:C2 =_xlfn._xlws.SORT(A1:A2)", "['<c r=\"C1\" cm=\"1\">'] True", "True True",
      ])
  }

  @Test func `a dynamic array given to another cell than its first is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    let formula = try Formula(dynamic: "SORT(A1:A2)", over: CellRange("C1:C2"), cached: .number(1))
    #expect(throws: SpreadsheetError.self) { try sheet.append(.formula(formula)) }
  }
}

import Spreadsheet
import SpreadsheetReading
import Testing

@Suite struct `A name` {
  @Test(arguments: [
    ("", SheetNameFault.empty), (String(repeating: "a", count: 32), .tooLong(units: 32)),
    ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", .tooLong(units: 32)),
    ("a/b", .forbidden("/")), ("a\\b", .forbidden("\\")), ("a?b", .forbidden("?")), ("a*b", .forbidden("*")),
    ("[a]", .forbidden("[")),
    ("a:b", .forbidden(":")), ("a\u{1}b", .forbidden("\u{1}")), ("'a", .apostropheAtEnd), ("a'", .apostropheAtEnd),
    ("History", .reserved),
    ("hISTORY", .reserved),
  ])
  func `of a sheet that Excel refuses is refused`(name: String, fault: SheetNameFault) {
    #expect(throws: SpreadsheetError.sheetName(name, fault)) { try Workbook().addWorksheet(name) }
  }

  @Test(arguments: [
    "a", "Kết quả", "O'Neil", "=1+1", "2022-09", String(repeating: "ạ", count: 31), "A1", " ", "\u{301}9 1", "a'\u{301}b",
  ])
  func `of a sheet that Excel takes is taken, and formulas may refer to it`(name: String) throws {
    let book = Workbook()
    let sheet = try book.addWorksheet(name)
    let reference = SheetRange(sheet: name, CellRange(.a1)).formulaText
    try sheet.appendRow([1, .formula(try Formula(reference, cached: .number(1)))])
    let cells = try SpreadsheetReader(try book.encoded()).cells(of: name)
    #expect(cells[at: "B1"]?.formula == reference)
  }

  @Test func `of a sheet may not differ from another by letter case alone`() throws {
    let book = Workbook()
    _ = try book.addWorksheet("ĐẮK LẮK")
    #expect(throws: SpreadsheetError.duplicateSheetName("đắk lắk")) { try book.addWorksheet("đắk lắk") }
  }

  @Test(arguments: [
    ("", NameFault.empty), ("1a", .forbidden("1")), ("a b", .forbidden(" ")), ("a-b", .forbidden("-")),
    ("AB12", .readsAsReference),
    ("xfd1", .readsAsReference), ("R1C1", .readsAsReference), ("r", .readsAsReference), ("C", .readsAsReference),
    ("RC", .readsAsReference), ("True", .reserved), ("_xlnm.Print_Area", .reserved),
    (String(repeating: "a", count: 256), .tooLong(units: 256)),
  ])
  func `defined that Excel refuses is refused`(name: String, fault: NameFault) {
    #expect(throws: SpreadsheetError.name(name, fault)) { try Workbook().defineName(name, formula: "1") }
  }

  @Test func `is defined once for each scope`() throws {
    let book = Workbook()
    _ = try book.addWorksheet("s")
    try book.defineName("TyLe", formula: "1")
    try book.defineName("TyLe", formula: "2", sheet: "s")
    #expect(throws: SpreadsheetError.duplicateName("tyle")) { try book.defineName("tyle", formula: "3") }
  }

  @Test func `of a sheet that is not there is refused wherever it is referred to`() throws {
    func expectRefusal(_ change: (Workbook, Worksheet) throws -> Void) throws {
      let book = Workbook()
      let sheet = try book.addWorksheet("s")
      try change(book, sheet)
      #expect(throws: SpreadsheetError.self) { try book.encoded() }
      _ = try book.addWorksheet("không có")
      #expect(try !book.encoded().isEmpty)
    }
    try expectRefusal { book, _ in try book.defineName("Ten", formula: "'không có'!A1") }
    try expectRefusal { book, _ in try book.defineName("Ten", formula: "1", sheet: "không có") }
    try expectRefusal { _, sheet in try sheet.appendRow([.formula(try Formula("'Không Có'!A1", cached: .number(1)))]) }
    try expectRefusal { _, sheet in try sheet.addHyperlink(.cell(sheet: "không có", .a1), at: CellRange("A1")) }
    try expectRefusal { _, sheet in
      let values = ChartValues(SheetRange(sheet: "không có", try CellRange("A1:A2")), cached: [1, 2])
      try sheet.addChart(Chart(.pie, series: [ChartSeries(values: values)]), at: .over(CellRange("A1:B2")))
    }
    try expectRefusal { _, sheet in
      try sheet.addConditionalFormat(
        ConditionalFormat(.expression("'không có'!A1>0", DifferentialFormat(bold: true))), to: CellRange("A1"))
    }
  }

  @Test func `of a table or range that is not there is refused wherever it is referred to`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.appendRow([.formula(try Formula("SUM(Không[a])", cached: .number(1)))])
    #expect(throws: SpreadsheetError.unknownTable("Không", in: "the formula in s!A1")) { try book.encoded() }
    try sheet.beginRow()
    let header = try sheet.appendTableHeader(["a"])
    try sheet.addTable(WorksheetTable(name: "KHÔNG"), header: header, rows: 1)
    #expect(try !book.encoded().isEmpty)
    try sheet.addHyperlink(.name("Khac"), at: CellRange("A1"))
    #expect(throws: SpreadsheetError.unknownName("Khac", in: "a link at s!A1")) { try book.encoded() }
    try book.defineName("khac", formula: "Một[a]")
    #expect(throws: SpreadsheetError.unknownTable("Một", in: "the name khac")) { try book.encoded() }
  }

  @Test func `is needed: a workbook without sheets is refused`() {
    #expect(throws: SpreadsheetError.noSheets) { try Workbook().encoded() }
  }
}

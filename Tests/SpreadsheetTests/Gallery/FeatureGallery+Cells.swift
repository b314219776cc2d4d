import Spreadsheet

extension FeatureGallery {
  static let cells: [(name: String, make: Making)] = [
    ("numbers", { try sheet(numbers) }),
    ("texts", { try sheet(texts) }),
    ("inline-strings", { try sheet(in: WorkbookOptions(strings: .inline), texts) }),
    ("rich-strings", { try sheet(richStrings) }),
    ("booleans-errors-blanks", { try sheet(kinds) }),
    ("dates", { try sheet(dates) }),
    ("formulas", { try sheet(formulas) }),
    ("array-formulas", { try sheet(arrays) }),
    ("dynamic-arrays", { try sheet(dynamicArrays) }),
    ("defined-names", { try sheet(names) }),
    ("streaming", { try sheet(in: .streaming(threads: 2), manyRows) }),
    ("several-threads", { try sheet(in: WorkbookOptions(threads: 3), manyRows) }),
  ]

  private static func numbers(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, [0, -1, .integer(Int64.max), .integer(Int64.min), .integer(999_999_999_999_999)])
    try record.row(sheet, [.decimal(8250, scale: 4), .decimal(-5, scale: 18), .decimal(29_247_536_506_100, scale: 5)])
    try record.row(
      sheet, [.double(0.1), .double(1e300), .double(.leastNonzeroMagnitude), .double(-0.5), .double(1 / 3), .double(123_456.789)])
  }

  private static func texts(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["=1+1", "+84", "-5", "@ai", "  hai đầu  ", "một\nhai\tba", "<b>&amp;\"'", "Thừa Thiên Huế"])
    try record.row(sheet, ["e\u{301}", "é", "漢字 😀", .string(String(repeating: "ố", count: 32_767)), "Thừa Thiên Huế"])
  }

  private static func richStrings(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let text = RichText([
      .init("82,50% ", font: Font(bold: true, color: .rgb(0x1F3864))), .init("(tăng 6,67 "),
      .init("điểm", font: Font(italic: true)), .init(")"),
    ])
    try record.row(sheet, [.richText(text), .richText(text), .richText(RichText([.init("  & <")]))])
  }

  private static func kinds(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let gray = try record.book.format(CellFormat(fill: .solid(.rgb(0xEEEEEE))))
    try record.row(sheet, [true, false] + CellError.allCases.map { .error($0) })
    try record.row(sheet, [.blank, "", "sau ô trống"], gray)
  }

  private static func dates(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let day = try record.book.format(CellFormat(numberFormat: .day))
    let moment = try record.book.format(CellFormat(numberFormat: .code("dd/mm/yyyy hh:mm:ss")))
    let last = try CalendarDay(year: 2022, month: 9, day: 30)
    try record.row(
      sheet,
      [
        .date(last), .date(try CalendarDay(year: 1900, month: 3, day: 1)), .date(try CalendarDay(year: 9999, month: 12, day: 31)),
      ], day)
    try record.row(sheet, [.moment(last, second: 0), .moment(last, second: 43_200), .moment(last, second: 86_399)], moment)
  }

  private static func formulas(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    func cell(_ text: String, _ cached: Formula.Cached) throws {
      try record.cell(sheet, .formula(try Formula(text, cached: cached)))
    }
    try sheet.beginRow()
    try cell("\"Cộng \"&COUNTA(A2:A5)", .string("Cộng 4"))
    try cell("SUM(B2:B5)", .number(15219))
    try cell("SUM(C2:C5)", .number(12518))
    try cell("IF(B6=0,\"–\",ROUND(C6/B6,4))", .number(.decimal(8225, scale: 4)))
    try sheet.beginRow()
    try cell("B6>C6", .boolean(true))
    try cell("1/0", .error(.divisionByZero))
    try cell("IFERROR(A2+1,\"<&>\")", .string("<&>"))
    try cell("RANK(D2,$D$2:$D$5)", .number(3))
    try cell("TEXTJOIN(\"; \",TRUE,A2:A3)", .string("Hà Nội; Gia Lai"))
    try cell("IFS(B2>1,\"nhiều\",TRUE,\"ít\")", .string("nhiều"))
  }

  private static func arrays(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, [2, 3, .formula(try Formula(array: "SUM(A1:A2*B1:B2)", over: CellRange("C1"), cached: .number(26)))])
    try record.row(sheet, [4, 5])
  }

  private static func dynamicArrays(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, [3, .formula(try Formula(dynamic: "SORT(A1:A3)", over: CellRange("B1:B3"), cached: .number(1)))])
    try record.row(sheet, [1, 2])
    try record.row(sheet, [2, 3])
  }

  private static func names(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.book.defineName("Xong", SheetRange(sheet: sheet.name, CellRange("A1:A3")))
    try record.book.defineName("ChiTieu", formula: "0.825")
    try record.book.defineName("Rieng", formula: "'\(sheet.name)'!$A$2", sheet: sheet.name)
    try record.row(sheet, [1, .formula(try Formula("SUM(Xong)", cached: .number(6)))])
    try record.row(sheet, [2, .formula(try Formula("Rieng*ChiTieu", cached: .number(.decimal(165, scale: 2))))])
    try record.row(sheet, [3])
  }

  private static func manyRows(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    for row in 0..<6_000 {
      try record.row(sheet, [.integer(row), .string("dòng \(row % 97)"), .decimal(Int64(row) * 7919, scale: 3), true])
    }
  }
}

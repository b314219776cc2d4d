import Spreadsheet
import SpreadsheetReading
import Testing

@Suite struct `A cell that cannot be` {
  @Test(arguments: [Double.nan, .infinity, -.infinity]) func `a number is refused`(value: Double) throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    #expect(throws: SpreadsheetError.notFinite("\(value)")) { try sheet.append(.double(value)) }
    #expect(throws: SpreadsheetError.notFinite("\(value)")) { try Formula("1", cached: .number(.double(value))) }
  }

  @Test(arguments: [-1, 19, Int.max]) func `an exact decimal is refused`(scale: Int) throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    #expect(throws: SpreadsheetError.outOfRange(what: "a decimal's scale", value: "\(scale)", allowed: "0...18")) {
      try sheet.append(.decimal(1, scale: scale))
    }
  }

  @Test func `longer than 32,767 UTF-16 units is refused, and one of just so many is kept`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.beginRow()
    let longest = String(repeating: "ạ", count: 32_767)
    try sheet.append(.string(longest))
    for text in [longest + "a", String(repeating: "😀", count: 16_384)] {
      #expect(throws: SpreadsheetError.textTooLong(.cell, units: 32_768, limit: 32_767)) { try sheet.append(.string(text)) }
      #expect(throws: SpreadsheetError.textTooLong(.cell, units: 32_768, limit: 32_767)) {
        try Formula("1", cached: .string(text))
      }
      #expect(throws: SpreadsheetError.textTooLong(.cell, units: 32_768, limit: 32_767)) {
        try sheet.append(.richText(RichText([.init(String(text.prefix(1))), .init(String(text.dropFirst()))])))
      }
    }
    #expect(try SpreadsheetReader(try book.encoded()).cells(of: "s")[.a1]?.value == .string(longest))
  }

  @Test(arguments: [
    ("", FormulaFault.empty), ("=A1", .leadingEquals), ("SUM(A1", .unbalanced(")")), ("A1)", .unbalanced(")")),
    ("(A1]", .unbalanced("]")),
    ("T[a'", .unbalanced("]")), ("T[a']", .unbalanced("]")), ("\"a", .unbalanced("\"")), ("'a!A1", .unbalanced("'")),
    ("A1\u{1}", .controlCharacter), ("{1,2", .unbalanced("}")),
    (String(repeating: "1", count: 8193), .tooLong(units: 8193)),
  ])
  func `a formula is refused`(text: String, fault: FormulaFault) {
    #expect(throws: SpreadsheetError.formula(text, fault)) { try Formula(text, cached: .number(0)) }
  }

  /// `open` so often, a 1, `)` as often.
  private static func nested(_ open: String, _ depth: Int) -> String {
    String(repeating: open, count: depth) + "1" + String(repeating: ")", count: depth)
  }

  private static func quoted(_ letters: Int) -> String { "\"" + String(repeating: "đ\"\"", count: letters) + "\"" }

  @Test(arguments: [Self.quoted(127), Self.nested("ABS(", 64), Self.nested("(", 99)])
  func `a formula with the longest text, or as deep as may be, is kept`(text: String) throws {
    #expect(try Formula(text, cached: .number(0)).text == text)
  }

  @Test func `a formula with a longer text or deeper is refused`() {
    let long = Self.quoted(128)
    #expect(throws: SpreadsheetError.formula(long, .textTooLong(units: 256))) { try Formula(long, cached: .number(0)) }
    let deep = Self.nested("ABS(", 65)
    #expect(throws: SpreadsheetError.formula(deep, .tooDeep)) { try Formula(deep, cached: .number(0)) }
  }

  @Test(arguments: [
    "SUM(T[Giá (đ)])", "T[a \"b]", "T['[1'] '' '#]", "SUM(T[[#This Row],[Số\nviệc]])", "T[SORT(x)]", "COUNT(T[a!b])",
  ])
  func `a structured reference is taken as it is, whatever its column is called`(text: String) throws {
    #expect(try Formula(text, cached: .number(0)).text == text)
  }

  @Test(arguments: [(2022, 2, 29), (2022, 13, 1), (1899, 12, 31), (10_000, 1, 1), (2022, 4, 31), (2022, 1, 0)])
  func `a day is refused`(year: Int, month: Int, day: Int) {
    #expect(throws: SpreadsheetError.date(year: year, month: month, day: day)) {
      try CalendarDay(year: year, month: month, day: day)
    }
  }

  @Test(arguments: [
    (1900, 1, 1, 1), (1900, 2, 28, 59), (1900, 3, 1, 61), (2000, 2, 29, 36_585), (2022, 9, 30, 44_834), (9999, 12, 31, 2_958_465),
  ])
  func `is not a day of the calendar, whose serial numbers are Excel's`(year: Int, month: Int, day: Int, serial: Int) throws {
    #expect(try CalendarDay(year: year, month: month, day: day).serial == serial)
  }

  @Test func `an array formula over another, or a formula in one, is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    try sheet.append(.formula(try Formula(array: "A9:B10*2", over: CellRange("A1:B2"), cached: .number(0))))
    try sheet.append(3)
    try sheet.beginRow()
    try sheet.append(4)
    #expect(throws: SpreadsheetError.overlap(.arrayFormula, "B2", with: "array formula A1:B2")) {
      try sheet.append(.formula(try Formula("1", cached: .number(1))))
    }
    #expect(throws: SpreadsheetError.overlap(.arrayFormula, "B2:C3", with: "array formula A1:B2")) {
      try sheet.append(.formula(try Formula(dynamic: "A9:B10", over: CellRange("B2:C3"), cached: .number(1))))
    }
    try sheet.append(5)
    try sheet.append(.formula(try Formula("1", cached: .number(1))))
  }

  @Test func `an array formula under a merge or in a table is refused when the workbook is encoded`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.beginRow()
    try sheet.append(.formula(try Formula(array: "A9:B10*2", over: CellRange("A1:B2"), cached: .number(0))))
    try sheet.merge(CellRange("B2:C2"))
    #expect(throws: SpreadsheetError.overlap(.arrayFormula, "A1:B2", with: "merge B2:C2")) { try book.encoded() }
  }

  @Test func `in its place is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    #expect(throws: SpreadsheetError.noOpenRow(sheet: "s")) { try sheet.append("a") }
    try sheet.beginRow(5)
    #expect(throws: SpreadsheetError.rowOutOfOrder(sheet: "s", row: 5, after: 5)) { try sheet.beginRow(5) }
    #expect(throws: SpreadsheetError.reference("row 1048577")) { try sheet.beginRow(1_048_577) }
    try sheet.move(toColumn: 3)
    #expect(throws: SpreadsheetError.columnOutOfOrder(sheet: "s", row: 5, column: 2, after: 2)) { try sheet.move(toColumn: 2) }
    try sheet.move(toColumn: 16_384)
    try sheet.append("cuối")
    #expect(throws: SpreadsheetError.reference("row 5, column 16385")) { try sheet.append("ngoài") }
    try sheet.beginRow(1_048_576)
    #expect(throws: SpreadsheetError.reference("row 1048577")) { try sheet.beginRow() }
  }

  @Test func `in a format of another workbook is refused`() throws {
    let other = Workbook()
    let format = try other.format(CellFormat(border: .box))
    let sheet = try Workbook().addWorksheet("s")
    try sheet.beginRow()
    #expect(throws: SpreadsheetError.unknownFormat(format.index)) { try sheet.append("a", format) }
  }

  @Test func `in equal formats shares one handle`() throws {
    let book = Workbook()
    let one = try book.format(CellFormat(font: Font(bold: true), numberFormat: .code("0.00%")))
    let other = try book.format(CellFormat(font: Font(bold: true), numberFormat: .percentTwoDecimals))
    #expect(one == other)
    #expect(try book.format(CellFormat()) == .normal)
    #expect(try book.format(CellFormat(font: Font(italic: true))) != one)
  }
}

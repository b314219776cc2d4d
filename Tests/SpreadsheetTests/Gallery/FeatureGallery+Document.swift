import Spreadsheet

extension FeatureGallery {
  static let document: [(name: String, make: Making)] = [
    ("properties", { try sheet(properties) }),
    ("sheet-protection", { try sheet(sheetProtection) }),
    ("workbook-protection", { try sheet(workbookProtection) }),
    ("ignored-errors", { try sheet(ignoredErrors) }),
    ("many-sheets", { try manySheets() }),
    ("empty-sheet", { try sheet { _, _ in } }),
  ]

  private static func properties(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let day = try CalendarDay(year: 2022, month: 9, day: 30)
    record.book.properties = DocumentProperties(
      title: "Kết quả <&>", subject: "THADS", creator: "Bộ Tư pháp", keywords: "a, b", description: "Mô tả", category: "Báo cáo",
      language: "vi-VN", created: .init(day), modified: .init(day, secondOfDay: 3661), company: "Cục Quản lý THADS",
      custom: [
        .init("Kỳ", .string("2022-09")), .init("Lần", .integer(2)), .init("Tỷ lệ", .number(0.825)), .init("Đủ", .boolean(false)),
      ])
    try record.row(sheet, ["xem thuộc tính"])
  }

  private static func sheetProtection(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let open = try record.book.format(CellFormat(locked: false))
    let secret = try record.book.format(CellFormat(hidesFormula: true))
    try record.row(sheet, ["nhập ở đây"], open)
    try record.row(sheet, [.formula(try Formula("1+1", cached: .number(2)))], secret)
    let password = try ProtectionPassword("Mật khẩu", salt: Array(1...16), spinCount: 1000)
    sheet.protect(SheetProtection(password: password, allowed: [.selectUnlockedCells, .sort]))
  }

  private static func workbookProtection(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["khóa danh sách bảng"])
    record.book.protection = WorkbookProtection(password: try ProtectionPassword("a", spinCount: 1000))
  }

  private static func ignoredErrors(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["01000", "8,5"])
    try sheet.ignore(IgnoredError.allCases, in: [CellRange("A1:A1")])
    try sheet.ignore([.numberStoredAsText], in: [CellRange("B1:B9"), CellRange("D1")])
  }

  private static func manySheets() throws -> RecordedWorkbook {
    let record = RecordedWorkbook(WorkbookOptions(threads: 2))
    for number in 1...64 { try record.row(try record.sheet("Tỉnh \(number)"), [.integer(number), "như nhau"]) }
    return record
  }
}

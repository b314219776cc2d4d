import Spreadsheet

/// One workbook for each feature of the library, by the name that docs/spreadsheet-features.md uses.
enum FeatureGallery {
  typealias Making = @Sendable () throws -> RecordedWorkbook

  /// All of them; a name is also the file's.
  static let features: [(name: String, make: Making)] = cells + styles + layout + data + drawings + document

  /// A workbook of one sheet.
  static func sheet(_ body: (RecordedWorkbook, Worksheet) throws -> Void) throws -> RecordedWorkbook {
    try sheet(in: WorkbookOptions(), body)
  }

  /// A workbook of one sheet, made by these options.
  static func sheet(in options: WorkbookOptions, _ body: (RecordedWorkbook, Worksheet) throws -> Void) throws -> RecordedWorkbook
  {
    let record = RecordedWorkbook(options)
    try body(record, try record.sheet())
    return record
  }

  /// Four offices with counts, the ground of most workbooks: A1:D5.
  static func offices(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let percent = try record.book.format(CellFormat(numberFormat: .percentTwoDecimals))
    try record.row(sheet, ["Đơn vị", "Có điều kiện", "Xong", "Tỷ lệ"])
    for (index, office) in [
      ("Hà Nội", 1000, 825, 8250), ("Gia Lai", 13409, 11072, 8257), ("Huế", 720, 540, 7500), ("An Giang", 90, 81, 9000),
    ]
    .enumerated() {
      try record.row(sheet, [.string(office.0), .integer(office.1), .integer(office.2)])
      let row = index + 2
      let ratio = try Formula("ROUND(C\(row)/B\(row),4)", cached: .number(.decimal(Int64(office.3), scale: 4)))
      try record.cell(sheet, .formula(ratio), percent)
    }
  }
}

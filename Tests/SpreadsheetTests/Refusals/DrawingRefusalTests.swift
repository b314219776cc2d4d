import Spreadsheet
import Testing

@Suite struct `Comments, sparklines and drawings` {
  @Test func `refuse an empty comment, a second one on a cell, and boxes out of range`() throws {
    let sheet = try Workbook().addWorksheet("s")
    try sheet.addComment(Comment("a"), at: .a1)
    #expect(throws: SpreadsheetError.overlap(.comment, "A1", with: "another comment")) {
      try sheet.addComment(Comment("b"), at: .a1)
    }
    #expect(throws: SpreadsheetError.empty(what: "a comment")) { try sheet.addComment(Comment(""), at: CellReference("B1")) }
    for width in [0, -1, 2001, Double.nan] {
      #expect(throws: SpreadsheetError.self) { try sheet.addComment(Comment("a", width: width), at: CellReference("B1")) }
    }
    #expect(throws: SpreadsheetError.self) {
      try sheet.addComment(Comment(String(repeating: "x", count: 32_768)), at: CellReference("B1"))
    }
  }

  @Test func `refuse sparklines without cells, over rectangles, twice in a cell, or with axes that cannot be`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let source = SheetRange(sheet: "s", try CellRange("A1:D1"))
    #expect(throws: SpreadsheetError.empty(what: "a group of sparklines")) { try sheet.addSparklines(Sparklines(.line), []) }
    #expect(throws: SpreadsheetError.unfitRange(.sparkline, "s!$A$1:$D$2")) {
      try sheet.addSparklines(Sparklines(.line), [(at: .a1, of: SheetRange(sheet: "s", CellRange("A1:D2")))])
    }
    try sheet.addSparklines(Sparklines(.line), [(at: .a1, of: source)])
    #expect(throws: SpreadsheetError.overlap(.sparkline, "A1", with: "another sparkline")) {
      try sheet.addSparklines(Sparklines(.line), [(at: .a1, of: source)])
    }
    for look in [
      Sparklines(.line, lineWidth: 0), Sparklines(.line, minimum: .number(.infinity)),
      Sparklines(.line, minimum: .number(2), maximum: .number(2)),
    ] {
      #expect(throws: SpreadsheetError.self) { try sheet.addSparklines(look, [(at: CellReference("B9"), of: source)]) }
    }
    try sheet.addSparklines(Sparklines(.line), [(at: CellReference("B9"), of: SheetRange(sheet: "không có", CellRange("A1")))])
    #expect(throws: SpreadsheetError.unknownSheet("không có", in: "a sparkline of s")) { try book.encoded() }
  }

  @Test func `refuse a picture of no size`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let picture = try Picture(Images.png, altText: "a")
    for size in [0, -1, 501, Double.nan] {
      #expect(throws: SpreadsheetError.self) {
        try sheet.addPicture(picture, at: .at(.a1, widthInCentimetres: size, heightInCentimetres: 1))
      }
    }
  }
}

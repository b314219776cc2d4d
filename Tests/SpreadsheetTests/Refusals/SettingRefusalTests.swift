import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct `A setting` {
  @Test func `of the view or print out of range is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    #expect(throws: SpreadsheetError.outOfRange(what: "a zoom", value: "5", allowed: "10...400")) {
      try sheet.setView(SheetView(zoom: 5))
    }
    #expect(throws: SpreadsheetError.self) { try sheet.freeze(rows: -1) }
    #expect(throws: SpreadsheetError.self) { try sheet.freeze(columns: 16_384) }
    #expect(throws: SpreadsheetError.self) { try sheet.setPrint(PrintSetup(scaling: .percent(9))) }
    #expect(throws: SpreadsheetError.self) { try sheet.setPrint(PrintSetup(margins: PageMargins(left: -1))) }
    #expect(throws: SpreadsheetError.reference("row 0")) { try sheet.addPageBreak(afterRow: 0) }
    #expect(throws: SpreadsheetError.self) { try sheet.setPrintTitles(rows: 0...2) }
    #expect(throws: SpreadsheetError.self) { try sheet.setDefaults(rowHeight: 410) }
  }

  @Test func `of a footer beyond 255 units is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let long = HeaderFooter(center: [.text(String(repeating: "a", count: 254))])
    #expect(throws: SpreadsheetError.textTooLong(.headerFooter, units: 256, limit: 255)) {
      try sheet.setPrint(PrintSetup(footer: long))
    }
  }

  @Test func `of a format out of range is refused`() {
    let book = Workbook()
    for format in [
      CellFormat(font: Font(size: 0.5)), CellFormat(font: Font(size: .nan)), CellFormat(font: Font(name: "")),
      CellFormat(font: Font(name: String(repeating: "a", count: 32))), CellFormat(alignment: Alignment(indent: 251)),
      CellFormat(alignment: Alignment(rotation: 91)), CellFormat(numberFormat: .code("")), CellFormat(numberFormat: .builtIn(50)),
      CellFormat(numberFormat: .code(String(repeating: "0", count: 256))), CellFormat(styleName: "không có"),
    ] {
      #expect(throws: SpreadsheetError.self) { try book.format(format) }
    }
  }

  @Test func `of a conditional format that Excel refuses is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let look = DifferentialFormat(bold: true)
    let range = try CellRange("A1:A9")
    let rules: [ConditionalFormat.Rule] = [
      .cell(.lessThan("=1"), look), .expression("(", look), .top(rank: 0, isPercent: false, look),
      .bottom(rank: 101, isPercent: true, look),
      .containsText("", look), .colorScale(ColorScale([.init(.minimum, .black)])),
      .dataBar(DataBar(color: .black, minimum: .percent(101))),
      .dataBar(DataBar(color: .black, maximum: .number(.double(.nan)))),
      .iconSet(IconSet(.fiveRating, thresholds: [.percent(1)])),
      .expression("TRUE", DifferentialFormat(numberFormat: .code(""))),
    ]
    for rule in rules {
      #expect(throws: SpreadsheetError.self) { try sheet.addConditionalFormat(ConditionalFormat(rule), to: range) }
    }
    #expect(throws: SpreadsheetError.empty(what: "the ranges of a conditional format")) {
      try sheet.addConditionalFormat(ConditionalFormat(.blanks(look)), to: [])
    }
  }

  @Test func `of a validation or link that Excel refuses is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let ranges = [try CellRange("A1")]
    let rules: [DataValidation.Rule] = [
      .list([]), .list(["a", ""]), .list(["a,b"]), .list([String(repeating: "a", count: 256)]), .listFrom("=A1"),
      .whole(.between("1", "")),
      .custom("("),
    ]
    for rule in rules { #expect(throws: SpreadsheetError.self) { try sheet.addValidation(DataValidation(rule), to: ranges) } }
    let title = DataValidation.Message(title: String(repeating: "a", count: 33), text: "a")
    #expect(throws: SpreadsheetError.textTooLong(.validation, units: 33, limit: 32)) {
      try sheet.addValidation(DataValidation(.list(["a"]), prompt: title), to: ranges)
    }
    #expect(throws: SpreadsheetError.empty(what: "a hyperlink's address")) {
      try sheet.addHyperlink(.external(""), at: ranges[0])
    }
    #expect(throws: SpreadsheetError.self) {
      try sheet.addHyperlink(.external("https://" + String(repeating: "a", count: 2080)), at: ranges[0])
    }
    #expect(throws: SpreadsheetError.name("A1", .readsAsReference)) { try sheet.addHyperlink(.name("A1"), at: ranges[0]) }
  }

  @Test func `of a custom property without a name of its own or a finite number is refused`() throws {
    let book = Workbook()
    _ = try book.addWorksheet("s")
    book.properties.custom = [.init("Kỳ", .integer(1)), .init("kỳ", .integer(2))]
    #expect(throws: SpreadsheetError.duplicateName("kỳ")) { try book.encoded() }
    book.properties.custom = [.init("", .integer(1))]
    #expect(throws: SpreadsheetError.empty(what: "a custom property's name")) { try book.encoded() }
    book.properties.custom = [.init("x", .number(.infinity))]
    #expect(throws: SpreadsheetError.notFinite("inf")) { try book.encoded() }
  }

  @Test func `of a path that cannot be written is refused with its errno, after the workbook is found sound`() throws {
    let folder = TemporaryFolder("spreadsheet")
    let book = Workbook()
    #expect(throws: SpreadsheetError.noSheets) { try book.write(to: folder["a.xlsx"]) }
    #expect(folder.bytes(of: "a.xlsx") == nil)
    _ = try book.addWorksheet("s")
    #expect(throws: SpreadsheetError.file(operation: "open", path: folder["không/a.xlsx"], code: 2)) {
      try book.write(to: folder["không/a.xlsx"])
    }
    try book.write(to: folder["a.xlsx"])
    #expect(folder.bytes(of: "a.xlsx") == (try book.encoded()))
  }

  @Test(arguments: [
    ("0\"đ", NumberFormatFault.unbalanced("\"")), ("[Red 0", .unbalanced("[")), ("0\\", .unbalanced("\\")),
    ("0_", .unbalanced("_")),
    ("0;0;0;@;0", .tooManySections(5)), ("0\n", .controlCharacter),
  ])
  func `of a number format that Excel could not read is refused`(code: String, fault: NumberFormatFault) throws {
    #expect(throws: SpreadsheetError.numberFormat(code, fault)) {
      try Workbook().format(CellFormat(numberFormat: .code(code)))
    }
  }

  @Test(arguments: ["0\"đ;[\"", "[Red][<1]0;[>5]0;\\\"0;_(@_)", "* #,##0", "[$-42A]dd/mm/yyyy", "0.0\\;0"])
  func `of a number format that Excel reads is taken`(code: String) throws {
    _ = try Workbook().format(CellFormat(numberFormat: .code(code)))
  }

  @Test func `of a rule that refers to a table's columns, or of a scale that ends where it begins, is refused`() throws {
    let sheet = try Workbook().addWorksheet("s")
    let cells = try CellRange("A1:A9")
    let look = DifferentialFormat(bold: true)
    #expect(throws: SpreadsheetError.formula("T[a]>1", .structuredReference)) {
      try sheet.addConditionalFormat(ConditionalFormat(.expression("T[a]>1", look)), to: cells)
    }
    #expect(throws: SpreadsheetError.formula("T[a]", .structuredReference)) {
      try sheet.addValidation(DataValidation(.listFrom("T[a]")), to: [cells])
    }
    for rule: ConditionalFormat.Rule in [
      .dataBar(DataBar(color: .black, minimum: .maximum)), .iconSet(IconSet(.threeArrows, thresholds: [.minimum, .number(1)])),
      .colorScale(ColorScale([.init(.maximum, .white), .init(.number(1), .black)])),
      .colorScale(ColorScale([.init(.minimum, .white), .init(.maximum, .white), .init(.number(1), .black)])),
    ] {
      #expect(throws: SpreadsheetError.self) { try sheet.addConditionalFormat(ConditionalFormat(rule), to: cells) }
    }
  }

  @Test func `of an address is refused with control characters, and what no address may hold is escaped`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    #expect(throws: SpreadsheetError.self) { try sheet.addHyperlink(.external("https://a\nb"), at: CellRange("A1")) }
    #expect(
      Hyperlink.escaped("https://ví dụ.vn/[a]{b}?q=\"100%\"&r=%20^`#mục")
        == "https://ví%20dụ.vn/%5Ba%5D%7Bb%7D?q=%22100%25%22&r=%20%5E%60#mục")
  }
}

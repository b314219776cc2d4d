import TestSupport
import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite(.serialized) struct `A workbook read back` {
  @Test(arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `holds the cells that were written`(strings: WorkbookOptions.StringStorage) throws {
    let file = try SpreadsheetReader(try SampleWorkbook.make(strings: strings).encoded())
    #expect(file.sheets.map(\.name) == ["Kết quả", "Bảng", "O'Neil & <Con>"])
    let cells = try file.cells(of: "Kết quả")
    #expect(cells[at: "A1"]?.value == .string("Tiêu đề"))
    #expect(cells[at: "B1"]?.value == .blank)
    let ratio = try #require(cells[at: "D4"])
    #expect(ratio.formula == "IF(B4=0,\"–\",ROUND(C4/B4,4))")
    #expect(Self.text(ratio.value) == "0.8257")
    #expect(ratio.numberFormat == "0.00%")
    #expect(cells[at: "D5"]?.value == .string("–"))
    #expect(cells[at: "D6"]?.value == .error("#DIV/0!"))
    #expect(cells[at: "B4"]?.numberFormat == "#,##0;-#,##0;\"–\"")
  }

  @Test(arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `keeps strings that look like formulas, spaces, escapes and control characters`(strings: WorkbookOptions.StringStorage)
    throws
  {
    let cells = try SpreadsheetReader(try SampleWorkbook.make(strings: strings).encoded()).cells(of: "O'Neil & <Con>")
    let texts = ["=1+1", "+84", "-5", "@ai", "  hai đầu  ", "một\nhai", "_x0041_", "\u{1}\u{FFFF}\r"]
    for (index, text) in texts.enumerated() {
      let cell = try #require(cells[at: "\(CellReference.letters(ofColumn: index + 1))1"])
      #expect(cell.value == .string(text))
      #expect(cell.formula == nil)
    }
    #expect(cells[at: "I1"] == nil)
  }

  @Test func `keeps every kind of value`() throws {
    let cells = try SpreadsheetReader(try SampleWorkbook.make().encoded()).cells(of: "O'Neil & <Con>")
    let row2 = try "ABCDEFG".map { try #require(cells[at: "\($0)2"]).value }
    #expect(row2.prefix(5).map(Self.text) == ["0.1", "-1e+300", "5e-324", "-1234.5", "-9223372036854775808"])
    #expect(row2.suffix(2) == [.boolean(true), .boolean(false)])
    #expect(cells[at: "A3"].map { Self.text($0.value) } == "44834")
    #expect(cells[at: "A3"]?.numberFormat == "dd/mm/yyyy")
    #expect(cells[at: "B3"]?.value == .error("#N/A"))
    #expect(cells[at: "C3"]?.value == .string("đậm thường"))
    #expect(cells[at: "D3"]?.formula == "_xlfn.IFS(A2>0,\"a\",TRUE,'Kết quả'!A3&\"<&>\")")
    #expect(cells[at: "E3"]?.value == .boolean(true))
    #expect(cells[at: "F3"]?.formula == "SUM(A2:B2*1)")
    #expect(cells[at: "G3"]?.value == .blank)
  }

  @Test(arguments: UInt64(1)...20) func `holds any decimals and texts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let book = Workbook(WorkbookOptions(strings: seed.isMultiple(of: 2) ? .shared : .inline))
    let sheet = try book.addWorksheet("s")
    var expected: [CellReference: ReadValue] = [:]
    for _ in 0..<40 {
      try sheet.beginRow()
      for _ in 0..<10 {
        let unscaled = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
        if Bool.random(using: &random) {
          let text = Self.text(using: &random)
          expected[try sheet.append(.string(text))] = text.isEmpty ? nil : .string(text)
        } else {
          let reference = try sheet.append(.decimal(unscaled, scale: 4))
          expected[reference] = .number(try #require(ReadNumber(plainDecimal(unscaled, scale: 4))))
        }
      }
    }
    let cells = try SpreadsheetReader(try book.encoded()).cells(of: "s")
    #expect(cells.mapValues(\.value) == expected)
  }

  @Test func `of more bytes than libxml2 looks ahead is read whole`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    for _ in 0..<60_000 {
      try sheet.beginRow()
      for column in 0..<8 { try sheet.append(integer: 123_456_789 + Int64(column)) }
    }
    let file = try SpreadsheetReader(try book.encoded())
    var count = 0
    try file.forEachCell(of: file.sheets[0]) { _ in count += 1 }
    #expect(count == 480_000)
  }

  private static func text(_ value: ReadValue) -> String? { if case .number(let number) = value { number.text } else { nil } }

  private static func text(using random: inout SeededGenerator) -> String {
    let alphabet = Array("aZ09 _x&<>\"'=+-@\t\n\u{0}\u{1F}\u{FFFE}ạếƯđ\u{301}漢😀".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return String(text)
  }
}

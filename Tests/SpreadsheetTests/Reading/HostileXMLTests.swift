import TestSupport
import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `XML of a part` {
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>", "<!DOCTYPE a SYSTEM \"http://localhost/x.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>", "<a>&unknown;</a>", "<a>", "<a></b>", "", "a",
    "<a/><b/>",
    "<a>\u{0}</a>", "<a b='1' b='2'/>",
  ])
  func `with a document type or not well-formed is refused`(text: String) {
    #expect(throws: SpreadsheetReadingError.self) { try Self.readAll(text) }
  }

  @Test func `deeper than libxml2 allows is refused`() {
    let depth = 5000
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(throws: SpreadsheetReadingError.self) { try Self.readAll(text) }
  }

  @Test func `with XML's own entities, CDATA and comments is read`() throws {
    var xml = try XMLReader(Array("<a><!-- c --><b>&lt;&amp;&#x41;<![CDATA[<x>]]></b></a>".utf8), part: "p")
    while let event = try xml.next() {
      if case .start = event, xml.isNamed("b") { #expect(try xml.content() == "<&A<x>") }
    }
  }

  @Test(arguments: [
    ("<row r='0'/>", "row 0 is not on the sheet"), ("<row r='9999999'/>", "row 9999999 is not on the sheet"),
    ("<row r='1'><c r='A2'/></row>", "the cell \"A2\" does not lie in row 1"),
    ("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "A1 has no shared string 0"),
    ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>", "A1 has no shared string -1"),
    ("<row r='1'><c r='A1' t='b'><v>2</v></c></row>", "A1 holds \"2\", which is neither TRUE nor FALSE"),
    ("<row r='1'><c r='A1'><v>1e999</v></c></row>", "A1 holds \"1e999\", which is no number"),
    ("<row r='1'><c r='A1'><v>nan</v></c></row>", "A1 holds \"nan\", which is no number"),
    ("<row r='1'><c r='A1' t='q'><v>1</v></c></row>", "A1 is of the unknown type \"q\""),
  ])
  func `that says what no sheet can is refused with the place`(rows: String, fault: String) {
    #expect(throws: SpreadsheetReadingError.content(part: "p", fault: fault)) { try Self.cells(rows) }
  }

  @Test func `without references counts rows and cells`() throws {
    let cells = try Self.cells(
      "<row><c><v>1</v></c><c/></row><row r='5'><c r='C5'><v>2</v></c><c><v>3</v></c></row><row><c/></row>")
    #expect(cells.map(\.reference.description) == ["A1", "B1", "C5", "D5", "A6"])
  }

  @Test func `of another program's making is read`() throws {
    let cells = try Self.cells(
      "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:r><x:t>một </x:t></x:r><x:rPh><x:t>bỏ</x:t></x:rPh><x:r><x:t>hai</x:t></x:r>"
        + "</x:is></x:c><x:c r='B1'><x:f t='shared' si='0'/><x:v>1E-3</x:v></x:c></x:row>", prefix: "x:")
    #expect(cells[0].value == .string("một hai"))
    #expect(cells[1].formula == "")
    #expect(cells[1].value == .number(try #require(ReadNumber("1E-3"))))
  }

  private static func cells(_ rows: String, prefix: String = "") throws -> [ReadCell] {
    let tag = prefix.isEmpty ? "xmlns" : "xmlns:x"
    let text = "<\(prefix)worksheet \(tag)='m'><\(prefix)sheetData>\(rows)</\(prefix)sheetData></\(prefix)worksheet>"
    var cells: [ReadCell] = []
    try SheetReader(part: "p", strings: [], styles: ReadStyles()).read(Array(text.utf8)) { cells.append($0) }
    return cells
  }

  private static func readAll(_ text: String) throws {
    var xml = try XMLReader(Array(text.utf8), part: "p")
    while try xml.next() != nil {}
  }
}

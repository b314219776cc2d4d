import TestSupport
import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

/// A template as other programs write it, part by part: rows and cells without references, a threaded comment beside its note, a table
/// whose heading is a mark, a rule on one row of two, a series named by a cell of the repeated rows.
@Suite struct `A template of another program` {
  @Test(arguments: [1, 3]) func `is filled in all its parts`(count: Int) throws {
    let filled = try WorkbookTemplate(Self.bytes()).filled(with: Self.content(count, heading: .text("Đơn vị")))
    let cells = try SpreadsheetReader(filled.bytes).cells(of: "s")
    let last = 1 + 2 * count
    #expect(cells[at: "A1"]?.value == .string("Đơn vị"))
    #expect((1...count).map { cells[at: "B\(2 * $0)"]?.value.number } == (1...count).map { Double(100 * $0) })
    #expect(cells[at: "B\(last)"]?.formula == "B\(last - 1)*2" && cells[at: "B\(last)"]?.value.number == Double(200 * count))
    let archive = try ReadArchive(filled.bytes, limits: ReadingLimits())
    func part(_ name: String) throws -> String { String(decoding: try archive.part(name), as: UTF8.self) }
    let rows = (1...count).map { "B\(2 * $0)" }.joined(separator: " ")
    #expect(try part("xl/worksheets/sheet1.xml").contains("sqref=\"\(rows)\""))
    let table = try part("xl/tables/table1.xml")
    #expect(table.contains("ref=\"A1:B\(last)\"") && table.contains("name=\"Đơn vị\"") && table.contains("name=\"Số\""))
    #expect(try !part("xl/comments1.xml").contains("{{") && !part("xl/threadedComments/threadedComment1.xml").contains("{{"))
    #expect(try part("xl/threadedComments/threadedComment1.xml").contains("ref=\"A\(last + 1)\""))
    let chart = try part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:tx><c:strRef><c:f>s!$A$2</c:f>") && chart.contains("<c:f>s!$B$2:$B$\(last)</c:f>"))
  }

  @Test(arguments: [TemplateValue.blank, .text("số")]) func `is refused where a table's headings would be blank or alike`(
    heading: TemplateValue
  ) throws {
    #expect(throws: TemplateError.self) { try WorkbookTemplate(Self.bytes()).filled(with: Self.content(1, heading: heading)) }
  }

  private static func content(_ count: Int, heading: TemplateValue) throws -> TemplateContent {
    var content = try TemplateBook.content(count)
    content.values["head"] = heading
    return content
  }

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func bytes() throws -> [UInt8] {
    func relationships(_ targets: [(String, String)]) -> String {
      let items = targets.enumerated().map { index, target in
        "<Relationship Id='r\(index + 1)' Type='\(types)/\(target.0)' Target='\(target.1)'/>"
      }
      return "<Relationships xmlns='\(Namespace.packageRelationships)'>\(items.joined())</Relationships>"
    }
    let main = "xmlns='\(Namespace.main)' xmlns:r='\(Namespace.relationships)'"
    let texts: [(String, String)] = [
      ("_rels/.rels", relationships([("officeDocument", "/xl/workbook.xml")])),
      ("xl/workbook.xml", "<workbook \(main)><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", relationships([("worksheet", "worksheets/sheet1.xml")])),
      ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(rows)</sheetData>\(rules)</worksheet>"),
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        relationships([
          ("table", "../tables/table1.xml"), ("comments", "../comments1.xml"), ("drawing", "../drawings/drawing1.xml"),
          ("threadedComment", "../threadedComments/threadedComment1.xml"),
        ])
      ),
      ("xl/tables/table1.xml", table), ("xl/comments1.xml", comments("comments", "commentList", "comment")),
      ("xl/threadedComments/threadedComment1.xml", threads),
      ("xl/drawings/drawing1.xml", "<d:wsDr xmlns:d='d'/>"),
      ("xl/drawings/_rels/drawing1.xml.rels", relationships([("chart", "../charts/chart1.xml")])),
      ("xl/charts/chart1.xml", chart),
    ]
    let parts = texts.map { Part($0.0, PartContent(bytes: Array($0.1.utf8))) }
    var bytes: [UInt8] = []
    try ZipWriter.write(try ZipEntry.entries(of: parts, level: 1, threads: 1)) { bytes += $0 }
    return bytes
  }

  private static let rows =
    "<row><c t='inlineStr'><is><t>{{head}}</t></is></c><c t='inlineStr'><is><t>Số</t></is></c></row>"
    + "<row><c t='inlineStr'><is><t>{{name}}</t></is></c><c t='inlineStr'><is><t>{{eligible}}</t></is></c></row>"
    + "<row><c/><c><f>B2*2</f></c></row><row><c t='inlineStr'><is><t>hết</t></is></c></row>"
  private static let rules =
    "<dataValidations count='1'><dataValidation type='whole' sqref='B2'><formula1>1</formula1></dataValidation></dataValidations>"
  private static let table =
    "<table xmlns='\(Namespace.main)' id='1' name='Bang' displayName='Bang' ref='A1:B3'><tableColumns count='2'>"
    + "<tableColumn id='1' name='{{head}}'/><tableColumn id='2' name='Số'/></tableColumns></table>"
  private static let threads =
    "<ThreadedComments xmlns='t'><threadedComment ref='A2' id='{1}'><text>{{#offices 2}}</text></threadedComment>"
    + "<threadedComment ref='A4' id='{2}'><text>giữ</text></threadedComment></ThreadedComments>"
  private static let chart =
    "<c:chartSpace xmlns:c='c'><c:ser><c:tx><c:strRef><c:f>s!$A$2</c:f></c:strRef></c:tx><c:val><c:numRef><c:f>s!$B$2:$B$3</c:f>"
    + "</c:numRef></c:val></c:ser></c:chartSpace>"

  private static func comments(_ root: String, _ list: String, _ item: String) -> String {
    "<\(root) xmlns='\(Namespace.main)'><\(list)><\(item) ref='A2'><text><t>{{#offices 2}}</t></text></\(item)>"
      + "<\(item) ref='A4'><text><t>giữ</t></text></\(item)></\(list)></\(root)>"
  }
}

import Report
import Testing

@testable import Rendering
@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `The row of trends` {
  /// The sample with a table of `count` months whose second column asks for a line.
  private static func document(months count: Int) throws -> Document {
    let sample = try SampleDocument(provinces: 2, offices: 2).document()
    let columns = [
      Column(id: "name", heading: ["Kỳ"], kind: .text), Column(id: "ratio", heading: ["Tỷ lệ"], kind: .percent, showsTrend: true),
    ]
    let rows = (1...count).map { month in
      Row(key: "\(month)", kind: .item, depth: 0, cells: [Cell(.text("\(month) tháng")), Cell(.undefined)])
    }
    let table = Table(id: "months", caption: "Theo tháng", columns: columns, headerColumns: 1, rows: rows)
    return Document(
      unit: sample.unit, period: sample.period, title: "T", subtitle: "", provisionalReasons: [], frame: sample.frame,
      sheets: [Sheet(id: "trend", name: "Xu hướng", title: "Xu hướng", blocks: [.table(table)])])
  }

  /// The ranges and cells of the sparklines of all sheets.
  private static func sparklines(_ bytes: [UInt8]) throws -> [String] {
    let archive = try ReadArchive(bytes, limits: ReadingLimits())
    return try archive.names.filter { $0.hasPrefix("xl/worksheets/sheet") }.flatMap { name in
      let xml = String(decoding: try archive.part(name), as: UTF8.self)
      return xml.split(separator: "<x14:sparkline>").dropFirst().compactMap { text -> String? in
        text.split(separator: "</x14:sparkline>").first.map { line in
          String(line).replacing("<xm:f>", with: "").replacing("</xm:f><xm:sqref>", with: " in ").replacing(
            "</xm:sqref>", with: "")
        }
      }
    }
  }

  @Test func `has a line for each column that asks for one, over the rows above`() throws {
    let document = try Self.document(months: 12)
    let bytes = try SampleTheme.renderer.render(document)
    #expect(try SampleTheme.renderer.mismatches(in: bytes, with: document) == [])
    let cells = try WorkbookText(bytes).cells(of: "Xu hướng")
    let name = try #require(cells.first { $0.value == .string("Diễn biến") })
    let last = name.reference.row - 1
    #expect(cells.contains { $0.value == .string("12 tháng") && $0.reference.row == last })
    #expect(try Self.sparklines(bytes) == ["'Xu hướng'!B\(last - 11):B\(last) in B\(last + 1)"])
  }

  @Test func `is left out under a single row`() throws {
    let bytes = try SampleTheme.renderer.render(Self.document(months: 1))
    #expect(try !WorkbookText(bytes).cells(of: "Xu hướng").contains { $0.value == .string("Diễn biến") })
    #expect(try Self.sparklines(bytes).isEmpty)
  }
}

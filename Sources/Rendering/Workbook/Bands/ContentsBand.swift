internal import Enforcement
internal import Report
internal import Spreadsheet

/// The table of contents on the cover: number, sheet with its link, what it shows, the form's code.
struct ContentsBand: Band {
  /// A sheet of the workbook.
  struct Entry {
    let name: String
    let title: String
    let formCode: String?
  }

  let entries: [Entry]

  var rowCount: Int { entries.count + 3 }

  /// The widths of the cover's columns.
  static let widths = [7.0, 30, 66, 24]

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    try canvas.row(first, height: canvas.height(lines: 1, times: 1.3), [Piece(1...2, text: ReportWords.contents, .heading)])
    try canvas.row(
      first + 1, height: canvas.height(lines: 1, times: 1.2),
      ReportWords.contentsHeadings.enumerated().map { Piece(($0 + 1)...($0 + 1), text: $1, .columnHeading) })
    for (index, entry) in entries.enumerated() {
      let height = max(canvas.height(of: entry.title, over: 3...3), canvas.height(of: entry.name, over: 2...2))
      try canvas.row(
        first + 2 + index, height: max(height, canvas.height(lines: 1, times: 1.25)),
        [
          Piece(1...1, .integer(index + 1), Self.body(.ordinal)),
          Piece(2...2, text: entry.name, .link, link: .cell(sheet: entry.name, .a1)),
          Piece(3...3, text: entry.title, Self.body(.text)), Piece(4...4, text: entry.formCode ?? "", Self.body(.text)),
        ])
    }
  }

  private static func body(_ kind: ColumnKind) -> Look {
    .body(BodyLook(row: .item, kind: kind, decimals: 0, isSigned: false, indent: 0, noteMark: nil))
  }
}

/// The head of the cover: units on the left, Quốc hiệu and Tiêu ngữ on the right, the report's title in the middle, and whether the
/// figures are final.
struct CoverTitleBand: Band {
  let document: Document
  let motto: [String]

  var rowCount: Int { 8 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let palette = canvas.looks.palette
    let parts = canvas.grid.stretches(of: canvas.grid.reading, wanted: [4, 6])
    let units = [document.frame.receivingUnit, document.frame.reportingUnit].filter { !$0.isEmpty }.joined(separator: "\n")
    let motto = motto.joined(separator: "\n")
    var pieces: [Piece] = []
    if let left = parts.first { pieces.append(Piece(left, text: units, .signatureTitle)) }
    if let right = parts.dropFirst().first { pieces.append(Piece(right, text: motto, .signatureTitle)) }
    let height = max(canvas.height(of: units, over: parts.first ?? 1...1, bold: true), canvas.height(lines: self.motto.count))
    try canvas.row(first, height: height, pieces)
    let all = canvas.grid.reading
    try canvas.text(
      document.title, .coverTitle, at: first + 2, over: all, times: palette.titleSize * 1.45 / palette.size, bold: true)
    try canvas.text(document.subtitle, .subtitle, at: first + 3, over: all, times: 1.2)
    if document.provisionalReasons.isEmpty {
      try canvas.row(
        first + 5, height: canvas.height(lines: 1, times: 1.4), [Piece(all, text: ReportWords.official, .officialTag)])
    }
  }
}

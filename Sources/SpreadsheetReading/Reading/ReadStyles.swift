internal import Spreadsheet

/// The number formats of a workbook's cell formats, by the index that cells give.
struct ReadStyles: Sendable {
  private var codes: [String?] = []

  /// No formats, for a workbook without a part for them.
  init() {}

  init(_ bytes: [UInt8], part: String) throws(SpreadsheetReadingError) {
    var xml = try XMLReader(bytes, part: part)
    var custom: [Int: String] = [:]
    var isInCellFormats = false
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        if xml.isNamed("numFmt"), let number = xml.attribute("numFmtId").flatMap({ Int($0) }),
          let code = xml.attribute("formatCode")
        {
          if custom[number] == nil { custom[number] = EscapedText.plain(code) }
        } else if xml.isNamed("cellXfs") {
          isInCellFormats = !isEmpty
        } else if isInCellFormats, xml.isNamed("xf") {
          let number = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
          codes.append(number == 0 ? nil : custom[number] ?? NumberFormat.builtInCode(number))
        }
      case .end: if xml.isNamed("cellXfs") { isInCellFormats = false }
      case .text: break
      }
    }
  }

  /// The code of a cell format, nil for General and for an index beyond the list.
  func code(at index: Int) -> String? { codes.indices.contains(index) ? codes[index] : nil }
}

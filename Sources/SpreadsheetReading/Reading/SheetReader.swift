internal import Spreadsheet

/// Reads the cells of one worksheet part from top to bottom.
struct SheetReader {
  let part: String
  let strings: [String]
  let styles: ReadStyles

  /// A cell while its elements are read.
  private struct Draft {
    let reference: CellReference
    let type: String
    let style: Int
    var value: String?
    var formula: String?
    var inline: String?
  }

  /// Calls `body` for each cell in the order of the file.
  func read(_ bytes: [UInt8], _ body: (ReadCell) -> Void) throws(SpreadsheetReadingError) {
    var xml = try XMLReader(bytes, part: part)
    var isInData = false
    var row = 0
    var column = 0
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        if xml.isNamed("sheetData") {
          isInData = !isEmpty
        } else if isInData, xml.isNamed("row") {
          row = try number(of: xml.attribute("r"), otherwise: row + 1, limit: CellReference.lastRow)
          column = 0
        } else if isInData, xml.isNamed("c") {
          let reference = try place(of: &xml, row: row, after: column)
          column = reference.column
          body(try cell(at: reference, isEmpty: isEmpty, in: &xml))
        }
      case .end: if xml.isNamed("sheetData") { return try finish(&xml) }
      case .text: break
      }
    }
  }

  /// What stands after the cells is read too, so that damage there is found.
  private func finish(_ xml: inout XMLReader) throws(SpreadsheetReadingError) {
    while try xml.next() != nil {}
  }

  private func number(of text: String?, otherwise: Int, limit: Int) throws(SpreadsheetReadingError) -> Int {
    guard let number = text.map({ Int($0) }) ?? otherwise, (1...limit).contains(number) else {
      throw .content(part: part, fault: "row \(text ?? "\(otherwise)") is not on the sheet")
    }
    return number
  }

  private func place(of xml: inout XMLReader, row: Int, after column: Int) throws(SpreadsheetReadingError) -> CellReference {
    guard let text = xml.attribute("r") else {
      guard let next = try? CellReference(row: row, column: column + 1) else {
        throw .content(part: part, fault: "row \(row) has too many cells")
      }
      return next
    }
    guard let reference = CellReference(parsing: text.utf8), reference.row == row, !text.utf8.contains(UInt8(ascii: "$")) else {
      throw .content(part: part, fault: "the cell \"\(text)\" does not lie in row \(row)")
    }
    return reference
  }

  private func cell(at reference: CellReference, isEmpty: Bool, in xml: inout XMLReader) throws(SpreadsheetReadingError)
    -> ReadCell
  {
    var draft = Draft(
      reference: reference, type: xml.attribute("t") ?? "n", style: xml.attribute("s").flatMap { Int($0) } ?? 0)
    let level = xml.depth
    while !isEmpty, let event = try xml.next() {
      if case .end = event, xml.depth == level { break }
      guard case .start(let isEmpty) = event, xml.depth == level + 1 else { continue }
      if xml.isNamed("v") {
        draft.value = isEmpty ? "" : try xml.content()
      } else if xml.isNamed("f") {
        draft.formula = isEmpty ? "" : EscapedText.plain(try xml.content())
      } else if xml.isNamed("is") {
        draft.inline = isEmpty ? "" : try ReadStrings.text(in: &xml)
      }
    }
    return ReadCell(
      reference: reference, value: try value(of: draft), formula: draft.formula, numberFormat: styles.code(at: draft.style))
  }

  private func value(of draft: Draft) throws(SpreadsheetReadingError) -> ReadValue {
    if draft.type == "inlineStr" { return .string(draft.inline ?? "") }
    guard let text = draft.value else { return .blank }
    switch draft.type {
    case "s":
      guard let index = Int(text), strings.indices.contains(index) else { throw fault(draft, "has no shared string \(text)") }
      return .string(strings[index])
    case "str", "d": return .string(EscapedText.plain(text))
    case "b":
      guard text == "0" || text == "1" else { throw fault(draft, "holds \"\(text)\", which is neither TRUE nor FALSE") }
      return .boolean(text == "1")
    case "e": return .error(text)
    case "n":
      if text.isEmpty { return .blank }
      guard let number = ReadNumber(text) else { throw fault(draft, "holds \"\(text)\", which is no number") }
      return .number(number)
    default: throw fault(draft, "is of the unknown type \"\(draft.type)\"")
    }
  }

  private func fault(_ draft: Draft, _ what: String) -> SpreadsheetReadingError {
    .content(part: part, fault: "\(draft.reference) \(what)")
  }
}

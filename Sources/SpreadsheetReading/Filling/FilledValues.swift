internal import Spreadsheet

/// Gives the formulas of filled sheets their values.
struct FilledValues {
  let computer: FormulaComputer
  let strings: [XMLElement]

  /// Computes all formulas; gives those that were not understood, as `sheet!cell`.
  func run(_ sheets: [TemplateSheet]) -> [String] {
    var formulas: [(cell: XMLElement, place: WorkbookCell, sheet: String)] = []
    for sheet in sheets {
      let folded = SheetName.folded(sheet.name)
      for cell in sheet.rows.flatMap(\.elements) {
        guard let reference = cell["r"].flatMap({ CellReference(parsing: $0.utf8) }) else { continue }
        let place = WorkbookCell(sheet: folded, row: reference.row, column: reference.column)
        if let formula = cell.first("f") {
          // Array and table formulas are computed by spreadsheet programs alone.
          computer.set(.formula(formula["t"] == nil ? formula.text : ""), at: place)
          formulas.append((cell, place, sheet.name))
        } else {
          computer.set(.value(value(of: cell)), at: place)
        }
      }
    }
    var uncomputed: [String] = []
    for (cell, place, sheet) in formulas {
      let value = computer.value(of: place)
      if value == nil {
        uncomputed.append("\(SheetName.quoted(sheet))!\(CellReference(uncheckedRow: place.row, column: place.column))")
      }
      show(value, in: cell)
    }
    return uncomputed
  }

  private func show(_ value: ComputedValue?, in cell: XMLElement) {
    cell.remove { $0.localName == "v" || $0.localName == "is" }
    cell["t"] = nil
    let text: String
    switch value {
    case nil, .blank: return
    case .number(let number): text = Number.double(number).text
    case .text(let shown):
      cell["t"] = "str"
      text = EscapedText.escaped(shown)
    case .boolean(let flag):
      cell["t"] = "b"
      text = flag ? "1" : "0"
    case .error(let error):
      cell["t"] = "e"
      text = error.rawValue
    }
    cell.children.append(.element(XMLElement("v", [], [.text(text)])))
  }

  private func value(of cell: XMLElement) -> ComputedValue {
    let text = cell.first("v")?.text ?? ""
    switch cell["t"] {
    case "s":
      guard let index = Int(text), strings.indices.contains(index) else { return .blank }
      return .text(EscapedText.plain(RowFilling.text(of: strings[index])))
    case "inlineStr": return .text(EscapedText.plain(cell.first("is").map(RowFilling.text(of:)) ?? ""))
    case "str": return .text(EscapedText.plain(text))
    case "b": return .boolean(text == "1")
    case "e": return CellError(rawValue: text).map(ComputedValue.error) ?? .error(.value)
    default: return text.isEmpty ? .blank : Double(text).map(ComputedValue.number) ?? .blank
    }
  }
}

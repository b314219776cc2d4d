internal import Spreadsheet

/// Fills the rows of one sheet: copies those that repeat, replaces marks, moves cells and formulas.
struct RowFilling {
  let sheet: TemplateSheet
  let content: TemplateContent
  let plan: WorkbookPlan
  /// The shared strings of the template, each the children of its `si`.
  let strings: [XMLElement]

  private var rowPlan: RowPlan { RowPlan(blocks: sheet.repeats) }

  func run() throws(TemplateError) {
    guard let data = sheet.root.first("sheetData") else { return }
    let plan = rowPlan
    var filled: [XMLElement] = []
    let rows = sheet.rows
    var index = 0
    while index < rows.count {
      let number = Self.number(of: rows[index])
      guard let block = plan.block(of: number) else {
        filled.append(try row(rows[index], values: MarkValues(values: content.values), copy: nil))
        index += 1
        continue
      }
      let last = plan.blocks[block].rows.upperBound
      let members = rows[index...].prefix { Self.number(of: $0) <= last }
      filled += try copies(of: Array(members), block: block)
      index += members.count
    }
    data.children = filled.map(XMLElement.Child.element)
  }

  private func copies(of rows: [XMLElement], block: Int) throws(TemplateError) -> [XMLElement] {
    let repeated = rowPlan.blocks[block]
    let entries = content.lists[repeated.list] ?? []
    var filled: [XMLElement] = []
    for number in 0..<repeated.copies {
      var values = MarkValues(values: content.values)
      if entries.indices.contains(number) { values.entry = entries[number] } else { values.isBlank = true }
      for row in rows { filled.append(try self.row(row, values: values, copy: RowPlan.Copy(block: block, number: number))) }
    }
    return filled
  }

  private func row(_ row: XMLElement, values: MarkValues, copy: RowPlan.Copy?) throws(TemplateError) -> XMLElement {
    let filled = row.copy()
    let number = rowPlan.row(Self.number(of: row), copy: copy?.number ?? 0)
    filled["r"] = String(number)
    for cell in filled.elements where cell.localName == "c" {
      guard let place = cell["r"].flatMap({ CellReference(parsing: $0.utf8) }) else { continue }
      do throws(TemplateFault) {
        try fill(cell, values: values, copy: copy)
      } catch {
        throw .cell(sheet: sheet.name, cell: place.description, error)
      }
      cell["r"] = CellReference(uncheckedRow: number, column: place.column).description
    }
    return filled
  }

  private func fill(_ cell: XMLElement, values: MarkValues, copy: RowPlan.Copy?) throws(TemplateFault) {
    if let formula = cell.first("f") {
      // The rows of an empty list are left blank, their formulas with them.
      if values.isBlank {
        cell.children = []
        cell["t"] = nil
        return
      }
      formula.text = plan.moved(formula.text, sheet: sheet.name, copy: copy)
      if let range = formula["ref"].flatMap({ try? CellRange($0) }) {
        formula["ref"] = (copy.flatMap { rowPlan.range(range, copy: $0.number) } ?? rowPlan.stretched(range)).description
      }
      return
    }
    guard let holder = textHolder(of: cell) else { return }
    let text = Self.text(of: holder)
    guard Marks.areIn(text) else { return }
    let pieces = try Marks.pieces(of: text)
    if pieces.count == 1, case .mark(let name) = pieces[0] {
      set(cell, to: try values.value(of: name).cell)
    } else {
      try substitute(in: holder, text: text, values: values, cell: cell)
    }
  }

  /// Texts of runs keep their runs where each holds its marks whole.
  private func substitute(in holder: XMLElement, text: String, values: MarkValues, cell: XMLElement) throws(TemplateFault) {
    let inline = XMLElement("is", [], holder.copy().children)
    let runs = inline.all("t")
    for run in runs {
      if let replaced = try? values.text(of: run.text, xstring: true) {
        run.text = replaced
        run["xml:space"] = "preserve"
      } else {
        // A mark that spans runs, or one that is not known: the whole text tells.
        inline.children = [
          .element(XMLElement("t", [("xml:space", "preserve")], [.text(try values.text(of: text, xstring: true))]))
        ]
        break
      }
    }
    cell["t"] = "inlineStr"
    cell.children = [.element(inline)]
  }

  private func set(_ cell: XMLElement, to value: TemplateValue.Cell) {
    switch value {
    case .blank:
      cell["t"] = nil
      cell.children = []
    case .number(let number):
      cell["t"] = nil
      cell.children = [.element(XMLElement("v", [], [.text(number.text)]))]
    case .text(let text):
      cell["t"] = "inlineStr"
      // ST_Xstring: characters that XML lacks are escaped here, XML's own when the part is written.
      let inline = XMLElement("t", [("xml:space", "preserve")], [.text(EscapedText.escaped(text))])
      cell.children = [.element(XMLElement("is", [], [.element(inline)]))]
    }
  }

  /// The `si` or `is` with the cell's text, nil for a cell without one.
  private func textHolder(of cell: XMLElement) -> XMLElement? {
    switch cell["t"] {
    case "s":
      guard let index = cell.first("v").flatMap({ Int($0.text) }), strings.indices.contains(index) else { return nil }
      return strings[index]
    case "inlineStr": return cell.first("is")
    default: return nil
    }
  }

  /// The text of a `si` or `is`, phonetic hints left out.
  static func text(of holder: XMLElement) -> String {
    holder.elements.reduce("") { text, element in
      switch element.localName {
      case "t": text + element.text
      case "r": text + (element.first("t")?.text ?? "")
      default: text
      }
    }
  }

  static func number(of row: XMLElement) -> Int { row["r"].flatMap { Int($0) } ?? 0 }
}

internal import Spreadsheet

/// Moves the parts that hang on a sheet: drawings, charts, comments, tables.
struct AttachedParts {
  let plan: WorkbookPlan
  let values: MarkValues

  /// The anchors of charts, pictures and shapes: each moves with the row of its upper edge and keeps its size.
  func moveDrawing(_ root: XMLElement, rows: RowPlan) {
    for anchor in root.elements {
      guard let from = anchor.first("from")?.first("row"), let row = Int(from.text), row >= 0 else { continue }
      let moved = rows.row(row + 1) - 1
      from.text = String(moved)
      if let to = anchor.first("to")?.first("row"), let last = Int(to.text) { to.text = String(last + moved - row) }
    }
  }

  /// Replaces marks in the texts of a chart or drawing.
  func fillTexts(_ root: XMLElement, part: String) throws(TemplateError) {
    for text in root.all("t") where Marks.areIn(text.text) {
      do throws(TemplateFault) { text.text = try values.text(of: text.text) } catch { throw .part(part, error) }
    }
  }

  /// Stretches the ranges of a chart and takes the values of their cells anew. The name of a series and a title stay one cell.
  func fillChart(_ root: XMLElement, computer: FormulaComputer, isName: Bool = false) {
    if let formula = root.first("f") {
      formula.text = plan.moved(formula.text, sheet: "", stretchesCells: !isName)
      for cache in root.elements where cache.localName.hasSuffix("Cache") {
        refresh(cache, from: formula.text, computer: computer)
      }
    }
    for element in root.elements { fillChart(element, computer: computer, isName: isName || element.localName == "tx") }
  }

  private func refresh(_ cache: XMLElement, from formula: String, computer: FormulaComputer) {
    guard cache.localName == "numCache" || cache.localName == "strCache", let cells = Self.cells(of: formula) else { return }
    let prefix = cache.name.hasSuffix(":\(cache.localName)") ? String(cache.name.dropLast(cache.localName.count)) : ""
    cache.remove { $0.localName == "pt" || $0.localName == "ptCount" }
    var points = [XMLElement("\(prefix)ptCount", [("val", String(cells.count))])]
    for (index, cell) in cells.enumerated() {
      let text: String
      switch (computer.value(of: cell) ?? .blank, cache.localName) {
      case (.number(let number), _): text = Number.double(number).text
      case (.text(let value), "strCache"): text = value
      case (.boolean(let flag), "strCache"): text = flag ? "TRUE" : "FALSE"
      default: continue
      }
      points.append(XMLElement("\(prefix)pt", [("idx", String(index))], [.element(XMLElement("\(prefix)v", [], [.text(text)]))]))
    }
    // The format code comes first, an extension list last.
    let tail = cache.elements.filter { $0.localName == "extLst" }
    cache.remove { $0.localName == "extLst" }
    cache.children += (points + tail).map(XMLElement.Child.element)
  }

  /// The cells of one range in one row or column, nil for anything else.
  private static func cells(of formula: String) -> [WorkbookCell]? {
    var found: [FormulaReference] = []
    _ = FormulaReferences.rewritten(formula) { reference in
      found.append(reference)
      return reference
    }
    guard found.count == 1, let reference = found.first, let sheet = reference.sheet.map(SheetName.folded),
      let firstRow = reference.first.row, let firstColumn = reference.first.column
    else { return nil }
    let lastRow = reference.last?.row ?? firstRow
    let lastColumn = reference.last?.column ?? firstColumn
    guard firstRow <= lastRow, firstColumn <= lastColumn, firstRow == lastRow || firstColumn == lastColumn else { return nil }
    return (firstRow...lastRow).flatMap { row in
      (firstColumn...lastColumn).map { WorkbookCell(sheet: sheet, row: row, column: $0) }
    }
  }

  /// Moves the comments of a sheet and takes out those that mark lists.
  func moveComments(_ root: XMLElement, rows: RowPlan) {
    guard let list = root.first("commentList") else { return }
    list.remove { Marks.list(in: Self.text(ofComment: $0)) != nil }
    for comment in list.elements {
      guard let cell = comment["ref"].flatMap({ CellReference(parsing: $0.utf8) }) else { continue }
      comment["ref"] = CellReference(uncheckedRow: rows.row(cell.row), column: cell.column).description
    }
  }

  /// Moves the boxes of comments; `removed` are the cells whose comment marked a list.
  func moveShapes(_ root: XMLElement, rows: RowPlan, removed: Set<CellReference>) {
    root.remove { shape in
      guard let cell = Self.cell(ofShape: shape) else { return false }
      return removed.contains(cell)
    }
    for shape in root.elements {
      guard let cell = Self.cell(ofShape: shape), let data = shape.first("ClientData"), let row = data.first("Row") else {
        continue
      }
      let moved = rows.row(cell.row)
      row.text = String(moved - 1)
      if let anchor = data.first("Anchor") {
        var numbers = anchor.text.split(separator: ",").map { $0.filter { $0.isNumber } }.compactMap { Int($0) }
        guard numbers.count == 8 else { continue }
        numbers[2] += moved - cell.row
        numbers[6] += moved - cell.row
        anchor.text = numbers.map(String.init).joined(separator: ", ")
      }
    }
  }

  /// Moves threaded comments, which Excel 365 keeps beside the notes, and takes out those whose note marked a list.
  func moveThreads(_ root: XMLElement, rows: RowPlan, removed: Set<CellReference>) {
    func place(_ element: XMLElement) -> CellReference? { element["ref"].flatMap { CellReference(parsing: $0.utf8) } }
    root.remove { thread in place(thread).map(removed.contains) ?? false }
    for thread in root.elements {
      guard let cell = place(thread) else { continue }
      thread["ref"] = CellReference(uncheckedRow: rows.row(cell.row), column: cell.column).description
    }
  }

  /// Stretches a table of a sheet.
  func moveTable(_ root: XMLElement, on sheet: TemplateSheet, rows: RowPlan) {
    for element in [root, root.first("autoFilter")].compactMap(\.self) {
      if let range = element["ref"].flatMap({ try? CellRange($0) }) { element["ref"] = rows.stretched(range).description }
    }
    for formula in root.all("calculatedColumnFormula") + root.all("totalsRowFormula") {
      formula.text = plan.moved(formula.text, sheet: sheet.name)
    }
  }

  /// Names the columns of a table, moved already, after its headings, where marks changed these: Excel repairs a file where they differ.
  func nameColumns(of root: XMLElement, on sheet: TemplateSheet, part: String, computer: FormulaComputer) throws(TemplateError) {
    guard root["headerRowCount"] != "0", let range = root["ref"].flatMap({ try? CellRange($0) }),
      let columns = root.first("tableColumns")?.elements
    else { return }
    var seen: Set<String> = []
    var isChanged = false
    for (offset, column) in columns.enumerated() {
      let cell = WorkbookCell(sheet: SheetName.folded(sheet.name), row: range.first.row, column: range.first.column + offset)
      let name = EscapedText.plain(column["name"] ?? "")
      guard let value = computer.value(of: cell), value.asText != name else {
        seen.insert(name.lowercased())
        continue
      }
      guard case .text(let heading) = value, !heading.isEmpty, seen.insert(heading.lowercased()).inserted else {
        let place = CellReference(uncheckedRow: cell.row, column: cell.column).description
        throw .cell(sheet: sheet.name, cell: place, .tableHeading)
      }
      column["name"] = EscapedText.escaped(heading)
      isChanged = true
    }
    guard isChanged, seen.count < columns.count else { return }
    throw .part(part, .tableHeading)
  }

  static func text(ofComment comment: XMLElement) -> String {
    comment.first("text").map(RowFilling.text(of:)) ?? ""
  }

  private static func cell(ofShape shape: XMLElement) -> CellReference? {
    guard let data = shape.first("ClientData"), let row = data.first("Row").flatMap({ Int($0.text) }),
      let column = data.first("Column").flatMap({ Int($0.text) })
    else { return nil }
    return try? CellReference(row: row + 1, column: column + 1)
  }
}

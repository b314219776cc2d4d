internal import Spreadsheet

/// One worksheet of a template while it is filled: its tree, its name, its marks of repeating rows.
final class TemplateSheet {
  let name: String
  let part: String
  let root: XMLElement
  /// Repeating rows asked for by comments and names, from the top.
  var repeats: [RepeatedRows] = []

  init(name: String, part: String, root: XMLElement) {
    self.name = name
    self.part = part
    self.root = root
    numberCells()
  }

  var rows: [XMLElement] { root.first("sheetData")?.elements.filter { $0.localName == "row" } ?? [] }

  /// Gives rows and cells the references that they may leave out, each being the one after the last.
  private func numberCells() {
    var row = 0
    for element in rows {
      row = element["r"].flatMap { Int($0) } ?? row + 1
      if element["r"] == nil { element.put("r", String(row)) }
      var column = 0
      for cell in element.elements where cell.localName == "c" {
        if let place = cell["r"].flatMap({ CellReference(parsing: $0.utf8) }) {
          column = place.column
        } else if cell["r"] == nil, let place = try? CellReference(row: row, column: column + 1) {
          column = place.column
          cell.put("r", place.description)
        }
      }
    }
  }

  /// Adds repeating rows; throws where another list has one of them.
  func repeatRows(_ rows: ClosedRange<Int>, list: String, at cell: String) throws(TemplateError) {
    if let other = repeats.first(where: { $0.rows.overlaps(rows) }) {
      if other.list == list, other.rows == rows { return }
      throw .cell(sheet: name, cell: cell, .overlappingLists(other.list, list))
    }
    repeats.append(RepeatedRows(list: list, rows: rows))
    repeats.sort { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Sets how often each block stands, by the lengths of the lists.
  func count(_ content: TemplateContent) throws(TemplateError) {
    var total = rows.last.flatMap { $0["r"] }.flatMap { Int($0) } ?? 0
    for (index, block) in repeats.enumerated() {
      guard let list = content.lists[block.list] else {
        let fault = TemplateFault.unknownList(block.list, nearest: Marks.nearest(to: block.list, in: content.lists.keys))
        throw .cell(sheet: name, cell: "A\(block.rows.lowerBound)", fault)
      }
      repeats[index].copies = max(1, list.count)
      total += (repeats[index].copies - 1) * block.height
      guard total <= CellReference.lastRow else {
        throw .cell(
          sheet: name, cell: "A\(block.rows.lowerBound)", .tooManyRows(list: block.list, rows: list.count * block.height))
      }
    }
  }

  /// Writes shared formulas out in each cell that has one: rows that move apart can no longer share.
  func unshareFormulas() {
    var masters: [String: (formula: String, row: Int, column: Int)] = [:]
    for cell in rows.flatMap(\.elements) {
      guard let formula = cell.first("f"), formula["t"] == "shared", let id = formula["si"],
        let place = cell["r"].flatMap({ CellReference(parsing: $0.utf8) })
      else { continue }
      if !formula.text.isEmpty {
        masters[id] = (formula.text, place.row, place.column)
      } else if let master = masters[id] {
        formula.text = Self.shifted(master.formula, rows: place.row - master.row, columns: place.column - master.column)
      }
      for attribute in ["t", "si", "ref"] { formula[attribute] = nil }
    }
  }

  /// The formula as it reads some rows down and columns right; what leaves the sheet is `#REF!`.
  static func shifted(_ formula: String, rows: Int, columns: Int) -> String {
    FormulaReferences.rewritten(formula) { reference in
      func end(_ end: FormulaReference.End) -> FormulaReference.End? {
        var moved = end
        if !end.isRowFixed { moved.row = end.row.map { $0 + rows } }
        if !end.isColumnFixed { moved.column = end.column.map { $0 + columns } }
        if let row = moved.row, !(1...CellReference.lastRow).contains(row) { return nil }
        if let column = moved.column, !(1...CellReference.lastColumn).contains(column) { return nil }
        return moved
      }
      guard let first = end(reference.first) else { return nil }
      var moved = reference
      moved.first = first
      if let last = reference.last {
        guard let last = end(last) else { return nil }
        moved.last = last
      }
      return moved
    }
  }
}

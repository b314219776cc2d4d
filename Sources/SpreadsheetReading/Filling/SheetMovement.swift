internal import Spreadsheet

/// Moves what lies on a sheet beside its cells: merges, rules, links, breaks, filters, the extension list.
struct SheetMovement {
  let sheet: TemplateSheet
  let plan: WorkbookPlan

  private var rows: RowPlan { RowPlan(blocks: sheet.repeats) }

  func run() {
    for element in sheet.root.elements {
      switch element.localName {
      case "mergeCells":
        repeatEach(in: element, attribute: "ref")
        element["count"] = String(element.elements.count)
      case "hyperlinks": repeatEach(in: element, attribute: "ref")
      case "conditionalFormatting", "ignoredErrors", "dataValidations", "protectedRanges": stretchLists(in: element)
      case "autoFilter": stretch(element, "ref")
      case "rowBreaks":
        for mark in element.elements {
          if let row = mark["id"].flatMap({ Int($0) }), row > 0 { mark["id"] = String(rows.lastRow(row)) }
        }
      case "extLst": extensions(in: element)
      default: break
      }
    }
    moveFormulas()
    if let dimension = sheet.root.first("dimension"), let range = usedRange { dimension["ref"] = range.description }
  }

  private var usedRange: CellRange? {
    let cells = sheet.rows.flatMap(\.elements).compactMap { $0["r"].flatMap { CellReference(parsing: $0.utf8) } }
    guard let first = cells.first else { return nil }
    let columns = cells.map(\.column)
    return CellRange(
      CellReference(uncheckedRow: first.row, column: columns.min() ?? 1),
      CellReference(uncheckedRow: cells.map(\.row).max() ?? 1, column: columns.max() ?? 1))
  }

  /// Elements whose range lies in one block stand once a copy, the others are stretched.
  private func repeatEach(in list: XMLElement, attribute: String) {
    var moved: [XMLElement] = []
    for element in list.elements {
      guard let range = element[attribute].flatMap({ try? CellRange($0) }) else {
        moved.append(element)
        continue
      }
      if let block = rows.block(of: range.first.row), rows.range(range, copy: 0) != nil {
        for copy in 0..<rows.blocks[block].copies {
          let one = element.copy()
          one[attribute] = rows.range(range, copy: copy)?.description
          moved.append(one)
        }
      } else {
        stretch(element, attribute)
        moved.append(element)
      }
    }
    list.children = moved.map(XMLElement.Child.element)
  }

  private func stretch(_ element: XMLElement, _ attribute: String) {
    if let range = element[attribute].flatMap({ try? CellRange($0) }) { element[attribute] = rows.stretched(range).description }
  }

  private func stretchLists(in element: XMLElement) {
    element.visit { one in if let list = one["sqref"] { one["sqref"] = stretched(list: list) } }
  }

  /// Several ranges, parted by spaces. One that covers some of a block's rows alone stands once a copy: stretched, it would take in the
  /// other rows.
  private func stretched(list: String) -> String {
    list.split(separator: " ").map { text in
      guard let range = try? CellRange(String(text)) else { return String(text) }
      guard let block = rows.block(of: range.first.row).map({ rows.blocks[$0] }), range.rows.count < block.height,
        block.copies <= Self.mostRanges, rows.range(range, copy: 0) != nil
      else { return rows.stretched(range).description }
      return (0..<block.copies).compactMap { rows.range(range, copy: $0)?.description }.joined(separator: " ")
    }.joined(separator: " ")
  }

  /// More ranges than this are not listed for one rule.
  private static let mostRanges = 2000

  /// Formulas of rules.
  private func moveFormulas() {
    for element in sheet.root.elements
    where element.localName == "conditionalFormatting" || element.localName == "dataValidations" {
      element.visit { one in
        if ["formula", "formula1", "formula2"].contains(one.localName), !one.text.isEmpty {
          one.text = plan.moved(one.text, sheet: sheet.name)
        }
        if one.localName == "cfvo", one["type"] == "formula", let formula = one["val"] {
          one["val"] = plan.moved(formula, sheet: sheet.name)
        }
      }
    }
  }

  /// Sparklines of repeated rows stand once a copy; other ranges of extensions are stretched.
  private func extensions(in list: XMLElement) {
    for group in list.all("sparklines") {
      var moved: [XMLElement] = []
      for sparkline in group.elements {
        let place = sparkline.first("sqref").flatMap { CellReference(parsing: $0.text.utf8) }
        guard let place, let block = rows.block(of: place.row) else {
          moved.append(move(sparkline, copy: nil))
          continue
        }
        for copy in 0..<rows.blocks[block].copies {
          moved.append(move(sparkline.copy(), copy: RowPlan.Copy(block: block, number: copy)))
        }
      }
      group.children = moved.map(XMLElement.Child.element)
    }
    list.visit { element in
      guard element.localName != "sparkline" else { return }
      for inner in element.elements {
        if inner.localName == "f" { inner.text = plan.moved(inner.text, sheet: sheet.name) }
        if inner.localName == "sqref" { inner.text = stretched(list: inner.text) }
      }
    }
  }

  private func move(_ sparkline: XMLElement, copy: RowPlan.Copy?) -> XMLElement {
    for inner in sparkline.elements {
      if inner.localName == "f" { inner.text = plan.moved(inner.text, sheet: sheet.name, copy: copy) }
      if inner.localName == "sqref", let cell = CellReference(parsing: inner.text.utf8) {
        let row = rows.row(cell.row, copy: copy?.number ?? 0)
        inner.text = CellReference(uncheckedRow: row, column: cell.column).description
      }
    }
    return sparkline
  }
}

internal import Spreadsheet

/// One filling of a template: reads its parts, plans where rows go, fills and moves, and gives the parts back.
final class TemplateFilling {
  private let archive: ReadArchive
  private let content: TemplateContent
  private let workbookPart: String
  private let workbook: XMLElement
  private var sheets: [TemplateSheet] = []
  private var strings: [XMLElement] = []
  /// Parts that were changed, by name.
  private var changed: [String: XMLElement] = [:]
  private var dropped: Set<String> = []
  private let computer = FormulaComputer()

  init(_ archive: ReadArchive, content: TemplateContent) throws(TemplateError) {
    self.archive = archive
    self.content = content
    do throws(SpreadsheetReadingError) {
      guard let part = try ReadRelationships(of: "", in: archive).first("officeDocument") else {
        throw SpreadsheetReadingError.missingPart("xl/workbook.xml")
      }
      workbookPart = part
      workbook = try XMLElement.tree(of: try archive.part(part), part: part)
      changed[part] = workbook
      try readSheets()
    } catch {
      throw .unreadable(error)
    }
  }

  /// The parts of the filled workbook in the template's order, and the formulas without a value.
  func parts() throws(TemplateError) -> ([Part], uncomputed: [String]) {
    let removed = try findRepeats()
    var plan = WorkbookPlan()
    for sheet in sheets {
      try sheet.count(content)
      sheet.unshareFormulas()
      plan.plans[SheetName.folded(sheet.name)] = RowPlan(blocks: sheet.repeats)
    }
    for sheet in sheets {
      try RowFilling(sheet: sheet, content: content, plan: plan, strings: strings).run()
      SheetMovement(sheet: sheet, plan: plan).run()
      try fillBands(of: sheet)
    }
    moveNames(plan)
    let uncomputed = FilledValues(computer: computer, strings: strings).run(sheets)
    try moveAttached(plan, removed: removed)
    dropCalculationChain(asksForCalculation: !uncomputed.isEmpty)
    return (try outputParts(), uncomputed)
  }

  private func readSheets() throws(SpreadsheetReadingError) {
    let relationships = try ReadRelationships(of: workbookPart, in: archive)
    if let part = relationships.first("sharedStrings") {
      strings = try XMLElement.tree(of: try archive.part(part), part: part).elements.filter { $0.localName == "si" }
    }
    for sheet in workbook.first("sheets")?.elements ?? [] {
      guard let name = sheet["name"], let id = sheet.attributes.first(where: { $0.name.hasSuffix(":id") })?.value,
        let target = relationships.targets[id], target.kind == "worksheet"
      else { continue }
      let root = try XMLElement.tree(of: try archive.part(target.part), part: target.part)
      changed[target.part] = root
      sheets.append(TemplateSheet(name: name, part: target.part, root: root))
    }
  }

  /// Finds repeating rows in comments and names; gives the cells whose comments are taken out, by sheet.
  private func findRepeats() throws(TemplateError) -> [String: Set<CellReference>] {
    var removed: [String: Set<CellReference>] = [:]
    for sheet in sheets {
      for part in try attached(to: sheet, kind: "comments") {
        for comment in try tree(of: part).all("comment") {
          guard let found = Marks.list(in: AttachedParts.text(ofComment: comment)),
            let cell = comment["ref"].flatMap({ CellReference(parsing: $0.utf8) })
          else { continue }
          try sheet.repeatRows(cell.row...(cell.row + found.rows - 1), list: found.name, at: cell.description)
          removed[sheet.name, default: []].insert(cell)
        }
      }
    }
    for name in workbook.first("definedNames")?.elements ?? [] {
      guard let list = name["name"], list.hasPrefix("repeat.") else { continue }
      try repeatRows(named: list, formula: name.text)
    }
    return removed
  }

  private func repeatRows(named name: String, formula: String) throws(TemplateError) {
    var found: [FormulaReference] = []
    _ = FormulaReferences.rewritten(formula) { reference in
      found.append(reference)
      return reference
    }
    let sheet = found.first?.sheet.flatMap { wanted in sheets.first { SheetName.folded($0.name) == SheetName.folded(wanted) } }
    guard found.count == 1, let reference = found.first, let sheet, let first = reference.first.row,
      let last = reference.last.map(\.row) ?? first, first <= last
    else { throw .part("definedName \(name)", .notRows(name)) }
    try sheet.repeatRows(first...last, list: String(name.dropFirst("repeat.".count)), at: "A\(first)")
  }

  /// Marks in the sheet's printed headers and footers.
  private func fillBands(of sheet: TemplateSheet) throws(TemplateError) {
    for band in sheet.root.first("headerFooter")?.elements ?? [] where Marks.areIn(band.text) {
      let values = MarkValues(values: content.values.mapValues { TemplateValue.text(Self.escapedBand($0.text)) })
      do throws(TemplateFault) { band.text = try values.text(of: band.text) } catch {
        throw .cell(sheet: sheet.name, cell: band.name, error)
      }
    }
  }

  /// `&` begins a code in headers and footers; doubled it is itself.
  private static func escapedBand(_ text: String) -> String {
    text.doubling("&")
  }

  private func moveNames(_ plan: WorkbookPlan) {
    for name in workbook.first("definedNames")?.elements ?? [] {
      name.text = plan.moved(name.text, sheet: "", stretchesCells: true)
    }
  }

  private func moveAttached(_ plan: WorkbookPlan, removed: [String: Set<CellReference>]) throws(TemplateError) {
    let moving = AttachedParts(plan: plan, values: MarkValues(values: content.values))
    for sheet in sheets {
      let rows = RowPlan(blocks: sheet.repeats)
      for part in try attached(to: sheet, kind: "drawing") {
        let drawing = try tree(of: part)
        moving.moveDrawing(drawing, rows: rows)
        try moving.fillTexts(drawing, part: part)
        for chart in try targets(of: part, kind: "chart") {
          let root = try tree(of: chart)
          moving.fillChart(root, computer: computer)
          try moving.fillTexts(root, part: chart)
        }
      }
      for part in try attached(to: sheet, kind: "comments") { moving.moveComments(try tree(of: part), rows: rows) }
      for part in try attached(to: sheet, kind: "vmlDrawing") {
        // Excel's own VML is not always well-formed XML; what cannot be read is kept as it is.
        guard let root = try? tree(of: part) else { continue }
        moving.moveShapes(root, rows: rows, removed: removed[sheet.name] ?? [])
      }
      for part in try attached(to: sheet, kind: "threadedComment") {
        moving.moveThreads(try tree(of: part), rows: rows, removed: removed[sheet.name] ?? [])
      }
      for part in try attached(to: sheet, kind: "table") {
        let table = try tree(of: part)
        moving.moveTable(table, on: sheet, rows: rows)
        try moving.nameColumns(of: table, on: sheet, part: part, computer: computer)
      }
    }
  }

  private func attached(to sheet: TemplateSheet, kind: String) throws(TemplateError) -> [String] {
    try targets(of: sheet.part, kind: kind)
  }

  private func targets(of part: String, kind: String) throws(TemplateError) -> [String] {
    do throws(SpreadsheetReadingError) {
      return try ReadRelationships(of: part, in: archive).all.filter { $0.kind == kind }.map(\.part)
    } catch {
      throw .unreadable(error)
    }
  }

  private func tree(of part: String) throws(TemplateError) -> XMLElement {
    if let known = changed[part] { return known }
    do throws(SpreadsheetReadingError) {
      let root = try XMLElement.tree(of: try archive.part(part), part: part)
      changed[part] = root
      return root
    } catch {
      throw .unreadable(error)
    }
  }

  /// The order of calculation is of the template's cells; Excel makes it anew where it is missing.
  private func dropCalculationChain(asksForCalculation: Bool) {
    dropped = Set(archive.names.filter { $0.lowercased().hasSuffix("calcchain.xml") })
    if asksForCalculation { workbook.first("calcPr")?["fullCalcOnLoad"] = "1" }
  }

  private func outputParts() throws(TemplateError) -> [Part] {
    var parts: [Part] = []
    for name in archive.names where !dropped.contains(name) {
      if let root = changed[name] {
        parts.append(Part(name, PartContent(bytes: root.part())))
        continue
      }
      do throws(SpreadsheetReadingError) {
        let isList = name == "[Content_Types].xml" || name.lowercased().hasSuffix("workbook.xml.rels")
        guard !dropped.isEmpty, isList else {
          parts.append(Part(name, PartContent(bytes: try archive.part(name))))
          continue
        }
        let root = try XMLElement.tree(of: try archive.part(name), part: name)
        root.remove { element in
          let target = (element["PartName"] ?? element["Target"] ?? "").lowercased()
          return target.hasSuffix("calcchain.xml")
        }
        parts.append(Part(name, PartContent(bytes: root.part())))
      } catch {
        throw .unreadable(error)
      }
    }
    return parts
  }
}

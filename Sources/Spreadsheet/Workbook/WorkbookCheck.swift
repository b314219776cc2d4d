/// What can be checked only once the whole workbook is known: that there is a sheet, and that every sheet referred to exists.
struct WorkbookCheck {
  private let workbook: Workbook
  private let known: Set<String>

  init(_ workbook: Workbook) {
    self.workbook = workbook
    known = Set(workbook.worksheets.map { SheetName.folded($0.name) })
  }

  func run() throws(SpreadsheetError) {
    guard let opened = workbook.openedSheet else { throw .noSheets }
    guard opened.visibility == .visible else {
      throw .mismatch("the sheet \"\(opened.name)\" opens with the workbook but is hidden")
    }
    try checkProperties()
    for name in workbook.names.defined {
      try require(name.sheets, in: "the name \(name.name)")
      try require(tables: name.tables, in: "the name \(name.name)")
      if let sheet = name.sheet { try require([sheet], in: "the name \(name.name)") }
    }
    for sheet in workbook.worksheets { try check(sheet) }
  }

  private func checkProperties() throws(SpreadsheetError) {
    var seen: Set<String> = []
    for property in workbook.properties.custom {
      if property.name.isEmpty { throw .empty(what: "a custom property's name") }
      try TextLimit.check(property.name, .other("a custom property's name"), limit: 255)
      guard seen.insert(property.name.lowercased()).inserted else { throw .duplicateName(property.name) }
      if case .string(let text) = property.value { try TextLimit.check(text, .other("a custom property's text"), limit: 255) }
      if case .number(let value) = property.value, !value.isFinite { throw .notFinite("\(value)") }
    }
  }

  private func check(_ sheet: Worksheet) throws(SpreadsheetError) {
    for (name, cell) in sheet.rows.referredSheets { try require([name], in: "the formula in \(cell)") }
    for (name, cell) in sheet.rows.referredTables { try require(tables: [name], in: "the formula in \(cell)") }
    for link in sheet.hyperlinks {
      switch link.target {
      case .cell(let target, _): try require([target], in: "a link at \(sheet.name)!\(link.range)")
      case .name(let name):
        guard workbook.names.hasName(name) else { throw .unknownName(name, in: "a link at \(sheet.name)!\(link.range)") }
      case .external: break
      }
    }
    for conditional in sheet.conditionals { try require(conditional.format.sheets, in: "a conditional format of \(sheet.name)") }
    for placed in sheet.validations { try require(placed.validation.sheets, in: "a data validation of \(sheet.name)") }
    for chart in sheet.drawings.compactMap(\.chart) { try require(chart.sheets, in: "a chart of \(sheet.name)") }
    for group in sheet.sparklines { try require(group.cells.map(\.source.sheet), in: "a sparkline of \(sheet.name)") }
    for array in sheet.arrays {
      if let merge = sheet.mergeIndex.overlapping(array) { throw .overlap(.arrayFormula, "\(array)", with: "merge \(merge)") }
      if let table = sheet.tables.first(where: { $0.range.overlaps(array) }) {
        throw .overlap(.arrayFormula, "\(array)", with: "table \(table.range)")
      }
    }
    for range in [sheet.autoFilter].compactMap(\.self) {
      for table in sheet.tables where table.range.overlaps(range) {
        throw .overlap(.autoFilter, "\(range)", with: "table \(table.range)")
      }
    }
  }

  private func require(tables: [String], in place: String) throws(SpreadsheetError) {
    for name in tables where !workbook.names.hasTable(name) { throw .unknownTable(name, in: place) }
  }

  private func require(_ sheets: [String], in place: String) throws(SpreadsheetError) {
    for name in sheets where !known.contains(SheetName.folded(name)) { throw .unknownSheet(name, in: place) }
  }
}

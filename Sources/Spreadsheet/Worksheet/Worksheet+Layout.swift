extension Worksheet {
  /// Sets the look of columns, replacing what was set before; throws off the sheet or for values out of range.
  public func setColumns(_ range: ClosedRange<Int>, _ properties: ColumnProperties) throws(SpreadsheetError) {
    guard range.lowerBound >= 1, range.upperBound <= CellReference.lastColumn else {
      throw .unfitRange(.columns, "\(range.lowerBound)...\(range.upperBound)")
    }
    try properties.checked()
    try check(properties.format)
    for column in range { columns[column] = properties }
  }

  /// Sets the look of one column.
  public func setColumn(_ column: Int, _ properties: ColumnProperties) throws(SpreadsheetError) {
    try setColumns(column...column, properties)
  }

  /// Sets the height of rows and width of columns that are given none; the height in points, the width in characters.
  public func setDefaults(rowHeight: Double = 15, columnWidth: Double? = nil) throws(SpreadsheetError) {
    try RowProperties(height: rowHeight).checked()
    try ColumnProperties(width: columnWidth).checked()
    defaultRowHeight = rowHeight
    defaultColumnWidth = columnWidth
  }

  /// Merges cells into one that shows the first one's value. Give the others blank cells in the same format where borders matter.
  ///
  /// Throws ``SpreadsheetError/unfitRange(_:_:)`` for a single cell, ``SpreadsheetError/overlap(_:_:with:)`` where another merge or a
  /// table has one of the cells.
  public func merge(_ range: CellRange) throws(SpreadsheetError) {
    if range.isSingleCell { throw .unfitRange(.merge, "\(range)") }
    if let other = mergeIndex.overlapping(range) { throw .overlap(.merge, "\(range)", with: "merge \(other)") }
    for table in tables where table.range.overlaps(range) { throw .overlap(.merge, "\(range)", with: "table \(table.range)") }
    merges.append(range)
    mergeIndex.insert(range)
  }

  /// How the sheet is shown: frozen panes, zoom, lines.
  public func setView(_ view: SheetView) throws(SpreadsheetError) {
    try view.checked()
    self.view = view
  }

  /// Freezes the rows above and columns left of a place: `freeze(rows: 5, columns: 2)`.
  public func freeze(rows: Int = 0, columns: Int = 0) throws(SpreadsheetError) {
    var view = view
    view.freeze = SheetView.Freeze(rows: rows, columns: columns)
    try setView(view)
  }

  /// Puts filter buttons on the first row of a range, with what its columns are filtered by. A table brings its own.
  ///
  /// `criteria` are by column of the sheet, from 1. Throws ``SpreadsheetError/outOfRange(what:value:allowed:)`` for a column outside the
  /// range, ``SpreadsheetError/overlap(_:_:with:)`` where a table lies in it, and what is wrong with a criterion.
  public func setAutoFilter(_ range: CellRange, criteria: [Int: FilterCriterion] = [:]) throws(SpreadsheetError) {
    for (column, criterion) in criteria {
      guard range.columns.contains(column) else {
        throw .outOfRange(what: "a filtered column", value: "\(column)", allowed: "\(range.columns)")
      }
      try criterion.checked()
    }
    for table in tables where table.range.overlaps(range) {
      throw .overlap(.autoFilter, "\(range)", with: "table \(table.range)")
    }
    autoFilter = range
    filterCriteria = criteria
  }

  /// Protects the sheet; see ``CellFormat/isLocked`` for the cells that stay open.
  public func protect(_ protection: SheetProtection = SheetProtection()) { self.protection = protection }

  /// Turns Excel's checks off on some cells.
  public func ignore(_ errors: [IgnoredError], in ranges: [CellRange]) throws(SpreadsheetError) {
    if ranges.isEmpty { throw .empty(what: "the ranges of ignored errors") }
    if errors.isEmpty { throw .empty(what: "a list of ignored errors") }
    ignoredErrors.append(PlacedIgnoredError(ranges: ranges, errors: errors))
  }

  /// Makes cells lead somewhere. Give the cell its text and look as any other.
  public func addHyperlink(_ target: Hyperlink, at range: CellRange, tooltip: String? = nil) throws(SpreadsheetError) {
    switch target {
    case .external(let address):
      if address.isEmpty { throw .empty(what: "a hyperlink's address") }
      if address.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        throw .mismatch("a hyperlink's address holds a control character")
      }
      try TextLimit.check(Hyperlink.escaped(address), .hyperlink, limit: TextLimit.hyperlink)
    case .cell: break
    case .name(let name): try NameRule.check(name)
    }
    if let tooltip { try TextLimit.check(tooltip, .other("a hyperlink's tip"), limit: 255) }
    guard hyperlinks.count < 65_530 else { throw .outOfRange(what: "links of a sheet", value: "65531", allowed: "up to 65530") }
    hyperlinks.append(PlacedHyperlink(range: range, target: target, tooltip: tooltip))
  }
}

extension Worksheet {
  /// Writes a table's headings as the next cells of the row.
  ///
  /// Throws ``SpreadsheetError/duplicateColumn(table:column:)`` for headings that differ by letter case at most,
  /// ``SpreadsheetError/empty(what:)`` for none or an empty one.
  public func appendTableHeader(_ columns: [String], format: FormatID = .normal) throws(SpreadsheetError) -> TableHeader {
    if columns.isEmpty { throw .empty(what: "a table's headings") }
    var seen: Set<String> = []
    for column in columns {
      if column.isEmpty { throw .empty(what: "a table heading") }
      try TextLimit.check(column, .tableColumn, limit: TextLimit.tableColumn)
      guard seen.insert(column.lowercased()).inserted else { throw .duplicateColumn(table: name, column: column) }
    }
    let first = CellReference(uncheckedRow: rows.row, column: rows.column)
    for column in columns { try append(string: column, format) }
    let header = TableHeader(first: first, columns: columns, sheet: position)
    headers.insert(header)
    return header
  }

  /// Writes a table's totals row as the next cells of the row, one total for each column; functions become SUBTOTAL formulas with
  /// their values now. The row is the one after the table's last; the table must be named `table`.
  public func appendTableTotals(
    _ totals: [TableTotal], of header: TableHeader, table: String, format: FormatID = .normal
  ) throws(SpreadsheetError) -> TableTotals {
    try NameRule.check(table)
    guard headers.contains(header) else { throw .mismatch("the table's headings were written on another sheet") }
    guard totals.count == header.columns.count else {
      throw .mismatch("\(totals.count) totals were given for \(header.columns.count) columns of table \"\(table)\"")
    }
    try move(toColumn: header.first.column)
    for (total, column) in zip(totals, header.columns) {
      switch total {
      case .none: try append(blank: format)
      case .label(let text): try append(string: text, format)
      case .function(let function, let cached):
        let formula = try Formula(
          "SUBTOTAL(\(function.subtotalCode),\(table)[\(TableXML.escapedColumn(column))])", cached: .number(cached))
        try append(.formula(formula), format)
      }
    }
    return TableTotals(row: currentRow, totals: totals, header: header, table: table)
  }

  /// Makes a table of the headings written before and `rows` rows below them, at least one, with the totals row if there is one.
  public func addTable(
    _ table: WorksheetTable, header: TableHeader, rows count: Int, totals: TableTotals? = nil
  ) throws(SpreadsheetError) {
    try NameRule.check(table.name)
    try table.style.checked()
    guard headers.contains(header) else { throw .mismatch("table \"\(table.name)\": its headings were written on another sheet") }
    guard (1...CellReference.lastRow).contains(count) else {
      throw .outOfRange(what: "a table's rows", value: "\(count)", allowed: "1...\(CellReference.lastRow)")
    }
    var lastRow = header.first.row + count
    if let totals {
      guard totals.header == header, totals.row == lastRow + 1, totals.table == table.name else {
        throw .mismatch("table \"\(table.name)\": its totals row is not the one written right below its rows")
      }
      lastRow += 1
    }
    let last = try CellReference(row: lastRow, column: header.first.column + header.columns.count - 1)
    let range = CellRange(header.first, last)
    for other in tables where other.range.overlaps(range) { throw .overlap(.table, "\(range)", with: "table \(other.range)") }
    if let merge = mergeIndex.overlapping(range) { throw .overlap(.table, "\(range)", with: "merge \(merge)") }
    if let autoFilter, autoFilter.overlaps(range) { throw .overlap(.table, "\(range)", with: "autofilter \(autoFilter)") }
    try names.addTable(table.name)
    tables.append(PlacedTable(table: table, range: range, columns: header.columns, totals: totals?.totals))
  }
}

extension WorksheetTable.Style {
  func checked() throws(SpreadsheetError) {
    let (number, limit) =
      switch self {
      case .none: (1, 1)
      case .light(let number): (number, 21)
      case .medium(let number): (number, 28)
      case .dark(let number): (number, 11)
      }
    guard (1...limit).contains(number) else {
      throw .outOfRange(what: "a table style", value: "\(number)", allowed: "1...\(limit)")
    }
  }

  /// The name as Excel knows it, nil for no style.
  var name: String? {
    switch self {
    case .none: nil
    case .light(let number): "TableStyleLight\(number)"
    case .medium(let number): "TableStyleMedium\(number)"
    case .dark(let number): "TableStyleDark\(number)"
    }
  }
}

extension Worksheet {
  /// How the sheet is printed.
  public func setPrint(_ setup: PrintSetup) throws(SpreadsheetError) {
    try setup.checked()
    print = setup
    isPrintSet = true
  }

  /// Prints this range alone.
  public func setPrintArea(_ range: CellRange) { printArea = range }

  /// Repeats rows at the top and columns at the left of every page; nil repeats none.
  public func setPrintTitles(rows: ClosedRange<Int>? = nil, columns: ClosedRange<Int>? = nil) throws(SpreadsheetError) {
    _ = try CellRange(rows: rows ?? 1...1, columns: columns ?? 1...1)
    repeatedRows = rows
    repeatedColumns = columns
  }

  /// Begins a new page after a row. A sheet holds at most 1,023 breaks.
  public func addPageBreak(afterRow row: Int) throws(SpreadsheetError) {
    guard (1..<CellReference.lastRow).contains(row) else { throw .reference("row \(row)") }
    guard rowBreaks.count < 1023 else { throw .outOfRange(what: "page breaks", value: "1024", allowed: "up to 1023") }
    if !rowBreaks.contains(row) { rowBreaks.append(row) }
  }

  /// Begins a new page after a column. A sheet holds at most 1,023 breaks.
  public func addPageBreak(afterColumn column: Int) throws(SpreadsheetError) {
    guard (1..<CellReference.lastColumn).contains(column) else { throw .reference("column \(column)") }
    guard columnBreaks.count < 1023 else { throw .outOfRange(what: "page breaks", value: "1024", allowed: "up to 1023") }
    if !columnBreaks.contains(column) { columnBreaks.append(column) }
  }
}

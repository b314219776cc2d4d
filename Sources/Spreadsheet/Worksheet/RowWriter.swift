/// Where the next cell of a sheet goes, and the rows written so far.
struct RowWriter {
  let sheet: String
  var store: SheetDataStore
  /// The row being written, 0 before the first.
  private(set) var row = 0
  /// The column of the next cell.
  private(set) var column = 1
  private(set) var isOpen = false
  private(set) var maximumOutlineLevel = 0
  private(set) var firstUsed: (row: Int, column: Int) = (Int.max, Int.max)
  private(set) var lastUsed: (row: Int, column: Int) = (0, 0)
  /// Sheets that formulas refer to, each with the first cell that does.
  private(set) var referredSheets: [(sheet: String, cell: String)] = []
  /// Tables likewise.
  private(set) var referredTables: [(table: String, cell: String)] = []
  /// Whether a cell holds a dynamic-array formula.
  var hasDynamicArrays = false
  private var rowText = ShortText()
  /// How many formats the workbook had when it was last asked; formats are never taken away.
  private var knownFormats = 1
  /// `<c r="AB` for each column used so far; the element at 0 is not used.
  private var columnTexts: [ShortText] = [ShortText()]

  init(sheet: String, deflater: PieceDeflater, rows: WorkbookOptions.RowStorage) {
    self.sheet = sheet
    store = SheetDataStore(deflater, rows: rows)
  }

  mutating func begin(_ wanted: Int?, _ properties: RowProperties) throws(SpreadsheetError) -> Int {
    let number = wanted ?? row + 1
    guard (1...CellReference.lastRow).contains(number) else { throw .reference("row \(number)") }
    guard number > row else { throw .rowOutOfOrder(sheet: sheet, row: number, after: row) }
    try properties.checked()
    try end()
    row = number
    column = 1
    isOpen = true
    rowText = ShortText(number: number, closedBy: UInt8(ascii: "\""))
    maximumOutlineLevel = max(maximumOutlineLevel, properties.outlineLevel)
    store.open.append("<row r=\"")
    store.open.append(rowText)
    if properties != .plain { store.open.append(Array(Self.attributes(properties).utf8)) }
    store.open.append(">")
    return number
  }

  mutating func end() throws(SpreadsheetError) {
    guard isOpen else { return }
    isOpen = false
    store.open.append("</row>")
    try store.rowEnded()
  }

  /// Writes the next cell as a number of some kind. All in one call: each access to a class's property is checked when it runs.
  @inline(__always)
  mutating func appendNumber(
    _ format: FormatID, kind: NumberKind, formats: StyleTable, digits: (UnsafeMutablePointer<UInt8>) -> Int
  ) throws(SpreadsheetError) {
    try check(format, in: formats)
    store.open.appendNumber(try place(format), kind: kind, digits: digits)
  }

  /// Throws for a format that is not the workbook's, and before any row.
  @inline(__always)
  mutating func check(_ format: FormatID, in formats: StyleTable) throws(SpreadsheetError) {
    guard isOpen else { throw .noOpenRow(sheet: sheet) }
    if format.index >= knownFormats { try learnFormats(format, of: formats) }
  }

  @inline(never)
  private mutating func learnFormats(_ format: FormatID, of formats: StyleTable) throws(SpreadsheetError) {
    knownFormats = formats.count
    if format.index >= knownFormats { throw .unknownFormat(format.index) }
  }

  /// The start of the next cell; moves on to the one after.
  @inline(__always)
  mutating func place(_ format: FormatID) throws(SpreadsheetError) -> CellPlace {
    guard isOpen else { throw .noOpenRow(sheet: sheet) }
    if column >= columnTexts.count { try growColumns() }
    let place = CellPlace(column: columnTexts[column], row: rowText, style: format.attribute)
    if column > lastUsed.column || row > lastUsed.row || column < firstUsed.column { noteUse() }
    column &+= 1
    return place
  }

  mutating func move(to target: Int) throws(SpreadsheetError) {
    guard isOpen else { throw .noOpenRow(sheet: sheet) }
    guard (1...(CellReference.lastColumn + 1)).contains(target) else { throw .reference("row \(row), column \(target)") }
    guard target >= column else { throw .columnOutOfOrder(sheet: sheet, row: row, column: target, after: column - 1) }
    column = target
  }

  /// Notes what a formula in the next cell refers to.
  mutating func note(_ formula: Formula) {
    for name in formula.sheets where !referredSheets.contains(where: { $0.sheet == name }) {
      referredSheets.append((name, nextCell))
    }
    for name in formula.tables where !referredTables.contains(where: { $0.table == name }) {
      referredTables.append((name, nextCell))
    }
  }

  /// The next cell, as messages name it.
  private var nextCell: String { "\(SheetName.quoted(sheet))!\(CellReference(uncheckedRow: row, column: column))" }

  /// The range from the first to the last cell written, nil where there is none.
  var usedRange: CellRange? {
    guard lastUsed.row > 0 else { return nil }
    return CellRange(
      CellReference(uncheckedRow: firstUsed.row, column: firstUsed.column),
      CellReference(uncheckedRow: lastUsed.row, column: lastUsed.column))
  }

  @inline(never)
  private mutating func noteUse() {
    firstUsed = (min(firstUsed.row, row), min(firstUsed.column, column))
    lastUsed = (row, max(lastUsed.column, column))
  }

  @inline(never)
  private mutating func growColumns() throws(SpreadsheetError) {
    guard column <= CellReference.lastColumn else { throw .reference("row \(row), column \(column)") }
    for next in columnTexts.count...column {
      columnTexts.append(ShortText("<c r=\"" + CellReference.letters(ofColumn: next)))
    }
  }

  private static func attributes(_ properties: RowProperties) -> String {
    var text = ""
    if let format = properties.format { text += " s=\"\(format.index)\" customFormat=\"1\"" }
    if let height = properties.height { text += " ht=\"\(Number.double(height).text)\"" }
    if properties.isHidden { text += " hidden=\"1\"" }
    if properties.height != nil { text += " customHeight=\"1\"" }
    if properties.outlineLevel > 0 { text += " outlineLevel=\"\(properties.outlineLevel)\"" }
    if properties.isCollapsed { text += " collapsed=\"1\"" }
    return text
  }
}

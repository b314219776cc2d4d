internal import Enforcement
public import Report
internal import Spreadsheet
public import SpreadsheetReading

extension WorkbookRenderer {
  /// What a workbook holds otherwise than `document` says, a line each; empty where every cell of every table reads back as the
  /// value that was computed.
  ///
  /// The workbook is opened as any reader opens it; only where the tables stand is known beforehand.
  ///
  /// - Throws: ``SpreadsheetReadingError`` where the bytes are no sound workbook.
  /// - Complexity: O(cells).
  public func mismatches(in bytes: [UInt8], with document: Document) throws(SpreadsheetReadingError) -> [String] {
    let plan = WorkbookPlan(document, motto: motto)
    let file = try SpreadsheetReader(bytes)
    guard file.sheets.map(\.name) == plan.directory.sheetNames else { return ["sheets: \(file.sheets.map(\.name))"] }
    var mismatches: [String] = []
    for (position, sheet) in file.sheets.enumerated() {
      var expected = ExpectedCells(on: position, of: plan.directory)
      try file.forEachCell(of: sheet) { cell in
        if let mismatch = expected.mismatch(with: cell) { mismatches.append("\(sheet.name)!\(mismatch)") }
      }
      mismatches += expected.absent.map { "\(sheet.name)!\($0)" }
    }
    return mismatches
  }
}

/// The values that the tables' cells of one sheet must have, each ticked off as it is read.
private struct ExpectedCells {
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private enum Expected {
    case number(Double)
    case text(String)
  }

  private var values: [Place: Expected] = [:]

  init(on sheet: Int, of directory: CellDirectory) {
    for entry in directory.entries where entry.sheet == sheet {
      for (index, row) in entry.table.rows.enumerated() {
        for (position, (column, cell)) in zip(entry.table.columns, row.cells).enumerated() {
          guard let expected = Self.expected(cell, in: column) else { continue }
          values[Place(row: entry.firstRow + index, column: position + 1)] = expected
        }
      }
    }
  }

  /// What the cell differs in from what is expected there; nil where it does not, or where nothing is expected.
  mutating func mismatch(with cell: ReadCell) -> String? {
    guard let expected = values.removeValue(forKey: Place(row: cell.reference.row, column: cell.reference.column)) else {
      return nil
    }
    switch (expected, cell.value) {
    case (.number(let number), .number(let read)) where number == read.double: return nil
    case (.text(let text), .string(let read)) where text == read: return nil
    default: return "\(cell.reference): \(cell.value), computed \(expected)"
    }
  }

  /// The cells that were not read.
  var absent: [String] {
    values.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { "row \($0.row), column \($0.column): nothing" }
  }

  private static func expected(_ cell: Cell, in column: Column) -> Expected? {
    if case .text(let text) = cell.value, cell.derivation == nil, !text.isEmpty {
      return .text(TextClip.cell(NoteMarks.marked(text, cell.noteMark)))
    }
    let kind = column.kind == .text ? TableRowWriter.kind(of: cell.value) : column.kind
    switch CellValues.plain(cell.value, kind: kind) {
    case .number(.integer(let integer)): return .number(Double(integer))
    case .number(.decimal(let unscaled, let scale)): return Double("\(unscaled)e-\(scale)").map(Expected.number)
    // An empty text is written as an empty cell, as Excel does.
    case .string(let text): return text.isEmpty ? nil : .text(text)
    default: return nil
    }
  }
}

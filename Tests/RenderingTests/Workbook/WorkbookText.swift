import Spreadsheet
import SpreadsheetReading

/// A workbook read back as text, a line a cell: `J9 = ROUND(…) → 0.7098`, `B9 → Hà Nội`.
struct WorkbookText {
  private let reader: SpreadsheetReader

  init(_ bytes: [UInt8]) throws { reader = try SpreadsheetReader(bytes) }

  var sheetNames: [String] { reader.sheets.map(\.name) }

  /// The cells of a sheet that hold something.
  func cells(of sheet: String) throws -> [ReadCell] {
    try reader.cells(of: sheet).values.filter { $0.formula != nil || Self.text($0.value) != "" }.sorted {
      $0.reference < $1.reference
    }
  }

  /// The lines of some rows of a sheet.
  func lines(of sheet: String, rows: ClosedRange<Int>) throws -> [String] {
    try cells(of: sheet).filter { rows.contains($0.reference.row) }.map { cell in
      "\(cell.reference)\(cell.formula.map { " = \($0)" } ?? "") → \(Self.text(cell.value))"
    }
  }

  /// The value of one cell as text; nil where the sheet has no such cell.
  func value(_ sheet: String, _ reference: String) throws -> String? {
    try reader.cells(of: sheet)[CellReference(reference)].map { Self.text($0.value) }
  }

  /// The cell itself.
  func cell(_ sheet: String, _ reference: String) throws -> ReadCell? { try reader.cells(of: sheet)[CellReference(reference)] }

  static func text(_ value: ReadValue) -> String {
    switch value {
    case .blank: ""
    case .string(let text): text
    case .number(let number): number.text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }
}

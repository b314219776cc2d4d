import Spreadsheet

/// A workbook being made together with a list of what its cells were given, for readers by other people to be held against.
final class RecordedWorkbook {
  let book: Workbook
  /// A line for each cell: sheet, cell, kind, value, and for formulas the text before kind and value; see `read_back.py`.
  private(set) var lines: [String] = []

  init(_ options: WorkbookOptions = WorkbookOptions()) { book = Workbook(options) }

  /// Adds a sheet, named after the feature unless told.
  func sheet(_ name: String = "Tính năng") throws -> Worksheet { try book.addWorksheet(name) }

  /// Begins a row of cells in one format.
  func row(_ sheet: Worksheet, _ values: [CellValue], _ format: FormatID = .normal, _ properties: RowProperties = .plain) throws {
    try sheet.beginRow(nil, properties)
    for value in values { try cell(sheet, value, format) }
  }

  /// Writes the next cell.
  func cell(_ sheet: Worksheet, _ value: CellValue, _ format: FormatID = .normal) throws {
    note(try sheet.append(value, format), of: sheet, value)
  }

  /// Notes a cell that the sheet wrote by itself, such as a table's heading.
  func note(_ cell: CellReference, of sheet: Worksheet, _ value: CellValue) {
    guard let fields = Self.fields(of: value) else { return }
    lines.append(([sheet.name, "\(cell)"] + fields).map(Self.escaped).joined(separator: "\t"))
  }

  private static func fields(of value: CellValue) -> [String]? {
    switch value {
    case .blank, .string(""): nil
    case .string(let text): ["s", text]
    case .richText(let text): text.plainText.isEmpty ? nil : ["s", text.plainText]
    case .number(let number): ["n", Self.text(number)]
    case .boolean(let flag): ["b", flag ? "1" : "0"]
    case .date(let day): ["d", "\(day.serial)"]
    case .moment(let day, let second): ["d", "\(Double(day.serial) + Double(second) / 86_400)"]
    case .error(let error): ["e", error.rawValue]
    case .formula(let formula):
      switch formula.cached {
      case .number(let number): ["f", formula.text, "n", Self.text(number)]
      case .string(let text): ["f", formula.text, "s", text]
      case .boolean(let flag): ["f", formula.text, "b", flag ? "1" : "0"]
      case .error(let error): ["f", formula.text, "e", error.rawValue]
      }
    }
  }

  private static func text(_ number: Number) -> String {
    switch number {
    case .integer(let integer): "\(integer)"
    case .decimal(let unscaled, let scale): plainDecimal(unscaled, scale: scale)
    case .double(let double): "\(double)"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

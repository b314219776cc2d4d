/// What is wrong with something given to the library, or why a workbook cannot be written.
///
/// Every fault is found when the value is given, or at the latest when the workbook is encoded; a file that Excel would repair is
/// never written. The cases carry the facts, ``description`` words them.
public enum SpreadsheetError: Error, Hashable, Sendable {
  // Sheets and names
  /// A sheet name that Excel refuses.
  case sheetName(String, SheetNameFault)
  /// Two sheets whose names differ by letter case at most.
  case duplicateSheetName(String)
  /// A workbook without a sheet cannot be opened.
  case noSheets
  /// A formula, name or link leads to a sheet that the workbook lacks.
  case unknownSheet(String, in: String)
  /// A formula refers to a table that the workbook lacks.
  case unknownTable(String, in: String)
  /// A link leads to a defined name that the workbook lacks.
  case unknownName(String, in: String)
  /// A defined name or table name that Excel refuses.
  case name(String, NameFault)
  /// A defined name given twice for the same scope, or a table name used twice in the workbook.
  case duplicateName(String)

  // Cells
  /// Text or numbers that name no cell or range of a sheet.
  case reference(String)
  /// A row given before or at the row last written.
  case rowOutOfOrder(sheet: String, row: Int, after: Int)
  /// A cell given before or at the cell last written in its row.
  case columnOutOfOrder(sheet: String, row: Int, column: Int, after: Int)
  /// A cell given while no row is open.
  case noOpenRow(sheet: String)
  /// Text longer than its place allows, in UTF-16 code units.
  case textTooLong(TextRole, units: Int, limit: Int)
  /// NaN or an infinity, which a cell cannot hold.
  case notFinite(String)
  /// A day that the calendar or the 1900 date system lacks.
  case date(year: Int, month: Int, day: Int)
  /// A formula that Excel could not read.
  case formula(String, FormulaFault)
  /// The code of a number format that Excel could not read.
  case numberFormat(String, NumberFormatFault)
  /// A format handle that this workbook did not give.
  case unknownFormat(Int)
  /// More cell formats than a workbook may hold.
  case tooManyFormats(limit: Int)
  /// A number outside its range.
  case outOfRange(what: String, value: String, allowed: String)
  /// Two ranges that may not share a cell.
  case overlap(RangeRole, String, with: String)
  /// A range too small or too large for its use.
  case unfitRange(RangeRole, String)
  /// A list that must not be empty is.
  case empty(what: String)
  /// Two columns of a table with the same heading.
  case duplicateColumn(table: String, column: String)
  /// Pieces that do not belong together, such as a table whose header was written on another sheet.
  case mismatch(String)

  /// Bytes given for a picture that are none.
  case picture(PictureFault)

  // Writing
  /// zlib refused to work, with its code.
  case compression(code: Int32)
  /// The system refused a file operation, with its `errno`.
  case file(operation: String, path: String, code: Int32)
}

/// Why a sheet name is refused. Excel's rules: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at an end, not "History".
public enum SheetNameFault: Hashable, Sendable {
  /// The name has no character.
  case empty
  /// More than 31 UTF-16 code units.
  case tooLong(units: Int)
  /// A character that sheet names may not hold.
  case forbidden(Character)
  /// An apostrophe at the start or the end.
  case apostropheAtEnd
  /// "History" is Excel's own.
  case reserved
}

/// Why a defined name or table name is refused.
public enum NameFault: Hashable, Sendable {
  /// The name has no character.
  case empty
  /// More than 255 UTF-16 code units.
  case tooLong(units: Int)
  /// A character that names may not hold, or may not start with.
  case forbidden(Character)
  /// The name reads as a cell reference, such as `AB12`, `R1C1`, `R` or `C`.
  case readsAsReference
  /// `TRUE`, `FALSE`, or a name that begins as Excel's own do (`_xlnm.Print_Area`).
  case reserved
}

/// Why a formula is refused.
public enum FormulaFault: Hashable, Sendable {
  /// The formula has no character.
  case empty
  /// A formula is stored without its leading `=`.
  case leadingEquals
  /// More than 8,192 UTF-16 code units.
  case tooLong(units: Int)
  /// Brackets or quotation marks that do not match.
  case unbalanced(Character)
  /// A control character outside a string.
  case controlCharacter
  /// A text inside the formula of more than 255 UTF-16 code units.
  case textTooLong(units: Int)
  /// Functions more than 64 deep in each other.
  case tooDeep
  /// A reference to a table's columns, where Excel allows none: in conditional formats and data validations.
  case structuredReference
}

/// Why the code of a number format is refused.
public enum NumberFormatFault: Hashable, Sendable {
  /// A quotation mark or bracket that does not close, or a `\\`, `_` or `*` at the end, which want a character behind them.
  case unbalanced(Character)
  /// More than four parts between semicolons.
  case tooManySections(Int)
  /// A control character.
  case controlCharacter
}

/// Where a text stands, for the limit that holds there.
public enum TextRole: Hashable, Sendable {
  /// The value of a cell: 32,767 units.
  case cell
  /// A header or footer: 255 units.
  case headerFooter
  /// The code of a number format: 255 units.
  case numberFormat
  /// A table heading: 255 units.
  case tableColumn
  /// The address of a hyperlink: 2,079 units.
  case hyperlink
  /// A title or message of a data validation: 32 and 255 units.
  case validation
  /// Any other text, named.
  case other(String)
}

/// What a range is used for.
public enum RangeRole: Hashable, Sendable {
  /// Merged cells.
  case merge
  /// A table.
  case table
  /// The sheet's autofilter.
  case autoFilter
  /// The data of a chart.
  case chart
  /// Column properties.
  case columns
  /// A sparkline's cell or source.
  case sparkline
  /// A note on a cell.
  case comment
  /// The cells of an array formula.
  case arrayFormula
}

extension SpreadsheetError: CustomStringConvertible {
  /// The fault in one English sentence.
  public var description: String {
    switch self {
    case .sheetName(let name, let fault): "the sheet name \"\(name)\" is not legal: \(fault)"
    case .duplicateSheetName(let name): "the sheet name \"\(name)\" is used twice"
    case .noSheets: "the workbook has no sheet"
    case .unknownSheet(let name, let place): "\(place) refers to \"\(name)\", which is no sheet of the workbook"
    case .unknownTable(let name, let place): "\(place) refers to \"\(name)\", which is no table of the workbook"
    case .unknownName(let name, let place): "\(place) leads to \"\(name)\", which is no name of the workbook"
    case .name(let name, let fault): "the name \"\(name)\" is not legal: \(fault)"
    case .duplicateName(let name): "the name \"\(name)\" is used twice"
    case .reference(let text): "\"\(text)\" names no cell or range of a sheet"
    case .rowOutOfOrder(let sheet, let row, let after): "sheet \"\(sheet)\": row \(row) was given after row \(after)"
    case .columnOutOfOrder(let sheet, let row, let column, let after):
      "sheet \"\(sheet)\", row \(row): column \(column) was given after column \(after)"
    case .noOpenRow(let sheet): "sheet \"\(sheet)\": a cell was given before any row"
    case .textTooLong(let role, let units, let limit): "\(role.name) has \(units) UTF-16 units, the limit is \(limit)"
    case .notFinite(let what): "\(what) is not a finite number"
    case .date(let year, let month, let day): "\(year)-\(month)-\(day) is no day of the 1900 date system"
    case .formula(let text, let fault): "the formula \"\(text)\" is not legal: \(fault)"
    case .numberFormat(let code, let fault): "the number format \"\(code)\" is not legal: \(fault)"
    case .unknownFormat(let index): "format \(index) does not belong to this workbook"
    case .tooManyFormats(let limit): "a workbook holds at most \(limit) cell formats"
    case .outOfRange(let what, let value, let allowed): "\(what) is \(value), allowed is \(allowed)"
    case .overlap(let role, let range, let other): "\(role.name) \(range) overlaps \(other)"
    case .unfitRange(let role, let range): "\(range) is no range for \(role.name)"
    case .empty(let what): "\(what) is empty"
    case .duplicateColumn(let table, let column): "table \"\(table)\" has two columns \"\(column)\""
    case .mismatch(let text): text
    case .picture(let fault): "the bytes given for a picture are none: \(fault)"
    case .compression(let code): "zlib failed with code \(code)"
    case .file(let operation, let path, let code): "\(operation) \(path) failed with errno \(code)"
    }
  }
}

extension SheetNameFault: CustomStringConvertible {
  /// The reason as a clause.
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong(let units): "it has \(units) UTF-16 units, the limit is 31"
    case .forbidden(let character): "it holds \"\(character)\""
    case .apostropheAtEnd: "it starts or ends with an apostrophe"
    case .reserved: "Excel keeps it for itself"
    }
  }
}

extension NameFault: CustomStringConvertible {
  /// The reason as a clause.
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong(let units): "it has \(units) UTF-16 units, the limit is 255"
    case .forbidden(let character): "\"\(character)\" is not allowed there"
    case .readsAsReference: "it reads as a cell reference"
    case .reserved: "Excel keeps it for itself"
    }
  }
}

extension FormulaFault: CustomStringConvertible {
  /// The reason as a clause.
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .leadingEquals: "it starts with \"=\""
    case .tooLong(let units): "it has \(units) UTF-16 units, the limit is 8192"
    case .unbalanced(let character): "\"\(character)\" has no partner"
    case .controlCharacter: "it holds a control character"
    case .textTooLong(let units): "a text in it has \(units) UTF-16 units, the limit is 255"
    case .tooDeep: "functions stand more than 64 deep in each other"
    case .structuredReference: "Excel allows no reference to a table's columns there"
    }
  }
}

extension NumberFormatFault: CustomStringConvertible {
  /// The reason as a clause.
  public var description: String {
    switch self {
    case .unbalanced(let character): "\"\(character)\" lacks what belongs behind it"
    case .tooManySections(let count): "it has \(count) parts, the limit is 4"
    case .controlCharacter: "it holds a control character"
    }
  }
}

extension TextRole {
  var name: String {
    switch self {
    case .cell: "a cell's text"
    case .headerFooter: "a header or footer"
    case .numberFormat: "a number format"
    case .tableColumn: "a table heading"
    case .hyperlink: "a hyperlink"
    case .validation: "a data validation's text"
    case .other(let name): name
    }
  }
}

extension RangeRole {
  var name: String {
    switch self {
    case .merge: "a merge"
    case .table: "a table"
    case .autoFilter: "the autofilter"
    case .chart: "a chart"
    case .columns: "columns"
    case .sparkline: "a sparkline"
    case .comment: "a comment"
    case .arrayFormula: "an array formula"
    }
  }
}

extension PictureFault: CustomStringConvertible {
  /// The reason as a clause.
  public var description: String {
    switch self {
    case .unknownFormat: "they are neither PNG nor JPEG"
    case .damagedHeader: "their header is damaged"
    case .noPixels: "the image has no pixel"
    }
  }
}

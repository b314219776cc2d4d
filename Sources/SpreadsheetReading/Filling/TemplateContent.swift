public import Spreadsheet

/// What a mark is replaced by.
public struct TemplateValue: Hashable, Sendable {
  /// What a cell that holds the mark alone becomes.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Text.
    case text(String)
    /// A number.
    case number(Number)
  }

  /// What a cell that holds the mark alone becomes.
  public let cell: Cell
  /// What the mark becomes amid other text.
  public let text: String

  /// What a mark becomes, alone in a cell and amid text.
  public init(cell: Cell, text: String) {
    self.cell = cell
    self.text = text
  }

  /// Text.
  public static func text(_ text: String) -> TemplateValue {
    TemplateValue(cell: text.isEmpty ? .blank : .text(text), text: text)
  }

  /// A number, and how it reads amid text. Throws for one that no cell can hold.
  public static func number(_ number: Number, text: String) throws(SpreadsheetError) -> TemplateValue {
    TemplateValue(cell: .number(try number.checked()), text: text)
  }

  /// Nothing.
  public static let blank = TemplateValue(cell: .blank, text: "")
}

/// The values and lists that fill a template, by the names that its marks use.
public struct TemplateContent: Sendable {
  /// Values for the whole workbook.
  public var values: [String: TemplateValue]
  /// Lists: for each entry the values of its own.
  public var lists: [String: [[String: TemplateValue]]]

  /// Content for a template.
  public init(values: [String: TemplateValue] = [:], lists: [String: [[String: TemplateValue]]] = [:]) {
    self.values = values
    self.lists = lists
  }
}

/// Why a template cannot be filled.
public enum TemplateError: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable(SpreadsheetReadingError)
  /// The filled workbook cannot be written.
  case unwritable(SpreadsheetError)
  /// Something in a cell.
  case cell(sheet: String, cell: String, TemplateFault)
  /// Something in a part that is no sheet, such as a chart's title.
  case part(String, TemplateFault)
}

/// What is wrong with a mark.
public enum TemplateFault: Error, Hashable, Sendable {
  /// No value of this name; the nearest one there is.
  case unknownMark(String, nearest: String?)
  /// No list of this name; the nearest one there is.
  case unknownList(String, nearest: String?)
  /// `{{` without `}}`.
  case unclosedMark(String)
  /// Two lists claim the same rows.
  case overlappingLists(String, String)
  /// The defined name of a list does not name rows of one sheet.
  case notRows(String)
  /// The headings of a table must be texts that differ.
  case tableHeading
  /// The filled rows do not fit the sheet.
  case tooManyRows(list: String, rows: Int)
}

extension TemplateError: CustomStringConvertible {
  /// The fault in one English sentence.
  public var description: String {
    switch self {
    case .unreadable(let error): "the template cannot be read: \(error)"
    case .unwritable(let error): "the filled workbook cannot be written: \(error)"
    case .cell(let sheet, let cell, let fault): "\(SheetName.quoted(sheet))!\(cell): \(fault)"
    case .part(let part, let fault): "\(part): \(fault)"
    }
  }
}

extension TemplateFault: CustomStringConvertible {
  /// The fault as a clause.
  public var description: String {
    func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    return switch self {
    case .unknownMark(let name, let nearest): "there is no value \"\(name)\"\(hint(nearest))"
    case .unknownList(let name, let nearest): "there is no list \"\(name)\"\(hint(nearest))"
    case .unclosedMark(let text): "\"{{\" is not closed by \"}}\" in \"\(text)\""
    case .overlappingLists(let one, let other): "the lists \"\(one)\" and \"\(other)\" repeat the same rows"
    case .notRows(let name): "the name \"\(name)\" does not stand for rows of one sheet"
    case .tableHeading: "the headings of a table must be texts, each another"
    case .tooManyRows(let list, let rows): "the list \"\(list)\" would make \(rows) rows, beyond the sheet's end"
    }
  }
}

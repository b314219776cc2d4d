internal import Spreadsheet

/// The looks a workbook has used so far, each interned once.
final class LookBook {
  let palette: Palette
  private let book: Workbook
  private var formats: [Look: FormatID] = [:]

  init(_ palette: Palette, in book: Workbook) {
    self.palette = palette
    self.book = book
  }

  /// The handle of the look's format.
  func format(_ look: Look) throws(SpreadsheetError) -> FormatID {
    if let known = formats[look] { return known }
    let format = try book.format(look.format(palette))
    formats[look] = format
    return format
  }
}

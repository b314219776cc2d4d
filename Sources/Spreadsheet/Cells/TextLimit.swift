/// Lengths that Excel sets, counted in UTF-16 code units as Excel does.
enum TextLimit {
  static let cell = 32_767
  static let headerFooter = 255
  static let numberFormat = 255
  static let tableColumn = 255
  static let hyperlink = 2_079

  /// Throws where the text is longer than `limit`. Short texts are passed by their byte count alone.
  static func check(_ text: String, _ role: TextRole, limit: Int) throws(SpreadsheetError) {
    guard text.utf8.count > limit else { return }
    let units = text.utf16.count
    if units > limit { throw .textTooLong(role, units: units, limit: limit) }
  }
}

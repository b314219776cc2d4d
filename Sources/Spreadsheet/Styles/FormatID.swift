/// A cell format of one workbook, ready to be written: what ``Workbook/format(_:)`` returns.
///
/// It carries the text of the cell's style attribute, so that appending a cell formats no number. A handle of another workbook is
/// refused or means that workbook's format of the same number; it never makes a broken file.
public struct FormatID: Hashable, Sendable {
  /// The position in the workbook's list of formats.
  public let index: Int
  /// ` s="12"`, or nothing for the default format.
  let attribute: ShortText

  /// Excel's default: the workbook's font, nothing else.
  public static let normal = FormatID(index: 0)

  init(index: Int) {
    self.index = index
    attribute = index == 0 ? ShortText() : ShortText(" s=\"\(index)\"")
  }
}

/// The text at the head or foot of printed pages, in three places.
public struct HeaderFooter: Hashable, Sendable {
  /// A piece of a header or footer.
  public enum Piece: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// The page's number.
    case pageNumber
    /// The number of pages.
    case pageCount
    /// The sheet's name.
    case sheetName
    /// The file's name.
    case fileName
    /// The pieces after it in this size, in points.
    case size(Int)
    /// Turns bold strokes on or off for the pieces after it.
    case bold
    /// Turns slanted letters on or off for the pieces after it.
    case italic
  }

  /// At the left.
  public var left: [Piece]
  /// In the middle.
  public var center: [Piece]
  /// At the right.
  public var right: [Piece]

  /// A header or footer; the three together at most 255 UTF-16 units.
  public init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
    self.left = left
    self.center = center
    self.right = right
  }

  /// "3/12" in the middle.
  public static let pageOfPages = HeaderFooter(center: [.pageNumber, .text("/"), .pageCount])

  /// The text with Excel's codes (ECMA-376 part 1, 18.3.1.46); throws ``SpreadsheetError/textTooLong(_:units:limit:)``.
  func code() throws(SpreadsheetError) -> String {
    var code = ""
    for (mark, pieces) in [("&L", left), ("&C", center), ("&R", right)] where !pieces.isEmpty {
      code += mark
      for piece in pieces { code += Self.code(of: piece, after: code) }
    }
    try TextLimit.check(code, .headerFooter, limit: TextLimit.headerFooter)
    return code
  }

  private static func code(of piece: Piece, after code: String) -> String {
    switch piece {
    case .text(let text):
      let escaped = text.doubling("&")
      // A digit right after a size would be read as part of the size.
      let startsWithDigit = escaped.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      let endsWithDigit = code.utf8.last.map { (0x30...0x39).contains($0) } ?? false
      return startsWithDigit && endsWithDigit ? " " + escaped : escaped
    case .pageNumber: return "&P"
    case .pageCount: return "&N"
    case .sheetName: return "&A"
    case .fileName: return "&F"
    case .size(let points): return "&\(max(1, min(points, 409)))"
    case .bold: return "&B"
    case .italic: return "&I"
    }
  }
}

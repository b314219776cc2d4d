/// A note on a cell, shown when the pointer rests on it. (Excel calls these notes; its threaded comments are another thing.)
public struct Comment: Hashable, Sendable {
  /// The text, at most 32,767 UTF-16 units.
  public var text: String
  /// Who wrote it.
  public var author: String
  /// The width of its box in points.
  public var width: Double
  /// The height of its box in points.
  public var height: Double
  /// Whether the box is shown all the time.
  public var isVisible: Bool

  /// A note.
  public init(_ text: String, author: String = "", width: Double = 144, height: Double = 79, visible: Bool = false) {
    self.text = text
    self.author = author
    self.width = width
    self.height = height
    isVisible = visible
  }
}

extension Worksheet {
  /// Puts a note on a cell.
  ///
  /// Throws ``SpreadsheetError/empty(what:)`` without text, ``SpreadsheetError/textTooLong(_:units:limit:)``,
  /// ``SpreadsheetError/overlap(_:_:with:)`` where the cell has a note already, and for a box not 1 to 2,000 points wide and high.
  public func addComment(_ comment: Comment, at cell: CellReference) throws(SpreadsheetError) {
    if comment.text.isEmpty { throw .empty(what: "a comment") }
    try TextLimit.check(comment.text, .other("a comment"), limit: TextLimit.cell)
    try TextLimit.check(comment.author, .other("a comment's author"), limit: 255)
    for size in [comment.width, comment.height] where !(1...2000).contains(size) {
      throw .outOfRange(what: "a comment's size in points", value: "\(size)", allowed: "1...2000")
    }
    guard comments[cell] == nil else { throw .overlap(.comment, "\(cell)", with: "another comment") }
    comments[cell] = comment
  }
}

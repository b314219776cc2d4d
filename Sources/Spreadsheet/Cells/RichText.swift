/// Text whose runs have fonts of their own, such as a title with one bold word.
public struct RichText: Hashable, Sendable {
  /// A stretch of text in one font.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The font; nil takes the cell's.
    public var font: Font?

    /// A run of text.
    public init(_ text: String, font: Font? = nil) {
      self.text = text
      self.font = font
    }
  }

  /// The runs in reading order.
  public var runs: [Run]

  /// Text made of runs.
  public init(_ runs: [Run]) { self.runs = runs }

  /// The text without its fonts.
  public var plainText: String { runs.map(\.text).joined() }
}

/// What is behind the text of a cell.
public enum Fill: Hashable, Sendable {
  /// Nothing.
  case none
  /// One colour.
  case solid(Color)
  /// A pattern of one colour on another.
  case pattern(Pattern, foreground: Color, background: Color?)

  /// Excel's pattern fills.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// Dots covering an eighth.
    case gray125
    /// Dots covering a sixteenth.
    case gray0625
    /// Light grey dots.
    case lightGray
    /// Medium grey dots.
    case mediumGray
    /// Dark grey dots.
    case darkGray
    /// Thin lines across.
    case lightHorizontal
    /// Thin lines down.
    case lightVertical
    /// Thin lines falling to the right.
    case lightDown
    /// Thin lines rising to the right.
    case lightUp
    /// A thin grid.
    case lightGrid
    /// A thin slanted grid.
    case lightTrellis
  }
}

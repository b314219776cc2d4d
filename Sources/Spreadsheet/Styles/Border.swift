/// The lines around a cell, each side of its own.
public struct Border: Hashable, Sendable {
  /// How a line is drawn.
  public enum Stroke: String, Hashable, Sendable, CaseIterable {
    /// A hairline.
    case hair
    /// A thin line.
    case thin
    /// A medium line.
    case medium
    /// A thick line.
    case thick
    /// Two thin lines.
    case double
    /// Dots.
    case dotted
    /// Short strokes.
    case dashed
    /// Medium short strokes.
    case mediumDashed
    /// A stroke and a dot.
    case dashDot
    /// A stroke and two dots.
    case dashDotDot
  }

  /// One line.
  public struct Line: Hashable, Sendable {
    /// How it is drawn.
    public var stroke: Stroke
    /// Its colour; nil is automatic, black.
    public var color: Color?

    /// A line.
    public init(_ stroke: Stroke, color: Color? = nil) {
      self.stroke = stroke
      self.color = color
    }

    /// A thin black line.
    public static let thin = Line(.thin)
  }

  /// The left line.
  public var left: Line?
  /// The right line.
  public var right: Line?
  /// The top line.
  public var top: Line?
  /// The bottom line.
  public var bottom: Line?

  /// Lines on the sides given.
  public init(left: Line? = nil, right: Line? = nil, top: Line? = nil, bottom: Line? = nil) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// No line.
  public static let none = Border()
  /// The same line on all four sides.
  public static func all(_ line: Line) -> Border { Border(left: line, right: line, top: line, bottom: line) }
  /// A thin black line on all four sides.
  public static let box = Border.all(.thin)
}

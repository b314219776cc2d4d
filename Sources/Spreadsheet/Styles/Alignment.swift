/// How text stands in its cell.
public struct Alignment: Hashable, Sendable {
  /// Across the cell.
  public enum Horizontal: String, Hashable, Sendable, CaseIterable {
    /// Text left, numbers right, booleans and errors centred.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
    /// Repeated over the width.
    case fill
    /// Both edges even.
    case justify
    /// In the middle of this and the empty cells to its right.
    case centerAcrossSelection = "centerContinuous"
    /// Spread over the width.
    case distributed
  }

  /// Down the cell.
  public enum Vertical: String, Hashable, Sendable, CaseIterable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom, Excel's default.
    case bottom
    /// Lines spread over the height.
    case justify
    /// Words spread over the height.
    case distributed
  }

  /// Across the cell.
  public var horizontal: Horizontal
  /// Down the cell.
  public var vertical: Vertical
  /// Whether long text breaks into lines.
  public var wraps: Bool
  /// Steps of indentation, 0 to 250; each about three spaces.
  public var indent: Int
  /// Degrees counter-clockwise, −90 to 90; text is level at 0.
  public var rotation: Int
  /// Letters one above the other; ``rotation`` is then ignored.
  public var isStacked: Bool
  /// Whether text is made smaller to fit the width.
  public var shrinks: Bool

  /// An alignment; without arguments Excel's default.
  public init(
    _ horizontal: Horizontal = .general, vertical: Vertical = .bottom, wraps: Bool = false, indent: Int = 0, rotation: Int = 0,
    stacked: Bool = false, shrinks: Bool = false
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.rotation = rotation
    isStacked = stacked
    self.shrinks = shrinks
  }

  func checked() throws(SpreadsheetError) {
    guard (0...250).contains(indent) else { throw .outOfRange(what: "an indent", value: "\(indent)", allowed: "0...250") }
    guard (-90...90).contains(rotation) else { throw .outOfRange(what: "a rotation", value: "\(rotation)", allowed: "-90...90") }
  }
}

/// Where a text of a picture is held.
enum Anchor: String {
  case start, middle, end
}

/// Shapes of charts; lengths in tenths of a unit.
extension MarkupWriter {
  /// A text at a point, by its baseline.
  mutating func label(_ content: String, x: Int, y: Int, anchor: Anchor = .start, class style: String? = nil) {
    raw("<text")
    attribute("x", tenths: x)
    attribute("y", tenths: y)
    if anchor != .start { attribute("text-anchor", anchor.rawValue) }
    if let style { attribute("class", style) }
    raw(">")
    text(content)
    raw("</text>\n")
  }

  /// A straight line.
  mutating func line(fromX x1: Int, y y1: Int, toX x2: Int, y y2: Int, class style: String) {
    raw("<line")
    attribute("x1", tenths: x1)
    attribute("y1", tenths: y1)
    attribute("x2", tenths: x2)
    attribute("y2", tenths: y2)
    attribute("class", style)
    raw("/>\n")
  }

  /// A box.
  mutating func box(x: Int, y: Int, width: Int, height: Int, class style: String? = nil) {
    raw("<rect")
    attribute("x", tenths: x)
    attribute("y", tenths: y)
    attribute("width", tenths: width)
    attribute("height", tenths: height)
    if let style { attribute("class", style) }
    raw("/>\n")
  }

  /// A dot.
  mutating func dot(x: Int, y: Int, radius: Int, class style: String) {
    raw("<circle")
    attribute("cx", tenths: x)
    attribute("cy", tenths: y)
    attribute("r", tenths: radius)
    attribute("class", style)
    raw("/>\n")
  }
}

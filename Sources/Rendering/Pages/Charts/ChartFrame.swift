internal import Report

/// What stands around the drawing of a chart or map: a figure with its title, and the text alternative inside the picture.
struct ChartFrame {
  /// The id of the figure, unique in the page.
  let id: String
  let title: String
  let altText: String
  /// The height in units.
  let height: Int
  /// Whether the picture holds links, and so is not one image to assistive technology, which would hide them.
  var holdsLinks = false

  /// The width of every picture, in units; a unit is a CSS pixel where there is room.
  static let width = 600

  /// Writes the figure with what `draw` draws inside.
  func write(to out: inout MarkupWriter, draw: (inout MarkupWriter) -> Void) {
    if holdsLinks { out.raw("<figure class=\"map\">\n<figcaption") } else { out.raw("<figure>\n<figcaption") }
    out.attribute("id", id)
    out.raw(">")
    out.text(title)
    out.raw("</figcaption>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-labelledby", id)
    out.raw(">\n<svg")
    if !holdsLinks { out.raw(" role=\"img\"") }
    out.attribute("aria-labelledby", "\(id)-t")
    out.attribute("aria-describedby", "\(id)-d")
    out.attribute("viewBox", "0 0 \(Self.width) \(height)")
    out.attribute("width", Self.width)
    out.attribute("height", height)
    out.raw(">\n<title")
    out.attribute("id", "\(id)-t")
    out.raw(">")
    out.text(title)
    out.raw("</title>\n<desc")
    out.attribute("id", "\(id)-d")
    out.raw(">")
    out.text(altText)
    out.raw("</desc>\n")
    draw(&out)
    out.raw("</svg>\n</div>\n</figure>\n")
  }
}

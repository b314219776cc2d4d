/// The legend above a chart: a sign and words for each entry, in as many lines as it takes.
struct Legend {
  /// How an entry's marks look.
  enum Sign {
    case box(String)
    /// A tile of the map of this class.
    case tile(String)
    case dot(String, radius: Int)
    case line(String)
    case tick(String)
  }

  /// The entries, in order.
  var entries: [(sign: Sign, words: String)] = []

  private static let lineHeight = 200
  private static let limit = ChartFrame.width * 10

  /// Where each entry stands.
  private var places: [(x: Int, line: Int)] {
    var places: [(x: Int, line: Int)] = []
    var (x, line) = (0, 0)
    for entry in entries {
      let width = 300 + ChartLettering.width(of: entry.words)
      if x > 0, x + width > Self.limit { (x, line) = (0, line + 1) }
      places.append((x, line))
      x += width + 150
    }
    return places
  }

  /// The height it takes, in tenths of a unit.
  var height: Int { ((places.last?.line ?? -1) + 1) * Self.lineHeight + 60 }

  /// Writes it at the top of the picture.
  func write(to out: inout MarkupWriter) {
    for (entry, place) in zip(entries, places) {
      let y = place.line * Self.lineHeight + 110
      switch entry.sign {
      case .box(let style): out.box(x: place.x + 20, y: y - 60, width: 160, height: 120, class: style)
      case .tile(let style):
        out.raw("<g")
        out.attribute("class", "tile \(style)")
        out.raw(">")
        out.box(x: place.x + 20, y: y - 60, width: 160, height: 120)
        out.raw("</g>\n")
      case .dot(let style, let radius): out.dot(x: place.x + 100, y: y, radius: radius, class: style)
      case .line(let style): out.line(fromX: place.x + 10, y: y, toX: place.x + 220, y: y, class: style)
      case .tick(let style): out.line(fromX: place.x + 100, y: y - 85, toX: place.x + 100, y: y + 85, class: style)
      }
      out.label(entry.words, x: place.x + 260, y: y + 45)
    }
  }
}

/// Where printed pages end, as far as it can be told from the rows' heights: enough to keep charts and small tables whole.
struct PageFlow {
  /// The height of a page's rows in points, at the scale that fits the sheet's columns to the page.
  let pageHeight: Double
  private var used = 0.0

  /// A4 landscape without the margins of ``SheetWriter``, in points.
  private static let area = (width: 771.0, height: 507.0)
  /// A column's unit of width in points, at a font of 11 points.
  private static let digitWidth = 5.25

  /// Pages of a sheet whose columns are `width` digits wide, printed on `pagesWide` pages across.
  init(width: Double, pagesWide: Int, fontSize: Double) {
    let across = Self.area.width * Double(max(pagesWide, 1)) / (Self.digitWidth * fontSize / 11)
    pageHeight = Self.area.height / min(1, across / max(width, 1))
  }

  /// Whether so much stands on the page that beginning another leaves no waste.
  var isHalfFull: Bool { used > pageHeight / 2 }

  /// Adds rows of these heights; a row that does not fit begins a page.
  mutating func add(_ heights: [Double]) {
    for height in heights {
      if used + height > pageHeight { used = 0 }
      used += height
    }
  }

  /// Whether something `height` high must begin a page to stay whole; it is then taken as begun.
  mutating func mustBreak(before height: Double) -> Bool {
    guard used > 0, used + height > pageHeight, height <= pageHeight else { return false }
    used = 0
    return true
  }
}

/// How a sheet is printed: paper, direction, fit, margins, headers and footers, breaks.
public struct PrintSetup: Hashable, Sendable {
  /// Paper sizes by the number the file holds.
  public enum Paper: Int, Hashable, Sendable {
    /// 8.5 × 11 in.
    case letter = 1
    /// 297 × 420 mm.
    case a3 = 8
    /// 210 × 297 mm.
    case a4 = 9
    /// 148 × 210 mm.
    case a5 = 11
  }

  /// The direction of the paper.
  public enum Orientation: String, Hashable, Sendable {
    /// Higher than wide.
    case portrait
    /// Wider than high.
    case landscape
  }

  /// How large cells are printed.
  public enum Scaling: Hashable, Sendable {
    /// A percentage, 10 to 400.
    case percent(Int)
    /// At most so many pages wide and high; 0 leaves that direction free.
    case fit(pagesWide: Int, pagesHigh: Int)
  }

  /// The paper.
  public var paper: Paper
  /// The direction.
  public var orientation: Orientation
  /// How large.
  public var scaling: Scaling
  /// The margins.
  public var margins: PageMargins
  /// Whether the cells stand in the middle across the page.
  public var centersHorizontally: Bool
  /// Whether the cells stand in the middle down the page.
  public var centersVertically: Bool
  /// Whether cell lines are printed.
  public var printsGridlines: Bool
  /// The header of each page, nil for none.
  public var header: HeaderFooter?
  /// The footer of each page, nil for none.
  public var footer: HeaderFooter?
  /// Whether the first page has neither header nor footer.
  public var omitsFirstPage: Bool
  /// The number of the first page; nil counts from 1.
  public var firstPageNumber: Int?
  /// Whether pages run down before over; false prints over, then down.
  public var printsDownFirst: Bool

  /// A4, upright, at full size, with Excel's normal margins, except what is given.
  public init(
    paper: Paper = .a4, orientation: Orientation = .portrait, scaling: Scaling = .percent(100),
    margins: PageMargins = PageMargins(),
    centersHorizontally: Bool = false, centersVertically: Bool = false, printsGridlines: Bool = false,
    header: HeaderFooter? = nil,
    footer: HeaderFooter? = nil, omitsFirstPage: Bool = false, firstPageNumber: Int? = nil, printsDownFirst: Bool = true
  ) {
    self.paper = paper
    self.orientation = orientation
    self.scaling = scaling
    self.margins = margins
    self.centersHorizontally = centersHorizontally
    self.centersVertically = centersVertically
    self.printsGridlines = printsGridlines
    self.header = header
    self.footer = footer
    self.omitsFirstPage = omitsFirstPage
    self.firstPageNumber = firstPageNumber
    self.printsDownFirst = printsDownFirst
  }

  func checked() throws(SpreadsheetError) {
    switch scaling {
    case .percent(let percent):
      guard (10...400).contains(percent) else {
        throw .outOfRange(what: "a print scale", value: "\(percent)", allowed: "10...400")
      }
    case .fit(let wide, let high):
      guard (0...32_767).contains(wide), (0...32_767).contains(high) else {
        throw .outOfRange(what: "pages to fit", value: "\(wide) by \(high)", allowed: "0...32767")
      }
    }
    try margins.checked()
    for band in [header, footer] { if let band { _ = try band.code() } }
    if let firstPageNumber, !(1...32_767).contains(firstPageNumber) {
      throw .outOfRange(what: "the first page number", value: "\(firstPageNumber)", allowed: "1...32767")
    }
  }
}

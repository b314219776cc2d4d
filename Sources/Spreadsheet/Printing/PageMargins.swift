/// The margins of a printed page, in centimetres.
public struct PageMargins: Hashable, Sendable {
  /// Left of the cells.
  public var left: Double
  /// Right of the cells.
  public var right: Double
  /// Above the cells.
  public var top: Double
  /// Below the cells.
  public var bottom: Double
  /// From the paper's upper edge to the header.
  public var header: Double
  /// From the paper's lower edge to the footer.
  public var footer: Double

  /// Margins in centimetres, 0 to 100; without arguments Excel's normal ones, 0.7, 0.75 and 0.3 inches.
  public init(
    left: Double = 1.778, right: Double = 1.778, top: Double = 1.905, bottom: Double = 1.905, header: Double = 0.762,
    footer: Double = 0.762
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.header = header
    self.footer = footer
  }

  func checked() throws(SpreadsheetError) {
    for margin in [left, right, top, bottom, header, footer] where !(0...100).contains(margin) {
      throw .outOfRange(what: "a margin in centimetres", value: "\(margin)", allowed: "0...100")
    }
  }

  /// Inches with four decimals, as the file holds them.
  static func inches(_ centimetres: Double) -> String {
    DecimalText.string(unscaled: Int64((centimetres / 2.54 * 10_000).rounded()), scale: 4)
  }
}

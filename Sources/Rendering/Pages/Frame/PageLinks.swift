public import Enforcement

/// Where a page leads to; every path is relative to the page.
public struct PageLinks: Hashable, Sendable {
  /// The workbook with the same content; nil where none is made.
  public let workbook: String?
  /// The national page; nil on that page itself, and where none is made.
  public let home: String?
  /// The folder of the national report's pages: empty, or with `/` at its end; nil where that report is not made.
  public let pages: String?
  /// The folder of the data files, with `/` at its end; nil where none is linked to.
  public let data: String?
  /// The pages of the provinces; empty where none are made.
  public let provinces: [OfficeID: String]

  /// Where a page leads to.
  public init(
    workbook: String? = nil, home: String? = nil, pages: String? = nil, data: String? = nil, provinces: [OfficeID: String] = [:]
  ) {
    self.workbook = workbook
    self.home = home
    self.pages = pages
    self.data = data
    self.provinces = provinces
  }
}

internal import Enforcement
internal import Report

/// What one page of a report shows, and what its list of contents leads to.
struct PageContents {
  /// An entry of the list of contents.
  struct Entry {
    let href: String
    let name: String
  }

  let document: Document
  /// The page of a sheet's own; nil for the report's.
  let file: String?
  /// The sheets shown, each a section.
  let sections: [Sheet]
  /// The list of contents: the page's sections, then the other pages.
  let entries: [Entry]

  init(_ document: Document, page file: String?, links: PageLinks) {
    self.document = document
    self.file = file
    sections = document.sheets.filter { Self.isShown($0, on: file, links) }
    let ownSections = file == nil ? sections.map { Entry(href: "#\(Identifiers.section($0))", name: $0.name) } : []
    entries = ownSections + document.sheets.compactMap { Self.link(to: $0, links) }
  }

  /// The page's title, different on each page (WCAG 2.2, 2.4.2).
  var title: String {
    let whole = "\(document.title) – \(document.unit.name)"
    guard file != nil, let sheet = sections.first else { return whole }
    return "\(sheet.title) – \(whole)"
  }

  private static func isShown(_ sheet: Sheet, on file: String?, _ links: PageLinks) -> Bool {
    guard !sheet.isData else { return false }
    return switch sheet.page {
    case .report: file == nil
    case .own(let own): file == own
    case .national: file == nil && links.pages == nil
    }
  }

  private static func link(to sheet: Sheet, _ links: PageLinks) -> Entry? {
    switch sheet.page {
    case .own(let file), .national(let file): links.pages.map { Entry(href: "\($0)\(file).html", name: sheet.name) }
    case .report: nil
    }
  }
}

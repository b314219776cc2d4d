internal import Enforcement
import Mustache
public import Report

/// Renders a report as self-contained HTML pages: no request; style, script and pictures inline. A page is whole without its script,
/// and its policy lets no other style or script run.
///
/// The frame is the Mustache template of templates/page; tables and pictures are written as bytes and put into it. The same document,
/// templates and theme give the same bytes.
public struct PageRenderer: Sendable {
  private let templates: PageTemplates
  private let style: InlineElement
  private let script: InlineElement

  /// A renderer with these templates, in the theme's fonts and colours.
  public init(templates: PageTemplates, theme: Theme) {
    self.templates = templates
    style = InlineElement("style", "\(ThemeStyle(theme: theme).css)\n\(templates.css)")
    script = InlineElement("script", templates.script)
  }

  /// The pages beside the report's own, by the names of their files without ending.
  public static func ownPages(of document: Document) -> [String] {
    document.sheets.compactMap { if case .own(let file) = $0.page { file } else { nil } }
  }

  /// A page of `document` in UTF-8: the report's own, or the one of ``ownPages(of:)`` named `page`.
  ///
  /// - Throws: ``PageError`` where two sheets have one id, so that links to them would be ambiguous.
  /// - Complexity: O(cells shown).
  public func render(_ document: Document, page: String? = nil, links: PageLinks) throws(PageError) -> [UInt8] {
    var ids: Set<String> = []
    for sheet in document.sheets where !ids.insert(sheet.id).inserted { throw .duplicateSheet(sheet.id) }
    return Array(templates.page.render(context(of: PageContents(document, page: page, links: links), links: links)).utf8)
  }

  /// The content security policy: nothing is fetched, and nothing but the page's own style and script is applied.
  private var policy: String {
    "default-src 'none'; style-src \(style.source); script-src \(script.source); img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// What the template can name (see ``TemplateTags``). Values are escaped by `{{…}}`; those that are markup already are named with
  /// `{{{…}}}`.
  private func context(of page: PageContents, links: PageLinks) -> [String: Any] {
    let document = page.document
    let sections = page.sections.enumerated().map { index, sheet -> [String: Any] in
      let isFirst = index == 0 && page.file == nil
      return [
        "id": Identifiers.section(sheet), "heading_id": Identifiers.heading(sheet), "name": MarkupWriter.shown(sheet.name),
        "title": MarkupWriter.shown(sheet.title), "subtitle": sheet.subtitle.map { MarkupWriter.shown($0) } ?? "",
        "form_code": sheet.formCode.map { MarkupWriter.shown($0) } ?? "",
        "body": SectionBlock(sheet: sheet, isFirst: isFirst, document: document, pages: links.provinces).markup,
      ]
    }
    let texts = [
      "title": document.title, "subtitle": document.subtitle, "unit": document.unit.name, "page_title": page.title,
      "reporting_unit": document.frame.reportingUnit, "receiving_unit": document.frame.receivingUnit,
      "place_and_date": document.frame.placeAndDate,
    ]
    var context: [String: Any] = texts.mapValues { MarkupWriter.shown($0) }
    context["policy"] = policy
    context["style"] = style.markup
    context["script"] = script.markup
    context["contents"] = page.entries.map { ["href": $0.href, "name": MarkupWriter.shown($0.name)] }
    context["sections"] = sections
    context["reasons"] = document.provisionalReasons.map { MarkupWriter.shown($0) }
    context["is_provisional"] = !document.provisionalReasons.isEmpty
    for (name, link) in [("workbook", links.workbook), ("home", links.home), ("data", links.data)] { context[name] = link }
    return context
  }
}

/// A document that cannot be made a page.
public enum PageError: Error, Hashable, Sendable {
  /// Two sheets have this id.
  case duplicateSheet(String)
}

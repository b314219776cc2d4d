internal import Enforcement
import Mustache
public import Report

/// Renders a report as one self-contained HTML page: no request; style, script and pictures inline. The page is whole without its script,
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

  /// The page of `document` in UTF-8.
  ///
  /// - Throws: ``PageError`` where two sheets have one id, so that links to them would be ambiguous.
  /// - Complexity: O(cells shown).
  public func render(_ document: Document, links: PageLinks) throws(PageError) -> [UInt8] {
    var ids: Set<String> = []
    for sheet in document.sheets where !ids.insert(sheet.id).inserted { throw .duplicateSheet(sheet.id) }
    return Array(templates.page.render(context(of: document, links: links)).utf8)
  }

  /// The content security policy: nothing is fetched, and nothing but the page's own style and script is applied.
  private var policy: String {
    "default-src 'none'; style-src \(style.source); script-src \(script.source); img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// What the template can name (see ``TemplateTags``). Values are escaped by `{{…}}`; those that are markup already are named with
  /// `{{{…}}}`.
  private func context(of document: Document, links: PageLinks) -> [String: Any] {
    let sections = document.sheets.enumerated().map { index, sheet -> [String: Any] in
      var section: [String: Any] = [
        "id": Identifiers.section(sheet), "heading_id": Identifiers.heading(sheet), "name": MarkupWriter.shown(sheet.name),
        "title": MarkupWriter.shown(sheet.title),
        "body": SectionBlock(sheet: sheet, isFirst: index == 0, document: document, pages: links.provinces).markup,
      ]
      section["subtitle"] = sheet.subtitle.map { MarkupWriter.shown($0) } ?? ""
      section["form_code"] = sheet.formCode.map { MarkupWriter.shown($0) } ?? ""
      return section
    }
    let texts = [
      "title": document.title, "subtitle": document.subtitle, "unit": document.unit.name,
      "reporting_unit": document.frame.reportingUnit, "receiving_unit": document.frame.receivingUnit,
      "place_and_date": document.frame.placeAndDate,
    ]
    var context: [String: Any] = texts.mapValues { MarkupWriter.shown($0) }
    context["policy"] = policy
    context["style"] = style.markup
    context["script"] = script.markup
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

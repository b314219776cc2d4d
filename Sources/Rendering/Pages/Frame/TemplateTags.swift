/// The tags of a Mustache template, checked against what a page offers: a misspelt name would vanish from every page in silence, and
/// markup named with two braces would be shown as text.
enum TemplateTags {
  /// Names of plain text, for `{{name}}` and `{{#name}}`.
  static let texts: Set<String> = [
    ".", "title", "subtitle", "unit", "reporting_unit", "receiving_unit", "place_and_date", "page_title", "contents", "href",
    "sections", "id", "heading_id", "name", "policy", "form_code", "reasons", "is_provisional", "workbook", "home", "data",
  ]
  /// Names of markup, for `{{{name}}}` alone; a template must have each.
  static let markups: Set<String> = ["style", "body", "script"]

  /// The first fault of `template` with its line; nil where there is none.
  static func fault(in template: String) -> (line: Int?, problem: PageTemplateError.Problem)? {
    var missing = markups
    for tag in tags(of: template) {
      if tag.isRaw, markups.contains(tag.name) {
        missing.remove(tag.name)
      } else if markups.contains(tag.name) {
        return (tag.line, .escapesMarkup(tag.name))
      } else if !texts.contains(tag.name) {
        return (tag.line, .unknownName(tag.name))
      } else if tag.isRaw {
        return (tag.line, .unescapedText(tag.name))
      }
    }
    return missing.sorted().first.map { (nil, .missingName($0)) }
  }

  /// One tag: its name, whether it is inserted as it stands, its line.
  struct Tag: Hashable {
    let name: String
    let isRaw: Bool
    let line: Int
  }

  /// The tags from the first to the last, without comments.
  static func tags(of template: String) -> [Tag] {
    var tags: [Tag] = []
    for (index, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let opening = rest.firstRange(of: "{{") {
        rest = rest[opening.upperBound...]
        guard let closing = rest.firstRange(of: "}}") else { break }
        let content = rest[..<closing.lowerBound]
        rest = rest[closing.upperBound...]
        guard let sign = content.first, sign != "!" else { continue }
        let isRaw = sign == "{" || sign == "&"
        let name = isRaw || "#^/>".contains(sign) ? content.dropFirst() : content
        tags.append(Tag(name: name.filter { !$0.isWhitespace }, isRaw: isRaw, line: index + 1))
      }
    }
    return tags
  }
}

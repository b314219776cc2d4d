public import Configuration
public import Enforcement

/// Something that the intake found: which rule, where, what stands there and what was expected. It is data; the words come from the
/// rule's entry in the catalogue.
public struct Finding: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// The rule's stable id. Identities and bounds have the ids that regimes.yaml gives them.
  public let ruleID: String
  /// The file, relative to the exports folder. Where an office is missing, the file it was expected in, or nothing.
  public let file: String
  /// The physical line, nil where the finding concerns the whole file.
  public private(set) var line: Int?
  /// The column in characters.
  public let column: Int?
  /// The offset in bytes.
  public let byteOffset: Int?
  /// The number of the cell in its record, from 0; nil where the finding concerns no single one.
  public let cell: Int?
  /// The office, nil where unknown.
  public let office: OfficeID?
  /// The office's name, empty where unknown.
  public let officeName: String
  /// The period of the run.
  public let period: Period
  /// What it is about: a figure's id, a column, or empty.
  public let field: String
  /// The heading of the field in Vietnamese, as the layout names it; empty where it concerns none.
  public let fieldName: String
  /// What stands there.
  public let found: String
  /// What was expected.
  public private(set) var expected: String
  /// The equation that the message adds, in Vietnamese by the headings and in English by the measures' ids; mostly empty.
  public let detail: Bilingual
  /// The line it stands in.
  public let excerpt: Excerpt?

  /// How grave it is.
  public var severity: Severity { rule.severity }

  /// What is wrong and how to mend it, on one line and without the place.
  public func message(in language: Language) -> String {
    let templates = MessageTemplate.pair(of: rule, in: language)
    var text = ""
    fill(templates.problem, language, into: &text)
    text += " "
    fill(templates.mend, language, into: &text)
    return text
  }

  /// What is wrong, on one line.
  public func problem(in language: Language) -> String { filled(MessageTemplate.pair(of: rule, in: language).problem, language) }

  /// How to mend it, on one line.
  public func remedy(in language: Language) -> String { filled(MessageTemplate.pair(of: rule, in: language).mend, language) }

  /// `01/01001.csv:7:12`, as far as known.
  public var place: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ":")
  }

  /// The same finding with its line counted from elsewhere.
  func moved(by lines: Int) -> Finding {
    var moved = self
    moved.line = line.map { $0 + lines }
    return moved
  }

  /// The same finding with another text of what was expected.
  func expecting(_ text: String) -> Finding {
    var other = self
    other.expected = text
    return other
  }

  private func filled(_ template: MessageTemplate, _ language: Language) -> String {
    var text = ""
    fill(template, language, into: &text)
    return text
  }

  private func fill(_ template: MessageTemplate, _ language: Language, into text: inout String) {
    for piece in template.pieces {
      text += piece.text
      switch piece.slot {
      case .found: text += Finding.shown(found)
      case .expected: text += Finding.shown(expected)
      case .field: text += language == .vietnamese && !fieldName.isEmpty ? "“\(fieldName)”" : field
      case .detail: text += detail[language]
      case .office: text += officeName.isEmpty ? (office?.code ?? "") : "\(officeName) (\(office?.code ?? ""))"
      case .period: text += period.description
      case .file: text += Finding.shown(file)
      case nil: break
      }
    }
  }

  /// The text on one line, cut where it is long.
  private static func shown(_ text: String) -> String {
    if text.utf8.count <= 200, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(200) { scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar) }
    return String(scalars) + (text.unicodeScalars.count > 200 ? "…" : "")
  }
}

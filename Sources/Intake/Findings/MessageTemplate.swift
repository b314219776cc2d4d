import Configuration

/// A message of the catalogue, parted once into its texts and the places that a finding fills: a million findings are written with one of them.
struct MessageTemplate: Sendable {
  /// What a finding fills in.
  enum Slot: String, Sendable {
    case found, expected, field, detail, office, period, file
  }

  /// A text and what stands behind it, nothing at the end.
  struct Piece: Sendable {
    let text: String
    let slot: Slot?
  }

  let pieces: [Piece]

  /// Parts `text` at its `{slot}`s. Braces around anything else are text.
  init(_ text: String) {
    var pieces: [Piece] = []
    var start = text.startIndex
    var from = start
    while let open = text[from...].firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
      from = text.index(after: close)
      guard let slot = Slot(rawValue: String(text[text.index(after: open)..<close])) else { continue }
      pieces.append(Piece(text: String(text[start..<open]), slot: slot))
      start = from
    }
    pieces.append(Piece(text: String(text[start...]), slot: nil))
    self.pieces = pieces
  }

  /// The messages of a rule in one language.
  struct Pair: Sendable {
    let problem, mend: MessageTemplate
  }

  /// The messages of all rules by language, each parted when it is first told.
  private static let all = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, Dictionary(uniqueKeysWithValues: Rule.allCases.map { rule in (rule, Lazy { parted(rule, language) }) }))
    })

  private static func parted(_ rule: Rule, _ language: Language) -> Pair {
    Pair(problem: MessageTemplate(rule.problem[language]), mend: MessageTemplate(rule.mend[language]))
  }

  /// The messages of `rule`.
  static func pair(of rule: Rule, in language: Language) -> Pair {
    all[language]?[rule]?.value ?? parted(rule, language)
  }
}

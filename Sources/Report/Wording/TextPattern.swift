internal import Configuration

/// A text of a form with places to be filled in, written `{name}`; `{{` and `}}` stand for braces.
///
/// The names are checked when the form is read, so that a misspelt one is a mistake with a line and never shows in a report.
struct TextPattern: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case words(String)
    case place(String)
  }

  private let pieces: [Piece]

  /// The pattern of the text at `node`.
  ///
  /// - Throws: ``ConfigurationError`` where the text is none, a brace stands alone, or a name is not among `known`.
  init(_ node: ConfigurationNode, knowing known: [String]) throws(ConfigurationError) {
    let text = try node.string()
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        rest.removeFirst()
        words.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw Self.loneBrace(node, "{") }
        let name = String(rest[..<end])
        guard known.contains(name) else { throw Self.unknownName(node, name, known) }
        rest = rest[rest.index(after: end)...]
        if !words.isEmpty { pieces.append(.words(words)) }
        pieces.append(.place(name))
        words = ""
      } else if character == "}" {
        throw Self.loneBrace(node, "}")
      } else {
        words.append(character)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// Whether it is an empty text.
  var isEmpty: Bool { pieces.isEmpty }

  /// The text with each place filled from `values`; a name that is given no value there is left out.
  func filled(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }

  private static func loneBrace(_ node: ConfigurationNode, _ brace: String) -> ConfigurationError {
    ConfigurationError(
      node.place,
      .invalid(
        Bilingual(
          vi: "dấu “\(brace)” đứng một mình; viết {tên} cho một chỗ điền, \(brace)\(brace) cho chính dấu đó",
          en: "a lone '\(brace)'; write {name} for a place to fill, \(brace)\(brace) for the brace itself")))
  }

  private static func unknownName(_ node: ConfigurationNode, _ name: String, _ known: [String]) -> ConfigurationError {
    let list = known.map { "{\($0)}" }.joined(separator: ", ")
    return ConfigurationError(
      node.place,
      .invalid(
        Bilingual(
          vi: "không có chỗ điền {\(name)}; có thể dùng: \(list)", en: "there is no place {\(name)}; known places: \(list)")))
  }
}

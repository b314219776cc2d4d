/// Text with `{{marks}}`.
enum Marks {
  /// A stretch of text.
  enum Piece: Hashable {
    case text(String)
    case mark(String)
  }

  /// The pieces of a text; throws ``TemplateFault/unclosedMark(_:)``.
  static func pieces(of text: String) throws(TemplateFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.place(of: "{{") {
      if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
      guard let close = rest[open.upperBound...].place(of: "}}") else { throw .unclosedMark(text) }
      pieces.append(.mark(trimmed(rest[open.upperBound..<close.lowerBound])))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Whether a text holds a mark or the start of one.
  static func areIn(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) && text[...].place(of: "{{") != nil }

  /// The list that a comment asks for, `{{#offices}}` or with a number of rows `{{#offices 2}}`; nil for any other comment.
  static func list(in comment: String) -> (name: String, rows: Int)? {
    guard let pieces = try? pieces(of: comment) else { return nil }
    for case .mark(let mark) in pieces where mark.hasPrefix("#") {
      let words = mark.dropFirst().split(separator: " ")
      guard let name = words.first else { return nil }
      return (String(name), max(1, words.dropFirst().first.flatMap { Int($0) } ?? 1))
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The name of `names` that differs from `name` in the fewest letters, nil where none is near.
  static func nearest(to name: String, in names: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    let ranked = names.map { (distance: distance(Array(name.lowercased()), Array($0.lowercased())), name: $0) }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }.flatMap { $0.distance <= limit ? $0.name : nil }
  }

  /// Levenshtein's distance.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, second) in other.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == second ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[other.count]
  }
}

extension Substring {
  /// The first place of an ASCII word. (Foundation has the same; this library does without it.)
  fileprivate func place(of word: String) -> Range<Index>? {
    let bytes = Array(word.utf8)
    var at = startIndex
    while at < endIndex {
      let rest = utf8[at...]
      if rest.starts(with: bytes) { return at..<utf8.index(at, offsetBy: bytes.count) }
      at = utf8.index(after: at)
    }
    return nil
  }
}

/// Looks marks up: first in an entry of a list, then in the values of the workbook.
struct MarkValues {
  let values: [String: TemplateValue]
  /// The entry of a list, nil outside one; an entry without values blanks every mark.
  var entry: [String: TemplateValue]?
  /// Names of values of the list that is empty, so that its marks are known though nothing fills them.
  var isBlank = false

  func value(of name: String) throws(TemplateFault) -> TemplateValue {
    if let value = entry?[name] ?? values[name] { return value }
    if isBlank { return .blank }
    let known = Set(values.keys).union(entry.map { Set($0.keys) } ?? [])
    throw .unknownMark(name, nearest: Marks.nearest(to: name, in: known))
  }

  /// The text with its marks replaced; `xstring` escapes in the values what XML cannot hold.
  func text(of text: String, xstring: Bool = false) throws(TemplateFault) -> String {
    var result = ""
    for piece in try Marks.pieces(of: text) {
      switch piece {
      case .text(let text): result += text
      case .mark(let name):
        let replacement = try value(of: name).text
        result += xstring ? EscapedText.escaped(replacement) : replacement
      }
    }
    return result
  }
}

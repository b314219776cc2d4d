/// How wide words are in charts, a little on the safe side for the serif faces of reports at 13 px: no browser is asked, so that the
/// picture is the same everywhere.
enum ChartLettering {
  /// The width in tenths of a unit.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "ì", "í", "ỉ", "ĩ", "ị", "l", "j", "t", "f", "r", ".", ",", ":", ";", "'", "|", "(", ")", "-", " ": 45
    case "m", "w", "M", "W", "%", "▲", "▼": 115
    default: character.isUppercase ? 95 : 68
    }
  }

  /// `text` on as few lines as hold it within `limit`, two at the most; what is longer ends in "…".
  static func lines(_ text: String, within limit: Int) -> [String] {
    guard width(of: text) > limit else { return [text] }
    let words = text.split(separator: " ").map(String.init)
    let splits = (1..<max(words.count, 2)).map { cut in
      [words.prefix(cut).joined(separator: " "), words.dropFirst(cut).joined(separator: " ")].filter { !$0.isEmpty }
    }
    let best = splits.min { widest($0) < widest($1) } ?? [text]
    return best.map { cut($0, to: limit) }
  }

  private static func widest(_ lines: [String]) -> Int { lines.map(width).max() ?? 0 }

  private static func cut(_ line: String, to limit: Int) -> String {
    guard width(of: line) > limit else { return line }
    var kept = line
    while !kept.isEmpty, width(of: kept) + 95 > limit { kept.removeLast() }
    return "\(kept)…"
  }
}
